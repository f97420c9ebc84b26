import type { InspectionFieldRefusal, RepairFieldRefusal } from '@xinyong/core/schema';
import * as z from 'zod';

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

/**
 * A text that others are shown: nothing that a database refuses, and nothing that a screen hides, turns round or piles up.
 * Where it may not be empty, something in it can be read.
 */
export const shownText = (
  least: number,
  most: number,
  { lines = false }: { readonly lines?: boolean } = {},
): RegExp => {
  const shown = String.raw`[^\p{Cc}\p{Cs}\p{Cf}\u115F\u1160\u3164\uFFA0]`; // the last four are Hangul fillers
  const readable = least === 0 ? '' : String.raw`(?=[\s\S]*[\p{L}\p{N}])`;
  const character = lines ? String.raw`(?:${shown}|[\t\n\r])` : shown;
  return new RegExp(
    String.raw`^${readable}(?![\s\S]*\p{M}{5})${character}{${least},${most}}$`,
    'u',
  );
};

/** A file's own name: neither a path nor characters that hide or reverse parts of it. */
export const FileNameSchema: z.ZodType<string> = z
  .string(refusal('invalid-file-name'))
  .regex(/^(?!\.{1,2}$)[^/\\\p{Cc}\p{Cs}\p{Bidi_Control}]{1,200}$/u, refusal('invalid-file-name'));
