// Plans and draws for tests.
import { dice, makeUscc } from '../identity/identity.oracle.ts';
import type { Uscc } from '../identity/uscc.ts';
import { inspectorHash } from './draw-hashes.ts';
import { drawPlan, type DrawPlan } from './draw-plan.ts';
import type { DrawPlanDraft, PlannedSubject } from './draw-plan-draft.ts';
import { publishDraw, type DrawPublication } from './draw-publication.ts';
import { replaceSubject } from './replace-subject.ts';
import { unvisitableReasons } from './replacement.ts';
import { keyFields, riskClasses } from './risk-class.ts';
import { runDraw, type Draw } from './run-draw.ts';
import { mostReplacements } from './strata.ts';

/** A seed of 64 digits from a number. */
export const seedOf = (number: number): string => number.toString(16).padStart(64, '0');

/** A plan as the dice have it: three agencies, subjects of every class, some in key fields, some conflicts. */
export function draftOf(number: number): DrawPlanDraft {
  const roll = dice(number);
  const agencies = ['420222-ny', '420222-sc', '420222-yj'].map((code) => ({
    code,
    name: `示例部门 ${code}`,
  }));
  const codes = new Set<Uscc>();
  // Right by construction.
  while (codes.size < 5 + roll(30)) codes.add(makeUscc(roll) as Uscc);
  const subjects = [...codes].map((code, index) => {
    const keyField = keyFields[roll(3 * keyFields.length)];
    return {
      code,
      name: `示例经营主体 ${index}`,
      riskClass: riskClasses[roll(4)] ?? 'A',
      ...(keyField && { keyField }),
      agencies: agencies.filter((_, at) => at === 0 || roll(3) === 0).map((each) => each.code),
    };
  });
  const inspectors = Array.from({ length: 4 + roll(8) }, (_, index) => ({
    id: `zf-${index}`,
    name: `检查人员 ${index}`,
    agency: agencies[index % 3]?.code ?? '',
    conflicts: [...codes].filter(() => roll(8) === 0),
  }));
  const stated = (permille: number) => ({ permille, source: 'stated' as const });
  const ratios = {
    A: stated(50),
    B: stated(200),
    C: stated(50 + 25 * roll(20)),
    D: stated(1000),
  };
  return {
    id: `plan-${number}`,
    title: '示例抽查计划',
    place: '420222',
    sector: 'market-supervision',
    agencies,
    period: { from: '2026-11-23', to: '2026-12-31' },
    subjects,
    inspectors,
    ratios,
    inspectorsPerVisit: 2,
    replacements: Math.min(2, mostReplacements({ subjects, ratios, keyFieldFloor: true })),
  };
}

/** The plan, which is in order by construction. */
export function planOf(draft: DrawPlanDraft): DrawPlan {
  const result = drawPlan(draft);
  if (!result.ok) throw new TypeError(JSON.stringify(result.problems));
  return result.plan;
}

/** A draw with as many replacements as can be had, up to the number. */
export function drawOf(plan: DrawPlan, seed: string, replacements = 0): Draw {
  let draw = runDraw(plan, seed);
  for (const [index, { subject }] of draw.visits.entries()) {
    if (draw.replacements.length >= replacements) break;
    const reason = unvisitableReasons[index % unvisitableReasons.length] ?? 'moved';
    const next = replaceSubject(plan, seed, draw, { subject, reason });
    if (next.ok) draw = next.draw;
  }
  return draw;
}

/** A publication with two replacements where there can be. */
export function publicationOf(number: number): DrawPublication {
  const plan = planOf(draftOf(number));
  const seed = seedOf(number);
  return publishDraw(plan, seed, drawOf(plan, seed, 2));
}

/** Who goes, as the rule reads: everybody is sorted by visits and then by hash. */
export function staffBySorting(
  plan: DrawPlan,
  seed: string,
  digest: string,
  { code, agencies }: PlannedSubject,
  loads: ReadonlyMap<string, number>,
): readonly string[] {
  const able = plan.inspectors
    .filter(({ agency, conflicts }) => agencies.includes(agency) && !conflicts.includes(code))
    .map(({ id, agency }) => ({
      id,
      agency,
      load: loads.get(id) ?? 0,
      hash: inspectorHash(seed, digest, code, id),
    }))
    .toSorted((a, b) => a.load - b.load || (a.hash < b.hash ? -1 : 1));
  const firsts = agencies.map((agency) => able.find((each) => each.agency === agency));
  if (firsts.includes(undefined)) return [];
  const chosen = [...new Set([...firsts, ...able])].flatMap((each) => each?.id ?? []);
  const wanted = Math.max(plan.inspectorsPerVisit, agencies.length);
  return chosen.length < wanted ? [] : chosen.slice(0, wanted);
}
