import { describe, expect, test } from 'vitest';
import { SeedVault } from './seed-vault.ts';

describe('the vault of seeds', () => {
  test('opens a seed for its own draw, and for no other, no altered row and no other key', () => {
    const vault = new SeedVault(new Uint8Array(32));
    const { seed, sealed } = vault.make('one');
    expect(seed).toMatch(/^[0-9a-f]{64}$/);
    expect(Buffer.from(sealed).toString('hex')).not.toContain(seed);
    expect(vault.open('one', sealed)).toBe(seed);
    expect(vault.open('two', sealed)).toBeUndefined();
    expect(
      vault.open(
        'one',
        Uint8Array.from(sealed, (byte) => byte ^ 1),
      ),
    ).toBeUndefined();
    expect(vault.open('one', sealed.subarray(0, 20))).toBeUndefined();
    expect(new SeedVault(new Uint8Array(32).fill(1)).open('one', sealed)).toBeUndefined();
    expect(vault.make('one').seed).not.toBe(seed);
  });
});
