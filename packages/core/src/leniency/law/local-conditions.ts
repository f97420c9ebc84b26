import { not } from '../../law/test.ts';
import { effect, fact, followUp, marketEntities, ofKind, unstatedLength } from './build.ts';
import type { Follows, LocalCondition } from './build.ts';

/** What the policies of several places share in the same words. */

/** 未发现存在主观故意. */
export const withoutIntent: LocalCondition = {
  title: { 'zh-CN': '未发现存在主观故意', en: 'No intent was found' },
  test: fact('intentFound', false),
  fails: ['ineligible', 'INTENT'],
};

/** 及时改正: what was corrected too late can no longer be corrected in time. */
export const correctedInTime: Readonly<Record<'corrected' | 'in-time', LocalCondition>> = {
  corrected: {
    title: { 'zh-CN': '已改正', en: 'Has been corrected' },
    test: not(fact('correction', 'not-yet')),
    fails: ['missing', 'NOT_CORRECTED'],
  },
  'in-time': {
    title: { 'zh-CN': '改正及时', en: 'Corrected in time' },
    test: not(fact('correction', 'late')),
    fails: ['ineligible', 'CORRECTED_LATE'],
  },
};

/** 未造成不良影响和后果. */
export const withoutEffect: LocalCondition = {
  title: { 'zh-CN': '未造成不良影响和后果', en: 'No bad effect came of it' },
  test: fact('badEffect', false),
  fails: ['ineligible', 'BAD_EFFECT'],
};

/** 企业: of other kinds of subjects the text does not speak. */
export const ofEnterprise: LocalCondition = {
  title: { 'zh-CN': '是企业', en: 'Is an enterprise' },
  test: ofKind('enterprise'),
  fails: ['indeterminate', 'KIND_NOT_NAMED'],
};

/** 未在登记的住所经营: 可以通过其他方式联系，无其他违法违规行为，经合理说明理由. */
export const unreachable: Readonly<Record<string, LocalCondition>> = {
  subject: {
    title: { 'zh-CN': '是经营主体', en: 'Is a market entity' },
    test: ofKind(...marketEntities),
    fails: ['indeterminate', 'KIND_NOT_NAMED'],
  },
  // 暂不列入经营异常名录: an individual business is not listed but marked (标记为经营异常状态).
  listing: {
    title: {
      'zh-CN': '可能列入经营异常名录',
      en: 'Might be put on the list of abnormal operations',
    },
    test: not(ofKind('individual-business')),
    fails: ['indeterminate', 'MARK_NOT_NAMED'],
  },
  reachable: {
    title: { 'zh-CN': '可以通过其他方式联系', en: 'Can be reached in another way' },
    test: fact('reachableOtherwise', true),
    fails: ['ineligible', 'NOT_REACHABLE'],
  },
  'no-other': {
    title: { 'zh-CN': '无其他违法违规行为', en: 'No other violation' },
    test: fact('otherViolations', false),
    fails: ['ineligible', 'OTHER_VIOLATION'],
  },
  reason: {
    title: { 'zh-CN': '经合理说明理由', en: 'A reasonable explanation was given' },
    test: fact('reasonGiven', true),
    fails: ['missing', 'NO_REASON'],
  },
};

/** 可以暂不列入经营异常名录; 引导其采取变更住所等方式纠正, which also mends the matter where it is not deferred. */
export const unreachableFollows: readonly Follows[] = [
  effect('defer-listing'),
  unstatedLength,
  followUp('change-address'),
];
