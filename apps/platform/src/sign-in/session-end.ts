import type { Instant } from '../clock.ts';

const MINUTE = 60 * 1000;
/** A working day: who works through it is not asked whether they are still there. */
const SESSION_LASTS = 8 * 60 * MINUTE;
/** Short for a computer that others use, and yet the ten times that WCAG 2.2.1 wants fit before the last end. */
const PROLONGED_BY = 20 * MINUTE;
/** After this nothing but signing in goes on (NIST SP 800-63B, 4.2.3: at least once in twelve hours). */
const SESSION_LASTS_AT_MOST = 12 * 60 * MINUTE;

const after = (instant: Instant, ms: number): Instant =>
  new Date(Date.parse(instant) + ms).toISOString();

/** When a session ends that nobody prolongs. */
export const sessionEnd = (signedInAt: Instant): Instant => after(signedInAt, SESSION_LASTS);

/** After this no copy of a session's cookie is worth anything, however often it was prolonged. */
export const lastEnd = (signedInAt: Instant): Instant => after(signedInAt, SESSION_LASTS_AT_MOST);

/** When a session ends that is prolonged now: never sooner than before, and never later than twelve hours after signing in. */
export function prolongedEnd(
  { signedInAt, expiresAt }: { readonly signedInAt: Instant; readonly expiresAt: Instant },
  now: Instant,
): Instant {
  const last = Date.parse(lastEnd(signedInAt));
  const wanted = Math.max(Date.parse(expiresAt), Date.parse(after(now, PROLONGED_BY)));
  return new Date(Math.min(last, wanted)).toISOString();
}
