import type { InputOf, Operation, OutputOf } from '@xinyong/contract';
import type { Tx } from '../database/unit-of-work.ts';
import type { FileAnswer } from './file-answer.ts';

/** Operations by name. */
export type Group = Readonly<Record<string, Operation>>;

/** What a handler gives: the output of the contract, or the file that `returns: 'binary'` promises. */
type Answer<O> = OutputOf<O> extends Uint8Array ? FileAnswer : OutputOf<O>;

/** Answers one operation inside one unit of work: load, decide, save. */
export type Handler<O> = (input: InputOf<O>, tx: Tx) => Promise<Answer<O>>;

/** One handler for each operation of a group; a missing one does not compile. */
export type Handlers<G> = { readonly [Name in keyof G]: Handler<G[Name]> };
