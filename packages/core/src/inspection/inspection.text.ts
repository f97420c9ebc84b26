import type { DrawCommand, DrawRefusal, DrawState } from './draw-lifecycle.ts';
import type { PlannedRatio } from './draw-plan-draft.ts';
import type { InspectionFieldRefusal } from './inspection.schema.ts';
import type { Attention, Frequency } from './law/sampling-pack.ts';
import type { TriggeredRefusal } from './law/triggered-pack.ts';
import type { MergedVisit } from './merge-visits.ts';
import type { PlanProblemCode } from './plan-problems.ts';
import type { ReplacementRefusal } from './replace-subject.ts';
import type { UnvisitableReason } from './replacement.ts';
import type { KeyField, RiskClass, SupervisionSector } from './risk-class.ts';
import type { Stratum } from './strata.ts';
import type { CheckMatter, TriggeredMode, TriggeredPhase } from './triggered-mode.ts';
import type { DrawFindingCode } from './verify-draw.ts';

type Words<Code extends string> = Readonly<Record<Code, string>>;

/** The words of differentiated supervision in one language. */
export interface InspectionText {
  readonly riskClasses: Words<RiskClass>;
  readonly riskClassUnknown: string;
  readonly keyFields: Words<KeyField>;
  readonly sectors: Words<SupervisionSector>;
  readonly attentions: Words<Attention>;
  readonly frequencies: Words<Frequency>;
  readonly ratioUnknown: string;
  readonly ratioSources: Words<PlannedRatio['source']>;
  readonly strata: Words<Stratum>;
  readonly planProblems: Words<PlanProblemCode>;
  readonly states: Words<DrawState>;
  readonly commands: Words<DrawCommand>;
  readonly drawRefusals: Words<DrawRefusal>;
  readonly unvisitable: Words<UnvisitableReason>;
  readonly replacementRefusals: Words<ReplacementRefusal>;
  readonly unstaffed: Words<MergedVisit['unstaffed'][number]['reason']>;
  readonly verified: string;
  readonly findings: Words<DrawFindingCode>;
  readonly checks: Words<CheckMatter>;
  readonly phases: Words<TriggeredPhase>;
  readonly triggers: Words<NonNullable<TriggeredMode['endedBy']>['kind']>;
  readonly triggeredRefusals: Words<TriggeredRefusal>;
  /** What a fact or a length is called when it has to be found out. */
  readonly facts: Readonly<Record<string, string>>;
  /** Plain titles of the rules, by id. */
  readonly rules: Readonly<Record<string, string>>;
  readonly refusals: Words<InspectionFieldRefusal>;
}

