import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gradingSchemes } from './grading-schemes.ts';
import { readScheme } from './read-scheme.ts';
import { abcd1000 } from './schemes/abcd-1000.ts';
import { SchemeSchema } from './scheme.schema.ts';

const own = { ...abcd1000, id: 'county-2026' };
const [first] = abcd1000.indicators;
if (!first) throw new TypeError('the example scheme is empty');
const { cite: _cite, ...uncited } = first;

const findingsOf = (content: unknown): readonly string[] => {
  const reading = readScheme(typeof content === 'string' ? content : JSON.stringify(content));
  return reading.ok ? [] : reading.findings;
};

describe('a scheme as a file', () => {
  test('is read as the scheme that it is, with or without the mark of UTF-8', () => {
    for (const mark of ['', '\uFEFF'])
      expect(readScheme(`${mark}${JSON.stringify(own)}`)).toEqual({ ok: true, scheme: own });
  });

  for (const scheme of gradingSchemes.filter((each) => each.form === 'scored'))
    test(`has room for everything that ${scheme.id} says`, () => {
      expect(SchemeSchema.parse(scheme)).toEqual(scheme);
    });

  test('that the documentation shows has nothing wrong with it', () => {
    const path = new URL('../../../../docs/scheme-example.json', import.meta.url);
    expect(findingsOf(readFileSync(path, 'utf8'))).toEqual([]);
  });

  test.each([
    ['text that is no JSON', '{', '不是 UTF-8 编码的 JSON 文件 / is not JSON in UTF-8'],
    [
      'another encoding',
      `{"title":"\uFFFD"}`,
      '不是 UTF-8 编码的 JSON 文件 / is not JSON in UTF-8',
    ],
    [
      'the id of a scheme of the kit',
      abcd1000,
      'id: "abcd-1000"，工具包里已有这个编号的方案，请另起编号 / the kit has a scheme of this id; choose another',
    ],
    [
      'a member that nobody knows',
      { ...own, colour: 'red' },
      '{ }: 没有“colour”这一项，请核对名称 / “colour” is not known here; check the name',
    ],
    [
      'a member that nobody knows in a citation',
      { ...own, cite: { ...own.cite, page: 1 } },
      'cite: 没有“page”这一项，请核对名称 / “page” is not known here; check the name',
    ],
    [
      'an indicator without a citation',
      { ...own, indicators: [uncited] },
      'indicators[0].cite: 没有写，应为 一组内容 { } / missing: expected an object { }',
    ],
    [
      'a fact that is misspelt',
      { ...own, indicators: [{ ...first, score: { form: 'each', fact: 'penalty', points: 1 } }] },
      'indicators[0].score.fact: "penalty"，含有评价不使用的事实，请核对名称 / There is a fact that no evaluation reads; check its name',
    ],
    [
      'points that are not whole',
      { ...own, indicators: [{ ...first, score: { ...first.score, points: 0.5 } }] },
      'indicators[0].score.points: 0.5，应为 整数 / expected a whole number',
    ],
    [
      'a title with a mark that turns its direction',
      { ...own, title: { ...own.title, 'zh-CN': '方案\u202E' } },
      'title["zh-CN"]: "方案\u202E"，含有看不见的控制字符或者方向符，请删去 / There are control characters or marks of direction that nobody sees; remove them',
    ],
    [
      'a score beyond all sense',
      { ...own, most: 2_000_000_000 },
      'most: 2000000000，应为至多 1000000 / expected at most 1000000',
    ],
    [
      'a class that could not be counted or shown',
      { ...own, grades: [{ ...own.grades[0], grade: 'unknown' }] },
      'grades[0].grade: "unknown"，等级由大写字母、数字、汉字和 +、- 组成，最多 10 个字符，例如 A、AA+、优 / A class has capital letters, digits, Chinese characters, + and -, 10 at most, such as A, AA+ or 优',
    ],
    [
      'a published scheme whose document nobody names',
      { ...own, origin: 'published', cite: { ...own.cite, doc: 'nowhere' } },
      'county-2026: 没有写明依据的文件 / the document it stands in is not named [missing-citation]',
    ],
    [
      'an indicator in no dimension',
      { ...own, indicators: [{ ...first, dimension: 'luck' }] },
      `county-2026 › ${first.id}: 用到了方案里没有的一级指标 / a dimension is named that the scheme does not have [unknown-dimension]`,
    ],
  ])('is refused for %s, with its place and in both languages', (_what, content, finding) => {
    expect(findingsOf(content)).toContain(finding);
  });

  test('is told everything that is wrong at once', () => {
    expect(findingsOf({ ...own, base: 1001, grades: own.grades.toReversed() })).toHaveLength(2);
  });
});
