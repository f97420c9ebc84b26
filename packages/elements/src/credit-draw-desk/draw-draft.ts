import { mostInspectorsPerVisit, type DrawOrder, type Sampling } from '@xinyong/contract';
import {
  isPublishedRatio,
  isRegionCode,
  keyFields,
  kindsRead,
  parseDay,
  riskClasses,
  riskExample,
  supervisionSectors,
  type KeyField,
  type PlannedRatio,
  type RiskClass,
} from '@xinyong/core';
import { inspectionText } from '@xinyong/core/text';
import { dateIn } from '../date-field/date-field.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { drawDeskText } from './credit-draw-desk.text.ts';
import {
  agencyLines,
  inspectorLines,
  itemsOf,
  linesProblem,
  subjectLines,
  type Line,
  type LinesField,
  type TypedLines,
} from './draft-lines.ts';

export const steps = ['what', 'whom', 'who', 'ratios', 'check'] as const;

/** A page of the form. */
export type Step = (typeof steps)[number];

/** The pages of the fields, each by its name. */
const stepsOfFields: Readonly<Record<string, Step>> = {
  title: 'what',
  place: 'what',
  sector: 'what',
  from: 'what',
  to: 'what',
  agencies: 'what',
  by: 'whom',
  list: 'whom',
  trade: 'whom',
  keyField: 'whom',
  covered: 'whom',
  inspectors: 'who',
  perVisit: 'who',
  replacements: 'who',
};

/** The page on which a field stands; those of the ratios are called by their class. */
export const stepOf = (field: string): Step => stepsOfFields[field] ?? 'ratios';

/** What was typed so far, as it was typed. */
export interface DrawDraft extends TypedLines {
  readonly title: string;
  readonly place: string;
  readonly sector: DrawOrder['sector'];
  readonly from: string;
  readonly to: string;
  readonly by: 'filter' | 'list';
  readonly trade: string;
  readonly keyField: KeyField | '';
  readonly covered: DrawOrder['subjects']['covered'];
  readonly perVisit: string;
  readonly replacements: string;
  /** Per cent. */
  readonly ratios: Readonly<Record<RiskClass, string>>;
}

/** Kinds of record that the example scheme reads. */
export const gradedKinds: DrawOrder['subjects']['covered'] = kindsRead(riskExample);

export const emptyDraft: DrawDraft = {
  title: '',
  place: '',
  sector: 'market-supervision',
  from: '',
  to: '',
  agencies: '',
  by: 'list',
  trade: '',
  keyField: '',
  covered: [],
  list: '',
  inspectors: '',
  perVisit: '2',
  replacements: '0',
  ratios: { A: '', B: '', C: '', D: '' },
  subjectAgencies: {},
};

/** The draft with what one page of the form says. */
export function typedIn(data: FormData, step: Step, draft: DrawDraft): DrawDraft {
  const text = (name: keyof DrawDraft | RiskClass): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  switch (step) {
    case 'what':
      return {
        ...draft,
        title: text('title'),
        place: text('place').normalize('NFKC'),
        sector: supervisionSectors.find((each) => each === text('sector')) ?? draft.sector,
        from: dateIn(data, 'from') ?? '',
        to: dateIn(data, 'to') ?? '',
        agencies: text('agencies'),
      };
    case 'whom': {
      const by = text('by') === 'filter' ? 'filter' : 'list';
      const covered = data.getAll('covered');
      return {
        ...draft,
        by,
        covered: gradedKinds.filter((kind) => covered.includes(kind)),
        // Those of the other way are kept.
        ...(data.has('list')
          ? { list: text('list') }
          : {
              trade: text('trade'),
              keyField: keyFields.find((each) => each === text('keyField')) ?? '',
            }),
      };
    }
    case 'who':
      return {
        ...draft,
        inspectors: text('inspectors'),
        perVisit: text('perVisit').normalize('NFKC'),
        replacements: text('replacements').normalize('NFKC'),
      };
    case 'ratios':
      return { ...draft, ratios: { A: text('A'), B: text('B'), C: text('C'), D: text('D') } };
    case 'check':
      return draft;
  }
}

