import { publicPromiseStates, type NationalPromise, type PublicPromiseState } from '@xinyong/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../../test/draws.ts';
import { describeOnEngines } from '../../test/engines.ts';
import { officer } from '../../test/people.ts';
import {
  nationalFile,
  nationalOf,
  notice,
  promisesOn,
  refuses,
  templateOf,
} from '../../test/promises.ts';
import { wellFormed } from '../../test/well-formed.ts';
import { visitor, type Actor } from '../actor.ts';

const list = '/v1/promises/published';
/** Sends files for every agency. */
const dataCentre: Actor = {
  kind: 'machine',
  id: 'data-centre',
  name: '示例数据中心',
  scopes: ['public', 'records:import'],
};
const places = ['420222', '420281', '420200', '420000', '440229', '230623', '110105'];
const types = ['voluntary', 'approval-substitute', 'proof-substitute', 'self-discipline'] as const;
const subjects = [codeOf(90_001), codeOf(90_002), codeOf(90_003), codeOf(90_004)];
const fulfilments = [undefined, 'full', 'partial', 'none'] as const;

/** The nth of some things, round and round. */
const nth = <T>(all: readonly T[], index: number): T => {
  const found = all[index % all.length];
  if (found === undefined) throw new TypeError('there are none');
  return found;
};

/** Promises of other platforms: of several places, types, days, states and subjects; some are not public. */
const others = Array.from({ length: 90 }, (_, index): NationalPromise => {
  const place = nth(places, index);
  const day = String(1 + (index % 9)).padStart(2, '0');
  const fulfilment = fulfilments[(index >> 1) % 4];
  const code = `${place}202611${day}${String(900_000 + index)}`;
  return nationalOf(code, {
    subjectCode: nth(subjects, index >> 2),
    type: nth(types, index * 7),
    acceptor: { name: `${place}示例局`, code: codeOf(80_000, place) },
    ...(index % 11 === 0 && { publicity: 'limited' }),
    ...(fulfilment && { fulfilment, determinedOn: '2026-11-15' }),
    ...((fulfilment === 'partial' || fulfilment === 'none') && {
      unperformed: '没有做到',
      sanction: '已经追究',
    }),
  });
});

interface Listed {
  readonly code: string;
  readonly type: string;
  readonly place: string;
  readonly state: PublicPromiseState;
  readonly subjectCode: string;
  readonly madeOn: string;
}

