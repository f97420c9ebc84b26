import type { DrawDetail } from '@xinyong/contract';
import type { CitedInstrument } from '@xinyong/core';
import type { TemplateResult } from 'lit';
import type { FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import type { RegionNaming } from '../region-name/region-name.ts';
import { heading, type HeadingLevel } from '../step-heading/heading.ts';
import type { Verification } from './verify-publication.ts';

/** The commands that are a button of their own. */
export const buttonCommands = ['commit', 'draw', 'publish'] as const;
export type ButtonCommand = (typeof buttonCommands)[number];

/** What the page of a draw shows and does. */
export interface DrawPageView {
  readonly detail: DrawDetail;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  /** Undefined while the names are being loaded. */
  readonly regionName: RegionNaming | undefined;
  /** The documents that published ratios cite. */
  readonly instruments: readonly CitedInstrument[];
  /** How many visits are shown. */
  readonly shown: number;
  /** The subject that is chosen as one that cannot be visited. */
  readonly unvisitable: string | undefined;
  readonly verification: Verification | undefined;
  readonly errors: readonly FieldError[];
  readonly idOf: (part: string) => string;
  readonly press: (command: ButtonCommand) => void;
  readonly change: () => void;
  readonly replace: (event: SubmitEvent) => void;
  readonly abandon: (event: SubmitEvent) => void;
  readonly choose: (subject: string) => void;
  readonly showMore: () => void;
  /** Absent where nobody can be asked for the file. */
  readonly verify: (() => void) | undefined;
  readonly download: (() => void) | undefined;
}

/** The heading of one part of the page. */
export const sub = ({ level }: Pick<DrawPageView, 'level'>, words: unknown): TemplateResult =>
  heading(level === 1 ? 2 : 3, 'credit-heading', words);

export const errorOf = (
  { errors }: Pick<DrawPageView, 'errors'>,
  field: string,
): string | undefined => errors.find((error) => error.field === field)?.message;
