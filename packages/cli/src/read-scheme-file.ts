import { readFileSync, statSync } from 'node:fs';
import {
  MOST_SCHEME_BYTES,
  readScheme,
  schemeTooLong,
  type SchemeReading,
} from '@xinyong/core/schema';

/**
 * Reads and checks the scheme of a file.
 * @throws an error of the file system
 */
export const readSchemeFile = (path: string): SchemeReading =>
  statSync(path).size > MOST_SCHEME_BYTES ? schemeTooLong : readScheme(readFileSync(path, 'utf8'));
