import { beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../test/engines.ts';
import { officer, supervisor } from '../../test/people.ts';
import {
  nationalFile,
  nationalOf,
  noonOf,
  notice,
  promisesOn,
  templateOf,
} from '../../test/promises.ts';

describeOnEngines('what the channels are told of a promise by the outbox', (database) => {
  const promises = promisesOn(database);
  const { ask, give, newcomer, publish, signed } = promises;
  let honest: string;
  let permit: string;
  let hidden: string;
  let repairable: string;
  let elsewhere: string;
  beforeAll(async () => {
    honest = await publish(templateOf('honest-business'), supervisor);
    permit = await publish(templateOf('food-business-permit'));
    hidden = await publish(templateOf('no-violation-proof', { publicity: 'limited' }));
    repairable = await publish(templateOf('product-quality'), supervisor);
    elsewhere = await publish(templateOf('honest-business'));
  });
  const told = async (subject: string) => {
    const messages = await database()
      .kysely.selectFrom('outbox')
      .select(['topic', 'body'])
      .where('key', '=', subject)
      .where('topic', 'in', ['promise.published', 'promise.unpublished'])
      .orderBy('created_at')
      .execute();
    return messages
      .map(({ topic, body }) => {
        const { channel, state } = body as { channel: string; state?: string }; // as it was written
        return `${topic} ${channel} ${state ?? ''}`.trim();
      })
      .toSorted();
  };

  test('is a voluntary promise in 阳新, to both, as it is accepted and as it ends', async () => {
    const applicant = await newcomer();
    const step = await signed({ applicant, template: honest });
    expect(await told(applicant.subjectCode)).toEqual([
      'promise.published credit-china running',
      'promise.published gsxt running',
    ]);
    const [{ body }] = (await database()
      .kysely.selectFrom('outbox')
      .select('body')
      .where('key', '=', applicant.subjectCode)
      .where('topic', '=', 'promise.published')
      .execute()) as [{ body: unknown }]; // two, as was just seen
    expect(body).toMatchObject({
      promiseId: step.detail.promise.id,
      code: step.detail.promise.code,
      at: noonOf('2026-11-20'),
    });
    await give(applicant, step, 'withdraw');
    expect(await told(applicant.subjectCode)).toEqual([
      'promise.published credit-china ended',
      'promise.published credit-china running',
      'promise.published gsxt ended',
      'promise.published gsxt running',
    ]);
  });

  test('is a voluntary promise to an agency that is not of market supervision to “信用中国” alone', async () => {
    const applicant = await newcomer();
    await signed({ applicant, template: elsewhere });
    expect(await told(applicant.subjectCode)).toEqual(['promise.published credit-china running']);
  });

  test('is one that replaces an approval to “信用中国” alone, and nothing where nothing changes for the public', async () => {
    const applicant = await newcomer();
    const step = await signed({ applicant, template: permit });
    await give(officer, step, 'begin-verification');
    expect(await told(applicant.subjectCode)).toEqual(['promise.published credit-china running']);
  });

  test('is nothing of one that is not public', async () => {
    const applicant = await newcomer();
    const step = await signed({ applicant, template: hidden });
    await give(officer, step, 'determine', { fulfilment: 'full', notice });
    expect(await told(applicant.subjectCode)).toEqual([]);
  });

  test('is what the clock found, and that a breach which was repaired is published no more', async () => {
    promises.api().now = noonOf('2026-11-20');
    const applicant = await newcomer();
    const step = await signed({ applicant, template: repairable });
    const broken = await give(supervisor, step, 'determine', {
      fulfilment: 'none',
      unperformed: '没有做到',
      notice,
    });
    const asked = await give(applicant, await give(supervisor, broken, 'close'), 'request-repair', {
      notice,
    });
    await give(supervisor, asked, 'decide-repair', { decision: 'granted', notice });
    expect((await told(applicant.subjectCode)).filter((each) => each.includes('gsxt'))).toEqual([
      'promise.published gsxt broken',
      'promise.published gsxt running',
      'promise.unpublished gsxt',
    ]);

    const other = await newcomer();
    await signed({ applicant: other, template: honest });
    promises.api().now = noonOf('2027-11-21');
    await promises.api().promiseClock.run();
    expect(await told(other.subjectCode)).toContain('promise.published gsxt ended');
  });

  test('is nothing of what another platform published', async () => {
    const national = nationalOf('42022220261101000001');
    await ask(officer, 'POST', '/v1/promises/import?fileName=a.csv', nationalFile(national));
    expect(await told(national.subjectCode)).toEqual([]);
  });
});
