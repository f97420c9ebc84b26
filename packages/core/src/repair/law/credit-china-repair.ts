import { cite, whileInForce } from '../../law/instrument.ts';
import { convention, document22, notice527, order36, order58 } from '../../law/instruments.ts';
import type { Pack } from '../../law/pack.ts';
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
import { sharedParams } from './shared-params.ts';

const in527 = whileInForce(notice527);
const in58 = whileInForce(order58);
const in36 = whileInForce(order36);
const from22 = whileInForce(document22);
const by527 = cite(notice527, null, 'secondary');
const by58 = cite(order58, null, 'secondary');
const assumed58 = cite(order58, null, 'assumed');
const by22 = cite(document22, null, 'secondary');
const by36 = cite(order36, null, 'secondary');
const assumed36 = cite(order36, null, 'assumed');
const notSummary = not(established('summaryProcedure'));

/** 破产重整、和解 carried out: the court's ruling stands for the duties. */
const restructured = is('restructuring', 'completed');

/** The three regimes of “信用中国” with what differs between them, so that a condition is written once. */
const regimes = [
  // Of 527号 only the materials were read, not the conditions.
  {
    suffix: '.527',
    time: in527,
    condition: cite(notice527, null, 'assumed'),
    material: by527,
  },
  { suffix: '.58', time: in58, condition: assumed58, material: assumed58 },
  { suffix: '', time: in36, condition: by36, material: by36 },
] as const;

