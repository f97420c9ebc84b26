import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { demonstrationFines, parseDay } from '@xinyong/core';
import { regionNames } from '@xinyong/core/regions';
import { kitOverlays } from '../apps/platform/src/law/law-packs.ts';
import { LawRefused, loadOverlays } from '../apps/platform/src/law/load-overlays.ts';
import { lawSheet } from './law-sheet.ts';

const usage = `用法 usage: npm run law -- --on 2026-11-21 --place 420222
  --on DAY          日期 YYYY-MM-DD / a day
  --place CODE      六位行政区划代码，100000 为全国 / a division code of six digits; 100000 is the nation
  --overlays DIR    另加此文件夹里的规则文件 / add the law files of a folder
  --demonstration   加上演示用的罚款分档，与 npm start 一致 / add the invented bands of fines, as npm start does
  --out FILE        写入文件 / write to a file`;

/** What was asked cannot be answered; the message says why in both languages. */
class Misasked extends Error {}

const asked = () =>
  parseArgs({
    options: {
      on: { type: 'string', default: '' },
      place: { type: 'string', default: '' },
      overlays: { type: 'string' },
      demonstration: { type: 'boolean', default: false },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  }).values;

async function run(): Promise<void> {
  const { on, place, overlays, demonstration, out, help } = asked();
  if (help) return console.log(usage);
  if (parseDay(on) === undefined)
    throw new Misasked(
      on === ''
        ? '请用 --on 写明日期。 Name a day with --on.'
        : `“${on}”不是日历上的日期，请写成 2026-11-21。 “${on}” is not a day of the calendar; write it as 2026-11-21.`,
    );
  if (!/^[1-8]\d{5}$/.test(place))
    throw new Misasked(
      place === ''
        ? '请用 --place 写明行政区划代码。 Name a division with --place.'
        : `“${place}”不是六位行政区划代码。 “${place}” is not a division code of six digits.`,
    );
  if (!(place in regionNames))
    console.error(
      `行政区划代码表中没有 ${place}，适用其上级的规则。 ${place} is not in the table of divisions; the law of those above it applies.`,
    );
  const own = demonstration ? [...kitOverlays, ...demonstrationFines] : kitOverlays;
  const all = overlays ? await loadOverlays(overlays, own, console.error) : own;
  const text = lawSheet(all, on, place);
  if (out) writeFileSync(out, text);
  else console.log(text);
  if (!demonstration)
    console.error(
      '未包括演示用的罚款分档，npm start 会加上它：用 --demonstration 查看。 Without the invented bands of fines that npm start adds: see them with --demonstration.',
    );
}

/** Of an option that there is not, or without its value. */
const isOfArguments = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

try {
  await run();
} catch (error) {
  if (error instanceof LawRefused) console.error(error.message);
  else if (error instanceof Misasked) console.error(`${error.message}\n\n${usage}`);
  else if (isOfArguments(error)) console.error(`选项有误。 ${error.message}\n\n${usage}`);
  else throw error;
  process.exitCode = 1;
}
