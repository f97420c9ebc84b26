import { Problem } from '../http/problem.ts';
import type { LoadedDraw } from './load-draw.ts';
import type { SeedVault } from './seed-vault.ts';

/** The seed of a committed draw; a problem when it is lost. */
export function seedOf({ row: { id, seed: sealed } }: LoadedDraw, seeds: SeedVault): string {
  if (!sealed) throw new TypeError(`The draw ${id} was committed and has no seed.`);
  const seed = seeds.open(id, sealed);
  if (seed === undefined) throw lostSeed();
  return seed;
}

const lostSeed = (): Problem =>
  new Problem(
    'conflict',
    {
      zh: '打不开这次抽查的随机种子：密钥更换过、已经丢失，或者数据被改动过。如果密钥不能恢复，请写明理由，作废这次抽查，再另拟计划。',
      en: 'The seed of this draw cannot be opened: its key was changed or lost, or the data were altered. Where the key cannot be restored, abandon the draw with the reason and plan another.',
    },
    { rule: 'draw.seed.lost' },
  );
