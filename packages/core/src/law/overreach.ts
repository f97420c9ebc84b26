import { dayOf } from '../calendar/day.ts';
import { isPeriod, periodLastDay } from '../calendar/period.ts';
import type { RegionCode } from '../identity/region.ts';
import { contradicts } from './contradicts.ts';
import { endOf, meets } from './dated.ts';
import type {
  BandRow,
  Classification,
  ClassRow,
  Consequence,
  DatedValue,
  Pack,
  Param,
  ParamValue,
  Patch,
  Rule,
} from './pack.ts';
import { not, type Test } from './test.ts';

/** What a patch does that its place may not do. */
export interface Overreach {
  /**
   * `not-left-open`: the nation did not leave it to such a place, or not in this form; `loosening`: what the nation
   * fixed would burden somebody less.
   */
  readonly code: 'not-left-open' | 'loosening';
  /** Id of the parameter, rule or row. */
  readonly at: string;
  readonly from?: string;
}

/** Where a patch goes further than an overlay of its place may. */
export function overreachOf(pack: Pack, region: RegionCode, patch: Patch): readonly Overreach[] {
  switch (patch.op) {
    case 'set-param': {
      const param = pack.params.find(({ id }) => id === patch.param);
      if (!param) return [];
      if (param.leftTo && !isProvinceOrMore(region))
        return [{ code: 'not-left-open', at: param.id }];
      return patch.values
        .filter((value) =>
          param.values.some(
            (national) => meets(national, value) && loosens(param, national, value),
          ),
        )
        .map(({ from }) => ({ code: 'loosening', at: param.id, from }));
    }
    case 'add-rule':
      return [
        ...(pack.rulesLeftTo && !isProvinceOrMore(region)
          ? [{ code: 'not-left-open', at: patch.rule.id } as const]
          : []),
        // It outranks every other outcome: nothing would be left to apply for, and nothing displayed.
        ...(patch.rule.onFail.outcome === 'not-needed'
          ? [{ code: 'loosening', at: patch.rule.id } as const]
          : []),
      ];
    case 'replace-rule': {
      const target = pack.rules.find(({ id }) => id === patch.rule.id);
      return target && !mayReplace(target, patch.rule)
        ? [{ code: 'loosening', at: patch.rule.id }]
        : [];
    }
    case 'add-row': {
      const { row } = patch;
      const target = pack.classifications.find(({ fact }) => fact === patch.classification);
      if (!target) return [];
      if (!isLeftOpen(target, row, region)) return [{ code: 'not-left-open', at: row.id }];
      return isLighter(target, row) ? [{ code: 'loosening', at: row.id }] : [];
    }
    case 'add-consequence':
      return changesFixed(pack, patch.consequence)
        ? [{ code: 'loosening', at: patch.consequence.id }]
        : [];
  }
}

/** 省级以上: the nation, a province, an autonomous region or a municipality. */
const isProvinceOrMore = (region: RegionCode): boolean => region.endsWith('0000');

/** What nobody published may be corrected by anybody; what the nation fixed may be made stricter where it allows. */
function loosens(param: Param, national: DatedValue, local: DatedValue): boolean {
  if (national.cite.evidence === 'assumed' || param.overridable === 'any') return false;
  if (param.overridable === 'never') return national.value !== local.value;
  const [nationally, locally] = [sizeOf(national.value), sizeOf(local.value)];
  return param.stricter === 'higher' ? locally < nationally : locally > nationally;
}

/** A period measured from one fixed day, so that months, years and days compare. */
const sizeOf = (value: ParamValue): number =>
  isPeriod(value) ? periodLastDay(dayOf('2001-01-01'), value) - dayOf('2001-01-01') : Number(value);

/** Of an assumed rule any reading may be corrected, but no more records may end as not displayed than by that rule. */
function mayReplace(target: Rule, rule: Rule): boolean {
  if (target.cite.evidence !== 'assumed') return false;
  if (rule.onFail.outcome !== 'not-needed') return true;
  return (
    target.onFail.outcome === 'not-needed' &&
    dayOf(target.from) <= dayOf(rule.from) &&
    endOf(rule) <= endOf(target) &&
    (rule.endedBy ?? target.endedBy) === target.endedBy &&
    contradicts(failing(rule), not(failing(target)))
  );
}

const failing = ({ when, test }: Rule): Test => ({
  op: 'all',
  of: [...(when ? [when] : []), not(test)],
});

const isLeftOpen = (
  { leftTo, bandsOf }: Classification,
  row: ClassRow | BandRow,
  region: RegionCode,
): boolean =>
  leftTo !== undefined &&
  isProvinceOrMore(region) &&
  bandsOf === ('bands' in row ? row.fact : undefined);

/** What the nation fixed stands: neither is it replaced, nor does another value hold beside one that can only be single. */
const changesFixed = ({ consequences, vocabulary }: Pack, own: Consequence): boolean =>
  (consequences ?? []).some(
    (national) =>
      national.id === own.id ||
      (national.kind === own.kind &&
        vocabulary?.consequences?.[own.kind]?.single === true &&
        meets(national, own) &&
        !contradicts(national.when, own.when)),
  );

/**
 * A row may not give a lighter class than a national row gives for the same facts, and of bands none may be lighter than
 * the one below it, nor the last anything but the gravest class. How high the amounts are cannot be told: the nation
 * named none.
 */
function isLighter({ values, rows }: Classification, row: ClassRow | BandRow): boolean {
  const rank = (value: string): number => values.indexOf(value);
  if ('bands' in row)
    return row.bands.some(({ value }, index) => {
      const next = row.bands[index + 1];
      return next ? rank(next.value) >= rank(value) : rank(value) !== 0;
    });
  return rows.some(
    (national) =>
      !('bands' in national) &&
      rank(national.value) < rank(row.value) &&
      meets(national, row) &&
      contradicts(row.when, not(national.when)),
  );
}
