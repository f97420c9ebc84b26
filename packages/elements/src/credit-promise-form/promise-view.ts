import type { PromiseDetail, PublishedTemplate } from '@xinyong/contract';
import type { TemplateWords } from '@xinyong/core';
import type { TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import type { DraftState } from '../kept-draft/kept-draft.ts';
import type { Locale } from '../locale/locale.ts';
import { heading, levelBelow, type HeadingLevel } from '../step-heading/heading.ts';
import type { PromiseFilling } from './promise-form-events.ts';
import type { PromisePlace } from './promise-journey.ts';
import type { Signers } from './promise-opening.ts';

/** Everything a page that is filled in is drawn from. */
export interface PromiseView {
  readonly locale: Locale;
  readonly level: HeadingLevel;
  readonly published: PublishedTemplate;
  readonly detail: PromiseDetail;
  /** What is filled in as it was when the page was opened: a field is not written into while somebody types. */
  readonly entered: PromiseFilling;
  readonly filling: PromiseFilling;
  readonly signers: Signers;
  readonly errors: readonly FieldError[];
  readonly signing: boolean;
  /** The text is another than the one that was read. */
  readonly changed: boolean;
  /** Whether who makes the letter had what is filled in. */
  readonly prepared: boolean;
  readonly saved: string;
  readonly kept: DraftState['is'];
  /** Where one goes on who comes back. */
  readonly resume: PromisePlace;
  readonly idOf: (part: string) => string;
  readonly hrefOf: (place: PromisePlace) => string;
  readonly go: (event: Event, place: PromisePlace, changing?: boolean) => void;
  readonly saveAndLeave: () => void;
}

/** A heading below the title of the page. */
export const subheading = (level: HeadingLevel, title: string): TemplateResult =>
  heading(levelBelow(level), 'credit-heading', title);

/** Words of a template in the language of the reader; where it has none, what is signed. */
export const wordsOf = (words: TemplateWords, locale: Locale): string | TemplateResult =>
  locale === 'zh-CN' ? words['zh-CN'] : words.en ? words.en : chinese(words['zh-CN']);
