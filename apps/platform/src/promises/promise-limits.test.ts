import { beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../test/engines.ts';
import { officer } from '../../test/people.ts';
import { notice, pdf, promisesOn, refuses, templateOf } from '../../test/promises.ts';
import type { Answer } from '../../test/api.ts';
import type { Actor } from '../actor.ts';
import { promiseLimits } from './promise-limits.ts';

describeOnEngines('what the platform takes of one subject', (database) => {
  const promises = promisesOn(database);
  const { ask, drafted, everything, give, newcomer, publish, sign, signed } = promises;
  let honest: string;
  let quality: string;
  let deferred: string;
  beforeAll(async () => {
    honest = await publish(templateOf('honest-business'));
    quality = await publish(templateOf('product-quality'));
    deferred = await publish(templateOf('deferred-permit-materials'));
  });
  /** Refused in words that say whose limit it is, and nothing is stored. */
  const isBeyond = async (limit: string, does: () => Promise<Answer>): Promise<void> => {
    const before = await everything();
    const answer = await does();
    refuses(answer, 'conflict', { rule: `platform.limit.${limit}` });
    expect(answer.body.detailZh).toContain('本平台的限制，不是法律规定');
    expect(answer.body.detail).toContain('limit of this platform and not of the law');
    expect(answer.body).not.toHaveProperty('citation');
    expect(await everything()).toEqual(before);
  };
  const begin = (applicant: Actor) =>
    ask(applicant, 'POST', '/v1/promises', { templateId: honest });

  test('is so many drafts, and others again once some are signed or withdrawn', async () => {
    const applicant = await newcomer();
    const first = await drafted({ applicant, template: honest });
    for (let count = 1; count < promiseLimits.drafts; count += 1)
      expect((await begin(applicant)).status).toBe(200);
    await isBeyond('drafts', () => begin(applicant));
    expect((await begin(await newcomer())).status).toBe(200); // another's are another's
    await give(applicant, first, 'withdraw');
    expect((await begin(applicant)).status).toBe(200);
    await isBeyond('drafts', () => begin(applicant));
  });

  test('is the same voluntary letter once, as long as it is in force', async () => {
    const applicant = await newcomer();
    const inForce = await signed({ applicant, template: honest });
    const again = await drafted({ applicant, template: honest });
    await isBeyond('same-letter', () => sign(again, applicant));
    expect(
      (await sign(await drafted({ applicant: await newcomer(), template: honest }), applicant))
        .status,
    ).toBe(404);
    await give(officer, inForce, 'determine', { fulfilment: 'full', notice });
    expect((await sign(again, applicant)).status).toBe(200);
  });

  test('is not the same where it says something else, or is of another template or version', async () => {
    const applicant = await newcomer();
    const one = await drafted({ applicant, template: quality });
    const answers = one.detail.promise.answers;
    const [field = ''] = Object.keys(answers);
    expect((await sign(one, applicant)).status).toBe(200);
    const same = await drafted({ applicant, template: quality, answers });
    await isBeyond('same-letter', () => sign(same, applicant));
    const other = await drafted({
      applicant,
      template: quality,
      answers: { ...answers, [field]: `${answers[field]}另一个` },
    });
    expect((await sign(other, applicant)).status).toBe(200);
    const copy = await publish(templateOf('product-quality'));
    const ofCopy = await drafted({ applicant, template: copy, answers });
    expect((await sign(ofCopy, applicant)).status).toBe(200);
  });

  test('is it once, of two that are signed at the same moment', async () => {
    const applicant = await newcomer();
    const drafts = [
      await drafted({ applicant, template: honest }),
      await drafted({ applicant, template: honest }),
    ];
    const answers = await Promise.all(drafts.map((draft) => sign(draft, applicant)));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused).toHaveLength(1);
    for (const answer of refused)
      refuses(answer, 'conflict', { rule: 'platform.limit.same-letter' });
  });

  test('is so many bytes of files for a promise', async () => {
    const applicant = await newcomer();
    const { path, version, detail } = await signed({ applicant, template: deferred });
    const attach = (material: string, on: number) =>
      ask(applicant, 'PUT', `${path}/files/${material}?fileName=a.pdf&version=${on}`, pdf);
    await attach('premises', version);
    // As if it were so large that the next one fits to the byte.
    const { size } = await database()
      .kysely.updateTable('promise_file')
      .set({ size: promiseLimits.fileBytes - pdf.length })
      .where('promise_id', '=', detail.promise.id)
      .returning('size')
      .executeTakeFirstOrThrow();
    expect((await attach('rules', version + 1)).status).toBe(200);
    expect((await attach('premises', version + 2)).status).toBe(200); // what is replaced does not count
    await database()
      .kysely.updateTable('promise_file')
      .set({ size: size + 1 })
      .where('promise_id', '=', detail.promise.id)
      .where('material', '=', 'premises')
      .execute();
    await isBeyond('file-bytes', () => attach('rules', version + 3));
  });
});
