import { cite, whileInForce } from '../../law/instrument.ts';
import { order107, order45, order68 } from '../../law/instruments.ts';
import type { Pack, Param } from '../../law/pack.ts';

const in45 = whileInForce(order45);

/** A duty in working days, from the event that sets it going; what the nation fixed may only be shortened. */
const duty = (id: string, ...values: Param['values']): Param => ({
  id,
  unit: 'workdays',
  stricter: 'lower',
  overridable: 'stricter',
  values,
});

/** 市场监管部门公示、更正和列入的时限. */
export const gsxtDuties: Pack = {
  id: 'record.gsxt-duties',
  region: '100000',
  version: '2026.11.0',
  from: order68.from,
  readDirectly: [
    'publish-penalty',
    'push-penalty',
    'publish-pushed',
    'withdraw-penalty',
    'list-abnormal',
    'list-unreported',
    'push-repair',
  ],
  instruments: [order68, order45, order107],
  params: [
    // 应当在作出行政处罚决定之日起二十个工作日内公示.
    duty('publish-penalty', { ...in45, value: 20, cite: cite(order45, '第九条', 'verified') }),
    duty('push-penalty', { ...in45, value: 10, cite: cite(order45, '第十条', 'verified') }),
    duty('publish-pushed', { ...in45, value: 10, cite: cite(order45, '第十条', 'verified') }),
    duty('withdraw-penalty', { ...in45, value: 3, cite: cite(order45, '第十一条', 'verified') }),
    // 即时信息, 弄虚作假, 无法联系.
    duty('list-abnormal', {
      ...whileInForce(order68),
      value: 10,
      cite: cite(order68, null, 'secondary'),
    }),
    // 未按期限公示年度报告: its ten working days were recalled.
    duty('list-unreported', {
      ...whileInForce(order68),
      value: 10,
      cite: cite(order68, null, 'assumed'),
    }),
    duty('push-repair', {
      ...whileInForce(order107),
      value: 3,
      cite: cite(order107, null, 'secondary'),
    }),
  ],
  classifications: [],
  rules: [],
};
