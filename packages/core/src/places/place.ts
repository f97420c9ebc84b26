import type { RegionCode } from '../identity/region.ts';
import type { Instrument } from '../law/instrument.ts';
import type { Overlay } from '../law/pack.ts';

/** A place whose own rules were looked for (地方), and what was found. */
export interface Place {
  readonly region: RegionCode;
  /** The documents that its overlays rest on; none where none was readable. */
  readonly documents: readonly Instrument[];
  /** What they change, each with its citation; none where a document changes nothing that this kit decides. */
  readonly overlays: readonly Overlay[];
}
