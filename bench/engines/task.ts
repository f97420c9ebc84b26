import { abcd1000, dayOf, resolveScheme, type ResolvedScheme } from '@xinyong/core';

function resolved(): ResolvedScheme {
  const found = resolveScheme(abcd1000, [], { on: dayOf('2026-11-21'), place: '100000' });
  if (!found) throw new TypeError(`${abcd1000.id} is not in force`);
  return found;
}

/** The task of every engine: the shipped A–D scheme without overlays. */
export const task: ResolvedScheme = resolved();
