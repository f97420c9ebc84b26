import type * as z from 'zod';
import type { InputOf, OutputOf } from './operation.ts';

/** What a schema can see of an input: the bytes of a file are not among it. */
export type CheckedInput<Input> = Input extends { readonly body: Uint8Array }
  ? Omit<Input, 'body'>
  : Input;

/** The schemas of one operation. `input` has the members that the operation has, out of `params`, `query` and `body`. */
export interface OperationSchemas<O> {
  readonly input: z.ZodType<CheckedInput<InputOf<O>>>;
  readonly output: z.ZodType<OutputOf<O>>;
}

/** Schemas by the keys of a group of operations: one missing or one too many does not compile. */
export type SchemasOf<Group> = { readonly [Name in keyof Group]: OperationSchemas<Group[Name]> };
