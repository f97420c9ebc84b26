import { dayOf } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { maskPersonNumbers } from '../record/mask-person-numbers.ts';
import { lengthOf, longestInLetter } from './answer-in-letter.ts';
import {
  besidePlaceholders,
  fieldNamed,
  fillPlaceholders,
  placeholdersIn,
} from './fill-placeholders.ts';
import { contentOf, deferredLines, liabilityOf, longestOfSystem } from './letter-of.ts';
import {
  basisBlank,
  systemPlaceholders,
  type PromiseTemplate,
  type SystemPlaceholder,
  type TemplateWords,
} from './promise-template.ts';
import type { PromiseClass, PromiseType } from './promise.ts';
import { sentenceFindings, type SentenceCode } from './sentence-findings.ts';

/** What keeps a template from being published. */
type ObstacleCode =
  | 'template.words.empty'
  /** 公民身份号码: a template is shown to everybody. */
  | 'template.person-number'
  /** Neither a field nor anything that the system knows. */
  | 'template.placeholder.unknown'
  /** A brace without its partner, or a full-width one. */
  | 'template.placeholder.broken'
  /** In words that are shown as they are. */
  | 'template.placeholder.not-here'
  /** The type of the promise has nothing that it could stand for. */
  | 'template.placeholder.not-of-type'
  | 'template.placeholder.organiser'
  | 'template.placeholder.term'
  | 'template.field.unused'
  | 'template.field.twice'
  | 'template.field.system'
  | 'template.choices.missing'
  | 'template.choices.needless'
  | 'template.choices.twice'
  | 'template.notices.none'
  | 'template.clauses.none'
  | 'template.liabilities.none'
  | 'template.deferred.missing'
  | 'template.deferred.needless'
  | 'template.deferred.no-materials'
  | 'template.deferred.twice'
  | 'template.deferred.workdays'
  | 'template.other-type.missing'
  | 'template.other-type.needless'
  | 'template.class.differs'
  | 'template.class.needless'
  | 'template.publicity.repair'
  /** 令第36号: what the content of a public promise of repair has to say. */
  | 'template.repair.truth'
  | 'template.repair.liability'
  | 'template.matter.excluded'
  | 'template.matter.basis-blank'
  | 'template.version.replaces-missing'
  | 'template.version.replaces-needless'
  | 'template.version.replaces-unknown'
  | 'template.version.circular'
  | 'template.version.taken'
  | 'template.version.replaced-twice'
  | 'template.validity.reversed'
  | 'template.validity.before-replaced'
  /** What was signed by the version before since then would have been signed by one that had ended. */
  | 'template.validity.past'
  | 'template.reason.too-long'
  | 'template.content.too-long'
  | 'template.liability.too-long';

/** Advice, which a department may leave aside. */
type AdviceCode =
  /** That approvals have the excluded fields of proofs is assumed (推定). */
  | 'template.matter.excluded-permit'
  | 'template.validity.overlap'
  | 'template.validity.gap'
  | 'template.organiser.missing'
  | 'template.repair.correction'
  | SentenceCode;

const advice: { readonly [C in AdviceCode]: true } = {
  'template.matter.excluded-permit': true,
  'template.validity.overlap': true,
  'template.validity.gap': true,
  'template.organiser.missing': true,
  'template.repair.correction': true,
  'template.sentence.no-pause': true,
  'template.sentence.too-long': true,
  'template.words.double-negative': true,
  'template.words.official': true,
};

/** What is wrong with a template; words in `@xinyong/core/text`. */
export type TemplateFindingCode = ObstacleCode | AdviceCode;

/** What the words of a finding name. */
export interface TemplateFindingValues {
  /** The placeholder, id, word or beginning of a sentence that it is about. */
  readonly found?: string;
  /** Of a word of agencies: what to write for it; empty where it can be left out. */
  readonly plainer?: string;
  /** Characters, and how many there may be. */
  readonly length?: number;
  readonly most?: number;
  readonly from?: IsoDay;
  readonly to?: IsoDay;
  readonly version?: number;
  readonly expected?: PromiseClass;
}

/** One finding of {@link checkTemplate}. */
export interface TemplateFinding {
  /** `refuse`: it cannot be published like this; `warn`: advice. */
  readonly level: 'refuse' | 'warn';
  readonly code: TemplateFindingCode;
  /** JSON pointer into the template; `/clauses/2/en` for the English of the third clause. */
  readonly path: string;
  readonly values?: TemplateFindingValues;
}

