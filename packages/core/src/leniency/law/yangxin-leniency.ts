import { cite } from '../../law/instrument.ts';
import type { Overlay } from '../../law/pack.ts';
import { all, any } from '../../law/test.ts';
import { yangxinPlan as policy } from '../../places/policies.ts';
import {
  effect,
  fact,
  followUp,
  granted,
  label,
  localConsequences,
  localRules,
  oneOf,
  overlayOf,
  unstatedLength,
} from './build.ts';
import {
  correctedInTime,
  ofEnterprise,
  unreachable,
  unreachableFollows,
  withoutEffect,
  withoutIntent,
} from './local-conditions.ts';

const buffer = cite(policy, '二（二）11', 'verified');
const tolerance = cite(policy, '二（二）12', 'verified');

/** 阳新县: 信用惩戒缓冲机制 and 信息抽查容错机制. */
export const yangxinLeniency: Overlay = overlayOf('yangxin', '420222', policy, [
  localRules('late-report', 'yangxin', policy, buffer, {
    late: {
      title: { 'zh-CN': '未按时报送年度报告', en: 'The annual report is late' },
      test: fact('late', true),
      fails: ['ineligible', 'NOT_LATE'],
    },
    'first-time': {
      title: { 'zh-CN': '首次未按时报送', en: 'Late for the first time' },
      test: fact('firstLate', true),
      fails: ['ineligible', 'NOT_FIRST'],
    },
    corrected: {
      title: { 'zh-CN': '已补报年度报告', en: 'The report has been filed' },
      test: fact('filed', true),
      fails: ['missing', 'NOT_FILED'],
    },
  }),
  // 引导经营主体依法按时年报公示.
  localConsequences(
    'late-report',
    policy,
    buffer,
    effect('waive-fine'),
    followUp('file-on-time', granted),
  ),
  localRules('unreachable', 'yangxin', policy, buffer, unreachable),
  localConsequences('unreachable', policy, buffer, ...unreachableFollows),
  localRules('late-licence', 'yangxin', policy, buffer, {
    subject: ofEnterprise,
    late: {
      title: { 'zh-CN': '行政许可信息未按时公示', en: 'The licence was published late' },
      test: fact('late', true),
      fails: ['ineligible', 'NOT_LATE'],
    },
    reminded: {
      title: { 'zh-CN': '已经提醒指导', en: 'Has been reminded and guided' },
      test: fact('reminded', true),
      fails: ['missing', 'NOT_REMINDED'],
    },
    ...correctedInTime,
    effect: withoutEffect,
  }),
  localConsequences('late-licence', policy, buffer, effect('not-list')),
  localConsequences('dormancy', policy, buffer, followUp('guide-dormancy', granted)),
  localConsequences('deregistration', policy, buffer, followUp('guide-deregistration', granted)),
  localRules('serious-listing', 'yangxin', policy, buffer, {
    ground: {
      title: {
        'zh-CN': '因拒不履行行政处罚决定或者限制开展生产经营活动等列严',
        en: 'For refusing to perform a penalty, or a restriction of activity',
      },
      // 等情形: another ground is neither named nor excluded.
      test: oneOf('ground', 'refused-performance', 'activity-restriction'),
      fails: ['indeterminate', 'GROUND_NOT_NAMED'],
    },
    'not-listed': {
      title: { 'zh-CN': '列入尚未完成', en: 'Not listed yet' },
      test: fact('listed', false),
      fails: ['ineligible', 'ALREADY_LISTED'],
    },
    mended: {
      title: { 'zh-CN': '已履行处罚决定或者整改到位', en: 'Penalty performed or act mended' },
      test: any(fact('performed', true), fact('rectified', true)),
      fails: ['missing', 'NOT_MENDED'],
    },
    // 履行行政处罚决定或整改到位: whether to mend is enough for one who refuses to perform is left to the agency.
    performed: {
      title: {
        'zh-CN': '因拒不履行处罚决定列严的，处罚决定已履行',
        en: 'Of one who refused to perform a penalty: it has been performed',
      },
      when: all(fact('ground', 'refused-performance'), fact('rectified', true)),
      test: fact('performed', true),
      fails: ['indeterminate', 'NOT_PERFORMED'],
    },
  }),
  localConsequences(
    'serious-listing',
    policy,
    buffer,
    effect('defer-serious-listing'),
    unstatedLength,
  ),
  localRules('general-status-error', 'yangxin', policy, tolerance, {
    field: {
      title: {
        'zh-CN': '一般状态信息有误，或者小数点、单位等明显错误',
        en: 'General information, or an obvious slip of decimal point or unit',
      },
      // 等: another field is neither named nor excluded.
      test: oneOf(
        'errorField',
        'address',
        'postcode',
        'phone',
        'email',
        'website',
        'decimal-point',
        'unit',
      ),
      fails: ['indeterminate', 'FIELD_NOT_NAMED'],
    },
    intent: withoutIntent,
    effect: withoutEffect,
  }),
  localConsequences('general-status-error', policy, tolerance, effect('allow-correction')),
  localRules('unit-slip', 'yangxin', policy, tolerance, {
    subject: ofEnterprise,
    'first-check': {
      title: { 'zh-CN': '首次被抽查', en: 'Checked for the first time' },
      test: fact('firstCheck', true),
      fails: ['ineligible', 'NOT_FIRST'],
    },
    slip: {
      title: {
        'zh-CN': '明显由于操作失误，或者“万元”按“元”填报',
        en: 'An obvious slip, or yuan entered for ten thousand yuan',
      },
      test: fact('obviousSlip', true),
      fails: ['ineligible', 'NO_OBVIOUS_SLIP'],
    },
    intent: withoutIntent,
    ...correctedInTime,
    effect: withoutEffect,
  }),
  // The item ends without a consequence: this and the label, of 免列异的轻微差错, are read from what stands around it.
  localConsequences(
    'unit-slip',
    policy,
    cite(policy, '二（二）12', 'assumed'),
    effect('not-falsehood'),
    // Of a slip that was corrected “发现问题已责令改正” alone is true.
    label('corrected'),
  ),
  localRules('exempt-error', 'yangxin', policy, tolerance, {
    subject: ofEnterprise,
    exempt: {
      title: { 'zh-CN': '属于规定免列异的轻微差错', en: 'A slight error exempt from listing' },
      test: fact('exemptSlip', true),
      fails: ['ineligible', 'NOT_EXEMPT'],
    },
    guided: {
      title: { 'zh-CN': '经过指导', en: 'Has been guided' },
      test: fact('guided', true),
      fails: ['missing', 'NOT_GUIDED'],
    },
    corrected: {
      title: { 'zh-CN': '已改正', en: 'Has been corrected' },
      test: fact('corrected', true),
      fails: ['missing', 'NOT_CORRECTED'],
    },
  }),
  localConsequences(
    'exempt-error',
    policy,
    tolerance,
    effect('not-list'),
    label('no-problem'),
    label('corrected'),
  ),
]);
