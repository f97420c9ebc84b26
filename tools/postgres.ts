import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { isRootOnDebian } from './browser.ts';

const programs = '/usr/lib/postgresql';

const newest = (): string | undefined =>
  existsSync(programs)
    ? readdirSync(programs)
        .filter((version) => existsSync(join(programs, version, 'bin/initdb')))
        .sort((a, b) => Number(b) - Number(a))[0]
    : undefined;

/** Finds PostgreSQL's programs or installs them; false when this machine cannot have them. */
export function ensurePostgres(): boolean {
  if (process.env['DATABASE_URL'] || newest()) return true;
  if (isRootOnDebian())
    try {
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
      execFileSync('apt-get', ['install', '-y', '-qq', 'postgresql'], { stdio: 'inherit' });
    } catch {
      console.error('apt-get could not install postgresql.');
    }
  return newest() !== undefined;
}

const freePort = async (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A server where tests have an empty database of their own, at `url`. */
export interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A PostgreSQL server of our own on a temporary directory, or a fresh database on the one that DATABASE_URL names;
 * undefined when there is none. A durable one waits for the disk at each commit, as no test needs to.
 */
export async function startPostgres({
  durable = false,
}: { readonly durable?: boolean } = {}): Promise<TestServer | undefined> {
  const given = process.env['DATABASE_URL'];
  if (given) return freshDatabase(given);
  const version = newest();
  if (!version) {
    if (process.env['CI']) throw new Error('PostgreSQL is missing and CI must not skip its tests.');
    return undefined;
  }
  const bin = join(programs, version, 'bin');
  const dir = mkdtempSync(join(tmpdir(), 'xinyong-pg-'));
  const data = join(dir, 'data');
  // PostgreSQL refuses to run as root.
  const owner =
    process.getuid?.() === 0
      ? {
          uid: Number(execFileSync('id', ['-u', 'postgres'])),
          gid: Number(execFileSync('id', ['-g', 'postgres'])),
        }
      : undefined;
  if (owner) chownSync(dir, owner.uid, owner.gid);
  const run = (program: string, ...args: string[]): void => {
    execFileSync(join(bin, program), args, { cwd: dir, stdio: 'ignore', ...owner });
  };
  const port = await freePort();
  const common = ['-D', data];
  run(
    'initdb',
    ...common,
    '-U',
    'xinyong',
    '--auth=trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  );
  const options = `-p ${port} -k ${dir} -h 127.0.0.1${durable ? '' : ' -F'}`;
  run('pg_ctl', ...common, '-w', '-l', join(dir, 'log'), '-o', options, 'start');
  return {
    url: `postgres://xinyong@127.0.0.1:${port}/postgres`,
    stop: async () => {
      run('pg_ctl', ...common, '-m', 'immediate', 'stop');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A database of a random name on a server; it, and every one whose name begins with its, is dropped in the end. */
async function freshDatabase(server: string): Promise<TestServer> {
  const name = `xinyong_test_${randomBytes(6).toString('hex')}`;
  await withClient(server, (client) => client.query(`create database ${name}`));
  return {
    url: Object.assign(new URL(server), { pathname: name }).href,
    stop: () =>
      withClient(server, async (client) => {
        const { rows } = await client.query<{ datname: string }>(
          'select datname from pg_database where starts_with(datname, $1)',
          [name],
        );
        for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
      }),
  };
}

async function withClient(
  server: string,
  work: (client: Client) => Promise<unknown>,
): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
