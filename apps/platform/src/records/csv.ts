/** One line of a CSV file (RFC 4180). A cell that a spreadsheet would take for a formula is marked as text. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(text: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What tells a spreadsheet that the file is UTF-8. */
export const BOM = '\uFEFF';