/** Which class the types have (阳新县: 许可类, 证明类, 声明类); 容缺受理型 and 其他 have none. */
const classOfType: { readonly [T in PromiseType]?: PromiseClass } = {
  'approval-substitute': 'permit',
  'proof-substitute': 'proof',
  repair: 'declaration',
  'self-discipline': 'declaration',
  voluntary: 'declaration',
};

/** 国家数据项: 承诺事由 C512, 承诺内容 and 违诺责任 C4000. */
const MOST_OF_REASON = 512;
const MOST_OF_ITEM = 4000;

type Note = (code: TemplateFindingCode, path: string, values?: TemplateFindingValues) => void;

/**
 * Everything that can be seen to be wrong with a template before anybody signs it.
 * `earlier`: the versions of it that were published; `on`: the day on which this one is.
 */
export function checkTemplate(
  template: PromiseTemplate,
  earlier: readonly PromiseTemplate[] = [],
  on?: IsoDay,
): readonly TemplateFinding[] {
  const findings: TemplateFinding[] = [];
  const note: Note = (code, path, values) => {
    const level = Object.hasOwn(advice, code) ? 'warn' : 'refuse';
    findings.push({ level, code, path, ...(values && { values }) });
  };
  checkWords(template, note);
  checkFields(template, note);
  checkParts(template, note);
  checkType(template, note);
  if (template.type === 'repair') checkRepair(template, note);
  checkVersion(
    template,
    earlier.filter(({ id }) => id === template.id),
    on,
    note,
  );
  checkLengths(template, note);
  return findings;
}

interface Place {
  readonly path: string;
  readonly words: TemplateWords;
  /** Whether it may have placeholders. */
  readonly filled?: true;
}

/** All words of a template with where they stand. */
function placesOf(template: PromiseTemplate): readonly Place[] {
  const { title, summary, reason, fields, notices, clauses, deferred, liabilities } = template;
  const each = (list: string, words: readonly TemplateWords[], filled?: true): readonly Place[] =>
    words.map((one, index) => ({
      path: `/${list}/${index}`,
      words: one,
      ...(filled && { filled }),
    }));
  return [
    { path: '/title', words: title },
    { path: '/summary', words: summary },
    { path: '/reason', words: reason, filled: true },
    ...fields.flatMap(({ label, hint, choices = [] }, index) => [
      { path: `/fields/${index}/label`, words: label },
      ...(hint ? [{ path: `/fields/${index}/hint`, words: hint }] : []),
      ...each(`fields/${index}/choices`, choices),
    ]),
    ...each('notices', notices),
    ...each('clauses', clauses, true),
    ...(deferred?.materials ?? []).map(({ name }, index) => ({
      path: `/deferred/materials/${index}/name`,
      words: name,
    })),
    ...each('liabilities', liabilities, true),
  ];
}

function checkWords(template: PromiseTemplate, note: Note): void {
  const { matter } = template;
  for (const { path, words, filled } of placesOf(template)) {
    for (const [language, text] of Object.entries(words)) {
      const at = language === 'zh-CN' ? path : `${path}/${language}`;
      if (text.trim() === '') note('template.words.empty', at);
      checkPersonNumber(text, at, note);
      checkBraces(template, text, filled === true, (code, values) => note(code, at, values));
    }
    for (const { code, values } of sentenceFindings(words['zh-CN'])) note(code, path, values);
  }
  for (const member of ['name', 'basis'] as const) {
    if (matter[member].trim() === '') note('template.words.empty', `/matter/${member}`);
    checkBraces(template, matter[member], false, (code, values) =>
      note(code, `/matter/${member}`, values),
    );
  }
  if (matter.basis.includes(basisBlank)) note('template.matter.basis-blank', '/matter/basis');
  const { organiser, otherType } = template;
  checkPersonNumber(matter.name, '/matter/name', note);
  checkPersonNumber(matter.code, '/matter/code', note);
  checkPersonNumber(matter.basis, '/matter/basis', note);
  checkPersonNumber(organiser?.name, '/organiser/name', note);
  checkPersonNumber(otherType, '/otherType', note);
}

/** The finding repeats nothing of the number. */
function checkPersonNumber(text: string | undefined, path: string, note: Note): void {
  if (text !== undefined && maskPersonNumbers(text) !== text) note('template.person-number', path);
}

