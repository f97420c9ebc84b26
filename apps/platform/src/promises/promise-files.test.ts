import { beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../test/engines.ts';
import { auditor, officer, otherOfficer } from '../../test/people.ts';
import { pdf, promisesOn, refuses, templateOf } from '../../test/promises.ts';
import { visitor, type Actor } from '../actor.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const LIMIT = 10 * 2 ** 20;

describeOnEngines('a material that was promised (补齐材料)', (database) => {
  const promises = promisesOn(database);
  const { ask, everything, newcomer, publish, signed } = promises;
  let template: string;
  let permit: string;
  beforeAll(async () => {
    template = await publish(templateOf('deferred-permit-materials'));
    permit = await publish(templateOf('food-business-permit'));
  });
  const due = async () => {
    const applicant = await newcomer();
    return { applicant, ...(await signed({ applicant, template })) };
  };
  const attach = (
    applicant: Actor,
    { path, version }: { readonly path: string; readonly version: number },
    bytes: Uint8Array,
    { name = '制度.pdf', material = 'rules' } = {},
  ) => {
    const query = `fileName=${encodeURIComponent(name)}&version=${version}`;
    return ask(applicant, 'PUT', `${path}/files/${material}?${query}`, bytes);
  };

  test.each([
    ['is empty', new Uint8Array(), 'file_refused'],
    ['is a program for Windows', bytesOf('MZ\u0090\u0000\u0003\u0000\u0000\u0000'), 'file_refused'],
    [
      'is a program for Linux',
      Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0),
      'file_refused',
    ],
    ['is a script', bytesOf('#!/bin/sh\nrm -rf /\n'), 'file_refused'],
    ['is a page', bytesOf('<!doctype html><script>alert(1)</script>'), 'file_refused'],
    ['is a drawing with a script', bytesOf('<svg onload="alert(1)"/>'), 'file_refused'],
    ['is an archive', bytesOf('PK\u0003\u0004'), 'file_refused'],
    ['begins like a PDF, but later', bytesOf('\n%PDF-1.7\n'), 'file_refused'],
    ['is over 10 MiB', new Uint8Array(LIMIT + 1), 'body_too_large'],
  ])('is no file that %s, whatever it is called', async (_what, bytes, code) => {
    const { applicant, path, version } = await due();
    const before = await everything();
    refuses(await attach(applicant, { path, version }, bytes), code);
    expect(await everything()).toEqual(before);
  });

  test('may be 10 MiB', async () => {
    const { applicant, path, version } = await due();
    const bytes = new Uint8Array(LIMIT);
    bytes.set(pdf);
    const answer = await attach(applicant, { path, version }, bytes);
    expect(answer.body.promise.files).toMatchObject([{ material: 'rules', size: LIMIT }]);
    // So much would make every look at all that is stored slow.
    await ask(applicant, 'DELETE', `${path}/files/rules?version=${version + 1}`);
  });

  test('is told by its bytes: a picture is called one, and a name is safe to save it by', async () => {
    const { applicant, path, version } = await due();
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
    const name = '..身份证11010519491231002X.pdf';
    const answer = await attach(applicant, { path, version }, png, { name });
    const [file] = answer.body.promise.files;
    expect(file.name).toMatch(/^身份证.*2X\.pdf\.png$/);
    const got = await ask(applicant, 'GET', `${path}/files/rules`);
    expect(got.headers.get('content-type')).toBe('image/png');
    expect((await everything()).join('\n')).not.toContain('11010519491231002X');
    const folder = await attach(applicant, { path, version: version + 1 }, png, { name: '../a' });
    refuses(folder, 'invalid_request', { at: 'query.fileName' });
  });

  test('is one of those that were promised', async () => {
    const { applicant, path, version } = await due();
    const before = await everything();
    for (const material of ['other', 'premises-2', 'Rules'])
      refuses(await attach(applicant, { path, version }, pdf, { material }), 'invalid_request', {
        at: 'params.material',
      });
    expect(await everything()).toEqual(before);
  });

  test('belongs to promises of such that were signed', async () => {
    const applicant = await newcomer();
    refuses(
      await attach(applicant, await signed({ applicant, template: permit }), pdf),
      'conflict',
    );
    const draft = await promises.drafted({ applicant, template });
    refuses(await attach(applicant, draft, pdf), 'conflict');
  });

  test('takes the place of the one before', async () => {
    const { applicant, path, version } = await due();
    await attach(applicant, { path, version }, pdf);
    const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
    const again = await attach(applicant, { path, version: version + 1 }, jpeg, { name: 'b.jpg' });
    expect(again.body.promise.files).toMatchObject([{ material: 'rules', name: 'b.jpg', size: 4 }]);
    const rows = await database()
      .kysely.selectFrom('promise_file')
      .select('digest')
      .where('promise_id', '=', again.body.promise.id)
      .execute();
    expect(rows).toEqual([{ digest: again.body.promise.files[0].digest }]);
  });

  test('is brought and taken back by the promiser alone, on the version that was seen', async () => {
    const { applicant, path, version } = await due();
    expect((await attach(applicant, { path, version }, pdf)).status).toBe(200);
    const now = { path, version: version + 1 };
    const others = [
      [await newcomer(), 'not_found'],
      [officer, 'forbidden'],
      [otherOfficer, 'forbidden'],
      [auditor, 'forbidden'],
      [visitor, 'unauthenticated'],
    ] as const;
    const before = await everything();
    const rules = `${path}/files/rules`;
    refuses(await attach(applicant, { path, version }, pdf), 'stale_version');
    refuses(await ask(applicant, 'DELETE', `${rules}?version=${version}`), 'stale_version');
    for (const [other, code] of others) {
      refuses(await attach(other, now, pdf), code);
      refuses(await ask(other, 'DELETE', `${rules}?version=${now.version}`), code);
    }
    refuses(
      await ask(applicant, 'DELETE', `${path}/files/premises?version=${now.version}`),
      'not_found',
    );
    expect(await everything()).toEqual(before);
  });

  test('of two that are brought at once on one version, one is kept', async () => {
    const { applicant, path, version } = await due();
    const answers = await Promise.all([
      attach(applicant, { path, version }, pdf),
      attach(applicant, { path, version }, pdf, { material: 'premises' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const { body } = await ask(applicant, 'GET', path);
    expect(body.promise).toMatchObject({ version: version + 1, files: [{ name: '制度.pdf' }] });
  });
});
