import type { DrawDetail } from '@xinyong/contract';
import type { DrawPlan } from '@xinyong/core';
import { percentOf, type DrawDraft } from './draw-draft.ts';

/** A plan as it would have been typed, to be changed. */
export function draftOfPlan(plan: DrawPlan, names: DrawDetail['names'] = {}): DrawDraft {
  const { title, place, sector, period, agencies, subjects, inspectors, ratios } = plan;
  const percent = (permille: number): string => percentOf(permille).slice(0, -1);
  const { A, B, C, D } = ratios;
  return {
    title,
    place,
    sector,
    from: period.from,
    to: period.to,
    agencies: agencies.map(({ code, name }) => `${code} ${name}`).join('\n'),
    by: 'list',
    trade: '',
    keyField: '',
    covered: [],
    // A class of the example scheme is no class that the agency stated: it is graded again.
    list: subjects
      .map(({ code, riskClass, classedBy, keyField }) =>
        [code, classedBy ? [] : riskClass, keyField ?? []].flat().join(' '),
      )
      .join('\n'),
    inspectors: inspectors
      .map(({ id, agency, conflicts }) =>
        [id, names[id] ?? id, agency, conflicts.join(',')].filter(Boolean).join(' '),
      )
      .join('\n'),
    perVisit: String(plan.inspectorsPerVisit),
    replacements: String(plan.replacements),
    ratios: {
      A: percent(A.permille),
      B: percent(B.permille),
      C: percent(C.permille),
      D: percent(D.permille),
    },
    subjectAgencies: Object.fromEntries(
      subjects
        .filter((subject) => subject.agencies.length < agencies.length)
        .map((subject) => [subject.code, subject.agencies]),
    ),
  };
}
