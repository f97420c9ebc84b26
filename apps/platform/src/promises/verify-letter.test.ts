import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { checkValue } from '@xinyong/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnEngines } from '../../test/engines.ts';
import { officer } from '../../test/people.ts';
import {
  nationalFile,
  nationalOf,
  noonOf,
  notice,
  promisesOn,
  refuses,
  templateOf,
  type PromiseStep,
} from '../../test/promises.ts';
import { visitor } from '../actor.ts';

const verifier = fileURLToPath(new URL('../../../../tools/verify-promise.ts', import.meta.url));

describeOnEngines('a letter (承诺书)', (database) => {
  const promises = promisesOn(database);
  const { ask, drafted, give, newcomer, publish, sign, signed } = promises;
  let permit: string;
  beforeAll(async () => {
    permit = await publish(templateOf('food-business-permit'));
  });
  const letterOf = ({ detail }: PromiseStep) => {
    const { letter, promise } = detail;
    if (!letter || promise.code === undefined) throw new TypeError('it was not signed');
    return { letter, code: promise.code, check: checkValue(letter.digest) };
  };
  const verified = (code: string, check: string, what = 'verification') =>
    ask(visitor, 'GET', `/v1/promises/${what}?code=${code}&check=${encodeURIComponent(check)}`);
  const one = async () => signed({ applicant: await newcomer(), template: permit });

  test('is verified by code and check value, however they are typed off', async () => {
    const step = await one();
    const { letter, code, check } = letterOf(step);
    for (const typed of [
      check,
      check.replaceAll('-', ''),
      check.toLowerCase(),
      ` ${check.replaceAll('-', ' ')} `,
    ]) {
      const { body } = await verified(code, typed);
      expect(body).toEqual({
        code,
        title: '食品经营许可告知承诺书',
        subjectName: step.detail.promise.subjectName,
        acceptor: step.detail.promise.acceptor,
        madeOn: '2026-11-20',
        state: 'running',
        letter,
        valid: [true],
      });
    }
  });

  test('is not there for whoever lacks one of the two, and which of them is not told', async () => {
    const { code, check } = letterOf(await one());
    const other = letterOf(await one());
    const imported = nationalOf('42022220261101000777');
    await ask(officer, 'POST', '/v1/promises/import?fileName=a.csv', nationalFile(imported));
    const refusals = new Set<string>();
    for (const [tried, value] of [
      [code, other.check],
      [code, '0000-0000-0000'],
      ['42022220261120999999', check],
      [imported.code, check], // of which no letter came
    ] as const)
      for (const what of ['verification', 'evidence', 'document']) {
        const answer = await verified(tried, value, what);
        refuses(answer, 'not_found');
        refusals.add(answer.body.detail);
      }
    expect(refusals.size).toBe(1);
    for (const [tried, value, at] of [
      ['42022', check, 'query.code'],
      [code, check.slice(0, -1), 'query.check'],
      [code, 'ZZZZ-ZZZZ-ZZZZ', 'query.check'],
    ] as const)
      refuses(await verified(tried, value), 'invalid_request', { at });
  });

  test('that waited for the agency is verified as it was signed, once it was accepted', async () => {
    const deferred = await publish(templateOf('deferred-permit-materials'));
    promises.api().now = noonOf('2026-12-28'); // its day lies in a year that is not published
    const applicant = await newcomer();
    const waiting = await signed({ applicant, template: deferred });
    const check = checkValue(waiting.detail.letter?.digest ?? '');
    const accepted = await give(officer, waiting, 'accept', { materialsDueOn: '2027-01-12' });
    const { code = '' } = accepted.detail.promise;
    expect((await verified(code, check)).body.letter).toEqual(waiting.detail.letter);
  });

  test('tells the state of its promise as it is now', async () => {
    const step = await one();
    const { code, check } = letterOf(step);
    const found = { fulfilment: 'none', unperformed: '没有做到', notice };
    const broken = await give(officer, step, 'determine', found);
    expect((await verified(code, check)).body.state).toBe('broken');
    expect(broken.detail.letter).toEqual(step.detail.letter);
    const other = await one();
    await give(officer, other, 'revoke', { notice });
    const revoked = letterOf(other);
    expect((await verified(revoked.code, revoked.check)).body.state).toBe('ended');
  });

  test('that was changed behind the platform’s back is found out', async () => {
    const { code, check, letter } = letterOf(await one());
    const change = (text: string) =>
      database()
        .kysely.updateTable('promise')
        .set({ letter: text })
        .where('code', '=', code)
        .execute();
    await change(letter.text.replace('食品销售', '餐饮服务'));
    expect((await verified(code, check)).body.valid).toEqual([false]);
    await change(letter.text);
    expect((await verified(code, check)).body.valid).toEqual([true]);
  });

  test('is kept byte for byte through everything that happens to its promise', async () => {
    const applicant = await newcomer();
    const draft = await drafted({ applicant, template: permit });
    const previewed = draft.detail.preview;
    const { body } = await sign(draft, applicant);
    const steps = [body];
    const found = { fulfilment: 'partial', unperformed: '没有做到', notice };
    let step = await give(
      officer,
      { path: draft.path, version: body.promise.version },
      'begin-verification',
    );
    for (const [who, command, more] of [
      [officer, 'determine', found],
      [officer, 'sanction', { kinds: ['withdraw-approval'], words: '撤销许可。' }],
      [applicant, 'request-repair', { notice }],
      [officer, 'decide-repair', { decision: 'granted', notice }],
    ] as const) {
      step = await give(who, step, command, more);
      steps.push(step.detail);
    }
    expect(step.detail.promise.state).toBe('repaired');
    for (const { letter } of steps) {
      expect(letter).toMatchObject(previewed ?? {});
      expect(createHash('sha256').update(letter.text).digest('hex')).toBe(previewed?.digest);
    }
    expect(letterOf(step).letter.text).not.toMatch(/\r|[^\S\n\u3000]$/m);
    expect(letterOf(step).letter.text.normalize('NFC')).toBe(letterOf(step).letter.text);
  });

  describe('is sealed by the platform', () => {
    test('with a key that programs read, and that verifies it', async () => {
      const { letter } = letterOf(await one());
      const { body } = await ask(visitor, 'GET', '/v1/promises/seals');
      expect(body.keys).toHaveLength(1);
      const [{ pem, publicKey, algorithm, fingerprint }] = body.keys;
      const key = createPublicKey(pem);
      expect([key.asymmetricKeyType, algorithm]).toEqual(['ed25519', 'ed25519']);
      expect(key.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')).toBe(
        publicKey,
      );
      expect(createHash('sha256').update(publicKey, 'hex').digest('hex')).toBe(fingerprint);
      const [seal] = letter.signatures;
      expect(seal).toMatchObject({ by: 'platform', publicKey });
      const digest = createHash('sha256').update(letter.text).digest();
      expect(verify(null, digest, key, Buffer.from(seal?.value ?? '', 'hex'))).toBe(true);
    });

    test('in a file that verifies it without the platform', async () => {
      const { letter, code, check } = letterOf(await one());
      const file = await verified(code, check, 'evidence');
      expect(file.headers.get('content-disposition')).toBe(
        `attachment; filename*=UTF-8''${code}.json`,
      );
      expect(file.body).toMatchObject({ format: 'xinyong-promise/1', code, ...letter });
      expect((await verified(code, check, 'evidence')).body).toEqual(file.body);
      const { keys } = (await ask(visitor, 'GET', '/v1/promises/seals')).body;
      const said = execFileSync(
        process.execPath,
        [verifier, '--fingerprint', keys[0].fingerprint],
        {
          input: JSON.stringify(file.body),
          encoding: 'utf8',
        },
      );
      const lines = letter.text.trimEnd().split('\n');
      expect(said).toContain(lines.map((line) => `  | ${line}`).join('\n'));
    });

    test('and printed', async () => {
      const { code, check } = letterOf(await one());
      const { body, headers } = await verified(code, check, 'document');
      expect(headers.get('content-type')).toBe('application/pdf');
      expect(headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${code}.pdf`);
      expect(body.slice(0, 5)).toBe('%PDF-');
    });
  });
});
