import { dayOf } from '../../calendar/day.ts';
import { isRepairable } from '../../record/credit-record.ts';
import { assessRepair } from '../../repair/assess-repair.ts';
import type { AssessmentStep } from '../../repair/repair-assessment.ts';
import type { FoundWarning, WarningContext } from '../warning-context.ts';

/** 今天起可以申请信用修复: no period keeps a displayed record from being repaired any more. */
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
    const { outcome, earliestOn, displayEndsOn, displayEndsByItself, steps } = assessRepair({
      record,
      facts: {},
      on: isoOn,
      law: law.repair,
    });
    if (outcome === 'not-needed' || outcome === 'ineligible' || outcome === 'not-yet') return [];
    if (earliestOn === undefined || dayOf(earliestOn) > on) return [];
    const running = steps.filter(({ fromOn }) => fromOn === earliestOn);
    const cites = running.flatMap(({ cite, against }) => [
      cite,
      ...against.map((each) => each.cite),
    ]);
    return [
      {
        rule: 'repair-possible',
        cause: `repair-possible:${record.id}`,
        urgency: 'notice',
        firesOn: earliestOn,
        remedy: 'repair',
        about: {
          recordId: record.id,
          documentNumber: record.documentNumber,
          agency: record.agency.name,
          track: record.track,
          ...(steps.some(hasMinimum) && { minimumOver: true }),
          // Of an act that was not mended the department says how long (令36 按照行业主管部门有关规定).
          ...(displayEndsOn && displayEndsByItself && { displayEndsOn }),
        },
        cites: cites.length > 0 ? cites : steps.map(({ cite }) => cite).slice(0, 1),
      },
    ];
  });
}

/** 轻微失信信息 has a minimum of no day, 经营异常名录 none at all. */
const hasMinimum = ({ against }: AssessmentStep): boolean =>
  against.some(({ id, value }) => id.startsWith('minimum.') && value !== 'P0D');
