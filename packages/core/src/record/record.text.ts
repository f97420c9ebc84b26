import type {
  AbnormalGround,
  AdministrativePenalty,
  AdministrativePermit,
  Display,
  Domain,
  PenaltyType,
  RecordKind,
  Severity,
  Track,
} from './credit-record.ts';
import type { ShapeName } from './column-shapes.ts';
import type { FindingCode, ImportKind, ImportLevel } from './import-finding.ts';
import type { DisclosureWording } from './disclosure-deadline.ts';
import type { HeadingProblem } from './recognise-columns.ts';
import type { RecordRefusal } from './record.schema.ts';

type Words<Code extends string> = { readonly [C in Code]: string };

/** The words of records and their import in one language. */
export interface RecordText {
  readonly kinds: Words<RecordKind>;
  readonly penaltyTypes: Words<PenaltyType>;
  readonly procedures: Words<NonNullable<AdministrativePenalty['procedure']>>;
  readonly severities: Words<Severity>;
  readonly domains: Words<Domain>;
  readonly permitTypes: Words<AdministrativePermit['permitType']>;
  readonly abnormalGrounds: Words<AbnormalGround>;
  readonly tracks: Words<Track>;
  readonly displayStates: Words<Display['state']>;
  /** What ended a display. */
  readonly displayEnds: Words<NonNullable<Display['endedBy']>>;
  /** How far the text goes that says by when an act is published. */
  readonly disclosureWordings: Words<DisclosureWording>;
  readonly importKinds: Words<ImportKind>;
  readonly importLevels: Words<ImportLevel>;
  /** What is wrong with a cell and what to do about it. */
  readonly findings: Words<FindingCode>;
  /** What the tables of columns are called. */
  readonly shapes: Words<ShapeName>;
  /** Why a heading row was not recognised, and what to do about it. */
  readonly headings: {
    readonly [P in HeadingProblem as P['code']]: (problem: P) => string;
  };
  /** The messages of the schemas. */
  readonly refusals: Words<RecordRefusal>;
}

/** The most headings of an unknown file that are repeated. */
const SHOWN = 5;

