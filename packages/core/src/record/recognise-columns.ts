import { columnShapes, type ColumnShape, type FieldsOf, type ShapeName } from './column-shapes.ts';
import type { ImportKind } from './import-finding.ts';
import { maskPaper } from './mask-paper.ts';

/** Where the fields of one kind of file stand, and what the file calls them. */
export interface ColumnsOf<Kind extends ImportKind> {
  readonly kind: Kind;
  readonly shape: ShapeName;
  readonly at: Readonly<Partial<Record<FieldsOf[Kind], Column>>>;
}

export interface Column {
  /** Counted from 0. */
  readonly index: number;
  readonly heading: string;
}

/** The columns of a file, told apart by `kind`. */
export type Columns = { readonly [Kind in ImportKind]: ColumnsOf<Kind> }[ImportKind];

/** Why a heading row is not one of a file that can be read. */
export type HeadingProblem =
  /** None of the tables of columns that are known; `found` is masked and each cut to 30 characters. */
  | { readonly code: 'unknown-heading'; readonly found: readonly string[] }
  /** Most of a table's columns, but not all that a record needs. */
  | {
      readonly code: 'missing-columns';
      readonly shape: ShapeName;
      readonly missing: readonly string[];
    }
  /** A heading that is read stands there twice: which one counts cannot be known. */
  | { readonly code: 'repeated-column'; readonly column: string };

/** What a heading row says: which file this is and where its fields are, or what is wrong with it. */
export type RecognisedColumns =
  | { readonly ok: true; readonly columns: Columns }
  | { readonly ok: false; readonly problem: HeadingProblem };

/** Enough of a table's columns to say that the file was meant to be of it. */
const MOST = 0.5;

/** Recognises a file by its heading row, whatever the order of the columns; others are passed over. */
export function recogniseColumns(header: readonly string[]): RecognisedColumns {
  const headings = header.map(canonical);
  const candidates = Object.entries(columnShapes).map(([name, shape]) => {
    const needed = Object.values(shape.columns);
    return {
      name: name as ShapeName, // Object.entries() gives the keys as text
      shape,
      needed,
      missing: needed.filter((heading) => !headings.includes(canonical(heading))),
    };
  });
  const [best] = candidates.toSorted(
    (a, b) => a.missing.length / a.needed.length - b.missing.length / b.needed.length,
  );
  if (best === undefined || best.missing.length > MOST * best.needed.length)
    return { ok: false, problem: { code: 'unknown-heading', found: header.map(shown) } };
  const { name, shape, missing } = best;
  if (missing.length > 0)
    return { ok: false, problem: { code: 'missing-columns', shape: name, missing } };
  const wanted = Object.entries({ ...shape.columns, ...shape.optional });
  const repeated = wanted.find(
    ([, heading]) => headings.filter((each) => each === canonical(heading)).length > 1,
  );
  if (repeated) return { ok: false, problem: { code: 'repeated-column', column: repeated[1] } };
  return { ok: true, columns: columnsOf(name, shape, headings, wanted) };
}

function columnsOf(
  name: ShapeName,
  { kind }: ColumnShape,
  headings: readonly string[],
  wanted: readonly (readonly [string, string])[],
): Columns {
  const at = Object.fromEntries(
    wanted.flatMap(([field, heading]) => {
      const index = headings.indexOf(canonical(heading));
      return index < 0 ? [] : [[field, { index, heading }]];
    }),
  );
  return { kind, shape: name, at } as Columns; // the fields are those of the shape, which has the kind
}

/** Without a heading the first row is data: no person's number is repeated, and nothing at length. */
const shown = (cell: string): string => Array.from(maskPaper(cell)).slice(0, 30).join('');

/** A heading without what makes no difference: full width, white space, a byte order mark. */
export const canonical = (heading: string): string => heading.normalize('NFKC').replace(/\s/g, '');
