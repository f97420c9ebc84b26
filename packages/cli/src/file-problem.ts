import type { CliText } from './cli.text.ts';

/** What the system said about a file, in words; undefined where it said something else. */
export function fileProblem(error: unknown, text: CliText): string | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined;
  const path = 'path' in error ? String(error.path) : '';
  const found = Object.entries(text.files).find(([code]) => code === error.code);
  return found?.[1](path);
}
