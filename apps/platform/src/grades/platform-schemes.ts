import { abcd1000, gradingSchemes, type Scheme, type ScoredScheme } from '@xinyong/core';
import { StartRefused } from '../start-refused.ts';

/** The schemes of evaluation (评价方案) that a platform knows. */
export interface PlatformSchemes {
  /** By which it grades where nobody names another: badges, warnings and batches. */
  readonly own: Scheme;
  /** Those of the kit and those of its files, its own one first. */
  readonly all: readonly Scheme[];
}

/**
 * The schemes of the kit and those that a deployment wrote, of which no two have one id.
 * @throws StartRefused when none of them has the id of the platform's own
 */
export function platformSchemes(
  files: readonly ScoredScheme[] = [],
  id: string = abcd1000.id,
): PlatformSchemes {
  const all = [...gradingSchemes, ...files];
  const own = all.find((each) => each.id === id);
  if (!own) {
    const known = all.map((each) => each.id).join(', ');
    throw new StartRefused({
      zh: `没有 XINYONG_SCHEME 指定的评价方案“${id}”。现有：${known}。`,
      en: `There is no scheme “${id}”, which XINYONG_SCHEME names. There are: ${known}.`,
    });
  }
  return { own, all: [own, ...all.filter((each) => each !== own)] };
}
