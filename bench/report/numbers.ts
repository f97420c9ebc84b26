import type { Spread } from '../measure.ts';

/** A number with three figures that mean something. */
export function figures(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const rounded = value === 0 ? 0 : Number(value.toPrecision(3));
  return Math.abs(rounded) >= 1000
    ? rounded.toLocaleString('en', { maximumFractionDigits: 0 })
    : String(rounded);
}

export const spreadText = ({ low, high }: Omit<Spread, 'median'>): string =>
  `${figures(low)} … ${figures(high)}`;
