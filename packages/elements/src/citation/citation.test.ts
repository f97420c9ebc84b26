import { expect } from '@open-wc/testing';
import type { Citation, CitedInstrument } from '@xinyong/core';
import { render } from 'lit';
import { describe, it } from 'vitest';
import type { Locale } from '../locale/locale.ts';
import { citation } from './citation.ts';

const instruments: readonly CitedInstrument[] = [
  {
    id: 'ndrc-36',
    title: '信用修复管理办法',
    titleEn: 'Measures on credit repair',
    number: '国家发展改革委令第36号',
  },
  {
    id: 'county-2026',
    title: '阳新县信用办答复（示例）',
    titleEn: 'Reply of the Yangxin credit office (sample)',
    number: '',
  },
];

const said = (cite: Partial<Citation>, locale: Locale): string => {
  const root = document.createElement('p');
  const whole = {
    doc: 'ndrc-36',
    article: null,
    revision: '2025-11-20',
    evidence: 'secondary',
    ...cite,
  } as const;
  render(citation(whole, instruments, locale), root);
  return root.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
};

describe('a source', () => {
  it('is written as the document prints its name and number', () => {
    expect(said({ article: '第二条' }, 'zh-CN')).to.equal(
      '《信用修复管理办法》（国家发展改革委令第36号） 第二条 二手来源',
    );
  });
  it('says that the number of an article was not read', () => {
    expect(said({}, 'zh-CN')).to.contain('条号待核');
    expect(said({ evidence: 'assumed' }, 'zh-CN')).to.contain('推定');
  });
  it('has an English title, and its Chinese number', () => {
    expect(said({}, 'en')).to.match(
      /^Measures on credit repair \(国家发展改革委令第36号\) article number/,
    );
  });
  it('of a deployment’s own law has the title that its file gives it', () => {
    expect(said({ doc: 'county-2026' }, 'zh-CN')).to.contain('《阳新县信用办答复（示例）》');
    expect(said({ doc: 'county-2026' }, 'en')).to.contain('Reply of the Yangxin credit office');
  });
  it('that did not come with the answer is named by its id', () => {
    expect(said({ doc: 'county-2031' }, 'zh-CN')).to.contain('《county-2031》');
  });
});
