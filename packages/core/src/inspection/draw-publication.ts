import { digestOf } from '../law/resolve.ts';
import { commitmentOf, drawVersion } from './draw-hashes.ts';
import type { DrawPlan } from './draw-plan.ts';
import type { Draw } from './run-draw.ts';

/** 抽查公示: everything that anyone needs to run the draw again. */
export interface DrawPublication {
  readonly version: typeof drawVersion;
  readonly plan: DrawPlan;
  /** SHA-256 (hex) of the canonical JSON (RFC 8785) of the plan. */
  readonly planDigest: string;
  /** As it was published before the draw. */
  readonly commitment: string;
  readonly seed: string;
  readonly draw: Draw;
  /** SHA-256 (hex) of the canonical JSON of everything above. */
  readonly digest: string;
}

/** 公示抽查结果: reveals the seed. */
export function publishDraw(plan: DrawPlan, seed: string, draw: Draw): DrawPublication {
  const planDigest = digestOf(plan);
  const content = {
    version: drawVersion,
    plan,
    planDigest,
    commitment: commitmentOf(planDigest, seed),
    seed,
    draw,
  } as const;
  return { ...content, digest: digestOf(content) };
}
