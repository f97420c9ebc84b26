import { parseDay } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';

// What spreadsheets and office programs write for one day; a time of day may follow.
const FORMS: readonly RegExp[] = [
  /^(\d{4})([-/.])(?<month>\d{1,2})\2(?<date>\d{1,2})(?:[ T]\d{1,2}:[\d:.]+)?$/,
  /^(\d{4})年(?<month>\d{1,2})月(?<date>\d{1,2})日$/,
  /^(\d{4})(?<month>\d\d)(?<date>\d\d)$/,
];

/** The day that a cell means, as `YYYY-MM-DD`; nothing if it is no day of the calendar. */
export function readDay(text: string): IsoDay | undefined {
  const plain = text.normalize('NFKC');
  for (const form of FORMS) {
    const found = form.exec(plain);
    if (found === null) continue;
    const { month = '', date = '' } = found.groups ?? {};
    const iso = `${found[1]}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    return parseDay(iso) === undefined ? undefined : iso;
  }
  return undefined;
}
