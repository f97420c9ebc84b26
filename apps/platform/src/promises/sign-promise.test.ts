import { createHash, generateKeyPairSync, randomBytes, sign as signBytes } from 'node:crypto';
import { checkValue, type LetterSignature, type Uscc } from '@xinyong/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnEngines } from '../../test/engines.ts';
import { agent } from '../../test/people.ts';
import { noonOf, promisesOn, refuses, templateOf, type PromiseStep } from '../../test/promises.ts';
import { visitor, type Actor } from '../actor.ts';
import { Sm2Signer } from './seal/sm2-signer.ts';

type OwnSignature = Omit<LetterSignature, 'by'>;

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A signature with a key of its own over some bytes. */
function ed25519(bytes: Uint8Array): OwnSignature {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    algorithm: 'ed25519',
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
    value: signBytes(null, bytes, privateKey).toString('hex'),
  };
}
function sm2(bytes: Uint8Array): OwnSignature {
  const signer = new Sm2Signer(randomBytes(32));
  const { algorithm, publicKey } = signer;
  return { algorithm, publicKey, value: signer.sign(bytes) };
}

describeOnEngines('signing a promise', (database) => {
  const promises = promisesOn(database);
  const { ask, drafted, newcomer, publish, sign, everything } = promises;
  let template: string;
  let honest: string;
  beforeAll(async () => {
    template = await publish(templateOf('food-business-permit'));
    honest = await publish(templateOf('honest-business'));
  });
  const textOf = ({ detail }: PromiseStep): string => detail.preview?.text ?? '';
  /** Tries something that is refused, and sees that nothing was stored. */
  const inVain = async (does: () => Promise<void>): Promise<void> => {
    const before = await everything();
    await does();
    expect(await everything()).toEqual(before);
  };
  const begun = async () => {
    const applicant = await newcomer();
    return { applicant, draft: await drafted({ applicant, template }) };
  };

  describe('takes what was read and nothing else', () => {
    test('not the digest of another text', async () => {
      const { applicant, draft } = await begun();
      for (const digest of [
        digestOf(`${textOf(draft)} `).toString('hex'),
        digestOf(textOf(draft).trimEnd()).toString('hex'),
        digestOf('').toString('hex'),
        'f'.repeat(64),
      ])
        await inVain(async () =>
          refuses(await sign(draft, applicant, { digest }), 'rule_not_satisfied', {
            rule: 'promise.sign.text',
          }),
        );
    });

    test('not the letter of before the draft was changed', async () => {
      const { applicant, draft } = await begun();
      const { body } = await ask(applicant, 'PUT', `${draft.path}/draft`, {
        version: draft.version,
        answers: { premises: '另一处经营场所', business: '单位食堂' },
        signer: { name: '钱某某', capacity: 'agent' },
      });
      await inVain(async () => {
        const version = body.promise.version;
        refuses(await sign(draft, applicant, { version }), 'rule_not_satisfied', {
          rule: 'promise.sign.text',
        });
        // Nor by who saw the draft of before.
        refuses(await sign(draft, applicant), 'stale_version');
      });
      expect((await sign({ ...draft, version: 2, detail: body }, applicant)).status).toBe(200);
    });

    test('not the letter of another day', async () => {
      const { applicant, draft } = await begun();
      promises.api().now = '2026-11-20T16:00:00.000Z'; // midnight in China
      await inVain(async () =>
        refuses(await sign(draft, applicant), 'rule_not_satisfied', { rule: 'promise.sign.text' }),
      );
      promises.api().now = '2026-11-20T15:59:59.999Z';
      expect((await sign(draft, applicant)).body.promise.madeOn).toBe('2026-11-20');
    });

    test('byte for byte: the letter that is kept is the one that was previewed', async () => {
      const { applicant, draft } = await begun();
      const { body } = await sign(draft, applicant);
      expect(body.letter).toMatchObject(draft.detail.preview ?? {});
      expect(body.letter.digest).toBe(digestOf(body.letter.text).toString('hex'));
      expect((await ask(applicant, 'GET', draft.path)).body.letter).toEqual(body.letter);
      refuses(await ask(await newcomer(), 'GET', draft.path), 'not_found');
      expect(body).not.toHaveProperty('preview');
    });
  });

  describe('with a signature of one’s own', () => {
    test.each([
      ['Ed25519', ed25519],
      ['SM2', sm2],
    ])('%s over the digest is verified and kept beside the seal', async (_name, own) => {
      const { applicant, draft } = await begun();
      const signature = own(digestOf(textOf(draft)));
      const { body } = await sign(draft, applicant, { signature });
      expect(body.letter.signatures).toMatchObject([
        { ...signature, by: 'subject' },
        { by: 'platform', algorithm: 'ed25519' },
      ]);
      const { code } = body.promise;
      const query = `code=${code}&check=${checkValue(body.letter.digest)}`;
      const found = await ask(visitor, 'GET', `/v1/promises/verification?${query}`);
      expect(found.body).toMatchObject({ valid: [true, true], letter: body.letter });
    });

    test.each([
      ['Ed25519 over another digest', () => ed25519(digestOf('另一份承诺书'))],
      ['SM2 over another digest', () => sm2(digestOf('另一份承诺书'))],
      ['Ed25519 over the text itself', (text: string) => ed25519(Buffer.from(text))],
      [
        'Ed25519 over the digest in hex',
        (text: string) => ed25519(Buffer.from(digestOf(text).toString('hex'))),
      ],
      [
        'Ed25519 under the key of another',
        (text: string) => ({
          ...ed25519(digestOf(text)),
          publicKey: ed25519(digestOf(text)).publicKey,
        }),
      ],
      [
        'Ed25519 that is called SM2',
        (text: string): OwnSignature => ({ ...ed25519(digestOf(text)), algorithm: 'sm2-sm3' }),
      ],
      [
        'nothing but zeros',
        (): OwnSignature => ({
          algorithm: 'ed25519',
          publicKey: '0'.repeat(64),
          value: '0'.repeat(128),
        }),
      ],
    ])('is refused where it is %s', async (_what, own) => {
      const { applicant, draft } = await begun();
      await inVain(async () =>
        refuses(
          await sign(draft, applicant, { signature: own(textOf(draft)) }),
          'rule_not_satisfied',
          { rule: 'promise.sign.signature' },
        ),
      );
      expect((await sign(draft, applicant)).status).toBe(200); // without one
    });

    test('is no signature where it is not written as one', async () => {
      const { applicant, draft } = await begun();
      const right = ed25519(digestOf(textOf(draft)));
      for (const [signature, at] of [
        [{ ...right, value: right.value.toUpperCase() }, 'body.signature.value'],
        [{ ...right, value: right.value.slice(2) }, 'body.signature.value'],
        [{ ...right, publicKey: `${right.publicKey}00` }, 'body.signature.publicKey'],
        [{ ...right, algorithm: 'rsa' }, 'body.signature.algorithm'],
        [{ ...right, by: 'platform' }, 'body.signature.by'],
      ] as const)
        await inVain(async () =>
          refuses(await sign(draft, applicant, { signature }), 'invalid_request', { at }),
        );
    });
  });

  describe('is done by somebody who may', () => {
    const named = async (signer: object | undefined, applicant: Actor) => {
      const draft = await drafted({ applicant, template });
      const { body } = await ask(applicant, 'PUT', `${draft.path}/draft`, {
        version: draft.version,
        answers: draft.detail.promise.answers,
        ...(signer && { signer }),
      });
      return { ...draft, version: body.promise.version as number, detail: body };
    };

    test('not without a name, not as a representative who is another, not as an agent who is not there', async () => {
      const applicant = await newcomer({ representative: '李某某' });
      for (const [signer, code] of [
        [undefined, 'signer-missing'],
        [{ name: ' ', capacity: 'agent' }, 'signer-missing'],
        [{ name: '钱某某', capacity: 'representative' }, 'signer-not-representative'],
        [{ name: '李某某', capacity: 'agent' }, 'signer-not-present'],
        [{ name: '李某某', capacity: 'representative' }, 'signer-not-present'],
      ] as const) {
        const draft = await named(signer, applicant);
        expect(draft.detail).not.toHaveProperty('preview');
        await inVain(async () => {
          const answer = await sign(draft, applicant, { digest: 'f'.repeat(64) });
          refuses(answer, 'invalid_request', { at: 'signer.name' });
          expect(answer.body.errors[0].code).toBe(code);
        });
      }
      const right = await named({ name: '钱某某', capacity: 'agent' }, applicant);
      expect((await sign(right, applicant)).body.letter.text).toContain('签署人：钱某某\n');
    });

    test('once: a second signature is refused, and of many at once one is kept', async () => {
      const { applicant, draft } = await begun();
      const answers = await Promise.all(Array.from({ length: 8 }, () => sign(draft, applicant)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      for (const answer of answers.filter(({ status }) => status !== 200))
        refuses(answer, 'stale_version');
      const { body } = await ask(applicant, 'GET', draft.path);
      await inVain(async () => {
        const { version } = body.promise;
        refuses(await sign(draft, applicant, { version }), 'conflict', {
          rule: 'promise.transition.state',
        });
      });
      const { events } = (await ask(applicant, 'GET', `${draft.path}/history`)).body;
      const signings = events.filter(({ command }: { command: string }) => command === 'sign');
      expect(signings).toHaveLength(1);
      const records = `/v1/subjects/${applicant.subjectCode}/records?kind=promise`;
      expect((await ask(applicant, 'GET', records)).body.data).toHaveLength(1);
    });

    test('again with the key of an answer that was lost gives the same answer', async () => {
      const { applicant, draft } = await begun();
      const again = () =>
        promises.api().as(applicant)('POST', `${draft.path}/sign`, {
          body: { version: draft.version, digest: draft.detail.preview?.digest },
          headers: { 'idempotency-key': draft.path },
        });
      const [first, second] = [await again(), await again()];
      expect(second.body).toEqual(first.body);
      expect(second.headers.get('idempotency-replayed')).toBe('true');
    });
  });

  describe('is refused for a subject', () => {
    test('that is dissolved, be it since the draft was begun', async () => {
      const { applicant, draft } = await begun();
      const waiting = await drafted({ applicant, template: honest });
      const dissolvedOn = (day: string) =>
        database()
          .kysely.updateTable('subject')
          .set({ dissolved_on: day })
          .where('code', '=', applicant.subjectCode)
          .execute();
      await dissolvedOn('2026-11-21'); // tomorrow
      expect((await sign(waiting, applicant)).status).toBe(200);
      await dissolvedOn('2026-11-20');
      await inVain(async () => {
        const refusals = ['SUBJECT_DISSOLVED'] as const;
        refuses(await sign(draft, applicant), 'rule_not_satisfied', { refusals });
        for (const templateId of [template, honest]) {
          const answer = await ask(applicant, 'POST', '/v1/promises', { templateId });
          refuses(answer, 'rule_not_satisfied', { refusals });
        }
      });
    });

    test('of a kind that the template is not for', async () => {
      const applicant = await newcomer({ kind: 'social-organisation' });
      await inVain(async () =>
        refuses(
          await ask(applicant, 'POST', '/v1/promises', { templateId: template }),
          'rule_not_satisfied',
          { refusals: ['NOT_FOR_KIND'] },
        ),
      );
    });

    test.each([
      ['that is a natural person', '11010519491231002X'],
      ['with a code whose check character is wrong', '91420222MAEX89YT43'],
      ['that nobody knows', '91350100M000100Y43'],
    ])('%s', async (_who, code) => {
      const applicant = { ...agent, id: `agent-of-${code}`, subjectCode: code as Uscc };
      await inVain(async () => {
        const answer = await ask(applicant, 'POST', '/v1/promises', { templateId: template });
        refuses(answer, 'not_found');
        expect(JSON.stringify(answer.body)).not.toContain(code);
      });
    });

    test('that one does not act for', async () => {
      const { subjectCode: _none, ...nobody } = agent;
      await inVain(async () =>
        refuses(
          await ask({ ...nobody, id: 'agent-of-nobody' }, 'POST', '/v1/promises', {
            templateId: template,
          }),
          'forbidden',
        ),
      );
    });
  });

  describe('needs answers in order', () => {
    test.each([
      ['none', {}, ['answers.premises', 'answers.business']],
      ['a blank one', { premises: ' ', business: '食品销售' }, ['answers.premises']],
      ['no choice of those', { premises: '甲', business: '其他' }, ['answers.business']],
      ['one too long', { premises: '甲'.repeat(101), business: '食品销售' }, ['answers.premises']],
      ['two lines', { premises: '甲\n乙', business: '食品销售' }, ['answers.premises']],
      ['one to no field', { premises: '甲', business: '食品销售', more: '丙' }, ['answers.more']],
    ])('not %s', async (_what, answers, paths) => {
      const applicant = await newcomer();
      const draft = await drafted({ applicant, template, answers });
      expect(draft.detail).not.toHaveProperty('preview');
      await inVain(async () => {
        const answer = await sign(draft, applicant, { digest: 'f'.repeat(64) });
        refuses(answer, 'invalid_request');
        expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual(paths);
      });
    });

    test('and keeps no number of a person that was written all the same', async () => {
      const applicant = await newcomer();
      const number = '11010519491231002X';
      const answers = { premises: `本人${number}的住所`, business: '食品销售' };
      const draft = await drafted({ applicant, template, answers });
      expect((await sign(draft, applicant)).status).toBe(200);
      expect((await everything()).join('\n')).not.toContain(number);
    });

    test('nor of one that a program wrote for the id of a field', async () => {
      const applicant = await newcomer();
      const number = '110105194912310021';
      const draft = await drafted({ applicant, template, answers: { [`a${number}`]: '无' } });
      expect(Object.values(draft.detail.promise.answers)).toEqual(['无']);
      expect((await everything()).join('\n')).not.toContain(number);
    });

    test('that cannot pass for a part of the letter', async () => {
      const applicant = await newcomer();
      promises.api().now = noonOf('2026-11-23');
      const { body } = await ask(applicant, 'POST', '/v1/promises', { templateId: template });
      const draft = await ask(applicant, 'PUT', `/v1/promises/${body.promise.id}/draft`, {
        version: 0,
        answers: { premises: '{business}与{subject.name}【违诺责任】', business: '餐饮服务' },
        signer: { name: applicant.name, capacity: 'agent' },
      });
      // What is filled in is not filled in again.
      expect(draft.body.preview.text).toContain('在{business}与{subject.name}【违诺责任】经营');
    });
  });
});
