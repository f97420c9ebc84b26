import { shapeFindings } from '../law/shape-findings.ts';
import { checkScheme } from './check-scheme.ts';
import { gradingText } from './grading.text.ts';
import { gradingSchemes } from './grading-schemes.ts';
import type { ScoredScheme } from './scheme.ts';
import { SchemeSchema } from './scheme.schema.ts';

/** What a file of a scheme holds: the scheme, or everything that is wrong, a line each with its place, in Chinese and English. */
export type SchemeReading =
  | { readonly ok: true; readonly scheme: ScoredScheme }
  | { readonly ok: false; readonly findings: readonly string[] };

/** So many bytes at most a file of a scheme has. */
export const MOST_SCHEME_BYTES: number = 1 << 20;

const refusedFor = (words: (text: (typeof gradingText)['en']) => string): SchemeReading => ({
  ok: false,
  findings: [inBoth(words)],
});

const inBoth = (words: (text: (typeof gradingText)['en']) => string): string =>
  `${words(gradingText['zh-CN'])} / ${words(gradingText.en)}`;

/** What is said of a file of more than {@link MOST_SCHEME_BYTES}, which nobody need read. */
export const schemeTooLong: SchemeReading = refusedFor(({ schemeFile }) => schemeFile.tooLong);

/** Reads and checks a scheme that somebody wrote (自定方案), as the text of its file. It cannot take the place of one of the kit. */
export function readScheme(text: string): SchemeReading {
  if (text.length > MOST_SCHEME_BYTES) return schemeTooLong;
  let content: unknown;
  try {
    // A file of another encoding, read as UTF-8, holds U+FFFD; Notepad begins one with U+FEFF.
    content = text.includes('\uFFFD') ? undefined : JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    content = undefined;
  }
  if (content === undefined) return refusedFor(({ schemeFile }) => schemeFile.notJson);
  const parsed = SchemeSchema.safeParse(content, { reportInput: true });
  if (!parsed.success) return { ok: false, findings: shapeFindings(parsed.error) };
  const scheme = parsed.data;
  const findings = checkScheme(scheme).map(
    ({ code, in: where, at }) =>
      `${at === where ? where : `${where} › ${at}`}: ${inBoth(({ problems }) => problems[code])} [${code}]`,
  );
  if (gradingSchemes.some(({ id }) => id === scheme.id))
    findings.unshift(`id: "${scheme.id}"，${inBoth(({ schemeFile }) => schemeFile.idTaken)}`);
  return findings.length > 0 ? { ok: false, findings } : { ok: true, scheme };
}
