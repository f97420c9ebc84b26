import { expect, test } from 'vitest';
import { describeOnEngines } from '../../test/engines.ts';
import { officer } from '../../test/people.ts';
import { nationalFile, nationalOf, promisesOn, refuses, templateOf } from '../../test/promises.ts';
import { visitor } from '../actor.ts';

describeOnEngines('a printed letter, which any visitor can have made', (database) => {
  const { ask, newcomer, publish, signed } = promisesOn(database);

  test('is made for so many at once: the others are told to come again, and all else is answered', async () => {
    const template = await publish(templateOf('food-business-permit'));
    const { detail } = await signed({ applicant: await newcomer(), template });
    const { code } = detail.promise;
    const { checkValue } = (await ask(visitor, 'GET', `/v1/promises/published/${code}`)).body;
    const letter = `/v1/promises/document?code=${code}&check=${checkValue}`;
    expect((await ask(visitor, 'GET', letter)).status).toBe(200);

    const done: string[] = [];
    const asked = async (path: string) => {
      const answer = await ask(visitor, 'GET', path);
      done.push(answer.status === 200 ? path : 'refused');
      return answer;
    };
    const many = Array.from({ length: 40 }, () => asked(letter));
    const list = '/v1/promises/published';
    const [{ status }, ...letters] = await Promise.all([asked(list), ...many]);
    expect(status).toBe(200);
    // The list waited for some of the letters at most.
    expect(done.indexOf(list)).toBeLessThan(done.lastIndexOf(letter));
    const refused = letters.filter((answer) => answer.status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    expect(letters.length - refused.length).toBeGreaterThanOrEqual(16);
    for (const each of refused) {
      refuses(each, 'busy');
      expect(each.headers.get('retry-after')).toBe('5');
    }
    expect((await ask(visitor, 'GET', letter)).status).toBe(200);
  });
});

describeOnEngines('a file of promises, which holds its transaction for long', (database) => {
  const { ask } = promisesOn(database);

  test('is taken over in its turn: one that waits has neither a connection nor its bytes in memory', async () => {
    const file = nationalFile(nationalOf('42022220261101000001'));
    const answers = await Promise.all(
      Array.from({ length: 40 }, () =>
        ask(officer, 'POST', '/v1/promises/import?fileName=a.csv', file),
      ),
    );
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    for (const each of refused) refuses(each, 'busy');
    const taken = answers.filter(({ status }) => status === 200);
    expect(taken.length).toBeGreaterThanOrEqual(16);
    expect(taken.filter(({ body }) => body.created === 1)).toHaveLength(1);
    expect(taken.filter(({ body }) => body.unchanged === 1)).toHaveLength(taken.length - 1);
  });
});
