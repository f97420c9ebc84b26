import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { explainUscc } from './explain-uscc.ts';
import { breakages, dice, judge, makeUscc } from './identity.oracle.ts';
import { isUscc, isUsccAt } from './is-uscc.ts';
import { parseUscc } from './parse-uscc.ts';
import { isResidentIdShaped } from './resident-id.ts';
import { subjectKindOfUscc } from './subject-kind-of-uscc.ts';
import { usccKinds } from './uscc-kind.ts';

const published = `
  91110108551385082Q 91320000134762764K 91360000625912173B 91320100748204660Q 91440300618819640R
  914403001922038216 9144030071526726XG 91330100799655058B 91330100716105852F 91100000100003962T
  911100001000044477 911100001000054748 911000001000013428 9131000010000595XD 9152000071430580XT
  91440300100012316L 9144030010001686XA 9144030027939873X7 91440300192317458F 91440300192181490G
  91440400192548256N 91440606722473344C 91350900587527783P 91330000733796106P 911100001011016602
  91110000710925462X 91110000710926094P 911000000000192465 9111000071093123XX 12100000400002259P
  12100000400000624D 11320100MB1886843H 114418020073034851 114418020073033620 11500000MB1631621X
  12440600MB2C07549J 92141127MA0KD1Y64A 91350100M000100Y43
`.match(/\S+/g)!;
const made = `
  91420200MA4DU3NT10 92421303MA4ABCD17W 93420222MA4WXY129P 52440229MJM1234567 51420200501234569U
  31420000MD01234546 81420200MC0123450W N2421302MF0A1B2C05 A1100000MD00012381 Y1421300MC0ABC129D
`.match(/\S+/g)!;

const seeds = fc.integer();
const uscc = seeds.map((seed) => makeUscc(dice(seed)));
const broken = fc
  .record({ code: uscc, seed: seeds, how: fc.constantFrom(...Object.keys(breakages)) })
  .map(({ code, seed, how }) => breakages[how]!(code, dice(seed)));
const problemsOf = (input: string) => {
  const parsed = parseUscc(input);
  return parsed.ok ? [] : parsed.problems;
};
const suggestionsFor = (input: string) => {
  const parsed = parseUscc(input);
  return parsed.ok ? [] : parsed.suggestions;
};

describe('isUsccAt', () => {
  test.prop([fc.oneof(uscc, broken), fc.nat(3), fc.nat(3)])(
    'says of bytes what isUscc says of the text',
    (code, before, after) => {
      const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(code), Buffer.alloc(after)]);
      expect(isUsccAt(bytes, before)).toBe(isUscc(bytes.toString('latin1', before, before + 18)));
    },
  );

  test('finds no code where the bytes end', () => {
    const bytes = Buffer.from(published[0]!);
    expect([-1, 0, 1].map((at) => isUsccAt(bytes, at))).toEqual([false, true, false]);
  });
});

