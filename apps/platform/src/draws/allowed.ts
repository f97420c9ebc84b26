import { drawTransition, type DrawCommand, type DrawOccasion, type DrawState } from '@xinyong/core';
import { inspectionText } from '@xinyong/core/text';
import { Problem } from '../http/problem.ts';
import type { LoadedDraw } from './load-draw.ts';

/** The state that the command leads to; throws when the lifecycle refuses. */
export function allowed(
  { row: { state } }: LoadedDraw,
  command: DrawCommand,
  occasion: DrawOccasion,
  why?: { readonly zh: string; readonly en: string },
): DrawState {
  const change = drawTransition(state, command, occasion);
  if (change.ok) return change.transition.to;
  const { rule } = change;
  const words = {
    zh: inspectionText['zh-CN'].drawRefusals[rule],
    en: inspectionText.en.drawRefusals[rule],
  };
  throw new Problem('conflict', rule === 'draw.replacement.refused' ? (why ?? words) : words, {
    rule,
  });
}
