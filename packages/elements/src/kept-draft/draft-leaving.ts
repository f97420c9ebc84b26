import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DraftState, KeptDraft } from './kept-draft.ts';

type LeftDraft = Pick<KeptDraft<unknown, unknown, unknown>, 'dirty' | 'state' | 'save'>;

const STUCK: readonly DraftState['is'][] = ['offline', 'failed', 'stale', 'signed-out'];

/** Saves the draft when the person leaves, and again when the network or a person who was signed out is back. */
export class DraftLeaving implements ReactiveController {
  readonly #draft: () => LeftDraft | undefined;
  readonly #returned: () => void;

  /** `returned`: the person comes back from another window or page of the browser. */
  constructor(
    host: ReactiveControllerHost,
    draft: () => LeftDraft | undefined,
    returned: () => void,
  ) {
    this.#draft = draft;
    this.#returned = returned;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#online);
    window.addEventListener('beforeunload', this.#unloading);
    document.addEventListener('visibilitychange', this.#visible);
  }

  hostDisconnected(): void {
    void this.#draft()?.save();
    window.removeEventListener('online', this.#online);
    window.removeEventListener('beforeunload', this.#unloading);
    document.removeEventListener('visibilitychange', this.#visible);
  }

  readonly #online = (): void => {
    const draft = this.#draft();
    if (draft?.state.is === 'offline') void draft.save();
  };
  readonly #visible = (): void => {
    const draft = this.#draft();
    if (document.visibilityState === 'hidden' || draft?.state.is === 'signed-out')
      void draft?.save();
    if (document.visibilityState === 'visible') this.#returned();
  };
  // Only where leaving would lose something; what is being typed is saved on the way out.
  readonly #unloading = (event: BeforeUnloadEvent): void => {
    const draft = this.#draft();
    if (draft?.dirty && STUCK.includes(draft.state.is)) event.preventDefault();
  };
}
