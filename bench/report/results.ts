import type { Floor, PartReport, Table } from './part-report.ts';
import { figures } from './numbers.ts';

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const table = ({ head, rows }: Table): string =>
  [row(head), row(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(row)].join(
    '\n',
  );

/** Whether a floor holds; undefined where it was not measured, or there is only an aim. */
export const holds = ({ atLeast, atMost, value }: Floor): boolean | undefined =>
  value === null || (atLeast === undefined && atMost === undefined)
    ? undefined
    : (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);

function floorRow(floor: Floor): string[] {
  const { what, atLeast, atMost, value, spread, unit, aim } = floor;
  const with_ = (number: number): string => `${figures(number)}${unit === '' ? '' : ` ${unit}`}`;
  const held = holds(floor);
  return [
    what,
    atLeast !== undefined
      ? `≥ ${with_(atLeast)}`
      : atMost !== undefined
        ? `≤ ${with_(atMost)}`
        : '–',
    value === null ? 'not measured' : with_(value),
    spread ? `${figures(spread[0])} … ${figures(spread[1])}` : '',
    held === undefined ? '–' : held ? 'holds' : '**does not hold**',
    aim ?? '',
  ];
}

const floorTable = (floors: readonly Floor[]): string =>
  table({
    head: ['', 'floor', 'measured', 'middle half', '', 'aim'],
    rows: floors.map(floorRow),
  });

/** One part as Markdown. */
export const section = ({ title, notes, tables, floors }: PartReport): string =>
  [
    `## ${title}`,
    ...notes,
    ...tables.map(table),
    ...(floors.length > 0 ? [floorTable(floors)] : []),
  ].join('\n\n');

/** Everything that was measured in one run, the floors first. */
export const results = (
  about: readonly string[],
  reports: readonly PartReport[],
  chartFile: string,
): string =>
  [
    '# What was measured',
    'Written by `npm run bench`; do not edit. The parts of a run were measured one after the other on one machine, the sides of a comparison turn by turn in one process; figures are medians of CPU time (user and system, all threads) unless they say otherwise, and ratios are medians of the ratios of each round. Absolute figures are those of this machine.',
    about.map((line) => `- ${line}`).join('\n'),
    '## Floors',
    floorTable(reports.flatMap(({ floors }) => floors)),
    `![Cost of one decision in each engine, and of many subjects at once](${chartFile})`,
    ...reports.map((report) => section({ ...report, floors: [] })),
    '',
  ].join('\n\n');
