import {
  disclosurePacks,
  inspectionPacks,
  promisePacks,
  placeOverlays,
  leniencyPacks,
  repairPacks,
  warningPacks,
  type Overlay,
  type Pack,
} from '@xinyong/core';

/** The packs that the law files of a deployment may change. */
export const lawPacks: readonly Pack[] = [
  ...repairPacks,
  ...leniencyPacks,
  ...warningPacks,
  ...inspectionPacks,
  ...promisePacks,
  ...disclosurePacks,
];

/** The overlays of the kit with a published source. */
export const kitOverlays: readonly Overlay[] = placeOverlays;
