import { basisBlank, type PromiseTemplate } from '../promise-template.ts';
import {
  acceptsChecks,
  approvalWithdrawn,
  harmMade,
  materialsTrue,
  recorded,
  toldOfRecord,
} from './shared-words.ts';

/** 公共场所卫生许可告知承诺书. */
export const publicVenueHygienePermit: PromiseTemplate = {
  id: 'public-venue-hygiene-permit',
  version: 1,
  validFrom: '2026-01-01',
  type: 'approval-substitute',
  promiseClass: 'permit',
  title: {
    'zh-CN': '公共场所卫生许可告知承诺书',
    en: 'Promise for a hygiene permit of a public venue',
  },
  summary: {
    'zh-CN': '旅店、理发店、浴室、商场等公共场所申请卫生许可时使用。受理单位凭承诺办理，之后核查。',
    en: 'For hotels, hairdressers, bathhouses, shopping centres and other public venues that apply for a hygiene permit. The agency acts on the promise and checks afterwards.',
  },
  matter: { name: '公共场所卫生许可', basis: basisBlank, field: 'none' },
  reason: {
    'zh-CN': '申请办理公共场所卫生许可（场所：{venue}，地址：{address}）',
    en: 'Applying for a hygiene permit of a public venue ({venue}, {address})',
  },
  fields: [
    {
      id: 'venue',
      label: { 'zh-CN': '场所种类', en: 'Kind of venue' },
      kind: 'choice',
      required: true,
      choices: [
        { 'zh-CN': '宾馆、旅店', en: 'Hotel or hostel' },
        { 'zh-CN': '理发店、美容店', en: 'Hairdresser or beauty salon' },
        { 'zh-CN': '公共浴室', en: 'Bathhouse' },
        { 'zh-CN': '游泳场馆', en: 'Swimming pool' },
        { 'zh-CN': '商场、书店', en: 'Shopping centre or bookshop' },
        { 'zh-CN': '影剧院、歌舞厅', en: 'Cinema, theatre or dance hall' },
        { 'zh-CN': '其他公共场所', en: 'Another public venue' },
      ],
    },
    {
      id: 'address',
      label: { 'zh-CN': '场所地址', en: 'Address' },
      kind: 'text',
      required: true,
      maxLength: 100,
    },
    {
      id: 'area',
      label: { 'zh-CN': '营业面积（平方米）', en: 'Area (square metres)' },
      kind: 'number',
      required: true,
      maxLength: 7,
    },
  ],
  notices: [
    {
      'zh-CN': '办理公共场所卫生许可，场所的空气、水、用品用具和卫生管理要符合卫生标准和要求。',
      en: 'A hygiene permit needs air, water, utensils and hygiene management that meet the hygiene standards and requirements.',
    },
    {
      'zh-CN': '您承诺已经符合条件并交齐规定材料的，受理单位凭承诺办理。',
      en: 'If you promise to meet the conditions and hand in the required documents, the agency acts on your promise.',
    },
    {
      'zh-CN': '办理之后，受理单位会到现场核查。没有做到承诺的，依法撤销所办理的事项。',
      en: 'Afterwards the agency checks on the spot. If the promise was not kept, what was granted is withdrawn by law.',
    },
    toldOfRecord,
  ],
  clauses: [
    {
      'zh-CN': '我方经营的{venue}位于{address}，营业面积{area}平方米，已经符合卫生许可的全部条件。',
      en: 'Our venue ({venue}) is at {address}, has {area} square metres, and meets every condition of the permit.',
    },
    {
      'zh-CN': '我方设有卫生管理制度和专门人员，公共用品用具一客一换一消毒。',
      en: 'We have hygiene rules and a person in charge, and change and disinfect shared items for every guest.',
    },
    {
      'zh-CN': '直接为顾客服务的人员，健康检查合格后才上岗。',
      en: 'Staff who serve customers directly begin work only after they pass a health check.',
    },
    {
      'zh-CN': '我方按规定检测空气、水和用品用具，把结果贴在醒目的地方。',
      en: 'We have air, water and utensils tested as required, and put the results where they are easily seen.',
    },
    materialsTrue,
    acceptsChecks,
  ],
  liabilities: [approvalWithdrawn, recorded, harmMade],
  publicity: 'public',
};
