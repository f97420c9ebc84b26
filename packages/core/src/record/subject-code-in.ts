import { parseUscc } from '../identity/parse-uscc.ts';
import type { Uscc } from '../identity/uscc.ts';
import type { Columns } from './recognise-columns.ts';

/** The code of the subject that a row is about, so that many subjects can be looked up before their rows are read. */
export function subjectCodeIn(cells: readonly string[], { at }: Columns): Uscc | undefined {
  const parsed = parseUscc(cells[at.code?.index ?? -1] ?? '');
  return parsed.ok ? parsed.code : undefined;
}