describeOnEngines('the public column (信用承诺专栏)', (database) => {
  const promises = promisesOn(database);
  const { ask, give, newcomer, publish, signed } = promises;
  let honest: string;
  let permit: string;
  beforeAll(async () => {
    honest = await publish(templateOf('honest-business'));
    permit = await publish(templateOf('food-business-permit'));
    const imported = await ask(
      dataCentre,
      'POST',
      '/v1/promises/import?fileName=a.csv',
      nationalFile(...others),
    );
    expect(imported.body).toMatchObject({ created: others.length, rejected: 0 });
    // Of each state that files do not tell, and one of each that they do.
    for (const command of ['withdraw', 'close', 'repair', 'revoke'] as const) {
      const applicant = await newcomer();
      const template = command === 'withdraw' ? honest : permit;
      const step = await signed({ applicant, template });
      if (command === 'withdraw') await give(applicant, step, 'withdraw');
      else if (command === 'revoke') await give(officer, step, 'revoke', { notice });
      else {
        const found = { fulfilment: 'none', unperformed: '没有做到', notice };
        const broken = await give(officer, step, 'determine', found);
        const closed = await give(officer, broken, 'close');
        if (command === 'close') continue;
        const asked = await give(applicant, closed, 'request-repair', { notice });
        await give(officer, asked, 'decide-repair', { decision: 'granted', notice });
      }
    }
  });

  /** Every promise that is public, as the rows have it, the newest first. */
  const shown = async (): Promise<readonly Listed[]> => {
    const rows = await database()
      .kysely.selectFrom('promise')
      .select(['code', 'type', 'place', 'state', 'fulfilment', 'subject_code', 'made_on'])
      .where('publicity', '=', 'public')
      .where('code', 'is not', null)
      .where('state', '!=', 'repaired') // 终止公示
      .execute();
    const stateOf = ({ state, fulfilment }: (typeof rows)[number]): PublicPromiseState => {
      if (fulfilment)
        return ({ full: 'kept', partial: 'partly-kept', none: 'broken' } as const)[fulfilment];
      return ['withdrawn', 'revoked', 'expired'].includes(state) ? 'ended' : 'running';
    };
    const key = ({ madeOn, code }: Listed): string => `${madeOn} ${code}`;
    return rows
      .map((row) => ({
        code: row.code ?? '',
        type: row.type,
        place: row.place,
        state: stateOf(row),
        subjectCode: row.subject_code,
        madeOn: row.made_on ?? '',
      }))
      .toSorted((a, b) => (key(a) < key(b) ? 1 : -1));
  };
  /** Whether a place lies in another, by the digits of both. */
  const isIn = (place: string, within: string): boolean =>
    within === '100000' || place.startsWith(within.replace(/(00){1,2}$/, ''));
  const codesOf = (data: readonly Listed[]): readonly string[] => data.map(({ code }) => code);
  const walk = async (query: string, limit: number, between?: () => Promise<unknown>) => {
    const walked: Listed[] = [];
    let cursor = '';
    do {
      const { body, status } = await ask(visitor, 'GET', `${list}?limit=${limit}${query}${cursor}`);
      expect(status).toBe(200);
      expect(body.data.length).toBeLessThanOrEqual(limit);
      walked.push(...body.data);
      cursor = body.nextCursor === null ? '' : `&cursor=${encodeURIComponent(body.nextCursor)}`;
      await between?.();
    } while (cursor !== '');
    return walked;
  };

  test('holds every state that there is, and nothing that is not public', async () => {
    const all = await shown();
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(publicPromiseStates));
    expect(await walk('', 100)).toMatchObject(all);
    expect(all.length).toBeLessThan(others.length + 4);
  });

  test.each(['', ...places, '100000', '410000', '420100', '421303'])(
    'of %s is what lies there, by type, state and subject together',
    async (place) => {
      const all = await shown();
      for (const type of ['', ...types, 'repair'])
        for (const state of ['', ...publicPromiseStates])
          for (const subject of ['', nth(subjects, 1)]) {
            const query = Object.entries({ place, type, state, subject })
              .map(([key, value]) => (value === '' ? '' : `&${key}=${value}`))
              .join('');
            const expected = all.filter(
              (each) =>
                (place === '' || isIn(each.place, place)) &&
                (type === '' || each.type === type) &&
                (state === '' || each.state === state) &&
                (subject === '' || each.subjectCode === subject),
            );
            const { body } = await ask(visitor, 'GET', `${list}?limit=100${query}`);
            expect(codesOf(body.data), query).toEqual(codesOf(expected));
          }
    },
  );

  test.each([
    '',
    '&place=420000',
    '&state=running',
    '&type=voluntary&place=100000',
    '&place=410000',
  ])('is walked page by page, each once and in order (%s)', async (query) => {
    const whole = await walk(query, 100);
    for (const limit of [1, 7]) expect(await walk(query, limit)).toEqual(whole);
  });

  test('is walked to its end while others are signed and determined: each of before once', async () => {
    const before = codesOf(await shown());
    const applicant = await newcomer();
    let open: Awaited<ReturnType<typeof signed>> | undefined;
    const walked = codesOf(
      await walk('', 9, async () => {
        if (open) await give(officer, open, 'determine', { fulfilment: 'full', notice });
        open = open ? undefined : await signed({ applicant, template: permit });
      }),
    );
    expect(walked).toEqual(before);
  });

  test('shows the whole of a promise to everyone, and of one that is not there nothing', async () => {
    const applicant = await newcomer();
    const { detail } = await signed({ applicant, template: permit });
    const { promise, letter } = detail;
    const { body } = await ask(visitor, 'GET', `${list}/${promise.code}`);
    expect(body).toMatchObject({
      code: promise.code,
      subjectName: promise.subjectName,
      state: 'running',
      acceptor: promise.acceptor,
      madeOn: '2026-11-20',
      reason: '申请办理食品经营许可（经营场所：示例内容）',
    });
    for (const part of [body.content, body.liability]) expect(letter?.text).toContain(part);
    const query = `code=${body.code}&check=${body.checkValue}`;
    expect((await ask(visitor, 'GET', `/v1/promises/verification?${query}`)).body.letter).toEqual(
      letter,
    );
    const [imported] = others.filter(({ publicity }) => publicity === 'public');
    const taken = (await ask(visitor, 'GET', `${list}/${imported?.code}`)).body;
    expect(taken).toMatchObject({ imported: true, content: imported?.content });
    expect(taken).not.toHaveProperty('checkValue');
    const [hidden] = others.filter(({ publicity }) => publicity !== 'public');
    for (const code of [hidden?.code, '42022220261120999999'])
      refuses(await ask(visitor, 'GET', `${list}/${code}`), 'not_found');
  });

  test.each([
    ['place=42', 'query.place'],
    ['place=42022X', 'query.place'],
    ['type=sworn', 'query.type'],
    ['state=breached', 'query.state'],
    ['subject=11010519491231002X', 'query.subject'],
    ['subject=91420222MAEX89YT43', 'query.subject'],
    ['limit=0', 'query.limit'],
    ['limit=101', 'query.limit'],
    ['cursor=abc', 'query.cursor'],
    ['page=2', 'query.page'],
  ])('does not guess what %s means', async (query, at) => {
    refuses(await ask(visitor, 'GET', `${list}?${query}`), 'invalid_request', { at });
  });

  describe('as a feed (Atom)', () => {
    const feed = async (query = ''): Promise<string> => {
      const { body, headers, status } = await ask(visitor, 'GET', `/v1/promises/feed${query}`);
      expect([status, headers.get('content-type')]).toEqual([
        200,
        'application/atom+xml; charset=utf-8',
      ]);
      return body;
    };
    const entriesOf = (text: string): readonly string[] =>
      wellFormed(text).flatMap(({ path, text: each }) =>
        path === 'feed/entry/id' ? [each.replace('urn:xinyong:promise:', '')] : [],
      );

    test('is well-formed, whatever names and titles hold', async () => {
      const name = '示例<b>&"\'𠀀]]>\u{fffe}有限公司';
      const title = { 'zh-CN': '甲 & 乙 <承诺书>' };
      const template = await publish(templateOf('honest-business', { title }));
      const applicant = await newcomer({ name });
      const { detail } = await signed({ applicant, template });
      const text = await feed(`?subject=${applicant.subjectCode}`);
      const parts = wellFormed(text);
      expect(parts).toContainEqual({
        path: 'feed/entry/title',
        text: `${name.replace('\u{fffe}', '')}：甲 & 乙 <承诺书>`,
      });
      expect(entriesOf(text)).toEqual([detail.promise.code]);
      expect(parts).toContainEqual({ path: 'feed/entry/author/name', text: officer.agencyName });
    });

    test('holds the newest fifty of what is asked for', async () => {
      const all = codesOf(await walk('', 100));
      expect(entriesOf(await feed())).toEqual(all.slice(0, 50));
      const some = codesOf(await walk('&place=440000&state=kept', 100));
      expect(entriesOf(await feed('?place=440000&state=kept'))).toEqual(some);
      expect(entriesOf(await feed('?place=410000'))).toEqual([]);
    });

    test('was updated when the latest of its entries was, and names itself', async () => {
      const query = '?place=440229&state=broken';
      const parts = wellFormed(await feed(query));
      const of = (path: string) => parts.flatMap((part) => (part.path === path ? [part.text] : []));
      const updates = of('feed/entry/updated');
      expect(updates.length).toBeGreaterThan(0);
      expect(of('feed/updated')).toEqual([updates.toSorted().at(-1)]);
      expect(of('feed/id')).toEqual([`http://platform.test/v1/promises/feed${query}`]);
      expect(wellFormed(await feed('?place=410000'))).toContainEqual({
        path: 'feed/updated',
        text: expect.stringMatching(/^\d{4}-\d\d-\d\dT00:00:00\+08:00$/),
      });
    });

    test('refuses what the list refuses', async () => {
      refuses(await ask(visitor, 'GET', '/v1/promises/feed?place=42'), 'invalid_request', {
        at: 'query.place',
      });
      refuses(await ask(visitor, 'GET', '/v1/promises/feed?limit=5'), 'invalid_request', {
        at: 'query.limit',
      });
    });
  });
});
