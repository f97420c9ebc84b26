import * as z from 'zod';
import { IsoDaySchema } from '../calendar/calendar.schema.ts';
import type { Period } from '../calendar/period.ts';
import { UsccSchema } from '../identity/identity.schema.ts';
import { shownText } from '../law/shown-text.ts';
import { promiseTypes, type Agency } from '../record/credit-record.ts';
import { SubjectKindSchema } from '../subject/subject.schema.ts';
import {
  excludedMatters,
  templateFieldKinds,
  type DeferredMaterials,
  type PromiseMatter,
  type PromiseTemplate,
  type TemplateField,
  type TemplateWords,
} from './promise-template.ts';
import { promiseClasses, publicities, type PromiseAnswers } from './promise.ts';
import { strict, type StrictRefusal } from './strict-object.ts';

/** The messages of these schemas: stable codes, with their words in `templateText`. */
export type TemplateRefusal =
  | StrictRefusal
  | 'invalid-template-id'
  | 'invalid-template-version'
  | 'invalid-field-id'
  | 'invalid-field-kind'
  | 'invalid-required'
  | 'invalid-max-length'
  | 'invalid-choices'
  | 'invalid-template-words'
  | 'invalid-template-clause'
  | 'too-many-fields'
  | 'too-many-clauses'
  | 'invalid-promise-type'
  | 'invalid-promise-class'
  | 'invalid-promise-publicity'
  | 'invalid-matter-field'
  | 'invalid-promisers'
  | 'invalid-deferred-materials'
  | 'invalid-workdays'
  | 'invalid-promise-term'
  | 'invalid-answers'
  | 'invalid-template-answer';

const refusal = (error: TemplateRefusal): { readonly error: TemplateRefusal } => ({ error });

/** So many fields, clauses, choices or materials, at most. */
const MOST_OF_A_LIST = 40;
/** Characters of an answer. */
const MOST_OF_ANSWER = 2000;

const shown = (most: number, code: TemplateRefusal = 'invalid-template-words'): z.ZodString =>
  z.string(refusal(code)).regex(shownText(1, most), refusal(code));
const words = (
  most: number,
  code: TemplateRefusal = 'invalid-template-words',
): z.ZodType<TemplateWords> =>
  z.strictObject({ 'zh-CN': shown(most, code), en: shown(2 * most, code).exactOptional() }, strict);
const whole = (least: number, most: number, code: TemplateRefusal): z.ZodInt =>
  z.int(refusal(code)).min(least, refusal(code)).max(most, refusal(code));

const fieldId = z
  .string(refusal('invalid-field-id'))
  .regex(/^[a-z][a-z0-9-]{0,39}$/, refusal('invalid-field-id'));

/** 填写项目. */
export const TemplateFieldSchema: z.ZodType<TemplateField> = z
  .strictObject(
    {
      id: fieldId,
      label: words(100),
      hint: words(300).exactOptional(),
      kind: z.enum(templateFieldKinds, refusal('invalid-field-kind')),
      required: z.boolean(refusal('invalid-required')),
      maxLength: whole(1, MOST_OF_ANSWER, 'invalid-max-length').exactOptional(),
      choices: z
        .array(words(100), refusal('invalid-choices'))
        .max(MOST_OF_A_LIST, refusal('invalid-choices'))
        .exactOptional(),
    },
    strict,
  )
  .meta({ id: 'TemplateField' });

const clauses = z
  .array(words(1000, 'invalid-template-clause'), refusal('too-many-clauses'))
  .max(MOST_OF_A_LIST, refusal('too-many-clauses'));

const MatterSchema: z.ZodType<PromiseMatter> = z.strictObject(
  {
    name: shown(200),
    code: shown(100).exactOptional(),
    basis: shown(500),
    field: z.enum([...excludedMatters, 'none'], refusal('invalid-matter-field')),
  },
  strict,
);

const OrganiserSchema: z.ZodType<Agency> = z.strictObject(
  { name: shown(200), code: UsccSchema.exactOptional() },
  strict,
);

const DeferredSchema: z.ZodType<DeferredMaterials> = z.strictObject(
  {
    materials: z
      .array(
        z.strictObject({ id: fieldId, name: words(200) }, strict),
        refusal('invalid-deferred-materials'),
      )
      .min(1, refusal('invalid-deferred-materials'))
      .max(MOST_OF_A_LIST, refusal('invalid-deferred-materials')),
    workdays: whole(1, 250, 'invalid-workdays'),
  },
  strict,
);

/** A century at most, so that its last day is one of the calendar. */
const TermSchema = z
  .string(refusal('invalid-promise-term'))
  // The pattern is that of a period, which a text does not show.
  .regex(
    /^P(?!0+[DMY])(?:\d{1,2}Y|\d{1,3}[DM])$/,
    refusal('invalid-promise-term'),
  ) as unknown as z.ZodType<Period>;

const version = whole(1, 9999, 'invalid-template-version');

const draft = {
  validFrom: IsoDaySchema,
  validTo: IsoDaySchema.exactOptional(),
  type: z.enum(promiseTypes, refusal('invalid-promise-type')),
  otherType: shown(64).exactOptional(),
  promiseClass: z.enum(promiseClasses, refusal('invalid-promise-class')).exactOptional(),
  title: words(100),
  summary: words(500),
  matter: MatterSchema,
  promisers: z
    .array(SubjectKindSchema, refusal('invalid-promisers'))
    .min(1, refusal('invalid-promisers'))
    .max(10, refusal('invalid-promisers'))
    .exactOptional(),
  organiser: OrganiserSchema.exactOptional(),
  reason: words(500),
  fields: z
    .array(TemplateFieldSchema, refusal('too-many-fields'))
    .max(MOST_OF_A_LIST, refusal('too-many-fields')),
  notices: clauses,
  clauses,
  deferred: DeferredSchema.exactOptional(),
  liabilities: clauses,
  publicity: z.enum(publicities, refusal('invalid-promise-publicity')),
  term: TermSchema.exactOptional(),
};

/** 承诺书模板, as a department hands it in; what it says is looked at by `checkTemplate`. */
export const PromiseTemplateSchema: z.ZodType<PromiseTemplate> = z
  .strictObject(
    {
      id: z
        .string(refusal('invalid-template-id'))
        .regex(/^[a-z0-9][a-z0-9-]{1,63}$/, refusal('invalid-template-id')),
      version,
      replaces: version.exactOptional(),
      ...draft,
    },
    strict,
  )
  .meta({ id: 'PromiseTemplate' });

/** What a department hands in: the platform gives the id and counts the versions. */
export const TemplateDraftSchema: z.ZodType<Omit<PromiseTemplate, 'id' | 'version' | 'replaces'>> =
  z.strictObject(draft, strict).meta({ id: 'TemplateDraft' });

/** What was filled in. Drafts may be half done, so an answer may be empty; `answerProblems` says what is in order. */
export const PromiseAnswersSchema: z.ZodType<PromiseAnswers> = z
  .record(
    fieldId,
    z
      .string(refusal('invalid-template-answer'))
      .regex(shownText(0, MOST_OF_ANSWER, { lines: true }), refusal('invalid-template-answer')),
    refusal('invalid-answers'),
  )
  .refine((answers) => Object.keys(answers).length <= MOST_OF_A_LIST, refusal('invalid-answers'))
  .meta({ id: 'PromiseAnswers' });
