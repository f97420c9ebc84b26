export const disclosedActs = [
  'permit',
  'penalty',
  'coercion',
  'confirmation',
  'levy',
  'payment',
  'ruling',
  'compensation',
  'reward',
  'inspection',
] as const;

/** 十公开: 行政许可、处罚、强制、确认、征收、给付、裁决、补偿、奖励、监督检查. */
export type DisclosedAct = (typeof disclosedActs)[number];