const zh: RecordText = {
  kinds: {
    penalty: '行政处罚',
    permit: '行政许可',
    'abnormal-listing': '经营异常名录',
    'serious-listing': '严重违法失信名单',
    'judgment-default': '失信被执行人',
    'dishonesty-listing': '严重失信主体名单',
    'tax-grade': '纳税信用级别',
    honour: '荣誉',
    'annual-report': '年度报告',
    evaluation: '公共信用综合评价',
    promise: '信用承诺履行情况',
    'contract-breach': '合同违约',
    inspection: '监督检查结果',
    dormancy: '歇业',
  },
  penaltyTypes: {
    warning: '警告',
    'public-criticism': '通报批评',
    fine: '罚款',
    confiscation: '没收违法所得、没收非法财物',
    'permit-suspension': '暂扣许可证件',
    'qualification-downgrade': '降低资质等级',
    'permit-revocation': '吊销许可证件',
    'activity-restriction': '限制开展生产经营活动',
    'suspension-of-business': '责令停产停业',
    'closure-order': '责令关闭',
    'practice-ban': '限制从业',
    detention: '行政拘留',
    other: '其他行政处罚',
  },
  procedures: { summary: '简易程序', ordinary: '普通程序' },
  severities: { minor: '轻微失信', general: '一般失信', serious: '严重失信' },
  domains: {
    food: '食品',
    drugs: '药品',
    'special-equipment': '特种设备',
    'work-safety': '安全生产',
    'fire-safety': '消防',
    environment: '生态环境',
    'construction-quality': '工程质量',
    'product-certification': '强制性产品认证',
  },
  permitTypes: {
    general: '普通',
    special: '特许',
    recognition: '认可',
    approval: '核准',
    registration: '登记',
    other: '其他',
  },
  abnormalGrounds: {
    'annual-report': '未按期公示年度报告',
    'information-order': '未在责令期限内公示企业信息',
    'false-information': '公示信息隐瞒真实情况、弄虚作假',
    unreachable: '通过登记的住所或者经营场所无法联系',
  },
  tracks: { 'credit-china': '“信用中国”网站', gsxt: '国家企业信用信息公示系统' },
  displayStates: { displayed: '正在公示', ended: '已停止公示' },
  disclosureWordings: {
    required: '应当在期限内公开',
    studied: '文件写的是“进一步研究推动”这项制度，没有要求必须在期限内公开',
  },
  displayEnds: {
    repair: '信用修复',
    delisting: '移出名录（名单）',
    term: '公示期届满',
    law: '依法不公示',
  },
  importKinds: {
    subjects: '经营主体',
    penalties: '行政处罚',
    permits: '行政许可',
    listings: '经营异常名录和严重违法失信名单',
    archive: '信用档案',
  },
  importLevels: {
    reject: '未接收',
    warn: '已接收，请核对',
    normalise: '已接收，已自动规范',
    'accept-masked': '已接收，证件号码已隐去',
    accept: '已原样接收',
  },
  findings: {
    'missing-required': '必填项为空，请补填',
    'too-long':
      '内容过长：名称、机关不超过 200 字，文书号不超过 128 字，违法行为、事由、依据、内容不超过 4000 字，其他不超过 500 字，请精简',
    'control-character': '含有控制字符或改变文字方向的字符，请删除后重新报送',
    'foreign-agency': '作出决定的机关不是您所在的机关；请由该机关或数据归集机构报送',
    'unknown-category': '行政相对人类别不在规定的取值内，应为法人及非法人组织、自然人或个体工商户',
    'uscc-length': '统一社会信用代码应为 18 位，请对照证照补全',
    'uscc-character': '统一社会信用代码中有不使用的字符，请对照证照核对',
    'uscc-letter-o': '统一社会信用代码不使用字母 O，请核对是否为数字 0',
    'uscc-department': '第 1 位不是登记管理部门代码，请对照证照核对',
    'uscc-kind': '第 2 位不是该登记管理部门的机构类别代码，请对照证照核对',
    'uscc-region-digits': '第 3 至 8 位（行政区划码）应为数字，请对照证照核对',
    'organisation-check': '第 17 位（主体标识码的校验码）不符，请对照证照核对第 9 至 17 位',
    'uscc-check': '第 18 位（校验码）不符，请对照证照逐位核对',
    'person-id-as-uscc':
      '这是居民身份证号码，不是统一社会信用代码；对象是组织的，请改填其代码；对象是个人的，请将类别改为自然人',
    'unknown-subject-kind':
      '该代码的登记管理部门和机构类别不在本平台公示的经营主体之列，本行未接收',
    'invalid-region': '不是行政区划代码，应为 6 位数字',
    'impossible-date': '不是日历上的日期，请对照原文书改正',
    'future-date': '日期晚于导入当日，请对照原文书改正',
    'ends-before-start': '截止日期早于起始日期，请对照原文书改正',
    'unknown-penalty-type': '处罚类别不在行政处罚法规定的种类内，请改填规定的种类',
    'fine-without-amount': '处罚类别含罚款，但罚款金额为空或为零，请补填金额（万元）',
    'impossible-amount': '不是以万元为单位、最小到分的金额，请改正',
    'unknown-permit-type': '许可类别应为普通、特许、认可、核准、登记或其他，请改正',
    'unknown-list': '名录名称应为经营异常名录或严重违法失信名单，请改正',
    'unknown-ground': '列入情形不在规定的四种情形内，请改正',
    'unknown-record-kind':
      '信息类别应为失信被执行人、严重失信主体名单、纳税信用级别、荣誉、年度报告、公共信用综合评价、信用承诺履行情况、合同违约、监督检查结果或歇业，请改正',
    'content-not-of-kind':
      '内容与信息类别不符，请对照报送说明改填该类别规定的取值；失信被执行人、年度报告、合同违约、歇业不填内容',
    'impossible-year': '年度应为四位数字，且不晚于日期所在的年份，请改正',
    'status-not-normal': '当前状态不是“正常”，本行不予公示；状态恢复正常后请重新报送',
    'item-too-long':
      '内容超过该数据项的长度：名称、单位不超过 200 字，承诺类型 64 字，承诺事由、备注 512 字，承诺内容、违诺责任及其未履行内容、追究内容 4000 字，其他 500 字，请精简',
    'natural-person-promise': '承诺人为自然人：已计数，证件号码已隐去，本行不接收、不公示',
    'unknown-promiser-category':
      '承诺人类别应为法人及非法人组织（1）、自然人（2）或个体工商户（4），请改正',
    'promise-code-shape':
      '不是承诺编码，应为 20 位数字：行政区划 6 位、存在的日期 8 位、流水号 6 位（从 000001 起）；显示为科学计数法的，请先将该列设为文本再导出',
    'promise-code-day': '承诺编码第 7 至 14 位应为承诺作出日期，请核对编码和日期',
    'repeated-promise-code': '承诺编码在本文件中已有一行，只接收了前一行，请核对',
    'unknown-promise-type':
      '承诺类型应为审批替代型（1）、容缺受理型（2）、证明事项型（3）、信用修复型（4）、行业自律型（5）、主动型（6）或其他（0），请改正',
    'other-type-unnamed': '承诺类型为其他的，应说明是哪一种，请写成“其他（具体类型）”',
    'unknown-fulfilment': '承诺履行状态应为全部履行（1）、部分履行（2）或全部未履行（3），请改正',
    'fulfilment-missing':
      '承诺履行状态为空：已认定的，请补填；尚未认定的，请将承诺监管状态填为监管中，并将未履行、责任追究和认定各项留空',
    'breach-not-described': '承诺部分履行或全部未履行的，本项必填，请补填',
    'breach-of-fulfilled': '承诺全部履行的，本项应为空，请核对履行状态和本项',
    'determined-before-made': '认定日期早于承诺作出日期，请对照认定材料改正',
    'foreign-acceptor': '承诺受理单位不是您所在的单位；请由该单位或数据归集机构报送',
    'unknown-publicity':
      '公开类型应为可向社会公开（1）、特定范围内公开（2）或不可公开（3），请改正',
    'unknown-region': '行政区划不在代码表（GB/T 2260）中，已接收，请核对',
    'resident-id-shaped': '代码有效，但同时符合居民身份证号码的规则，请确认不是个人号码',
    'agency-department': '机关的代码通常以 1 开头，请核对是否填错机关代码',
    'kind-differs': '主体类型与代码前两位不一致，已以代码为准',
    'test-name': '名称含有“测试”或星号，请确认是否为测试数据',
    'before-founding': '日期早于主体的成立日期，请核对日期和主体',
    'duplicate-document-number': '同一机关的文书号在本文件中重复，两行均已接收，请核对',
    'amount-in-yuan': '金额应以万元为单位，本行似以元填写；已按处罚内容所载金额接收，请核对',
    'amount-differs': '金额与处罚内容所载金额不一致，已按本栏接收，请核对',
    'amount-without-fine': '填有罚款金额，但处罚类别不含罚款，请核对',
    'confiscation-without-amount': '处罚类别含没收，但没收金额为空；没收物品的可以不填',
    'promise-code-region':
      '承诺编码前 6 位与受理单位代码中的行政区划不同，开发区等情形可以不同；已接收，请核对',
    'code-without-name': '填有单位代码，没有单位名称：该单位未采用，请补填名称',
    'unknown-supervision': '承诺监管状态应为监管中（0）或监管完成（2）；本项未采用，请核对',
    'full-width': '全角字符已转为半角',
    'lower-case': '小写字母已转为大写',
    spaces: '已去掉空格',
    hyphens: '已去掉连字符',
    invisible: '已去掉看不见的字符',
    'person-number-in-text': '文字中的居民身份证号码已隐去',
    'natural-person': '对象为自然人：已计数，证件号码已隐去，不公示',
    'newline-and-quote-in-cell': '单元格内有换行或英文引号，已原样接收，无需处理',
  },
  shapes: {
    'penalties-2019': '行政处罚（2019 版栏目代码）',
    'penalties-2016': '行政处罚（旧版中文栏目）',
    'permits-2019': '行政许可（2019 版栏目代码）',
    listings: '经营异常名录和严重违法失信名单',
    archive: '信用档案',
    subjects: '经营主体',
  },
  headings: {
    'unknown-heading': ({ found }) =>
      `第 1 行不是能识别的栏目（“${found.slice(0, SHOWN).join('”“')}”……），请使用双公示的栏目代码或规定的栏目名称`,
    'missing-columns': ({ shape, missing }) =>
      `第 1 行像是${zh.shapes[shape]}，但缺少栏目${missing.join('、')}，请补齐后重新导入`,
    'repeated-column': ({ column }) => `第 1 行中栏目${column}出现多次，请只保留一处`,
  },
  refusals: {
    'invalid-record-id': '不是信用记录的编号，应为 64 位十六进制字符',
    'invalid-record-kind': '不是信用记录的种类',
  },
};

