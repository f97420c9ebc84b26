import type { Outcome } from '../law/decide.ts';
import type { AbnormalGround } from '../record/credit-record.ts';
import type { FlowProblemCode } from './repair-flow.ts';
import type { Deadline, Refusal } from './repair-assessment.ts';
import type { Material, RepairCommand, RepairState } from './repair.ts';
import type { RevocationReason } from './revocation.ts';

/** The words of repairs in one language. */
export interface RepairText {
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly refusals: Readonly<Record<Refusal, string>>;
  /** What a fact is called when it has to be found out. */
  readonly facts: Readonly<Record<string, string>>;
  readonly materials: Readonly<Record<Material, { readonly name: string; readonly hint: string }>>;
  /** 移出条件: what mends the cause of an abnormal listing. */
  readonly removals: Readonly<Record<AbnormalGround, string>>;
  readonly clocks: Readonly<Record<Deadline['clock'], string>>;
  readonly clockStarts: Readonly<Record<Deadline['from'], string>>;
  readonly states: Readonly<Record<RepairState, string>>;
  readonly commands: Readonly<Record<RepairCommand, string>>;
  /** 撤销原因. */
  readonly revocations: Readonly<Record<RevocationReason, string>>;
  readonly problems: Readonly<Record<FlowProblemCode, string>>;
  /** Plain titles of the rules, by id without the suffix of an older regime. */
  readonly rules: Readonly<Record<string, string>>;
}

