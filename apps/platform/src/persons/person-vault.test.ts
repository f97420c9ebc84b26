import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { PersonVault } from './person-vault.ts';

const vault = new PersonVault(new Uint8Array(32).fill(7));
const number = '11010519491231002X';

describe('the vault of natural persons’ numbers', () => {
  test.prop([fc.string({ unit: 'binary', maxLength: 40 })])(
    'gives back what it was given',
    (text) => {
      expect(vault.reveal(vault.seal(text))).toBe(text);
    },
  );

  test('knows the same number again without showing it', () => {
    const [first, second] = [vault.seal(number), vault.seal(number)];
    expect(first.hash).toBe(second.hash);
    expect(first.ciphertext).not.toEqual(second.ciphertext);
    expect(Buffer.from(first.ciphertext).includes(number)).toBe(false);
  });

  test('has other hashes under another key', () => {
    const other = new PersonVault(new Uint8Array(32).fill(8));
    expect(other.seal(number).hash).not.toBe(vault.seal(number).hash);
    expect(() => other.reveal(vault.seal(number))).toThrow('unable to authenticate data');
  });

  test('does not open a row that was altered or moved', () => {
    const { hash, ciphertext } = vault.seal(number);
    const altered = Uint8Array.from(ciphertext);
    altered[14] = (altered[14] ?? 0) ^ 1;
    expect(() => vault.reveal({ hash, ciphertext: altered })).toThrow(
      'unable to authenticate data',
    );
    expect(() => vault.reveal({ hash: vault.seal('other').hash, ciphertext })).toThrow(
      'unable to authenticate data',
    );
  });
});
