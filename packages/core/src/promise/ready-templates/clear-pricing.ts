import type { PromiseTemplate } from '../promise-template.ts';
import { acceptsChecks, harmMade, recorded } from './shared-words.ts';
import { ofOwnAccord } from './of-own-accord.ts';

/** 明码标价和服务承诺书. */
export const clearPricing: PromiseTemplate = {
  id: 'clear-pricing',
  version: 1,
  validFrom: '2026-01-01',
  type: 'voluntary',
  promiseClass: 'declaration',
  title: { 'zh-CN': '明码标价和服务承诺书', en: 'Promise about clear prices and service' },
  summary: {
    'zh-CN': '商店、饭店、宾馆等主动承诺明码标价、诚信服务时使用。',
    en: 'For shops, restaurants, hotels and others who promise clear prices and honest service.',
  },
  matter: { name: '明码标价和服务承诺', basis: ofOwnAccord, field: 'none' },
  promisers: ['enterprise', 'individual-business', 'cooperative'],
  reason: {
    'zh-CN': '自愿作出明码标价和服务承诺（店名：{shop}）',
    en: 'A promise of one’s own accord about prices and service (shop: {shop})',
  },
  fields: [
    {
      id: 'shop',
      label: { 'zh-CN': '店名（招牌）', en: 'Name of the shop' },
      kind: 'text',
      required: true,
      maxLength: 50,
    },
    {
      id: 'complaint-phone',
      label: { 'zh-CN': '投诉电话', en: 'Telephone for complaints' },
      hint: {
        'zh-CN': '会向社会公开，请填写店里的电话。',
        en: 'It is shown to the public, so give the number of the shop.',
      },
      kind: 'text',
      required: true,
      maxLength: 20,
    },
    {
      id: 'more',
      label: { 'zh-CN': '其他服务承诺', en: 'Anything else you promise' },
      kind: 'long-text',
      required: false,
      maxLength: 300,
    },
  ],
  notices: [],
  clauses: [
    {
      'zh-CN': '{shop}的商品和服务都标明价格、单位和规格，价格变动时及时更换标价。',
      en: '{shop} marks every product and service with price, unit and size, and changes the marks when prices change.',
    },
    {
      'zh-CN': '我方按标价收费，不在标价之外加价，不收没有标明的费用。',
      en: 'We charge what is marked, add nothing to it, and take no fee that is not marked.',
    },
    {
      'zh-CN': '我方不虚构原价，不强迫消费，促销规则写在醒目的地方。',
      en: 'We invent no former prices, force nobody to buy, and put the rules of sales where they are easily seen.',
    },
    {
      'zh-CN': '顾客可以拨打{complaint-phone}投诉，我方认真处理并答复。',
      en: 'Customers can complain by telephone, {complaint-phone}; we look into it and answer.',
    },
    {
      'zh-CN': '其他服务承诺：{more}',
      en: 'What else we promise: {more}',
    },
    acceptsChecks,
  ],
  liabilities: [
    {
      'zh-CN': '多收的钱，我方如数退还。',
      en: 'What we charged too much, we pay back in full.',
    },
    harmMade,
    recorded,
  ],
  publicity: 'public',
  term: 'P1Y',
};
