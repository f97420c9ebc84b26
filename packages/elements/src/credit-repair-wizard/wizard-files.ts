import type { RepairItem, Material } from '@xinyong/core';
import { repairText } from '@xinyong/core/text';
import type { Locale } from '../locale/locale.ts';
import { repairWizardText } from './credit-repair-wizard.text.ts';
import type { WizardDraft } from './wizard-draft.ts';
import { fileProblem } from './wizard-materials.ts';

interface FilesOptions {
  readonly locale: () => Locale;
  readonly draft: () => WizardDraft | undefined;
  /** Tells the host; false when it keeps the file itself. */
  readonly announce: (material: Material, file: File | undefined) => boolean;
  /** What is wrong with this field now; nothing where it is in order. */
  readonly judge: (field: RepairItem, message: string | undefined) => void;
  readonly retry: (again: (() => void) | undefined) => void;
  readonly changed: () => void;
  /** The button that was pressed is gone with the file. */
  readonly removed: (field: RepairItem) => void;
}

const fieldOf = (material: Material): RepairItem => `file:${material}`;

/** The files of an application: chosen, sent, taken back, and told to those who do not see it. */
export class WizardFiles {
  /** The file that is being sent. */
  uploading: { readonly material: Material; readonly name: string } | undefined;
  /** What was done last. */
  news = '';
  /** Settles when the file under way has arrived or failed. */
  sending: Promise<void> = Promise.resolve();

  readonly #options: FilesOptions;

  constructor(options: FilesOptions) {
    this.#options = options;
  }

  readonly choose = (material: Material, file: File): void => {
    const { locale, judge, announce, draft } = this.#options;
    const { name, words } = this.#wordsFor(material);
    const problem = fileProblem(file);
    judge(fieldOf(material), problem && words[problem](name));
    if (problem || !announce(material, file)) return;
    const sent = draft()?.attach(material, file);
    if (!sent) return;
    this.uploading = { material, name: file.name };
    this.#options.retry(() => this.choose(material, file));
    this.#options.changed();
    this.sending = sent.then((done) => {
      this.uploading = undefined;
      this.news = done ? words.done(name) : '';
      const state = draft()?.state;
      if (done || state?.is === 'file') this.#options.retry(undefined);
      if (state?.is === 'file') judge(fieldOf(material), state.failure(locale()));
      this.#options.changed();
    });
  };

  readonly remove = (material: Material): void => {
    if (!this.#options.announce(material, undefined)) return;
    this.#options.retry(() => this.remove(material));
    void this.#options
      .draft()
      ?.detach(material)
      .then((done) => {
        if (!done) return;
        const { name, words } = this.#wordsFor(material);
        this.#options.retry(undefined);
        this.news = words.removed(name);
        this.#options.removed(fieldOf(material));
      });
  };

  #wordsFor(material: Material) {
    const locale = this.#options.locale();
    return {
      name: repairText[locale].materials[material].name,
      words: repairWizardText[locale].materials,
    };
  }
}