describe('isUscc', () => {
  test.each([...published, ...made])('accepts %s', (code) => {
    expect(isUscc(code)).toBe(true);
    expect(judge(code)).toBe(true);
  });

  test.each(Object.values(usccKinds).flat())('accepts department and kind %s', (pair) => {
    expect(isUscc(makeUscc(dice(18), pair))).toBe(true);
  });

  test('accepts codes whose check character is 0', () => {
    const zeros = Array.from({ length: 500 }, (_, seed) => makeUscc(dice(seed))).filter((code) =>
      code.endsWith('0'),
    );
    expect(zeros.length).toBeGreaterThan(5);
    expect(zeros.filter((code) => !isUscc(code))).toEqual([]);
  });

  test('accepts a region that GB/T 2260 does not have', () => {
    expect(isUscc('91320594MA0000007P')).toBe(true);
    expect(isUscc('91990099MA0000007B')).toBe(true);
  });

  test.each([
    ['an identity card number with a wrong check of the organisation code', '362322198709086409'],
    ['a wrong check of the organisation code', '91110000600037342P'],
    ['a kind that market supervision does not register', '99999999600037341X'],
    ['ones', '111111111111111111'],
    ['noughts', '000000000000000000'],
    ['small letters', '91110108551385082q'],
    ['spaces', ' 9111 0108 551385082Q'],
    ['full-width characters', '９１１１０１０８５５１３８５０８２Ｑ'],
    ['nothing', ''],
    ['a number', 911100001000044477n],
    ['no text at all', undefined],
  ])('refuses %s', (_, value) => {
    expect(isUscc(value)).toBe(false);
  });

  test.prop([uscc])('accepts what the standard makes', (code) => {
    expect(isUscc(code)).toBe(true);
  });

  test.prop([broken])('refuses what is broken', (code) => {
    expect(isUscc(code)).toBe(false);
    expect(judge(code)).toBe(false);
  });

  test.prop([fc.string({ unit: 'grapheme', minLength: 17, maxLength: 19 })])(
    'refuses noise',
    (text) => {
      expect(isUscc(text)).toBe(judge(text));
    },
  );

  test.prop([fc.stringMatching(/^[19ANY][12][0-9]{6}[0-9A-Z]{10}$/)])(
    'says of whatever looks like a code what the standard says',
    (text) => {
      expect(isUscc(text)).toBe(judge(text));
    },
  );
});

