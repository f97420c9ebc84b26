import { session as operations, type Session } from '@xinyong/contract';
import type { CallOptions, Transport } from '../transport.ts';

/** 当前用户. */
export class SessionResource {
  readonly #transport: Transport;
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Who is asking and what they may do; a visitor is no failure. */
  get(options?: CallOptions): Promise<Session> {
    return this.#transport.call(operations.get, {}, options);
  }

  /** Prolongs the session of a person (继续办理) as far as it can be; `expiresAt` says until when. */
  extend(options?: CallOptions): Promise<Session> {
    return this.#transport.call(operations.extend, { body: {} }, options);
  }
}
