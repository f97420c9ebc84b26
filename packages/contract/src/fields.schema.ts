import type { InspectionFieldRefusal, RepairFieldRefusal } from '@xinyong/core/schema';
import * as z from 'zod';

export { shownText } from '@xinyong/core/schema';

/**
 * The messages of what a caller sends: stable codes, with their words in `fieldText`.
 * The codes of core's own schemas, such as `invalid-uscc`, have theirs in `@xinyong/core/text`.
 */
export type FieldRefusal =
  | RepairFieldRefusal
  | 'invalid-draw-id'
  | 'invalid-template-id'
  | 'invalid-promise-id'
  | 'invalid-promise-code'
  | 'invalid-check-value'
  | 'invalid-unperformed'
  | 'unperformed-though-kept'
  | 'false-though-kept'
  | 'deliberate-needless'
  | 'invalid-materials-day'
  | 'invalid-review-year'
  | 'invalid-subjects'
  | 'invalid-subject'
  | 'outside-division'
  | 'person-number'
  | 'inspectors-per-visit'
  | 'period-too-long'
  | 'invalid-trade'
  | 'invalid-list'
  | 'list-too-long'
  | 'invalid-abandon-reason'
  | 'invalid-days'
  | 'invalid-limit'
  | 'invalid-cursor'
  | 'invalid-search'
  | 'invalid-repair-id'
  | 'invalid-import-id'
  | 'invalid-batch-id'
  | 'invalid-file-name'
  | 'invalid-version'
  | 'invalid-notice'
  | 'invalid-decision'
  | 'invalid-materials'
  | 'invalid-records'
  | 'invalid-choice'
  | 'invalid-cause'
  | 'invalid-note'
  | 'invalid-words'
  | 'not-of-this-record'
  | 'invalid-items'
  | 'invalid-respond-by';

/** Says a code, and nothing else, about whatever is wrong. */
export const refusal = <Code extends FieldRefusal | InspectionFieldRefusal>(
  error: Code,
): { readonly error: Code } => ({
  error,
});

/** An object of a request: a member that is not known is refused, not dropped. */
export const request = <Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> =>
  z.strictObject(shape, {
    error: ({ code }) =>
      refusal(code === 'unrecognized_keys' ? 'unknown-member' : 'invalid-object').error,
  });

/** A file's own name: neither a path nor characters that hide or reverse parts of it. */
export const FileNameSchema: z.ZodType<string> = z
  .string(refusal('invalid-file-name'))
  .regex(/^(?!\.{1,2}$)[^/\\\p{Cc}\p{Cs}\p{Bidi_Control}]{1,200}$/u, refusal('invalid-file-name'));
