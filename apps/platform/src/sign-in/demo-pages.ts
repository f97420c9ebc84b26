import type { IncomingMessage } from 'node:http';
import { html } from 'hono/html';
import { languageOf, type Language } from './language.ts';
import { page } from './page.ts';
import type { Person } from './person.ts';
import { signInText } from './sign-in.text.ts';

/** Where the stylesheet of the demo issuer is. */
const demoStylePath = '/oidc/style.css';

/** The languages of someone who came to sign in. */
export const demoLanguage = (request: IncomingMessage, uiLocales: unknown): Language =>
  languageOf(
    typeof uiLocales === 'string' ? uiLocales : undefined,
    request.headers['accept-language'],
  );

/** The page on which one of the people is chosen: no password, and it says so. */
export function loginPage(
  language: Language,
  action: string,
  people: readonly Person[],
): Promise<string> {
  const { demo } = signInText[language];
  const choices = people.map(
    (person) => html`
      <button class="person" name="person" value="${person.id}">
        ${person.name} <small>${description(language, person)}</small>
      </button>
    `,
  );
  const body = html`
    <p class="notice">${demo.notice}</p>
    <p>${demo.explanation}</p>
    <form method="post" action="${action}">
      ${choices}
      <button class="quiet" name="cancel" value="yes">${demo.cancel}</button>
    </form>
  `;
  return page(language, demoStylePath, demo.choose, body);
}

/** The page that asks a person whether the site may know who they are. */
export function consentPage(language: Language, action: string, person: Person): Promise<string> {
  const { demo, roles } = signInText[language];
  const pairs: readonly (readonly [string, string | undefined])[] = [
    [demo.name, person.name],
    [demo.role, roles[person.role]],
    [demo.subjectCode, person.subjectCode],
    [demo.agency, person.agencyName],
  ];
  const body = html`
    <p class="notice">${demo.notice}</p>
    <p>${demo.consentExplanation}</p>
    <dl>
      ${pairs.map(
        ([term, value]) =>
          value &&
          html`<dt>${term}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    <form method="post" action="${action}">
      <div class="row">
        <button name="agree" value="yes">${demo.agree}</button>
        <button class="quiet" name="cancel" value="yes">${demo.disagree}</button>
      </div>
    </form>
  `;
  return page(language, demoStylePath, demo.consent, body);
}

/** The page of a request that the issuer cannot answer; `code` is that of OAuth. */
export function refusedPage(language: Language, code: string): Promise<string> {
  const { demo, home, code: codeWord } = signInText[language];
  const body = html`
    <p>${demo.refused.what}</p>
    <p class="quiet-words">${codeWord} <code>${code}</code></p>
    <p><a class="button" href="/">${home}</a></p>
  `;
  return page(language, demoStylePath, demo.refused.title, body);
}

/** What someone is, in a line. */
function description(language: Language, { role, subjectCode, agencyName }: Person): string {
  const { demo, roles } = signInText[language];
  const whom = subjectCode === undefined ? agencyName : `${demo.subject} ${subjectCode}`;
  return [roles[role], whom].filter((part) => part !== undefined).join(' · ');
}
