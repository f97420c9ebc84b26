import type { contract } from './contract.ts';
import { drawsSchemas } from './draws.schemas.ts';
import { gradesSchemas } from './grades.schemas.ts';
import { leniencySchemas } from './leniency.schemas.ts';
import type { SchemasOf } from './operation-schemas.ts';
import { promiseTemplatesSchemas } from './promise-templates.schemas.ts';
import { promisesSchemas } from './promises.schemas.ts';
import { recordsSchemas } from './records.schemas.ts';
import { repairsSchemas } from './repairs.schemas.ts';
import { sessionSchemas } from './session.schemas.ts';
import { subjectsSchemas } from './subjects.schemas.ts';
import { warningsSchemas } from './warnings.schemas.ts';

export type { FieldRefusal } from './fields.schema.ts';
export { fieldText } from './fields.text.ts';
export type { CheckedInput, OperationSchemas, SchemasOf } from './operation-schemas.ts';
export { ProblemBodySchema } from './problem.schema.ts';

/** Every schema, by the same keys as the contract. */
export const schemas: {
  readonly [Noun in keyof typeof contract]: SchemasOf<(typeof contract)[Noun]>;
} = {
  subjects: subjectsSchemas,
  records: recordsSchemas,
  grades: gradesSchemas,
  leniency: leniencySchemas,
  draws: drawsSchemas,
  promiseTemplates: promiseTemplatesSchemas,
  promises: promisesSchemas,
  repairs: repairsSchemas,
  warnings: warningsSchemas,
  session: sessionSchemas,
};
