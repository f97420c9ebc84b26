import { basisBlank, type PromiseTemplate } from '../promise-template.ts';
import { acceptsChecks, harmMade, keepsLaw, recorded } from './shared-words.ts';

/** 行业自律承诺书. The association (组织单位) is named when it is published, and the letter then shows it. */
export const associationSelfDiscipline: PromiseTemplate = {
  id: 'association-self-discipline',
  version: 1,
  validFrom: '2026-01-01',
  type: 'self-discipline',
  promiseClass: 'declaration',
  title: { 'zh-CN': '行业自律承诺书', en: 'Promise of self-discipline in the industry' },
  summary: {
    'zh-CN': '会员参加行业协会商会组织的信用承诺活动时使用。',
    en: 'For members who take part in the promises that their industry association organises.',
  },
  matter: { name: '行业自律承诺', basis: basisBlank, field: 'none' },
  reason: {
    'zh-CN': '参加行业协会商会组织的信用承诺活动（所属行业：{industry}）',
    en: 'Taking part in the promises organised by an industry association ({industry})',
  },
  fields: [
    {
      id: 'industry',
      label: { 'zh-CN': '所属行业', en: 'Industry' },
      hint: {
        'zh-CN': '例如“餐饮”“物流”“建材”。',
        en: 'Such as catering, logistics or building materials.',
      },
      kind: 'text',
      required: true,
      maxLength: 30,
    },
  ],
  notices: [],
  clauses: [
    {
      'zh-CN': '我方遵守行业协会商会的章程和自律公约。',
      en: 'We keep the statutes and the convention of our association.',
    },
    keepsLaw,
    {
      'zh-CN': '我方公平竞争，不造谣贬低同行，不串通涨价，不做虚假宣传。',
      en: 'We compete fairly: we do not run down others, agree on prices or advertise falsely.',
    },
    {
      'zh-CN': '我方按合同办事，按时付款，妥善处理投诉和纠纷。',
      en: 'We keep our contracts, pay on time, and deal properly with complaints and disputes.',
    },
    {
      'zh-CN': '我方保护消费者、员工和合作伙伴的合法权益，保管好他们的个人信息。',
      en: 'We protect the rights of consumers, staff and partners, and keep their personal information safe.',
    },
    acceptsChecks,
  ],
  liabilities: [
    {
      'zh-CN': '违反承诺的，接受行业协会商会按章程和自律公约作出的处理。',
      en: 'If we break this promise, we accept what the association does by its statutes and convention.',
    },
    recorded,
    harmMade,
  ],
  publicity: 'public',
  term: 'P1Y',
};
