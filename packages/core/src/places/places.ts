import { inspectionOverlays } from '../inspection/inspection-law.ts';
import type { RegionCode } from '../identity/region.ts';
import type { Overlay } from '../law/pack.ts';
import { leniencyOverlays } from '../leniency/leniency-law.ts';
import { promiseOverlays } from '../promise/law/places.ts';
import { repairOverlays } from '../repair/repair-law.ts';
import { disclosureOverlays } from './disclosure-overlays.ts';
import type { Place } from './place.ts';

/** Every overlay with a published source, of whatever pack. */
export const placeOverlays: readonly Overlay[] = [
  ...repairOverlays,
  ...leniencyOverlays,
  ...inspectionOverlays,
  ...promiseOverlays,
  ...disclosureOverlays,
];

const place = (region: RegionCode): Place => {
  const overlays = placeOverlays.filter((each) => each.region === region);
  const documents = new Map(
    overlays.flatMap(({ instruments }) => instruments).map((each) => [each.id, each]),
  );
  return { region, documents: [...documents.values()], overlays };
};

/**
 * 湖北省、黄石市、阳新县、随州市、曾都区、广东省、韶关市、翁源县. Of 随州市, 广东省 and 韶关市 no document was readable that changes
 * what this kit decides: the numbers of 广东省社会信用条例 were not, and the plans of the two cities are only named by those
 * of their counties. In them the rules of the nation hold.
 */
export const places: readonly Place[] = [
  '420000',
  '420200',
  '420222',
  '421300',
  '421303',
  '440000',
  '440200',
  '440229',
].map(place);
