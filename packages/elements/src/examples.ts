import { html, type TemplateResult } from 'lit';
import type { Locale, Words } from './locale/locale.ts';

/**
 * One state of an element. `<element>.examples.ts` exports each of its examples by name and nothing else; they are
 * the only source of its stories, of the contract that every element passes, and of its pictures.
 */
export interface Example {
  readonly title: Words<string>;
  readonly render: (locale: Locale) => TemplateResult;
  /** What a person does to get there, once everything is rendered. */
  readonly play?: (root: HTMLElement) => void | Promise<void>;
  /** It shows how the element waits, so that it never comes to rest. */
  readonly waits?: true;
}

/** What Storybook takes for a story. */
interface Story {
  readonly name: string;
  readonly render: (
    args: unknown,
    context: { readonly globals: Readonly<Record<string, unknown>> },
  ) => TemplateResult;
  readonly play: (context: { readonly canvasElement: HTMLElement }) => Promise<void>;
}

/** The story of an example; the toolbar's `locale` decides its language. */
export const story = ({ title, render, play }: Example): Story => ({
  name: title['zh-CN'],
  render: (_, { globals }) => {
    const locale = globals['locale'] === 'en' ? 'en' : 'zh-CN';
    return html`<div lang=${locale}>${render(locale)}</div>`;
  },
  play: async ({ canvasElement }) => play?.(canvasElement),
});
