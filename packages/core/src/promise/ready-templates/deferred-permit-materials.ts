import { basisBlank, type PromiseTemplate } from '../promise-template.ts';
import { materialsTrue, recorded } from './shared-words.ts';

/** 行政许可容缺受理承诺书. */
export const deferredPermitMaterials: PromiseTemplate = {
  id: 'deferred-permit-materials',
  version: 1,
  validFrom: '2026-01-01',
  type: 'deferred-materials',
  title: { 'zh-CN': '容缺受理承诺书', en: 'Promise to hand in missing documents' },
  summary: {
    'zh-CN': '主要材料已经齐全、次要材料还差几样时使用。受理单位先受理，您在期限内补齐。',
    en: 'For applications whose main documents are there and a few others are not. The agency accepts the application first, and you complete it in time.',
  },
  matter: { name: '行政许可事项容缺受理', basis: basisBlank, field: 'none' },
  reason: {
    'zh-CN': '申请办理“{service}”，部分材料后补',
    en: 'Applying for “{service}”, some documents to follow',
  },
  fields: [
    {
      id: 'service',
      label: { 'zh-CN': '要办理的事项', en: 'What is applied for' },
      kind: 'text',
      required: true,
      maxLength: 100,
    },
  ],
  notices: [],
  clauses: [
    {
      'zh-CN': '除了下面列出的材料，办理“{service}”所需的其他材料已经全部提交。',
      en: 'But for the documents listed below, all that “{service}” needs has been handed in.',
    },
    {
      'zh-CN': '列出的材料我方已经具备或者能够按期取得，最迟在{materials.dueOn}补齐。',
      en: 'We have the listed documents or can get them in time, and hand them in by {materials.dueOn} at the latest.',
    },
    {
      'zh-CN': '补齐的材料符合要求；受理单位指出问题的，我方在同一期限内改好。',
      en: 'They meet the requirements; what the agency finds wrong is put right within the same time.',
    },
    materialsTrue,
  ],
  deferred: {
    materials: [
      {
        id: 'premises',
        name: { 'zh-CN': '经营场所使用证明', en: 'Proof of premises' },
      },
      {
        id: 'rules',
        name: { 'zh-CN': '内部管理制度文本', en: 'Internal rules' },
      },
    ],
    workdays: 10,
  },
  liabilities: [
    {
      'zh-CN': '到期没有补齐的，由受理单位终止办理；已经办理的，依法撤销。',
      en: 'If they are not handed in by then, the agency ends the handling; what was granted is withdrawn by law.',
    },
    recorded,
  ],
  publicity: 'public',
};
