import type { RepairsResource } from '@xinyong/client';
import type { RepairDetail } from '@xinyong/contract';
import {
  flowContext,
  flowVersion,
  migrateAnswers,
  type IsoDay,
  type Material,
  type RepairAnswers,
} from '@xinyong/core';
import { troubleOf, type Trouble } from '../trouble/trouble.ts';
import { storable } from './wizard-context.ts';

/** What the wizard needs of a platform. */
export type DraftPlatform = Pick<
  RepairsResource,
  'updateDraft' | 'attach' | 'detach' | 'submit' | 'resubmit' | 'get'
>;

/** How far the draft is kept. */
export type DraftState =
  | { readonly is: 'idle' | 'waiting' | 'saving' }
  /** `complete`: nothing typed was left out because it is only half there. */
  | { readonly is: 'saved'; readonly at: Date; readonly complete: boolean }
  | Trouble;

const QUIET_MS = 1000;
const AGAIN_MS = 30_000;

/**
 * A draft that is worked on: keeps what is typed, sends it one second after the last change or when told to, one
 * change after the other and each with the version before it. Without a platform the host keeps it.
 */
export class WizardDraft {
  /** As the platform last told it. */
  detail: RepairDetail;
  /** As the person has it now. */
  answers: RepairAnswers;
  state: DraftState = { is: 'idle' };

  readonly #platform: () => Promise<DraftPlatform> | undefined;
  readonly #changed: () => void;
  /** Tells the host; false when it keeps the answers itself. */
  readonly #announce: (answers: RepairAnswers) => boolean;
  readonly #today: () => IsoDay;
  #kept: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tail: Promise<boolean> = Promise.resolve(true);
  #submitKey: string | undefined;

  constructor(
    detail: RepairDetail,
    options: {
      readonly platform: () => Promise<DraftPlatform> | undefined;
      readonly today: () => IsoDay;
      readonly changed: () => void;
      readonly announce: (answers: RepairAnswers) => boolean;
    },
  ) {
    this.detail = detail;
    this.answers = migrateAnswers(detail.repair.answers);
    this.#platform = options.platform;
    this.#today = options.today;
    this.#changed = options.changed;
    this.#announce = options.announce;
    this.#kept = JSON.stringify(this.#storable().answers);
  }

  /** Whether something has not been kept yet. */
  get dirty(): boolean {
    return JSON.stringify(this.#storable().answers) !== this.#kept;
  }

  /** Takes what the platform tells; the answers of the person stay. */
  renew(detail: RepairDetail): void {
    this.detail = detail;
    this.#changed();
  }

  /** Takes what was typed, and saves it when nothing more is typed for a second. */
  change(answers: RepairAnswers): void {
    this.answers = { ...this.answers, ...answers, flow: flowVersion };
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

  /** Saves at once what is not saved yet; true when everything is kept. */
  async save(): Promise<boolean> {
    this.#stop();
    await this.#tail;
    if (!this.dirty) return true;
    const { answers } = this.#storable();
    if (!this.#announce(answers) || !this.#platform()) {
      this.#kept = JSON.stringify(answers); // the host keeps it
      this.#set({ is: 'idle' });
      return true;
    }
    return this.#enqueue((platform, version) => this.#put(platform, version));
  }

  attach(material: Material, file: File): Promise<boolean> {
    return this.#enqueue((platform, version) =>
      platform.attach(this.detail.repair.id, material, file, { fileName: file.name, version }),
    );
  }

  detach(material: Material): Promise<boolean> {
    return this.#enqueue((platform, version) =>
      platform.detach(this.detail.repair.id, material, { version }),
    );
  }

  /**
   * Hands the application in, once however often it is tried. Answers that are off the journey stay in the draft: the
   * platform takes those that are on it.
   */
  async submit(): Promise<boolean> {
    this.#stop();
    if (this.dirty && !(await this.save())) return false;
    return this.#enqueue(async (platform, version) => {
      const { repair, commands } = this.detail;
      // After an answer that got lost it may be handed in already.
      if (this.#submitKey) {
        const now = await platform.get(repair.id);
        if (!now.commands.includes('submit') && !now.commands.includes('resubmit')) return now;
      }
      this.#submitKey ??= newKey();
      const call = commands.includes('resubmit') ? 'resubmit' : 'submit';
      return platform[call](repair.id, { version }, { idempotencyKey: this.#submitKey });
    });
  }

  /** After somebody else changed it: takes their version, and keeps what was typed here if asked to. */
  async reload(keep: 'mine' | 'theirs'): Promise<boolean> {
    const done = await this.#enqueue((platform) => platform.get(this.detail.repair.id), true);
    if (!done) return false;
    if (keep === 'theirs') this.answers = migrateAnswers(this.detail.repair.answers);
    this.#kept = keep === 'theirs' ? JSON.stringify(this.#storable().answers) : '';
    this.#set({ is: 'idle' });
    return keep === 'theirs' || this.save();
  }

  async #put(platform: DraftPlatform, version: number): Promise<RepairDetail> {
    if (!this.dirty) return this.detail; // another save was faster
    const { answers } = this.#storable();
    const detail = await platform.updateDraft(this.detail.repair.id, { version, answers });
    this.#kept = JSON.stringify(answers);
    return detail;
  }

  #enqueue(
    call: (platform: DraftPlatform, version: number) => Promise<RepairDetail>,
    afterStale = false,
  ): Promise<boolean> {
    const run = this.#tail.then(async () => {
      const platform = this.#platform();
      if (!platform) return true;
      // Somebody else's change has to be looked at before anything more is sent.
      if (this.state.is === 'stale' && !afterStale) return false;
      this.#set({ is: 'saving' });
      try {
        this.detail = await call(await platform, this.detail.repair.version);
        this.#set({ is: 'saved', at: new Date(), complete: this.#storable().complete });
        if (this.dirty) this.change({}); // typed meanwhile
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

  #storable(): ReturnType<typeof storable> {
    const { answers } = this.detail.repair;
    return storable(flowContext(this.detail, this.answers, this.#today()), answers);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #set(state: DraftState): void {
    this.state = state;
    this.#changed();
  }
}

// crypto.randomUUID is missing in pages over plain http.
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
