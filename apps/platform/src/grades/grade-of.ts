import type { GradeQuery, GradeSimulation } from '@xinyong/contract';
import {
  gradeInPublic,
  gradeSubject,
  type GradeDecision,
  type GradeQuestion,
  type GradeRefusal,
  type Uscc,
} from '@xinyong/core';
import { gradingText } from '@xinyong/core/text';
import type { Tx } from '../database/unit-of-work.ts';
import { fieldProblem, invalidFields } from '../http/field-problems.ts';
import { Problem } from '../http/problem.ts';
import type { PlatformLaw } from '../law/platform-law.ts';
import { seesWholeGrade } from './sees-whole-grade.ts';
import { profileOf } from './profile-of.ts';
import { schemeById } from './scheme-by-id.ts';

type GradingLaw = Pick<PlatformLaw, 'repair' | 'schemes'>;

/** The grade of a subject, as far as the actor is shown it. */
export async function gradeOf(
  tx: Tx,
  code: Uscc,
  { scheme: id, on = tx.today }: GradeQuery,
  { repair: law, schemes }: GradingLaw,
): Promise<GradeDecision> {
  const scheme = schemeById(schemes, id);
  const isWhole = seesWholeGrade(tx.actor, code);
  // Class by class and day by day, what is not displayed could be dated.
  if (!isWhole && on !== tx.today)
    throw new Problem('forbidden', {
      zh: '公开的信用等级只有今天的。',
      en: 'In public there is only the grade of today.',
    });
  const { profile, displayed } = await profileOf(tx, code, on);
  const decision = decided({ profile, scheme, on, law });
  return isWhole ? decision : gradeInPublic(decision, displayed);
}

/** The grade as it would be without some records and with other facts (模拟). */
export async function simulateGrade(
  tx: Tx,
  code: Uscc,
  { scheme: id, on = tx.today, without, stated }: GradeSimulation,
  { repair: law, schemes }: GradingLaw,
): Promise<GradeDecision> {
  if (!seesWholeGrade(tx.actor, code))
    throw new Problem('forbidden', {
      zh: '您只能模拟自己代理的经营主体的信用等级。',
      en: 'You may only simulate the grade of the enterprise you act for.',
    });
  const scheme = schemeById(schemes, id);
  const { profile } = await profileOf(tx, code, on);
  const unknown = without
    .map((each, index) => ({ each, index }))
    .filter(({ each }) => !profile.records.some((record) => record.id === each));
  if (unknown.length > 0)
    throw invalidFields(
      unknown.map(({ index }) => fieldProblem(`body.without.${index}`, 'invalid-records')),
    );
  const records = profile.records.filter((record) => !without.includes(record.id));
  return decided({ profile: { ...profile, records, stated }, scheme, on, law });
}

function decided(question: GradeQuestion): GradeDecision {
  const answer = gradeSubject(question);
  if (answer.ok) return answer.decision;
  const { refusal } = answer;
  throw new Problem(
    'rule_not_satisfied',
    { zh: gradingText['zh-CN'].refusals[refusal], en: gradingText.en.refusals[refusal] },
    { refusals: [refusal], rule: rules[refusal] },
  );
}

const rules: Readonly<Record<GradeRefusal, string>> = {
  NATURAL_PERSON: 'grade.subject.person',
  NOT_FOR_KIND: 'grade.subject.kind',
  NO_SCHEME: 'grade.scheme.day',
};
