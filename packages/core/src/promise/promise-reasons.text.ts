import type { PromiseRefusal } from './promise-assessment.ts';
import type { PromiseFact } from './promise-facts.ts';
import type { SignerProblem } from './signer-problem.ts';

type Words<Key extends string> = { readonly [K in Key]: string };

/** The words of why a promise can be made or not, in one language. */
export interface PromiseReasonsText {
  /** Why a promise cannot be made, and what to do. */
  readonly refusals: Words<PromiseRefusal>;
  readonly facts: Words<PromiseFact | 'rule'>;
  /** Titles of the rules of the pack. */
  readonly rules: { readonly [id: string]: string };
}

/** The words of what is wrong with who signs, in one language. */
export interface PromiseSignerText {
  readonly signerProblems: Words<SignerProblem>;
}

export const zhRefusals: PromiseReasonsText['refusals'] = {
  NO_RULE: '没有规定这一天能否承诺，请向受理单位询问。',
  TEMPLATE_NOT_VALID: '这份承诺书今天不能签署，请选择现在有效的承诺书。',
  NOT_FOR_KIND: '这份承诺书不是给这类经营主体用的，请另选一份。',
  SUBJECT_DISSOLVED: '这个经营主体已经注销，不能再作承诺。',
  EXCLUDED_MATTER: '这个事项不适用告知承诺，请按一般程序交证明材料办理。',
  SERIOUS_RECORD:
    '有较严重的失信记录，修复以前不能用承诺办理。请先修复信用，或者交齐材料按一般程序办理。',
  FALSE_PROMISE:
    '以前作过虚假承诺，修复以前不能用承诺办理。请先修复违诺，或者交齐材料按一般程序办理。',
  NOT_GOOD_CREDIT: '容缺受理只适用于信用状况较好的申请人。请交齐材料按一般程序办理。',
  NO_DUE_DAY: '补齐材料的最后一天还不能确定，请向受理单位询问。',
  NO_RECORD: '没有指明要修复的失信信息。一份承诺书只对应一条，请从那一条开始。',
  PROMISE_OPEN: '这条失信信息已经有一份承诺，不用再作一份。',
  FALSE_PROMISE_BAN: '修复承诺曾被认定为虚假或者故意不履行，在一定年限内不能再申请信用修复。',
};
export const zhFacts: PromiseReasonsText['facts'] = {
  type: '承诺类型',
  field: '事项所在的领域',
  templateValid: '承诺书在有效期内',
  kindNamed: '适用于这类主体',
  dissolved: '已注销',
  seriousRecord: '有严重失信记录',
  seriousListing: '在严重违法失信名单上',
  falsePromise: '作过虚假承诺',
  goodCredit: '信用状况较好',
  dueDayKnown: '补齐材料的最后一天（节假日安排尚未公布）',
  recordNamed: '指明了要修复的失信信息',
  otherPromise: '这条失信信息另有承诺',
  track: '要修复的失信信息的公示渠道',
  ofPenalty: '要修复的是行政处罚信息',
  marketSupervision: '受理单位是市场监管部门',
  banned: '在不得申请修复的年限内',
  falsehood: '虚假承诺',
  deliberate: '故意不履行承诺',
  rule: '适用的规定',
};
export const zhRules: PromiseReasonsText['rules'] = {
  'promise.sign.version': '承诺书今天有效',
  'promise.sign.kind': '承诺书适用于这类主体',
  'promise.sign.dissolved': '经营主体没有注销',
  'promise.proof.excluded': '事项不在告知承诺的排除范围内',
  'promise.approval.excluded': '事项不在告知承诺的排除范围内',
  'promise.proof.serious-record': '没有较严重的失信记录',
  'promise.proof.false-promise': '没有作过虚假承诺',
  'promise.approval.serious-listing': '不在严重违法失信名单上',
  'promise.approval.false-promise': '没有作过虚假承诺',
  'promise.deferred.good-credit': '申请人信用状况较好',
  'promise.deferred.serious-record': '没有较严重的失信记录',
  'promise.deferred.false-promise': '没有作过虚假承诺',
  'promise.deferred.due-day': '补齐材料的最后一天已经确定',
  'promise.repair.record': '一份承诺书对应一条失信信息',
  'promise.repair.one': '这条失信信息没有别的承诺',
  'promise.repair.false-promise': '不在不得申请修复的年限内',
  'promise.repair.false-promise.gsxt': '不在不得申请修复的年限内（公示系统）',
};
export const zhSignerProblems: PromiseSignerText['signerProblems'] = {
  'signer-missing': '请写明签署人的姓名和身份',
  'signer-not-representative':
    '签署人的姓名与登记的法定代表人（负责人、经营者）不一致，请核对；由他人代签的，请选“委托代理人”',
  'signer-not-present':
    '签署人应是现在登录的人本人，请填写登录人的姓名；由法定代表人（负责人、经营者）签署的，请其本人登录',
};

