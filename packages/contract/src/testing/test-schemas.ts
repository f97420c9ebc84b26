import { gradingText, inspectionText, promiseText, templateText } from '@xinyong/core/text';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as z from 'zod';
import { contract } from '../contract.ts';
import type { InputOf, Operation, OperationInput, OutputOf } from '../operation.ts';
import { fieldText, schemas, type CheckedInput, type OperationSchemas } from '../schemas.ts';

export type Contract = typeof contract;

/** An operation with its name and its schemas. */
export interface NamedOperation {
  readonly name: string;
  readonly operation: Operation;
  readonly schema: OperationSchemas<Operation>;
}

/** The operations of a noun, in the order of the contract. */
export const operationsOf = (noun: keyof Contract): readonly NamedOperation[] =>
  Object.entries<Operation>(contract[noun]).flatMap(([name, operation]) => {
    const ofNoun: Readonly<Record<string, OperationSchemas<Operation>>> = schemas[noun];
    const schema = ofNoun[name];
    return schema ? [{ name, operation, schema }] : [];
  });

/** For every operation of a noun: whatever makes an input, and what it may answer. One missing or too many does not compile. */
export interface Samples<Noun extends keyof Contract> {
  readonly inputs: {
    readonly [Name in keyof Contract[Noun]]: fc.Arbitrary<
      CheckedInput<InputOf<Contract[Noun][Name]>>
    >;
  };
  readonly outputs: {
    readonly [Name in keyof Contract[Noun]]: readonly OutputOf<Contract[Noun][Name]>[];
  };
}

/** Shows of every schema of a noun that it takes what the types of the contract say, and words what it does not. */
export function testSchemas<Noun extends keyof Contract>(
  noun: Noun,
  { inputs, outputs }: Samples<Noun>,
): void {
  const operations = operationsOf(noun);
  const made: Readonly<Record<string, fc.Arbitrary<OperationInput>>> = inputs;
  const answered: Readonly<Record<string, readonly unknown[]>> = outputs;

  describe(`the schemas of ${noun}`, () => {
    for (const { name, operation, schema } of operations) {
      test(`${name} has the members that its method and path ask for`, () => {
        const parts = partsOf(schema);
        const parameters = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, each]) => each);
        expect(Object.keys(parts['params']?.shape ?? {})).toEqual(parameters);
        const { method, accepts } = operation;
        expect('body' in parts).toBe(
          accepts !== 'binary' && (method === 'POST' || method === 'PUT'),
        );
        for (const part of Object.values(parts)) {
          // the definition names its type without its methods
          const rest = part?.def.catchall as z.ZodType | undefined;
          expect(rest?.def.type).toBe('never');
        }
      });

      test.prop([made[name] ?? fc.constant({})])(
        `${name} takes every input of its type, from the wire`,
        (input) => {
          expect(schema.input.parse(overTheWire(input))).toEqual(withLimit(schema, input));
        },
      );

      test(`${name} gives what its type says`, () => {
        expect(answered[name]).not.toEqual([]);
        for (const output of answered[name] ?? []) {
          const arrived: unknown =
            operation.returns === 'binary' ? output : JSON.parse(JSON.stringify(output));
          expect(schema.output.parse(arrived)).toEqual(output);
          expect(schema.output.safeParse({ error: 'gateway' }).success).toBe(false);
        }
      });
    }

    test.prop([junk, junk, junk])(
      'say in both languages what is wrong with whatever comes in',
      (params, query, body) => {
        for (const { name, schema } of operations)
          for (const { message } of schema.input.safeParse({ params, query, body }).error?.issues ??
            [])
            expect(worded, name).toContain(message);
      },
    );
  });
}

/** The codes that a schema says about an input, each with where. */
export const refusals = (schema: z.ZodType, input: unknown): readonly string[] =>
  schema
    .safeParse(input)
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

/** `params`, `query` and `body`: each input is an object schema, and its annotation hides the shape. */
const partsOf = ({
  input,
}: OperationSchemas<Operation>): Readonly<Record<string, z.ZodObject | undefined>> =>
  (input as unknown as z.ZodObject<Record<string, z.ZodObject>>).shape;

/** As it comes out of a URL, where everything is text, and a body of JSON. */
function overTheWire({ query, ...rest }: OperationInput): object {
  const asText = (members: object): object =>
    Object.fromEntries(Object.entries(members).map(([name, value]) => [name, String(value)]));
  return {
    ...(query && { query: asText(query) }),
    ...(JSON.parse(JSON.stringify(rest)) as object),
  };
}

/** A page of 20 unless the caller says otherwise. */
const withLimit = (schema: OperationSchemas<Operation>, input: OperationInput): object =>
  'limit' in (partsOf(schema)['query']?.shape ?? {})
    ? { ...input, query: { limit: 20, ...input.query } }
    : input;

/** Every code that has words, those of core's own schemas beside them. */
const worded: readonly string[] = [
  ...Object.keys(fieldText.en),
  'invalid-day',
  'invalid-measure',
  'invalid-record-id',
  'invalid-record-kind',
  'invalid-region-code',
  'invalid-subject-kind',
  'invalid-uscc',
  ...Object.keys(gradingText.en.factRefusals),
  ...Object.keys(inspectionText.en.refusals),
  ...Object.keys(promiseText.en.fieldRefusals),
  ...Object.keys(templateText.en.refusals),
];

const any = fc.jsonValue();
const text = fc.string();
const answers = fc.oneof(
  any,
  fc.record({
    corrected: any,
    performedOn: any,
    contactName: any,
    contactPhone: any,
    statement: any,
  }),
);
const template = fc.oneof(
  any,
  fc.record({
    validFrom: any,
    type: any,
    title: any,
    matter: fc.oneof(any, fc.record({ name: any, basis: any, field: any })),
    fields: fc.oneof(any, fc.array(fc.record({ id: text, label: any, kind: any, required: any }))),
    clauses: fc.oneof(any, fc.array(any)),
    deferred: fc.oneof(any, fc.record({ materials: any, workdays: any })),
    publicity: any,
    term: any,
  }),
);
const junk = fc.oneof(
  any,
  fc.record({
    id: text,
    code: text,
    recordId: any,
    material: text,
    q: text,
    kind: text,
    state: text,
    limit: text,
    cursor: text,
    fileName: text,
    version: any,
    notice: any,
    decision: any,
    on: any,
    materials: any,
    scheme: text,
    place: any,
    without: any,
    stated: fc.oneof(any, fc.record({ taxGrade: any })),
    answers,
    // of promises and their templates
    templateId: any,
    template,
    replaces: any,
    validTo: any,
    signer: fc.oneof(any, fc.record({ name: any, capacity: any })),
    digest: any,
    signature: fc.oneof(any, fc.record({ algorithm: any, publicKey: any, value: any })),
    fulfilment: any,
    falsehood: any,
    deliberate: any,
    unperformed: any,
    kinds: fc.oneof(any, fc.array(any)),
    words: any,
    check: text,
    year: text,
    by: text,
    format: text,
    drawId: any,
  }),
);