/** 信用修复用语. */
export const repairText: Readonly<Record<'zh-CN' | 'en', RepairText>> = {
  'zh-CN': {
    outcomes: {
      'not-needed': '无需修复',
      ineligible: '不能修复',
      'not-yet': '未到申请时间',
      missing: '条件尚未具备',
      indeterminate: '暂不能确定',
      eligible: '可以申请',
    },
    refusals: {
      MIN_PERIOD: '最短公示期尚未届满。',
      OBLIGATION_OPEN: '还有事项没有办完：需要先改正，并履行完规定的义务。',
      NO_PUBLIC_PROMISE: '尚未公开作出信用承诺。',
      NON_REPAIRABLE: '按照规定，这条信息不予修复。',
      REPEAT_SAME_TYPE: '因同一类违法行为再次受到市场监管部门行政处罚。',
      ON_OTHER_LIST: '仍在经营异常名录或者严重违法失信名单中。',
      NEW_HEAVY_PENALTY: '列入后再次受到较重行政处罚。',
      STATUTORY_TERM_RUNNING: '法律规定的管理期限尚未届满。',
      FALSE_PROMISE_BAN:
        '曾被机关认定提供虚假材料、信用承诺严重不实或者故意不履行承诺，限制申请的期间尚未届满。',
      WRONG_TRACK: '这条信息应当在另一个网站申请修复。',
      MATERIALS_MISSING: '申请材料不齐全。',
      MAX_REACHED_UNFULFILLED:
        '最长公示期已届满，但失信行为尚未纠正或者义务尚未全部履行，是否停止公示由行业主管部门按规定办理。',
      HARM_NOT_REMOVED: '危害后果和不良影响尚未消除。',
      NOT_DISPLAYED: '这类信息原则上不公示，无需修复。',
      DISPLAY_ENDED: '这条信息已停止公示。',
      AUTO_STOP: '这类信息公示满三个月自动停止，无需申请。',
      NOT_DISHONESTY: '这不是失信信息，不需要修复。',
      NO_RULE: '没有规则可以适用于这个日期或者这类信息。',
    },
    facts: {
      corrected: '违法行为是否已经纠正，或者列入事由是否已经消除',
      obligationsPerformed: '规定的义务是否已经全部履行',
      harmRemoved: '危害后果和不良影响是否已经消除',
      promisePublished: '是否已公开作出信用承诺',
      materials: '申请材料',
      repeatedSameType: '是否因同一类违法行为再次受到市场监管部门处罚',
      onOtherList: '是否仍在其他名单中',
      newHeavyPenalty: '列入后是否再次受到较重行政处罚',
      severity: '失信严重程度（由作出决定的机关认定）',
      domains: '违法行为属于哪个监管领域（由作出决定的机关认定）',
      lowFine: '罚款是否属于较低数额（由省级以上市场监管部门规定）',
      namedAct: '是否属于文件列明的特定严重失信行为',
      publishedOn: '公示之日',
      statutoryTermRunning: '法定的管理期限是否尚未届满',
      restrictionUntil: '限制措施的期限',
      kind: '信息类别',
      rule: '适用的规则',
      displayClass: '失信类别',
    },
    materials: {
      'application-form': { name: '信用修复申请书', hint: '填好本申请后由系统生成。' },
      'promise-letter': {
        name: '信用承诺书（守信承诺书）',
        hint: '在“作出承诺”一步由您确认后生成。',
      },
      'proof-of-performance': {
        name: '已履行义务的证明',
        hint: '例如缴款凭证、整改完成的照片或者机关出具的证明。',
      },
      'registration-certificate': { name: '登记证照', hint: '例如营业执照。' },
      'repair-form': { name: '行政处罚信息信用修复表', hint: '须由作出处罚的机关盖章。' },
      'training-certificate': { name: '信用修复培训证明', hint: '由培训机构出具。' },
      'credit-report': { name: '信用报告', hint: '由信用服务机构出具。' },
    },
    removals: {
      'annual-report': '补报未报年份的年度报告并公示',
      'information-order': '履行公示即时信息的义务',
      'false-information': '更正已公示的信息',
      unreachable: '办理住所变更登记，或者通过登记的住所可以重新取得联系',
    },
    clocks: {
      accept: '决定是否受理',
      decide: '作出修复决定',
      remove: '作出移出决定',
      feedback: '反馈办理结果',
      'stop-display': '停止公示',
    },
    clockStarts: {
      push: '收到推送之日起',
      application: '收到申请之日起',
      acceptance: '受理之日起',
      decision: '作出决定之日起',
    },
    states: {
      draft: '草稿',
      submitted: '已提交',
      resubmitted: '已重新提交',
      'supplement-requested': '需补正',
      returned: '已退回',
      accepted: '已受理',
      declined: '不予受理',
      granted: '准予修复',
      refused: '不予修复',
      withdrawn: '已撤回',
      revoked: '修复已撤销',
    },
    commands: {
      submit: '提交申请',
      resubmit: '重新提交',
      withdraw: '撤回申请',
      accept: '受理',
      decline: '不予受理',
      'request-supplement': '要求补正',
      return: '退回',
      grant: '准予修复',
      refuse: '不予修复',
      revoke: '撤销修复',
    },
    revocations: {
      'false-material': '提供虚假材料',
      'false-promise': '信用承诺严重不实',
      'promise-broken': '故意不履行承诺',
      'agency-error': '机关错误',
    },
    problems: {
      required: '请回答这个问题',
      'too-long': '字数超过了限制，请缩短',
      'not-a-date': '请填写真实存在的日期，例如 2026年6月1日',
      'in-future': '日期不能晚于今天',
      'before-record': '日期不能早于决定作出之日',
      'not-a-phone': '请填写手机号码或者带区号的固定电话',
      'not-confirmed': '请阅读承诺书并勾选确认',
      'name-differs': '签名应当与联系人姓名一致',
      'file-missing': '请上传这份材料',
    },
    rules: {
      'repair.law.presumed-publication': '公示之日不明，按应当公示的期限推定',
      'repair.law.transition': '作出决定（列入）以后规定有变',
      'repair.apply.scope': '属于失信信息',
      'repair.apply.track': '在规定的网站申请',
      'repair.display.summary-procedure': '简易程序的处罚不公示',
      'repair.display.warning': '仅警告（或者通报批评）的处罚不公示',
      'repair.display.minor': '轻微失信信息原则上不公示',
      'repair.display.auto-stop': '轻微失信信息满三个月自动停止公示',
      'repair.display.maximum': '最长公示期',
      'repair.apply.special': '特定严重失信信息不予修复',
      'repair.apply.severe': '责令停产停业、吊销许可证件等处罚不提前停止公示',
      'repair.apply.barred': '法律、法规和党中央、国务院政策文件规定不予修复的除外',
      'repair.apply.false-promise': '虚假承诺后的限制期',
      'repair.apply.min-period': '最短公示期届满',
      'repair.apply.corrected': '违法行为已纠正',
      'repair.apply.obligations': '义务已全部履行',
      'repair.apply.harm': '危害后果和不良影响已消除',
      'repair.apply.promise': '已公开作出信用承诺',
      'repair.apply.repeat': '未因同一类违法行为再次受到市场监管部门处罚',
      'repair.apply.other-list': '未在其他名单中',
      'repair.abnormal.corrected': '列入事由已消除',
      'repair.serious.min-period': '列入满一年',
      'repair.serious.obligations': '已自觉履行处罚决定的义务',
      'repair.serious.harm': '已主动消除危害后果和不良影响',
      'repair.serious.heavy-penalty': '未再受到较重行政处罚',
      'repair.serious.statutory-term': '法定管理期限已届满',
    },
  },
  en: {
    outcomes: {
      'not-needed': 'No repair needed',
      ineligible: 'Cannot be repaired',
      'not-yet': 'Too early to apply',
      missing: 'A condition is still open',
      indeterminate: 'Cannot be said yet',
      eligible: 'You can apply',
    },
    refusals: {
      MIN_PERIOD: 'The shortest period of display is not over yet.',
      OBLIGATION_OPEN: 'Something is still open: correct it first, and perform every duty.',
      NO_PUBLIC_PROMISE: 'No credit promise has been made publicly.',
      NON_REPAIRABLE: 'The rules do not allow this record to be repaired.',
      REPEAT_SAME_TYPE:
        'Market supervision punished the subject again for the same kind of breach.',
      ON_OTHER_LIST: 'The subject is still on the abnormal or the serious list.',
      NEW_HEAVY_PENALTY: 'The subject was heavily punished again after the listing.',
      STATUTORY_TERM_RUNNING: 'A term fixed by law is still running.',
      FALSE_PROMISE_BAN:
        'After a false promise or false material, the ban on applications is still running.',
      WRONG_TRACK: 'This record is repaired on another website.',
      MATERIALS_MISSING: 'A document is missing.',
      MAX_REACHED_UNFULFILLED:
        'The longest period of display is over, but a duty is still open: the competent department decides whether display ends.',
      HARM_NOT_REMOVED: 'The harm and its effects have not been removed.',
      NOT_DISPLAYED: 'Records of this kind are in principle not displayed; no repair is needed.',
      DISPLAY_ENDED: 'This record is no longer displayed.',
      AUTO_STOP:
        'Display of such records ends by itself after three months; no application is needed.',
      NOT_DISHONESTY: 'This is not a record of dishonesty; it needs no repair.',
      NO_RULE: 'No rule covers this day or this kind of record.',
    },
    facts: {
      corrected: 'whether the breach has been corrected',
      obligationsPerformed: 'whether every duty has been fully performed',
      harmRemoved: 'whether the harm and its effects have been removed',
      promisePublished: 'whether a credit promise has been made publicly',
      materials: 'the documents',
      repeatedSameType: 'whether market supervision punished the same kind of breach again',
      onOtherList: 'whether the subject is still on another list',
      newHeavyPenalty: 'whether there was another heavy penalty after the listing',
      severity: 'how serious the breach is (the agency that decided says so)',
      domains: 'which field of supervision the breach is in (the agency that decided says so)',
      lowFine: 'whether the fine counts as low (the province says so)',
      namedAct: 'whether the act is one of the gravest that the document names',
      publishedOn: 'the day of publication',
      statutoryTermRunning: 'whether a term fixed by law is still running',
      restrictionUntil: 'the term of the restriction',
      kind: 'the kind of record',
      rule: 'the rule that applies',
      displayClass: 'the class of the record',
    },
    materials: {
      'application-form': {
        name: 'Application for credit repair',
        hint: 'Made by the system from your answers.',
      },
      'promise-letter': {
        name: 'Credit promise',
        hint: 'Made when you confirm it in the step “Make the promise”.',
      },
      'proof-of-performance': {
        name: 'Proof that duties were performed',
        hint: 'For example a payment receipt, photos of the correction, or a statement of the agency.',
      },
      'registration-certificate': {
        name: 'Registration certificate',
        hint: 'For example the business licence.',
      },
      'repair-form': {
        name: 'Repair form for penalty information',
        hint: 'With the stamp of the agency that decided the penalty.',
      },
      'training-certificate': {
        name: 'Certificate of credit repair training',
        hint: 'From the training institution.',
      },
      'credit-report': { name: 'Credit report', hint: 'From a credit service institution.' },
    },
    removals: {
      'annual-report': 'file the missing annual reports and publish them',
      'information-order': 'publish the information as ordered',
      'false-information': 'correct the published information',
      unreachable: 'register the new address, or be reachable at the registered one again',
    },
    clocks: {
      accept: 'Decision whether to accept',
      decide: 'Decision on the repair',
      remove: 'Decision on the removal',
      feedback: 'Result given back',
      'stop-display': 'End of display',
    },
    clockStarts: {
      push: 'from receipt by the agency',
      application: 'from receipt of the application',
      acceptance: 'from acceptance',
      decision: 'from the decision',
    },
    states: {
      draft: 'Draft',
      submitted: 'Submitted',
      resubmitted: 'Submitted again',
      'supplement-requested': 'More needed from you',
      returned: 'Returned',
      accepted: 'Accepted for processing',
      declined: 'Not accepted',
      granted: 'Repair granted',
      refused: 'Repair refused',
      withdrawn: 'Withdrawn',
      revoked: 'Repair revoked',
    },
    commands: {
      submit: 'Submit the application',
      resubmit: 'Submit again',
      withdraw: 'Withdraw the application',
      accept: 'Accept',
      decline: 'Do not accept',
      'request-supplement': 'Ask for more',
      return: 'Return',
      grant: 'Grant the repair',
      refuse: 'Refuse the repair',
      revoke: 'Revoke the repair',
    },
    revocations: {
      'false-material': 'False documents were given',
      'false-promise': 'The promise was gravely untrue',
      'promise-broken': 'The promise was wilfully not kept',
      'agency-error': 'The agency made a mistake',
    },
    problems: {
      required: 'Answer this question',
      'too-long': 'Shorten this text',
      'not-a-date': 'Enter a real date, for example 1 June 2026',
      'in-future': 'The date must not be after today',
      'before-record': 'The date must not be before the decision',
      'not-a-phone': 'Enter a mobile number or a landline number with its area code',
      'not-confirmed': 'Read the promise and tick the box to confirm it',
      'name-differs': 'The signature must be the name of the contact',
      'file-missing': 'Upload this document',
    },
    rules: {
      'repair.law.presumed-publication':
        'The day of publication is unknown and is presumed from the time for publishing',
      'repair.law.transition':
        'The rules have changed since the decision: those of which day apply',
      'repair.apply.scope': 'A record of dishonesty',
      'repair.apply.track': 'Applied for on the right website',
      'repair.display.summary-procedure': 'Penalties of the summary procedure are not displayed',
      'repair.display.warning': 'A mere warning is not displayed',
      'repair.display.minor': 'Minor records are in principle not displayed',
      'repair.display.auto-stop': 'Display of minor records ends after three months',
      'repair.display.maximum': 'Longest period of display',
      'repair.apply.special': 'The gravest class is not repaired',
      'repair.apply.severe': 'Display of closures, revocations and the like is not ended early',
      'repair.apply.barred': 'Not barred by a law, a regulation or a central policy document',
      'repair.apply.false-promise': 'Ban after a false promise',
      'repair.apply.min-period': 'Shortest period of display is over',
      'repair.apply.corrected': 'The breach has been corrected',
      'repair.apply.obligations': 'Every duty has been performed',
      'repair.apply.harm': 'Harm and effects have been removed',
      'repair.apply.promise': 'A credit promise was made publicly',
      'repair.apply.repeat': 'No further penalty of market supervision for the same kind of breach',
      'repair.apply.other-list': 'On no other list',
      'repair.abnormal.corrected': 'The cause of the listing has been mended',
      'repair.serious.min-period': 'One year on the list',
      'repair.serious.obligations': 'Duties of the penalty performed',
      'repair.serious.harm': 'Harm and effects actively removed',
      'repair.serious.heavy-penalty': 'No further heavy penalty',
      'repair.serious.statutory-term': 'No statutory term is running',
    },
  },
};

/** The title of a rule: those of an older regime carry a suffix, those of materials name the material. */
export function ruleTitle(rule: string, locale: 'zh-CN' | 'en'): string {
  const { rules, materials } = repairText[locale];
  const plain = rule.replace(/(?:\.serious)?\.\d+$/, '');
  const material = Object.entries(materials).find(([key]) => plain === `repair.material.${key}`);
  return material?.[1].name ?? rules[plain] ?? rule;
}
