import { DrawsResource } from './resources/draws.ts';
import { GradesResource } from './resources/grades.ts';
import { LeniencyResource } from './resources/leniency.ts';
import { PromiseTemplatesResource } from './resources/promise-templates.ts';
import { PromisesResource } from './resources/promises.ts';
import { RecordsResource } from './resources/records.ts';
import { RepairsResource } from './resources/repairs.ts';
import { SessionResource } from './resources/session.ts';
import { SubjectsResource } from './resources/subjects.ts';
import { WarningsResource } from './resources/warnings.ts';
import { Transport, type ClientOptions } from './transport.ts';

/** Every operation of the platform, by noun. */
export interface CreditClient {
  readonly subjects: SubjectsResource;
  readonly records: RecordsResource;
  readonly grades: GradesResource;
  readonly leniency: LeniencyResource;
  readonly draws: DrawsResource;
  readonly promiseTemplates: PromiseTemplatesResource;
  readonly promises: PromisesResource;
  readonly repairs: RepairsResource;
  readonly warnings: WarningsResource;
  readonly session: SessionResource;
}

/**
 * Makes a client.
 * @example
 * ```ts
 * const client = createClient({ baseUrl: 'https://credit.example.com' });
 * for await (const subject of client.subjects.all({ q: '某某公司' })) console.log(subject.name);
 * ```
 */
export function createClient(options: ClientOptions): CreditClient {
  const transport = new Transport(options);
  return {
    subjects: new SubjectsResource(transport),
    records: new RecordsResource(transport),
    grades: new GradesResource(transport),
    leniency: new LeniencyResource(transport),
    draws: new DrawsResource(transport),
    promiseTemplates: new PromiseTemplatesResource(transport),
    promises: new PromisesResource(transport),
    repairs: new RepairsResource(transport),
    warnings: new WarningsResource(transport),
    session: new SessionResource(transport),
  };
}
