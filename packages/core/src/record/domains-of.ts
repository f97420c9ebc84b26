import type { Domain } from './credit-record.ts';

// The fields that 527号 and 令第58号 set rules of their own for, by the words that name them.
const WORDS: readonly (readonly [string, Domain])[] = [
  ['食品', 'food'],
  ['药品', 'drugs'],
  ['特种设备', 'special-equipment'],
  ['安全生产', 'work-safety'],
  ['消防', 'fire-safety'],
  ['生态环境', 'environment'],
  ['工程质量', 'construction-quality'],
  ['强制性产品认证', 'product-certification'],
];

/** The fields of supervision that the words of a breach (违法行为类型) name; undefined where no word says anything of one. */
export function domainsOf(breach: string): readonly Domain[] | undefined {
  const named = WORDS.filter(([word]) => breach.includes(word)).map(([, domain]) => domain);
  return named.length > 0 ? named : undefined;
}
