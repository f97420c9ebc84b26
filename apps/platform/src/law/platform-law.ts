import {
  inspectionLaw,
  leniencyLaw,
  promiseLaw,
  repairLaw,
  warningLaw,
  type InspectionLaw,
  type LeniencyLaw,
  type Overlay,
  type PromiseLaw,
  type RepairLaw,
  type WarningLaw,
  type WorkCalendar,
} from '@xinyong/core';
import { platformSchemes, type PlatformSchemes } from '../grades/platform-schemes.ts';
import { kitOverlays } from './law-packs.ts';

/** Everything that decides on a platform. */
export interface PlatformLaw {
  readonly repair: RepairLaw;
  readonly leniency: LeniencyLaw;
  readonly warning: WarningLaw;
  readonly inspection: InspectionLaw;
  readonly promise: PromiseLaw;
  readonly schemes: PlatformSchemes;
}

/** The law with the overlays, the calendar and the schemes of a deployment: those of the kit unless given. */
export const platformLaw = (
  overlays: readonly Overlay[] = kitOverlays,
  calendar?: WorkCalendar,
  schemes: PlatformSchemes = platformSchemes(),
): PlatformLaw => {
  const repair = repairLaw(overlays, calendar);
  return {
    repair,
    promise: promiseLaw(overlays, calendar, repair),
    leniency: leniencyLaw(overlays, calendar),
    warning: warningLaw(overlays, calendar),
    inspection: inspectionLaw(overlays),
    schemes,
  };
};
