import { digestOf } from '../law/resolve.ts';
import type { ResolvedScheme } from './resolve-scheme.ts';

/** SHA-256 (hex) over everything that decides: the same digest grades the same. */
export const schemeDigest = ({ scheme, indicators, limits, terms }: ResolvedScheme): string =>
  digestOf({
    scheme: scheme.id,
    base: scheme.base,
    least: scheme.least,
    most: scheme.most,
    grades: scheme.grades,
    dimensions: scheme.dimensions,
    indicators,
    limits,
    terms,
  });
