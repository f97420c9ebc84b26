import type { IsoDay } from '../calendar/iso-day.ts';
import type { Uscc } from '../identity/uscc.ts';
import type { Agency } from '../record/credit-record.ts';
import type { SubjectKind } from '../subject/subject.ts';
import { answerInLetter, dayInLetter, inOneLine, lengthOf } from './answer-in-letter.ts';
import { fieldNamed, fillPlaceholders } from './fill-placeholders.ts';
import type { PromiseTemplate, SystemPlaceholder } from './promise-template.ts';
import type {
  PromiseAnswers,
  PromiseClass,
  PromiseSigner,
  PromiseType,
  Publicity,
} from './promise.ts';

/** The record that a promise of repair is about (一份承诺书对应一条失信信息). */
export interface LetterRecord {
  /** 文书号; empty where it has none. */
  readonly documentNumber: string;
  /** 失信行为. */
  readonly breach: string;
  /** 作出日期, or the day of the listing. */
  readonly decidedOn: IsoDay;
  /** 认定单位. */
  readonly agency: Agency;
}

/** Everything that stands in a letter. */
export interface LetterRequest {
  /** 文本编号: the draft's own number, so that no two letters have the same bytes. */
  readonly promiseId: string;
  readonly template: PromiseTemplate;
  readonly answers: PromiseAnswers;
  readonly subject: {
    readonly name: string;
    readonly code: Uscc;
    readonly kind: SubjectKind;
    readonly representative?: string;
  };
  /** 受理单位. */
  readonly acceptor: Agency;
  readonly signer: PromiseSigner;
  /** The day in China on which it is signed. */
  readonly madeOn: IsoDay;
  /** Of 信用修复型. */
  readonly record?: LetterRecord;
  /** Of 容缺受理型: the last day, where the calendar knows it. */
  readonly materialsDueOn?: IsoDay;
  /** 承诺有效期, the last day; given where the template has a term. */
  readonly validUntil?: IsoDay;
  readonly publicity: Publicity;
}

/** 承诺书. */
export interface Letter {
  /** Exactly what is signed: Chinese, NFC, lines ended by LF, no blanks at their ends. */
  readonly text: string;
  /** 承诺事由, item 6 of the national data. */
  readonly reason: string;
  /** 承诺内容, item 7: the clauses, and of 容缺受理 what is handed in by when. */
  readonly content: string;
  /** 违诺责任, item 8. */
  readonly liability: string;
}

type Fill = (id: string) => string;

/** 违法行为 in the middle of a sentence: of a longer one the beginning, as the whole stands in its own section. */
const MOST_OF_BREACH = 200;
const CUT = '……（全文见“整改情况与处罚文号”）';

/** The most characters that what the system knows comes to in a letter: names as the archive takes them (200, 128). */
export const longestOfSystem: {
  readonly [P in Exclude<SystemPlaceholder, 'matter.name'>]: number;
} = {
  'subject.name': 200,
  'subject.code': 18,
  'acceptor.name': 200,
  'organiser.name': 200,
  'record.documentNumber': 128,
  'record.breach': MOST_OF_BREACH + CUT.length,
  'record.decidedOn': 11,
  'materials.dueOn': 11,
  validUntil: 11,
};

// The words of a letter are signed: those of the screen, in `promise.text.ts`, may change without them.
const typeNames: { readonly [T in PromiseType]: string } = {
  'approval-substitute': '审批替代型',
  'deferred-materials': '容缺受理型',
  'proof-substitute': '证明事项型',
  repair: '信用修复型',
  'self-discipline': '行业自律型',
  voluntary: '主动型',
  other: '其他',
};

const classNames: { readonly [C in PromiseClass]: string } = {
  permit: '许可类',
  proof: '证明类',
  declaration: '声明类',
};

const kindNames: { readonly [K in SubjectKind]: string } = {
  enterprise: '企业',
  'individual-business': '个体工商户',
  cooperative: '农民专业合作社',
  'social-organisation': '社会组织',
  'public-institution': '事业单位',
  agency: '机关',
};

const publicityWords: { readonly [P in Publicity]: string } = {
  public: '我方同意向社会公开本承诺书。',
  limited: '我方同意在特定范围内公开本承诺书。',
  none: '本承诺书不公开。',
};

