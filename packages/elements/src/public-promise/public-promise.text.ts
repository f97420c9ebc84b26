import type { Words } from '../locale/locale.ts';

interface PublicPromiseText {
  readonly imported: string;
  readonly promiser: string;
  readonly subjectCode: string;
  readonly type: string;
  /** 其他, followed by what it is. */
  readonly otherType: (name: string, which: string) => string;
  readonly reason: string;
  readonly acceptor: string;
  readonly organiser: string;
  readonly place: string;
  readonly madeOn: string;
  readonly validUntil: string;
  readonly materialsDueOn: string;
  readonly determinedOn: string;
  readonly code: string;
  readonly state: string;
}

/** What is said of every public promise (信用承诺), zh-CN first; core words types, states and fulfilment. */
export const publicPromiseText: Words<PublicPromiseText> = {
  'zh-CN': {
    imported: '由其他平台归集',
    promiser: '承诺人',
    subjectCode: '统一社会信用代码',
    type: '承诺类型',
    otherType: (name, which) => `${name}（${which}）`,
    reason: '承诺事由',
    acceptor: '受理单位',
    organiser: '组织承诺的行业协会商会',
    place: '受理地区',
    madeOn: '作出日期',
    validUntil: '有效期至',
    materialsDueOn: '补齐材料的最后一天',
    determinedOn: '认定日期',
    code: '承诺编码',
    state: '履行状态',
  },
  en: {
    imported: 'Taken over from another platform',
    promiser: 'Promiser',
    subjectCode: 'Unified social credit code',
    type: 'Type',
    otherType: (name, which) => `${name} (${which})`,
    reason: 'About',
    acceptor: 'Accepted by',
    organiser: 'Organised by the association',
    place: 'Place',
    madeOn: 'Made on',
    validUntil: 'Valid until',
    materialsDueOn: 'Last day for the materials',
    determinedOn: 'Determined on',
    code: 'Code of the promise',
    state: 'State',
  },
};