const en: RecordText = {
  kinds: {
    penalty: 'Administrative penalty',
    permit: 'Administrative permit',
    'abnormal-listing': 'List of abnormal operations',
    'serious-listing': 'List of serious violations',
    'judgment-default': 'Judgment default',
    'dishonesty-listing': 'List of serious dishonesty',
    'tax-grade': 'Tax credit grade',
    honour: 'Honour',
    'annual-report': 'Annual report',
    evaluation: 'Public credit evaluation',
    promise: 'Credit promise',
    'contract-breach': 'Breach of contract',
    inspection: 'Inspection',
    dormancy: 'Dormancy',
  },
  penaltyTypes: {
    warning: 'Warning',
    'public-criticism': 'Public criticism',
    fine: 'Fine',
    confiscation: 'Confiscation',
    'permit-suspension': 'Suspension of a permit',
    'qualification-downgrade': 'Lowering of a qualification',
    'permit-revocation': 'Revocation of a permit',
    'activity-restriction': 'Restriction of business activities',
    'suspension-of-business': 'Order to suspend business',
    'closure-order': 'Order to close',
    'practice-ban': 'Ban from practice',
    detention: 'Administrative detention',
    other: 'Other penalty',
  },
  procedures: { summary: 'Summary procedure', ordinary: 'Ordinary procedure' },
  severities: {
    minor: 'Minor dishonesty',
    general: 'General dishonesty',
    serious: 'Serious dishonesty',
  },
  domains: {
    food: 'Food',
    drugs: 'Drugs',
    'special-equipment': 'Special equipment',
    'work-safety': 'Work safety',
    'fire-safety': 'Fire safety',
    environment: 'Environment',
    'construction-quality': 'Construction quality',
    'product-certification': 'Compulsory product certification',
  },
  permitTypes: {
    general: 'General',
    special: 'Special',
    recognition: 'Recognition',
    approval: 'Approval',
    registration: 'Registration',
    other: 'Other',
  },
  abnormalGrounds: {
    'annual-report': 'Annual report not published in time',
    'information-order': 'Information not published in the time ordered',
    'false-information': 'False or concealed information',
    unreachable: 'Cannot be reached at the registered address',
  },
  tracks: {
    'credit-china': 'Credit China website',
    gsxt: 'National Enterprise Credit Information Publicity System',
  },
  displayStates: { displayed: 'On display', ended: 'No longer displayed' },
  disclosureWordings: {
    required: 'to be published within the time',
    studied: 'the policy has this studied and pushed on; it does not require it yet',
  },
  displayEnds: {
    repair: 'Credit repair',
    delisting: 'Removal from the list',
    term: 'End of the display period',
    law: 'Not displayed by law',
  },
  importKinds: {
    subjects: 'Subjects',
    penalties: 'Administrative penalties',
    permits: 'Administrative permits',
    listings: 'Abnormal and serious listings',
    archive: 'Credit archive',
  },
  importLevels: {
    reject: 'Not taken',
    warn: 'Taken, please check',
    normalise: 'Taken and tidied up',
    'accept-masked': 'Taken, number masked',
    accept: 'Taken as it stands',
  },
  findings: {
    'missing-required': 'A required cell is empty; fill it in',
    'too-long':
      'Too long: names and agencies have at most 200 characters, document numbers 128, breach, facts, basis and content 4,000, others 500; shorten it',
    'control-character':
      'There are control characters, or characters that turn the direction of the text; remove them',
    'foreign-agency':
      'Another agency than yours decided this; that agency or a data centre has to send it',
    'unknown-category':
      'Not a category of counterpart; write 法人及非法人组织, 自然人 or 个体工商户',
    'uscc-length':
      'A unified social credit code has 18 characters; complete it from the certificate',
    'uscc-character':
      'A character that unified social credit codes do not use; compare it with the certificate',
    'uscc-letter-o':
      'Unified social credit codes do not use the letter O; check whether the digit 0 is meant',
    'uscc-department': 'Character 1 is no registering department; compare it with the certificate',
    'uscc-kind':
      'Character 2 is no kind of organisation of this department; compare it with the certificate',
    'uscc-region-digits':
      'Characters 3 to 8 (division) are not all digits; compare them with the certificate',
    'organisation-check':
      'Character 17 (check of the organisation code) does not fit; compare characters 9 to 17 with the certificate',
    'uscc-check': 'Character 18 (check) does not fit; compare every character with the certificate',
    'person-id-as-uscc':
      'This is the number of an identity card, not of an organisation; write the organisation’s code, or set the category to 自然人 for a natural person',
    'unknown-subject-kind':
      'Codes of this department and kind are not displayed on this platform; the row was not taken',
    'invalid-region': 'Not a division code of six digits',
    'impossible-date': 'Not a day of the calendar; correct it from the document',
    'future-date': 'Later than the day of import; correct it from the document',
    'ends-before-start': 'The end lies before the start; correct it from the document',
    'unknown-penalty-type':
      'Not a kind of penalty that the law on administrative penalties has; write one that it has',
    'fine-without-amount':
      'The penalty is a fine but its amount is empty or zero; fill in the amount (in 万元)',
    'impossible-amount': 'Not an amount in 万元 that is whole in fen; correct it',
    'unknown-permit-type': 'Not a kind of permit; write 普通, 特许, 认可, 核准, 登记 or 其他',
    'unknown-list': 'Not a list that is known; write 经营异常名录 or 严重违法失信名单',
    'unknown-ground': 'Not one of the four grounds for listing; correct it',
    'unknown-record-kind':
      'Not a kind of record of the archive; write 失信被执行人, 严重失信主体名单, 纳税信用级别, 荣誉, 年度报告, 公共信用综合评价, 信用承诺履行情况, 合同违约, 监督检查结果 or 歇业',
    'content-not-of-kind':
      'Not what a record of this kind says; write one of its values, or nothing for 失信被执行人, 年度报告, 合同违约 and 歇业',
    'impossible-year':
      'Not a year of four digits that is no later than that of the day; correct it',
    'status-not-normal':
      'The status is not normal, so the row is not displayed; send it again once it is normal',
    'item-too-long':
      'Longer than the item may be: names and units have at most 200 characters, 承诺类型 64, 承诺事由 and 备注 512, 承诺内容, 违诺责任, what was not performed and what followed 4,000, others 500; shorten it',
    'natural-person-promise':
      'The promise is a natural person’s: counted, number masked, the row is neither taken nor displayed',
    'unknown-promiser-category':
      'Not a category of promiser; write 法人及非法人组织 (1), 自然人 (2) or 个体工商户 (4)',
    'promise-code-shape':
      'Not the code of a promise, which has 20 digits: six of the division, eight of a day that exists, six of a number from 000001; if a spreadsheet shows it as 3.2E+19, make the column text and export again',
    'promise-code-day':
      'Digits 7 to 14 of the code are the day on which the promise was made; check both',
    'repeated-promise-code':
      'The code of this promise stood in an earlier row of the file; only that row was taken, please check',
    'unknown-promise-type':
      'Not a kind of promise; write 审批替代型 (1), 容缺受理型 (2), 证明事项型 (3), 信用修复型 (4), 行业自律型 (5), 主动型 (6) or 其他 (0)',
    'other-type-unnamed': 'A promise of another kind has to say which; write 其他（which）',
    'unknown-fulfilment':
      'Not a state of fulfilment; write 全部履行 (1), 部分履行 (2) or 全部未履行 (3)',
    'fulfilment-missing':
      'There is no state of fulfilment: fill it in if it was determined; if it was not, write 监管中 as 承诺监管状态 and leave every item about breach and determination empty',
    'breach-not-described': 'Required where a promise was kept in part or not at all; fill it in',
    'breach-of-fulfilled':
      'Has to be empty where the promise was kept in full; check this item and the state of fulfilment',
    'determined-before-made':
      'Determined before the promise was made; correct it from the determination',
    'foreign-acceptor':
      'Another unit than yours accepted the promise; that unit or a data centre has to send it',
    'unknown-publicity':
      'Not a kind of publicity; write 可向社会公开 (1), 特定范围内公开 (2) or 不可公开 (3)',
    'unknown-region':
      'The division is not in the table (GB/T 2260); taken all the same, please check',
    'resident-id-shaped':
      'The code is valid but would also pass as an identity card number; make sure it is not a person’s',
    'agency-department': 'Codes of agencies begin with 1 as a rule; check the agency’s code',
    'kind-differs':
      'The kind differs from the first two characters of the code; the code was followed',
    'test-name': 'The name contains 测试 (test) or stars; check whether this is test data',
    'before-founding': 'The day lies before the subject was founded; check the day and the subject',
    'duplicate-document-number':
      'The agency’s document number comes twice in this file; both rows were taken, please check',
    'amount-in-yuan':
      'Amounts are in 万元, this one seems to be in 元; the amount stated in the penalty was taken, please check',
    'amount-differs':
      'The amount differs from the one stated in the penalty; this cell was taken, please check',
    'amount-without-fine': 'There is an amount but the penalty is no fine; please check',
    'confiscation-without-amount':
      'The penalty is a confiscation without an amount, which is right only for goods',
    'promise-code-region':
      'The first six digits of the code differ from the division in the code of the unit that accepted the promise, as they may for development zones; taken all the same, please check',
    'code-without-name':
      'There is the code of a unit but not its name: the unit was left out; fill in the name',
    'unknown-supervision':
      'Not a state of supervision, which is 监管中 (0) or 监管完成 (2); left out, please check',
    'full-width': 'Full-width characters were made half-width',
    'lower-case': 'Small letters were made capitals',
    spaces: 'Spaces were removed',
    hyphens: 'Hyphens were removed',
    invisible: 'Invisible characters were removed',
    'person-number-in-text': 'An identity card number in the text was masked',
    'natural-person': 'About a natural person: counted, number masked, not displayed',
    'newline-and-quote-in-cell':
      'The cell has line breaks or quotation marks; taken as it stands, nothing to do',
  },
  shapes: {
    'penalties-2019': 'administrative penalties (column codes of 2019)',
    'penalties-2016': 'administrative penalties (older Chinese headings)',
    'permits-2019': 'administrative permits (column codes of 2019)',
    listings: 'abnormal and serious listings',
    archive: 'credit archive',
    subjects: 'subjects',
  },
  headings: {
    'unknown-heading': ({ found }) =>
      `Row 1 is no heading that is known (“${found.slice(0, SHOWN).join('”, “')}” …); use the column codes of the disclosure standard or the prescribed names`,
    'missing-columns': ({ shape, missing }) =>
      `Row 1 looks like ${en.shapes[shape]} but lacks ${missing.join(', ')}; add what is missing and import again`,
    'repeated-column': ({ column }) =>
      `Row 1 has the column ${column} more than once; keep one of them`,
  },
  refusals: {
    'invalid-record-id': 'Not the id of a record, which is 64 hexadecimal characters',
    'invalid-record-kind': 'Not a kind of record',
  },
};

/** The words of records and their import, zh-CN first. */
export const recordText: { readonly 'zh-CN': RecordText; readonly en: RecordText } = {
  'zh-CN': zh,
  en,
};
