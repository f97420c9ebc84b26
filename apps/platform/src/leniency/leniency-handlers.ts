import type { contract } from '@xinyong/contract';
import { decideLeniency, leniencyOffers, type LeniencyLaw } from '@xinyong/core';
import type { Handlers } from '../http/handlers.ts';

/** 包容审慎: advice by the law of the deployment. Nothing is read and nothing is stored. */
export const leniencyHandlers = (law: LeniencyLaw): Handlers<typeof contract.leniency> => ({
  measures: async ({ query: { place, on } }, { today }) => leniencyOffers(place, on ?? today, law),

  advise: async ({ body: { case: asked, place, on } }, { today }) =>
    decideLeniency({ ...asked, place, on: on ?? today, law }),
});
