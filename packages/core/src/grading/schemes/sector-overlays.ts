import { cite, type Instrument } from '../../law/instrument.ts';
import type { SchemeOverlay } from '../scheme.ts';

const example: Instrument = {
  id: 'xinyong-sectors',
  title: '信用工具包行业示例（无公布依据）',
  titleEn: 'Sector examples of this kit (nobody published them)',
  number: '',
  revision: '2026-11-21',
  publishedOn: '2026-11-21',
  from: '2019-07-01',
  articles: [],
};
const dated = { from: example.from, cite: cite(example, null, 'assumed') };
const common = {
  version: '2026.11.0',
  base: 'abcd-1000',
  region: '100000',
  instruments: [example],
} as const;

/** Builders (建筑施工): who owes wages to migrant workers is D. An example. */
export const buildersOverlay: SchemeOverlay = {
  ...common,
  id: 'abcd-1000.builders',
  sectors: ['工程建设', '建筑市场'],
  patches: [
    {
      op: 'add-limit',
      limit: {
        ...dated,
        id: 'wage-listing',
        title: {
          'zh-CN': '在拖欠农民工工资失信联合惩戒对象名单上',
          en: 'On the list of those who owe wages to migrant workers',
        },
        kind: 'veto',
        atMost: 'D',
        when: [{ facts: ['wageListings'], atLeast: 1 }],
      },
    },
  ],
};

/** Food (食品): a penalty in the field of food weighs more and bars the best class while it is on display. An example. */
export const foodOverlay: SchemeOverlay = {
  ...common,
  id: 'abcd-1000.food',
  sectors: ['食品', '食品药品'],
  patches: [
    {
      op: 'add-indicator',
      indicator: {
        ...dated,
        id: 'penalty.food',
        dimension: 'compliance',
        title: {
          'zh-CN': '食品领域行政处罚（另计）',
          en: 'Penalties in the field of food (in addition)',
        },
        score: { form: 'each', fact: 'foodPenalties', points: -20 },
      },
    },
    {
      op: 'add-limit',
      limit: {
        ...dated,
        id: 'food-penalty',
        title: {
          'zh-CN': '有食品领域行政处罚正在公示',
          en: 'A penalty in the field of food is on display',
        },
        kind: 'cap',
        atMost: 'B',
        when: [{ facts: ['foodPenalties'], atLeast: 1 }],
      },
    },
  ],
};
