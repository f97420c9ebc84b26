import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.for([
  ['', '', 'zh-CN'],
  ['', 'en-GB,en;q=0.9,zh;q=0.8', 'en'],
  ['', 'en;q=0.5, zh-TW;q=0.9', 'zh-CN'],
  ['', 'fr-FR, en;q=0.3', 'en'],
  ['', 'fr', 'zh-CN'],
  ['', 'en;q=0', 'zh-CN'],
  ['', '*', 'zh-CN'],
  ['', 'enm', 'zh-CN'],
  ['en zh-CN', 'zh-CN', 'en'],
  ['zh-CN', 'en', 'zh-CN'],
  ['fr', 'en', 'en'],
  ['', 'fr; q=0.9 , EN ; Q=0.8', 'en'],
  ['', `fr${' '.repeat(60_000)};en`, 'zh-CN'],
] as const)('ui_locales %j and Accept-Language %j give %s', ([locales, accepted, language]) => {
  expect(languageOf(locales, accepted)).toBe(language);
});

test('speaks Chinese to someone who says nothing', () => {
  expect(languageOf()).toBe('zh-CN');
});
