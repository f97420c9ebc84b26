import { mostInspectorsPerVisit, type DrawOrder, type Sampling } from '@xinyong/contract';
import {
  isPublishedRatio,
  isRegionCode,
  isUscc,
  keyFields,
  kindsRead,
  parseDay,
  riskClasses,
  riskExample,
  supervisionSectors,
  type KeyField,
  type PlannedRatio,
  type RiskClass,
  type Uscc,
} from '@xinyong/core';
import { inspectionText } from '@xinyong/core/text';
import { dateIn } from '../date-field/date-field.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { drawDeskText } from './credit-draw-desk.text.ts';

export const steps = ['what', 'whom', 'who', 'ratios', 'check'] as const;

/** A page of the form. */
export type Step = (typeof steps)[number];

/** What was typed so far, as it was typed. */
export interface DrawDraft {
  readonly title: string;
  readonly place: string;
  readonly sector: DrawOrder['sector'];
  readonly from: string;
  readonly to: string;
  /** Lines of code and name. */
  readonly agencies: string;
  readonly by: 'filter' | 'list';
  readonly trade: string;
  readonly keyField: KeyField | '';
  readonly covered: DrawOrder['subjects']['covered'];
  readonly list: string;
  readonly inspectors: string;
  readonly perVisit: string;
  readonly replacements: string;
  /** Per cent. */
  readonly ratios: Readonly<Record<RiskClass, string>>;
  /** Codes of the agencies of a subject that not all of them see, as the plan that is changed has them. */
  readonly subjectAgencies: Readonly<Record<string, readonly string[]>>;
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
  const checkLines = (
    field: 'agencies' | 'list' | 'inspectors',
    lines: readonly unknown[],
  ): void => {
    const wrong = lines.length === 0 ? 0 : lines.indexOf(undefined);
    check(field, wrong < 0, words[field](wrong + 1));
  };
  if (step === 'what') {
    check('title', draft.title.length > 0 && draft.title.length <= 200, words.title);
    check('place', isRegionCode(draft.place), words.place);
    const [from, to] = [parseDay(draft.from), parseDay(draft.to)];
    check('from', from !== undefined, words.from);
    check('to', to !== undefined && (from === undefined || from <= to), words.to);
    checkLines('agencies', agenciesOf(draft));
  }
  if (step === 'whom' && draft.by === 'list') checkLines('list', listOf(draft));
  if (step === 'who') {
    checkLines('inspectors', inspectorsOf(draft));
    const perVisit = /^\d{1,4}$/.test(draft.perVisit) ? Number(draft.perVisit) : 0;
    check(
      'perVisit',
      perVisit >= 1 && perVisit <= mostInspectorsPerVisit,
      words.perVisit(mostInspectorsPerVisit),
    );
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

const linesOf = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => line.trim() || []);

type Agency = DrawOrder['agencies'][number];
type Inspector = DrawOrder['inspectors'][number];
type Listed = Extract<DrawOrder['subjects'], { by: 'list' }>['list'][number];

export const agenciesOf = ({ agencies }: DrawDraft): readonly (Agency | undefined)[] =>
  linesOf(agencies).map((line) => {
    const [, code, name] = /^([\w.-]{1,64})\s+(\S.*)$/.exec(line) ?? [];
    return code && name ? { code, name } : undefined;
  });

export function listOf(draft: DrawDraft): readonly (Listed | undefined)[] {
  const takingPart = new Set(agenciesOf(draft).map((agency) => agency?.code));
  return linesOf(draft.list).map((line) => {
    const [code = '', ...words] = line.normalize('NFKC').split(/[\s,，]+/);
    const riskClass = riskClasses.find((each) => each === words[0]);
    const wantedField = words[riskClass ? 1 : 0];
    const keyField = keyFields.find(
      (each) => each === wantedField || inspectionText['zh-CN'].keyFields[each] === wantedField,
    );
    if (!isUscc(code) || (wantedField && !keyField)) return undefined;
    const agencies = draft.subjectAgencies[code]?.filter((each) => takingPart.has(each)) ?? [];
    return {
      code,
      ...(riskClass && { riskClass }),
      ...(keyField && { keyField }),
      ...(agencies.length > 0 && { agencies }),
    };
  });
}

export const inspectorsOf = ({ inspectors }: DrawDraft): readonly (Inspector | undefined)[] =>
  linesOf(inspectors).map((line) => {
    const [id, name, agency, ...others] = line.split(/[\s,，]+/);
    const conflicts = others.filter((each): each is Uscc => isUscc(each));
    return id && name && agency && conflicts.length === others.length
      ? { id, name, agency, conflicts }
      : undefined;
  });

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
    agencies: agenciesOf(draft).flatMap((each) => each ?? []),
    subjects:
      by === 'list'
        ? { by, list: listOf(draft).flatMap((each) => each ?? []), covered }
        : { by, place, ...(trade && { trade }), ...(keyField && { keyField }), covered },
    inspectors: inspectorsOf(draft).flatMap((each) => each ?? []),
    ratios: { A: ratio('A'), B: ratio('B'), C: ratio('C'), D: ratio('D') },
    inspectorsPerVisit: Number(draft.perVisit),
    replacements: Number(draft.replacements),
  };
}
