import { citeAmended654, regulation654AmendedOn } from '../../law/cite-amended-654.ts';
import { cite, whileInForce } from '../../law/instrument.ts';
import { order68, order69, regulation654 } from '../../law/instruments.ts';
import type { Pack } from '../../law/pack.ts';
import { is } from '../../law/test.ts';

/** What the kind of a subject comes to: what becomes of it when it does not report or is not reached, and what it has to publish. */
export const warnedSubjects: Pack = {
  id: 'warning.subjects',
  region: '100000',
  version: '2026.11.0',
  from: order68.from,
  readDirectly: [],
  instruments: [order68, order69, regulation654],
  params: [],
  classifications: [
    {
      // Of other kinds neither order speaks, and they file no annual report.
      fact: 'abnormalState',
      stated: false,
      values: ['listed', 'marked'],
      rows: [
        // 列入经营异常名录: 企业, 农民专业合作社.
        {
          id: 'abnormalState.listed',
          ...whileInForce(order68),
          when: { op: 'one-of', fact: 'subjectKind', values: ['enterprise', 'cooperative'] },
          value: 'listed',
          cite: cite(order68, null, 'secondary'),
        },
        // 标记为经营异常状态: 个体工商户. The name of the mark was read, that these grounds lead to it was not.
        {
          id: 'abnormalState.marked',
          ...whileInForce(order69),
          when: is('subjectKind', 'individual-business'),
          value: 'marked',
          cite: cite(order69, null, 'assumed'),
        },
      ],
    },
    {
      fact: 'licences',
      stated: false,
      values: ['published'],
      rows: [
        // 企业应当公示行政许可取得、变更、延续信息.
        {
          id: 'licences.published.2014',
          from: regulation654.from,
          to: regulation654AmendedOn,
          when: is('subjectKind', 'enterprise'),
          value: 'published',
          cite: cite(regulation654, '第十条', 'verified'),
        },
        {
          id: 'licences.published',
          from: regulation654AmendedOn,
          when: is('subjectKind', 'enterprise'),
          value: 'published',
          cite: citeAmended654('第十条'),
        },
      ],
    },
  ],
  rules: [],
};
