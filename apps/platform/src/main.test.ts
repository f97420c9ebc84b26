import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PlatformProcess } from '../test/process.ts';
import { demoIdentities } from './demo-identities.ts';

const verifier = fileURLToPath(new URL('../../../tools/verify-audit.ts', import.meta.url));

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'xinyong-main-'));
});
afterAll(() => rm(directory, { recursive: true }));

const startHere = (): PlatformProcess => new PlatformProcess({ XINYONG_DATA: directory });

/** A bearer token of the demo's machine. */
async function tokenOf(origin: string): Promise<string> {
  const { clientId, clientSecret } = demoIdentities.machine;
  const response = await fetch(`${origin}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'records:import',
      resource: `${origin}/v1`,
    }),
  });
  // RFC 6749, 5.1.
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}

const { agencyName, agencyCode } = demoIdentities.machine;
const listings = (rows: number): string =>
  [
    'name,uscc,list,ground,listedOn,agency,agencyUscc,decisionNumber,delistedOn',
    ...Array.from(
      { length: rows },
      (_, index) =>
        `黄石市示例有限公司,91420200MAEGGXG49C,经营异常名录,未按期公示年度报告,2024-07-08,${agencyName},${agencyCode},${index}号,`,
    ),
  ].join('\n');

describe('the platform as a process', () => {
  test('is ready with the sample in it, says so in one line, and stops cleanly', async () => {
    const platform = startHere();
    const origin = await platform.ready();
    expect(await (await fetch(`${origin}/health`)).json()).toEqual({
      status: 'ok',
      engine: 'pglite',
    });
    const found = await fetch(`${origin}/v1/subjects?q=${encodeURIComponent('示例')}&limit=1`);
    expect(await found.json()).toMatchObject({ data: [{ name: expect.stringContaining('示例') }] });
    const ended = await platform.kill('SIGTERM');
    expect(ended).toMatchObject({ code: 0, stdout: `${origin}\n` });
  });

  test('refuses a directory that another process has, and names it', async () => {
    const first = startHere();
    await first.ready();
    const { code, stdout, stderr } = await startHere().ended;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `数据目录 ${directory} 正被另一个进程（pid ${first.pid}）使用。请先停止它，或用 XINYONG_DATA 指定另一个目录。\n` +
        `The data directory ${directory} is in use by another process (pid ${first.pid}). Stop it, or name another directory in XINYONG_DATA.\n`,
    );
    expect((await first.kill('SIGINT')).code).toBe(0);
  });

  test('says so when the port is taken', async () => {
    const first = startHere();
    const port = new URL(await first.ready()).port;
    const other = await mkdtemp(join(tmpdir(), 'xinyong-main-'));
    const second = new PlatformProcess({ XINYONG_DATA: other, PORT: port });
    const { code, stdout, stderr } = await second.ended;
    await rm(other, { recursive: true });
    await first.kill('SIGTERM');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`端口 ${port} 已被占用。`);
    expect(stderr).toContain(`Port ${port} is taken.`);
  });

  test('is killed in the middle of its work and has all that it had answered when it starts again', async () => {
    const platform = startHere();
    const origin = await platform.ready();
    const token = await tokenOf(origin);
    const send = async (number: number): Promise<string> => {
      const response = await fetch(`${origin}/v1/imports?fileName=${number}.csv`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: listings(300),
      });
      // The contract of records.import.
      const { id } = (await response.json()) as { id: string };
      return id;
    };
    const answered: string[] = [];
    const { promise: enough, resolve: stopNow } = Promise.withResolvers<void>();
    const sending = Array.from({ length: 40 }, (_, number) =>
      send(number).then(
        (id) => {
          answered.push(id);
          if (answered.length === 5) stopNow();
        },
        () => undefined, // killed before it answered
      ),
    );
    await enough;
    await platform.kill('SIGKILL');
    await Promise.all(sending);
    expect(answered.length).toBeLessThan(40);

    const again = startHere();
    const newOrigin = await again.ready();
    const headers = { authorization: `Bearer ${await tokenOf(newOrigin)}` };
    for (const id of answered)
      expect((await fetch(`${newOrigin}/v1/imports/${id}`, { headers })).status).toBe(200);
    await again.kill('SIGTERM');
    const said = execFileSync(process.execPath, [verifier, directory], { encoding: 'utf8' });
    expect(said).toMatch(/: intact \d+ entries/);
  });

  test('keeps its key to itself', async () => {
    expect(await readFile(join(directory, 'vault.key'), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
  });

  test('does not start with a calendar that is wrong, and names the file and the member', async () => {
    const calendar = join(directory, 'holidays.json');
    await writeFile(calendar, JSON.stringify([{ year: 2027, off: [], work: [], source: '通知' }]));
    const { code, stdout, stderr } = await new PlatformProcess({
      XINYONG_DATA: directory,
      XINYONG_CALENDAR: calendar,
    }).ended;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`${calendar} 有误，没有采用：\n[0].off: 没有放假日期`);
    expect(stderr).toContain('[0].off: No day off is listed');
  });

  test('refuses schemes that do not add up, with every finding in both languages', async () => {
    const folder = join(directory, 'schemes');
    await mkdir(folder);
    await writeFile(join(folder, 'own.json'), '{"form":"scored","base":1.5}');
    const { code, stdout, stderr } = await new PlatformProcess({
      XINYONG_DATA: directory,
      XINYONG_SCHEMES: folder,
    }).ended;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('own.json › base: 1.5，应为 整数 / expected a whole number\n');
    expect(stderr).toContain(
      'own.json › id: 没有写，应为 文字 "…" / missing: expected a text "…"\n',
    );
  });

  test.each([
    ['an environment that it does not know', { XINYONG_ENV: 'prod' }, /“prod”。\n.*“prod”\.\n$/],
    [
      'an origin without a scheme',
      { XINYONG_ORIGIN: 'a.example.cn' },
      /XINYONG_ORIGIN.*a\.example\.cn/,
    ],
    ['an origin with a path', { XINYONG_ORIGIN: 'https://a.example.cn/credit' }, /XINYONG_ORIGIN/],
    [
      'a database that does not answer',
      { DATABASE_URL: 'postgres://credit:secret@127.0.0.1:1/credit' },
      /127\.0\.0\.1:1\/credit，ECONNREFUSED/,
    ],
    ['a scheme that there is not', { XINYONG_SCHEME: 'none' }, /XINYONG_SCHEME.*“none”/],
    ['an address of a database that is none', { DATABASE_URL: 'credit' }, /DATABASE_URL/],
  ])('does not start with %s, and says so in two lines', async (_what, environment, said) => {
    const { code, stdout, stderr } = await new PlatformProcess({
      XINYONG_DATA: directory,
      ...environment,
    }).ended;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(said);
    expect(stderr).toMatch(/^.*\p{Script=Han}.*\n[\p{ASCII}“”…]*\n$/u);
    expect(stderr).not.toContain('secret');
  });

  test('takes an empty setting for one that is not there', async () => {
    const { stderr } = await new PlatformProcess({ PORT: '', XINYONG_ENV: 'prod' }).ended;
    expect(stderr).not.toContain('PORT');
  });

  test.each([
    ['without a key', {}, 'XINYONG_VAULT_KEY'],
    ['with half a key', { XINYONG_VAULT_KEY: 'abc' }, 'XINYONG_VAULT_KEY'],
    ['with the demo issuer', { XINYONG_VAULT_KEY: '0'.repeat(64) }, 'demo issuer'],
    [
      'with an issuer that is not on https',
      {
        XINYONG_VAULT_KEY: '0'.repeat(64),
        XINYONG_ORIGIN: 'https://credit.example',
        XINYONG_ISSUER: 'http://id.example',
      },
      'not https',
    ],
  ])(
    'does not start in production %s, and leaves nothing behind',
    async (_how, environment, said) => {
      const other = await mkdtemp(join(tmpdir(), 'xinyong-main-'));
      const { code, stdout, stderr } = await new PlatformProcess({
        XINYONG_ENV: 'production',
        XINYONG_DATA: other,
        ...environment,
      }).ended;
      expect(await readdir(other)).toEqual([]);
      await rm(other, { recursive: true });
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain(said);
      expect(stderr).toMatch(/\p{Script=Han}/u);
    },
  );
});
