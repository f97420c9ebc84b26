import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { platformLaw } from '../apps/platform/src/law/platform-law.ts';
import { start, type Platform } from '../apps/platform/src/start.ts';
import { expect, officer, signIn, test } from './platform.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const textOf = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

/** The samples of each section of the README of the client: they follow one another in one module. */
const sections = (await textOf('packages/client/README.md'))
  .split(/^## /m)
  .map((section) => ({
    title: section.split('\n')[0] ?? '',
    code: [...section.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code).join('\n'),
  }))
  .filter(({ code }) => code);

/** What `console.log(…); // value` says it prints; a loop prints what stands between the dots. */
const saidBy = (code: string): readonly string[] =>
  [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].flatMap(([, said = '']) =>
    said.split(' · '),
  );

/** Who is signed in where a section works in a page: the agent of an enterprise that nothing weighs against, or the officer. */
const signedInFor = (title: string): string => (title.startsWith('信用承诺') ? '郑某某' : officer);

/** What stands before a sample in a page: who is signed in there, and which page it is. */
const inPage = (origin: string, cookie: string): string =>
  `const fetchHere = (request) => {
    request.headers.set('cookie', ${JSON.stringify(cookie)});
    request.headers.set('origin', ${JSON.stringify(origin)});
    return fetch(request);
  };`;

test.describe('the samples of the documents', () => {
  let folder: string;
  let platform: Platform;
  let time = Date.parse('2026-11-21T04:00:00.000Z');
  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xinyong-readme-'));
    // The samples read the sample, and find the packages, from the root of the repository.
    for (const name of ['apps', 'node_modules'])
      await symlink(join(root, name), join(folder, name));
    // One of its own: an import here would be seen in the tests of others.
    platform = await start({
      portal: join(root, 'apps/portal/dist'),
      sample: true,
      law: platformLaw(),
      // A draw runs after its commitment: no two times are the same.
      now: () => new Date((time += 1)).toISOString(),
    });
  });
  test.afterAll(async () => {
    await platform.stop();
    await rm(folder, { recursive: true });
  });

  for (const { title, code } of sections)
    test(`do what they say: README of the client, ${title}`, async ({ page }) => {
      const { origin } = platform;
      let module = code.replaceAll('http://127.0.0.1:8080', origin);
      if (code.includes("baseUrl: ''")) {
        await signIn(page, origin, '/', signedInFor(title));
        const cookies = await page.context().cookies(origin);
        const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
        const options = `baseUrl: '${origin}', fetch: fetchHere`;
        module = inPage(origin, cookie) + module.replace("baseUrl: ''", options);
      }
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--conditions=@xinyong/source', '--input-type=module-typescript', '--eval', module],
        // Playwright asks for colours, in which a number would not be what it says.
        { cwd: folder, env: { ...process.env, FORCE_COLOR: '0' } },
      );
      for (const said of saidBy(code)) expect(stdout.split('\n')).toContain(said);
    });

  test('do what they say: a batch from the shell', async () => {
    test.skip(process.platform === 'win32', 'It is written for a shell of Unix.');
    const manual = await textOf('docs/running.md');
    const [script = ''] =
      /(?<=^```sh\n)(?:(?!^```).)*grade-batches.*?(?=^```)/ms.exec(manual) ?? [];
    const here = script.replaceAll('http://127.0.0.1:8080', platform.origin);
    await promisify(execFile)('bash', ['-ec', here], { cwd: folder });
    const results = await readFile(join(folder, 'grades.csv'), 'utf8');
    expect(results).toContain('统一社会信用代码');
    expect(results).toContain('91420222093469456A');
  });
});