/** “信用中国”渠道的信用修复: penalties of every department but market supervision. */
export const creditChinaRepair: Pack = {
  id: 'repair.credit-china',
  region: '100000',
  version: '2026.11.0',
  from: notice527.from,
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
    'accept',
    'decide',
    'extension',
    'stop-display',
    'feedback',
  ],
  instruments: [notice527, order58, document22, order36, convention],
  params: [
    ...sharedParams,
    displayPeriod('minimum.minor', { ...in36, value: 'P0D', cite: by36 }),
    displayPeriod(
      'minimum.general',
      { ...in527, value: 'P3M', cite: by527 },
      { ...in36, value: 'P3M', cite: by36 },
    ),
    displayPeriod(
      'minimum.serious',
      { ...in527, value: 'P6M', cite: by527 },
      { ...in36, value: 'P1Y', cite: by36 },
    ),
    displayPeriod('minimum.ordinary', { ...in58, value: 'P3M', cite: by58 }),
    displayPeriod('minimum.special-domain', { ...in58, value: 'P1Y', cite: by58 }),
    displayPeriod('maximum.minor', { ...in36, value: 'P3M', cite: by36 }),
    displayPeriod(
      'maximum.general',
      { ...in527, value: 'P1Y', cite: by527 },
      { ...in36, value: 'P1Y', cite: by36 },
    ),
    displayPeriod(
      'maximum.serious',
      { ...in527, value: 'P3Y', cite: by527 },
      { ...in36, value: 'P3Y', cite: by36 },
    ),
    displayPeriod('maximum.special', { ...in527, value: 'P3Y', cite: by527 }),
    displayPeriod('maximum.ordinary', { ...in58, value: 'P3Y', cite: by58 }),
    displayPeriod('maximum.special-domain', { ...in58, value: 'P3Y', cite: by58 }),
    {
      id: 'start.penalty',
      unit: 'choice',
      choices: ['decision', 'publication'],
      stricter: 'none',
      overridable: 'never',
      values: [
        { ...in527, value: 'decision', cite: by527 },
        { ...in58, value: 'decision', cite: by58 },
        // 司法、行政公务文书认定之日, for a penalty the day of its decision.
        { ...in36, value: 'decision', cite: by36 },
      ],
    },
    {
      // Beyond 最长公示期 an act that was not mended is left to 行业主管部门的规定.
      id: 'maximumNeedsPerformance',
      unit: 'flag',
      stricter: 'none',
      overridable: 'never',
      values: [
        { ...in527, value: false, cite: by527 },
        { ...in58, value: false, cite: by58 },
        { ...in36, value: true, cite: by36 },
      ],
    },
    {
      id: 'recount',
      unit: 'flag',
      stricter: 'none',
      overridable: 'any',
      values: [{ from: notice527.from, value: false, cite: cite(convention, null, 'assumed') }],
    },
    {
      // Three years under 令58 by memory; the digit of 令36 was not read.
      id: 'falsePromiseBan',
      unit: 'period',
      stricter: 'higher',
      overridable: 'any',
      values: [
        { ...in58, value: 'P3Y', cite: assumed58 },
        { ...in36, value: 'P3Y', cite: assumed36 },
      ],
    },
    clock('accept.push', { ...from22, value: 3, cite: by22 }),
    // 10 − 3, by inference.
    clock('decide.acceptance', { ...from22, value: 7, cite: cite(document22, null, 'assumed') }),
    clock(
      'feedback.application',
      { from: order58.from, to: document22.from, endedBy: document22.id, value: 10, cite: by58 },
      { ...from22, value: 10, cite: by22 },
    ),
    clock('extension.decision', { ...in36, value: 10, cite: assumed36 }),
    clock('stop-display.decision', { ...from22, value: 0, cite: by22 }),
  ],
  classifications: [
    {
      // 较小、较大、巨额罚款 are fixed by sectors and no sector's standard was found: overlays add bands.
      fact: 'fineSize',
      stated: true,
      values: ['huge', 'large', 'small'],
      leftTo: 'province',
      bandsOf: 'fineFen',
      rows: [],
    },
    {
      // 行业主管部门规定的其他情形 of each class.
      fact: 'severity',
      stated: true,
      values: ['serious', 'general', 'minor'],
      leftTo: 'province',
      rows: [
        row(
          'severity.serious.revocation-or-ban',
          in36,
          includes('penaltyTypes', 'permit-revocation', 'practice-ban'),
          'serious',
          by36,
        ),
        row(
          'severity.serious.suspension-or-downgrade',
          in36,
          includes('penaltyTypes', 'permit-suspension', 'qualification-downgrade'),
          'serious',
          by36,
        ),
        row(
          'severity.serious.business-stopped',
          in36,
          includes(
            'penaltyTypes',
            'activity-restriction',
            'suspension-of-business',
            'closure-order',
          ),
          'serious',
          assumed36,
        ),
        row(
          'severity.serious.huge-fine',
          in36,
          all(includes('penaltyTypes', 'fine'), notSummary, is('fineSize', 'huge')),
          'serious',
          by36,
        ),
        row(
          'severity.general.large-fine',
          in36,
          all(includes('penaltyTypes', 'fine'), notSummary, is('fineSize', 'large')),
          'general',
          by36,
        ),
        row(
          'severity.general.confiscation',
          in36,
          // 没收非法财物 stands in a summary, 没收违法所得 in the draft alone; files do not tell them apart.
          includes('penaltyTypes', 'confiscation'),
          'general',
          assumed36,
        ),
        row(
          'severity.minor.summary-procedure',
          in36,
          established('summaryProcedure'),
          'minor',
          by36,
        ),
        row(
          'severity.minor.warning',
          in36,
          only('penaltyTypes', 'warning', 'public-criticism'),
          'minor',
          by36,
        ),
        row(
          'severity.minor.small-fine',
          in36,
          all(
            includes('penaltyTypes', 'fine'),
            only('penaltyTypes', 'fine', 'warning', 'public-criticism'),
            is('fineSize', 'small'),
          ),
          'minor',
          assumed36,
        ),
      ],
    },
    {
      fact: 'displayClass',
      stated: false,
      values: ['special', 'serious', 'special-domain', 'general', 'ordinary', 'minor'],
      rows: [
        row(
          'class.special.field',
          in527,
          all(
            includes('penaltyTypes', 'suspension-of-business', 'permit-revocation'),
            includes(
              'domains',
              'food',
              'drugs',
              'environment',
              'construction-quality',
              'work-safety',
              'fire-safety',
              'product-certification',
            ),
          ),
          'special',
          by527,
        ),
        row(
          'class.special.act',
          in527,
          // 贿赂、逃税骗税、恶意逃废债务 …: the agency knows whether the act is one of them.
          all(
            includes('penaltyTypes', 'suspension-of-business', 'permit-revocation'),
            is('namedAct', true),
          ),
          'special',
          by527,
        ),
        row('class.527.serious', in527, is('severity', 'serious'), 'serious', by527),
        row('class.527.general', in527, is('severity', 'general'), 'general', by527),
        row(
          'class.58.special-domain',
          in58,
          includes('domains', 'special-equipment', 'work-safety', 'fire-safety'),
          'special-domain',
          by58,
        ),
        row(
          'class.58.food-and-drugs',
          in58,
          includes('domains', 'food', 'drugs'),
          'special-domain',
          assumed58,
        ),
        row(
          'class.58.ordinary',
          in58,
          not(
            includes('domains', 'food', 'drugs', 'special-equipment', 'work-safety', 'fire-safety'),
          ),
          'ordinary',
          by58,
        ),
        row('class.36.serious', in36, is('severity', 'serious'), 'serious', by36),
        row('class.36.general', in36, is('severity', 'general'), 'general', by36),
        row('class.36.minor', in36, is('severity', 'minor'), 'minor', by36),
      ],
    },
    {
      fact: 'relief',
      stated: false,
      values: ['temporary-shielding'],
      rows: [
        row(
          'relief.restructuring',
          from22,
          is('restructuring', 'executing'),
          'temporary-shielding',
          by22,
        ),
      ],
    },
  ],
  rules: [
    rule(
      'repair.apply.track.58',
      { from: order58.from, to: document22.from, endedBy: document22.id },
      by58,
      { test: not(established('appliedElsewhere')) },
      { outcome: 'ineligible', refusal: 'WRONG_TRACK' },
    ),
    rule(
      'repair.apply.track',
      from22,
      by22,
      { test: not(established('appliedElsewhere')) },
      { outcome: 'ineligible', refusal: 'WRONG_TRACK' },
    ),
    rule(
      'repair.display.summary-procedure.527',
      in527,
      cite(notice527, null, 'assumed'),
      { when: established('summaryProcedure'), test: established('publishedAsNecessary') },
      { outcome: 'not-needed', refusal: 'NOT_DISPLAYED' },
    ),
    rule(
      'repair.display.summary-procedure.58',
      in58,
      assumed58,
      { when: established('summaryProcedure'), test: established('publishedAsNecessary') },
      { outcome: 'not-needed', refusal: 'NOT_DISPLAYED' },
    ),
    rule(
      'repair.display.warning.58',
      in58,
      assumed58,
      {
        when: only('penaltyTypes', 'warning', 'public-criticism'),
        test: established('publishedAsNecessary'),
      },
      { outcome: 'not-needed', refusal: 'NOT_DISPLAYED' },
    ),
    // 轻微失信信息原则上不予公示; 行业主管部门 may publish where 确有必要.
    rule(
      'repair.display.minor',
      in36,
      by36,
      { when: is('displayClass', 'minor'), test: established('publishedAsNecessary') },
      { outcome: 'not-needed', refusal: 'NOT_DISPLAYED' },
    ),
    rule(
      'repair.apply.special.527',
      in527,
      by527,
      { test: not(is('displayClass', 'special')) },
      { outcome: 'ineligible', refusal: 'NON_REPAIRABLE' },
    ),
    rule(
      'repair.apply.barred.527',
      in527,
      by527,
      { test: not(established('barredByLaw')) },
      { outcome: 'ineligible', refusal: 'NON_REPAIRABLE' },
    ),
    rule(
      'repair.apply.barred.58',
      in58,
      assumed58,
      { test: not(established('barredByLaw')) },
      { outcome: 'ineligible', refusal: 'NON_REPAIRABLE' },
    ),
    // Only 法律、法规 or 党中央、国务院政策文件 may bar repair.
    rule(
      'repair.apply.barred',
      in36,
      cite(order36, '第二条', 'secondary'),
      { test: not(established('barredByLaw')) },
      { outcome: 'ineligible', refusal: 'NON_REPAIRABLE' },
    ),
    rule(
      'repair.apply.false-promise.58',
      in58,
      assumed58,
      {
        when: established('falsePromise'),
        test: { op: 'elapsed', since: 'falsePromiseOn', param: 'falsePromiseBan' },
      },
      { outcome: 'ineligible', refusal: 'FALSE_PROMISE_BAN' },
    ),
    rule(
      'repair.apply.false-promise',
      in36,
      assumed36,
      {
        when: established('falsePromise'),
        test: { op: 'elapsed', since: 'falsePromiseOn', param: 'falsePromiseBan' },
      },
      { outcome: 'ineligible', refusal: 'FALSE_PROMISE_BAN' },
    ),
    minimumRule('repair.apply.min-period.527', in527, by527, not(is('displayClass', 'special'))),
    minimumRule('repair.apply.min-period.58', in58, by58),
    minimumRule('repair.apply.min-period', in36, by36),
    ...regimes.flatMap(({ suffix, time, condition, material }) => [
      rule(
        `repair.apply.corrected${suffix}`,
        time,
        condition,
        { test: any(is('corrected', true), restructured) },
        { outcome: 'missing', refusal: 'OBLIGATION_OPEN', material: 'proof-of-performance' },
      ),
      rule(
        `repair.apply.obligations${suffix}`,
        time,
        condition,
        { test: any(is('obligationsPerformed', true), restructured) },
        { outcome: 'missing', refusal: 'OBLIGATION_OPEN', material: 'proof-of-performance' },
      ),
      rule(
        `repair.apply.promise${suffix}`,
        time,
        condition,
        { test: is('promisePublished', true) },
        { outcome: 'missing', refusal: 'NO_PUBLIC_PROMISE', material: 'promise-letter' },
      ),
      materialRule('promise-letter', suffix, time, material),
    ]),
    materialRule('proof-of-performance', '.58', in58, assumed58),
    materialRule('proof-of-performance', '', in36, by36),
    // 一般: the two, or the form stamped by the agency instead of them; 严重: all of them.
    ...(['proof-of-performance', 'registration-certificate'] as const).flatMap((material) => [
      rule(
        `repair.material.${material}.527`,
        in527,
        by527,
        {
          when: not(is('displayClass', 'serious')),
          test: includes('materials', material, 'repair-form'),
        },
        { outcome: 'missing', refusal: 'MATERIALS_MISSING', material },
      ),
      rule(
        `repair.material.${material}.serious.527`,
        in527,
        by527,
        { when: is('displayClass', 'serious'), test: includes('materials', material) },
        { outcome: 'missing', refusal: 'MATERIALS_MISSING', material },
      ),
    ]),
    materialRule('repair-form', '.527', in527, by527, is('displayClass', 'serious')),
    materialRule('training-certificate', '.527', in527, by527, is('displayClass', 'serious')),
    materialRule('credit-report', '.527', in527, by527, is('displayClass', 'serious')),
  ],
};
