import type { Subject, Uscc } from '@xinyong/core';
import { beforeAll, expect, test } from 'vitest';
import { Api } from '../../test/api.ts';
import { describeOnEngines } from '../../test/engines.ts';
import { otherShop, shop } from '../../test/people.ts';
import { given, subjectOf } from '../../test/records.ts';
import { visitor } from '../actor.ts';

describeOnEngines('subjects', (database) => {
  let api: Api;
  const codes = [
    '91420222MAEX89YT42',
    '91440229226283744B',
    '92440229627837437Q',
    '91420200MAEGGXG49C',
    '92440229MAHBBCRG3K',
  ] as Uscc[]; // read from the sample, valid all of them
  const names = [
    '阳新县示例同济交通运输有限公司',
    '翁源县示例恒达（ＡＢＣ）运输有限公司',
    '翁源县示例100%_明德经营部',
    '黄石市示例润泽工程建设有限公司',
    '翁源县示例瑞丰广告经营部',
  ];
  const subjects = codes.map((code, index): Subject =>
    subjectOf({
      code,
      name: names[index] ?? '',
      kind: code.startsWith('92') ? 'individual-business' : 'enterprise',
    }),
  );
  beforeAll(async () => {
    api = new Api(database());
    await given(database(), { subjects });
  });

  const search = async (q: string, more = '') =>
    (await api.as(visitor)('GET', `/v1/subjects?q=${encodeURIComponent(q)}${more}`)).body;
  const found = async (q: string, more = '') =>
    (await search(q, more)).data.map(({ name }: Subject) => name);

  test('are found by a part of the name, in any width and case', async () => {
    expect(await found('同济')).toEqual([names[0]]);
    expect(await found('恒达(abc)')).toEqual([names[1]]);
    expect(await found('恒达 （Abc')).toEqual([names[1]]);
    expect(await found('示例')).toHaveLength(5);
    expect(await found('没有这家')).toEqual([]);
  });

  test('are found by the code, in any width and case', async () => {
    expect(await found(shop)).toEqual([names[0]]);
    expect(await found('91420222-maex89yt42')).toEqual([names[0]]);
    expect(await found('９１４２０２２２ＭＡＥＸ８９ＹＴ４２')).toEqual([names[0]]);
  });

  test('are found by what is typed, not by what it could stand for', async () => {
    expect(await found('100%_')).toEqual([names[2]]);
    expect(await found('%%')).toEqual([]);
    expect(await found('__')).toEqual([]);
    expect(await found('\\\\')).toEqual([]);
    expect(await found("' or 1=1 --")).toEqual([]);
  });

  test('are found by kind and in pages, each once', async () => {
    expect(new Set(await found('示例', '&kind=individual-business'))).toEqual(
      new Set([names[2], names[4]]),
    );
    const first = await search('示例', '&limit=3');
    const rest = await search('示例', `&limit=3&cursor=${first.nextCursor}`);
    const all = [...first.data, ...rest.data].map(({ code }: Subject) => code);
    expect(all).toEqual(codes.toSorted());
    expect(rest.nextCursor).toBeNull();
  });

  test('are got by their code, as they were entered', async () => {
    expect((await api.as(visitor)('GET', `/v1/subjects/${otherShop}`)).body).toEqual(subjects[1]);
  });

  test.each(['司', ' 司 ', '　', ''])('are not searched by “%s”', async (q) => {
    expect((await search(q)).errors[0].path).toBe('query.q');
  });
});
