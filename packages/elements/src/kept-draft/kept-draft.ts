import { troubleOf, type Trouble } from '../trouble/trouble.ts';

/** How far the draft is kept. */
export type DraftState =
  | { readonly is: 'idle' | 'waiting' | 'saving' }
  /** `complete`: nothing typed was left out because it is only half there. */
  | { readonly is: 'saved'; readonly at: Date; readonly complete: boolean }
  /** A newer version of the form filled it in: this one would lose what it does not know, and sends nothing. */
  | { readonly is: 'newer' }
  | Trouble;

/** What the draft of a kind of form is, and how its platform keeps it. */
export interface DraftKeeping<Detail, Answers, Platform> {
  /** Undefined where the host keeps the draft. */
  readonly platform: () => Promise<Platform> | undefined;
  readonly changed: () => void;
  /** Tells the host; false when it keeps the answers itself. */
  readonly announce: (answers: Answers) => boolean;
  readonly idOf: (detail: Detail) => string;
  readonly versionOf: (detail: Detail) => number;
  /** Whether it may still be changed. */
  readonly isEditable: (detail: Detail) => boolean;
  /** The answers that the platform has; `newer` when a later version of the form gave them. */
  readonly answersOf: (detail: Detail) => { readonly answers: Answers; readonly newer: boolean };
  /** Those of the answers that a draft can hold, and whether all of them are. */
  readonly storable: (
    detail: Detail,
    answers: Answers,
  ) => { readonly answers: Answers; readonly complete: boolean };
  readonly put: (
    platform: Platform,
    detail: Detail,
    draft: { readonly version: number; readonly answers: Answers },
  ) => Promise<Detail>;
  readonly get: (platform: Platform, detail: Detail) => Promise<Detail>;
}

const QUIET_MS = 1000;
const AGAIN_MS = 30_000;

/**
 * A draft that is worked on: keeps what is typed, sends it one second after the last change or when told to, one
 * change after the other and each with the version before it. Without a platform the host keeps it.
 */
export class KeptDraft<Detail, Answers, Platform> {
  /** As the platform last told it. */
  detail: Detail;
  /** As the person has it now. */
  answers: Answers;
  state: DraftState;

  readonly #keeping: DraftKeeping<Detail, Answers, Platform>;
  #kept: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tail: Promise<boolean> = Promise.resolve(true);
  #key: string | undefined;

  constructor(detail: Detail, keeping: DraftKeeping<Detail, Answers, Platform>) {
    this.#keeping = keeping;
    this.detail = detail;
    const { answers, newer } = keeping.answersOf(detail);
    this.answers = answers;
    this.state = { is: newer ? 'newer' : 'idle' };
    this.#kept = JSON.stringify(this.#storable().answers);
  }

  get id(): string {
    return this.#keeping.idOf(this.detail);
  }

  get version(): number {
    return this.#keeping.versionOf(this.detail);
  }

  get isEditable(): boolean {
    return this.#keeping.isEditable(this.detail);
  }

  /** Whether something has not been kept yet. */
  get dirty(): boolean {
    return JSON.stringify(this.#storable().answers) !== this.#kept;
  }

  /** Takes what the platform tells; the answers of the person stay. */
  renew(detail: Detail): void {
    this.detail = detail;
    this.#keeping.changed();
  }

  /** Takes what was typed, and saves it when nothing more is typed for a second. */
  change(answers: Answers): void {
    if (this.state.is === 'newer') return;
    this.answers = answers;
    this.#wait();
  }

  /** Saves at once what is not saved yet; true when everything is kept. */
  async save(): Promise<boolean> {
    this.#stop();
    await this.#tail;
    if (!this.dirty) return true;
    const { answers } = this.#storable();
    if (!this.#keeping.announce(answers) || !this.#keeping.platform()) {
      this.#kept = JSON.stringify(answers); // the host keeps it
      this.#set({ is: 'idle' });
      return true;
    }
    return this.send((platform, version) => this.#put(platform, version));
  }

  /** After somebody else changed it: takes their version, and keeps what was typed here if asked to. */
  async reload(keep: 'mine' | 'theirs'): Promise<boolean> {
    const { get, answersOf } = this.#keeping;
    const done = await this.send((platform) => get(platform, this.detail), { afterStale: true });
    if (!done) return false;
    if (keep === 'theirs' || !this.isEditable) {
      const { answers, newer } = answersOf(this.detail);
      this.answers = answers;
      this.#kept = JSON.stringify(this.#storable().answers);
      this.#set({ is: newer ? 'newer' : 'idle' });
      return true;
    }
    this.#kept = '';
    this.#set({ is: 'idle' });
    return this.save();
  }

  /** Hands the draft in, once however often it is tried: after an answer that got lost it may have been done already. */
  protected async handIn(
    call: (
      platform: Platform,
      version: number,
      once: { readonly idempotencyKey: string },
    ) => Promise<Detail>,
  ): Promise<boolean> {
    this.#stop();
    if (this.dirty && !(await this.save())) return false;
    const done = await this.send(async (platform, version) => {
      if (this.#key) {
        const now = await this.#keeping.get(platform, this.detail);
        if (!this.#keeping.isEditable(now)) return now;
      }
      this.#key ??= newKey();
      return call(platform, version, { idempotencyKey: this.#key });
    });
    if (done) this.#key = undefined; // what is handed in again, after 补正, is another request
    return done;
  }

  /** One change after the other, each on the version before it. */
  protected send(
    call: (platform: Platform, version: number) => Promise<Detail>,
    { afterStale = false }: { readonly afterStale?: boolean } = {},
  ): Promise<boolean> {
    const run = this.#tail.then(async () => {
      const keeper = this.#keeping.platform();
      if (!keeper) return true;
      // Somebody else's change has to be looked at before anything more is sent.
      if ((this.state.is === 'stale' && !afterStale) || this.state.is === 'newer') return false;
      this.#set({ is: 'saving' });
      try {
        this.detail = await call(await keeper, this.version);
        this.#set({ is: 'saved', at: new Date(), complete: this.#storable().complete });
        if (this.dirty) this.#wait(); // typed meanwhile
        return true;
      } catch (error) {
        const trouble = await troubleOf(error);
        this.#set(trouble);
        if (trouble.is === 'offline' || trouble.is === 'failed')
          this.#timer = setTimeout(() => void this.save(), AGAIN_MS);
        return false;
      }
    });
    this.#tail = run;
    return run;
  }

  async #put(platform: Platform, version: number): Promise<Detail> {
    if (!this.dirty) return this.detail; // another save was faster
    const { answers } = this.#storable();
    const detail = await this.#keeping.put(platform, this.detail, { version, answers });
    this.#kept = JSON.stringify(answers);
    return detail;
  }

  #wait(): void {
    this.#stop();
    if (this.state.is === 'stale') return;
    if (!this.dirty) {
      if (this.state.is === 'saved')
        this.#set({ ...this.state, complete: this.#storable().complete });
      return;
    }
    this.#set({ is: 'waiting' });
    this.#timer = setTimeout(() => void this.save(), QUIET_MS);
  }

  #storable(): { readonly answers: Answers; readonly complete: boolean } {
    return this.#keeping.storable(this.detail, this.answers);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #set(state: DraftState): void {
    this.state = state;
    this.#keeping.changed();
  }
}

// crypto.randomUUID is missing in pages over plain http.
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
