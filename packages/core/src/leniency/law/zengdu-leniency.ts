import { cite } from '../../law/instrument.ts';
import type { Overlay } from '../../law/pack.ts';
import { zengduPlan as policy } from '../../places/policies.ts';
import {
  effect,
  fact,
  followUp,
  granted,
  localConsequences,
  localRules,
  overlayOf,
} from './build.ts';
import {
  unreachable,
  unreachableFollows,
  withoutEffect,
  withoutIntent,
} from './local-conditions.ts';

const buffer = cite(policy, '三（一）1', 'verified');
const prudent = cite(policy, '三（四）4', 'verified');

/** 曾都区: 信用惩戒缓冲机制 and 包容审慎的信用监管机制. */
export const zengduLeniency: Overlay = overlayOf('zengdu', '421303', policy, [
  localRules('unreachable', 'zengdu', policy, buffer, unreachable),
  localConsequences('unreachable', policy, buffer, ...unreachableFollows),
  localConsequences('dormancy', policy, prudent, followUp('guide-dormancy', granted)),
  localRules('correct-once', 'zengdu', policy, prudent, {
    intent: withoutIntent,
    effect: withoutEffect,
    once: {
      title: { 'zh-CN': '年报信息未申请修改过', en: 'The report has not been amended before' },
      test: fact('amendedBefore', false),
      fails: ['ineligible', 'ALREADY_AMENDED'],
    },
  }),
  localConsequences('correct-once', policy, prudent, effect('allow-correction')),
]);
