import type { DrawOrder, FieldProblem } from '@xinyong/contract';
import {
  countVisits,
  drawPlan,
  maskPersonNumbers,
  type DrawPlan,
  type DrawPlanDraft,
  type InspectionLaw,
  type PlanProblem,
  type RepairLaw,
} from '@xinyong/core';
import { inspectionText } from '@xinyong/core/text';
import type { Tx } from '../database/unit-of-work.ts';
import { fieldProblem, invalidFields } from '../http/field-problems.ts';
import { Problem } from '../http/problem.ts';
import { plannedSubjects } from './planned-subjects.ts';

/** A plan in order, and the names of its inspectors, which are no part of it. */
export interface FrozenOrder {
  readonly plan: DrawPlan;
  readonly digest: string;
  readonly names: Readonly<Record<string, string>>;
}

/** Visits times inspectors: for each pair a hash may be needed, and with so many the draw takes about a second. */
const MOST_PAIRS = 100_000;

/** As many problems as a person reads. */
const MOST = 20;

/** Makes an order into a plan, or names everything that is wrong with it; `path` is where the order stands. */
export async function freezeOrder(
  tx: Tx,
  id: string,
  order: DrawOrder,
  {
    path,
    law,
    inspection,
  }: { readonly path: string; readonly law: RepairLaw; readonly inspection: InspectionLaw },
): Promise<FrozenOrder> {
  const papers = [
    ...order.inspectors.map(({ id }, index) => [id, `inspectors.${index}.id`] as const),
    ...order.agencies.map(({ code }, index) => [code, `agencies.${index}.code`] as const),
  ].flatMap(([text, at]) =>
    maskPersonNumbers(text) === text ? [] : [fieldProblem(`${path}.${at}`, 'person-number')],
  );
  if (papers.length > 0) throw invalidFields(papers);
  const { title, place, sector, period, ratios, inspectorsPerVisit, replacements } = order;
  const draft: DrawPlanDraft = {
    id,
    title: maskPersonNumbers(title),
    place,
    sector,
    period,
    agencies: order.agencies.map(({ code, name }) => ({ code, name: maskPersonNumbers(name) })),
    subjects: await plannedSubjects(tx, order, { path, law }),
    // Published by staff number and agency.
    inspectors: order.inspectors.map((each) => ({ ...each, name: each.id })),
    ratios,
    inspectorsPerVisit,
    replacements,
  };
  const frozen = drawPlan(draft, inspection);
  if (!frozen.ok) throw refused(frozen.problems, draft, path);
  if (countVisits(frozen.plan) * order.inspectors.length > MOST_PAIRS) throw tooManyVisits();
  return {
    ...frozen,
    names: Object.fromEntries(order.inspectors.map((each) => [each.id, each.name])),
  };
}

function refused(
  problems: readonly PlanProblem[],
  { subjects }: DrawPlanDraft,
  path: string,
): Problem {
  const errors = problems.slice(0, MOST).map((problem): FieldProblem => {
    const [, list, index = ''] = problem.path.split('/');
    const subject = list === 'subjects' ? subjects[Number(index)] : undefined;
    return {
      // Whoever gave a filter knows no places in a list.
      path: subject
        ? `${path}.subjects.${subject.code}`
        : `${path}${problem.path.replaceAll('/', '.')}`,
      code: problem.code,
      message: `${subject ? `${subject.code}: ` : ''}${inspectionText.en.planProblems[problem.code]}`,
      messageZh: `${subject ? `${subject.name}（${subject.code}）：` : ''}${inspectionText['zh-CN'].planProblems[problem.code]}`,
    };
  });
  return new Problem(
    'rule_not_satisfied',
    {
      zh: `计划有 ${problems.length} 处须改正：${errors.map(({ messageZh }) => messageZh).join('')}`,
      en: `The plan has ${problems.length} problems: ${errors.map(({ message }) => message).join(' ')}`,
    },
    { errors, rule: 'draw.plan.refused' },
  );
}

const tooManyVisits = (): Problem =>
  new Problem(
    'rule_not_satisfied',
    {
      zh: `要检查的户数乘以检查人员的人数不能超过 ${MOST_PAIRS}。请分成几份计划，或者减少检查人员。`,
      en: `Visits times inspectors may come to ${MOST_PAIRS} at most. Make several plans, or name fewer inspectors.`,
    },
    { rule: 'draw.plan.too-many-visits' },
  );
