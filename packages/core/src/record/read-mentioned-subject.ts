import { divisionOfUscc } from '../identity/division-of-uscc.ts';
import { isRegionCode, nationCode } from '../identity/region.ts';
import { subjectKindOfUscc } from '../identity/subject-kind-of-uscc.ts';
import type { Subject } from '../subject/subject.ts';
import { readUscc } from './read-uscc.ts';
import type { Row } from './row.ts';

// 测试 for a row that was never meant to leave its sender, stars for a name masked by hand.
const NO_REAL_NAME = /测试|[*＊]/;

/**
 * What a row about something else says of its subject: name, code, and what the code tells. The
 * region is that of registration; sector and founding stay unknown until a file of subjects comes.
 */
export function readMentionedSubject(
  row: Row<'name' | 'code'>,
  representative: string,
): Subject | undefined {
  const subject = readNamedSubject(row, 'name', 'code');
  if (subject === undefined) return undefined;
  const registrar = divisionOfUscc(subject.code);
  const region = isRegionCode(registrar) ? registrar : nationCode;
  return { ...subject, region, sector: '', representative };
}

/** Reads the name and the code of a subject, and the kind that the code says. */
export function readNamedSubject<Field extends string>(
  row: Row<Field>,
  nameField: Field,
  codeField: Field,
): Pick<Subject, 'code' | 'name' | 'kind'> | undefined {
  const name = row.words(nameField);
  if (NO_REAL_NAME.test(name)) row.find(nameField, 'test-name');
  const code = readUscc(row, codeField);
  if (code === undefined) return undefined;
  const kind = subjectKindOfUscc(code);
  if (kind === undefined) {
    row.find(codeField, 'unknown-subject-kind');
    return undefined;
  }
  return { code, name, kind };
}
