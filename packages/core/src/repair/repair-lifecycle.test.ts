import { describe, expect, test } from 'vitest';
import { clocksOf, commandsFor, isOpen, repairLifecycle, transition } from './repair-lifecycle.ts';
import type { RepairCommand, RepairParty, RepairState } from './repair.ts';

const states: readonly RepairState[] = [
  'draft',
  'submitted',
  'resubmitted',
  'supplement-requested',
  'returned',
  'accepted',
  'declined',
  'granted',
  'refused',
  'withdrawn',
  'revoked',
];
const commands: readonly RepairCommand[] = [
  ...new Set(repairLifecycle.map(({ command }) => command)),
];
const parties: readonly RepairParty[] = ['applicant', 'agency'];

describe('the lifecycle of a repair application', () => {
  test('reaches every state from a draft', () => {
    const reached = new Set<RepairState>(['draft']);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const { from, to } of repairLifecycle)
        if (from.some((state) => reached.has(state))) reached.add(to);
    }
    expect(reached).toEqual(new Set(states));
  });

  test('has one answer to every command in every state', () => {
    for (const command of commands)
      for (const state of states)
        expect(
          repairLifecycle.filter((row) => row.command === command && row.from.includes(state))
            .length,
        ).toBeLessThan(2);
  });

  test('offers exactly the commands that it then carries out', () => {
    for (const state of states)
      for (const by of parties)
        for (const command of commands)
          expect(transition(state, command, by).ok).toBe(commandsFor(state, by).includes(command));
  });

  test.each([
    ['draft', 'submit', 'submitted'],
    ['submitted', 'accept', 'accepted'],
    ['submitted', 'decline', 'declined'],
    ['submitted', 'request-supplement', 'supplement-requested'],
    ['supplement-requested', 'resubmit', 'resubmitted'],
    ['resubmitted', 'return', 'returned'],
    ['returned', 'resubmit', 'resubmitted'],
    ['accepted', 'grant', 'granted'],
    ['accepted', 'refuse', 'refused'],
    ['granted', 'revoke', 'revoked'],
    ['accepted', 'withdraw', 'withdrawn'],
  ] as const)('goes from %s by %s to %s', (from, command, to) => {
    const by = repairLifecycle.find((row) => row.command === command)?.by ?? 'applicant';
    const change = transition(from, command, by);
    expect(change.ok && change.transition.to).toBe(to);
  });

  test('tells a command of the other party from one that the state does not know', () => {
    expect(transition('submitted', 'accept', 'applicant')).toEqual({
      ok: false,
      rule: 'repair.transition.party',
    });
    expect(transition('draft', 'accept', 'agency')).toEqual({
      ok: false,
      rule: 'repair.transition.state',
    });
    expect(transition('granted', 'submit', 'applicant')).toEqual({
      ok: false,
      rule: 'repair.transition.state',
    });
  });

  test('ends in declined, refused, withdrawn and revoked', () => {
    expect(
      states.filter((state) => parties.every((by) => commandsFor(state, by).length === 0)),
    ).toEqual(['declined', 'refused', 'withdrawn', 'revoked']);
    expect(isOpen('granted')).toBe(false);
  });

  test('gives every word to the applicant that changes what the applicant may expect', () => {
    for (const row of repairLifecycle.filter(
      ({ by, command }) => by === 'agency' && command !== 'accept',
    ))
      expect(row.guard, row.command).toBe('notice');
  });

  test('runs the clocks that its rows start and stops', () => {
    for (const { from, to, starts = [], stops = [] } of repairLifecycle)
      for (const state of from) {
        const expected = new Set([
          ...clocksOf(state).filter((clock) => !stops.includes(clock)),
          ...starts,
        ]);
        expect(new Set(clocksOf(to)), `${state} → ${to}`).toEqual(expected);
      }
  });
});
