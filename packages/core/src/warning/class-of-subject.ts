import type { Citation } from '../law/citation.ts';
import { decide } from '../law/decide.ts';
import type { WarningContext } from './warning-context.ts';

/** The classes that the kind of a subject can have. */
interface SubjectClasses {
  /** `listed`: 列入经营异常名录; `marked`: 标记为经营异常状态. */
  readonly abnormalState: 'listed' | 'marked';
  /** 许可信息须公示. */
  readonly licences: 'published';
}

/** The class that the law gives to the subject by its kind, with the article; undefined where it gives none. */
export function classOfSubject<Fact extends keyof SubjectClasses>(
  { profile, law, on, place }: WarningContext,
  fact: Fact,
): { readonly value: SubjectClasses[Fact]; readonly cite: Citation } | undefined {
  const subjects = law.subjects.resolve({ on, place, asOf: on });
  if (!subjects) return undefined;
  const { steps } = decide(subjects, { subjectKind: profile.subject.kind }, on);
  const step = steps.find(({ rule }) => rule.startsWith(`${fact}.`));
  // The pack names these classes, and no place may add others.
  return step && { value: step.value as SubjectClasses[Fact], cite: step.cite };
}
