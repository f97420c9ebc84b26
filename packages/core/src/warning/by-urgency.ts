import { warningUrgencies, type Warning } from './warning.ts';

/** Sorts warnings of one day: the most urgent first, and of those the one whose last day comes first. */
export const byUrgency = (a: Warning, b: Warning): number =>
  warningUrgencies.indexOf(b.urgency) - warningUrgencies.indexOf(a.urgency) ||
  untilDue(a) - untilDue(b);

const untilDue = ({ daysLeft = Number.MAX_SAFE_INTEGER }: Warning): number => daysLeft;
