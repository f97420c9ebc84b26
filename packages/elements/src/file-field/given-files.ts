import type { DraftState } from '../kept-draft/kept-draft.ts';
import type { Locale } from '../locale/locale.ts';
import { fileFieldText } from './file-field.text.ts';
import { fileProblem } from './file-field.ts';

/** What keeps the files: a draft. */
interface FileKeeper<Material> {
  readonly state: DraftState;
  attach(material: Material, file: File): Promise<boolean>;
  detach(material: Material): Promise<boolean>;
}

interface FilesOptions<Material> {
  readonly locale: () => Locale;
  readonly keeper: () => FileKeeper<Material> | undefined;
  /** What a material is called. */
  readonly nameOf: (material: Material) => string;
  /** Tells the host; false when it keeps the file itself. */
  readonly announce: (material: Material, file: File | undefined) => boolean;
  /** What is wrong with its field now; nothing where it is in order. */
  readonly judge: (material: Material, message: string | undefined) => void;
  readonly retry: (again: (() => void) | undefined) => void;
  readonly changed: () => void;
  /** The button that was pressed is gone with the file. */
  readonly removed: (material: Material) => void;
}

/** The files of a form: chosen, sent, taken back, and told to those who do not see it. */
export class GivenFiles<Material> {
  /** The file that is being sent. */
  uploading: { readonly material: Material; readonly name: string } | undefined;
  /** What was done last. */
  news = '';
  /** Settles when the file under way has arrived or failed. */
  sending: Promise<void> = Promise.resolve();

  readonly #options: FilesOptions<Material>;

  constructor(options: FilesOptions<Material>) {
    this.#options = options;
  }

  readonly choose = (material: Material, file: File): void => {
    const { locale, judge, announce, keeper, nameOf } = this.#options;
    const words = fileFieldText[locale()];
    const name = nameOf(material);
    const problem = fileProblem(file);
    judge(material, problem && words[problem](name));
    if (problem || !announce(material, file)) return;
    const sent = keeper()?.attach(material, file);
    if (!sent) return;
    this.uploading = { material, name: file.name };
    this.#options.retry(() => this.choose(material, file));
    this.#options.changed();
    this.sending = sent.then((done) => {
      this.uploading = undefined;
      this.news = done ? words.done(name) : '';
      const state = keeper()?.state;
      if (done || state?.is === 'file') this.#options.retry(undefined);
      if (state?.is === 'file') judge(material, state.failure(locale()));
      this.#options.changed();
    });
  };

  readonly remove = (material: Material): void => {
    const { locale, announce, keeper, nameOf } = this.#options;
    if (!announce(material, undefined)) return;
    this.#options.retry(() => this.remove(material));
    void keeper()
      ?.detach(material)
      .then((done) => {
        if (!done) return;
        this.#options.retry(undefined);
        this.news = fileFieldText[locale()].removed(nameOf(material));
        this.#options.removed(material);
      });
  };
}
