import type { PromiseDetail } from '@xinyong/contract';
import type { PromiseFile } from '@xinyong/core';
import { html, nothing, type TemplateResult } from 'lit';
import { around, chinese } from '../chinese/chinese.ts';
import type { Locale } from '../locale/locale.ts';
import { promiseDeskText } from './credit-promise-desk.text.ts';

/** What was promised for later and what of it has come, each with its file. */
export function promiseMaterialsPart(
  { promise, template }: PromiseDetail,
  download: ((file: PromiseFile) => void) | undefined,
  locale: Locale,
): TemplateResult {
  const { materials: words } = promiseDeskText[locale];
  const named = template?.template.deferred?.materials ?? [];
  // What was taken over has files without a template.
  const ids = new Set([
    ...named.map(({ id }) => id),
    ...promise.files.map((each) => each.material),
  ]);
  return html`
    <ul>
      ${[...ids].map((id) => {
        const name = named.find((each) => each.id === id)?.name['zh-CN'] ?? id;
        const file = promise.files.find(({ material }) => material === id);
        return html`<li>
          ${chinese(name)}${promiseDeskText[locale].colon}${
            file
              ? html`${chinese(file.name)}
                  <span class="credit-muted"
                    >${words.size(Math.ceil(file.size / 1024).toLocaleString(locale))}</span
                  >
                  ${
                    download
                      ? html`<button
                          type="button"
                          class="credit-button-link credit-no-print"
                          @click=${() => download(file)}
                        >
                          ${around(words.download, file.name)}
                        </button>`
                      : nothing
                  }`
              : html`<span class="credit-tag credit-tag-warning">${words.missing}</span>`
          }
        </li>`;
      })}
    </ul>
  `;
}
