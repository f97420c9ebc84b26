import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { InteractionResults } from 'oidc-provider';
import { consentPage, demoLanguage, loginPage } from './demo-pages.ts';
import type { Person } from './person.ts';

/** What the browser gets: a page, or the address where it goes on. */
type DemoAnswer = { readonly page: string } | { readonly location: string };

/**
 * One step of signing in with the demo issuer: GET shows its page, POST takes what was chosen.
 * Throws `SessionNotFound` when there is nobody who is signing in.
 */
export async function demoInteraction(
  provider: Provider,
  people: readonly Person[],
  req: IncomingMessage,
  res: ServerResponse,
): Promise<DemoAnswer> {
  const { uid, prompt, params, session } = await provider.interactionDetails(req, res);
  const here = `/oidc/interaction/${uid}`;
  const language = demoLanguage(req, params['ui_locales']);
  const person = people.find(({ id }) => id === session?.accountId);
  const goOn = async (result: InteractionResults): Promise<DemoAnswer> => ({
    location: await provider.interactionResult(req, res, result),
  });

  if (req.method !== 'POST')
    return {
      page: await (prompt.name === 'consent' && person
        ? consentPage(language, here, person)
        : loginPage(language, here, people)),
    };
  const form = await readForm(req);
  if (form.has('cancel')) return goOn({ error: 'access_denied' });
  if (prompt.name === 'consent' && person) {
    const clientId = String(params['client_id']);
    const grant = new provider.Grant({ accountId: person.id, clientId });
    grant.addOIDCScope(String(params['scope']));
    return goOn({ consent: { grantId: await grant.save() } });
  }
  const chosen = people.find(({ id }) => id === form.get('person'));
  if (!chosen) return { location: here };
  await forgetSession(provider, req, res);
  return goOn({ login: { accountId: chosen.id, remember: false } });
}

/** Nobody stays signed in with the demo issuer: who comes next chooses again, in another role perhaps. */
export async function forgetSession(
  provider: Provider,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const session = await provider.Session.get(provider.createContext(req, res));
  await session.destroy();
}

/** The largest form of ours is the name of a person. */
const LONGEST_FORM = 4096;

async function readForm(req: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LONGEST_FORM) return new URLSearchParams();
    chunks.push(bytes);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString());
}