/** 法定代表人, or who the registrar has in that place. */
const representativeOf = (kind: SubjectKind): string =>
  kind === 'individual-business' ? '经营者' : '法定代表人（负责人）';

/**
 * The exact text that is signed. The same request always gives the same text.
 * @throws RangeError where the template has a placeholder that nothing is known for: `checkTemplate` finds those, and the
 * record of a repair and the last day of a term are the caller's to give
 */
export function letterOf(request: LetterRequest): Letter {
  const { template, subject, acceptor, signer, publicity } = request;
  const fill: Fill = (id) => valueOf(id, request);
  const reason = inOneLine(filled(template.reason['zh-CN'], fill));
  const clauses = numbered(template.clauses.map((each) => filled(each['zh-CN'], fill)));
  const deferred = deferredLines(request);
  const liability = liabilityOf(template, fill);

  const text = [
    [inOneLine(template.title['zh-CN'])],
    [`致：${inOneLine(acceptor.name)}`],
    [
      '【承诺人（以下称“我方”）】',
      `名称：${inOneLine(subject.name)}`,
      `统一社会信用代码：${subject.code}`,
      `类型：${kindNames[subject.kind]}`,
      ...labelled(representativeOf(subject.kind), subject.representative),
    ],
    [
      '【承诺类型与事由】',
      `承诺类型：${typeNames[template.type]}${inBrackets(template)}`,
      `承诺事由：${reason}`,
      `事项名称：${inOneLine(template.matter.name)}`,
      ...labelled('事项编码', template.matter.code),
      `依据：${inOneLine(template.matter.basis)}`,
      ...labelled('组织单位', template.organiser?.name),
    ],
    section('告知事项', noticeLines(template)),
    section('承诺内容', clauses),
    section('补齐材料和期限', deferred),
    section('整改情况与处罚文号', recordLines(request)),
    section('违诺责任', liability),
    section('公开意愿', publicityWords[publicity]),
    section('有效期', termOf(request)),
    [
      '【签署】',
      `签署人：${inOneLine(signer.name)}`,
      `签署身份：${signer.capacity === 'agent' ? '委托代理人' : representativeOf(subject.kind)}`,
      `签署日期：${dayInLetter(request.madeOn)}`,
    ],
    [
      `文本编号：${inOneLine(request.promiseId)}`,
      ...labelled('受理单位代码', acceptor.code),
      `模板：${template.id} 第${template.version}版`,
    ],
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
  return {
    text: `${tidy(text)}\n`,
    reason: tidy(reason),
    content: contentOf(template, fill, deferred),
    liability,
  };
}

/** 承诺内容 with what stands for its placeholders. */
export const contentOf = (
  { clauses }: Pick<PromiseTemplate, 'clauses'>,
  fill: Fill,
  deferred: string,
): string =>
  tidy(
    [numbered(clauses.map((each) => filled(each['zh-CN'], fill))), deferred]
      .filter((part) => part !== '')
      .join('\n'),
  );

/** 违诺责任 with what stands for its placeholders. */
export const liabilityOf = (
  { liabilities }: Pick<PromiseTemplate, 'liabilities'>,
  fill: Fill,
): string => tidy(numbered(liabilities.map((each) => filled(each['zh-CN'], fill))));

/** 补齐材料和期限; empty for other types. */
export function deferredLines({
  template: { deferred },
  materialsDueOn,
}: Pick<LetterRequest, 'template' | 'materialsDueOn'>): string {
  if (!deferred) return '';
  const { materials, workdays } = deferred;
  return [
    '需要补齐的材料：',
    numbered(materials.map(({ name }) => inOneLine(name['zh-CN']))),
    materialsDueOn === undefined
      ? `补齐期限：签署后${workdays}个工作日，签署当天不计算在内。`
      : `补齐期限：${workdays}个工作日，最后一天是${dayInLetter(materialsDueOn)}（含当天）。`,
  ].join('\n');
}

function noticeLines({ notices }: PromiseTemplate): string {
  if (notices.length === 0) return '';
  return [
    '受理单位已经书面告知以下事项，我方已经看过并且明白：',
    numbered(notices.map((each) => inOneLine(each['zh-CN']))),
  ].join('\n');
}

function recordLines({ template, record }: LetterRequest): string {
  if (template.type !== 'repair') return '';
  if (!record) throw new RangeError('a letter of repair is about a record');
  return [
    `文书号：${documentNumberOf(record)}`,
    `认定单位：${inOneLine(record.agency.name)}`,
    `作出日期：${dayInLetter(record.decidedOn)}`,
    `失信行为：${inOneLine(record.breach)}`,
    '整改情况：见上面的承诺内容。',
  ].join('\n');
}

function termOf({ template, validUntil, madeOn }: LetterRequest): string {
  if (validUntil !== undefined)
    return `自${dayInLetter(madeOn)}起，到${dayInLetter(validUntil)}为止（含当天）。`;
  if (template.term !== undefined) throw new RangeError('the last day of the term is not given');
  return '自签署之日起，没有固定的截止日期，到受理单位认定承诺已经全部履行为止。';
}

/** What stands for a placeholder. */
function valueOf(id: string, request: LetterRequest): string {
  const { template, answers } = request;
  const field = fieldNamed(template, id);
  // Answers come from outside: what an object has from its prototype is none.
  if (field) return answerInLetter(field, Object.hasOwn(answers, id) ? (answers[id] ?? '') : '');
  const value = Object.hasOwn(systemValues, id)
    ? systemValues[id as SystemPlaceholder](request) // an own key of the table
    : undefined;
  if (value === undefined) throw new RangeError(`{${id}} stands for nothing in this letter`);
  return value;
}

const systemValues: {
  readonly [P in SystemPlaceholder]: (request: LetterRequest) => string | undefined;
} = {
  'subject.name': ({ subject }) => inOneLine(subject.name),
  'subject.code': ({ subject }) => subject.code,
  'acceptor.name': ({ acceptor }) => inOneLine(acceptor.name),
  'matter.name': ({ template }) => inOneLine(template.matter.name),
  'organiser.name': ({ template }) => template.organiser && inOneLine(template.organiser.name),
  'record.documentNumber': ({ record }) => record && documentNumberOf(record),
  'record.breach': ({ record }) => record && beginningOf(inOneLine(record.breach)),
  'record.decidedOn': ({ record }) => record && dayInLetter(record.decidedOn),
  'materials.dueOn': ({ template, materialsDueOn }) =>
    materialsDueOn === undefined
      ? template.deferred && `签署后第${template.deferred.workdays}个工作日`
      : dayInLetter(materialsDueOn),
  validUntil: ({ validUntil }) => validUntil && dayInLetter(validUntil),
};

const documentNumberOf = ({ documentNumber }: LetterRecord): string =>
  inOneLine(documentNumber) || '没有文书号';

const beginningOf = (breach: string): string =>
  lengthOf(breach) <= MOST_OF_BREACH
    ? breach
    : `${Array.from(breach).slice(0, MOST_OF_BREACH).join('')}${CUT}`;

const inBrackets = ({ type, otherType, promiseClass }: PromiseTemplate): string => {
  if (type === 'other') return otherType === undefined ? '' : `（${inOneLine(otherType)}）`;
  return promiseClass === undefined ? '' : `（${classNames[promiseClass]}）`;
};

const filled = (words: string, fill: Fill): string => fillPlaceholders(inOneLine(words), fill);

const labelled = (label: string, value: string | undefined): readonly string[] => {
  const shown = inOneLine(value ?? '');
  return shown === '' ? [] : [`${label}：${shown}`];
};

const section = (heading: string, body: string): readonly string[] =>
  body === '' ? [] : [`【${heading}】`, body];

const numbered = (each: readonly string[]): string =>
  each.map((words, index) => `${numeral(index + 1)}、${words}`).join('\n');

const DIGITS = '零一二三四五六七八九';

/** 一 to 九十九. */
function numeral(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const digit = (value: number): string => DIGITS.charAt(value);
  if (tens === 0) return digit(ones);
  return `${tens === 1 ? '' : digit(tens)}十${ones === 0 ? '' : digit(ones)}`;
}

const tidy = (text: string): string => text.normalize('NFC').replace(/[^\S\n]+$/gm, '');
