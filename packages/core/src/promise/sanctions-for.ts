import { askedDay } from '../calendar/asked-day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { evidences, type Citation } from '../law/citation.ts';
import { consequencesOf } from '../law/consequences-of.ts';
import type { RepairableRecord } from '../record/credit-record.ts';
import { trackOf } from '../record/track-of.ts';
import { promiseLaw, type PromiseLaw } from './promise-law.ts';
import { promiseSanctions, type CreditPromise, type PromiseSanction } from './promise.ts';

/** A measure that the law has after a breach, and where. */
export interface LawfulSanction {
  readonly sanction: PromiseSanction;
  readonly cite: Citation;
  /** Id of the pack or overlay it stands in. */
  readonly by: string;
}

/** A promise with what was found of it. */
export interface PromiseForSanctions extends Pick<
  CreditPromise,
  'type' | 'place' | 'acceptor' | 'determination'
> {
  /** Of 信用修复型: the record that it is about. Without it no measure that rests on where or what that is follows. */
  readonly record?: Pick<RepairableRecord, 'kind' | 'track'>;
}

const standardLaw = promiseLaw();

/**
 * 违诺责任追究: what the law of the place has for a broken promise; nothing else may follow. Where more than one text has a
 * measure, it rests on the one that was read best, and of those on that of the nation.
 */
export function sanctionsFor(
  { type, place, acceptor, determination, record }: PromiseForSanctions,
  on: IsoDay,
  { promise }: PromiseLaw = standardLaw,
): readonly LawfulSanction[] {
  const day = askedDay(on);
  const law = promise.resolve({ on: day, place, asOf: day });
  if (!law || !determination || determination.fulfilment === 'full') return [];
  const { falsehood, deliberate } = determination;
  const facts = {
    type,
    falsehood: falsehood === true,
    deliberate: deliberate === true,
    marketSupervision: trackOf(acceptor.name) === 'gsxt',
    ...(record && { track: record.track, ofPenalty: record.kind === 'penalty' }),
  };
  const found = consequencesOf(law, facts, day).flatMap(({ kind, value, cite, by }) => {
    const sanction = promiseSanctions.find((each) => kind === 'sanction' && each === value);
    return sanction === undefined ? [] : [{ sanction, cite, by }];
  });
  const best = found.toSorted((a, b) => rank(b) - rank(a));
  return promiseSanctions.flatMap(
    (sanction) => best.find((each) => each.sanction === sanction) ?? [],
  );
}

const rank = ({ cite }: LawfulSanction): number => evidences.indexOf(cite.evidence);