export const enRefusals: PromiseReasonsText['refusals'] = {
  NO_RULE: 'No rule says whether a promise can be made on this day; ask the agency.',
  TEMPLATE_NOT_VALID: 'This letter cannot be signed today; choose one that is valid now.',
  NOT_FOR_KIND: 'This letter is not for subjects of this kind; choose another.',
  SUBJECT_DISSOLVED: 'This subject has been dissolved and can promise nothing any more.',
  EXCLUDED_MATTER:
    'A promise cannot take the place of proof in this matter; bring the proof and use the ordinary procedure.',
  SERIOUS_RECORD:
    'There is a serious record of dishonesty; until it is repaired nothing can be handled by promise. Repair it first, or bring all materials.',
  FALSE_PROMISE:
    'An earlier promise was false; until that is repaired nothing can be handled by promise. Repair it first, or bring all materials.',
  NOT_GOOD_CREDIT:
    'Materials may come later only for applicants of good credit. Bring all materials and use the ordinary procedure.',
  NO_DUE_DAY: 'The last day for the materials cannot be said yet; ask the agency.',
  NO_RECORD: 'No record is named. One letter is about one record; begin from that record.',
  PROMISE_OPEN: 'There is a promise about this record already; no other is needed.',
  FALSE_PROMISE_BAN:
    'A promise of repair was found to be false or deliberately not kept; for some years no repair can be applied for.',
};
export const enFacts: PromiseReasonsText['facts'] = {
  type: 'type of the promise',
  field: 'field of the matter',
  templateValid: 'letter valid today',
  kindNamed: 'letter for this kind of subject',
  dissolved: 'dissolved',
  seriousRecord: 'serious record of dishonesty',
  seriousListing: 'on the list of serious violations',
  falsePromise: 'earlier false promise',
  goodCredit: 'good credit',
  dueDayKnown: 'last day for the materials (holidays not announced yet)',
  recordNamed: 'record named',
  otherPromise: 'another promise about the record',
  track: 'channel on which the record to be repaired is displayed',
  ofPenalty: 'record to be repaired is a penalty',
  marketSupervision: 'agency is of market supervision',
  banned: 'within the years without repair',
  falsehood: 'false promise',
  deliberate: 'deliberately not kept',
  rule: 'the rule that applies',
};
export const enRules: PromiseReasonsText['rules'] = {
  'promise.sign.version': 'The letter is valid today',
  'promise.sign.kind': 'The letter is for this kind of subject',
  'promise.sign.dissolved': 'The subject has not been dissolved',
  'promise.proof.excluded': 'The matter is not excluded from promises',
  'promise.approval.excluded': 'The matter is not excluded from promises',
  'promise.proof.serious-record': 'No serious record of dishonesty',
  'promise.proof.false-promise': 'No earlier false promise',
  'promise.approval.serious-listing': 'Not on the list of serious violations',
  'promise.approval.false-promise': 'No earlier false promise',
  'promise.deferred.good-credit': 'The applicant has good credit',
  'promise.deferred.serious-record': 'No serious record of dishonesty',
  'promise.deferred.false-promise': 'No earlier false promise',
  'promise.deferred.due-day': 'The last day for the materials is known',
  'promise.repair.record': 'One letter is about one record',
  'promise.repair.one': 'No other promise about the record',
  'promise.repair.false-promise': 'Not within the years without repair',
  'promise.repair.false-promise.gsxt':
    'Not within the years without repair (enterprise publicity system)',
};
export const enSignerProblems: PromiseSignerText['signerProblems'] = {
  'signer-missing': 'Name who signs, and in which capacity',
  'signer-not-representative':
    'The name differs from that of the registered representative; if someone signs in their place, choose “Authorised agent”',
  'signer-not-present':
    'Whoever signs is the one who is signed in; write that name, or let the representative sign in',
};

/** Of `promiseText`, what is wrong with who signs. */
export const promiseSignerProblems: Readonly<Record<'zh-CN' | 'en', PromiseSignerText>> = {
  'zh-CN': { signerProblems: zhSignerProblems },
  en: { signerProblems: enSignerProblems },
};

/** Of `promiseText`, why a promise can be made or not. */
export const promiseReasons: Readonly<Record<'zh-CN' | 'en', PromiseReasonsText>> = {
  'zh-CN': { refusals: zhRefusals, facts: zhFacts, rules: zhRules },
  en: { refusals: enRefusals, facts: enFacts, rules: enRules },
};
