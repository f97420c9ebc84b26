import type { PromiseTemplate } from '@xinyong/core';
import { formatDay } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { around } from '../chinese/chinese.ts';
import type { Locale } from '../locale/locale.ts';
import { templateEditorText } from './credit-template-editor.text.ts';

interface PublishView {
  readonly template: PromiseTemplate;
  /** How many pieces of advice are left. */
  readonly advised: number;
  readonly locale: Locale;
  readonly idOf: (part: string) => string;
  readonly publish: () => void;
  readonly change: () => void;
}

/** What is asked before a version is published. */
export function publishPart({
  template: { title, version, replaces, validFrom },
  advised,
  locale,
  idOf,
  publish,
  change,
}: PublishView): TemplateResult {
  const { publish: words } = templateEditorText[locale];
  const id = idOf('confirm');
  return html`
    <div
      class="credit-inset credit-inset-warning credit-command"
      role="group"
      aria-labelledby=${id}
      tabindex="-1"
    >
      <p class="credit-subheading" id=${id}>
        ${around(
          (name) => words.confirm(name, version, formatDay(validFrom, locale)),
          title['zh-CN'],
        )}
      </p>
      ${replaces === undefined ? nothing : html`<p>${words.replaces(replaces)}</p>`}
      ${advised > 0 ? html`<p>${words.advised(advised)}</p>` : nothing}
      <p>${words.signed}</p>
      <div class="credit-notice-actions">
        <button type="button" class="credit-button" @click=${publish}>${words.button}</button>
        <button type="button" class="credit-button credit-button-quiet" @click=${change}>
          ${words.change}
        </button>
      </div>
    </div>
  `;
}
