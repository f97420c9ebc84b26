import type { Overlay, Pack } from '../law/pack.ts';
import { LawBook } from '../law/resolve.ts';
import { attentionOverlays } from '../places/attention-overlays.ts';
import { lindianSampling } from './law/lindian-sampling.ts';
import { samplingPack } from './law/sampling-pack.ts';
import { triggeredPack } from './law/triggered-pack.ts';
import { yangxinTriggered } from './law/yangxin-triggered.ts';

/** Everything that decides about inspections (差异化监管). */
export interface InspectionLaw {
  readonly sampling: LawBook;
  readonly triggered: LawBook;
}

export const inspectionPacks: readonly Pack[] = [samplingPack, triggeredPack];

/** The overlays with a published source. */
export const inspectionOverlays: readonly Overlay[] = [
  lindianSampling,
  yangxinTriggered,
  ...attentionOverlays,
];

/** The law of inspections with the overlays of a deployment. */
export const inspectionLaw = (
  overlays: readonly Overlay[] = inspectionOverlays,
): InspectionLaw => ({
  sampling: new LawBook(samplingPack, overlays),
  triggered: new LawBook(triggeredPack, overlays),
});
