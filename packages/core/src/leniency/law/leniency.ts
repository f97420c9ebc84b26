import { citeAmended654 } from '../../law/cite-amended-654.ts';
import { cite } from '../../law/instrument.ts';
import {
  convention,
  order107,
  penaltyLaw,
  registrationRegulation,
  registrationRules,
  regulation654,
  rules2021,
} from '../../law/instruments.ts';
import type { Pack, Param, Rule } from '../../law/pack.ts';
import { all, not, type Test } from '../../law/test.ts';
import {
  leniencyEffects,
  leniencyFines,
  leniencyFollowUps,
  leniencyLabels,
  leniencyRefusals,
  type LeniencyRefusal,
} from '../leniency-decision.ts';
import { leniencyFacts, reckonedFacts } from '../leniency-facts.ts';
import type { ViolationBranch } from '../leniency.ts';
import { fact, marketEntities, nationalRule, ofKind, oneOf } from './build.ts';
import { nationalConsequences } from './consequences.ts';
import { exclusionFacts, exclusions } from './exclusions.ts';

const dormancyLaw = cite(registrationRegulation, '第三十条', 'verified');
const extensionRule = cite(registrationRules, '第四十一条', 'verified');
const simpleLaw = cite(registrationRegulation, '第三十三条', 'verified');
const punishmentLaw = cite(penaltyLaw, '第三十三条', 'verified');

const time = (
  id: string,
  unit: 'days' | 'workdays' | 'period',
  value: number | string,
  cited: Rule['cite'],
): Param => ({
  id,
  unit,
  stricter: 'lower',
  overridable: 'never',
  values: [{ from: registrationRules.from, value, cite: cited }],
});

const fine = (id: string, fen: number, article: string): Param => ({
  id,
  unit: 'fen',
  stricter: 'higher',
  overridable: 'never',
  values: [
    {
      from: registrationRules.from,
      value: fen,
      cite: cite(registrationRules, article, 'verified'),
    },
  ],
});

const dormancy = (
  reason: string,
  cited: Rule['cite'],
  test: Test,
  fails: Fails,
  when?: Test,
): Rule =>
  nationalRule('dormancy', reason, registrationRules, cited, {
    test,
    fails,
    ...(when && { when }),
  });
const simple = (reason: string, cited: Rule['cite'], test: Test, fails: Fails, when?: Test): Rule =>
  nationalRule('deregistration', reason, registrationRules, cited, {
    test,
    fails,
    ...(when && { when }),
  });
type Fails = readonly ['ineligible' | 'missing' | 'not-yet' | 'indeterminate', LeniencyRefusal];

const ofIndividual = ofKind('individual-business');
/** An individual business publishes no notice. */
const withNotice = not(ofIndividual);
const ofMarketEntity = ofKind(...marketEntities);
const extending = fact('request', 'extend');

const branchRule = (branch: ViolationBranch, reason: string, test: Test, fails: Fails): Rule =>
  nationalRule('first-violation', `${branch}.${reason}`, penaltyLaw, punishmentLaw, {
    when: fact('branch', branch),
    test,
    fails,
  });

/** 及时改正: what was corrected too late can no longer be corrected in time. */
const inTime = (branch: ViolationBranch): readonly Rule[] => [
  branchRule(branch, 'corrected', not(fact('correction', 'not-yet')), ['missing', 'NOT_CORRECTED']),
  branchRule(branch, 'in-time', not(fact('correction', 'late')), ['ineligible', 'CORRECTED_LATE']),
];

/**
 * 包容审慎: what the nation itself fixes. What only places offer stands in their overlays, as measures of their own:
 * none of them changes a condition or a time of this pack.
 */
