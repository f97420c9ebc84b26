import { formatDay } from '../calendar/calendar.text.ts';
import type {
  TemplateFinding,
  TemplateFindingCode,
  TemplateFindingValues,
} from './check-template.ts';
import type { PromiseClass } from './promise.ts';
import type { TemplateRefusal } from './template.schema.ts';

type Words<Code extends string> = { readonly [C in Code]: string };
type Locale = 'zh-CN' | 'en';

/** The words of promise templates (承诺书模板) in one language. */
export interface TemplateText {
  /** The parts of a template, as a finding names them. */
  readonly parts: Words<TemplatePart>;
  /** One of several, counted from 1: 承诺内容第 3 条. */
  readonly nth: (part: string, count: number) => string;
  /** What is wrong and what to do about it. */
  readonly findings: {
    readonly [C in TemplateFindingCode]: (values: TemplateFindingValues) => string;
  };
  /** The messages of the schemas. */
  readonly refusals: Words<TemplateRefusal>;
}

const templateParts = [
  'title',
  'summary',
  'reason',
  'matter',
  'fields',
  'notices',
  'clauses',
  'deferred',
  'liabilities',
  'publicity',
  'otherType',
  'promiseClass',
  'organiser',
  'version',
  'replaces',
  'validFrom',
  'validTo',
] as const;

type TemplatePart = (typeof templateParts)[number];

const zhClasses: Words<PromiseClass> = { permit: '许可类', proof: '证明类', declaration: '声明类' };
const enClasses: Words<PromiseClass> = {
  permit: 'permits',
  proof: 'proofs',
  declaration: 'declarations',
};

const zhTooLong =
  (part: string) =>
  ({ length, most }: TemplateFindingValues): string =>
    `按最长的填写内容计算，${part}有 ${length} 个字，国家数据项最多 ${most} 个字，请精简文字或者缩短填写项目的长度`;
const enTooLong =
  (part: string) =>
  ({ length, most }: TemplateFindingValues): string =>
    `With the longest answers ${part} has ${length} characters, and the national data item takes ${most}; shorten the words or the lengths of the fields`;

const zhDay = (day: string | undefined): string =>
  day === undefined ? '' : formatDay(day, 'zh-CN');
const enDay = (day: string | undefined): string => (day === undefined ? '' : formatDay(day, 'en'));

