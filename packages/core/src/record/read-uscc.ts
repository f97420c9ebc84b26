import { parseUscc, type UsccProblem } from '../identity/parse-uscc.ts';
import { maskResidentId } from '../identity/resident-id.ts';
import type { Uscc } from '../identity/uscc.ts';
import type { FindingCode } from './import-finding.ts';
import type { Row } from './row.ts';

/** Reads a 统一社会信用代码 that must be there, in any width and case. */
export function readUscc<Field extends string>(row: Row<Field>, field: Field): Uscc | undefined {
  const text = row.required(field);
  if (text === '') return undefined;
  const parsed = parseUscc(text);
  if (parsed.ok) {
    for (const change of parsed.changes) row.find(field, change);
    for (const { code } of parsed.warnings)
      row.find(field, code, code === 'resident-id-shaped' ? { value: maskResidentId(text) } : {});
    return parsed.code;
  }
  const [suggestion, ...others] = parsed.suggestions;
  for (const code of new Set(parsed.problems.map(findingOf)))
    row.find(field, code, {
      ...(code === 'person-id-as-uscc' && { value: maskResidentId(text) }),
      ...(others.length === 0 && { suggestion }),
    });
  return undefined;
}

function findingOf(problem: UsccProblem): FindingCode {
  switch (problem.code) {
    case 'resident-id':
      return 'person-id-as-uscc';
    case 'organisation-check':
      return 'organisation-check';
    case 'character':
      return problem.found === 'O' ? 'uscc-letter-o' : 'uscc-character';
    case 'length':
    case 'department':
    case 'kind':
    case 'region-digits':
    case 'check':
      return `uscc-${problem.code}`;
  }
}
