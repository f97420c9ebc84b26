import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseDay, repairLaw, repairPacks } from '@xinyong/core';
import { loadOverlays } from '../apps/platform/src/law/load-overlays.ts';
import { lawSheet } from './law-sheet.ts';

const { values } = parseArgs({
  options: {
    on: { type: 'string' },
    place: { type: 'string' },
    overlays: { type: 'string' },
    out: { type: 'string' },
  },
});
const { on, place, overlays, out } = values;
if (!on || parseDay(on) === undefined || !place || !/^[1-8]\d{5}$/.test(place)) {
  console.error(
    '用法 / usage: npm run law -- --on 2026-11-21 --place 420222 [--overlays DIR] [--out FILE]\n' +
      `on 是日期，place 是六位行政区划代码。Packs: ${repairPacks.map(({ id }) => id).join(', ')}`,
  );
  process.exitCode = 1;
} else {
  const law = repairLaw(overlays ? await loadOverlays(overlays) : undefined);
  const text = lawSheet(law, on, place);
  if (out) writeFileSync(out, text);
  else console.log(text);
}
