import type { IsoDay, PromiseTemplate, PromiseType, Uscc } from '@xinyong/core';
import type { Instant } from '../clock.ts';
import type { JsonColumn } from '../database/json-column.ts';

export interface PromiseTemplateTable {
  id: string;
  version: number;
  agency_name: string;
  agency_code: Uscc;
  type: PromiseType;
  /** Division of the agency. */
  place: string;
  title: string;
  valid_from: IsoDay;
  /** The first day on which it can no longer be signed. */
  valid_to: IsoDay | null;
  /** As it was published; `valid_to` alone may change after. */
  body: JsonColumn<PromiseTemplate>;
  /** SHA-256 (hex) of the body in RFC 8785 JSON. */
  digest: string;
  created_at: Instant;
}
