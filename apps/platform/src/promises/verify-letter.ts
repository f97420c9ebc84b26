import { createHash } from 'node:crypto';
import type { PromiseVerification, PromiseVerificationQuery } from '@xinyong/contract';
import { checkValue, shownState, type IsoDay, type SignedLetter } from '@xinyong/core';
import { promiseText } from '@xinyong/core/text';
import type { Selectable } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';
import type { LetterToPrint } from './letter-to-print.ts';
import { promiseOfRow } from './promise-row.ts';
import type { PromiseTable } from './promise-table.ts';
import { verifySignature } from './seal/verify-signature.ts';

/** A letter that was found by its code and check value: whoever has both has the letter. */
export interface FoundLetter {
  readonly row: Selectable<PromiseTable>;
  readonly code: string;
  readonly letter: SignedLetter;
}

/** Finds a letter; to whoever lacks one of the two it is not there. */
export async function findLetter(
  { db }: Tx,
  { code, check }: PromiseVerificationQuery,
): Promise<FoundLetter> {
  const row = await db
    .selectFrom('promise')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst();
  const { letter, digest, signatures } = row ?? {};
  if (!row || !letter || !digest?.startsWith(check.toLowerCase()))
    throw new Problem('not_found', {
      zh: '没有这份承诺书。请照承诺书核对承诺编码和校验码。',
      en: 'There is no such letter. Compare code and check value with those on it.',
    });
  return { row, code, letter: { text: letter, digest, signatures: signatures ?? [] } };
}

/** A letter with the words that are printed around it. */
export function letterToPrint(
  { row, code, letter }: FoundLetter,
  origin: string,
  today: IsoDay,
): LetterToPrint {
  const { state, determination } = promiseOfRow(row, []);
  const check = checkValue(letter.digest);
  const seal = letter.signatures.find(({ by }) => by === 'platform');
  if (!seal) throw new TypeError('a letter was kept without a seal');
  return {
    title: row.title,
    text: letter.text,
    code,
    checkValue: check,
    verifyUrl: `${origin}/verify-promise.html?code=${code}&check=${check.replaceAll('-', '')}`,
    state: promiseText['zh-CN'].publicStates[shownState(state, determination)],
    stateOn: today,
    seal,
    locale: 'zh-CN',
  };
}

/** What everybody who has code and check value is told. */
export function verificationOf({ row, code, letter }: FoundLetter): PromiseVerification {
  const promise = promiseOfRow(row, []);
  // Of the text itself: the digest that is kept says nothing about a text that was changed.
  const digest = createHash('sha256').update(letter.text).digest();
  return {
    code,
    title: row.title,
    subjectName: row.subject_name,
    acceptor: promise.acceptor,
    madeOn: row.made_on ?? '',
    state: shownState(promise.state, promise.determination),
    letter,
    valid: letter.signatures.map((each) => verifySignature(each, digest)),
  };
}
