import {
  enRefusals,
  enFacts,
  enRules,
  enSignerProblems,
  zhRefusals,
  zhFacts,
  zhRules,
  zhSignerProblems,
  type PromiseReasonsText,
  type PromiseSignerText,
} from './promise-reasons.text.ts';
import type { PromiseClock } from './promise-lifecycle.ts';
import type { PublicPromiseState } from './public-state.ts';
import type { PromiseFieldRefusal } from './promise.schema.ts';
import type { ExcludedMatter } from './promise-template.ts';
import type {
  Fulfilment,
  PromiseClass,
  PromiseCommand,
  PromiseParty,
  PromiseSanction,
  PromiseState,
  PromiseType,
  Publicity,
  SignatureAlgorithm,
  SignerCapacity,
} from './promise.ts';

type Words<Key extends string> = { readonly [K in Key]: string };

/** The words of promises in one language. */
export interface PromiseText extends PromiseReasonsText, PromiseSignerText {
  readonly types: Words<PromiseType>;
  /** What each type is, in a plain sentence. */
  readonly typeMeanings: Words<PromiseType>;
  readonly classes: Words<PromiseClass>;
  readonly states: Words<PromiseState>;
  readonly publicStates: Words<PublicPromiseState>;
  readonly commands: Words<
    PromiseCommand | 'create' | 'update-draft' | 'attach' | 'detach' | 'import'
  >;
  readonly parties: Words<PromiseParty>;
  readonly fulfilments: Words<Fulfilment>;
  readonly publicities: Words<Publicity>;
  readonly capacities: Words<SignerCapacity>;
  readonly algorithms: Words<SignatureAlgorithm>;
  readonly sanctions: Words<PromiseSanction>;
  readonly clocks: Words<PromiseClock>;
  readonly fields: Words<ExcludedMatter | 'none'>;
  /** The messages of the schemas. */
  readonly fieldRefusals: Words<PromiseFieldRefusal>;
}

const zhTypes: PromiseText['types'] = {
  'approval-substitute': '审批替代型',
  'deferred-materials': '容缺受理型',
  'proof-substitute': '证明事项型',
  repair: '信用修复型',
  'self-discipline': '行业自律型',
  voluntary: '主动型',
  other: '其他',
};
const zhTypeMeanings: PromiseText['typeMeanings'] = {
  'approval-substitute': '书面承诺符合许可条件，先行准予许可',
  'deferred-materials': '材料不齐，承诺在期限内补齐，先行受理',
  'proof-substitute': '书面承诺符合条件，不再交证明材料',
  repair: '申请信用修复时公开作出的承诺',
  'self-discipline': '参加行业协会商会组织的自律承诺',
  voluntary: '自愿向社会公开作出的承诺',
  other: '其他类型的承诺',
};
const zhStates: PromiseText['states'] = {
  draft: '填写中',
  submitted: '已签署，等待受理',
  'in-force': '履行中',
  'materials-due': '等待补齐材料',
  'under-verification': '核查中',
  fulfilled: '全部履行',
  'partly-fulfilled': '部分履行',
  breached: '未履行',
  sanctioned: '已追究违诺责任',
  'repair-requested': '已申请修复违诺',
  repaired: '违诺已修复',
  closed: '已结束',
  expired: '有效期已满，等待认定',
  withdrawn: '承诺人已撤回',
  declined: '不予受理',
  revoked: '受理单位已撤销',
};
const zhPublicities: PromiseText['publicities'] = {
  public: '可向社会公开',
  limited: '特定范围内公开',
  none: '不可公开',
};
const zhCapacities: PromiseText['capacities'] = {
  representative: '法定代表人（负责人、经营者）',
  agent: '委托代理人',
};
const zhPublicStates: PromiseText['publicStates'] = {
  running: '履行中',
  kept: '全部履行',
  'partly-kept': '部分履行',
  broken: '全部未履行',
  ended: '已结束',
};
const zhFulfilments: PromiseText['fulfilments'] = {
  full: '全部履行',
  partial: '部分履行',
  none: '全部未履行',
};
const zhAlgorithms: PromiseText['algorithms'] = {
  ed25519: 'Ed25519',
  'sm2-sm3': '国密 SM2（配 SM3）',
};

