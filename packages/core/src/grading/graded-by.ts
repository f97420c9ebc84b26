import type { GradedBy } from './grade-decision.ts';
import type { Scheme } from './scheme.ts';

/** What is shown of a scheme beside a grade. */
export function gradedBy(scheme: Scheme): GradedBy {
  const { id, version, title, origin, about, form, cite, grades } = scheme;
  const common = { id, version, title, origin, about, form, cite, grades };
  if (scheme.form === 'imported' || scheme.base === null) return common;
  const { base, least, most } = scheme;
  return { ...common, base, least, most };
}
