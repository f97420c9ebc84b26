import {
  abcd1000,
  gradeInPublic,
  gradeSubject,
  gradeSummary,
  recordKinds,
  riskExample,
  taxCredit,
  xingtaiList,
  type CreditRecord,
  type GradeDecision,
  type Profile,
  type Scheme,
  type Subject,
} from '@xinyong/core';
import { problem } from './example-platform.ts';
import {
  exampleArchive,
  exampleListing,
  examplePenalty,
  exampleToday,
  recentPenalty,
  unclassedPenalty,
} from './example-repairs.ts';

const subject: Subject = {
  code: examplePenalty.subjectCode,
  name: examplePenalty.subjectName,
  kind: 'enterprise',
  region: '420222',
  sector: '食品销售',
  representative: '示例某',
  foundedOn: '2018-03-06',
};

/** What core decides about the example subject with these records. */
function graded(
  records: readonly CreditRecord[],
  { scheme = abcd1000, ...known }: Partial<Profile> & { readonly scheme?: Scheme } = {},
): GradeDecision {
  const answer = gradeSubject({
    profile: { subject, records, covered: recordKinds, ...known },
    scheme,
    on: exampleToday,
  });
  if (!answer.ok) throw new Error(`The example is refused: ${answer.refusal}`);
  return answer.decision;
}

const kept = exampleArchive.filter(({ kind }) =>
  ['tax-grade', 'honour', 'annual-report'].includes(kind),
);

/** Every record that the example subject has. */
export const exampleGradeRecords: readonly CreditRecord[] = [
  examplePenalty,
  recentPenalty,
  exampleListing,
  ...kept,
];

/** C, from a tax grade, an honour and two penalties, one of them disputed; B when time has gone by. */
export const exampleGrade: GradeDecision = graded([examplePenalty, recentPenalty, ...kept], {
  disputed: [recentPenalty.id],
});

/** C by a cap. */
export const cappedGrade: GradeDecision = graded(exampleGradeRecords);

/** D by vetoes that the subject disputes. */
export const vetoedGrade: GradeDecision = graded([examplePenalty, ...exampleArchive], {
  disputed: exampleArchive.map(({ id }) => id),
});

/** Not every kind of record was collected. */
export const openGrade: GradeDecision = graded([examplePenalty, exampleListing], {
  covered: ['penalty', 'honour', 'promise', 'contract-breach'],
});

/** How serious a penalty is has not been stated. */
export const unsettledGrade: GradeDecision = graded([unclassedPenalty, ...kept]);

/** Nothing is recorded, and everything was collected. */
export const plainGrade: GradeDecision = graded([]);

/** Given by others, and only shown. */
export const importedGrade: GradeDecision = graded(exampleArchive, { scheme: taxCredit });

/** A published list of indicators without classes. */
export const unclassedGrade: GradeDecision = graded([], {
  scheme: xingtaiList,
  stated: { contractsUnperformed: 2, insuranceUndeclared: 1 },
});

export const riskGrade: GradeDecision = graded([examplePenalty, exampleListing], {
  scheme: riskExample,
});

/** What a visitor is shown of it: the tax grade is displayed to nobody else. */
export const publicGrade: GradeDecision = gradeInPublic(
  cappedGrade,
  new Set([examplePenalty, recentPenalty, exampleListing].map(({ id }) => id)),
);

/** The answers of a platform about the grade of the example subject. */
export const gradeAnswers: Readonly<Record<string, (url: URL, body: unknown) => unknown>> = {
  'GET /v1/subjects/{code}/grade': () => gradeSummary(cappedGrade),
  'GET /v1/subjects/{code}/grade/explanation': () => cappedGrade,
  'POST /v1/subjects/{code}/grade/simulation': (_url, body) => {
    // The client sends what the contract says.
    const { without } = body as { readonly without: readonly string[] };
    return graded(exampleGradeRecords.filter(({ id }) => !without.includes(id)));
  },
  'GET /v1/subjects/{code}/records': () => ({ data: exampleGradeRecords, nextCursor: null }),
};

/** A refusal of the platform to grade. */
export const refusing = (refusal: string) => (): Response =>
  problem(422, 'rule_not_satisfied', '不能评价。', { refusals: [refusal] });
