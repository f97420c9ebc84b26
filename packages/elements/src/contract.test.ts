/// <reference types="vite/client" />
import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { afterAll, afterEach, beforeAll, describe, it, onTestFinished, vi } from 'vitest';
import { commands, page } from 'vitest/browser';
import { deep, picture, settled } from '../test/deep.ts';
import '../test/contract.css';
import type { Media } from '../test/emulate-media.ts';
import { heard } from '../test/heard.ts';
import { smallTargets } from '../test/small-targets.ts';
import type { Example } from './examples.ts';
import type { Locale } from './locale/locale.ts';
import './styles/forms.css';

const examplesOf = import.meta.glob<Readonly<Record<string, Example>>>('./*/*.examples.ts', {
  eager: true,
});
const definesOf = import.meta.glob('./*/*.define.ts');
const definesAgain = import.meta.glob('./*/*.define.ts', { query: '?again' });
const storiesOf = import.meta.glob<Readonly<Record<string, unknown>>>('./*/*.stories.ts');

interface Case {
  readonly folder: string;
  readonly name: string;
  readonly example: Example;
}
const cases: readonly Case[] = Object.entries(examplesOf).flatMap(([path, examples]) =>
  Object.entries(examples).map(([name, example]) => ({
    folder: path.split('/')[1] ?? '',
    name,
    example,
  })),
);

const defineAll = (): Promise<unknown> =>
  Promise.all(Object.values(definesOf).map((define) => define()));

const show = ({ example }: Case, locale: Locale = 'zh-CN'): HTMLElement => {
  const root = document.createElement('div');
  root.className = 'case';
  root.lang = locale;
  document.body.append(root);
  render(example.render(locale), root);
  return root;
};

const settle = async (root: HTMLElement, { example }: Case): Promise<void> => {
  if (!example.waits) return settled(root);
  await new Promise(requestAnimationFrame); // what it said before it was taken out is gone
  await vi.waitUntil(() => root.textContent?.includes('…'), { timeout: 10_000 }); // what it loads comes late at first
};

const play = async (shown: Case, locale: Locale = 'zh-CN'): Promise<HTMLElement> => {
  const root = show(shown, locale);
  await settle(root, shown);
  await shown.example.play?.(root);
  await settle(root, shown);
  return root;
};

const isVisible = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true });
const controlsIn = (root: HTMLElement): readonly HTMLElement[] =>
  [...deep(root)].filter(
    (element): element is HTMLElement =>
      element.matches('a[href], button, input:not([type=hidden]), select, summary, textarea') &&
      isVisible(element),
  );

// A file input is drawn by its label, as its own words are those of the browser.
const seenAs = (control: HTMLElement): Element =>
  (control.matches('input[type=file]') && control.parentElement?.querySelector('label')) || control;

const complaints: unknown[] = [];
beforeAll(async () => {
  await page.viewport(1280, 800);
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
    complaints.push(violatedDirective),
  );
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
  document.head.append(policy);
  for (const level of ['error', 'warn'] as const)
    vi.spyOn(console, level).mockImplementation((...said) => complaints.push(said));
});
afterEach(() => {
  document.documentElement.classList.remove('twice');
  delete document.documentElement.dataset['creditMode'];
});
// Set back only where they were changed: each way to the browser and back costs a frame, and there are thousands.
const seenWith = (media: Media): Promise<void> => {
  onTestFinished(() => commands.emulateMedia({ forcedColors: 'none', media: 'screen' }));
  return commands.emulateMedia(media);
};
afterAll(() => vi.restoreAllMocks());

it('is held to a strict policy for styles and Trusted Types', async () => {
  const styled = document.body.appendChild(document.createElement('p'));
  styled.setAttribute('style', 'color: red');
  expect(() => Reflect.set(styled, 'innerHTML', '<b>red</b>')).to.throw(TypeError);
  await vi.waitUntil(() => complaints.length > 1);
  styled.remove();
  expect(complaints.splice(0)).to.have.members(['style-src-attr', 'require-trusted-types-for']);
});

/** What was seen of each example whose markup came before its script. */
const seenEarly = new Map<Example, string>();

// Before any other, as nothing is defined yet.
it('shows every example whose markup comes before its script', async () => {
  const early = cases.map((shown) => [shown, show(shown)] as const);
  for (const [, root] of early) root.hidden = true; // one at a time: some elements wait until they are seen
  await defineAll();
  // Those that wait go first: in the end a request that nobody answers is given up.
  const waitingFirst = early.toSorted(
    ([a], [b]) => Number(b.example.waits ?? false) - Number(a.example.waits ?? false),
  );
  for (const [shown, root] of waitingFirst) {
    root.hidden = false;
    await settle(root, shown);
    seenEarly.set(shown.example, picture(root));
    root.remove();
  }
});

it('can be defined by two copies of the script', async () => {
  for (const define of Object.values(definesAgain)) await define();
  expect(complaints).to.deep.equal([]);
});

