/** One line of a CSV file (RFC 4180). A cell that a spreadsheet would take for a formula is marked as text. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** What a spreadsheet would take for a formula, or for one that was marked. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/;

/** A cell of a table as it was before it was marked as text. */
export const unmarked = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What tells a spreadsheet that the file is UTF-8. */
export const BOM = '\uFEFF';
