import type { Citation } from '../../law/citation.ts';
import type { ClassRow, DatedValue, Param, Rule } from '../../law/pack.ts';
import { includes, type Test } from '../../law/test.ts';
import type { Material } from '../repair.ts';
import type { Refusal } from '../repair-assessment.ts';

export { all, any, established, includes, is, not, only } from '../../law/test.ts';

type Time = Pick<DatedValue, 'from' | 'to' | 'endedBy'>;

/** A period of display: only laws and central policy set another (法律、行政法规和中央政策文件另有规定的除外). */
export const displayPeriod = (
  id: `minimum.${string}` | `maximum.${string}`,
  ...values: readonly DatedValue[]
): Param => ({
  id,
  unit: 'period',
  stricter: 'higher',
  overridable: 'never',
  values,
});

/** A clock in working days, named after the deed and the event it counts from. */
export const clock = (id: `${string}.${string}`, ...values: readonly DatedValue[]): Param => ({
  id,
  unit: 'workdays',
  stricter: 'lower',
  // 不确定的时限 a reviewer may correct either way; what the nation fixed may only be shortened.
  overridable: 'stricter',
  values,
});

export const row = (
  id: string,
  time: Time,
  when: Test,
  value: string,
  cite: Citation,
): ClassRow => ({ id, ...time, when, value, cite });

interface Consequence {
  readonly outcome: Rule['onFail']['outcome'];
  readonly refusal: Refusal;
  readonly material?: Material;
}

export const rule = (
  id: string,
  time: Time,
  cite: Citation,
  { when, test }: { when?: Test; test: Test },
  onFail: Consequence,
): Rule => ({ id, ...time, ...(when && { when }), test, onFail, cite });

/** A material must be among those handed in. */
export const materialRule = (
  material: Material,
  suffix: string,
  time: Time,
  cite: Citation,
  when?: Test,
): Rule =>
  rule(
    `repair.material.${material}${suffix}`,
    time,
    cite,
    { ...(when && { when }), test: includes('materials', material) },
    { outcome: 'missing', refusal: 'MATERIALS_MISSING', material },
  );

/** 最短公示期届满. */
export const minimumRule = (id: string, time: Time, cite: Citation, when?: Test): Rule =>
  rule(
    id,
    time,
    cite,
    {
      ...(when && { when }),
      test: {
        op: 'elapsed',
        since: 'startOn',
        param: 'minimum',
        by: 'displayClass',
        inclusive: true,
      },
    },
    { outcome: 'not-yet', refusal: 'MIN_PERIOD' },
  );
