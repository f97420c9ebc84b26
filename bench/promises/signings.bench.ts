// A hundred signings a second for a minute, of one region into one audit chain, while the public column is read.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { readyTemplates, type Uscc } from '@xinyong/core';
import { openDatabase } from '../../apps/platform/src/database/open.ts';
import { rowOfSubject } from '../../apps/platform/src/subjects/subject-row.ts';
import { startPostgres } from '../../tools/postgres.ts';
import { makeCode } from '../identity/make-code.ts';
import { figures } from '../report/numbers.ts';
import { deliver } from '../report/part-report.ts';

const PER_SECOND = 100;
const SECONDS = 60;
const READS_PER_SECOND = 20;
const WARM = 5; // seconds before, of which nothing is reported
const COUNT = PER_SECOND * (SECONDS + WARM);

const postgres = await startPostgres({ durable: true });
if (!postgres) {
  deliver({
    title: 'Signings (信用承诺签署)',
    notes: ['PostgreSQL is not installed here.'],
    tables: [],
    floors: [],
  });
  process.exit();
}

const database = await openDatabase({ url: postgres.url });
// One each: the same voluntary letter is in force once.
const found = new Set<string>();
while (found.size < COUNT) found.add(makeCode(['91']));
const codes = [...found].map((code) => code as Uscc); // makeCode makes valid ones
await database.kysely
  .insertInto('subject')
  .values(
    codes.map((code, index) =>
      rowOfSubject({
        code,
        name: `阳新县示例${index}有限公司`,
        kind: 'enterprise',
        region: '420222',
        sector: '工程建设',
        representative: '钱某某',
        foundedOn: '2015-01-01',
      }),
    ),
  )
  .execute();
await database.close();

const child = spawn(
  process.execPath,
  [...process.execArgv, fileURLToPath(new URL('serve.ts', import.meta.url)), postgres.url],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
process.on('exit', () => child.kill()); // also when the measurement fails
const [line] = (await once(child.stdout, 'data')) as [Buffer];
const origin = line.toString().trim();
const agent = new Agent({ keepAlive: true, maxSockets: 128 });

interface Reply {
  readonly status: number;
  readonly body: any; // whatever the platform said: the bench looks at what it needs
}
const ask = (actor: string | undefined, method: string, path: string, body?: unknown) =>
  new Promise<Reply>((done, failed) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const sent = request(
      origin + path,
      {
        method,
        agent,
        headers: {
          ...(actor !== undefined && { 'x-bench-actor': actor }),
          ...(text !== undefined && {
            'content-type': 'application/json',
            'idempotency-key': randomUUID(), // as the client sends it
            'content-length': Buffer.byteLength(text),
          }),
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const { statusCode: status = 0 } = response;
          done({ status, body: JSON.parse(Buffer.concat(parts).toString()) });
        });
      },
    );
    sent.on('error', failed);
    sent.end(text);
  });

const {
  id: _id,
  version: _version,
  ...template
} = readyTemplates.find(({ type, fields }) => type === 'voluntary' && fields.length === 0)!;
const published = await ask('officer', 'POST', '/v1/promise-templates', { template });
const templateId: string = published.body.template.id;

interface Draft {
  readonly actor: string;
  readonly id: string;
  readonly version: number;
  readonly digest: string;
}
console.error(`  ${COUNT} drafts …`);
const drafts: Draft[] = [];
await Promise.all(
  Array.from({ length: 16 }, async (_, worker) => {
    for (let index = worker; index < COUNT; index += 16) {
      const actor = codes[index]!;
      const created = await ask(actor, 'POST', '/v1/promises', { templateId });
      const { id, version } = created.body.promise;
      const drafted = await ask(actor, 'PUT', `/v1/promises/${id}/draft`, {
        version,
        answers: {},
        signer: { name: '钱某某', capacity: 'representative' },
      });
      const { promise, preview } = drafted.body;
      drafts[index] = { actor, id, version: promise.version, digest: preview.digest };
    }
  }),
);

const signed: number[] = [];
const reads: number[] = [];
let refused = 0;
const given = new Set<string>();
const began = performance.now();
/** Open loop: what is due is sent, however long those before it take; its time runs from when it was due. */
const at = (due: number, does: () => Promise<void>): Promise<void> =>
  new Promise((done) => {
    setTimeout(() => void does().then(done), Math.max(0, began + due - performance.now()));
  });
console.error(`  ${SECONDS} s …`);
await Promise.all([
  ...drafts.map(({ actor, id, version, digest }, index) => {
    const due = (index * 1000) / PER_SECOND;
    return at(due, async () => {
      const answer = await ask(actor, 'POST', `/v1/promises/${id}/sign`, { version, digest });
      if (due >= WARM * 1000) signed.push(performance.now() - began - due);
      if (answer.status === 200) given.add(answer.body.promise.code);
      else refused += 1;
    });
  }),
  ...Array.from({ length: READS_PER_SECOND * (SECONDS + WARM) }, (_, index) => {
    const due = (index * 1000) / READS_PER_SECOND;
    const query = [
      '',
      '?place=420222',
      '?type=voluntary&state=running',
      '?place=420000&state=kept',
    ];
    return at(due, async () => {
      await ask(undefined, 'GET', `/v1/promises/published${query[index % query.length]}`);
      if (due >= WARM * 1000) reads.push(performance.now() - began - due);
    });
  }),
]);
const lasted = (performance.now() - began) / 1000;
child.kill();
await once(child, 'exit');
await postgres.stop();

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? Number.NaN;
const row = (what: string, values: readonly number[]): readonly string[] => [
  what,
  String(values.length),
  ...[0.5, 0.95, 0.99, 1].map((part) => figures(quantile(values, part))),
];
deliver({
  title: 'Signings (信用承诺签署)',
  notes: [
    `Open loop: ${PER_SECOND} signings a second for ${SECONDS} s after ${WARM} s to warm up, ${READS_PER_SECOND} pages of the public column a second beside them; milliseconds from when each was due to its answer. PostgreSQL with fsync and synchronous_commit on, platform and load in a process each, all on this machine. Every signing is judged, sealed, coded, recorded in the archive, chained into one audit log and told to the outbox in one transaction.`,
    `${given.size} codes, ${refused} refused, ${figures(lasted)} s altogether.`,
  ],
  tables: [
    {
      head: ['', 'count', 'p50 ms', 'p95 ms', 'p99 ms', 'longest ms'],
      rows: [row('signing', signed), row('page of the column', reads)],
    },
  ],
  floors: [
    {
      what: `p99 of ${PER_SECOND} signings a second`,
      atMost: 200,
      value: quantile(signed, 0.99),
      unit: 'ms',
    },
    {
      what: 'codes given twice, or signings refused',
      atMost: 0,
      value: COUNT - given.size,
      unit: '',
    },
  ],
});
