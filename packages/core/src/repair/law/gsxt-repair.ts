import { cite, whileInForce } from '../../law/instrument.ts';
import {
  convention,
  document22,
  order107,
  order44,
  order45,
  order68,
  order69,
  rules2021,
} from '../../law/instruments.ts';
import type { Pack, Param } from '../../law/pack.ts';
import {
  all,
  any,
  clock,
  displayPeriod,
  established,
  includes,
  is,
  materialRule,
  minimumRule,
  not,
  only,
  row,
  rule,
} from './build.ts';
import { lowFineRows } from './low-fine-rows.ts';
import { sharedParams } from './shared-params.ts';

const in2021 = whileInForce(rules2021);
const in107 = whileInForce(order107);
const by2021 = cite(rules2021, null, 'secondary');
const assumed2021 = cite(rules2021, null, 'assumed');
const by107 = cite(order107, null, 'secondary');
const assumed107 = cite(order107, null, 'assumed');
const in45 = whileInForce(order45);
const in44 = whileInForce(order44);
// Conditions ①–③ of early removal; their article is known by memory alone.
const by44 = cite(order44, null, 'secondary');
const ofPenalty = is('kind', 'penalty');
const ofAbnormal = is('kind', 'abnormal-listing');
const ofSerious = is('kind', 'serious-listing');
const ofSpecialDomain = includes('domains', 'food', 'drugs', 'special-equipment');
/** The types whose class was read; with any other the class stays unknown. */
const readTypes = only('penaltyTypes', 'fine', 'confiscation', 'public-criticism', 'warning');
/** 破产重整、和解 carried out: the court's ruling stands for the duties. */
const restructured = is('restructuring', 'completed');

/** 令45 第十四条第三款: penalties whose display is never ended early. */
const gravestTypes = includes(
  'penaltyTypes',
  'suspension-of-business',
  'activity-restriction',
  'practice-ban',
  'qualification-downgrade',
  'permit-revocation',
);

/** The two regimes, so that a condition they share is written once. */
const regimes = [
  {
    suffix: '.2021',
    time: in2021,
    cite: by2021,
    carried: cite(order45, '第十四条第一款', 'verified'),
  },
  // Whether 令45 第十四条 was carried over into 令107 has not been read.
  {
    suffix: '',
    time: in107,
    cite: assumed107,
    carried: cite(order45, '第十四条第一款', 'assumed'),
  },
] as const;

/** An amount that the nation leaves to the provinces (由省级以上市场监管部门规定). */
const lowFine = (id: string): Param => ({
  id,
  unit: 'fen',
  stricter: 'lower',
  overridable: 'any',
  leftTo: 'province',
  values: [],
});

