import type { Overlay, Pack } from '../law/pack.ts';
import { LawBook } from '../law/resolve.ts';
import type { Track } from '../record/credit-record.ts';
import { creditChinaRepair } from './law/credit-china-repair.ts';
import { gsxtRepair } from './law/gsxt-repair.ts';
import { hubeiLowFine } from './law/hubei-low-fine.ts';

/** Everything that decides about repairs, by track. */
export type RepairLaw = Readonly<Record<Track, LawBook>>;

export const repairPacks: readonly Pack[] = [creditChinaRepair, gsxtRepair];

/** The overlays with a published source. */
export const repairOverlays: readonly Overlay[] = [hubeiLowFine];

/** The law of repairs with the overlays of a deployment. */
export const repairLaw = (overlays: readonly Overlay[] = repairOverlays): RepairLaw => ({
  'credit-china': new LawBook(creditChinaRepair, overlays),
  gsxt: new LawBook(gsxtRepair, overlays),
});