function checkBraces(
  template: PromiseTemplate,
  words: string,
  mayFill: boolean,
  note: (code: TemplateFindingCode, values: TemplateFindingValues) => void,
): void {
  const broken = /[{}｛｝]/.exec(besidePlaceholders(words))?.[0];
  if (broken !== undefined) note('template.placeholder.broken', { found: broken });
  for (const id of new Set(placeholdersIn(words))) {
    const code = mayFill ? placeholderProblem(template, id) : 'template.placeholder.not-here';
    if (code !== undefined) note(code, { found: id });
  }
}

function placeholderProblem(
  template: PromiseTemplate,
  id: string,
): TemplateFindingCode | undefined {
  if (fieldNamed(template, id)) return undefined;
  if (!isSystemPlaceholder(id)) return 'template.placeholder.unknown';
  const { type, organiser, term } = template;
  if (id.startsWith('record.') && type !== 'repair') return 'template.placeholder.not-of-type';
  if (id === 'materials.dueOn' && type !== 'deferred-materials')
    return 'template.placeholder.not-of-type';
  if (id === 'organiser.name' && !organiser) return 'template.placeholder.organiser';
  if (id === 'validUntil' && term === undefined) return 'template.placeholder.term';
  return undefined;
}

const isSystemPlaceholder = (id: string): id is SystemPlaceholder =>
  (systemPlaceholders as readonly string[]).includes(id); // the list is of narrower texts

function checkFields(template: PromiseTemplate, note: Note): void {
  const { fields } = template;
  const used = new Set(
    placesOf(template).flatMap(({ words, filled }) =>
      filled ? placeholdersIn(words['zh-CN']) : [],
    ),
  );
  for (const [index, { id, kind, choices }] of fields.entries()) {
    const path = `/fields/${index}`;
    if (fields.findIndex((field) => field.id === id) < index)
      note('template.field.twice', path, { found: id });
    if (isSystemPlaceholder(id)) note('template.field.system', path, { found: id });
    if (!used.has(id)) note('template.field.unused', path, { found: id });
    if (kind !== 'choice') {
      if (choices) note('template.choices.needless', `${path}/choices`);
      continue;
    }
    if (!choices || choices.length < 2) note('template.choices.missing', `${path}/choices`);
    const words = (choices ?? []).map((choice) => choice['zh-CN']);
    for (const [at, word] of words.entries())
      if (words.indexOf(word) < at)
        note('template.choices.twice', `${path}/choices/${at}`, { found: word });
  }
}

function checkParts(template: PromiseTemplate, note: Note): void {
  const { type, notices, clauses, liabilities, deferred } = template;
  const isTold = type === 'approval-substitute' || type === 'proof-substitute';
  if (isTold && notices.length === 0) note('template.notices.none', '/notices');
  if (clauses.length === 0) note('template.clauses.none', '/clauses');
  if (liabilities.length === 0) note('template.liabilities.none', '/liabilities');
  if (type === 'deferred-materials' && !deferred) note('template.deferred.missing', '/deferred');
  if (!deferred) return;
  if (type !== 'deferred-materials') note('template.deferred.needless', '/deferred');
  const { materials, workdays } = deferred;
  if (materials.length === 0) note('template.deferred.no-materials', '/deferred/materials');
  for (const [index, { id }] of materials.entries())
    if (materials.findIndex((material) => material.id === id) < index)
      note('template.deferred.twice', `/deferred/materials/${index}`, { found: id });
  if (!Number.isInteger(workdays) || workdays < 1)
    note('template.deferred.workdays', '/deferred/workdays');
}

function checkType(template: PromiseTemplate, note: Note): void {
  const { type, otherType, promiseClass, matter, organiser } = template;
  if (type === 'other' && (otherType ?? '').trim() === '')
    note('template.other-type.missing', '/otherType');
  if (type !== 'other' && otherType !== undefined)
    note('template.other-type.needless', '/otherType');
  const expected = classOfType[type];
  if (promiseClass !== undefined && promiseClass !== expected)
    if (expected) note('template.class.differs', '/promiseClass', { expected });
    else note('template.class.needless', '/promiseClass');
  // 国办发〔2020〕42号.
  if (matter.field !== 'none') {
    if (type === 'proof-substitute') note('template.matter.excluded', '/matter/field');
    if (type === 'approval-substitute') note('template.matter.excluded-permit', '/matter/field');
  }
  if (type === 'self-discipline' && !organiser) note('template.organiser.missing', '/organiser');
}

/**
 * 令第36号: 公开作出信用承诺, whose content has that what is handed in is true and that the liability of a breach is accepted. A
 * template does not say on which 渠道 its records are; of 国家企业信用信息公示系统 nothing was read, and the same is taken.
 */
