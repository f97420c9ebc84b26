import { describe, expect, test } from 'vitest';
import {
  drawCommands,
  drawLifecycle,
  drawRefusals,
  drawStates,
  drawTransition,
  type DrawOccasion,
  type DrawState,
} from './draw-lifecycle.ts';

const at = '2026-11-21T08:00:00.000Z';
/** Everything is in order. */
const occasion: DrawOccasion = {
  at,
  commitmentPublishedAt: '2026-11-21T07:59:59.999Z',
  replacement: { ok: true },
  findings: [],
};

describe('the lifecycle of a draw', () => {
  test('reaches every state from a plan', () => {
    const reached = new Set<DrawState>(['planned']);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const { from, to } of drawLifecycle)
        if (from.some((state) => reached.has(state))) reached.add(to);
    }
    expect(reached).toEqual(new Set(drawStates));
  });

  test.each([
    ['planned', 'change', 'planned'],
    ['planned', 'commit', 'committed'],
    ['committed', 'draw', 'drawn'],
    ['drawn', 'replace', 'replaced'],
    ['replaced', 'replace', 'replaced'],
    ['verified', 'replace', 'replaced'],
    ['drawn', 'verify', 'verified'],
    ['replaced', 'verify', 'verified'],
    ['drawn', 'publish', 'published'],
    ['replaced', 'publish', 'published'],
    ['verified', 'publish', 'published'],
    ['committed', 'abandon', 'abandoned'],
    ['drawn', 'abandon', 'abandoned'],
    ['replaced', 'abandon', 'abandoned'],
    ['verified', 'abandon', 'abandoned'],
  ] as const)('leads from %s by %s to %s', (state, command, to) => {
    expect(drawTransition(state, command, occasion)).toMatchObject({ transition: { to } });
  });

  test('leads nowhere else', () => {
    const changes = drawStates.flatMap((state) =>
      drawCommands.filter((command) => drawTransition(state, command, occasion).ok),
    );
    expect(changes).toHaveLength(15);
  });

  test.each([
    ['committed', 'change', occasion, 'draw.plan.frozen'],
    ['published', 'change', occasion, 'draw.plan.frozen'],
    ['committed', 'commit', occasion, 'draw.transition.state'],
    ['planned', 'draw', occasion, 'draw.transition.state'],
    ['drawn', 'draw', occasion, 'draw.transition.state'],
    ['planned', 'abandon', occasion, 'draw.transition.state'],
    ['published', 'abandon', occasion, 'draw.transition.state'],
    ['abandoned', 'abandon', occasion, 'draw.transition.state'],
    ['abandoned', 'publish', occasion, 'draw.transition.state'],
    ['committed', 'draw', { at }, 'draw.commitment.unpublished'],
    [
      'committed',
      'draw',
      { ...occasion, commitmentPublishedAt: at },
      'draw.commitment.unpublished',
    ],
    ['drawn', 'replace', { at }, 'draw.replacement.refused'],
    ['drawn', 'replace', { ...occasion, replacement: { ok: false } }, 'draw.replacement.refused'],
    ['drawn', 'verify', { at }, 'draw.verification.failed'],
    [
      'drawn',
      'verify',
      { ...occasion, findings: [{ code: 'visits-differ', path: '/draw/visits/0' }] },
      'draw.verification.failed',
    ],
  ] as const)('refuses in %s to %s by its rule', (state, command, given, rule) => {
    expect(drawTransition(state, command, given)).toEqual({ ok: false, rule });
    expect(drawRefusals).toContain(rule);
  });
});
