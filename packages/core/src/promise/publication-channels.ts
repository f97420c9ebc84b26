import { askedDay } from '../calendar/asked-day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import type { Citation } from '../law/citation.ts';
import { consequencesOf } from '../law/consequences-of.ts';
import { tracks, type Track } from '../record/credit-record.ts';
import { trackOf } from '../record/track-of.ts';
import { promiseLaw, type PromiseLaw } from './promise-law.ts';
import type { CreditPromise } from './promise.ts';

/** Where a public promise is made known beside the column of the platform, and by which text. */
export interface PublicationChannel {
  readonly channel: Track;
  readonly cite: Citation;
  /** Id of the pack or overlay it stands in. */
  readonly by: string;
}

const standardLaw = promiseLaw();

/** 公示渠道: “信用中国” and 国家企业信用信息公示系统, as the law of the place has them for a promise; whether it is public at all its 公开类型 says. */
export function publicationChannels(
  { type, place, acceptor }: Pick<CreditPromise, 'type' | 'place' | 'acceptor'>,
  on: IsoDay,
  { promise }: PromiseLaw = standardLaw,
): readonly PublicationChannel[] {
  const day = askedDay(on);
  const law = promise.resolve({ on: day, place, asOf: day });
  const found = law
    ? consequencesOf(law, { type, marketSupervision: trackOf(acceptor.name) === 'gsxt' }, day)
    : [];
  return tracks.flatMap((channel) => {
    const [first] = found.filter(({ kind, value }) => kind === 'channel' && value === channel);
    return first ? [{ channel, cite: first.cite, by: first.by }] : [];
  });
}
