import { dayOf } from '../calendar/day.ts';
import type { Dated } from './pack.ts';

/** The first day on which something is no longer in force. */
export const endOf = ({ to }: Pick<Dated, 'to'>): number =>
  to ? dayOf(to) : Number.POSITIVE_INFINITY;

/** Whether two things are in force on one day. */
export const meets = (a: Dated, b: Dated): boolean =>
  dayOf(a.from) < endOf(b) && dayOf(b.from) < endOf(a);