it('has a story for every example', async () => {
  const stories = new Map<string, readonly string[]>();
  for (const [path, load] of Object.entries(storiesOf))
    stories.set(path.split('/')[1] ?? '', Object.keys(await load()));
  for (const { folder, name } of cases)
    expect(stories.get(folder), folder).to.include(name.replace(/^./, (c) => c.toUpperCase()));
});

for (const shown of cases)
  describe(`${shown.folder}: ${shown.example.title.en}`, () => {
    let root: HTMLElement;
    beforeAll(async () => {
      await defineAll();
      complaints.length = 0;
      root = await play(shown);
    });
    afterAll(() => root.remove());

    it('is quiet and accessible, with nothing left blank', async () => {
      await expect(root).to.be.accessible();
      expect(complaints).to.deep.equal([]);
      expect(picture(root)).not.to.match(/undefined|\[object|NaN/);
    });

    it('gives every control to a screen reader, with a name', async () => {
      const said = await heard();
      expect(said.length).to.equal(controlsIn(root).length);
      expect(said.filter(({ name }) => name.trim() === '')).to.deep.equal([]);
    });

    it('writes no style attribute and hides no words from a screen reader', () => {
      const elements = [...deep(root)];
      expect(elements.filter((element) => element.hasAttribute('style'))).to.deep.equal([]);
      expect(
        elements.filter((element) => element.ariaHidden === 'true' && element.textContent?.trim()),
      ).to.deep.equal([]);
    });

    it('gives the finger at least 44 px, and 56 px in elder mode, but for links in a text', () => {
      expect(smallTargets(root, 44)).to.deep.equal([]);
      document.documentElement.dataset['creditMode'] = 'elder';
      expect(smallTargets(root, 56)).to.deep.equal([]);
    });

    it('fits 320 px, and twice the text on 360 and 640 px', async () => {
      onTestFinished(() => page.viewport(1280, 800));
      await page.viewport(320, 640);
      expect(document.scrollingElement?.scrollWidth).to.equal(320);
      document.documentElement.classList.add('twice');
      for (const width of [360, 640]) {
        await page.viewport(width, 640);
        expect(document.scrollingElement?.scrollWidth).to.equal(width);
      }
    });

    it('keeps the bounds of its controls and its focus in forced colours', async () => {
      await seenWith({ forcedColors: 'active' });
      const ground = getComputedStyle(root).backgroundColor;
      for (const control of controlsIn(root).filter((one) => !one.matches(':disabled'))) {
        const { borderTopWidth, textDecorationLine, appearance, display, color } = getComputedStyle(
          seenAs(control),
        );
        const bounded =
          borderTopWidth !== '0px' ||
          textDecorationLine === 'underline' ||
          appearance !== 'none' ||
          display === 'list-item'; // the triangle of a summary
        expect(bounded, control.outerHTML).to.equal(true);
        // Chromium lays the colour of the page under text, whatever the ground of the control.
        expect(color, control.outerHTML).not.to.equal(ground);
        control.focus({ focusVisible: true } as FocusOptions); // not in the DOM library yet
        expect(getComputedStyle(seenAs(control)).outlineStyle, control.outerHTML).to.equal('solid');
      }
    });

    it('fits on paper, without what can only be pressed', async () => {
      await seenWith({ media: 'print' });
      // A result and a badge are words first.
      const pressed = controlsIn(root).filter((one) =>
        one.matches('button:not(.credit-result, [part=badge])'),
      );
      expect(pressed).to.deep.equal([]);
      expect(root.scrollWidth).to.be.at.most(root.clientWidth);
    });

    it('is the same whether its markup or its script comes first, and once it is taken out and put in again', async () => {
      root.hidden = true; // some elements wait until they are seen
      const again = show(shown);
      onTestFinished(() => {
        again.remove();
        root.hidden = false;
      });
      await settle(again, shown);
      const before = picture(again);
      // In a run of some tests alone none may have been shown early.
      if (seenEarly.size > 0) expect(before).to.equal(seenEarly.get(shown.example));
      const content = document.createDocumentFragment();
      content.append(...again.childNodes);
      again.append(content);
      await settle(again, shown);
      expect(picture(again)).to.equal(before);
    });

    it('speaks English where it is asked to, as accessibly', async () => {
      complaints.length = 0;
      const english = await play(shown, 'en');
      onTestFinished(() => english.remove());
      await expect(english).to.be.accessible();
      expect(complaints).to.deep.equal([]);
      for (const element of [...deep(english)].filter((one) => one.matches('[lang|="zh"]')))
        element.remove();
      const words = [...deep(english)].flatMap(({ childNodes }) =>
        [...childNodes].filter((node) => node instanceof Text).map(({ data }) => data),
      );
      expect(words.filter((text) => /\p{Script=Han}/u.test(text))).to.deep.equal([]);
    });
  });
