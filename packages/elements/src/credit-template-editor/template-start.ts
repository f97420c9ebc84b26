import { promiseTypes, type PromiseTemplate } from '@xinyong/core';
import { promiseText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { named } from './named.ts';
import type { Locale } from '../locale/locale.ts';
import { heading, levelBelow, type HeadingLevel } from '../step-heading/heading.ts';
import { templateEditorText } from './credit-template-editor.text.ts';

interface StartView {
  readonly ready: readonly PromiseTemplate[];
  readonly locale: Locale;
  readonly level: HeadingLevel;
  /** Begins from a ready text, or from nothing. */
  readonly choose: (template: PromiseTemplate | undefined) => void;
}

/** From what a new template is begun: nothing, or a ready text (示范文本). */
export function templateStart({ ready, locale, level, choose }: StartView): TemplateResult {
  const { start: words } = templateEditorText[locale];
  const sub = (title: string): TemplateResult =>
    heading(levelBelow(level), 'credit-heading', title);
  return html`
    ${heading(level, 'credit-title', words.title)}
    <p>${words.lead}</p>
    <p>
      <button
        type="button"
        class="credit-button credit-button-quiet"
        @click=${() => choose(undefined)}
      >
        ${words.empty}
      </button>
    </p>
    ${promiseTypes.map((type) => {
      const those = ready.filter((template) => template.type === type);
      if (those.length === 0) return nothing;
      return html`
        ${sub(`${words.ready}${templateEditorText[locale].colon}${promiseText[locale].types[type]}`)}
        <ul class="credit-list">
          ${those.map((template) => {
            const { title, summary } = template;
            return html`
              <li>
                ${heading(levelBelow(level, 2), 'credit-subheading', chinese(title['zh-CN']))}
                ${
                  locale === 'en' && summary.en
                    ? html`<p>${summary.en}</p>`
                    : html`<p>${chinese(summary['zh-CN'])}</p>`
                }
                <button
                  type="button"
                  class="credit-button credit-button-quiet"
                  @click=${() => choose(template)}
                >
                  ${named(words.use, chinese(title['zh-CN']))}
                </button>
              </li>
            `;
          })}
        </ul>
      `;
    })}
  `;
}