const zh: TemplateText = {
  parts: {
    title: '标题',
    summary: '用途说明',
    reason: '承诺事由',
    matter: '事项和依据',
    fields: '填写项目',
    notices: '告知事项',
    clauses: '承诺内容',
    deferred: '补齐材料和期限',
    liabilities: '违诺责任',
    publicity: '公开类型',
    otherType: '其他类型的名称',
    promiseClass: '承诺类别',
    organiser: '组织单位',
    version: '版本号',
    replaces: '替代的版本',
    validFrom: '启用日期',
    validTo: '停用日期',
  },
  nth: (part, count) => `${part}第 ${count} 条`,
  findings: {
    'template.words.empty': () => '没有写文字，请补写，或者删去这一条',
    'template.person-number': () =>
      '文字里有居民身份证号码。模板向所有人公开，请删去号码，需要核对身份的在受理时核对',
    'template.placeholder.unknown': ({ found }) =>
      `{${found}} 既不是填写项目，也不是系统能填入的内容，请核对括号里的编号，或者先添加这个填写项目`,
    'template.placeholder.broken': ({ found }) =>
      `有一个不成对或者全角的花括号“${found}”，占位内容请写成 {编号}，用半角括号`,
    'template.placeholder.not-here': ({ found }) =>
      `这里的文字原样显示，不能填入 {${found}}，请移到承诺事由、承诺内容或者违诺责任`,
    'template.placeholder.not-of-type': ({ found }) =>
      `这一类承诺没有 {${found}}：文书信息只用于信用修复，补齐期限只用于容缺受理，请删去`,
    'template.placeholder.organiser': ({ found }) =>
      `用到了 {${found}}，但还没有写明组织单位，请先填写组织单位`,
    'template.placeholder.term': ({ found }) =>
      `用到了 {${found}}，但模板没有有效期，请填写有效期，或者删去这个占位内容`,
    'template.field.unused': ({ found }) =>
      `填写项目 ${found} 在承诺书里没有用到，请用 {${found}} 写进承诺事由、承诺内容或者违诺责任，或者删去`,
    'template.field.twice': ({ found }) => `填写项目的编号 ${found} 重复，请改成不同的编号`,
    'template.field.system': ({ found }) => `编号 ${found} 由系统使用，请换一个编号`,
    'template.choices.missing': () => '选择题至少要有两个选项，请补充',
    'template.choices.needless': () => '只有选择题才有选项，请删去选项，或者改为选择题',
    'template.choices.twice': ({ found }) => `选项“${found}”重复，请删去一个`,
    'template.notices.none': () =>
      '审批替代型和证明事项型承诺要先书面告知，请写明条件（或者证明内容）、承诺的后果等告知事项',
    'template.clauses.none': () => '没有承诺内容，请至少写一条',
    'template.liabilities.none': () => '没有违诺责任，请至少写一条',
    'template.deferred.missing': () => '容缺受理型承诺要写明可以后补的材料和补齐的工作日数，请补写',
    'template.deferred.needless': () => '只有容缺受理型承诺才有要补齐的材料和期限，请删去',
    'template.deferred.no-materials': () => '没有列出可以后补的材料，请至少列一项',
    'template.deferred.twice': ({ found }) => `材料编号 ${found} 重复，请改成不同的编号`,
    'template.deferred.workdays': () => '补齐期限应为不少于 1 的整数，单位是工作日',
    'template.other-type.missing': () => '类型选了“其他”，请写明是哪一种承诺',
    'template.other-type.needless': () => '只有类型为“其他”时才写名称，请删去',
    'template.class.differs': ({ expected }) =>
      `这一类承诺属于${expected && zhClasses[expected]}，请改正，或者不填类别`,
    'template.class.needless': () => '容缺受理型和其他类型的承诺没有类别，请不填',
    'template.publicity.repair': () =>
      '信用修复的承诺应当公开作出（国家发展改革委令第36号；在公示系统修复的，本工具包比照办理），请选“可向社会公开”',
    'template.matter.excluded': () =>
      '这个事项属于不适用证明事项告知承诺制的领域（国办发〔2020〕42号），不能发布，请改用其他办理方式',
    'template.matter.excluded-permit': () =>
      '这个领域的事项推定不适用告知承诺制（国办发〔2020〕42号），按本工具包的规则不能签署；请核对领域，或者改用其他办理方式',
    'template.matter.basis-blank': () => '依据还没有填写，请写明文件的名称和文号，再发布',
    'template.version.replaces-missing': () => '第 2 版起要写明替代哪一版，请补写',
    'template.version.replaces-needless': () => '第 1 版不替代任何版本，请不填',
    'template.version.replaces-unknown': ({ version }) =>
      `没有发布过第 ${version} 版，请改成已经发布的版本`,
    'template.version.circular': ({ version }) =>
      `不能替代第 ${version} 版：只能替代比本版更早的版本，请改正`,
    'template.version.taken': ({ version }) => `第 ${version} 版已经发布过，请用新的版本号`,
    'template.version.replaced-twice': ({ version }) =>
      `所替代的版本已由第 ${version} 版替代，请改为替代最新的一版`,
    'template.validity.reversed': () => '停用日期应晚于启用日期，请改正',
    'template.validity.before-replaced': ({ from }) =>
      `启用日期早于所替代版本的启用日期（${zhDay(from)}），请改为这一天或者更晚`,
    'template.validity.past': ({ from }) =>
      `替代旧版的启用日期不能早于发布当天（${zhDay(from)}）：这以前签署的都用旧版；请改为当天或者更晚`,
    'template.validity.overlap': ({ from, to }) =>
      `从${zhDay(from)}到${zhDay(to)}，新旧两版的期限重叠；本版启用后，旧版即停用`,
    'template.validity.gap': ({ from, to }) =>
      `从${zhDay(from)}到${zhDay(to)}（不含当天）没有可以签署的版本，请核对启用日期`,
    'template.reason.too-long': zhTooLong('承诺事由'),
    'template.content.too-long': zhTooLong('承诺内容（连同要补齐的材料）'),
    'template.liability.too-long': zhTooLong('违诺责任'),
    'template.organiser.missing': () => '行业自律承诺一般由行业协会商会组织，请填写组织单位',
    'template.repair.truth': () =>
      '没有一条写到所提交材料真实，信用修复的承诺要写明“提交的材料真实有效”，请补写',
    'template.repair.liability': () =>
      '没有一条写到责任，信用修复的承诺要写明“愿意承担违反承诺的相应责任”，请补写',
    'template.repair.correction': () =>
      '没有一条写到怎样纠正，承诺书的整改情况会指向承诺内容，请补写一条',
    'template.sentence.no-pause': ({ found, length, most }) =>
      `“${found}”连续 ${length} 个字没有停顿，不好读，请用逗号断开，每段不超过 ${most} 个字`,
    'template.sentence.too-long': ({ found, length, most }) =>
      `“${found}”这一句有 ${length} 个字，不好读，请分成几句，每句不超过 ${most} 个字`,
    'template.words.double-negative': ({ found }) =>
      `“${found}”是双重否定，容易看错，请改成肯定的说法`,
    'template.words.official': ({ found, plainer }) =>
      plainer === undefined || plainer === ''
        ? `“${found}”是公文用语，请删去或者换成平常的说法`
        : `“${found}”是公文用语，可以改成“${plainer}”`,
  },
  refusals: {
    'invalid-object': '缺少内容，或内容不是对象',
    'unknown-member': '含有不认识的项目，请核对名称',
    'invalid-template-id':
      '模板编号以小写字母或数字开头，只含小写字母、数字和连字符，2 至 64 个字符',
    'invalid-template-version': '版本号应为 1 至 9999 的整数',
    'invalid-field-id': '编号以小写字母开头，只含小写字母、数字和连字符，最多 40 个字符',
    'invalid-field-kind': '填写项目应为单行文字、多行文字、数字、日期或者选择',
    'invalid-required': '请写明这一项是否必填',
    'invalid-max-length': '长度应为 1 至 2000 的整数',
    'invalid-choices': '应为选项的列表，最多 40 个',
    'invalid-template-words': '文字为空、过长，或者含有看不见的字符，请改写',
    'invalid-template-clause':
      '每条应为 1 至 1000 个字，在一行之内，不含看不见的字符，请精简或者分成几条',
    'too-many-fields': '应为填写项目的列表，最多 40 项',
    'too-many-clauses': '应为条款的列表，最多 40 条',
    'invalid-promise-type': '没有这一种承诺类型',
    'invalid-promise-class': '承诺类别应为许可类、证明类或者声明类',
    'invalid-promise-publicity': '公开类型应为可向社会公开、特定范围内公开或者不可公开',
    'invalid-matter-field': '没有这一种不适用告知承诺制的领域；都不属于的，选“不属于”',
    'invalid-promisers': '适用主体应为经营主体种类的列表，不能为空；不限种类的不填',
    'invalid-deferred-materials': '应为可以后补的材料的列表，1 至 40 项',
    'invalid-workdays': '补齐期限应为 1 至 250 个工作日',
    'invalid-promise-term': '有效期应写成 P2Y、P6M、P90D 这样的期间，且不为零',
    'invalid-answers': '应为填写的内容，最多 40 项，编号与填写项目一致',
    'invalid-template-answer': '每项最多 2000 个字，不含看不见的字符',
  },
};