function checkRepair({ publicity, clauses }: PromiseTemplate, note: Note): void {
  if (publicity !== 'public') note('template.publicity.repair', '/publicity');
  const says = (word: RegExp): boolean => clauses.some((each) => word.test(each['zh-CN']));
  if (!says(/真实/)) note('template.repair.truth', '/clauses');
  if (!says(/责任/)) note('template.repair.liability', '/clauses');
  // The letter has a section of its own on 整改情况, which points to them.
  if (!says(/纠正|改正|整改/)) note('template.repair.correction', '/clauses');
}

function checkVersion(
  { version, replaces, validFrom, validTo }: PromiseTemplate,
  earlier: readonly PromiseTemplate[],
  on: IsoDay | undefined,
  note: Note,
): void {
  const reversed = validTo !== undefined && dayOf(validTo) <= dayOf(validFrom);
  if (reversed) note('template.validity.reversed', '/validTo');
  if (earlier.some((each) => each.version === version))
    note('template.version.taken', '/version', { version });
  if (version === 1) {
    if (replaces !== undefined) note('template.version.replaces-needless', '/replaces');
    return;
  }
  if (replaces === undefined) {
    note('template.version.replaces-missing', '/replaces');
    return;
  }
  if (replaces >= version) {
    note('template.version.circular', '/replaces', { version: replaces });
    return;
  }
  const replaced = earlier.find((each) => each.version === replaces);
  if (!replaced) {
    note('template.version.replaces-unknown', '/replaces', { version: replaces });
    return;
  }
  const other = earlier.find((each) => each.replaces === replaces && each.version !== version);
  if (other) note('template.version.replaced-twice', '/replaces', { version: other.version });
  // The later of the two days alone: whoever mends the other would be told of this one next.
  const isPast = on !== undefined && dayOf(on) > dayOf(replaced.validFrom);
  const earliest = isPast ? on : replaced.validFrom;
  if (dayOf(validFrom) < dayOf(earliest))
    note(isPast ? 'template.validity.past' : 'template.validity.before-replaced', '/validFrom', {
      from: earliest,
    });
  // Without a last day it ends where its successor begins.
  const { validTo: ended } = replaced;
  if (ended === undefined || reversed) return;
  if (dayOf(ended) > dayOf(validFrom))
    note('template.validity.overlap', '/validFrom', { from: validFrom, to: ended });
  if (dayOf(ended) < dayOf(validFrom))
    note('template.validity.gap', '/validFrom', { from: ended, to: validFrom });
}

/** Whether the longest answers still go into the national data items. */
function checkLengths(template: PromiseTemplate, note: Note): void {
  const known = new Map<string, number>();
  const longest = (id: string): number => {
    const length = known.get(id) ?? longestOf(template, id);
    known.set(id, length);
    return length;
  };
  /** Reckoned and not written out: placeholders fit into a template by the ten thousand, each of 2,000 characters. */
  const lengthOfFilled = (part: (fill: (id: string) => string) => string): number => {
    let beyond = 0;
    const text = part((id) => {
      const length = longest(id);
      if (length === 0) return '';
      beyond += length - 1;
      return '某';
    });
    return lengthOf(text) + beyond;
  };
  const deferred = deferredLines({ template, materialsDueOn: '2026-12-31' });
  const most = {
    reason: [
      MOST_OF_REASON,
      lengthOfFilled((fill) => fillPlaceholders(template.reason['zh-CN'], fill)),
    ],
    content: [MOST_OF_ITEM, lengthOfFilled((fill) => contentOf(template, fill, deferred))],
    liability: [MOST_OF_ITEM, lengthOfFilled((fill) => liabilityOf(template, fill))],
  } as const;
  const check = (part: keyof typeof most, path: string): void => {
    const [limit, length] = most[part];
    if (length > limit) note(`template.${part}.too-long`, path, { length, most: limit });
  };
  check('reason', '/reason');
  check('content', '/clauses');
  check('liability', '/liabilities');
}

function longestOf(template: PromiseTemplate, id: string): number {
  const field = fieldNamed(template, id);
  if (field) return longestInLetter(field);
  if (id === 'matter.name') return lengthOf(template.matter.name);
  if (id === 'organiser.name' && template.organiser) return lengthOf(template.organiser.name);
  // Of an unknown placeholder, which is told elsewhere, nothing.
  return isSystemPlaceholder(id) ? longestOfSystem[id as keyof typeof longestOfSystem] : 0;
}
