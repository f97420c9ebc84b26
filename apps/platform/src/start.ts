import { randomBytes, randomUUID } from 'node:crypto';
import type { SignatureAlgorithm } from '@xinyong/core';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { pino, type Logger } from 'pino';
import { createApp } from './app.ts';
import type { Instant } from './clock.ts';
import { holdDirectory } from './data-directory.ts';
import { openDatabase, type Database } from './database/open.ts';
import { SeedVault } from './draws/seed-vault.ts';
import { answerOnSocket, malformedRequest } from './http/malformed-request.ts';
import { GradeBatches } from './grades/grade-batches.ts';
import { importSampleOnce } from './import-sample-once.ts';
import { platformLaw, type PlatformLaw } from './law/platform-law.ts';
import { close, listen } from './listen.ts';
import { deriveKey, masterKeyIn } from './master-key.ts';
import { PersonVault } from './persons/person-vault.ts';
import { requireIssuer, setUpSignIn } from './set-up-sign-in.ts';
import { PromiseClock } from './promises/promise-clock.ts';
import { sealBy } from './promises/seal/seal-by.ts';
import type { IssuerOptions } from './sign-in/issuer-access.ts';

/** Everything has a default that suits a test: in memory, any free port, the demo issuer, silent. */
export interface StartOptions {
  readonly port?: number;
  readonly host?: string;
  /** As browsers see the platform; that of host and port unless given. */
  readonly origin?: string | undefined;
  /** An open database, which stays the caller's; one is opened and closed without it. */
  readonly database?: Database | undefined;
  /** Of a PostgreSQL server; the embedded database is used without it. */
  readonly databaseUrl?: string | undefined;
  /** Where the embedded database and a key made here are kept. */
  readonly directory?: string | undefined;
  /** 32 bytes, from which all other keys are derived; without it one is made, and kept in the directory. */
  readonly masterKey?: Uint8Array | undefined;
  /** Who says who people are; the demo issuer without it. */
  readonly issuer?: IssuerOptions | undefined;
  /** How letters of promises are sealed; `ed25519` unless given. */
  readonly seal?: SignatureAlgorithm | undefined;
  /** Folder of the built portal. */
  readonly portal?: string | undefined;
  /** Whether to fill an empty platform with the sample. */
  readonly sample?: boolean;
  readonly law?: PlatformLaw;
  readonly log?: Logger;
  readonly now?: () => Instant;
  readonly newId?: () => string;
}

/** A running platform. */
export interface Platform {
  readonly origin: string;
  /** Lets running requests end and gives everything back. */
  stop(): Promise<void>;
}

/** Starts the platform; what it had taken is given back when it cannot. */
export async function start(options: StartOptions = {}): Promise<Platform> {
  const { directory, databaseUrl } = options;
  requireIssuer(options.issuer, options.origin ?? '');
  const log = options.log ?? pino({ level: 'silent' });
  const now = options.now ?? ((): Instant => new Date().toISOString());
  const newId = options.newId ?? randomUUID;
  const server = createServer({ requireHostHeader: false }); // the answer of Node would be empty
  const taken: (() => unknown)[] = [];
  const stop = async (): Promise<void> => {
    await close(server);
    for (const giveBack of taken.splice(0).toReversed()) await giveBack();
  };
  try {
    if (directory !== undefined && databaseUrl === undefined)
      taken.push(await holdDirectory(directory));
    const masterKey =
      options.masterKey ??
      (directory === undefined ? randomBytes(32) : await masterKeyIn(directory));
    const vault = new PersonVault(masterKey);
    const law = options.law ?? platformLaw();
    const here = await listen(server, options.port ?? 0, options.host ?? '127.0.0.1');
    const { promise: ready, resolve: open } = Promise.withResolvers<RequestListener>();
    server.on('request', (req, res) => void ready.then((answer) => answer(req, res)));
    const origin = options.origin ?? here;
    // What is no request at all never comes to the app.
    const refuse = (): Response => {
      const requestId = newId();
      log.info({ requestId }, 'malformed'); // and no more: the error holds the bytes that were sent
      return malformedRequest(origin, requestId);
    };
    server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
      void answerOnSocket(socket, error, refuse);
    });
    const sealingKey = deriveKey(masterKey, 'session');
    const database =
      options.database ??
      (await openDatabase({
        url: databaseUrl,
        directory: directory && join(directory, 'database'),
      }));
    if (!options.database) taken.push(() => database.close());
    const setting = { origin, sealingKey, database, log, now };
    const { signIn, demoIssuer } = setUpSignIn(options.issuer, setting);
    if (options.sample) await importSampleOnce(database, { vault, law: law.repair }, now());
    const batches = new GradeBatches({ database, law, log, now, newId });
    taken.push(() => batches.stop());
    const clock = new PromiseClock({ database, log, now, newId, law });
    taken.push(() => clock.stop());
    const app = createApp({
      database,
      log,
      now,
      newId,
      law,
      vault,
      seeds: new SeedVault(masterKey),
      batches,
      seal: sealBy(options.seal ?? 'ed25519', masterKey),
      origin,
      cursorKey: deriveKey(masterKey, 'cursor'),
      authenticate: (request) => signIn.actorOf(request),
      signIn: signIn.routes,
      portal: options.portal,
    });
    const answer = getRequestListener(app.fetch, { errorHandler: refuse });
    open((req, res) => {
      if (!demoIssuer?.(req, res)) void answer(req, res);
    });
    clock.start();
    batches.wake(); // those that an earlier process left
    return { origin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
