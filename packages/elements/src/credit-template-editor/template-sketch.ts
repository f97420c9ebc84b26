import type { TemplateDraft } from '@xinyong/contract';
import {
  excludedMatters,
  parseDay,
  promiseClasses,
  promiseTypes,
  publicities,
  subjectKinds,
  templateFieldKinds,
  type Agency,
  type ExcludedMatter,
  type IsoDay,
  type Period,
  type PromiseClass,
  type PromiseTemplate,
  type PromiseType,
  type Publicity,
  type SubjectKind,
  type TemplateField,
  type TemplateWords,
  type Uscc,
} from '@xinyong/core';
import { dateIn } from '../date-field/date-field.ts';

/** Words as they were typed. */
export interface SketchWords {
  readonly zh: string;
  readonly en: string;
}

/** One of a list; the key stays with it while it is moved. */
interface Keyed {
  readonly key: number;
}

export type SketchClause = Keyed & SketchWords;

interface SketchField extends Keyed {
  readonly id: string;
  readonly label: SketchWords;
  readonly hint: SketchWords;
  readonly kind: TemplateField['kind'];
  readonly required: boolean;
  readonly maxLength: string;
  /** One a line; the English in the same order. */
  readonly choices: SketchWords;
}

interface SketchMaterial extends Keyed {
  readonly id: string;
  readonly name: SketchWords;
}

export const termUnits = ['Y', 'M', 'D'] as const;
type TermUnit = (typeof termUnits)[number];

/** A template as it was typed so far. What its type does not have is kept, and left out of what is published. */
export interface TemplateSketch {
  readonly type: PromiseType;
  readonly otherType: string;
  readonly promiseClass: PromiseClass | '';
  readonly title: SketchWords;
  readonly summary: SketchWords;
  readonly matter: {
    readonly name: string;
    readonly code: string;
    readonly basis: string;
    readonly field: ExcludedMatter | 'none' | '';
  };
  /** None of them: every kind. */
  readonly promisers: readonly SubjectKind[];
  readonly organiser: { readonly name: string; readonly code: string };
  readonly reason: SketchWords;
  readonly fields: readonly SketchField[];
  readonly notices: readonly SketchClause[];
  readonly clauses: readonly SketchClause[];
  readonly materials: readonly SketchMaterial[];
  readonly workdays: string;
  readonly liabilities: readonly SketchClause[];
  readonly publicity: Publicity;
  readonly term: { readonly count: string; readonly unit: TermUnit | '' };
  readonly validFrom: string;
  readonly validTo: string;
  /** Whether there is English beside the Chinese. */
  readonly english: boolean;
}

const noWords: SketchWords = { zh: '', en: '' };

/** Nothing is written yet. */
export const emptySketch = (today: IsoDay): TemplateSketch => ({
  type: 'voluntary',
  otherType: '',
  promiseClass: '',
  title: noWords,
  summary: noWords,
  matter: { name: '', code: '', basis: '', field: '' },
  promisers: [],
  organiser: { name: '', code: '' },
  reason: noWords,
  fields: [],
  notices: [],
  clauses: [{ key: 1, ...noWords }],
  materials: [],
  workdays: '',
  liabilities: [{ key: 2, ...noWords }],
  publicity: 'public',
  term: { count: '', unit: '' },
  validFrom: today,
  validTo: '',
  english: false,
});

const wordsOf = (words: TemplateWords | undefined): SketchWords => ({
  zh: words?.['zh-CN'] ?? '',
  en: words?.en ?? '',
});