const zh: PromiseText = {
  types: zhTypes,
  typeMeanings: zhTypeMeanings,
  classes: { permit: '许可类', proof: '证明类', declaration: '声明类' },
  states: zhStates,
  publicStates: zhPublicStates,
  commands: {
    create: '开始填写',
    'update-draft': '保存',
    attach: '上传材料',
    detach: '撤下材料',
    import: '从其他平台归集',
    sign: '签署承诺',
    accept: '受理',
    decline: '不予受理',
    withdraw: '撤回承诺',
    'hand-in-materials': '提交补齐的材料',
    'return-materials': '退回材料',
    'begin-verification': '开始核查',
    'determine-full': '认定为全部履行',
    'determine-partial': '认定为部分履行',
    'determine-none': '认定为全部未履行',
    'find-overdue': '逾期未补齐材料',
    sanction: '追究违诺责任',
    close: '结束',
    'request-repair': '申请修复违诺',
    'grant-repair': '准予修复',
    'refuse-repair': '不予修复',
    expire: '有效期届满',
    revoke: '撤销承诺',
  },
  parties: { promiser: '承诺人', agency: '受理单位', clock: '到期自动' },
  fulfilments: zhFulfilments,
  publicities: zhPublicities,
  capacities: zhCapacities,
  algorithms: zhAlgorithms,
  sanctions: {
    'end-handling': '终止办理',
    'order-rectification': '责令限期整改',
    'withdraw-decision': '撤销行政决定',
    punish: '给予行政处罚',
    'withdraw-approval': '撤销办理的事项（许可、审批）',
    'restore-punishment': '恢复惩戒，撤销信用修复',
    'longest-display': '处罚信息按最长公示期公示',
    'false-promise-ban': '一定年限内不得申请信用修复',
  },
  clocks: { materials: '补齐材料的期限', term: '承诺有效期' },
  fields: {
    'state-security': '涉及国家安全',
    'state-secrets': '涉及国家秘密',
    'public-safety': '涉及公共安全',
    'financial-prudence': '涉及金融业审慎监管',
    environment: '涉及生态环境保护',
    'life-and-health': '直接关系人身健康、生命财产安全',
    'foreign-affairs': '重要涉外',
    'high-risk': '风险较大、纠错成本较高',
    none: '不在以上范围',
  },
  refusals: zhRefusals,
  facts: zhFacts,
  rules: zhRules,
  signerProblems: zhSignerProblems,
  fieldRefusals: {
    'invalid-promise-state': '不是承诺的状态',
    'invalid-fulfilment': '履行状态应为全部履行、部分履行或者全部未履行',
    'invalid-sanction': '不是违诺责任的种类',
    'invalid-signer-name': '签署人姓名不超过 50 个字，在一行之内',
    'invalid-signer-capacity': '请选择签署人的身份',
    'invalid-digest': '摘要应为 64 位十六进制字符',
    'invalid-signature': '签名的算法、公钥或者签名值格式不对',
  },
};

const enTypes: PromiseText['types'] = {
  'approval-substitute': 'In place of approval',
  'deferred-materials': 'Materials later',
  'proof-substitute': 'In place of proof',
  repair: 'Credit repair',
  'self-discipline': 'Self-discipline of an industry',
  voluntary: 'Voluntary',
  other: 'Other',
};
const enTypeMeanings: PromiseText['typeMeanings'] = {
  'approval-substitute':
    'You promise in writing that you meet the conditions of a licence, which is then granted first',
  'deferred-materials':
    'Materials are missing; you promise to bring them in time, and the application is taken first',
  'proof-substitute': 'You promise in writing that you meet a condition, and bring no proof of it',
  repair: 'A public promise made with an application for credit repair',
  'self-discipline': 'A promise organised by an industry association',
  voluntary: 'A promise made to the public of one’s own will',
  other: 'A promise of another type',
};
const enStates: PromiseText['states'] = {
  draft: 'Being filled in',
  submitted: 'Signed, waiting to be accepted',
  'in-force': 'In force',
  'materials-due': 'Waiting for materials',
  'under-verification': 'Being verified',
  fulfilled: 'Kept',
  'partly-fulfilled': 'Partly kept',
  breached: 'Not kept',
  sanctioned: 'Liability enforced',
  'repair-requested': 'Repair asked for',
  repaired: 'Repaired',
  closed: 'Ended',
  expired: 'Term over, to be determined',
  withdrawn: 'Withdrawn by the promiser',
  declined: 'Declined',
  revoked: 'Revoked by the agency',
};
const enPublicities: PromiseText['publicities'] = {
  public: 'Public',
  limited: 'For some',
  none: 'Not public',
};
const enCapacities: PromiseText['capacities'] = {
  representative: 'Legal representative (person in charge, operator)',
  agent: 'Authorised agent',
};
const enPublicStates: PromiseText['publicStates'] = {
  running: 'In force',
  kept: 'Wholly kept',
  'partly-kept': 'Partly kept',
  broken: 'Not kept at all',
  ended: 'Ended',
};
const enFulfilments: PromiseText['fulfilments'] = {
  full: 'Wholly kept',
  partial: 'Partly kept',
  none: 'Not kept at all',
};
const enAlgorithms: PromiseText['algorithms'] = { ed25519: 'Ed25519', 'sm2-sm3': 'SM2 with SM3' };

