import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { isResidentId, maskResidentId, ResidentId } from './resident-id.ts';

describe('isResidentId', () => {
  test.each(['11010519491231002X', '440524188001010014', '362322198709086409'])(
    'accepts %s',
    (number) => {
      expect(isResidentId(number)).toBe(true);
    },
  );

  test.each([
    ['a wrong check character', '110105194912310021'],
    ['a small x', '11010519491231002x'],
    ['a first-generation number', '110105491231002'],
    ['17 digits', '11010519491231002'],
    ['a number', 440524188001010014n],
  ])('refuses %s', (_, value) => {
    expect(isResidentId(value)).toBe(false);
  });

  // Every check character is tried, so that the date alone decides.
  const born = (day: string) =>
    Array.from('0123456789X').some((check) => isResidentId(`990426${day}001${check}`));

  test.each(['20240229', '20000229', '19991231', '18000101'])('knows the day %s', (day) => {
    expect(born(day)).toBe(true);
  });

  test.each(['20230229', '19000229', '19990431', '19991301', '19990001', '19990100', '17991231'])(
    'knows no day %s',
    (day) => {
      expect(born(day)).toBe(false);
    },
  );
});

describe('maskResidentId', () => {
  test('shows the last two characters', () => {
    expect(maskResidentId('11010519491231002X')).toBe('****************2X');
    expect(maskResidentId('110105491231002')).toBe('*************02');
  });

  test.prop([fc.string()])('keeps the length and shows two characters at most', (text) => {
    const masked = maskResidentId(text);
    expect(masked).toHaveLength(text.length);
    expect(masked.slice(0, -2)).toBe('*'.repeat(Math.max(0, text.length - 2)));
  });

  test('shows nothing of a text too short to be a number', () => {
    expect(maskResidentId('12')).toBe('**');
    expect(maskResidentId('')).toBe('');
  });
});

describe('ResidentId', () => {
  const id = ResidentId.parse(' 110105-19491231-002x ');

  test('shows itself only when asked', () => {
    expect(id?.reveal()).toBe('11010519491231002X');
    expect(String(id)).toBe('****************2X');
    expect(JSON.stringify({ id })).toBe('{"id":"****************2X"}');
    expect(Object.keys(id ?? {})).toEqual([]);
  });

  test('is not made of other texts', () => {
    expect(ResidentId.parse('110105491231002')).toBeUndefined();
    expect(ResidentId.parse('110105194912310021')).toBeUndefined();
  });
});
