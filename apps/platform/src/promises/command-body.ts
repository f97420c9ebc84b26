import type { Versioned } from '@xinyong/contract';
import type { Fulfilment, IsoDay, PromiseSanction } from '@xinyong/core';

/** What a command about a promise may bring with it. */
export interface CommandBody extends Versioned {
  readonly notice?: string;
  readonly materialsDueOn?: IsoDay;
  readonly fulfilment?: Fulfilment;
  readonly falsehood?: true;
  readonly deliberate?: true;
  readonly unperformed?: string;
  readonly kinds?: readonly PromiseSanction[];
  readonly words?: string;
}
