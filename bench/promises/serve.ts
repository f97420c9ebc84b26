// The platform with promises on a PostgreSQL server, asked by whomever a header names; see signings.bench.ts.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import type { Uscc } from '@xinyong/core';
import { visitor, type Actor } from '../../apps/platform/src/actor.ts';
import { createApp } from '../../apps/platform/src/app.ts';
import { openDatabase, type Database } from '../../apps/platform/src/database/open.ts';
import { SeedVault } from '../../apps/platform/src/draws/seed-vault.ts';
import { GradeBatches } from '../../apps/platform/src/grades/grade-batches.ts';
import { platformLaw } from '../../apps/platform/src/law/platform-law.ts';
import { listen } from '../../apps/platform/src/listen.ts';
import { PersonVault } from '../../apps/platform/src/persons/person-vault.ts';
import { sealBy } from '../../apps/platform/src/promises/seal/seal-by.ts';

export const agency = {
  name: '阳新县示例工程建设主管局',
  code: '114202227697533008' as Uscc, // of the sample
};

/** An app that believes the header `x-bench-actor`: the code of a subject, or `officer`. */
export function benchApp(database: Database): ReturnType<typeof createApp> {
  const key = new Uint8Array(32);
  const law = platformLaw();
  const means = {
    database,
    law,
    log: pino({ level: 'silent' }),
    now: () => new Date().toISOString(),
    newId: randomUUID,
  };
  return createApp({
    ...means,
    vault: new PersonVault(key),
    seeds: new SeedVault(key),
    batches: new GradeBatches(means),
    seal: sealBy('ed25519', key),
    origin: 'http://bench',
    cursorKey: key,
    authenticate: async (request) => actorOf(request.headers.get('x-bench-actor')),
  });
}

function actorOf(name: string | null): Actor {
  const person = { kind: 'machine', role: 'agent' } as const;
  if (name === null) return visitor;
  if (name === 'officer')
    return {
      ...person,
      id: name,
      name,
      agencyName: agency.name,
      agencyCode: agency.code,
      scopes: ['public', 'session', 'promise-templates:write'],
    };
  return {
    ...person,
    id: name,
    name: '钱某某',
    subjectCode: name as Uscc,
    scopes: ['public', 'session', 'promises:sign'],
  };
}

// As a process of its own: prints its address and serves until it is stopped.
if (import.meta.main) {
  const database = await openDatabase({ url: process.argv[2] });
  const answer = getRequestListener(benchApp(database).fetch);
  const server = createServer((req, res) => void answer(req, res));
  console.log(await listen(server, 0, '127.0.0.1'));
  process.once('SIGTERM', () => process.exit());
}