/** A template as it would have been typed, to be signed from today on. */
export function sketchOf(template: PromiseTemplate, today: IsoDay): TemplateSketch {
  let last = 0;
  const key = (): number => (last += 1);
  const clauses = (all: readonly TemplateWords[]): readonly SketchClause[] =>
    all.map((words) => ({ key: key(), ...wordsOf(words) }));
  const { matter, organiser, deferred, term, validFrom } = template;
  const [, count = '', unit] = /^P(\d+)([YMD])$/.exec(term ?? '') ?? [];
  return {
    type: template.type,
    otherType: template.otherType ?? '',
    promiseClass: template.promiseClass ?? '',
    title: wordsOf(template.title),
    summary: wordsOf(template.summary),
    matter: {
      name: matter.name,
      code: matter.code ?? '',
      basis: matter.basis,
      field: matter.field,
    },
    promisers: template.promisers ?? [],
    organiser: { name: organiser?.name ?? '', code: organiser?.code ?? '' },
    reason: wordsOf(template.reason),
    fields: template.fields.map((field) => ({
      key: key(),
      id: field.id,
      label: wordsOf(field.label),
      hint: wordsOf(field.hint),
      kind: field.kind,
      required: field.required,
      maxLength: field.maxLength === undefined ? '' : String(field.maxLength),
      choices: {
        zh: (field.choices ?? []).map((choice) => choice['zh-CN']).join('\n'),
        en: (field.choices ?? []).map((choice) => choice.en ?? '').join('\n'),
      },
    })),
    notices: clauses(template.notices),
    clauses: clauses(template.clauses),
    materials: (deferred?.materials ?? []).map(({ id, name }) => ({
      key: key(),
      id,
      name: wordsOf(name),
    })),
    workdays: deferred ? String(deferred.workdays) : '',
    liabilities: clauses(template.liabilities),
    publicity: template.publicity,
    term: { count, unit: termUnits.find((each) => each === unit) ?? '' },
    validFrom: validFrom > today ? validFrom : today,
    validTo: '',
    english: template.title.en !== undefined,
  };
}

// ——— Typing ———

/** The sketch with what the form says; what the form does not ask stays. */
export function typedIn(data: FormData, before: TemplateSketch): TemplateSketch {
  const text = (name: string, old: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : old;
  };
  const words = (name: string, old: SketchWords): SketchWords => ({
    zh: text(`${name}.zh-CN`, old.zh),
    en: text(`${name}.en`, old.en),
  });
  const oneOf = <Value extends string>(name: string, all: readonly Value[], old: Value): Value =>
    all.find((each) => each === data.get(name)) ?? old;
  const clauses = (name: string, old: readonly SketchClause[]): readonly SketchClause[] =>
    old.map((clause, index) => ({ key: clause.key, ...words(`${name}.${index}`, clause) }));
  const { matter, organiser, term } = before;
  const promisers = data.getAll('promisers');
  return {
    type: oneOf('type', promiseTypes, before.type),
    otherType: text('otherType', before.otherType),
    promiseClass: oneOf('promiseClass', ['', ...promiseClasses], before.promiseClass),
    title: words('title', before.title),
    summary: words('summary', before.summary),
    matter: {
      name: text('matter.name', matter.name),
      code: text('matter.code', matter.code),
      basis: text('matter.basis', matter.basis),
      field: oneOf('matter.field', [...excludedMatters, 'none'], matter.field),
    },
    promisers: subjectKinds.filter((kind) => promisers.includes(kind)),
    organiser: {
      name: text('organiser.name', organiser.name),
      code: text('organiser.code', organiser.code),
    },
    reason: words('reason', before.reason),
    fields: before.fields.map((field, index) => {
      const name = `fields.${index}`;
      return {
        key: field.key,
        id: text(`${name}.id`, field.id),
        label: words(`${name}.label`, field.label),
        hint: words(`${name}.hint`, field.hint),
        kind: oneOf(`${name}.kind`, templateFieldKinds, field.kind),
        required: data.has(`${name}.required`),
        maxLength: text(`${name}.maxLength`, field.maxLength),
        choices: words(`${name}.choices`, field.choices),
      };
    }),
    notices: clauses('notices', before.notices),
    clauses: clauses('clauses', before.clauses),
    materials: before.materials.map(({ key, id, name }, index) => ({
      key,
      id,
      name: words(`deferred.materials.${index}.name`, name),
    })),
    workdays: text('deferred.workdays', before.workdays),
    liabilities: clauses('liabilities', before.liabilities),
    publicity: oneOf('publicity', publicities, before.publicity),
    term: {
      count: text('term.count', term.count),
      unit: oneOf('term.unit', ['', ...termUnits], term.unit),
    },
    validFrom: dateIn(data, 'validFrom') ?? '',
    validTo: dateIn(data, 'validTo') ?? '',
    english: data.has('english'),
  };
}

