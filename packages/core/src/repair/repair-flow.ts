import { parseDay } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import type { RecordKind, Track } from '../record/credit-record.ts';
import type { Material, RepairAnswers, RepairItem } from './repair.ts';

export type FlowPageId =
  | 'corrected'
  | 'obligations'
  | 'harm'
  | 'repeat'
  | 'heavy-penalty'
  | 'not-ready'
  | 'materials'
  | 'contact'
  | 'promise'
  | 'check';

/** What is wrong with an answer; words in `@xinyong/core/text`. */
export type FlowProblemCode =
  | 'required'
  | 'too-long'
  | 'not-a-date'
  | 'in-future'
  | 'before-record'
  | 'not-a-phone'
  | 'not-confirmed'
  | 'name-differs'
  | 'file-missing';

/** One answer to be mended. */
export interface FlowProblem {
  readonly field: RepairItem;
  readonly code: FlowProblemCode;
}

/** What is asked for, and when it is in order. */
export interface FlowQuestion {
  readonly field: RepairItem;
  readonly type: 'yes-no' | 'date' | 'text' | 'long-text' | 'phone' | 'confirm';
  readonly optional?: true;
  /** Characters (code points: 𠮷 is one). */
  readonly maxLength?: number;
  /** The field whose answer it must repeat. */
  readonly same?: RepairItem;
}

/** Everything the flow depends on. */
export interface FlowContext {
  readonly kind: RecordKind;
  readonly track: Track;
  /** The day the record was made: nothing can be performed before it. */
  readonly recordedOn: IsoDay;
  readonly today: IsoDay;
  readonly answers: RepairAnswers;
  readonly files: readonly Material[];
  /** The files that the law asks for today; the promise letter is made by the promise page itself. */
  readonly materials: readonly Material[];
  /** 补正: what the agency asked for; absent or empty where it named nothing. */
  readonly asked?: readonly RepairItem[];
}

/** A condition: every fact named has one of the values. */
export type FlowCondition = Readonly<
  Partial<Record<'kind' | 'track' | keyof RepairAnswers, readonly (string | boolean)[]>>
>;

/** One page of the wizard. */
export interface FlowPage {
  readonly id: FlowPageId;
  readonly when?: FlowCondition;
  readonly questions: readonly FlowQuestion[];
  /** The journey ends here for now: the page explains what has to be done first. */
  readonly ends?: true;
}

const yesNo = (field: RepairItem): readonly FlowQuestion[] => [{ field, type: 'yes-no' }];
const notReady = (when: FlowCondition): FlowPage => ({
  id: 'not-ready',
  when,
  questions: [],
  ends: true,
});

/** The pages in their order (信用修复申请向导). */
export const repairFlow: readonly FlowPage[] = [
  // Market supervision asks penalties for duties and harm, not for the correction by itself.
  ...[{ kind: ['penalty'], track: ['credit-china'] }, { kind: ['abnormal-listing'] }].flatMap(
    (when: FlowCondition): readonly FlowPage[] => [
      { id: 'corrected', when, questions: yesNo('corrected') },
      notReady({ ...when, corrected: [false] }),
    ],
  ),
  {
    id: 'obligations',
    when: { kind: ['penalty', 'serious-listing'] },
    questions: [
      ...yesNo('obligationsPerformed'),
      { field: 'performedOn', type: 'date', optional: true },
    ],
  },
  notReady({ kind: ['penalty', 'serious-listing'], obligationsPerformed: [false] }),
  {
    id: 'harm',
    when: { track: ['gsxt'], kind: ['penalty', 'serious-listing'] },
    questions: yesNo('harmRemoved'),
  },
  notReady({ track: ['gsxt'], kind: ['penalty', 'serious-listing'], harmRemoved: [false] }),
  {
    id: 'repeat',
    when: { track: ['gsxt'], kind: ['penalty'] },
    questions: yesNo('repeatedSameType'),
  },
  notReady({ track: ['gsxt'], kind: ['penalty'], repeatedSameType: [true] }),
  { id: 'heavy-penalty', when: { kind: ['serious-listing'] }, questions: yesNo('newHeavyPenalty') },
  notReady({ kind: ['serious-listing'], newHeavyPenalty: [true] }),
  {
    id: 'materials',
    questions: [{ field: 'statement', type: 'long-text', optional: true, maxLength: 1000 }],
  },
  {
    id: 'contact',
    questions: [
      { field: 'contactName', type: 'text', maxLength: 50 },
      { field: 'contactPhone', type: 'phone' },
    ],
  },
  {
    id: 'promise',
    questions: [
      { field: 'signedName', type: 'text', maxLength: 50, same: 'contactName' },
      { field: 'promiseMade', type: 'confirm' },
    ],
  },
  { id: 'check', questions: [] },
];

