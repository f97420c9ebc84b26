import { parseDay } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { isRegionCode, type RegionCode } from '../identity/region.ts';

/** What a 承诺编码 is made of. */
export interface PromiseCodeParts {
  /** 受理地行政区划, six digits; one that GB/T 2260 does not have is no reason to refuse. */
  readonly place: RegionCode;
  /** 承诺作出日期. */
  readonly madeOn: IsoDay;
  /** 流水号 of the place and the day, 1 to 999999. */
  readonly serial: number;
}

const LAST_SERIAL = 999_999;

/**
 * 承诺编码, item 1 of the national data items: 行政区划 (6), 年月日 (8) and 流水号 (6), such as `32010020230217000011`.
 * @throws RangeError when a part is none.
 */
export function promiseCode({ place, madeOn, serial }: PromiseCodeParts): string {
  if (!isRegionCode(place))
    throw new RangeError(
      `Not a region code of six digits (行政区划代码, GB/T 2260): ${String(place)}`,
    );
  if (parseDay(madeOn) === undefined) throw new RangeError(`Not a day (承诺作出日期): ${madeOn}`);
  if (!Number.isInteger(serial) || serial < 1 || serial > LAST_SERIAL)
    throw new RangeError(`Not a serial number (流水号) from 1 to ${LAST_SERIAL}: ${serial}`);
  return `${place}${madeOn.replaceAll('-', '')}${String(serial).padStart(6, '0')}`;
}

/** The parts of a 承诺编码 of twenty digits; nothing where the text is none, its day or its number does not exist. */
export function parsePromiseCode(text: string): PromiseCodeParts | undefined {
  const [, place, year, month, date, number] =
    /^(\d{6})(\d{4})(\d\d)(\d\d)(\d{6})$/.exec(text) ?? [];
  const madeOn = `${year}-${month}-${date}`;
  const serial = Number(number);
  return isRegionCode(place) && parseDay(madeOn) !== undefined && serial > 0
    ? { place, madeOn, serial }
    : undefined;
}
