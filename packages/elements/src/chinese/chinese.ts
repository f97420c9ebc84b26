import { html, type TemplateResult } from 'lit';

/** What an agency or a person wrote: Chinese on an English page too, and to be read out so. */
export const chinese = (text: string): TemplateResult => html`<span lang="zh-CN">${text}</span>`;

/** A sentence around something that is Chinese in every language. */
export function around(sentence: (name: string) => string, name: string): TemplateResult {
  const [before, after] = sentence('\uFFFC').split('\uFFFC');
  return html`${before}${chinese(name)}${after}`;
}