/** The pages that a journey with these answers goes through, up to the first that ends it. */
export function journey(context: FlowContext): readonly FlowPage[] {
  const reachable = repairFlow.filter(({ when }) => holds(when, context));
  const end = reachable.findIndex(({ ends }) => ends);
  return end < 0 ? reachable : reachable.slice(0, end + 1);
}

function holds(when: FlowCondition = {}, { kind, track, answers }: FlowContext): boolean {
  const facts: Readonly<Record<string, unknown>> = { ...answers, kind, track };
  return Object.entries(when).every(([fact, values]) =>
    values.some((value) => value === facts[fact]),
  );
}

/** The files a page asks for. */
export const filesOf = (page: FlowPage, { materials }: FlowContext): readonly Material[] =>
  page.id === 'materials' ? materials : [];

/** Everything on a page that has to be mended before the journey goes on. */
export function problemsOf(page: FlowPage, context: FlowContext): readonly FlowProblem[] {
  return [
    ...filesOf(page, context)
      .filter((material) => !context.files.includes(material))
      .map((material): FlowProblem => ({ field: `file:${material}`, code: 'file-missing' })),
    ...page.questions.flatMap((question) => {
      const code = problemOf(question, context);
      return code ? [{ field: question.field, code }] : [];
    }),
  ];
}

/**
 * The pages that are open to change: the whole journey, or of an application that came back (补正) those with what the
 * agency asked for or with what is no longer in order, and the check.
 */
export function openPages(context: FlowContext): readonly FlowPage[] {
  const { asked = [] } = context;
  const pages = journey(context);
  if (asked.length === 0) return pages;
  return pages.filter(
    (page) =>
      page.ends ||
      page.id === 'check' ||
      problemsOf(page, context).length > 0 ||
      itemsOf(page, context).some((item) => asked.includes(item)),
  );
}

/** Everything that a page asks for, files first. */
export const itemsOf = (page: FlowPage, context: FlowContext): readonly RepairItem[] => [
  ...filesOf(page, context).map((material): RepairItem => `file:${material}`),
  ...page.questions.map(({ field }) => field),
];

/** Everything that an application with these answers is made of: what 补正 can ask for. */
export const itemsOnJourney = (context: FlowContext): readonly RepairItem[] =>
  journey(context).flatMap((page) => itemsOf(page, context));

function problemOf(question: FlowQuestion, context: FlowContext): FlowProblemCode | undefined {
  const answers: Readonly<Record<string, unknown>> = { ...context.answers };
  const answer = answers[question.field];
  if (question.type === 'confirm') return answer === true ? undefined : 'not-confirmed';
  if (answer === undefined || (typeof answer === 'string' && answer.trim() === ''))
    return question.optional ? undefined : 'required';
  if (typeof answer !== 'string') return undefined;
  if (question.maxLength && Array.from(answer).length > question.maxLength) return 'too-long';
  const other = question.same && answers[question.same];
  if (question.same && (typeof other !== 'string' || other.trim() !== answer.trim()))
    return 'name-differs';
  if (question.type === 'phone' && !isPhone(answer)) return 'not-a-phone';
  if (question.type !== 'date') return undefined;
  if (parseDay(answer) === undefined) return 'not-a-date';
  if (answer > context.today) return 'in-future';
  return answer < context.recordedOn ? 'before-record' : undefined;
}

/** A telephone number as typed by people: any width, spaces, hyphens, brackets, and +86 before a mobile number. */
export const normalisePhone = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s()\-–—]/g, '')
    .replace(/^(?:\+|00)86(?=1\d{10}$)/, '');

/** A mobile number, a landline number with its area code, or a 400 number, normalised. */
export const isPhone = (text: string): boolean => /^(?:1\d{10}|0\d{9,11}|400\d{7})$/.test(text);

/** The page to resume on: the first that is not in order. */
export const resumePage = (context: FlowContext): FlowPage | undefined => {
  const pages = journey(context);
  return pages.find((page) => page.ends || problemsOf(page, context).length > 0) ?? pages.at(-1);
};

/** Whether the journey reaches its last page with everything in order. */
export const isComplete = (context: FlowContext): boolean => resumePage(context)?.id === 'check';

/** The answers of the pages on the journey; others are kept in the draft and not submitted. */
export function relevantAnswers(context: FlowContext): RepairAnswers {
  const asked = new Set<string>(
    journey(context).flatMap(({ questions }) => questions.map(({ field }) => field)),
  );
  return Object.fromEntries(
    Object.entries(context.answers).filter(([field]) => field === 'flow' || asked.has(field)),
  );
}
