import { subjects as operations, type Page, type SubjectSearch } from '@xinyong/contract';
import type { Subject, Uscc } from '@xinyong/core';
import type { CallOptions, Transport } from '../transport.ts';
import { walk } from '../walk.ts';

/** 经营主体. */
export class SubjectsResource {
  readonly #transport: Transport;
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** One page of the subjects whose name or code matches; {@link SubjectsResource.all} walks every page. */
  search(query: SubjectSearch, options?: CallOptions): Promise<Page<Subject>> {
    return this.#transport.call(operations.search, { query }, options);
  }

  /** Every subject that matches: `for await (const subject of client.subjects.all({ q }))`. */
  all(
    query: Omit<SubjectSearch, 'cursor'>,
    options?: CallOptions,
  ): AsyncGenerator<Subject, void, undefined> {
    return walk((at) => this.search({ ...query, ...at }, options));
  }

  /** @throws ApiError `not_found` when no subject has the code */
  get(code: Uscc, options?: CallOptions): Promise<Subject> {
    return this.#transport.call(operations.get, { params: { code } }, options);
  }
}
