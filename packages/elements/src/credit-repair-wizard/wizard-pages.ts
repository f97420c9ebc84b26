import type { FlowContext } from '@xinyong/core';
import type { ReactiveControllerHost } from 'lit';
import { PageHistory, type HistoryMode } from '../page-history/page-history.ts';
import {
  allowedPlace,
  placeBefore,
  resumePlace,
  wizardPlaces,
  type WizardPlace,
} from './wizard-journey.ts';

/** An application, as far as its pages depend on it. */
export interface WizardJourney {
  readonly context: FlowContext;
  /** Whether the applicant may still change it. */
  readonly editable: boolean;
  /** Whether anything was answered before. */
  readonly begun: boolean;
  /** Where it begins: an application that came back (补正、退回) does so with what the agency asks for. */
  readonly first: 'start' | 'supplement';
}

interface PagesOptions {
  readonly mode: () => HistoryMode;
  /** For `path`: what stands before the name of the page. */
  readonly base: () => string;
  /** Undefined until there is an application. */
  readonly journey: () => WizardJourney | undefined;
  /** The page that the host wants open where the address names none. */
  readonly wanted: () => WizardPlace | undefined;
  /** A page was opened. */
  readonly opened: (moved: boolean) => void;
}

/** The places before and behind the pages of the form. */
const around: readonly WizardPlace[] = ['start', 'supplement', 'sent'];

/** Which page of the wizard is open, and how a person comes from one to another. */
export class WizardPages {
  place: WizardPlace = 'start';
  /** It was opened from the check page. */
  changing = false;
  /** Counts the pages opened: each is drawn anew. */
  visit = 0;
  /** The person took up a draft here. */
  resumed = false;
  /** The person came back to a page of a form that was handed in. */
  again = false;

  readonly #options: PagesOptions;
  readonly #history: PageHistory<WizardPlace>;

  constructor(host: ReactiveControllerHost, options: PagesOptions) {
    this.#options = options;
    this.#history = new PageHistory(host, {
      key: 'creditRepairWizard',
      places: wizardPlaces,
      mode: options.mode,
      base: options.base,
      moved: () => this.arrive({ moved: true }),
    });
  }

  hrefOf(place: WizardPlace): string {
    return this.#history.hrefOf(place);
  }

  go(
    place: WizardPlace,
    how: { readonly changing?: boolean; readonly replace?: boolean } = {},
  ): void {
    this.#history.go(place, how);
    this.arrive({ moved: true });
  }

  /** The page before; undefined on the first and the last. */
  get before(): WizardPlace | undefined {
    const { place, changing } = this;
    const journey = this.#options.journey();
    if (!journey || place === 'start' || place === 'supplement' || place === 'sent')
      return undefined;
    return placeBefore(place, journey.context, { changing, first: journey.first });
  }

  back(): void {
    const { before } = this;
    if (!this.#history.back() && before) this.go(before, { replace: true });
  }

  /** Opens the page that the address asks for, or the one that may be opened in its place. */
  arrive({ moved, first = false }: { readonly moved: boolean; readonly first?: boolean }): void {
    const { entry } = this.#history;
    const wanted = entry?.place ?? (first ? this.#options.wanted() : undefined);
    const place = this.#resolve(wanted, first);
    this.resumed = first && wanted === undefined && !around.includes(place);
    this.changing = entry?.changing ?? false;
    this.again =
      place === 'sent' && wanted !== undefined && wanted !== 'sent' && wanted !== 'start';
    if (place !== entry?.place && (wanted !== undefined || place !== 'start'))
      this.#history.go(place, { changing: this.changing, replace: true });
    this.place = place;
    this.visit += 1;
    this.#options.opened(moved);
  }

  #resolve(wanted: WizardPlace | undefined, first: boolean): WizardPlace {
    const journey = this.#options.journey();
    if (!journey) return 'start';
    if (!journey.editable) return 'sent';
    if (wanted === undefined || wanted === 'start' || wanted === 'supplement')
      return wanted === undefined && first && journey.begun && journey.first === 'start'
        ? resumePlace(journey.context)
        : journey.first;
    return allowedPlace(wanted, journey.context);
  }
}
