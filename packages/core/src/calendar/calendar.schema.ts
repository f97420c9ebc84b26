import * as z from 'zod';
import { dayOf, parseDay, weekdayOf } from './day.ts';
import type { IsoDay } from './iso-day.ts';
import type { YearNotice } from './with-year.ts';

/** The messages of these schemas: stable codes, with their words in `calendarText`. */
export type CalendarRefusal =
  | 'invalid-day'
  | 'invalid-year'
  | 'missing-source'
  | 'no-day-off'
  | 'outside-year'
  | 'off-and-work'
  | 'work-on-weekday'
  | 'not-a-notice'
  | 'not-a-list'
  | 'unknown-member'
  | 'no-notice'
  | 'repeated-year';

// Aborts, so that the checks of the whole notice see only parts that are right.
const refusal = (error: CalendarRefusal): { readonly error: string; readonly abort: true } => ({
  error,
  abort: true,
});

/** A day of the calendar as text, `YYYY-MM-DD`, from 1900 to 2199. */
export const IsoDaySchema: z.ZodType<IsoDay> = z
  .string(refusal('invalid-day'))
  .refine((value) => parseDay(value) !== undefined, refusal('invalid-day'))
  .meta({ id: 'IsoDay', format: 'date' });

const SATURDAY = 6;

/** The holidays of a year (节假日安排) as a host hands them in. */
export const YearNoticeSchema: z.ZodType<YearNotice> = z
  .strictObject(
    {
      year: z
        .int(refusal('invalid-year'))
        .min(1900, refusal('invalid-year'))
        .max(2199, refusal('invalid-year')),
      off: z.array(IsoDaySchema, refusal('not-a-list')).min(1, refusal('no-day-off')),
      work: z.array(IsoDaySchema, refusal('not-a-list')),
      source: z.string(refusal('missing-source')).trim().min(1, refusal('missing-source')),
    },
    {
      error: ({ code }) =>
        refusal(code === 'unrecognized_keys' ? 'unknown-member' : 'not-a-notice').error,
    },
  )
  .superRefine(({ year, off, work }, context) => {
    const refuse = (message: CalendarRefusal, path: [list: 'off' | 'work', index: number]): void =>
      context.addIssue({ code: 'custom', message, path });
    const isOutside = (iso: IsoDay): boolean => !iso.startsWith(`${year}-`);
    for (const [index, iso] of off.entries()) {
      if (isOutside(iso)) refuse('outside-year', ['off', index]);
    }
    for (const [index, iso] of work.entries()) {
      if (isOutside(iso)) refuse('outside-year', ['work', index]);
      else if (off.includes(iso)) refuse('off-and-work', ['work', index]);
      else if (weekdayOf(dayOf(iso)) < SATURDAY) refuse('work-on-weekday', ['work', index]);
    }
  })
  .meta({ id: 'YearNotice' });

/** The notices of a deployment, each year once. */
export const YearNoticesSchema: z.ZodType<readonly YearNotice[]> = z
  .array(YearNoticeSchema, refusal('not-a-list'))
  .min(1, refusal('no-notice'))
  .superRefine((notices, context) => {
    for (const [index, { year }] of notices.entries())
      if (notices.findIndex((each) => each.year === year) < index)
        context.addIssue({
          code: 'custom',
          message: refusal('repeated-year').error,
          path: [index, 'year'],
        });
  });
