import type { PromiseTemplate } from '../promise-template.ts';
import { acceptsChecks, harmMade, recorded } from './shared-words.ts';
import { ofOwnAccord } from './of-own-accord.ts';

/** 产品质量承诺书. */
export const productQuality: PromiseTemplate = {
  id: 'product-quality',
  version: 1,
  validFrom: '2026-01-01',
  type: 'voluntary',
  promiseClass: 'declaration',
  title: { 'zh-CN': '产品质量承诺书', en: 'Promise about the quality of products' },
  summary: {
    'zh-CN': '生产者、销售者主动向社会承诺产品质量和售后服务时使用。',
    en: 'For makers and sellers who promise the public the quality of their products and their service.',
  },
  matter: { name: '产品质量承诺', basis: ofOwnAccord, field: 'none' },
  promisers: ['enterprise', 'individual-business', 'cooperative'],
  reason: {
    'zh-CN': '自愿作出产品质量承诺（产品：{product}）',
    en: 'A promise of one’s own accord about the quality of products ({product})',
  },
  fields: [
    {
      id: 'product',
      label: { 'zh-CN': '产品', en: 'Products' },
      kind: 'text',
      required: true,
      maxLength: 100,
    },
    {
      id: 'standard',
      label: { 'zh-CN': '执行的标准', en: 'Standard' },
      hint: {
        'zh-CN': '写标准的编号和名称，与产品标识上的一致。',
        en: 'Number and title of the standard, as they stand on the product.',
      },
      kind: 'text',
      required: true,
      maxLength: 100,
    },
    {
      id: 'return-days',
      label: { 'zh-CN': '几天之内可以退换', en: 'Days for returns' },
      kind: 'number',
      required: true,
      maxLength: 3,
    },
  ],
  notices: [],
  clauses: [
    {
      'zh-CN': '我方的{product}执行{standard}，检验合格后才出厂或者上架。',
      en: 'Our products ({product}) follow {standard} and leave us only after they pass inspection.',
    },
    {
      'zh-CN': '我方不生产、不销售假冒伪劣产品，不以次充好，不短斤少两。',
      en: 'We neither make nor sell fakes or shoddy goods, pass off worse as better, or give short measure.',
    },
    {
      'zh-CN': '产品标识真实、清楚，写明名称、生产者、日期和使用注意事项。',
      en: 'Labels are true and clear, with name, maker, date and directions.',
    },
    {
      'zh-CN':
        '产品有质量问题的，顾客收到后{return-days}天之内可以退换；法律规定更长的，按法律办。',
      en: 'Products with defects can be returned or exchanged within {return-days} days of receipt, or longer where the law says so.',
    },
    {
      'zh-CN': '发现产品可能危害安全的，我方立即停止销售，告知顾客并召回。',
      en: 'If a product may be unsafe, we stop selling it at once, tell customers and recall it.',
    },
    acceptsChecks,
  ],
  liabilities: [harmMade, recorded],
  publicity: 'public',
  term: 'P1Y',
};