/** 差异化监管用语. */
export const inspectionText: Readonly<Record<'zh-CN' | 'en', InspectionText>> = {
  'zh-CN': {
    riskClasses: {
      A: 'A 类（信用风险低）',
      B: 'B 类（信用风险一般）',
      C: 'C 类（信用风险较高）',
      D: 'D 类（信用风险高）',
    },
    riskClassUnknown: '信用风险类别不明',
    keyFields: {
      food: '食品',
      drugs: '药品',
      'important-industrial-products': '重要工业产品',
      'special-equipment': '特种设备',
    },
    sectors: {
      'market-supervision': '市场监管',
      agriculture: '农业农村',
      tax: '税务',
      'culture-tourism': '文化旅游',
      construction: '建筑市场',
      environment: '生态环境',
      transport: '交通运输',
      health: '医疗卫生',
      labour: '劳动保障',
      'work-safety': '安全生产',
    },
    attentions: {
      lower: '降低抽查比例和频次',
      normal: '按常规比例和频次抽查',
      raised: '提高抽查比例和频次',
      'sharply-raised': '大幅提高抽查比例和频次',
    },
    frequencies: {
      'below-one-a-year': '每年少于一次',
      'one-a-year': '每年一次',
      'below-two-a-year': '每年少于两次',
      'by-need': '根据需要确定',
    },
    ratioUnknown: '没有找到这个地方、这个行业公布的抽查比例，请在计划中自行写明。',
    ratioSources: {
      published: '依据公布的抽查比例',
      stated: '由计划自行确定，没有公布的依据',
    },
    strata: {
      A: 'A 类',
      'A-key': 'A 类中的重点领域（按不低于 B 类的比例抽取）',
      B: 'B 类',
      C: 'C 类',
      'C-key': 'C 类中的重点领域（按不低于 B 类的比例抽取）',
      D: 'D 类',
      'D-key': 'D 类中的重点领域（按不低于 B 类的比例抽取）',
    },
    planProblems: {
      'no-subjects': '计划中没有检查对象，请先添加。',
      'no-inspectors': '计划中没有检查人员，请先添加。',
      'no-agencies': '计划中没有参与检查的部门，请先添加。',
      'duplicate-subject': '同一检查对象出现了两次，请删去一个。',
      'duplicate-inspector': '同一检查人员出现了两次，请删去一个。',
      'duplicate-agency': '同一部门出现了两次，请删去一个。',
      'invalid-code': '检查对象的统一社会信用代码不正确，请核对。',
      'invalid-id': '编号只能含字母、数字、点、连字符和下划线，最多 64 个字符。',
      'invalid-period': '检查的起止日期不正确，截止日不能早于起始日。',
      'invalid-place': '行政区划代码应为六位数字。',
      'unknown-class': '检查对象的信用风险类别不明，请先确定类别。',
      'unknown-agency': '写明的部门不在本计划参与检查的部门之中。',
      'subject-without-agency': '没有写明由哪个部门检查这个对象。',
      'ratio-out-of-range': '抽查比例应为 0 到 1000 的整数（千分比）。',
      'outside-published-range':
        '抽查比例超出了公布的幅度。请改在幅度以内，或者注明由计划自行确定。',
      'no-published-ratio': '没有找到这个地方、这个行业公布的抽查比例。如由计划自行确定，请注明。',
      'no-rule': '没有规则可以适用于这个日期。',
      'invalid-inspectors-per-visit': '每次检查的人数应为不小于 1 的整数。',
      'too-many-inspectors-per-visit': '每次检查的人数超过了计划中检查人员的总数。',
      'invalid-replacements': '可以递补的数量应为不小于 0 的整数。',
      'too-many-replacements':
        '可以递补的数量不能超过抽中户数的五分之一（不足一户的按一户计）。这是本工具包的技术限制，不是法律规定。',
    },
    states: {
      planned: '已拟定计划',
      committed: '已固定计划，等待抽取',
      drawn: '已抽取',
      replaced: '已抽取，有递补',
      verified: '已核验',
      published: '已公示',
      abandoned: '已作废',
    },
    commands: {
      change: '修改计划',
      commit: '固定计划并公布承诺值',
      draw: '抽取',
      replace: '递补',
      verify: '核验',
      publish: '公示结果和种子',
      abandon: '作废',
    },
    drawRefusals: {
      'draw.transition.state': '当前状态下不能这样做。',
      'draw.plan.frozen': '计划固定以后不能再修改。如确需改动，请另拟计划。',
      'draw.commitment.unpublished': '承诺值公布之后才能抽取，请先公布。',
      'draw.replacement.refused': '不符合递补的条件。',
      'draw.verification.failed': '核验没有通过，请查看核验结果。',
    },
    unvisitable: {
      dissolved: '已经注销',
      moved: '已经迁出',
      'seasonal-closure': '季节性停业',
    },
    replacementRefusals: {
      'unknown-reason': '这不是可以递补的原因。',
      'not-drawn': '这个对象没有被抽中，或者已经递补。',
      'no-replacement-left': '计划允许的递补数量已经用完。',
      'stratum-exhausted': '这一层没有可以递补的对象了。',
    },
    unstaffed: {
      'agency-without-inspector': '有部门没有无须回避的检查人员，请增派人员。',
      'too-few-inspectors': '无须回避的检查人员不足，请增派人员。',
      'conflict-in-other-plan': '派出的人员在另一计划中须回避，请另行派员。',
    },
    verified: '核验通过：按公布的计划和种子重新抽取，结果一致。',
    findings: {
      'unknown-version': '不是本核验程序认识的抽取方法。',
      'invalid-plan': '计划本身有错误。',
      'plan-digest-differs': '计划的摘要与公布的不一致：计划被改动过。',
      'invalid-seed': '种子不是 64 位小写十六进制数字。',
      'commitment-differs': '承诺值与计划、种子不一致。',
      'strata-differ': '分层的数量或者递补顺序与重新抽取的不一致。',
      'replacement-refused': '有一次递补不符合规则。',
      'replacements-differ': '递补的对象与重新抽取的不一致。',
      'visits-differ': '检查对象或者检查人员与重新抽取的不一致。',
      'digest-differs': '公示内容的摘要不一致：公示被改动过。',
    },
    checks: {
      registration: '登记事项',
      'published-information': '公示信息',
      'trade-mark': '商标使用行为',
      other: '其他事项',
    },
    phases: {
      'not-applicable': '不适用触发式监管',
      observation: '观察期',
      prompt: '提示期',
      ended: '已结束',
      indeterminate: '暂不能确定',
    },
    triggers: {
      complaint: '收到投诉',
      lead: '收到举报或者其他线索',
      'legal-duty': '法律、法规要求检查',
      time: '期间届满',
    },
    triggeredRefusals: {
      NOT_OFFERED: '没有找到这个地方推行触发式监管的规定。',
      NOT_LOW_RISK: '只适用于信用风险低的经营主体。',
      IN_KEY_FIELD: '食品、药品、重要工业产品、特种设备等重点领域不适用。',
      OTHER_CHECK: '只适用于登记事项、公示信息、商标使用行为的抽查检查。',
      TRIGGERED: '已有投诉、线索或者法定检查，需要检查。',
      NOT_BEGUN: '观察期尚未开始。',
    },
    facts: {
      offered: '这个地方是否推行触发式监管（没有核对当地的政策，请向当地的机关询问）',
      riskClass: '信用风险类别',
      keyField: '是否属于重点监管行业',
      observation: '观察期的长度（没有公布的规定）',
      prompt: '提示期的长度（没有公布的规定）',
      rule: '适用的规则',
    },
    rules: {
      'triggered.offered': '这个地方推行触发式监管',
      'triggered.low-risk': '信用风险低',
      'triggered.key-field': '不属于重点监管行业',
      'triggered.check': '属于登记事项、公示信息、商标使用行为的抽查检查',
      'triggered.event': '没有投诉、线索或者法定检查',
    },
    refusals: {
      'invalid-risk-class': '请选择信用风险类别：A、B、C 或者 D',
      'invalid-key-field': '请选择重点领域',
      'invalid-sector': '请选择监管行业',
      'invalid-name': '请填写名称，最多 200 个字',
      'invalid-id': '编号只能含字母、数字、点、连字符和下划线，最多 64 个字符',
      'invalid-permille': '抽查比例应为 0 到 1000 的整数（千分比）',
      'invalid-source': '请注明抽查比例是依据公布的规定还是由计划自行确定',
      'invalid-count': '请填写不小于 0 的整数',
      'invalid-unvisitable': '请选择不能检查的原因：已经注销、已经迁出或者季节性停业',
      'invalid-check': '请选择检查事项',
      'invalid-event': '请选择事由：投诉、线索或者法定检查',
      'invalid-period': '期间写作 P10D（10 日）、P3M（3 个月）或者 P1Y（1 年）',
    },
  },
  en: {
    riskClasses: {
      A: 'Class A (low credit risk)',
      B: 'Class B (ordinary credit risk)',
      C: 'Class C (rather high credit risk)',
      D: 'Class D (high credit risk)',
    },
    riskClassUnknown: 'Credit risk class not known',
    keyFields: {
      food: 'Food',
      drugs: 'Drugs',
      'important-industrial-products': 'Important industrial products',
      'special-equipment': 'Special equipment',
    },
    sectors: {
      'market-supervision': 'Market supervision',
      agriculture: 'Agriculture and rural affairs',
      tax: 'Taxation',
      'culture-tourism': 'Culture and tourism',
      construction: 'Construction',
      environment: 'Environment',
      transport: 'Transport',
      health: 'Health care',
      labour: 'Labour protection',
      'work-safety': 'Work safety',
    },
    attentions: {
      lower: 'Inspected less, and less often',
      normal: 'Inspected at the usual ratio and frequency',
      raised: 'Inspected more, and more often',
      'sharply-raised': 'Inspected much more, and much more often',
    },
    frequencies: {
      'below-one-a-year': 'Less than once a year',
      'one-a-year': 'Once a year',
      'below-two-a-year': 'Less than twice a year',
      'by-need': 'As needed',
    },
    ratioUnknown:
      'No published ratio was found for this place and sector. State your own in the plan.',
    ratioSources: {
      published: 'Within the published ratio',
      stated: 'Set by the plan itself, from no published source',
    },
    strata: {
      A: 'Class A',
      'A-key': 'Key fields of class A (drawn at no lower ratio than class B)',
      B: 'Class B',
      C: 'Class C',
      'C-key': 'Key fields of class C (drawn at no lower ratio than class B)',
      D: 'Class D',
      'D-key': 'Key fields of class D (drawn at no lower ratio than class B)',
    },
    planProblems: {
      'no-subjects': 'The plan has no subjects. Add them first.',
      'no-inspectors': 'The plan has no inspectors. Add them first.',
      'no-agencies': 'The plan has no agencies. Add them first.',
      'duplicate-subject': 'A subject is there twice. Remove one.',
      'duplicate-inspector': 'An inspector is there twice. Remove one.',
      'duplicate-agency': 'An agency is there twice. Remove one.',
      'invalid-code': 'The code of a subject is not right. Check it.',
      'invalid-id':
        'An id has letters, digits, dots, hyphens and underscores only, 64 characters at most.',
      'invalid-period': 'The days are not right: the last must not be before the first.',
      'invalid-place': 'The code of a region has six digits.',
      'unknown-class': 'The risk class of a subject is not known. Find it out first.',
      'unknown-agency': 'An agency is named that does not take part in this plan.',
      'subject-without-agency': 'No agency is named for a subject.',
      'ratio-out-of-range': 'A ratio is a whole number from 0 to 1000 (per mille).',
      'outside-published-range':
        'The ratio is outside the published range. Keep within it, or mark the ratio as your own.',
      'no-published-ratio':
        'No published ratio was found for this place and sector. Mark the ratio as your own.',
      'no-rule': 'No rules were found for this day.',
      'invalid-inspectors-per-visit': 'Inspectors per visit is a whole number from 1.',
      'too-many-inspectors-per-visit': 'There are fewer inspectors than one visit needs.',
      'invalid-replacements': 'The number of replacements is a whole number from 0.',
      'too-many-replacements':
        'Replacements may come to a fifth of the visits, rounded up. This is a technical bound of this kit, no rule of law.',
    },
    states: {
      planned: 'Planned',
      committed: 'Fixed, to be drawn',
      drawn: 'Drawn',
      replaced: 'Drawn, with replacements',
      verified: 'Verified',
      published: 'Published',
      abandoned: 'Abandoned',
    },
    commands: {
      change: 'Change the plan',
      commit: 'Fix the plan and publish the commitment',
      draw: 'Draw',
      replace: 'Replace a subject',
      verify: 'Verify',
      publish: 'Publish the result and the seed',
      abandon: 'Abandon',
    },
    drawRefusals: {
      'draw.transition.state': 'This cannot be done now.',
      'draw.plan.frozen': 'A plan that is fixed can no longer be changed. Make another plan.',
      'draw.commitment.unpublished':
        'The draw can run only after its commitment was published. Publish that first.',
      'draw.replacement.refused': 'The subject cannot be replaced.',
      'draw.verification.failed': 'The draw was not verified. See what was found.',
    },
    unvisitable: {
      dissolved: 'Dissolved',
      moved: 'Moved away',
      'seasonal-closure': 'Closed for the season',
    },
    replacementRefusals: {
      'unknown-reason': 'This is no reason to replace a subject.',
      'not-drawn': 'This subject was not drawn, or is replaced already.',
      'no-replacement-left': 'As many as the plan allows have been replaced.',
      'stratum-exhausted': 'Nobody is left in this stratum.',
    },
    unstaffed: {
      'agency-without-inspector':
        'An agency has no inspector without a conflict of interest. Add inspectors.',
      'too-few-inspectors': 'There are too few inspectors without a conflict. Add inspectors.',
      'conflict-in-other-plan':
        'Another plan names a conflict of an inspector who was sent. Send somebody else.',
    },
    verified: 'Verified: drawn again from the published plan and seed, the result is the same.',
    findings: {
      'unknown-version': 'This way of drawing is not known to the verifier.',
      'invalid-plan': 'The plan itself is wrong.',
      'plan-digest-differs': 'The digest of the plan is another: the plan was changed.',
      'invalid-seed': 'The seed is not 64 digits of lower-case hex.',
      'commitment-differs': 'The commitment does not belong to this plan and seed.',
      'strata-differ': 'The numbers of the strata, or the order of reserves, come out otherwise.',
      'replacement-refused': 'A replacement breaks the rules.',
      'replacements-differ': 'The replacements come out otherwise.',
      'visits-differ': 'The subjects or inspectors come out otherwise.',
      'digest-differs': 'The digest of the publication is another: it was changed.',
    },
    checks: {
      registration: 'Registration',
      'published-information': 'Published information',
      'trade-mark': 'Use of trade marks',
      other: 'Other matters',
    },
    phases: {
      'not-applicable': 'Triggered supervision does not apply',
      observation: 'Observation period',
      prompt: 'Prompt period',
      ended: 'Ended',
      indeterminate: 'Cannot be told yet',
    },
    triggers: {
      complaint: 'A complaint came in',
      lead: 'A report or another lead came in',
      'legal-duty': 'The law demands a check',
      time: 'The periods are over',
    },
    triggeredRefusals: {
      NOT_OFFERED: 'No rule was found by which this place offers triggered supervision.',
      NOT_LOW_RISK: 'Only subjects of low credit risk have it.',
      IN_KEY_FIELD:
        'Food, drugs, important industrial products, special equipment and other key fields do not have it.',
      OTHER_CHECK:
        'Only checks of registration, published information and trade marks are done this way.',
      TRIGGERED: 'There is a complaint, a lead or a legal duty: a check is needed.',
      NOT_BEGUN: 'The observation period has not begun.',
    },
    facts: {
      offered:
        'Whether this place offers triggered supervision (its policies were not read: please ask its agency)',
      riskClass: 'The credit risk class',
      keyField: 'Whether it is in a key field',
      observation: 'How long the observation period is (nothing published)',
      prompt: 'How long the prompt period is (nothing published)',
      rule: 'The rules that apply',
    },
    rules: {
      'triggered.offered': 'This place offers triggered supervision',
      'triggered.low-risk': 'Low credit risk',
      'triggered.key-field': 'Not in a key field',
      'triggered.check': 'A check of registration, published information or trade marks',
      'triggered.event': 'No complaint, lead or legal duty',
    },
    refusals: {
      'invalid-risk-class': 'Choose a risk class: A, B, C or D',
      'invalid-key-field': 'Choose a key field',
      'invalid-sector': 'Choose a sector',
      'invalid-name': 'Enter a name of at most 200 characters',
      'invalid-id':
        'An id has letters, digits, dots, hyphens and underscores only, 64 characters at most',
      'invalid-permille': 'A ratio is a whole number from 0 to 1000 (per mille)',
      'invalid-source': 'Say whether the ratio was published or is the plan’s own',
      'invalid-count': 'Enter a whole number from 0',
      'invalid-unvisitable':
        'Choose why it cannot be visited: dissolved, moved, or closed for the season',
      'invalid-check': 'Choose what is checked',
      'invalid-event': 'Choose a complaint, a lead or a legal duty',
      'invalid-period': 'Write a period as P10D (10 days), P3M (3 months) or P1Y (1 year)',
    },
  },
};
