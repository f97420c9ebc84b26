import { recordIdOfPromise } from '@xinyong/core';
import { expect, test } from 'vitest';
import { order } from '../../test/draws.ts';
import { describeOnEngines } from '../../test/engines.ts';
import { officer } from '../../test/people.ts';
import { promisesOn, templateOf } from '../../test/promises.ts';

describeOnEngines('the record of a promise in the archive (信用档案)', (database) => {
  const { api, ask, newcomer, publish, signed } = promisesOn(database);

  test('is brought up to date by the review of the promises of those who were drawn', async () => {
    const template = await publish(templateOf('food-business-permit'));
    const { detail } = await signed({ applicant: await newcomer(), template });
    const { subjectCode, reason, code = '' } = detail.promise;
    const id = recordIdOfPromise(code);
    const recordOf = async () => (await ask(officer, 'GET', `/v1/records/${id}`)).body;
    await database()
      .kysely.updateTable('record')
      .set({ body: JSON.stringify({ ...(await recordOf()), reason: '旧的事由' }) })
      .where('id', '=', id)
      .execute();
    expect((await recordOf()).reason).toBe('旧的事由');
    const planned = await ask(officer, 'POST', '/v1/draws', {
      ...order,
      subjects: { by: 'list', list: [{ code: subjectCode, riskClass: 'B' }], covered: [] },
      replacements: 0,
    });
    let { draw } = planned.body;
    for (const command of ['commit', 'run', 'publish']) {
      // A draw runs after its commitment.
      api().now = new Date(Date.parse(api().now) + 60_000).toISOString();
      const path = `/v1/draws/${draw.id}/${command}`;
      ({ draw } = (await ask(officer, 'POST', path, { version: draw.version })).body);
    }
    const { body } = await ask(officer, 'POST', '/v1/promises/reviews', {
      drawId: draw.id,
      year: 2026,
    });
    expect(body).toEqual({ begun: 1 });
    expect((await recordOf()).reason).toBe(reason);
  });
});
