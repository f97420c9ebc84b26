import { dayOf, isoOf } from '../../calendar/day.ts';
import { isRepairable } from '../../record/credit-record.ts';
import { assessRepair } from '../../repair/assess-repair.ts';
import { factsOfArchive } from '../../repair/facts-of-archive.ts';
import type { AssessmentStep } from '../../repair/repair-assessment.ts';
import { repairConditions } from '../warning.ts';
import type { FoundWarning, WarningContext } from '../warning-context.ts';

/** 今天起可以申请信用修复: neither a period nor what the archive shows keeps a displayed record from being repaired. */
export function repairWarning({
  profile,
  facts,
  isoOn,
  on,
  law,
}: WarningContext): readonly FoundWarning[] {
  return profile.records.flatMap((record): readonly FoundWarning[] => {
    if (!isRepairable(record) || record.display.state === 'ended') return [];
    if (facts.applied?.includes(record.id)) return [];
    const { outcome, refusals, earliestOn, displayEndsOn, displayEndsByItself, steps } =
      assessRepair({
        record,
        facts: factsOfArchive(record, profile.records, isoOn, law.repair),
        on: isoOn,
        law: law.repair,
      });
    if (outcome === 'not-needed' || outcome === 'ineligible' || outcome === 'not-yet') return [];
    if (refusals.includes('ON_OTHER_LIST')) return [];
    if (earliestOn === undefined || dayOf(earliestOn) > on) return [];
    const minimums = steps.filter(isMinimum);
    const open = steps.filter(
      (step) => step.outcome !== true && !step.rule.startsWith('repair.material.'),
    );
    const presumed = steps.filter(({ rule }) => rule.startsWith('repair.law.'));
    const cites = [...minimums, ...presumed, ...open].flatMap(({ cite, against }) => [
      cite,
      ...against.map((each) => each.cite),
    ]);
    return [
      {
        rule: 'repair-possible',
        cause: `repair-possible:${record.id}`,
        urgency: 'notice',
        // A day that an earlier rule allowed is gone while a longer period of today's rule runs.
        firesOn: isoOf(
          Math.max(...[earliestOn, ...minimums.flatMap(({ fromOn }) => fromOn ?? [])].map(dayOf)),
        ),
        remedy: 'repair',
        about: {
          recordId: record.id,
          documentNumber: record.documentNumber,
          agency: record.agency.name,
          track: record.track,
          conditions: repairConditions.filter((fact) => open.some(({ read }) => fact in read)),
          ...(minimums.some(isLong) && { minimumOver: true }),
          // Of an act that was not mended the department says how long (令36 按照行业主管部门有关规定).
          ...(displayEndsOn && displayEndsByItself && { displayEndsOn }),
        },
        cites: [...new Map(cites.map((cite) => [`${cite.doc} ${cite.article}`, cite])).values()],
      },
    ];
  });
}

const isMinimum = ({ against }: AssessmentStep): boolean =>
  against.some(({ id }) => id.startsWith('minimum.'));

/** 轻微失信信息 has a minimum of no day, 经营异常名录 none at all. */
const isLong = ({ against }: AssessmentStep): boolean =>
  against.some(({ id, value }) => id.startsWith('minimum.') && value !== 'P0D');