export const leniency: Pack = {
  id: 'leniency',
  region: '100000',
  version: '2026.11.0',
  from: registrationRules.from,
  readDirectly: [
    'publish-licence',
    'total',
    'extend',
    'publish-ending',
    'notice',
    'apply',
    'object',
    'fine',
    'rollForward',
  ],
  instruments: [
    penaltyLaw,
    regulation654,
    registrationRegulation,
    registrationRules,
    rules2021,
    order107,
    convention,
  ],
  params: [
    // 自行政许可信息形成之日起20个工作日内公示.
    time('publish-licence', 'workdays', 20, citeAmended654('第十条')),
    // 歇业的期限最长不得超过3年.
    time('total.dormancy', 'period', 'P3Y', dormancyLaw),
    // 延长歇业期限，于期限届满前30日内办理.
    time('extend.dormancy', 'days', 30, extensionRule),
    // 于30日内公示终止歇业.
    time('publish-ending', 'days', 30, cite(registrationRules, '第四十二条', 'verified')),
    // 简易注销公示期20日; 公示期届满之日起20日内申请.
    time('notice', 'days', 20, simpleLaw),
    time('apply', 'days', 20, cite(registrationRules, '第四十九条', 'verified')),
    // 个体工商户无需公示，有关部门10日内提出异议.
    time('object', 'days', 10, simpleLaw),
    fine('fine.late-report', 10_000_00, '第七十条'),
    fine('fine.ending-unpublished', 30_000_00, '第七十四条'),
    {
      // Whether a party's own time that ends on a holiday ends on the next working day (民法典 第二百零三条, by analogy).
      id: 'rollForward',
      unit: 'flag',
      stricter: 'none',
      overridable: 'any',
      // The earlier day is safe under either reading.
      values: [
        { from: registrationRules.from, value: false, cite: cite(convention, null, 'assumed') },
      ],
    },
  ],
  classifications: [],
  vocabulary: {
    facts: [...Object.values(leniencyFacts).flatMap((each) => Object.keys(each)), ...reckonedFacts],
    refusals: leniencyRefusals,
    consequences: {
      effect: { values: leniencyEffects, single: true },
      length: { values: ['unstated'] },
      label: { values: leniencyLabels },
      'follow-up': { values: leniencyFollowUps },
      fine: { values: leniencyFines },
      blocker: { values: exclusionFacts },
    },
  },
  consequences: nationalConsequences,
  rules: [
    // 等: another cause of difficulty is neither named nor excluded.
    dormancy('hardship', dormancyLaw, fact('hardship', true), ['indeterminate', 'NO_HARDSHIP']),
    // 应当在歇业前办理备案.
    dormancy(
      'before',
      dormancyLaw,
      fact('filedBefore', true),
      ['missing', 'FILE_BEFORE'],
      fact('request', 'file'),
    ),
    // An end before the start, and a new end not after the old, are neither a dormancy nor an extension (延长).
    dormancy('period', dormancyLaw, fact('endsAfterStart', true), [
      'ineligible',
      'ENDS_BEFORE_START',
    ]),
    dormancy(
      'longer',
      extensionRule,
      fact('extensionLonger', true),
      ['ineligible', 'EXTENSION_NO_LONGER'],
      extending,
    ),
    dormancy('total', dormancyLaw, fact('withinTotal', true), ['ineligible', 'TOTAL_EXCEEDED']),
    dormancy(
      'extension-open',
      extensionRule,
      fact('extensionOpen', true),
      ['not-yet', 'EXTENSION_EARLY'],
      extending,
    ),
    dormancy(
      'extension-in-time',
      extensionRule,
      fact('extensionInTime', true),
      ['ineligible', 'EXTENSION_LATE'],
      extending,
    ),

    simple('subject', simpleLaw, ofMarketEntity, ['indeterminate', 'KIND_NOT_NAMED']),
    simple('debts', simpleLaw, fact('debtsSettled', true), ['missing', 'DEBTS_OPEN']),
    simple('promise', simpleLaw, fact('investorsPromised', true), ['missing', 'PROMISE_OPEN']),
    ...exclusions.map(({ reason, refusal, cite: cited, facts }) =>
      simple(reason, cited, all(...facts.map((each) => fact(each, false))), [
        'ineligible',
        refusal,
      ]),
    ),
    simple(
      'notice',
      simpleLaw,
      fact('noticePublished', true),
      ['missing', 'NOTICE_OPEN'],
      withNotice,
    ),
    simple(
      'notice-over',
      simpleLaw,
      fact('noticeOver', true),
      ['not-yet', 'NOTICE_RUNNING'],
      all(withNotice, fact('noticePublished', true)),
    ),
    simple(
      'in-time',
      cite(registrationRules, '第四十九条', 'verified'),
      fact('applicationInTime', true),
      ['ineligible', 'APPLICATION_LAPSED'],
      all(withNotice, fact('noticePublished', true)),
    ),
    simple('objection', simpleLaw, fact('objected', false), ['ineligible', 'OBJECTED']),
    simple(
      'departments',
      simpleLaw,
      fact('departmentsOver', true),
      ['not-yet', 'OBJECTION_RUNNING'],
      ofIndividual,
    ),

    branchRule('no-fault', 'proven', fact('noFaultProven', true), ['ineligible', 'FAULT_POSSIBLE']),
    branchRule('shall-not-punish', 'minor', fact('minorViolation', true), [
      'ineligible',
      'NOT_MINOR',
    ]),
    ...inTime('shall-not-punish'),
    branchRule('shall-not-punish', 'no-harm', fact('harm', 'none'), ['ineligible', 'BAD_EFFECT']),
    branchRule('may-not-punish', 'first-time', fact('firstTime', true), [
      'ineligible',
      'NOT_FIRST',
    ]),
    // Where there is no harm at all it is not more than slight.
    branchRule('may-not-punish', 'slight-harm', oneOf('harm', 'none', 'slight'), [
      'ineligible',
      'BAD_EFFECT',
    ]),
    ...inTime('may-not-punish'),

    nationalRule(
      'annual-report',
      'subject',
      registrationRules,
      cite(registrationRules, '第六十三条', 'verified'),
      { test: ofMarketEntity, fails: ['indeterminate', 'KIND_NOT_NAMED'] },
    ),
    nationalRule(
      'annual-report',
      'owed',
      registrationRules,
      cite(registrationRules, '第六十三条', 'verified'),
      {
        test: fact('reportOwed', true),
        fails: ['ineligible', 'NOT_OWED'],
      },
    ),
    nationalRule('annual-report', 'open', registrationRules, citeAmended654('第八条'), {
      test: fact('reportOpen', true),
      fails: ['not-yet', 'NOT_OPEN'],
    }),
    nationalRule('annual-report', 'in-time', registrationRules, citeAmended654('第八条'), {
      test: fact('reportInTime', true),
      fails: ['ineligible', 'REPORT_LATE'],
    }),
    // The regulation is on the information of enterprises; of no other kind a rule on corrections was read.
    nationalRule('report-correction', 'subject', registrationRules, citeAmended654('第十二条'), {
      test: ofKind('enterprise'),
      fails: ['indeterminate', 'KIND_NOT_NAMED'],
    }),
    nationalRule('report-correction', 'in-time', registrationRules, citeAmended654('第十二条'), {
      test: fact('correctionInTime', true),
      fails: ['ineligible', 'CORRECTION_LATE'],
    }),
  ],
};
