import { maskPersonNumbers } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import type { PromiseColumns } from './change-promise.ts';
import type { CommandBody } from './command-body.ts';

/** 违诺责任追究: item 13 of the national data. */
export const sanctionColumns = (
  tx: Tx,
  { kinds = [], words = '' }: CommandBody,
): PromiseColumns => ({
  sanctions: JSON.stringify([...new Set(kinds)]),
  sanction_words: maskPersonNumbers(words),
  sanctioned_on: tx.today,
});
