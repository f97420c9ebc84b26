import type { Session } from '@xinyong/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far the session is from its end. */
export type SessionState = 'running' | 'ending' | 'ended';

const WARN_MS = 5 * 60_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Watches the end of the session, to warn five minutes before (WCAG 2.2.1). */
export class SessionEnd implements ReactiveController {
  state: SessionState = 'running';
  /** The platform does not prolong it: one has to sign in again. */
  endsFirmly = false;
  readonly #host: ReactiveControllerHost;
  #expiresAt: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#look();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** RFC 3339; undefined when the session has no end. */
  set expiresAt(instant: string | undefined) {
    const at = Date.parse(instant ?? '');
    this.#expiresAt = Number.isNaN(at) ? undefined : at;
    this.#look();
  }

  /** Asks to prolong it, as far as the platform does. */
  async prolong(extend: () => Promise<Pick<Session, 'expiresAt'>> | undefined): Promise<void> {
    try {
      this.expiresAt = (await extend())?.expiresAt;
      this.endsFirmly = this.state === 'ending';
      this.#host.requestUpdate();
    } catch {
      // The warning stays; whoever goes on is told when the next saving fails.
    }
  }

  #look(): void {
    clearTimeout(this.#timer);
    const left =
      this.#expiresAt === undefined ? Number.POSITIVE_INFINITY : this.#expiresAt - Date.now();
    const state = left <= 0 ? 'ended' : left <= WARN_MS ? 'ending' : 'running';
    if (state !== this.state) {
      this.state = state;
      this.#host.requestUpdate();
    }
    if (state === 'ended' || left === Number.POSITIVE_INFINITY) return;
    const wait = Math.min(state === 'running' ? left - WARN_MS : left, LONGEST_TIMER_MS);
    this.#timer = setTimeout(() => this.#look(), wait);
  }
}
