import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { checkOfBody } from './identity.oracle.ts';
import { isOrganisationCode, parseOrganisationCode } from './organisation-code.ts';

const body = fc.stringMatching(/^[0-9A-Z]{8}$/);

describe('isOrganisationCode', () => {
  test.each(['107743680', '71526726X', 'MA4WXY129', '000000000'])('accepts %s', (code) => {
    expect(isOrganisationCode(code)).toBe(true);
  });

  test.each([
    ['the written form', '10774368-0'],
    ['a wrong check', '107743681'],
    ['a check that is neither digit nor X', '71526726A'],
    ['small letters', 'ma4wxy129'],
    ['a long code', '1077436800'],
    ['a number', 107743680],
  ])('refuses %s', (_, value) => {
    expect(isOrganisationCode(value)).toBe(false);
  });

  test.prop([body])('accepts one check character for a body, of all eleven', (eight) => {
    const accepted = Array.from('0123456789X').filter((check) => isOrganisationCode(eight + check));
    expect(accepted).toEqual([checkOfBody(eight)]);
  });
});

describe('parseOrganisationCode', () => {
  test('reads the written and the machine form', () => {
    expect(parseOrganisationCode('10774368-0')).toEqual({
      ok: true,
      code: '107743680',
      written: '10774368-0',
      changes: ['hyphens'],
    });
    expect(parseOrganisationCode('107743680')).toEqual({
      ok: true,
      code: '107743680',
      written: '10774368-0',
      changes: [],
    });
  });

  test('gives the check character that would be right', () => {
    expect(parseOrganisationCode('71526726-1')).toEqual({
      ok: false,
      normalised: '715267261',
      problems: [{ code: 'check', position: 9, found: '1', expected: 'X' }],
    });
  });

  test('counts characters and points at illegal ones', () => {
    expect(parseOrganisationCode('1077436')).toMatchObject({
      problems: [{ code: 'length', found: 7, expected: 9 }],
    });
    expect(parseOrganisationCode('1077四368-0')).toMatchObject({
      problems: [{ code: 'character', position: 5, found: '四' }],
    });
  });

  test.prop([fc.oneof(fc.string(), fc.stringMatching(/^[0-9A-Z]{8}-?[0-9A-Z]$/))])(
    'is content exactly with what isOrganisationCode accepts',
    (text) => {
      const parsed = parseOrganisationCode(text);
      expect(isOrganisationCode(parsed.ok ? parsed.code : parsed.normalised)).toBe(parsed.ok);
    },
  );
});
