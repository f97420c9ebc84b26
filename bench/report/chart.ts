import type { PartReport } from './part-report.ts';
import { figures } from './numbers.ts';

const WIDTH = 860;
const LEFT = 290;
const RIGHT = 110;
const BAR = 26;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A number of nanoseconds in the unit that suits it. */
function duration(nanoseconds: number): string {
  if (nanoseconds >= 1e6) return `${figures(nanoseconds / 1e6)} ms`;
  return nanoseconds >= 1e3 ? `${figures(nanoseconds / 1e3)} µs` : `${figures(nanoseconds)} ns`;
}

function bars(costs: NonNullable<PartReport['costs']>, top: number): string {
  const least = Math.min(...costs.map(([, value]) => value)) / 3;
  const most = Math.max(...costs.map(([, value]) => value));
  const wide = (value: number): number =>
    ((WIDTH - LEFT - RIGHT) * Math.log(value / least)) / Math.log(most / least);
  return costs
    .toSorted(([, a], [, b]) => a - b)
    .map(([name, value], index) => {
      const y = top + index * BAR;
      const end = LEFT + wide(value);
      return (
        `<text class="name" x="${LEFT - 10}" y="${y + 15}">${escape(name)}</text>` +
        `<rect class="${name.startsWith('ours') ? 'ours' : 'other'}" x="${LEFT}" y="${y + 2}" width="${wide(value).toFixed(1)}" height="${BAR - 8}"/>` +
        `<text x="${(end + 8).toFixed(1)}" y="${y + 15}">${duration(value)}</text>`
      );
    })
    .join('\n');
}

function lines(growth: NonNullable<PartReport['growth']>, top: number, height: number): string {
  const all = growth.flatMap(({ points }) => points);
  const counts = [...new Set(all.map(([count]) => count))].toSorted((a, b) => a - b);
  const totals = all.map(([count, each]) => count * each);
  const [least, most] = [Math.min(...totals) / 2, Math.max(...totals) * 2];
  const [first, last] = [counts[0] ?? 1, counts.at(-1) ?? 10];
  const x = (count: number): number =>
    LEFT + ((WIDTH - LEFT - RIGHT) * Math.log(count / first)) / Math.log(last / first);
  const y = (total: number): number =>
    top + height - (height * Math.log(total / least)) / Math.log(most / least);
  const axis = counts
    .map(
      (count) =>
        `<line class="grid" x1="${x(count).toFixed(1)}" y1="${top}" x2="${x(count).toFixed(1)}" y2="${top + height}"/>` +
        `<text class="tick" x="${x(count).toFixed(1)}" y="${top + height + 18}">${count.toLocaleString('en')}</text>`,
    )
    .join('\n');
  const names = labels(
    growth.flatMap(({ name, points: [start] }) =>
      start ? [{ name, y: y(start[0] * start[1]) }] : [],
    ),
  );
  const series = growth.map(({ name, points }) => {
    const by = name.startsWith('ours') ? 'ours' : 'other';
    const path = points
      .map(([count, each]) => `${x(count).toFixed(1)},${y(count * each).toFixed(1)}`)
      .join(' ');
    const marks = points.map(
      ([count, each]) =>
        `<circle class="${by}" cx="${x(count).toFixed(1)}" cy="${y(count * each).toFixed(1)}" r="3.5"/>`,
    );
    const [count, each] = points.at(-1) ?? [first, 0];
    const total = `<text x="${(x(count) + 8).toFixed(1)}" y="${(y(count * each) + 4).toFixed(1)}">${duration(count * each)}</text>`;
    return `<polyline class="line-${by}" points="${path}"/>${marks.join('')}${total}`;
  });
  return `${axis}\n${series.join('\n')}\n${names}`;
}

interface Label {
  readonly name: string;
  readonly y: number;
}

const LINE = 16;

/** The names where the lines begin, moved apart as far as they need. */
function labels(names: readonly Label[]): string {
  let above = 0;
  return names
    .toSorted((a, b) => a.y - b.y)
    .map(({ name, y }) => {
      above = Math.max(y + 4, above + LINE);
      return `<text class="name" x="${LEFT - 10}" y="${above.toFixed(1)}">${escape(name)}</text>`;
    })
    .join('\n');
}

/** Two charts, both on logarithmic scales: what one decision costs, and what many cost together. Their figures stand in the tables too. */
export function chart(
  costs: NonNullable<PartReport['costs']>,
  growth: NonNullable<PartReport['growth']>,
): string {
  const second = 50 + costs.length * BAR + 60;
  const height = second + 320 + 50;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="t">
<title id="t">Cost of one decision in each engine, and of many subjects at once; logarithmic scales</title>
<style>
svg { background: #fff; font: 13px system-ui, sans-serif; }
text { fill: #1b2230; } .name, .tick { fill: #4a5568; } .name { text-anchor: end; } .tick { text-anchor: middle; }
.head { font-weight: 600; font-size: 15px; }
.ours { fill: #174a9c; } .other { fill: #7b8794; } .grid { stroke: #d5dbe3; }
polyline { fill: none; stroke-width: 2; } .line-other { stroke: #7b8794; } .line-ours { stroke: #174a9c; }
@media (prefers-color-scheme: dark) {
svg { background: #12161d; } text { fill: #e8ecf2; } .name, .tick { fill: #b6c0cf; }
.ours { fill: #8fb8ff; } .line-ours { stroke: #8fb8ff; } .grid { stroke: #3a4453; }
}
</style>
<rect x="0" y="0" width="${WIDTH}" height="${height}" fill="none"/>
<text class="head" x="16" y="28">CPU time of one decision (logarithmic)</text>
${bars(costs, 44)}
<text class="head" x="16" y="${second - 24}">CPU time of all subjects by their number (logarithmic)</text>
${lines(growth, second, 320)}
</svg>
`;
}
