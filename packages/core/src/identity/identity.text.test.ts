import { describe, expect, test } from 'vitest';
import { identityText, type IdentityText } from './identity.text.ts';
import { parseUscc, type UsccProblem } from './parse-uscc.ts';

/** The words for a problem; the lookup by its code loses which problem the words take. */
function words(text: IdentityText, problem: UsccProblem): string {
  const say = text.problems[problem.code] as (problem: UsccProblem) => string;
  return say(problem);
}

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const text = identityText[language];

  test.each([
    '9111',
    '9111O108551385082Q',
    '91110108551385082?',
    'B1110108551385082Q',
    '99110108551385082Q',
    '911A0108551385082Q',
    '91110000600037342P',
    '114418020073033621',
  ])('every problem of %s is said with its position and what was found', (input) => {
    const parsed = parseUscc(input);
    const problems = parsed.ok ? [] : parsed.problems;
    expect(problems).not.toEqual([]);
    for (const problem of problems) {
      for (const parameter of Object.values(problem).slice(1).flat()) {
        expect(words(text, problem)).toContain(String(parameter));
      }
    }
  });

  test('the letters that the alphabet leaves out are named only when one was typed', () => {
    const say = text.problems.character;
    expect(say({ code: 'character', position: 1, found: 'O' })).toContain('V');
    expect(say({ code: 'character', position: 1, found: '?' })).not.toContain('V');
  });

  test('an unknown region is given with its place in the code', () => {
    const warning = { code: 'unknown-region', position: 3, found: '320594' } as const;
    expect(text.warnings['unknown-region'](warning)).toMatch(/3 .*8 ?.*320594/);
  });

  test('no words are missing or said twice', () => {
    const { departments, kinds, parts, changes, refusals } = text;
    for (const table of [departments, parts, changes, refusals]) {
      expect(new Set(Object.values(table)).size).toBe(Object.keys(table).length);
    }
    expect(Object.values(kinds)).not.toContain('');
    expect(text.problems['resident-id']({ code: 'resident-id' })).not.toMatch(/\d/);
  });
});
