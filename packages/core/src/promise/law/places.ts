import type { IsoDay } from '../../calendar/iso-day.ts';
import type { Citation } from '../../law/citation.ts';
import { cite, type Instrument } from '../../law/instrument.ts';
import { document35, document42 } from '../../law/instruments.ts';
import type { Overlay, Patch } from '../../law/pack.ts';
import { all, is, type Test } from '../../law/test.ts';
import { huangshiPlan, wengyuanPlan, yangxinPlan, zengduPlan } from '../../places/policies.ts';
import type { PromiseSanction } from '../promise.ts';

const overlayOf = (
  id: string,
  region: string,
  policy: Instrument,
  patches: readonly Patch[],
): Overlay => ({
  id: `${id}-promise`,
  region,
  version: '2026.11.0',
  base: 'promise',
  instruments: [policy],
  patches,
});

/** The pack speaks of no day before its own. */
const since = ({ from }: Instrument): IsoDay => (from > document42.from ? from : document42.from);

/** 申请人信用状况较好、部分申报材料不齐全但书面承诺在规定期限内提供的，先行受理: the words stand in the plan of the place. */
const goodCredit = (policy: Instrument, cited: Citation): Patch => ({
  op: 'replace-rule',
  targetRevision: document35.revision,
  rule: {
    id: 'promise.deferred.good-credit',
    from: since(policy),
    cite: cited,
    when: is('type', 'deferred-materials'),
    test: is('goodCredit', true),
    onFail: { outcome: 'ineligible', refusal: 'NOT_GOOD_CREDIT' },
  },
});

const sanction = (
  value: PromiseSanction,
  policy: Instrument,
  cited: Citation,
  when: Test,
): Patch => ({
  op: 'add-consequence',
  consequence: {
    id: `promise.sanction.${value}.${policy.id}`,
    from: since(policy),
    kind: 'sanction',
    value,
    when,
    cite: cited,
  },
});

const yangxin = cite(yangxinPlan, '二（一）3', 'verified');
/** The plan is that of 县市场监督管理局, and binds its 股、所 and 执法大队: what is promised to another agency of 阳新 it does not speak of. */
const toYangxin = (when: Test): Test => all(is('marketSupervision', true), when);

/** The overlays with a published source: 黄石市, 阳新县, 曾都区, 翁源县. */
export const promiseOverlays: readonly Overlay[] = [
  overlayOf('huangshi', '420200', huangshiPlan, [
    goodCredit(huangshiPlan, cite(huangshiPlan, '二（二）', 'verified')),
  ]),
  // 对未实现承诺内容的，撤销其办理事项或恢复惩戒.
  overlayOf('yangxin', '420222', yangxinPlan, [
    sanction(
      'withdraw-approval',
      yangxinPlan,
      yangxin,
      toYangxin({
        op: 'one-of',
        fact: 'type',
        values: ['approval-substitute', 'proof-substitute', 'deferred-materials'],
      }),
    ),
    sanction('restore-punishment', yangxinPlan, yangxin, toYangxin(is('type', 'repair'))),
    // 支持经营主体就产品或服务标准、质量、守法经营、诚信自律、信用修复等主动向社会公开承诺，指导其通过国家企业信用信息公示系统主动录入、公示: the
    // promiser enters it there, guided by the agency.
    {
      op: 'add-consequence',
      consequence: {
        id: 'promise.channel.gsxt.yangxin-2023',
        from: since(yangxinPlan),
        kind: 'channel',
        value: 'gsxt',
        when: toYangxin({
          op: 'one-of',
          fact: 'type',
          values: ['voluntary', 'self-discipline', 'repair'],
        }),
        cite: cite(yangxinPlan, '二（一）4', 'verified'),
      },
    },
  ]),
  // 对信用状况良好的市场主体提供容缺受理等激励措施: that it is refused to all others nobody wrote.
  overlayOf('zengdu', '421303', zengduPlan, [
    goodCredit(zengduPlan, cite(zengduPlan, '三（四）1', 'assumed')),
  ]),
  overlayOf('wengyuan', '440229', wengyuanPlan, [
    goodCredit(wengyuanPlan, cite(wengyuanPlan, '二（一）1', 'verified')),
  ]),
];
