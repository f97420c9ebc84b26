import { basisBlank, type PromiseTemplate } from '../promise-template.ts';
import {
  acceptsChecks,
  approvalWithdrawn,
  harmMade,
  materialsTrue,
  recorded,
  toldOfRecord,
} from './shared-words.ts';

/** 食品经营许可告知承诺书. */
export const foodBusinessPermit: PromiseTemplate = {
  id: 'food-business-permit',
  version: 1,
  validFrom: '2026-01-01',
  type: 'approval-substitute',
  promiseClass: 'permit',
  title: { 'zh-CN': '食品经营许可告知承诺书', en: 'Promise for a food business permit' },
  summary: {
    'zh-CN': '申请食品经营许可时使用。承诺已经符合条件并交齐材料的，受理单位先行办理，之后核查。',
    en: 'For applying for a food business permit. Whoever promises to meet the conditions and hands in the documents is dealt with first and checked afterwards.',
  },
  matter: { name: '食品经营许可', basis: basisBlank, field: 'none' },
  promisers: ['enterprise', 'individual-business', 'cooperative'],
  reason: {
    'zh-CN': '申请办理食品经营许可（经营场所：{premises}）',
    en: 'Applying for a food business permit (premises: {premises})',
  },
  fields: [
    {
      id: 'premises',
      label: { 'zh-CN': '经营场所', en: 'Premises' },
      hint: {
        'zh-CN': '写到门牌号，例如“烈山大道 12 号”。',
        en: 'Down to the street number, such as “12 Lieshan Avenue”.',
      },
      kind: 'text',
      required: true,
      maxLength: 100,
    },
    {
      id: 'business',
      label: { 'zh-CN': '经营项目', en: 'Line of business' },
      kind: 'choice',
      required: true,
      choices: [
        { 'zh-CN': '食品销售', en: 'Selling food' },
        { 'zh-CN': '餐饮服务', en: 'Catering' },
        { 'zh-CN': '单位食堂', en: 'Canteen' },
      ],
    },
  ],
  notices: [
    {
      'zh-CN': '办理食品经营许可，要有与经营项目相适应的场所、设备、人员和食品安全管理制度。',
      en: 'A food business permit needs premises, equipment, staff and food safety rules that suit the business.',
    },
    {
      'zh-CN': '您承诺已经符合条件并交齐规定材料的，受理单位凭承诺办理。',
      en: 'If you promise to meet the conditions and hand in the required documents, the agency acts on your promise.',
    },
    {
      'zh-CN': '办理之后，受理单位会核查承诺是否属实。没有做到的，依法撤销所办理的事项。',
      en: 'Afterwards the agency checks whether the promise is true. If it was not kept, what was granted is withdrawn by law.',
    },
    toldOfRecord,
  ],
  clauses: [
    {
      'zh-CN': '我方在{premises}经营，经营项目是{business}，已经符合食品经营许可的全部条件。',
      en: 'We do business at {premises}; our line is {business}, and we meet every condition of the permit.',
    },
    {
      'zh-CN': '场所保持清洁，设备能够正常使用，生熟食品分开，防止食品受到污染。',
      en: 'We keep the premises clean and the equipment working, keep raw and cooked food apart, and protect food from contamination.',
    },
    {
      'zh-CN': '我方查验进货、管理从业人员健康、定期自查食品安全，并留下记录。',
      en: 'We check what we buy, look after the health of staff, check food safety ourselves at set times, and keep records.',
    },
    {
      'zh-CN': '取得许可之前，我方不开展这项经营活动。',
      en: 'We do not begin this business before we have the permit.',
    },
    {
      'zh-CN': '条件发生变化、不再符合要求的，我方立即改正；改正之前停止有关经营活动。',
      en: 'If we no longer meet the conditions, we put it right at once, and stop the business concerned until then.',
    },
    materialsTrue,
    acceptsChecks,
  ],
  liabilities: [approvalWithdrawn, recorded, harmMade],
  publicity: 'public',
};
