import { randomUUID } from 'node:crypto';
import { demonstrationFines } from '@xinyong/core';
import { pino, type Logger } from 'pino';
import { visitor, type Actor } from '../src/actor.ts';
import { createApp } from '../src/app.ts';
import type { Database } from '../src/database/open.ts';
import { SeedVault } from '../src/draws/seed-vault.ts';
import { GradeBatches } from '../src/grades/grade-batches.ts';
import type { PlatformSchemes } from '../src/grades/platform-schemes.ts';
import { kitOverlays } from '../src/law/law-packs.ts';
import { platformLaw } from '../src/law/platform-law.ts';
import { PromiseClock } from '../src/promises/promise-clock.ts';
import { sealBy } from '../src/promises/seal/seal-by.ts';
import { PersonVault } from '../src/persons/person-vault.ts';
import { NOON } from './occasion.ts';

/** Asks as somebody: a body is sent as JSON, bytes as they are. */
export type Ask = (
  method: string,
  path: string,
  request?: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> },
) => Promise<Answer>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where it is JSON, text otherwise. */
  readonly body: any; // what a test expects of it, the test says: a member that is not there fails there
}

/** The whole API in this process on a database, asked by whomever a test names. */
export class Api {
  /** The time of the platform; a test may move it. */
  now: string = NOON;
  readonly #fetch: (request: Request) => Response | Promise<Response>;
  /** What it needs of the world around it. */
  readonly means: ConstructorParameters<typeof GradeBatches>[0] &
    ConstructorParameters<typeof PromiseClock>[0];
  /** What grades many subjects after the answer. */
  readonly batches: GradeBatches;
  /** What finds what time alone brings about. */
  readonly promiseClock: PromiseClock;
  readonly #actors = new Map<string, Actor>();

  constructor(
    database: Database,
    portal?: string,
    log: Logger = pino({ level: 'silent' }),
    schemes?: PlatformSchemes,
  ) {
    const law = platformLaw([...kitOverlays, ...demonstrationFines], undefined, schemes);
    this.means = {
      database,
      law,
      log,
      now: () => this.now,
      newId: randomUUID,
    };
    this.batches = new GradeBatches(this.means);
    this.promiseClock = new PromiseClock(this.means);
    const app = createApp({
      ...this.means,
      law,
      portal,
      seeds: new SeedVault(new Uint8Array(32)),
      vault: new PersonVault(new Uint8Array(32)),
      batches: this.batches,
      seal: sealBy('ed25519', new Uint8Array(32)),
      origin: 'http://platform.test',
      cursorKey: new Uint8Array(32),
      authenticate: async (request) =>
        this.#actors.get(request.headers.get('x-test-actor') ?? '') ?? visitor,
      checkAnswers: true,
    });
    this.#fetch = (request) => app.fetch(request);
  }

  as(actor: Actor): Ask {
    this.#actors.set(actor.id, actor);
    return async (method, path, { body, headers = {} } = {}) => {
      const json = body !== undefined && !(body instanceof Uint8Array);
      const response = await this.#fetch(
        new Request(`http://platform.test${path}`, {
          method,
          headers: {
            'x-test-actor': actor.id,
            'sec-fetch-site': 'same-origin',
            ...(json && { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body !== undefined && {
            body: body instanceof Uint8Array ? Uint8Array.from(body) : JSON.stringify(body),
          }),
        }),
      );
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      return {
        status: response.status,
        headers: response.headers,
        body: isJson ? await response.json() : await response.text(),
      };
    };
  }
}
