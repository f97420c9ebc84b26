import type { FactId, SchemeFacts } from './fact-slots.ts';
import type { Points } from './scheme.ts';

/** Every fact that an indicator reads. */
export const factsOfPoints = (score: Points): readonly FactId[] =>
  score.form === 'each' && score.decay ? [score.fact, score.decay.pastHalf] : [score.fact];

/** The points that an indicator gives for known facts; undefined where one is unknown. */
export function pointsOf(score: Points, facts: SchemeFacts): number | undefined {
  const value = facts[score.fact];
  switch (score.form) {
    case 'each': {
      if (value === undefined) return undefined;
      const { points, most, decay } = score;
      const pastHalf = decay ? facts[decay.pastHalf] : 0;
      if (pastHalf === undefined) return undefined;
      const fading = decay ? (Number(pastHalf) * points * decay.num) / decay.den : 0;
      const sum = 0 + Number(value) * points + fading; // from 0 on, because none of -40 is -0, which JSON does not know
      if (most === undefined) return sum;
      return points < 0 ? Math.max(sum, most) : Math.min(sum, most);
    }
    case 'by-value':
      return value === undefined ? undefined : (score.points[String(value)] ?? 0);
    case 'bands':
      return typeof value === 'number'
        ? score.bands.find(({ from, to }) => value >= from && (to === undefined || value < to))
            ?.points
        : undefined;
  }
}

/** The least and the most that an indicator can give. */
export function pointsRange(score: Points): { readonly least: number; readonly most: number } {
  switch (score.form) {
    case 'each': {
      const end = score.most ?? score.points * Number.POSITIVE_INFINITY;
      return { least: Math.min(0, end), most: Math.max(0, end) };
    }
    case 'by-value': {
      const all = [0, ...Object.values(score.points)];
      return { least: Math.min(...all), most: Math.max(...all) };
    }
    case 'bands': {
      const all = score.bands.map(({ points }) => points);
      return { least: Math.min(...all), most: Math.max(...all) };
    }
  }
}
