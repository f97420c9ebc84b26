import { expect, test } from 'vitest';
import { OverlaySchema } from './law.schema.ts';
import { shapeFindings } from './shape-findings.ts';

const cite = { doc: 'reply', article: null, revision: '2026-10-01', evidence: 'secondary' };
const value = { from: '2026-10-01', value: true, cite };
const overlay = (patch: object, more: object = {}): object => ({
  id: 'yangxin',
  region: '420222',
  version: '2026.12',
  base: 'repair.credit-china',
  instruments: [],
  patches: [patch],
  ...more,
});
const setting = (values: unknown): object =>
  overlay({ op: 'set-param', param: 'minPeriodInclusive', values });

const findingsOf = (content: unknown): readonly string[] => {
  const { error } = OverlaySchema.safeParse(content, { reportInput: true });
  return error ? shapeFindings(error) : [];
};

test('names that nobody knows are cut, and so is their list', () => {
  const names = Array.from({ length: 1000 }, (_, index) => `${index}`.padEnd(1000, 'x'));
  const [finding = ''] = findingsOf(
    overlay({}, { patches: [], ...Object.fromEntries(names.map((name) => [name, 1])) }),
  ).filter((each) => each.startsWith('{ }'));
  expect(finding).toContain('…”… is not known here');
  expect(finding.length).toBeLessThan(2000);
});

test('a hundred findings are told, and that there are more', () => {
  const findings = findingsOf(overlay({}, { patches: Array.from({ length: 150 }, () => 1) }));
  expect(findings).toHaveLength(101);
  expect(findings.at(-1)).toBe('还有更多，请先改正以上各条。 / There are more: mend these first.');
});

test.each([
  [
    'a day that there is not',
    setting([{ ...value, from: '2026-02-30' }]),
    'patches[0].values[0].from: "2026-02-30"，不是日历上的日期，请写成 YYYY-MM-DD（1900 年至 2199 年） / Not a day of the calendar; write it as YYYY-MM-DD, from 1900 to 2199',
  ],
  [
    'a number for a text',
    overlay({}, { patches: [], version: 1 }),
    'version: 1，应为 文字 "…" / expected a text "…"',
  ],
  [
    'no citation',
    setting([{ from: '2026-10-01', value: true }]),
    'patches[0].values[0].cite: 没有写，应为 一组内容 { } / missing: expected an object { }',
  ],
  [
    'a list for a value',
    setting([{ ...value, value: [] }]),
    'patches[0].values[0].value: []，应为 整数 或 true 或 false 或 文字 "…" / expected a whole number or true or false or a text "…"',
  ],
  [
    'a number below zero',
    setting([{ ...value, value: -1 }]),
    'patches[0].values[0].value: -1，应为至少 0 / expected at least 0',
  ],
  ['an empty list', setting([]), 'patches[0].values: []，不能为空 / must not be empty'],
  [
    'another operation',
    overlay({ op: 'delete' }),
    'patches[0].op: "delete"，应为 set-param 或 add-rule 或 replace-rule 或 add-row 或 add-consequence / expected set-param or add-rule or replace-rule or add-row or add-consequence',
  ],
  [
    'evidence that there is not',
    setting([{ ...value, cite: { ...cite, evidence: 'sure' } }]),
    'patches[0].values[0].cite.evidence: "sure"，应为 assumed 或 secondary 或 verified / expected assumed or secondary or verified',
  ],
  [
    'a misspelt name',
    overlay({}, { patches: [], regoin: '420222' }),
    '{ }: 没有“regoin”这一项，请核对名称 / “regoin” is not known here; check the name',
  ],
  [
    'a row without its class',
    overlay({
      op: 'add-row',
      classification: 'severity',
      row: { id: 'a', from: '2026-10-01', cite, when: { op: 'is', fact: 'list', value: 'x' } },
    }),
    'patches[0].row.value: 没有写，应为 文字 "…" / missing: expected a text "…"',
  ],
])(
  '%s is told with its place, what stands there and what belongs there',
  (_what, content, words) => {
    expect(findingsOf(content)).toContain(words);
  },
);
