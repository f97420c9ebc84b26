import type { PromiseTemplate, TemplateField } from '@xinyong/core';

/** More fields than these are asked on several pages, in their order. */
const MOST_FIELDS = 5;
/** A template has 40 fields at most. */
const fillPages = Array.from({ length: 8 }, (_, index) => `fill-${index + 1}` as const);

/** A page that is filled in or read before signing, in the order of the journey. */
type StepPlace = `fill-${number}` | 'missing' | 'signer' | 'check' | 'sign';

/** Where a person is: a step, or a page around them. */
export type PromisePlace = 'choose' | 'read' | StepPlace | 'later' | 'signed';

/** Every place, to recognise one in an address. */
export const promisePlaces: readonly PromisePlace[] = [
  'choose',
  'read',
  ...fillPages,
  'missing',
  'signer',
  'check',
  'sign',
  'later',
  'signed',
];

/** A draft as far as its pages depend on it. */
export interface PromiseJourney {
  readonly template: PromiseTemplate;
  /** Something was filled in before. */
  readonly begun: boolean;
  /** The rules of the day are against it. */
  readonly refused: boolean;
  /** Whether something on a page is missing or not in order. */
  readonly isOpen: (place: PromisePlace) => boolean;
}

/** The fields of the page that a place is. */
export function fieldsAt(
  place: PromisePlace,
  { fields }: Pick<PromiseTemplate, 'fields'>,
): readonly TemplateField[] {
  const page = fillPages.findIndex((each) => each === place);
  const pages = Math.ceil(fields.length / MOST_FIELDS) || 1;
  const size = Math.ceil(fields.length / pages); // pages of much the same length
  return page < 0 ? [] : fields.slice(page * size, (page + 1) * size);
}

/** The steps of a template, in their order. */
export const stepsOf = (template: PromiseTemplate): readonly PromisePlace[] => [
  ...fillPages.filter((place) => fieldsAt(place, template).length > 0),
  ...(template.deferred ? (['missing'] as const) : []),
  'signer',
  'check',
  'sign',
];

/** Where one goes on: the first page that is not in order. */
export const resumePlace = ({ template, refused, isOpen }: PromiseJourney): PromisePlace =>
  refused ? 'read' : (stepsOf(template).find(isOpen) ?? 'check');

/** The place a person may be at who asks for `wanted`: itself, unless a page before it is still open. */
export function allowedPlace(wanted: PromisePlace, journey: PromiseJourney): PromisePlace {
  if (journey.refused || wanted === 'choose' || wanted === 'read') return 'read';
  if (wanted === 'later') return wanted;
  const steps = stepsOf(journey.template);
  const at = steps.indexOf(wanted);
  const open = steps.findIndex(journey.isOpen);
  return at < 0 || (open >= 0 && at > open) ? resumePlace(journey) : wanted;
}

/** The place after a page that is in order; whoever came from the check page goes back there. */
export function placeAfter(
  place: PromisePlace,
  journey: PromiseJourney,
  changing: boolean,
): PromisePlace {
  const steps = stepsOf(journey.template);
  return (changing ? undefined : steps[steps.indexOf(place) + 1]) ?? resumePlace(journey);
}

/** The place before, for a Back that has no history of its own. */
export function placeBefore(
  place: PromisePlace,
  journey: PromiseJourney,
  changing: boolean,
): PromisePlace | undefined {
  if (place === 'read') return undefined;
  if (place === 'later') return resumePlace(journey);
  if (changing && place !== 'check') return 'check';
  const steps = stepsOf(journey.template);
  return steps[steps.indexOf(place) - 1] ?? 'read';
}

/** Number and total of a step. */
export function stepAt(
  place: PromisePlace,
  template: PromiseTemplate,
): { readonly number: number; readonly total: number } | undefined {
  const steps = stepsOf(template);
  const number = steps.indexOf(place) + 1;
  return number === 0 ? undefined : { number, total: steps.length };
}
