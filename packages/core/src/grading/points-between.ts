import { factOf, type FactId, type SchemeFacts } from './fact-slots.ts';
import { rangeOf, type Range } from './range.ts';
import type { Points } from './scheme.ts';
import { sumBetween, type Open, type Weights } from './sum-between.ts';

/** Every fact that an indicator reads. */
export function factsOfPoints(score: Points): readonly FactId[] {
  switch (score.form) {
    case 'each':
      return weightsOf(score).map(([fact]) => fact);
    case 'by-value':
    case 'bands':
      return [score.fact];
  }
}

/** Points that only add up, whatever the number; null where an indicator gives them in another way. */
export function plainWeights(score: Points): Weights | null {
  switch (score.form) {
    case 'each':
      return score.most === undefined ? weightsOf(score) : null;
    case 'by-value':
    case 'bands':
      return null;
  }
}

/** The least and the most that an indicator gives by itself: the same where every fact is known and no record is open. */
export function pointsBetween(score: Points, facts: SchemeFacts, open: Open): Range {
  switch (score.form) {
    case 'each': {
      const { points, most } = score;
      const sum = sumBetween(weightsOf(score), facts, open);
      if (most === undefined) return sum;
      const hold = points < 0 ? Math.max : Math.min;
      return { least: hold(sum.least, most), most: hold(sum.most, most) };
    }
    case 'by-value': {
      const { fact, points } = score;
      const value = factOf(facts, fact);
      return rangeOf(
        value === undefined ? [0, ...Object.values(points)] : [points[String(value)] ?? 0],
      );
    }
    case 'bands': {
      const { least, most } = sumBetween([[score.fact, 1]], facts, open);
      return rangeOf(
        score.bands.flatMap(({ from, to, points }) =>
          from <= most && (to === undefined || least < to) ? [points] : [],
        ),
      );
    }
  }
}

const weightsOf = ({ fact, points, decay }: Extract<Points, { form: 'each' }>): Weights =>
  decay
    ? [
        [fact, points],
        [decay.pastHalf, (points * decay.num) / decay.den],
      ]
    : [[fact, points]];
