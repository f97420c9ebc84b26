/** Bounds that hold what is not known exactly. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** The bounds of some values. */
export const rangeOf = (values: readonly number[]): Range => ({
  least: Math.min(...values),
  most: Math.max(...values),
});

/** A value held between two bounds. */
export const clamp = (value: number, least: number, most: number): number =>
  value < least ? least : value > most ? most : value;
