import { expect, test } from 'vitest';
import { fc, test as property } from '@fast-check/vitest';
import { localPath } from './local-path.ts';

test.for([
  '/',
  '/repairs/1',
  '/records?page=2&q=a%20b#list',
  '/%2F/evil.example',
  '/a//b',
  '/@evil.example',
])('keeps %j, a path of this site', (path) => {
  expect(localPath(path)).toBe(path);
});

test('writes a path as it may stand in a header', () => {
  expect(localPath('/修复?名=甲')).toBe('/%E4%BF%AE%E5%A4%8D?%E5%90%8D=%E7%94%B2');
});

test.for([
  undefined,
  '',
  'repairs',
  'https://evil.example/',
  'javascript:alert(1)',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\nset-cookie: a=b',
  '/\u0000',
  '/a\\..\\..\\\\evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/%2e//evil.example',
  ' //evil.example',
  `/${'a'.repeat(2000)}`,
])('refuses %j', (text) => {
  expect(localPath(text)).toBe('/');
});

property.prop([
  fc.string({
    unit: fc.constantFrom('/', '\\', '.', '%2e', '\t', '@', ':', 'evil', '?', '#', '甲'),
  }),
])('whatever is given, a browser stays on the site', (text) => {
  const home = 'https://home.example';
  const path = localPath(`/${text}`);
  expect(new URL(path, home).origin).toBe(home);
  expect(path).toMatch(/^[\x21-\x7e]+$/);
});
