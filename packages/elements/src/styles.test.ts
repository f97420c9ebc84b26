/// <reference types="vite/client" />
import { expect } from '@open-wc/testing';
import { afterEach, describe, it } from 'vitest';
import './styles/forms.css';

const sheets = import.meta.glob<string>('./styles/*.css', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const shadowSheets = import.meta.glob<string>('./*/*.styles.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const tokens = sheets['./styles/tokens.css'] ?? '';
const forms = Object.values(sheets)
  .filter((sheet) => sheet !== tokens)
  .join('\n');
const shadow = Object.values(shadowSheets).join('\n');
const found = (text: string, pattern: RegExp): Set<string> =>
  new Set(Array.from(text.matchAll(pattern), ([, name = '']) => name));

describe('tokens', () => {
  const defined = found(tokens, /^\s*--(credit-[\w-]+):/gm);
  const used = found(forms + shadow, /var\(--(credit-[\w-]+)/g);

  it('are all defined that a sheet uses, and all used', () => {
    expect([...used].filter((name) => !defined.has(name))).to.deep.equal([]);
    expect([...defined].filter((name) => !used.has(name))).to.deep.equal([]);
  });

  it('have a fallback in every shadow root, for a page without them', () => {
    expect(shadow.match(/var\(--credit-[\w-]+\)/g) ?? []).to.deep.equal([]);
  });

  it('move nothing, so that nobody needs to ask for less motion', () => {
    expect((tokens + forms + shadow).match(/^\s*(transition|animation)[\w-]*:/gm)).to.equal(null);
  });
});

const root = document.documentElement;
afterEach(() => {
  delete root.dataset['creditTheme'];
  delete root.dataset['creditMode'];
});

// WCAG 2.2, relative luminance and contrast ratio.
const channel = (value: number): number =>
  value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const luminance = (name: string): number => {
  const probe = document.createElement('canvas').getContext('2d')!;
  probe.fillStyle = getComputedStyle(root).getPropertyValue(`--credit-color-${name}`);
  probe.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = probe.getImageData(0, 0, 1, 1).data;
  return 0.2126 * channel(red / 255) + 0.7152 * channel(green / 255) + 0.0722 * channel(blue / 255);
};
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const pairs: readonly (readonly [string, string, number])[] = [
  ['ink', 'surface', 7],
  ['ink', 'subtle', 7],
  ['muted', 'surface', 6],
  ['muted', 'subtle', 6],
  ['primary', 'surface', 7],
  ['primary', 'primary-weak', 6],
  ['primary-strong', 'primary-weak', 6],
  ['on-primary', 'primary', 7],
  ['on-primary', 'primary-strong', 7],
  ...['success', 'warning', 'danger'].flatMap((name): [string, string, number][] => [
    [name, 'surface', 6],
    [name, `${name}-weak`, 6],
    ['ink', `${name}-weak`, 7],
  ]),
  ['border', 'surface', 3],
];

for (const [look, data] of [
  ['by day', {}],
  ['at night', { creditTheme: 'night' }],
  ['in elder mode', { creditMode: 'elder' }],
] as const)
  describe(`contrast ${look}`, () => {
    for (const [text, ground, least] of pairs)
      it(`of ${text} on ${ground} is at least ${least}:1`, () => {
        Object.assign(root.dataset, data);
        expect(contrast(text, ground)).to.be.at.least(least);
      });
  });
