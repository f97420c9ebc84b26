import {
  journey,
  openPages,
  problemsOf,
  resumePage,
  type FlowContext,
  type FlowPage,
  type FlowPageId,
} from '@xinyong/core';

/** Where a person is: a page of the flow, or one of those around it. */
export type WizardPlace = 'start' | 'supplement' | FlowPageId | 'later' | 'sent';

/** Every place, to recognise one in an address. */
export const wizardPlaces: readonly WizardPlace[] = [
  'start',
  'supplement',
  'corrected',
  'obligations',
  'harm',
  'repeat',
  'heavy-penalty',
  'not-ready',
  'materials',
  'contact',
  'promise',
  'check',
  'later',
  'sent',
];

/** The page of the flow that a place is; undefined for those around it and those off the journey. */
export const pageAt = (place: WizardPlace, context: FlowContext): FlowPage | undefined =>
  journey(context).find(({ id }) => id === place);

/** Where one goes on: the first page that is not in order. */
export const resumePlace = (context: FlowContext): WizardPlace =>
  resumePage(context)?.id ?? 'start';

/**
 * The place a person may be at who asks for `wanted`, by an old link or an address typed: itself, unless a page
 * before it is still open or it is no longer on the journey.
 */
export function allowedPlace(wanted: WizardPlace, context: FlowContext): WizardPlace {
  if (wanted === 'start' || wanted === 'supplement' || wanted === 'later') return wanted;
  const pages = journey(context);
  const at = pages.findIndex(({ id }) => id === wanted);
  const open = pages.findIndex((page) => page.ends || problemsOf(page, context).length > 0);
  return at < 0 || (open >= 0 && at > open) ? resumePlace(context) : wanted;
}

/**
 * The place after a page that is in order. Whoever came from the check page goes back there, through newly needed
 * questions first; everybody else goes through the pages in their order, answered or not.
 */
export function placeAfter(
  place: WizardPlace,
  context: FlowContext,
  changing: boolean,
): WizardPlace {
  if (changing) return resumePlace(context);
  const { after } = around(place, context);
  return after?.id ?? resumePlace(context);
}

/** The place before, for a Back that has no history of its own, as after a bookmark; `first` lies before all pages. */
export function placeBefore(
  place: WizardPlace,
  context: FlowContext,
  { changing, first }: { readonly changing: boolean; readonly first: WizardPlace },
): WizardPlace {
  if (changing && place !== 'check') return 'check';
  const { before } = around(place, context);
  if (before) return before.id;
  return pageAt(place, context) ? first : resumePlace(context);
}

/** The open pages next to a place; one that was mended is open no more, and has its neighbours all the same. */
function around(place: WizardPlace, context: FlowContext) {
  const order = journey(context).map(({ id }) => id as WizardPlace); // every page is a place
  const at = order.indexOf(place);
  const open = openPages(context);
  return {
    before: open.findLast(({ id }) => order.indexOf(id) < at),
    after: at < 0 ? undefined : open.find(({ id }) => order.indexOf(id) > at),
  };
}

/**
 * Number and total of a page: no answer adds a page but the one that ends the journey, which is no step. Where only
 * what an agency asked for is open there are none: mending it closes pages.
 */
export function stepAt(
  place: WizardPlace,
  context: FlowContext,
): { readonly number: number; readonly total: number } | undefined {
  if (context.asked?.length) return undefined;
  const steps = journey({ ...context, answers: {} });
  const number = steps.findIndex(({ id }) => id === place) + 1;
  return number === 0 ? undefined : { number, total: steps.length };
}

/** The pages that are done, for a summary to whoever comes back. */
export const pagesDone = (context: FlowContext): readonly FlowPage[] => {
  const pages = journey(context);
  const open = pages.findIndex((page) => page.ends || problemsOf(page, context).length > 0);
  return pages
    .slice(0, open < 0 ? undefined : open)
    .filter(({ questions }) => questions.length > 0);
};
