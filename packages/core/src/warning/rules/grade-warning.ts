import { dayOf, isoOf } from '../../calendar/day.ts';
import { gradeSubject } from '../../grading/grade-subject.ts';
import { timeOf, type FoundWarning, type WarningContext } from '../warning-context.ts';

/** 信用等级将下降: time alone is about to lower the class. */
export function gradeWarning(context: WarningContext): readonly FoundWarning[] {
  const { profile, scheme, isoOn, on, place, law } = context;
  const lead = timeOf(context, 'lead.grade-falls');
  const answer = gradeSubject({ profile, scheme, on: isoOn, place, law: law.repair });
  if (!answer.ok || !lead) return [];
  const { grade, nextChange, scheme: by } = answer.decision;
  if (grade === undefined || nextChange?.grade === undefined) return [];
  const rank = (each: string): number => by.grades.findIndex((band) => band.grade === each);
  const falls = dayOf(nextChange.on);
  const [from, to] = [by.grades[rank(grade)], by.grades[rank(nextChange.grade)]];
  if (!from || !to || rank(to.grade) <= rank(from.grade) || on < falls - lead.value) return [];
  return [
    {
      rule: 'grade-falls',
      cause: `grade-falls:${by.id}:${nextChange.on}`,
      urgency: 'soon',
      firesOn: isoOf(falls - lead.value),
      dueOn: isoOf(falls - 1),
      about: {
        from: withLetter(from),
        to: withLetter(to),
        scheme: by.title,
        ...(by.origin === 'example' && { example: true }),
      },
      cites: [by.cite, lead.cite],
    },
  ];
}

const withLetter = ({
  grade,
  title,
}: {
  readonly grade: string;
  readonly title: Readonly<Record<'zh-CN' | 'en', string>>;
}): Readonly<Record<'zh-CN' | 'en', string>> => ({
  'zh-CN': `${grade} ${title['zh-CN']}`,
  en: `${grade} (${title.en})`,
});
