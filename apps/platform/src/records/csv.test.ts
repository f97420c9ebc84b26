import { expect, test } from 'vitest';
import { csvLine } from './csv.ts';

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
