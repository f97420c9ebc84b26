import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { csvLine, unmarked } from './csv.ts';

test.each(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'])(
  'a cell that begins with %j is text to a spreadsheet',
  (sign) => {
    expect(csvLine([`${sign}1`]).replaceAll('"', '')).toBe(`'${sign}1\r\n`);
  },
);

test('other cells stay as they are, quoted where they must be', () => {
  expect(csvLine(['1-2', '甲,乙', '他说"是"', '一\n二'])).toBe(
    '1-2,"甲,乙","他说""是""","一\n二"\r\n',
  );
});

test.prop([
  fc.string({ unit: fc.constantFrom("'", '=', '-', '＝', '\t', '1', '甲'), maxLength: 6 }),
])('a cell that was marked as text can be read as it was', (text) => {
  expect(unmarked(csvLine([text]).replace(/\r\n$/, ''))).toBe(text);
});