// ——— What it comes to ———

/** Which template it is, and which version of it. */
export interface TemplateIdentity {
  readonly id: string;
  readonly version: number;
  readonly replaces?: number;
}

/** The template that a sketch comes to; what cannot be read as it was typed is left out, and told elsewhere. */
export const templateOf = (
  sketch: TemplateSketch,
  identity: TemplateIdentity,
  today: IsoDay,
): PromiseTemplate => ({ ...identity, ...draftOf(sketch, today) });

/** What of it a department publishes. */
export function draftOf(sketch: TemplateSketch, today: IsoDay): TemplateDraft {
  const { type, otherType, promiseClass, matter, promisers, validFrom, validTo } = sketch;
  const words = ({ zh, en }: SketchWords): TemplateWords => ({
    'zh-CN': inOneLine(zh, ''),
    ...(sketch.english && en.trim() !== '' && { en: inOneLine(en, ' ') }),
  });
  const organiser = organiserOf(sketch);
  const term = termOf(sketch);
  return {
    type,
    ...(type === 'other' && otherType.trim() !== '' && { otherType: otherType.trim() }),
    ...(promiseClass && { promiseClass }),
    title: words(sketch.title),
    summary: words(sketch.summary),
    matter: {
      name: matter.name.trim(),
      ...(matter.code.trim() !== '' && { code: matter.code.trim() }),
      basis: inOneLine(matter.basis, ''),
      field: matter.field || 'none',
    },
    ...(promisers.length > 0 && { promisers }),
    ...(organiser && { organiser }),
    reason: words(sketch.reason),
    fields: sketch.fields.map((field) => fieldOf(field, words)),
    notices: sketch.notices.map(words),
    clauses: sketch.clauses.map(words),
    ...(type === 'deferred-materials' && {
      deferred: {
        materials: sketch.materials.map(({ id, name }) => ({ id, name: words(name) })),
        workdays: wholeNumber(sketch.workdays) ?? 0,
      },
    }),
    liabilities: sketch.liabilities.map(words),
    publicity: sketch.publicity,
    ...(term && { term }),
    validFrom: parseDay(validFrom) === undefined ? today : validFrom,
    ...(parseDay(validTo) !== undefined && { validTo }),
  };
}

function fieldOf(
  { id, label, hint, kind, required, maxLength, choices }: SketchField,
  words: (typed: SketchWords) => TemplateWords,
): TemplateField {
  const most = wholeNumber(maxLength);
  const english = choices.en.split('\n');
  return {
    id: id.trim(),
    label: words(label),
    ...(hint.zh.trim() !== '' && { hint: words(hint) }),
    kind,
    required,
    ...(most !== undefined && hasLength(kind) && { maxLength: most }),
    ...(kind === 'choice' && {
      choices: choices.zh
        .split('\n')
        .map((zh, index) => ({ zh, en: english[index] ?? '' }))
        .filter(({ zh }) => zh.trim() !== '')
        .map(words),
    }),
  };
}

/** Whether an answer of the kind has a length. */
export const hasLength = (kind: TemplateField['kind']): boolean =>
  kind !== 'date' && kind !== 'choice';

function organiserOf({ organiser: { name, code } }: TemplateSketch): Agency | undefined {
  if (name.trim() === '') return undefined;
  // What is no code is told elsewhere, and the platform takes none.
  return { name: name.trim(), ...(code.trim() !== '' && { code: codeOf(code) as Uscc }) };
}

/** A code as it was typed, of any width. */
export const codeOf = (typed: string): string => typed.normalize('NFKC').trim().toUpperCase();

function termOf({ term: { count, unit } }: TemplateSketch): Period | undefined {
  const length = wholeNumber(count);
  return unit === '' || !length ? undefined : `P${length}${unit}`;
}

/** 12, of any width; undefined for what is no whole number of at most four digits. */
export function wholeNumber(typed: string): number | undefined {
  const digits = typed.normalize('NFKC').trim();
  return /^\d{1,4}$/.test(digits) ? Number(digits) : undefined;
}

/** A clause is one line of the letter, however many it was typed in. */
const inOneLine = (typed: string, between: string): string =>
  typed.replaceAll(/\s*\n\s*/g, between).trim();
