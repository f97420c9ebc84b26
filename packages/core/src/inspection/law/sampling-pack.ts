import { cite, whileInForce } from '../../law/instrument.ts';
import { convention } from '../../law/instruments.ts';
import type { Pack, Param } from '../../law/pack.ts';
import { riskClasses, supervisionSectors, type RiskClass } from '../risk-class.ts';
import { notice6 } from './inspection-instruments.ts';

export const attentions = ['lower', 'normal', 'raised', 'sharply-raised'] as const;

/** How much a class is inspected, as the national wording has it: 降低, 常规, 提高, 大幅提高. */
export type Attention = (typeof attentions)[number];

export const frequencies = [
  'below-one-a-year',
  'one-a-year',
  'below-two-a-year',
  'by-need',
] as const;

/** 抽查频次 of one enterprise: 每年少于一次, 每年一次, 每年少于两次, 根据需要. */
export type Frequency = (typeof frequencies)[number];

const attentionOf: Readonly<Record<RiskClass, Attention>> = {
  A: 'lower',
  B: 'normal',
  C: 'raised',
  D: 'sharply-raised',
};

/** The nation gives no number: places and sectors do, each for itself (抽查比例、频次). */
const ofSector = (sector: string, riskClass: RiskClass): readonly Param[] => [
  ...['ratioFrom', 'ratioUpTo'].map((id): Param => ({
    id: `${id}.${sector}.${riskClass}`,
    unit: 'permille',
    stricter: 'higher',
    overridable: 'any',
    values: [],
  })),
  {
    id: `frequency.${sector}.${riskClass}`,
    unit: 'choice',
    choices: frequencies,
    stricter: 'none',
    overridable: 'any',
    values: [],
  },
];

/** 按信用风险分类确定抽查比例和频次: the national wording, and the parameters that places and sectors fill. */
export const samplingPack: Pack = {
  id: 'inspection.sampling',
  region: '100000',
  version: '2026.11.0',
  from: notice6.from,
  readDirectly: ['attention', 'ratioFrom', 'ratioUpTo', 'frequency', 'keyFieldFloor'],
  instruments: [notice6, convention],
  params: [
    ...riskClasses.map((riskClass): Param => ({
      id: `attention.${riskClass}`,
      unit: 'choice',
      choices: attentions,
      stricter: 'none',
      overridable: 'any',
      values: [
        {
          ...whileInForce(notice6),
          value: attentionOf[riskClass],
          cite: cite(notice6, null, 'assumed'),
        },
      ],
    })),
    {
      // Nothing published says that the subjects of key fields are drawn no less than class B.
      id: 'keyFieldFloor',
      unit: 'flag',
      stricter: 'higher',
      overridable: 'any',
      values: [
        {
          ...whileInForce(notice6),
          value: true,
          cite: cite(convention, null, 'assumed'),
        },
      ],
    },
    ...supervisionSectors.flatMap((sector) =>
      riskClasses.flatMap((riskClass) => ofSector(sector, riskClass)),
    ),
  ],
  classifications: [],
  rules: [],
};
