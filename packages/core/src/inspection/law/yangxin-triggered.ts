import { cite } from '../../law/instrument.ts';
import type { Overlay, Patch, Rule } from '../../law/pack.ts';
import { yangxinPlan } from '../../places/policies.ts';
import { triggeredPack } from './triggered-pack.ts';

const item10 = cite(yangxinPlan, '二（二）10', 'verified');

/** The conditions that the item prints, with itself as their source. */
const printed = (rule: Rule): Patch => ({
  op: 'replace-rule',
  rule: { ...rule, from: yangxinPlan.from, cite: item10 },
  targetRevision: rule.cite.revision,
});

/** 阳新县 二（二）10: low risk, not a key field, checks of registration, published information and trade marks. No lengths. */
export const yangxinTriggered: Overlay = {
  id: 'inspection.triggered.yangxin',
  region: '420222',
  version: '2026.11.0',
  base: triggeredPack.id,
  instruments: [yangxinPlan],
  patches: [
    {
      op: 'set-param',
      param: 'offered',
      values: [{ from: yangxinPlan.from, value: true, cite: item10 }],
    },
    ...triggeredPack.rules.filter(({ id }) => id !== 'triggered.event').map(printed),
  ],
};
