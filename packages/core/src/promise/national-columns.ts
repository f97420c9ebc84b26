import { canonical, type Column } from '../record/recognise-columns.ts';
import { nationalItems, type NationalKey } from './national-items.ts';

/** Where the items stand in a table, and what the table calls them. */
export type NationalColumns = Readonly<Partial<Record<NationalKey, Column>>>;

/** Why a heading row is not one of the national data items. */
export type NationalHeadingProblem =
  /** Items that every table needs, by their names. */
  | { readonly code: 'missing-items'; readonly missing: readonly string[] }
  /** An item stands there twice: which one counts cannot be known. */
  | { readonly code: 'repeated-item'; readonly item: string };

/** What a heading row says: where the items are, or what is wrong with it. */
export type RecognisedNational =
  | { readonly ok: true; readonly columns: NationalColumns }
  | { readonly ok: false; readonly problem: NationalHeadingProblem };

/** Whether a heading is the name of a national data item. */
export const isNationalItem = (heading: string): boolean => {
  const name = canonical(heading);
  return nationalItems.some((item) => item.name === name);
};

/**
 * Finds the national data items by the names in a heading row, whatever their order; other columns are passed over.
 * Optional items may be left out.
 */
export function recogniseNational(header: readonly string[]): RecognisedNational {
  const headings = header.map(canonical);
  const missing = nationalItems
    .filter(({ name, need }) => need !== 'optional' && !headings.includes(name))
    .map(({ name }) => name);
  if (missing.length > 0) return { ok: false, problem: { code: 'missing-items', missing } };
  const repeated = nationalItems.find(
    ({ name }) => headings.indexOf(name) !== headings.lastIndexOf(name),
  );
  if (repeated) return { ok: false, problem: { code: 'repeated-item', item: repeated.name } };
  return {
    ok: true,
    columns: Object.fromEntries(
      nationalItems.flatMap(({ key, name }) => {
        const index = headings.indexOf(name);
        return index < 0 ? [] : [[key, { index, heading: name }]];
      }),
    ),
  };
}
