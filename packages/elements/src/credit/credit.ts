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

/** Gives an element the nearest provider's `Credit` as `.value`, and renders it anew when that changes. */
export function consumeCredit<Host extends ReactiveControllerHost & HTMLElement>(
  host: Host,
): ContextConsumer<typeof creditContext, Host> {
  if (!isServer) waiting.attach(document.documentElement);
  return new ContextConsumer(host, { context: creditContext, subscribe: true });
}
