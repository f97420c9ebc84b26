/**
 * 少于这么多家的不单独公布: of fewer subjects no figure is told on its own. The number is this product's: no rule about promises
 * that was read has one. With three, none of them can work out what another one did.
 */
export const fewestTold = 3;

/** What decides whether the figures of one type, place, industry or association can be told. */
export interface FigureCell {
  readonly key: string;
  /** Subjects that there are; absent where nobody counts them. */
  readonly subjects?: number;
  /** Subjects that promised. */
  readonly promisers: number;
  /**
   * Those of them with a promise that the public column has not, as it is not 可向社会公开 or its breach was repaired: of the others
   * everybody can read what they promised, and take it off.
   */
  readonly unseen: number;
}

/**
 * The keys of the figures of one table that are not told: those of too few subjects, be they all that promised, all whose
 * promises are not public, or all that there are, of whom a figure left out would tell that they promised; and as many others
 * that what is left out cannot be worked out of the total. Which of the two a figure is nobody is told.
 */
export function withheldFigures(cells: readonly FigureCell[]): ReadonlySet<string> {
  const withheld = cells.filter(isFew);
  const others = cells
    .filter((cell) => !isFew(cell))
    .toSorted((a, b) => a.promisers - b.promisers || (a.key < b.key ? -1 : 1));
  while (withheld.length > 0 && isTold(withheld)) {
    const next = others.shift();
    if (!next) break;
    withheld.push(next);
  }
  return new Set(withheld.map(({ key }) => key));
}

const few = (count: number): boolean => count > 0 && count < fewestTold;

const isFew = ({ subjects, promisers, unseen }: FigureCell): boolean =>
  few(promisers) || few(unseen) || few(subjects ?? 0);

/** Whether the total less the others tells what these say: it is the one of them, or they are too few together. */
function isTold(cells: readonly FigureCell[]): boolean {
  const sum = (of: (cell: FigureCell) => number): number =>
    cells.reduce((all, cell) => all + of(cell), 0);
  return (
    cells.length < 2 ||
    sum((cell) => cell.promisers) < fewestTold ||
    few(sum((cell) => cell.unseen))
  );
}
