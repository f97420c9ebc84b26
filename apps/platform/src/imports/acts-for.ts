import type { Agency } from '@xinyong/core';
import type { Actor } from '../actor.ts';
import { serves } from '../agency-actor.ts';

/** Whether the actor sends files for all agencies: the platform itself, or a machine that serves none (数据中心). */
export const actsForAll = ({ kind, agencyName, agencyCode }: Actor): boolean =>
  (kind === 'system' || kind === 'machine') && agencyName === undefined && agencyCode === undefined;

/** Whether the actor may import what this agency decided. */
export const actsFor = (actor: Actor, agency: Agency): boolean =>
  actsForAll(actor) || serves(actor, agency);
