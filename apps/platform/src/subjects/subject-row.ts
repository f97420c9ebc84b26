import type { Subject } from '@xinyong/core';
import type { SubjectTable } from './subject-table.ts';
import { searchName } from './search-name.ts';

export const rowOfSubject = (subject: Subject): SubjectTable => ({
  code: subject.code,
  name: subject.name,
  search_name: searchName(subject.name),
  kind: subject.kind,
  region: subject.region,
  sector: subject.sector,
  representative: subject.representative,
  founded_on: subject.foundedOn ?? null,
  dissolved_on: subject.dissolvedOn ?? null,
});

export const subjectOfRow = (row: SubjectTable): Subject => ({
  code: row.code,
  name: row.name,
  kind: row.kind,
  region: row.region,
  sector: row.sector,
  representative: row.representative,
  ...(row.founded_on && { foundedOn: row.founded_on }),
  ...(row.dissolved_on && { dissolvedOn: row.dissolved_on }),
});