const en: PromiseText = {
  types: enTypes,
  typeMeanings: enTypeMeanings,
  classes: { permit: 'Licence', proof: 'Proof', declaration: 'Declaration' },
  states: enStates,
  publicStates: enPublicStates,
  commands: {
    create: 'Begin',
    'update-draft': 'Save',
    attach: 'Give a file',
    detach: 'Take a file back',
    import: 'Taken over from another platform',
    sign: 'Sign the promise',
    accept: 'Accept',
    decline: 'Decline',
    withdraw: 'Withdraw the promise',
    'hand-in-materials': 'Hand in the materials',
    'return-materials': 'Return the materials',
    'begin-verification': 'Begin verification',
    'determine-full': 'Determine: kept',
    'determine-partial': 'Determine: partly kept',
    'determine-none': 'Determine: not kept',
    'find-overdue': 'Materials overdue',
    sanction: 'Enforce liability',
    close: 'End',
    'request-repair': 'Ask for repair',
    'grant-repair': 'Grant repair',
    'refuse-repair': 'Refuse repair',
    expire: 'Term over',
    revoke: 'Revoke the promise',
  },
  parties: { promiser: 'Promiser', agency: 'Agency', clock: 'By the clock' },
  fulfilments: enFulfilments,
  publicities: enPublicities,
  capacities: enCapacities,
  algorithms: enAlgorithms,
  sanctions: {
    'end-handling': 'End the handling of the application',
    'order-rectification': 'Order to put it right in a set time',
    'withdraw-decision': 'Withdraw the decision',
    punish: 'Administrative penalty',
    'withdraw-approval': 'Withdraw what was granted (licence, approval)',
    'restore-punishment': 'Restore the punishment, revoke the repair',
    'longest-display': 'Display the penalty for its longest period',
    'false-promise-ban': 'No application for credit repair for some years',
  },
  clocks: { materials: 'Time for the materials', term: 'Term of the promise' },
  fields: {
    'state-security': 'National security',
    'state-secrets': 'State secrets',
    'public-safety': 'Public safety',
    'financial-prudence': 'Prudential supervision of finance',
    environment: 'Protection of the environment',
    'life-and-health': 'Health, life and property of people',
    'foreign-affairs': 'Important foreign matters',
    'high-risk': 'High risk, costly to put right',
    none: 'None of these',
  },
  refusals: enRefusals,
  facts: enFacts,
  rules: enRules,
  signerProblems: enSignerProblems,
  fieldRefusals: {
    'invalid-promise-state': 'Not a state of a promise',
    'invalid-fulfilment': 'Fulfilment is full, partial or none',
    'invalid-sanction': 'Not a measure after a breach',
    'invalid-signer-name': 'The name of the signer has at most 50 characters on one line',
    'invalid-signer-capacity': 'Choose the capacity of the signer',
    'invalid-digest': 'A digest has 64 hexadecimal digits',
    'invalid-signature': 'Algorithm, public key or value of the signature is not in form',
  },
};

/** The words of promises, zh-CN first. */
export const promiseText: { readonly 'zh-CN': PromiseText; readonly en: PromiseText } = {
  'zh-CN': zh,
  en,
};

type Part<Key extends keyof PromiseText> = {
  readonly 'zh-CN': Pick<PromiseText, Key>;
  readonly en: Pick<PromiseText, Key>;
};

/** Of {@link promiseText}, what a letter is called: for a page that loads little, the rest is left out. */
export const promiseNames: Part<'types' | 'typeMeanings' | 'publicities' | 'capacities'> = {
  'zh-CN': {
    types: zhTypes,
    typeMeanings: zhTypeMeanings,
    publicities: zhPublicities,
    capacities: zhCapacities,
  },
  en: {
    types: enTypes,
    typeMeanings: enTypeMeanings,
    publicities: enPublicities,
    capacities: enCapacities,
  },
};

/** Of {@link promiseText}, the states. */
export const promiseStateNames: Part<'states'> = {
  'zh-CN': { states: zhStates },
  en: { states: enStates },
};

/** Of {@link promiseText}, what everybody is told of how a promise stands and of its signatures. */
export const promiseOutcomes: Part<'publicStates' | 'fulfilments' | 'algorithms'> = {
  'zh-CN': {
    publicStates: zhPublicStates,
    fulfilments: zhFulfilments,
    algorithms: zhAlgorithms,
  },
  en: { publicStates: enPublicStates, fulfilments: enFulfilments, algorithms: enAlgorithms },
};
