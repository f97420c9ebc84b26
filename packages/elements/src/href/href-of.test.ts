import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { hrefOf } from './href-of.ts';

describe('hrefOf', () => {
  for (const template of [
    '/repair.html?record={id}',
    'repair.html#{id}',
    '#{id}',
    '?record={id}',
    '//credit.example/{id}',
    'https://credit.example/{id}',
    'http://credit.example/a:b/{id}',
  ])
    it(`makes an address of ${template}`, () =>
      expect(hrefOf(template, '{id}', 'a/b')).to.equal(template.replace('{id}', 'a%2Fb')));

  for (const template of [
    'javascript:alert(1)//{id}',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,{id}',
    'vbscript:x',
    'blob:https://credit.example/{id}',
    'https://',
    '',
  ])
    it(`makes none of ${JSON.stringify(template)}`, () =>
      expect(hrefOf(template, '{id}', '1')).to.equal(''));

  it('lets no value choose the scheme', () =>
    expect(hrefOf('{id}', '{id}', 'javascript:alert(1)')).to.equal('javascript%3Aalert(1)'));
});
