import { dayOf, isoOf, type Day } from '../calendar/day.ts';
import { addWorkdays, workdaysBetween, type WorkCalendar } from '../calendar/work-calendar.ts';
import type { ResolvedLaw } from '../law/resolve.ts';
import type { RecordKind } from '../record/credit-record.ts';
import type { Deadline } from './repair-assessment.ts';
import type { RepairFacts } from './repair-facts.ts';

interface Question {
  readonly law: ResolvedLaw;
  readonly kind: RecordKind;
  readonly calendar: WorkCalendar;
  readonly facts: RepairFacts;
  readonly appliedOn: Day;
  readonly today: Day;
}

type Clock = Pick<Deadline, 'clock' | 'from'>;

const ofPenalties: readonly Clock[] = [
  { clock: 'accept', from: 'push' },
  { clock: 'accept', from: 'application' },
  { clock: 'decide', from: 'acceptance' },
  { clock: 'feedback', from: 'application' },
  { clock: 'stop-display', from: 'decision' },
];
const ofAbnormalListings: readonly Clock[] = [
  { clock: 'accept', from: 'application' },
  { clock: 'remove', from: 'application' },
  { clock: 'stop-display', from: 'decision' },
];

/** The clocks of the procedure, each counted from the event before it at its own last day. */
export function deadlinesOf(question: Question): readonly Deadline[] {
  const { law, kind, calendar, facts, appliedOn, today } = question;
  const events = new Map<Deadline['from'], Day>([
    ['application', appliedOn],
    ['push', facts.pushedOn ? dayOf(facts.pushedOn) : appliedOn],
  ]);
  if (facts.acceptedOn) events.set('acceptance', dayOf(facts.acceptedOn));
  const deadlines: Deadline[] = [];
  for (const { clock, from } of kind === 'abnormal-listing' ? ofAbnormalListings : ofPenalties) {
    const param = law.params.get(`${clock}.${from}`);
    if (typeof param?.value !== 'number') continue;
    const event = events.get(from);
    const due = event === undefined ? undefined : dueDay(question, from, event, param.value);
    const left = due === undefined ? undefined : workdaysBetween(calendar, today, due);
    deadlines.push({
      clock,
      from,
      workdays: param.value,
      ...(due !== undefined && { dueOn: isoOf(due) }),
      ...(left !== undefined && { workdaysLeft: left }),
      cite: param.cite,
    });
    if (due === undefined) continue;
    if (clock === 'accept' && !facts.acceptedOn) events.set('acceptance', due);
    if (clock === 'decide' || clock === 'remove') events.set('decision', due);
  }
  return deadlines;
}

/** The last working day of a clock; what a request to supplement does to it stands in `supplementClock`. */
function dueDay(
  { law, calendar, facts }: Question,
  from: Deadline['from'],
  event: Day,
  workdays: number,
): Day | undefined {
  const effect = law.params.get('supplementClock')?.value;
  const interruptions =
    from === 'application' || from === 'push' ? (facts.interruptions ?? []) : [];
  const last = interruptions.at(-1);
  if (!last || effect === 'run') return addWorkdays(calendar, event, workdays);
  if (effect === 'restart') return addWorkdays(calendar, dayOf(last.to), workdays);
  let paused = 0;
  for (const each of interruptions) {
    const stood = workdaysBetween(calendar, dayOf(each.from), dayOf(each.to));
    if (stood === undefined) return undefined;
    paused += stood;
  }
  return addWorkdays(calendar, event, workdays + paused);
}