/** 国家企业信用信息公示系统渠道的信用修复: penalties and lists of market supervision. */
export const gsxtRepair: Pack = {
  id: 'repair.gsxt',
  region: '100000',
  version: '2026.11.0',
  from: rules2021.from,
  // Conditions of repair are for laws, regulations and ministries' rules.
  rulesLeftTo: 'province',
  readDirectly: [
    'minPeriodInclusive',
    'transition',
    'displayTransition',
    'supplementClock',
    'maximum',
    'maximumNeedsPerformance',
    'start',
    'recount',
    'maximumFollowsTerm',
    'presumePublication',
    'accept',
    'decide',
    'stop-display',
    'remove',
  ],
  instruments: [order68, order69, order44, order45, rules2021, document22, order107, convention],
  params: [
    ...sharedParams,
    displayPeriod(
      'minimum.general',
      { ...in2021, value: 'P6M', cite: by2021 },
      { ...in107, value: 'P3M', cite: by107 },
    ),
    displayPeriod('minimum.special-domain', { ...in2021, value: 'P1Y', cite: by2021 }),
    displayPeriod('minimum.serious', { ...in107, value: 'P1Y', cite: by107 }),
    displayPeriod('minimum.serious-listing', { ...in44, value: 'P1Y', cite: by44 }),
    displayPeriod(
      'maximum.minor',
      { ...in2021, value: 'P3M', cite: cite(order45, '第十三条', 'verified') },
      { ...in107, value: 'P3M', cite: by107 },
    ),
    displayPeriod(
      'maximum.general',
      { ...in2021, value: 'P3Y', cite: cite(order45, '第十三条', 'verified') },
      { ...in107, value: 'P1Y', cite: by107 },
    ),
    displayPeriod('maximum.special-domain', {
      ...in2021,
      value: 'P3Y',
      cite: cite(order45, '第十三条', 'verified'),
    }),
    displayPeriod('maximum.severe', {
      ...in2021,
      value: 'P3Y',
      cite: cite(order45, '第十三条', 'verified'),
    }),
    displayPeriod('maximum.serious', { ...in107, value: 'P3Y', cite: by107 }),
    displayPeriod(
      'maximum.serious-listing',
      { ...in2021, value: 'P3Y', cite: cite(order44, null, 'assumed') },
      { ...in107, value: 'P3Y', cite: by107 },
    ),
    {
      id: 'start.penalty',
      unit: 'choice',
      choices: ['decision', 'publication'],
      stricter: 'none',
      overridable: 'never',
      values: [
        { ...in2021, value: 'publication', cite: cite(order45, '第十三条', 'verified') },
        { ...in107, value: 'publication', cite: assumed107 },
      ],
    },
    lowFine('lowFine.person'),
    lowFine('lowFine.organisation'),
    {
      // Where the day of publication is not known: published on the last day of that duty (令45 第九条) at the latest.
      id: 'presumePublication',
      unit: 'flag',
      stricter: 'none',
      overridable: 'any',
      values: [{ ...in45, value: true, cite: cite(convention, null, 'assumed') }],
    },
    {
      id: 'maximumNeedsPerformance',
      unit: 'flag',
      stricter: 'none',
      overridable: 'never',
      // 届满自动停止公示.
      values: [
        { ...in2021, value: false, cite: cite(order45, '第十三条', 'verified') },
        { ...in107, value: false, cite: by107 },
      ],
    },
    {
      // A restriction that lasts longer than the maximum is displayed for its own term.
      id: 'maximumFollowsTerm',
      unit: 'flag',
      stricter: 'none',
      overridable: 'never',
      values: [
        { ...in2021, value: true, cite: cite(order45, '第十三条', 'verified') },
        { ...in107, value: true, cite: cite(order45, '第十三条', 'assumed') },
      ],
    },
    {
      // “信用中国” has one; nothing was read for this track.
      id: 'falsePromiseBan',
      unit: 'period',
      stricter: 'higher',
      overridable: 'any',
      values: [{ from: rules2021.from, value: 'P3Y', cite: cite(convention, null, 'assumed') }],
    },
    {
      // After a repair is revoked for falsehood the period of display is counted anew (重新计算).
      id: 'recount',
      unit: 'flag',
      stricter: 'none',
      overridable: 'any',
      values: [
        { ...in2021, value: true, cite: assumed2021 },
        { ...in107, value: true, cite: assumed107 },
      ],
    },
    // Recalled for 2021, not read in 令107.
    clock(
      'accept.application',
      { ...in2021, value: 2, cite: assumed2021 },
      { ...in107, value: 2, cite: assumed107 },
    ),
    clock(
      'decide.acceptance',
      { ...in2021, value: 15, cite: by2021 },
      { ...in107, value: 7, cite: by107 },
    ),
    clock(
      'remove.application',
      { ...in2021, value: 5, cite: cite(order68, null, 'secondary') },
      { ...in107, value: 5, cite: assumed107 },
    ),
    clock(
      'stop-display.decision',
      { ...in2021, value: 3, cite: assumed2021 },
      { ...in107, value: 3, cite: assumed107 },
    ),
  ],
  classifications: [
    {
      // 较低数额罚款, fixed by 省级以上市场监管部门: overlays set the amounts.
      fact: 'lowFine',
      stated: true,
      values: ['no', 'yes'],
      rows: lowFineRows,
    },
    {
      fact: 'severity',
      stated: true,
      values: ['serious', 'general', 'minor'],
      rows: [
        // The list of 令107 was not read; presumably the types of 令45 第十四条第三款, and closure, which 令44 calls heavy.
        row(
          'severity.serious.gravest-types',
          in107,
          all(ofPenalty, any(gravestTypes, includes('penaltyTypes', 'closure-order'))),
          'serious',
          assumed107,
        ),
        // Food, drugs and special equipment may be serious: their class stays unknown.
        row(
          'severity.general.confiscation',
          in107,
          all(ofPenalty, readTypes, includes('penaltyTypes', 'confiscation'), not(ofSpecialDomain)),
          'general',
          assumed107,
        ),
        row(
          'severity.general.fine',
          in107,
          all(
            ofPenalty,
            readTypes,
            includes('penaltyTypes', 'fine'),
            is('lowFine', 'no'),
            not(ofSpecialDomain),
          ),
          'general',
          assumed107,
        ),
        row(
          'severity.minor.low-fine',
          in107,
          all(
            ofPenalty,
            includes('penaltyTypes', 'fine'),
            only('penaltyTypes', 'fine', 'public-criticism', 'warning'),
            is('lowFine', 'yes'),
          ),
          'minor',
          assumed107,
        ),
        row(
          'severity.minor.criticism',
          in107,
          all(ofPenalty, only('penaltyTypes', 'public-criticism', 'warning')),
          'minor',
          by107,
        ),
      ],
    },
    {
      fact: 'displayClass',
      stated: false,
      values: [
        'severe',
        'serious',
        'special-domain',
        'general',
        'minor',
        'serious-listing',
        'listed',
      ],
      rows: [
        row(
          'class.2021.severe',
          in2021,
          all(ofPenalty, gravestTypes),
          'severe',
          cite(order45, '第十四条第三款', 'verified'),
        ),
        row(
          'class.2021.special-domain',
          in2021,
          all(
            ofPenalty,
            ofSpecialDomain,
            not(only('penaltyTypes', 'public-criticism')),
            not(
              all(
                only('penaltyTypes', 'fine', 'public-criticism'),
                includes('penaltyTypes', 'fine'),
                is('lowFine', 'yes'),
              ),
            ),
          ),
          'special-domain',
          by2021,
        ),
        row(
          'class.2021.confiscation',
          in2021,
          all(ofPenalty, readTypes, includes('penaltyTypes', 'confiscation')),
          'general',
          by2021,
        ),
        row(
          'class.2021.fine',
          in2021,
          all(ofPenalty, readTypes, includes('penaltyTypes', 'fine'), is('lowFine', 'no')),
          'general',
          by2021,
        ),
        row(
          'class.2021.low-fine',
          in2021,
          all(
            ofPenalty,
            only('penaltyTypes', 'fine', 'public-criticism'),
            includes('penaltyTypes', 'fine'),
            is('lowFine', 'yes'),
          ),
          'minor',
          cite(order45, '第十三条', 'verified'),
        ),
        row(
          'class.2021.criticism',
          in2021,
          all(ofPenalty, only('penaltyTypes', 'public-criticism')),
          'minor',
          cite(order45, '第十三条', 'verified'),
        ),
        row(
          'class.107.serious',
          in107,
          all(ofPenalty, is('severity', 'serious')),
          'serious',
          by107,
        ),
        row(
          'class.107.general',
          in107,
          all(ofPenalty, is('severity', 'general')),
          'general',
          by107,
        ),
        row('class.107.minor', in107, all(ofPenalty, is('severity', 'minor')), 'minor', by107),
        row(
          'class.serious-listing',
          in44,
          ofSerious,
          'serious-listing',
          cite(order44, null, 'secondary'),
        ),
        row(
          'class.listed',
          in45,
          all(ofAbnormal, is('subjectIsOrganisation', true)),
          'listed',
          cite(order68, null, 'secondary'),
        ),
        // 个体工商户: 标记为经营异常状态, repaired by 恢复正常记载状态.
        row(
          'class.marked',
          in45,
          all(ofAbnormal, is('subjectIsOrganisation', false)),
          'listed',
          cite(order69, null, 'secondary'),
        ),
      ],
    },
    {
      fact: 'relief',
      stated: false,
      values: ['temporary-shielding'],
      rows: [
        row(
          'relief.restructuring',
          in107,
          is('restructuring', 'executing'),
          'temporary-shielding',
          by107,
        ),
      ],
    },
  ],
  rules: [
    rule(
      'repair.apply.track.2021',
      { from: rules2021.from, to: document22.from, endedBy: document22.id },
      assumed2021,
      { test: not(established('appliedElsewhere')) },
      { outcome: 'ineligible', refusal: 'WRONG_TRACK' },
    ),
    // 市场监管领域信用修复依托国家企业信用信息公示系统办理.
    rule(
      'repair.apply.track',
      whileInForce(document22),
      cite(document22, null, 'secondary'),
      { test: not(established('appliedElsewhere')) },
      { outcome: 'ineligible', refusal: 'WRONG_TRACK' },
    ),
    rule(
      'repair.apply.barred',
      { from: rules2021.from },
      cite(convention, null, 'assumed'),
      { test: not(established('barredByLaw')) },
      { outcome: 'ineligible', refusal: 'NON_REPAIRABLE' },
    ),
    rule(
      'repair.apply.false-promise',
      { from: rules2021.from },
      cite(convention, null, 'assumed'),
      {
        when: established('falsePromise'),
        test: { op: 'elapsed', since: 'falsePromiseOn', param: 'falsePromiseBan' },
      },
      { outcome: 'ineligible', refusal: 'FALSE_PROMISE_BAN' },
    ),
    rule(
      'repair.display.warning',
      in45,
      cite(order45, '第二条', 'verified'),
      {
        when: all(ofPenalty, only('penaltyTypes', 'warning')),
        test: established('publishedAsNecessary'),
      },
      { outcome: 'not-needed', refusal: 'NOT_DISPLAYED' },
    ),
    rule(
      'repair.display.summary-procedure',
      in45,
      cite(order45, '第二条', 'verified'),
      {
        when: all(ofPenalty, established('summaryProcedure')),
        test: established('publishedAsNecessary'),
      },
      { outcome: 'not-needed', refusal: 'NOT_DISPLAYED' },
    ),
    rule(
      'repair.display.auto-stop.2021',
      in2021,
      cite(order45, '第十三条', 'verified'),
      { when: ofPenalty, test: not(is('displayClass', 'minor')) },
      { outcome: 'not-needed', refusal: 'AUTO_STOP' },
    ),
    rule(
      'repair.display.auto-stop',
      in107,
      by107,
      { when: ofPenalty, test: not(is('displayClass', 'minor')) },
      { outcome: 'not-needed', refusal: 'AUTO_STOP' },
    ),
    rule(
      'repair.apply.severe.2021',
      in2021,
      cite(order45, '第十四条第三款', 'verified'),
      { when: ofPenalty, test: not(is('displayClass', 'severe')) },
      { outcome: 'ineligible', refusal: 'NON_REPAIRABLE' },
    ),
    minimumRule(
      'repair.apply.min-period.2021',
      in2021,
      by2021,
      all(ofPenalty, not({ op: 'one-of', fact: 'displayClass', values: ['severe', 'minor'] })),
    ),
    minimumRule(
      'repair.apply.min-period',
      in107,
      by107,
      all(ofPenalty, not(is('displayClass', 'minor'))),
    ),
    ...regimes.flatMap(({ suffix, time, cite: general, carried }) => [
      rule(
        `repair.apply.obligations${suffix}`,
        time,
        carried,
        { when: ofPenalty, test: any(is('obligationsPerformed', true), restructured) },
        { outcome: 'missing', refusal: 'OBLIGATION_OPEN', material: 'proof-of-performance' },
      ),
      rule(
        `repair.apply.harm${suffix}`,
        time,
        carried,
        { when: ofPenalty, test: is('harmRemoved', true) },
        { outcome: 'missing', refusal: 'HARM_NOT_REMOVED', material: 'proof-of-performance' },
      ),
      rule(
        `repair.apply.repeat${suffix}`,
        time,
        carried,
        { when: ofPenalty, test: is('repeatedSameType', false) },
        { outcome: 'ineligible', refusal: 'REPEAT_SAME_TYPE' },
      ),
      rule(
        `repair.apply.other-list${suffix}`,
        time,
        carried,
        { when: ofPenalty, test: is('onOtherList', false) },
        { outcome: 'missing', refusal: 'ON_OTHER_LIST' },
      ),
      rule(
        `repair.abnormal.corrected${suffix}`,
        time,
        general,
        { when: ofAbnormal, test: is('corrected', true) },
        { outcome: 'missing', refusal: 'OBLIGATION_OPEN', material: 'proof-of-performance' },
      ),
      rule(
        `repair.serious.min-period${suffix}`,
        time,
        by44,
        {
          when: ofSerious,
          test: {
            op: 'elapsed',
            since: 'startOn',
            param: 'minimum',
            by: 'displayClass',
            inclusive: true,
          },
        },
        { outcome: 'not-yet', refusal: 'MIN_PERIOD' },
      ),
      rule(
        `repair.serious.obligations${suffix}`,
        time,
        by44,
        { when: ofSerious, test: any(is('obligationsPerformed', true), restructured) },
        { outcome: 'missing', refusal: 'OBLIGATION_OPEN', material: 'proof-of-performance' },
      ),
      rule(
        `repair.serious.harm${suffix}`,
        time,
        by44,
        { when: ofSerious, test: is('harmRemoved', true) },
        { outcome: 'missing', refusal: 'HARM_NOT_REMOVED', material: 'proof-of-performance' },
      ),
      rule(
        `repair.serious.heavy-penalty${suffix}`,
        time,
        by44,
        { when: ofSerious, test: is('newHeavyPenalty', false) },
        { outcome: 'ineligible', refusal: 'NEW_HEAVY_PENALTY' },
      ),
      rule(
        `repair.serious.statutory-term${suffix}`,
        time,
        cite(order44, null, 'assumed'),
        { when: ofSerious, test: is('statutoryTermRunning', false) },
        { outcome: 'ineligible', refusal: 'STATUTORY_TERM_RUNNING' },
      ),
      materialRule('application-form', suffix, time, general),
      materialRule('promise-letter', suffix, time, general),
      materialRule('proof-of-performance', suffix, time, general),
    ]),
  ],
};
