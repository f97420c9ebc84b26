import type { DraftForm } from '../kept-draft/form-draft.ts';
import type { HeadingLevel } from '../step-heading/heading.ts';
import type { PromisePlace } from './promise-journey.ts';
import type { Signers } from './promise-opening.ts';

/** The form around the parts of it that are loaded later. */
export interface PromiseFormHost extends DraftForm<PromisePlace> {
  readonly level: () => HeadingLevel;
  readonly idOf: (part: string) => string;
  readonly signers: () => Signers;
  readonly announce: (verb: string, detail: unknown) => boolean;
  readonly signed: () => void;
}
