import type { Citation } from '../../law/citation.ts';
import { citeAmended654 } from '../../law/cite-amended-654.ts';
import { cite, whileInForce } from '../../law/instrument.ts';
import {
  convention,
  order107,
  penaltyLaw,
  registrationRegulation,
  registrationRules,
  rules2021,
} from '../../law/instruments.ts';
import type { Consequence } from '../../law/pack.ts';
import { all, any, includes, not } from '../../law/test.ts';
import type { LeniencyMeasure } from '../leniency.ts';
import {
  blocker,
  consequenceOf,
  effect,
  fact,
  fine,
  followUp,
  granted,
  known,
  ofKind,
  outcome,
  refused,
  type Follows,
} from './build.ts';
import { exclusionFacts, exclusions } from './exclusions.ts';

const inRules = (article: string): Citation => cite(registrationRules, article, 'verified');
const dormancyLaw = cite(registrationRegulation, '第三十条', 'verified');
const simpleLaw = cite(registrationRegulation, '第三十三条', 'verified');
const exclusionRule = inRules('第四十八条');
const punishmentLaw = cite(penaltyLaw, '第三十三条', 'verified');

const follows = (measure: LeniencyMeasure, cited: Citation, what: Follows): Consequence =>
  consequenceOf(measure, whileInForce(registrationRules), cited, what);

/** 补报未报年份年度报告并公示, then 移出 or 恢复正常记载状态: read of the rules of 2021 in summaries, of 令107 not at all. */
const afterFiling = (measure: LeniencyMeasure, what: Follows): readonly Consequence[] => [
  consequenceOf(measure, whileInForce(rules2021), cite(rules2021, null, 'secondary'), what),
  consequenceOf(measure, whileInForce(order107), cite(order107, null, 'assumed'), what),
];

const isLate = fact('late', true);

const isBarred = includes('refusals', ...exclusions.map(({ refusal }) => refusal));
/** Another bar than a list. */
const isBarredOtherwise = refused(
  ...exclusions.flatMap(({ refusal }) => (refusal === 'ON_LIST' ? [] : refusal)),
);
/** Nothing but the list of abnormal operations bars an enterprise, and no other bar is unknown. */
const isOnAbnormalListAlone = all(
  refused('ON_LIST'),
  known('subjectKind', 'debtsSettled', ...exclusionFacts),
  ofKind('enterprise'),
  fact('onSeriousList', false),
  not(isBarredOtherwise),
  not(refused('DEBTS_OPEN')),
);

/** What the nation has follow; what a place has follow on a measure of its own stands in its overlay. */
export const nationalConsequences: readonly Consequence[] = [
  ...afterFiling('late-report', followUp('file-late', all(isLate, refused('NOT_FILED')))),
  ...afterFiling(
    'late-report',
    followUp('apply-delisting', all(isLate, any(granted, refused('NOT_FILED')))),
  ),
  follows('late-report', inRules('第七十条'), fine('late-report', isLate)),

  follows('dormancy', dormancyLaw, effect('file-dormancy')),
  // 法律文书送达地址可以代替住所.
  follows(
    'dormancy',
    dormancyLaw,
    followUp('delivery-address', all(fact('request', 'file'), not(outcome('refused')))),
  ),
  follows(
    'dormancy',
    inRules('第六十三条'),
    followUp('report-while-dormant', not(outcome('refused'))),
  ),
  follows('dormancy', inRules('第四十二条'), followUp('publish-ending', fact('resumed', true))),
  follows('dormancy', inRules('第七十四条'), fine('ending-unpublished', fact('resumed', true))),

  follows('deregistration', simpleLaw, effect('simple-deregistration')),
  ...exclusions.flatMap(({ facts, cite: cited }) =>
    facts.map((each) => follows('deregistration', cited, blocker(each))),
  ),
  follows(
    'deregistration',
    exclusionRule,
    followUp('repair-first', all(refused('ON_LIST'), not(isBarredOtherwise))),
  ),
  // That 普通注销 stays open was read of an enterprise on the list of abnormal operations alone.
  follows(
    'deregistration',
    exclusionRule,
    followUp('ordinary-deregistration', isOnAbnormalListAlone),
  ),
  follows(
    'deregistration',
    cite(convention, null, 'assumed'),
    followUp('ask-registry', all(isBarred, not(isOnAbnormalListAlone))),
  ),

  follows('first-violation', punishmentLaw, effect('not-punish', 'no-fault')),
  follows('first-violation', punishmentLaw, effect('not-punish', 'shall-not-punish')),
  follows('first-violation', punishmentLaw, effect('may-not-punish', 'may-not-punish')),
  follows('first-violation', punishmentLaw, followUp('educate', granted)),

  follows('annual-report', citeAmended654('第八条'), effect('file-report')),
  ...afterFiling(
    'annual-report',
    followUp('file-late', all(refused('REPORT_LATE'), not(refused('NOT_OWED', 'KIND_NOT_NAMED')))),
  ),
  follows('report-correction', citeAmended654('第十二条'), effect('correct-report')),
];