const en: TemplateText = {
  parts: {
    title: 'Title',
    summary: 'Summary',
    reason: 'Reason',
    matter: 'Matter and basis',
    fields: 'Fields',
    notices: 'Notices',
    clauses: 'Clauses',
    deferred: 'Materials to follow',
    liabilities: 'Liabilities',
    publicity: 'Publicity',
    otherType: 'Name of the other type',
    promiseClass: 'Class',
    organiser: 'Organiser',
    version: 'Version',
    replaces: 'Version replaced',
    validFrom: 'First day',
    validTo: 'End',
  },
  nth: (part, count) => `${part}, no. ${count}`,
  findings: {
    'template.words.empty': () => 'There are no words; write them, or remove the item',
    'template.person-number': () =>
      'There is the number of an identity card in these words, and everybody reads a template; remove it, and check who somebody is when you accept',
    'template.placeholder.unknown': ({ found }) =>
      `{${found}} is neither a field nor anything the system can fill in; check the id, or add the field first`,
    'template.placeholder.broken': ({ found }) =>
      `A brace “${found}” has no partner or is full-width; write {id} with plain braces`,
    'template.placeholder.not-here': ({ found }) =>
      `These words are shown as they are and cannot hold {${found}}; move it to the reason, the clauses or the liabilities`,
    'template.placeholder.not-of-type': ({ found }) =>
      `Promises of this type have no {${found}}: documents belong to credit repair, the last day of materials to deferred materials; remove it`,
    'template.placeholder.organiser': ({ found }) =>
      `{${found}} is used, but no organiser is named; name the organiser first`,
    'template.placeholder.term': ({ found }) =>
      `{${found}} is used, but the template has no term; give it a term, or remove the placeholder`,
    'template.field.unused': ({ found }) =>
      `The field ${found} stands nowhere in the letter; write {${found}} in the reason, the clauses or the liabilities, or remove the field`,
    'template.field.twice': ({ found }) => `Two fields have the id ${found}; give one another id`,
    'template.field.system': ({ found }) =>
      `The id ${found} belongs to the system; choose another id`,
    'template.choices.missing': () => 'A choice needs two answers at least; add them',
    'template.choices.needless': () =>
      'Only a choice has answers to choose from; remove them, or make the field a choice',
    'template.choices.twice': ({ found }) => `The answer “${found}” is there twice; remove one`,
    'template.notices.none': () =>
      'These promises need written notice first; write the conditions or what is proved, and what follows from a false promise',
    'template.clauses.none': () => 'There is no clause; write one at least',
    'template.liabilities.none': () => 'There is no liability; write one at least',
    'template.deferred.missing': () =>
      'Say which materials may follow and within how many working days',
    'template.deferred.needless': () =>
      'Only promises of deferred materials have materials to follow; remove them',
    'template.deferred.no-materials': () => 'No material is listed; list one at least',
    'template.deferred.twice': ({ found }) =>
      `Two materials have the id ${found}; give one another id`,
    'template.deferred.workdays': () => 'Give a whole number of working days, 1 at least',
    'template.other-type.missing': () => 'The type is “other”; say which kind of promise it is',
    'template.other-type.needless': () => 'Only the type “other” has a name of its own; remove it',
    'template.class.differs': ({ expected }) =>
      `Promises of this type are of the class of ${expected && enClasses[expected]}; correct it, or leave it out`,
    'template.class.needless': () =>
      'Promises of deferred materials and other promises have no class; leave it out',
    'template.publicity.repair': () =>
      'A promise of credit repair is made in public (NDRC order 36; this kit takes the same for what the enterprise publicity system repairs); choose public',
    'template.matter.excluded': () =>
      'The matter is in a field where a promise cannot stand for a proof (Guobanfa [2020] 42); it cannot be published, so handle it in another way',
    'template.matter.excluded-permit': () =>
      'A promise is taken not to stand for an approval in this field (Guobanfa [2020] 42), and the rules of this kit let nobody sign it; check the field, or handle it in another way',
    'template.matter.basis-blank': () =>
      'The basis is not filled in yet; give the title and number of the document before you publish',
    'template.version.replaces-missing': () =>
      'From version 2 on, say which version this one replaces',
    'template.version.replaces-needless': () => 'Version 1 replaces none; leave it out',
    'template.version.replaces-unknown': ({ version }) =>
      `Version ${version} was never published; name one that was`,
    'template.version.circular': ({ version }) =>
      `It cannot replace version ${version}: only a version before this one can be replaced; correct it`,
    'template.version.taken': ({ version }) =>
      `Version ${version} has been published already; use a new number`,
    'template.version.replaced-twice': ({ version }) =>
      `Version ${version} replaces the same version already; replace the newest one`,
    'template.validity.reversed': () => 'The end must come after the first day; correct it',
    'template.validity.before-replaced': ({ from }) =>
      `The first day is before that of the version replaced (${enDay(from)}); choose that day or a later one`,
    'template.validity.past': ({ from }) =>
      `The first day is before the day of publication (${enDay(from)}), until which the version replaced was signed; choose that day or a later one`,
    'template.validity.overlap': ({ from, to }) =>
      `From ${enDay(from)} to ${enDay(to)} both versions are valid; the old one ends when this one begins`,
    'template.validity.gap': ({ from, to }) =>
      `From ${enDay(from)} until ${enDay(to)} no version can be signed; check the first day`,
    'template.reason.too-long': enTooLong('the reason'),
    'template.content.too-long': enTooLong('the content with its materials'),
    'template.liability.too-long': enTooLong('the liability'),
    'template.organiser.missing': () =>
      'A promise of self-discipline is usually organised by an industry association; name the organiser',
    'template.repair.truth': () =>
      'No clause says that what is handed in is true (真实); a promise of credit repair has to, so add one',
    'template.repair.liability': () =>
      'No clause accepts the liability (责任) of a breach; a promise of credit repair has to, so add one',
    'template.repair.correction': () =>
      'No clause says how it was corrected (纠正); the letter points to the clauses for that, so add one',
    'template.sentence.no-pause': ({ found, length, most }) =>
      `“${found}” runs for ${length} characters without a pause; put commas, ${most} characters apart at most`,
    'template.sentence.too-long': ({ found, length, most }) =>
      `The sentence “${found}” has ${length} characters; divide it, ${most} at most in each`,
    'template.words.double-negative': ({ found }) =>
      `“${found}” is a double negative and easily misread; say it positively`,
    'template.words.official': ({ found, plainer }) =>
      plainer === undefined || plainer === ''
        ? `“${found}” is officialese; leave it out or say it plainly`
        : `“${found}” is officialese; “${plainer}” says the same`,
  },
  refusals: {
    'invalid-object': 'Nothing was given, or it is not an object',
    'unknown-member': 'There is a member that is not known here; check its name',
    'invalid-template-id':
      'The id of a template begins with a lower-case letter or a digit and has lower-case letters, digits and hyphens, 2 to 64 characters',
    'invalid-template-version': 'The version is a whole number from 1 to 9999',
    'invalid-field-id':
      'An id begins with a lower-case letter and has lower-case letters, digits and hyphens, 40 characters at most',
    'invalid-field-kind': 'A field is a text, a long text, a number, a date or a choice',
    'invalid-required': 'Say whether the field is required',
    'invalid-max-length': 'The length is a whole number from 1 to 2000',
    'invalid-choices': 'Give a list of answers to choose from, 40 at most',
    'invalid-template-words':
      'The words are empty, too long or have unseen characters; rewrite them',
    'invalid-template-clause':
      'Each has 1 to 1000 characters in one line, none of them unseen; shorten it or divide it',
    'too-many-fields': 'Give a list of fields, 40 at most',
    'too-many-clauses': 'Give a list of clauses, 40 at most',
    'invalid-promise-type': 'There is no such type of promise',
    'invalid-promise-class': 'The class is permit, proof or declaration',
    'invalid-promise-publicity': 'The publicity is public, limited or none',
    'invalid-matter-field':
      'There is no such excluded field; where the matter is in none, say none',
    'invalid-promisers':
      'Give a list of kinds of subjects with one at least; leave it out for every kind',
    'invalid-deferred-materials': 'Give a list of materials that may follow, 1 to 40',
    'invalid-workdays': 'Give 1 to 250 working days',
    'invalid-promise-term': 'The term is a period such as P2Y, P6M or P90D, longer than nothing',
    'invalid-answers': 'Give what was filled in, 40 at most, by the ids of the fields',
    'invalid-template-answer': 'Each has 2000 characters at most, none of them unseen',
  },
};

/** 承诺书模板用语, zh-CN first. */
export const templateText: { readonly [L in Locale]: TemplateText } = { 'zh-CN': zh, en };

/** Where, what and what to do: “承诺内容第 3 条：……”. */
export function describeTemplateFinding(
  { code, path, values = {} }: TemplateFinding,
  locale: Locale,
): string {
  const { findings } = templateText[locale];
  const said = findings[code](values);
  const place = placeOf(path, locale);
  return locale === 'en' ? `${place}: ${said}` : `${place}：${said}`;
}

/** The part that a JSON pointer leads to, and which one of several. */
function placeOf(path: string, locale: Locale): string {
  const { parts, nth } = templateText[locale];
  const steps = path.split('/').slice(1);
  const part = templateParts.find((each) => each === steps[0]);
  if (part === undefined) return path;
  const index = steps.find((step) => /^\d+$/.test(step));
  const place = index === undefined ? parts[part] : nth(parts[part], Number(index) + 1);
  if (!steps.includes('en')) return place;
  return locale === 'en' ? `${place} (English)` : `${place}（英文）`;
}