/** What keeps one page of the form from going on. */
export function problemsOf(draft: DrawDraft, step: Step, locale: Locale): readonly FieldError[] {
  const words = drawDeskText[locale].form.problems;
  const found: FieldError[] = [];
  const check = (field: string, isRight: boolean, message: string): void => {
    if (!isRight) found.push({ field, message });
  };
  const checkLines = (field: LinesField, lines: readonly Line<object>[]): void => {
    const message = linesProblem(field, lines, locale);
    if (message !== undefined) found.push({ field, message });
  };
  if (step === 'what') {
    check('title', draft.title.length > 0 && draft.title.length <= 200, words.title);
    check('place', isRegionCode(draft.place), words.place);
    const [from, to] = [parseDay(draft.from), parseDay(draft.to)];
    check('from', from !== undefined, words.from);
    check('to', to !== undefined && (from === undefined || from <= to), words.to);
    checkLines('agencies', agencyLines(draft));
  }
  if (step === 'whom' && draft.by === 'list') checkLines('list', subjectLines(draft));
  if (step === 'who') {
    const inspectors = inspectorLines(draft);
    checkLines('inspectors', inspectors);
    const perVisit = /^\d{1,4}$/.test(draft.perVisit) ? Number(draft.perVisit) : 0;
    check(
      'perVisit',
      perVisit >= 1 && perVisit <= mostInspectorsPerVisit,
      words.perVisit(mostInspectorsPerVisit),
    );
    if (perVisit <= mostInspectorsPerVisit && inspectors.length > 0)
      check('perVisit', perVisit <= inspectors.length, words.tooFew(inspectors.length));
    check('replacements', /^\d{1,4}$/.test(draft.replacements), words.replacements);
  }
  if (step === 'ratios')
    for (const each of riskClasses)
      check(
        each,
        permilleOf(draft.ratios[each]) !== undefined,
        words.ratio(inspectionText[locale].riskClasses[each]),
      );
  return found;
}

/** 5.5 for 55 per mille. */
function permilleOf(percent: string): number | undefined {
  const [, whole, tenth = '0'] =
    /^(\d{1,3})(?:\.(\d))?\s*%?$/.exec(percent.normalize('NFKC')) ?? [];
  if (whole === undefined) return undefined;
  const permille = Number(whole) * 10 + Number(tenth);
  return permille <= 1000 ? permille : undefined;
}

/** 55 per mille as 5.5 %. */
export const percentOf = (permille: number): string => `${permille / 10}%`;

/** A ratio with where it comes from: within what was published, or the plan's own. */
export function ratioOf(
  { ratios }: DrawDraft,
  riskClass: RiskClass,
  sampling: Sampling | undefined,
): PlannedRatio {
  const permille = permilleOf(ratios[riskClass]) ?? 0;
  const isPublished = isPublishedRatio(permille, sampling?.rules?.[riskClass].ratio);
  return { permille, source: isPublished ? 'published' : 'stated' };
}

/** The order that a draft without problems makes. */
export function orderOf(draft: DrawDraft, sampling: Sampling | undefined): DrawOrder {
  const { title, place, sector, from, to, by, trade, keyField, covered } = draft;
  const ratio = (riskClass: RiskClass): PlannedRatio => ratioOf(draft, riskClass, sampling);
  return {
    title,
    place,
    sector,
    period: { from, to },
    agencies: itemsOf(agencyLines(draft)),
    subjects:
      by === 'list'
        ? { by, list: itemsOf(subjectLines(draft)), covered }
        : { by, place, ...(trade && { trade }), ...(keyField && { keyField }), covered },
    inspectors: itemsOf(inspectorLines(draft)),
    ratios: { A: ratio('A'), B: ratio('B'), C: ratio('C'), D: ratio('D') },
    inspectorsPerVisit: Number(draft.perVisit),
    replacements: Number(draft.replacements),
  };
}
