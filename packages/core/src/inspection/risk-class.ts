/** From the lowest risk to the highest. */
export const riskClasses = ['A', 'B', 'C', 'D'] as const;

/**
 * 企业信用风险分类: `A` 信用风险低, `B` 信用风险一般, `C` 信用风险较高, `D` 信用风险高 (国市监信发〔2022〕6号). It is taken as given
 * here; undefined is unknown.
 */
export type RiskClass = (typeof riskClasses)[number];

export const keyFields = [
  'food',
  'drugs',
  'important-industrial-products',
  'special-equipment',
] as const;

/**
 * 重点领域: 食品、药品、重要工业产品、特种设备 (信用提升行动先行区实施方案 二（二）9, whose
 * list ends in 等), where nothing is relaxed.
 */
export type KeyField = (typeof keyFields)[number];

export const supervisionSectors = [
  'market-supervision',
  'agriculture',
  'tax',
  'culture-tourism',
  'construction',
  'environment',
  'transport',
  'health',
  'labour',
  'work-safety',
] as const;

/** 监管行业: whose inspections a ratio was published for. */
export type SupervisionSector = (typeof supervisionSectors)[number];
