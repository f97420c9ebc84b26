import { abcd1000 } from './schemes/abcd-1000.ts';
import { nationalEvaluation } from './schemes/national-evaluation.ts';
import { riskExample } from './schemes/risk-example.ts';
import { buildersOverlay, foodOverlay } from './schemes/sector-overlays.ts';
import { taxCredit } from './schemes/tax-credit.ts';
import { xingtaiList } from './schemes/xingtai-list.ts';
import type { Scheme, SchemeOverlay } from './scheme.ts';

/** Every scheme of this kit; what an authority did not publish is marked as an example. */
export const gradingSchemes: readonly Scheme[] = [
  abcd1000,
  nationalEvaluation,
  taxCredit,
  xingtaiList,
  riskExample,
];

/** What sectors add to them. */
export const gradingOverlays: readonly SchemeOverlay[] = [buildersOverlay, foodOverlay];
