import { dayInChina } from '../calendar/day-in-china.ts';
import { digestOf } from '../law/resolve.ts';
import type { Display, PromiseRecord } from '../record/credit-record.ts';
import type { CreditPromise } from './promise.ts';

/** A promise that was accepted: it has a code and a day. */
export type AcceptedPromise = CreditPromise & Required<Pick<CreditPromise, 'code' | 'madeOn'>>;

/** Whether a promise was accepted (已受理). */
export const isAccepted = (promise: CreditPromise): promise is AcceptedPromise =>
  promise.code !== undefined && promise.madeOn !== undefined;

/** The id of the record of a promise, the same for its whole life. */
export const recordIdOfPromise = (code: string): string => digestOf({ kind: 'promise', code });

/**
 * 履约践诺信息: the record of a promise in the archive, as grading, warnings and repair read it. One that is not public is
 * not displayed and counts all the same, until it is repaired or taken back.
 */
export function recordOfPromise(promise: AcceptedPromise): PromiseRecord {
  const { code, madeOn, determination, state, materialsDueOn, validUntil } = promise;
  // What was handed in is due no more.
  const until = state === 'under-verification' ? validUntil : (materialsDueOn ?? validUntil);
  return {
    kind: 'promise',
    id: recordIdOfPromise(code),
    subjectCode: promise.subjectCode,
    subjectName: promise.subjectName,
    agency: promise.acceptor,
    place: promise.place,
    documentNumber: code,
    display: displayOf(promise),
    promiseType: promise.type,
    reason: promise.reason,
    madeOn,
    ...(until && { validUntil: until }),
    ...(determination && {
      fulfilment: determination.fulfilment,
      ...(determination.determinedOn && { determinedOn: determination.determinedOn }),
      ...(determination.falsehood && { falsehood: true }),
      ...(determination.deliberate && { deliberate: true }),
    }),
  };
}

function displayOf({ state, publicity, madeOn, updatedAt }: AcceptedPromise): Display {
  // Nothing changes them any more: the last change is the one that ended it.
  const endedOn = dayInChina(new Date(updatedAt));
  if (state === 'repaired') return { state: 'ended', endedOn, endedBy: 'repair' };
  if (state === 'withdrawn' || state === 'revoked')
    return { state: 'ended', endedOn, endedBy: 'delisting' };
  return publicity === 'public'
    ? { state: 'displayed', publishedOn: madeOn }
    : { state: 'ended', endedOn: madeOn, endedBy: 'law' };
}
