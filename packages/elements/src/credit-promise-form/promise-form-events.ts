import type { PromiseDetail, PublishedTemplate } from '@xinyong/contract';
import type { CreditPromise, PromiseAnswers, PromiseSigner } from '@xinyong/core';

/** What the form is about: templates to choose from, or one with the promise that is made by it, as far as it has come. */
export type PromiseFormData =
  | { readonly templates: readonly PublishedTemplate[] }
  | ({ readonly template: PublishedTemplate } & Partial<PromiseDetail>);

/** What is filled in: the answers, and who signs, which may be half there. */
export interface PromiseFilling {
  readonly answers: PromiseAnswers;
  readonly signer?: Partial<PromiseSigner>;
}

/** A template was chosen from the list; the host may put its id into the address. */
export type CreditPromiseFormChooseEvent = CustomEvent<{ readonly template: PublishedTemplate }>;
/** A promise is begun; when the host prevents the default it does so itself and sets `data`. */
export type CreditPromiseFormBeginEvent = CustomEvent<{ readonly template: PublishedTemplate }>;
/** The promise exists; the host may put its id into the address. */
export type CreditPromiseFormBegunEvent = CustomEvent<{ readonly promise: CreditPromise }>;
/** What is filled in is to be kept; when the host prevents the default it keeps it itself. */
export type CreditPromiseFormSaveEvent = CustomEvent<PromiseFilling>;
/** The promise is signed: exactly the text of this digest; when the host prevents the default it does so itself and sets `data`. */
export type CreditPromiseFormSignEvent = CustomEvent<
  PromiseFilling & { readonly text: string; readonly digest: string }
>;
/** The promise was signed. */
export type CreditPromiseFormSignedEvent = CustomEvent<{ readonly promise: CreditPromise }>;
/** A file is given for a material, or taken back where there is none; without a client the host keeps it and sets `data`. */
export type CreditPromiseFormFileEvent = CustomEvent<{
  readonly material: string;
  readonly file: File | undefined;
}>;
/** The materials that were missing are handed in; when the host prevents the default it does so itself and sets `data`. */
export type CreditPromiseFormHandInEvent = CustomEvent<{ readonly promise: CreditPromise }>;
