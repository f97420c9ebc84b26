import type { PublishedTemplate } from '@xinyong/contract';
import type { IsoDay } from '@xinyong/core';
import { formatDay, promiseText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { around, chinese } from '../chinese/chinese.ts';
import { named } from './named.ts';
import { dateField } from '../date-field/date-field.ts';
import { deskLink } from '../desk/desk-link.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { heading, levelBelow, type HeadingLevel } from '../step-heading/heading.ts';
import { letterText } from './check-part.ts';
import { templateEditorText } from './credit-template-editor.text.ts';
import { letterPreview } from './template-preview.ts';
import { endOf, ownTemplates, stateOf, type OwnTemplate } from './template-versions.ts';

/** The end of a version that is being prepared. */
export interface Retiring {
  readonly id: string;
  readonly version: number;
  /** As it was typed. */
  readonly validTo: string;
  /** It is looked at once more. */
  readonly confirming: boolean;
}

interface ListView {
  readonly published: readonly PublishedTemplate[];
  readonly today: IsoDay;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  readonly busy: boolean;
  readonly idOf: (part: string) => string;
  /** Titles of what is not finished, by the template that is changed, or `new`. */
  readonly unfinished: ReadonlyMap<string, string>;
  /** The template whose copy would discard what is not finished. */
  readonly copying: string | undefined;
  readonly retiring: Retiring | undefined;
  readonly errors: readonly FieldError[];
  readonly hrefOf: ((id: string) => string) | undefined;
  readonly open: (id: string) => void;
  readonly drop: (id: string) => void;
  /** Copies it; asks before where something would be discarded. */
  readonly copy: (published: PublishedTemplate, ask: boolean) => void;
  readonly cancel: () => void;
  readonly retire: (published: PublishedTemplate) => void;
  readonly writeRetiring: (event: SubmitEvent) => void;
  readonly giveRetiring: () => void;
}

const tones = { coming: 'neutral', current: 'success', ended: 'neutral' } as const;

/** What an agency has published, with every version of it. */
export function templateList(view: ListView): TemplateResult {
  const { published, locale, level, busy, unfinished, open } = view;
  const words = templateEditorText[locale];
  return html`
    ${heading(level, 'credit-title', words.title)}
    <p>${words.lead}</p>
    <p class="credit-no-print">
      <button type="button" class="credit-button" data-item="new" @click=${() => open('new')}>
        ${words.begin}
      </button>
    </p>
    ${unfinished.has('new') ? unfinishedNotice(view, 'new') : nothing}
    <p role="status" class="credit-muted" aria-busy=${busy}>
      ${busy ? words.loading : published.length === 0 ? words.none : nothing}
    </p>
    ${
      published.length === 0
        ? nothing
        : html`<ul class="credit-list">
            ${ownTemplates(published).map((own) => html`<li>${templateItem(view, own)}</li>`)}
          </ul>`
    }
  `;
}

function unfinishedNotice(
  { unfinished, locale, hrefOf, open, drop }: ListView,
  id: string,
): TemplateResult {
  const words = templateEditorText[locale];
  const title = unfinished.get(id) ?? '';
  return html`
    <div class="credit-inset credit-no-print">
      <p>${title === '' ? words.unfinished(words.untitled) : around(words.unfinished, title)}</p>
      <div class="credit-line-actions">
        ${deskLink({ words: words.goOn, href: hrefOf?.(id), open: () => open(id) })}
        <button type="button" class="credit-button-link" @click=${() => drop(id)}>
          ${words.drop}
        </button>
      </div>
    </div>
  `;
}

function templateItem(view: ListView, { id, newest, versions }: OwnTemplate): TemplateResult {
  const { today, locale, level, hrefOf, open, copying, unfinished } = view;
  const words = templateEditorText[locale];
  const { template } = newest;
  const title = template.title['zh-CN'];
  const state = stateOf(template, versions, today);
  return html`
    <div class="credit-line">
      ${heading(levelBelow(level), 'credit-subheading', chinese(title))}
      <span class="credit-tag credit-tag-${tones[state]}">${words.states[state]}</span>
    </div>
    <p class="credit-small">
      ${promiseText[locale].types[template.type]} · ${words.version(template.version)} ·
      ${daysOf(newest, versions, locale)}
    </p>
    <p>
      ${locale === 'en' && template.summary.en ? template.summary.en : chinese(template.summary['zh-CN'])}
    </p>
    ${unfinished.has(id) ? unfinishedNotice(view, id) : nothing}
    <div class="credit-line-actions credit-no-print">
      ${deskLink({
        words: named(words.change, chinese(title)),
        href: hrefOf?.(id),
        open: () => open(id),
        id,
      })}
      <button
        type="button"
        class="credit-button-link"
        data-copy=${id}
        @click=${() => view.copy(newest, true)}
      >
        ${named(words.copy, chinese(title))}
      </button>
      ${
        state === 'ended'
          ? nothing
          : html`<button
              type="button"
              class="credit-button-link"
              data-retire=${id}
              @click=${() => view.retire(newest)}
            >
              ${named(words.retire, chinese(title))}
            </button>`
      }
    </div>
    ${copying === id ? copyQuestion(view, newest) : nothing} ${retiringPart(view, id)}
    <details class="credit-details">
      <summary>${words.versions(versions.length)}</summary>
      <div>${versionTable(view, versions)}</div>
    </details>
  `;
}

const daysOf = (
  { template }: PublishedTemplate,
  versions: readonly PublishedTemplate[],
  locale: Locale,
): string => {
  const words = templateEditorText[locale];
  const from = formatDay(template.validFrom, locale);
  const end = endOf(template, versions);
  return end === undefined ? words.from(from) : words.fromTo(from, formatDay(end, locale));
};

function versionTable(
  { today, locale }: ListView,
  versions: readonly PublishedTemplate[],
): TemplateResult {
  const words = templateEditorText[locale];
  const { columns } = words;
  return html`
    <table class="credit-table">
      <caption class="credit-visually-hidden">
        ${words.versions(versions.length)}
      </caption>
      <thead>
        <tr>
          ${Object.values(columns).map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${versions.map((each) => {
          const { template, acceptor } = each;
          const letter = letterPreview(template, acceptor, template.validFrom);
          return html`
            <tr>
              <th scope="row" data-label=${columns.version}>${words.version(template.version)}</th>
              <td data-label=${columns.days}>${daysOf(each, versions, locale)}</td>
              <td data-label=${columns.state}>
                ${words.states[stateOf(template, versions, today)]}
              </td>
              <td data-label=${columns.letter}>
                <details class="credit-details">
                  <summary>${named(words.read, words.version(template.version))}</summary>
                  <div>
                    ${
                      letter === undefined
                        ? words.check.noPreview
                        : letterText(words.version(template.version), letter)
                    }
                  </div>
                </details>
              </td>
            </tr>
          `;
        })}
      </tbody>
    </table>
  `;
}

function copyQuestion(view: ListView, newest: PublishedTemplate): TemplateResult {
  const words = templateEditorText[view.locale];
  return html`
    <div
      class="credit-inset credit-inset-warning credit-command"
      role="group"
      aria-label=${words.copyDrops}
      tabindex="-1"
    >
      <p>${words.copyDrops}</p>
      <div class="credit-notice-actions">
        <button type="button" class="credit-button" @click=${() => view.copy(newest, false)}>
          ${words.copyAnyway}
        </button>
        ${cancelButton(view)}
      </div>
    </div>
  `;
}

const cancelButton = ({ cancel, locale }: ListView): TemplateResult =>
  html`<button type="button" class="credit-button credit-button-quiet" @click=${cancel}>
    ${templateEditorText[locale].cancel}
  </button>`;

function retiringPart(view: ListView, id: string): TemplateResult | typeof nothing {
  const { retiring, locale, idOf, errors } = view;
  if (retiring?.id !== id) return nothing;
  const { retiring: words } = templateEditorText[locale];
  const { version, validTo, confirming } = retiring;
  const titleId = idOf('retiring');
  if (confirming)
    return html`
      <div
        class="credit-inset credit-inset-warning credit-command"
        role="group"
        aria-labelledby=${titleId}
        tabindex="-1"
      >
        <p class="credit-subheading" id=${titleId}>
          ${words.confirm(version, formatDay(validTo, locale))}
        </p>
        <p>${words.hint}</p>
        <div class="credit-notice-actions">
          <button type="button" class="credit-button" @click=${view.giveRetiring}>
            ${words.button}
          </button>
          ${cancelButton(view)}
        </div>
      </div>
    `;
  return html`
    <form
      class="credit-form credit-command"
      novalidate
      tabindex="-1"
      aria-labelledby=${titleId}
      @submit=${view.writeRetiring}
    >
      <p class="credit-subheading" id=${titleId}>${words.title(version)}</p>
      <p>${words.hint}</p>
      ${dateField({
        name: 'retiredOn',
        id: idOf('retired-on'),
        label: words.day,
        about: words.dayHint,
        value: validTo,
        error: errors.find(({ field }) => field === 'retiredOn')?.message,
        locale,
      })}
      <div class="credit-actions">
        <button class="credit-button">${words.continue}</button>
        ${cancelButton(view)}
      </div>
    </form>
  `;
}