describe('parseUscc', () => {
  test('tidies up and says what it did', () => {
    expect(parseUscc(' ９111-0108\u3000\u200b551385082q')).toEqual({
      ok: true,
      code: '91110108551385082Q',
      changes: ['full-width', 'invisible', 'spaces', 'hyphens', 'lower-case'],
      warnings: [],
      parts: explainUscc('91110108551385082Q'),
    });
  });

  test('says that nothing was tidied up', () => {
    expect(parseUscc('91110108551385082Q')).toMatchObject({ ok: true, changes: [], warnings: [] });
  });

  test('takes a dash, a minus and marks of direction for separators', () => {
    expect(parseUscc('9111\u20140108\u22125513\u20108508\u202a2Q\ufeff').ok).toBe(true);
  });

  test('takes no letter of another script for a Latin one', () => {
    expect(problemsOf('91110108551385082Ԛ')).toEqual([
      { code: 'character', position: 18, found: 'Ԛ' },
    ]);
    expect(problemsOf('9ı110108551385082Q')).toEqual([
      { code: 'character', position: 2, found: 'ı' },
    ]);
  });

  test.each(['99999999600037341X', '91110000600037342P', '111111111111111111'])(
    'finds something wrong with %s',
    (code) => {
      expect(problemsOf(code)).not.toEqual([]);
    },
  );

  test('counts characters when there are not 18', () => {
    expect(parseUscc('9111010855138508')).toEqual({
      ok: false,
      normalised: '9111010855138508',
      problems: [{ code: 'length', found: 16, expected: 18 }],
      suggestions: [],
    });
    expect(problemsOf('')).toEqual([{ code: 'length', found: 0, expected: 18 }]);
    expect(problemsOf('一二三四五六七八九十一二三四五六七𠮷')).toHaveLength(18);
  });

  test('points at every character outside the alphabet', () => {
    expect(problemsOf('9V110108S5138508?Q')).toEqual([
      { code: 'character', position: 2, found: 'V' },
      { code: 'character', position: 9, found: 'S' },
      { code: 'character', position: 17, found: '?' },
    ]);
  });

  test('names department, kind and region when they are wrong', () => {
    expect(problemsOf('B1110108551385082Q')).toContainEqual({
      code: 'department',
      position: 1,
      found: 'B',
    });
    expect(problemsOf('99110108551385082Q')).toContainEqual({
      code: 'kind',
      position: 2,
      found: '9',
      expected: ['1', '2', '3'],
    });
    expect(problemsOf('911A01B8551385082Q')).toEqual(
      expect.arrayContaining([
        { code: 'region-digits', position: 4, found: 'A' },
        { code: 'region-digits', position: 7, found: 'B' },
      ]),
    );
  });

  test('gives the check characters that would be right', () => {
    expect(problemsOf('91110000600037342P')).toEqual([
      { code: 'organisation-check', position: 17, found: '2', expected: '1' },
    ]);
    expect(problemsOf('114418020073033621')).toEqual([
      { code: 'check', position: 18, found: '1', expected: '0' },
    ]);
  });

  test('refuses the number of a person and repeats nothing of it', () => {
    const number = '11010519491231002X';
    expect(parseUscc(number)).toEqual({
      ok: false,
      normalised: '****************2X',
      problems: [{ code: 'resident-id' }],
      suggestions: [],
    });
    expect(JSON.stringify(parseUscc(' 110105 19491231 002x'))).not.toContain('19491231');
  });

  test.each([
    ['a right check', '362322198709086409'],
    ['a wrong check', '110101199003071234'],
    ['X for a check that is a digit', '36232219870908640X'],
    ['a day that no calendar has', '110101199002301234'],
    ['a region that was never given out', '990101199003071234'],
    ['a region as at the head of a code', '911101200505121234'],
  ])('refuses one with %s, and repeats nothing of it', (_what, number) => {
    expect(parseUscc(number)).toEqual({
      ok: false,
      normalised: `${'*'.repeat(16)}${number.slice(-2)}`,
      problems: [{ code: 'resident-id' }],
      suggestions: [],
    });
    const typed = `${number.slice(0, 6)} ${number.slice(6, 14)}－${number.slice(14)}`;
    expect(JSON.stringify(parseUscc(typed))).not.toContain(number.slice(6, 14));
  });

  test.each([
    ['a digit too few', '11010119900307123'],
    ['a digit too many', '1101011990030712345'],
    ['a month that is none', '110101199013071234'],
    ['a month 00', '110101199000071234'],
    ['a day that is none', '110101199003321234'],
    ['a century that nobody lives in', '110101179903071234'],
    ['a century to come', '110101219003071234'],
    ['a letter in it', '110101199003071A34'],
    ['a letter for its check', '11010119900307123A'],
    ['X where it is no check', '1101011990030712X4'],
    ['the check of a unified code', '130410199101081175'],
  ])('takes no text for the number of a person that has %s', (_what, text) => {
    expect(problemsOf(text).map(({ code }) => code)).not.toContain('resident-id');
  });

  test('warns of a region that GB/T 2260 does not have', () => {
    expect(parseUscc('91320594MA0000007P')).toMatchObject({
      ok: true,
      warnings: [{ code: 'unknown-region', position: 3, found: '320594' }],
      parts: { region: { code: '320594', known: false } },
    });
    expect(parseUscc('91100000100003962T')).toMatchObject({ ok: true, warnings: [] });
  });

  test('warns of a valid code that would also pass as the number of a person', () => {
    expect(parseUscc('130410199101081175')).toMatchObject({
      ok: true,
      warnings: [{ code: 'unknown-region' }, { code: 'resident-id-shaped' }],
    });
  });

  test.prop([fc.oneof(uscc, broken, fc.string())])(
    'is content exactly with what isUscc accepts, and otherwise says why',
    (text) => {
      const parsed = parseUscc(text);
      if (parsed.ok) {
        expect(isUscc(parsed.code)).toBe(true);
        expect(parseUscc(parsed.code)).toEqual({ ...parsed, changes: [] });
      } else {
        expect(isUscc(text)).toBe(false);
        expect(parsed.problems).not.toEqual([]);
      }
    },
  );

  test.prop([
    uscc,
    fc.array(fc.constantFrom(' ', '-', '\u3000', '\u200b', '－'), { maxLength: 9 }),
  ])('reads a code through any separators, width and case', (code, separators) => {
    const wide = Array.from(code).map((character, index) =>
      index % 2 === 0
        ? String.fromCharCode(character.charCodeAt(0) + 0xfee0)
        : character.toLowerCase(),
    );
    const typed = wide.map((character, index) => character + (separators[index] ?? '')).join('');
    expect(parseUscc(typed)).toMatchObject({ ok: true, code });
  });
});

