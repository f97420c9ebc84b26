import type { Scheme } from '@xinyong/core';
import { gradingText } from '@xinyong/core/text';
import { Problem } from '../http/problem.ts';
import type { PlatformSchemes } from './platform-schemes.ts';

/** The scheme of an id, the platform's own without one; throws a problem when there is none. */
export function schemeById({ own, all }: PlatformSchemes, id: string = own.id): Scheme {
  const scheme = all.find((each) => each.id === id);
  if (!scheme)
    throw new Problem('not_found', {
      zh: `${gradingText['zh-CN'].factRefusals['invalid-scheme']}。`,
      en: `${gradingText.en.factRefusals['invalid-scheme']}.`,
    });
  return scheme;
}
