import { decideLeniency, leniencyOffers } from '@xinyong/core';
import type { LeniencySource } from './leniency-source.ts';

/** The law of the kit itself; loaded only where no platform is asked. */
export const kitLaw: LeniencySource = {
  measures: async ({ place, on }) => leniencyOffers(place, on),
  advise: async (asked, { place, on }) => decideLeniency({ ...asked, place, on }),
};