describe('suggestions', () => {
  test('put digits for the letters that look like them', () => {
    expect(suggestionsFor('911101O8551385O82Q')).toEqual(['91110108551385082Q']);
    expect(suggestionsFor('9III0I0855I385082Q')).toEqual(['91110108551385082Q']);
    expect(suggestionsFor('9111010855138508ZQ')).toEqual(['91110108551385082Q']);
    expect(suggestionsFor('91110108SS138S082Q')).toEqual(['91110108551385082Q']);
  });

  test('repair one slip, not two', () => {
    expect(suggestionsFor('9111OI08551385082Q')).toEqual([]);
    expect(suggestionsFor('9111O180551385082Q')).toEqual([]);
  });

  test('do not guess at V, U, B or 8', () => {
    expect(suggestionsFor('9111010855138508VQ')).toEqual([]);
    expect(suggestionsFor('911101085513B5082Q')).toEqual([]);
  });

  test('swap neighbours back', () => {
    expect(suggestionsFor('91110180551385082Q')).toContain('91110108551385082Q');
    expect(suggestionsFor('9111010855138508Q2')).toContain('91110108551385082Q');
  });

  test.prop([uscc, fc.nat({ max: 16 })])('find every swap of neighbours', (code, index) => {
    const [left, right] = [code.charAt(index), code.charAt(index + 1)];
    fc.pre(left !== right);
    const swapped = code.slice(0, index) + right + left + code.slice(index + 2);
    fc.pre(!isResidentIdShaped(swapped)); // what may be a person's number gets no suggestion
    const suggestions = suggestionsFor(swapped);
    expect(suggestions).toContain(code);
    expect(suggestions.every(isUscc)).toBe(true);
    expect(new Set(suggestions).size).toBe(suggestions.length);
  });

  test.prop([uscc, fc.constantFrom(['0', 'O'], ['1', 'I'], ['2', 'Z'], ['5', 'S'])])(
    'find every letter taken for its digit, one or many',
    (code, [digit, letter]) => {
      fc.pre(code.includes(digit!));
      expect(suggestionsFor(code.replace(digit!, letter!))).toEqual([code]);
      expect(suggestionsFor(code.replaceAll(digit!, letter!))).toEqual([code]);
    },
  );
});

describe('explainUscc', () => {
  test('takes a code apart', () => {
    expect(explainUscc('93420222MA4WXY129P')).toEqual({
      department: { code: '9' },
      kind: { code: '3' },
      region: { code: '420222', known: true },
      organisationCode: 'MA4WXY12-9',
      organisationCheck: { found: '9', expected: '9' },
      check: { found: 'P', expected: 'P' },
    });
  });

  test('gives the right check characters of a wrong code', () => {
    expect(explainUscc('91110000600037342P')).toMatchObject({
      organisationCheck: { found: '2', expected: '1' },
      check: { found: 'P', expected: 'P' },
    });
  });

  test('has nothing to say about other texts', () => {
    expect(explainUscc('9111010855138508OQ')).toBeUndefined();
    expect(explainUscc('91110108551385082')).toBeUndefined();
  });
});

test.each([
  ['91', 'enterprise'],
  ['92', 'individual-business'],
  ['93', 'cooperative'],
  ['11', 'agency'],
  ['12', 'public-institution'],
  ['51', 'social-organisation'],
  ['52', 'social-organisation'],
  ['53', 'social-organisation'],
  ['59', 'social-organisation'],
  ['13', undefined],
  ['31', undefined],
  ['A1', undefined],
  ['N2', undefined],
  ['Y1', undefined],
])('a code that begins with %s belongs to: %s', (pair, kind) => {
  const code = makeUscc(dice(7), pair);
  expect(isUscc(code) && subjectKindOfUscc(code)).toBe(kind);
});
