import type { PenaltyType } from './credit-record.ts';

// 行政处罚法 (2021) 第九条, and the shorter words that files use for the same.
const WORDS: readonly (readonly [RegExp, PenaltyType])[] = [
  [/^警告$/, 'warning'],
  [/^通报批评$/, 'public-criticism'],
  [/^罚款$/, 'fine'],
  [/^没收(?:违法所得|非法所得|非法财物)?$/, 'confiscation'],
  [/^暂扣(?:许可证件?|执照|营业执照)$/, 'permit-suspension'],
  [/^降低资质等级$/, 'qualification-downgrade'],
  [/^吊销(?:许可证件?|执照|营业执照)$/, 'permit-revocation'],
  [/^限制开展生产经营活动$/, 'activity-restriction'],
  [/^责令停产停业$/, 'suspension-of-business'],
  [/^责令关闭$/, 'closure-order'],
  [/^限制从业$/, 'practice-ban'],
  [/^行政拘留$/, 'detention'],
  [/^其[他它](?:行政处罚|-.+)?$/, 'other'],
];

/** The 处罚种类 that a cell lists, each once, in its order; nothing if it holds a word that is none. */
export function readPenaltyTypes(text: string): readonly PenaltyType[] | undefined {
  const words = text
    .split(/[;；、,，\s]+/)
    .filter((word) => word !== '')
    .map((word) => WORDS.find(([pattern]) => pattern.test(word))?.[1]);
  const types = [...new Set(words)].filter((type) => type !== undefined);
  return words.length === 0 || words.includes(undefined) ? undefined : types;
}
