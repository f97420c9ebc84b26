import { recordedOn, type CreditRecord, type IsoDay, type RepairAssessment } from '@xinyong/core';
import { formatDay } from '@xinyong/core/text';
import { html, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.ts';
import { assessmentText } from './assessment.text.ts';

/** A point of a time line; several events of one day are one point. */
interface TimePoint {
  readonly on: IsoDay;
  readonly state: 'past' | 'today' | 'to-come';
  readonly words: readonly string[];
}

/** The time line of a record (作出, 可以申请, 停止公示, 今天), in the order of the days. */
function timePointsOf(
  record: CreditRecord,
  assessment: RepairAssessment | undefined,
  today: IsoDay,
  locale: Locale,
): readonly TimePoint[] {
  const words = assessmentText[locale].points;
  const ended = record.display.endedOn;
  const open = assessment?.outcome === 'indeterminate' && assessment.branches.length > 0;
  const events: readonly (readonly [IsoDay | undefined, string])[] = [
    [recordedOn(record), record.kind === 'penalty' ? words.decided : words.listed],
    [ended ? undefined : assessment?.earliestOn, open ? words.safe : words.earliest],
    [ended ?? assessment?.displayEndsOn, ended ? words.ended : words.end],
    [today, words.today],
  ];
  const days = new Map<IsoDay, string[]>();
  for (const [on, name] of events) if (on) days.set(on, [...(days.get(on) ?? []), name]);
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([on, names]) => ({
      on,
      state: on < today ? 'past' : on === today ? 'today' : 'to-come',
      words: names,
    }));
}

/** Draws it: a list that reads from top to bottom without its look. */
export const recordTimeline = (
  record: CreditRecord,
  assessment: RepairAssessment | undefined,
  today: IsoDay,
  locale: Locale,
): TemplateResult => html`
  <ol class="credit-timeline" aria-label=${assessmentText[locale].timeline}>
    ${timePointsOf(record, assessment, today, locale).map(
      ({ on, state, words }) => html`
        <li data-state=${state} aria-current=${state === 'today' ? 'date' : 'false'}>
          <time datetime=${on}>${formatDay(on, locale)}</time>
          ${words.join(assessmentText[locale].join)}
        </li>
      `,
    )}
  </ol>
`;
