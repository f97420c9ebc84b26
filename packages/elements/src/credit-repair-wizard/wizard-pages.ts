import type { FlowContext } from '@xinyong/core';
import type { ReactiveControllerHost } from 'lit';
import { FormPages } from '../page-history/form-pages.ts';
import type { HistoryMode } from '../page-history/page-history.ts';
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
  readonly leaving: () => void;
  /** A page was opened. */
  readonly opened: () => void;
}

/** The places before and behind the pages of the form. */
const around: readonly WizardPlace[] = ['start', 'supplement', 'sent'];

/** Which page of the wizard is open, and how a person comes from one to another. */
export class WizardPages extends FormPages<WizardPlace> {
  constructor(host: ReactiveControllerHost & HTMLElement, { journey, ...options }: PagesOptions) {
    super(host, {
      ...options,
      key: 'creditRepairWizard',
      places: wizardPlaces,
      around,
      start: 'start',
      end: 'sent',
      resolve: (wanted, first) => resolved(journey(), wanted, first),
      before: (place, changing) => {
        const now = journey();
        return now && !around.includes(place)
          ? placeBefore(place, now.context, { changing, first: now.first })
          : undefined;
      },
    });
  }
}

function resolved(
  journey: WizardJourney | undefined,
  wanted: WizardPlace | undefined,
  first: boolean,
): WizardPlace {
  if (!journey) return 'start';
  if (!journey.editable) return 'sent';
  if (wanted === undefined || wanted === 'start' || wanted === 'supplement')
    return wanted === undefined && first && journey.begun && journey.first === 'start'
      ? resumePlace(journey.context)
      : journey.first;
  return allowedPlace(wanted, journey.context);
}
