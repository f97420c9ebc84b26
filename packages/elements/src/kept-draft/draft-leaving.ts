import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DraftState, KeptDraft } from './kept-draft.ts';

type LeftDraft = Pick<KeptDraft<unknown, unknown, unknown>, 'dirty' | 'state' | 'save'>;

const STUCK: readonly DraftState['is'][] = ['offline', 'failed', 'stale', 'signed-out'];

/** Saves the draft when the person leaves, and again when the network is back. */
export class DraftLeaving implements ReactiveController {
  readonly #draft: () => LeftDraft | undefined;

  constructor(host: ReactiveControllerHost, draft: () => LeftDraft | undefined) {
    this.#draft = draft;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#online);
    window.addEventListener('beforeunload', this.#unloading);
    document.addEventListener('visibilitychange', this.#hidden);
  }

  hostDisconnected(): void {
    void this.#draft()?.save();
    window.removeEventListener('online', this.#online);
    window.removeEventListener('beforeunload', this.#unloading);
    document.removeEventListener('visibilitychange', this.#hidden);
  }

  readonly #online = (): void => {
    const draft = this.#draft();
    if (draft?.state.is === 'offline') void draft.save();
  };
  readonly #hidden = (): void => {
    if (document.visibilityState === 'hidden') void this.#draft()?.save();
  };
  // Only where leaving would lose something; what is being typed is saved on the way out.
  readonly #unloading = (event: BeforeUnloadEvent): void => {
    const draft = this.#draft();
    if (draft?.dirty && STUCK.includes(draft.state.is)) event.preventDefault();
  };
}
