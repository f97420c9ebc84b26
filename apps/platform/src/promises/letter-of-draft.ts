import { createHash } from 'node:crypto';
import type { PublishedTemplate } from '@xinyong/contract';
import {
  answerProblems,
  letterOf,
  signerProblem,
  type CreditPromise,
  type Letter,
} from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { recordInLetter, type PromiseContext } from './promise-context.ts';

/** The letter of a draft as it would be signed today, with its digest (SHA-256, hex); undefined while something is missing. */
export function letterOfDraft(
  { today, actor }: Tx,
  promise: CreditPromise,
  { template, acceptor }: PublishedTemplate,
  { subject, record, materialsDueOn, validUntil }: PromiseContext,
): (Letter & { readonly digest: string }) | undefined {
  const { signer, answers } = promise;
  const who = { representative: subject.representative, actorName: actor.name };
  if (!signer || signerProblem(signer, who) || answerProblems(template, answers).length > 0)
    return undefined;
  const letter = letterOf({
    promiseId: promise.id,
    template,
    answers,
    subject,
    acceptor,
    signer,
    madeOn: today,
    ...(record && { record: recordInLetter(record) }),
    ...(materialsDueOn && { materialsDueOn }),
    ...(validUntil && { validUntil }),
    publicity: promise.publicity,
  });
  return { ...letter, digest: createHash('sha256').update(letter.text).digest('hex') };
}
