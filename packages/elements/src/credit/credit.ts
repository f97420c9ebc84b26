import { ContextConsumer, ContextRoot, createContext, type Context } from '@lit/context';
import type { CreditClient } from '@xinyong/client';
import type { Session } from '@xinyong/contract';
import { isServer, type ReactiveControllerHost } from 'lit';

/** The way to the platform that a `credit-provider` holds for the elements inside it. */
export interface Credit {
  /** The client; loaded and made when someone first asks. */
  readonly client: () => Promise<CreditClient>;
  /** Who is asking (当前用户); the platform is asked once. */
  readonly session: () => Promise<Session>;
  /** Prolongs the session as far as the platform does; elements that ask later get what it answered. */
  readonly extend: () => Promise<Session>;
}

/** The context under which elements find it. */
export const creditContext: Context<symbol, Credit> = createContext(Symbol.for('@xinyong/credit'));

/** Makes the way out of whatever makes the client. */
export function creditOf(makeClient: () => Promise<CreditClient>): Credit {
  const client = once(makeClient);
  let session = once(async () => (await client()).session.get());
  return {
    client,
    session: () => session(),
    extend: async () => {
      const prolonged = await (await client()).session.extend();
      session = () => Promise.resolve(prolonged);
      return prolonged;
    },
  };
}

// What failed is tried again when it is next asked for.
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

// Holds the requests of elements that are upgraded before their provider.
const waiting = new ContextRoot();

/**
 * Gives an element the nearest provider's `Credit` as `.value`, and renders it anew when that changes. An element that
 * can do without says so, and nobody is warned.
 */
export function consumeCredit<Host extends ReactiveControllerHost & HTMLElement>(
  host: Host,
  { waits = true }: { readonly waits?: boolean } = {},
): ContextConsumer<typeof creditContext, Host> {
  if (!isServer) waiting.attach(document.documentElement);
  const credit = new ContextConsumer(host, { context: creditContext, subscribe: true });
  if (waits) host.addController({ hostConnected: () => void warnOfNoProvider(host, credit) });
  return credit;
}

/** Milliseconds after the page has loaded: scripts of a provider may come later. */
const PATIENCE = 3000;
let warned = false;

// Who forgets the provider sees an element that loads for ever; in the console stands why.
async function warnOfNoProvider(
  host: HTMLElement & { readonly data?: unknown },
  credit: { readonly value?: Credit | undefined },
): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((done) => window.addEventListener('load', done, { once: true }));
  await new Promise((done) => setTimeout(done, PATIENCE));
  if (warned || !host.isConnected || credit.value || host.data !== undefined) return;
  warned = true;
  console.warn(
    `<${host.localName}> has neither data nor a <credit-provider> around it, so it waits. Put it into one, and import '@xinyong/elements/define/credit-provider'.`,
    host,
  );
}
