import { gradingSchemes, type Scheme, type ScoredScheme } from '@xinyong/core';
import type { CliText } from './cli.text.ts';
import { readSchemeFile } from './read-scheme-file.ts';
import { Refused } from './refused.ts';

/** Whether it is computed here and gives classes. */
export const canGrade = (scheme: Scheme): scheme is ScoredScheme =>
  scheme.form === 'scored' && scheme.base !== null;

/** Whether `--scheme` names a file. */
export const isSchemeFile = (name: string): boolean => /\.json$/i.test(name);

/**
 * The scheme that `--scheme` names: one of the kit by its id, or one of a file.
 * @throws Refused where there is none, or the file holds none
 */
export function schemeOf(name: string, text: CliText): Scheme {
  if (isSchemeFile(name)) return schemeOfFile(name, text);
  const scheme = gradingSchemes.find(({ id }) => id === name);
  if (scheme) return scheme;
  throw new Refused(text.noScheme(name, gradingSchemes.map(({ id }) => id).join(', ')));
}

function schemeOfFile(path: string, text: CliText): Scheme {
  const reading = readSchemeFile(path);
  if (reading.ok) return reading.scheme;
  throw new Refused([text.badScheme(path), ...reading.findings].join('\n'));
}
