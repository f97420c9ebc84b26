import type { Operation } from '@xinyong/contract';
import * as z from 'zod';
import type { OperationSchemas } from '@xinyong/contract/schemas';

/** What a request carries, by place. */
export interface GivenInput {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** One way to get a valid input wrong, and the field that must be named for it. */
export interface BadInput {
  readonly what: string;
  readonly input: GivenInput;
  readonly field: string;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Path = readonly string[];

const LONG = 'x'.repeat(6000);

/** Every field of an operation, got wrong in every way: derived from its schema, so that a new field is covered at once. */
export function badInputs(
  own: OperationSchemas<Operation>,
  valid: GivenInput,
): readonly BadInput[] {
  const root = z.toJSONSchema(own.input, { io: 'input', unrepresentable: 'any' });
  const resolve = (schema: JsonSchema): JsonSchema =>
    schema.$ref === undefined
      ? schema
      : (root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? schema);

  /** A member of a name that no member has: of an object that takes any id, one that is none. */
  const unknownIn = ({ additionalProperties }: JsonSchema): string =>
    typeof additionalProperties === 'object' ? 'No id' : 'unknown';
  const ofObject = (schema: JsonSchema, path: Path): readonly BadInput[] => [
    {
      what: 'with a member that is unknown',
      input: put(valid, [...path, unknownIn(schema)], 'x'),
      field: [...path, unknownIn(schema)].join('.'),
    },
    ...(typeof schema.additionalProperties === 'object'
      ? ofField(resolve(schema.additionalProperties), [...path, 'any-id'], false)
      : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, member]) =>
      ofField(
        // zod writes no boolean schemas for members.
        resolve(member as JsonSchema),
        [...path, name],
        schema.required?.includes(name) ?? false,
      ),
    ),
  ];
  const ofField = (schema: JsonSchema, path: Path, required: boolean): readonly BadInput[] => {
    const field = path.join('.');
    const asText = path[0] !== 'body';
    const values = asText ? badTexts(schema) : badValues(schema);
    return [
      ...values.map((value) => ({
        what: `with ${field} = ${JSON.stringify(value)?.slice(0, 40)}`,
        input: put(valid, path, value),
        field,
      })),
      ...(required && path[0] !== 'params'
        ? [{ what: `without ${field}`, input: put(valid, path, undefined), field }]
        : []),
      // An object without members of its own takes any: no name is unknown to it.
      ...(schema.type === 'object' && schema.properties ? ofObject(schema, path) : []),
    ];
  };
  return Object.entries(root.properties ?? {}).flatMap(([place, schema]) => {
    const resolved = resolve(schema as JsonSchema); // as above
    return place === 'body'
      ? ofField(resolved, [place], false)
      : ofObject(resolved, [place]).filter(({ field }) => field !== 'params.unknown');
  });
}

/** In an address everything is text. */
const badTexts = ({ type }: JsonSchema): readonly string[] => [
  LONG,
  '\u0000',
  ...(type === 'integer' || type === 'number' ? ['', 'one', '1.5', '-1', ' 1', '1e1', '0x1'] : []),
];

const badValues = (schema: JsonSchema): readonly unknown[] => [
  null,
  1.5,
  -1,
  LONG,
  '\u0000',
  '\ud800',
  ...(schema.type === 'boolean' ? ['true'] : [true]),
  ...(schema.type === 'object' ? [] : [{}]),
  ...(schema.type === 'array'
    ? [['unknown'], Array.from({ length: 99 }, () => 'credit-report')]
    : [[]]),
  ...(schema.enum ? ['unknown'] : []),
];

/** The input with one member put in, or left out for undefined. */
function put(input: unknown, [name = '', ...rest]: Path, value: unknown): GivenInput {
  const object = { ...(typeof input === 'object' ? input : {}) } as Record<string, unknown>;
  const next = rest.length > 0 ? put(object[name], rest, value) : value;
  if (next === undefined) delete object[name];
  else object[name] = next;
  return object;
}
