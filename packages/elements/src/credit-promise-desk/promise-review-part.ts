import { mostSubjects, type ReviewCandidates } from '@xinyong/contract';
import { formatDay } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { around, chinese } from '../chinese/chinese.ts';
import { secondLook } from '../command-area/second-look.ts';
import { errorSummary } from '../error-summary/error-summary.ts';
import { fieldError } from '../error-summary/field-error.ts';
import { failureNotice } from '../failure/failure.ts';
import type { Locale } from '../locale/locale.ts';
import { heading, levelBelow, type HeadingLevel } from '../step-heading/heading.ts';
import { promiseDeskText } from './credit-promise-desk.text.ts';
import type { PromiseReview } from './promise-review.ts';

/** As many names as are shown; the codes are all there. */
const SHOWN = 100;

interface ReviewView {
  readonly review: PromiseReview;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  readonly idOf: (part: string) => string;
  /** The page on which draws are planned; empty where the host has none. */
  readonly drawsHref: string;
}

/** 问效: from whom to draw, the way to the draw, and the verifications of those drawn. */
export function promiseReviewPart(view: ReviewView): TemplateResult {
  const { review, locale, level, idOf } = view;
  const { review: words, loading } = promiseDeskText[locale];
  const { errors, busy, trouble, candidates } = review;
  const yearError = errors.find(({ field }) => field === 'year')?.message;
  return html`
    <details class="credit-details credit-review" @toggle=${review.opened}>
      <summary>${words.title}</summary>
      <div>
        <p>${words.lead}</p>
        ${errorSummary(errors, locale, () => review.form)}
        ${trouble ? failureNotice(trouble.words.failure, locale, trouble.retry) : nothing}
        <form class="credit-form credit-no-print" novalidate @submit=${review.find}>
          <div class="credit-field${yearError ? ' credit-invalid' : ''}">
            <label class="credit-label" for=${idOf('year')}>${words.year}</label>
            ${fieldError(idOf('year-error'), yearError, locale)}
            <input
              class="credit-input credit-input-medium"
              id=${idOf('year')}
              name="year"
              inputmode="numeric"
              autocomplete="off"
              aria-invalid=${yearError !== undefined}
              aria-describedby=${yearError ? idOf('year-error') : nothing}
              .value=${review.year}
            />
          </div>
          <p><button class="credit-button credit-button-quiet">${words.find}</button></p>
        </form>
        <p
          role="status"
          class=${review.news ? 'credit-inset credit-inset-success' : 'credit-muted'}
          aria-busy=${busy}
        >
          ${busy ? loading : review.news || found(candidates, locale)}
        </p>
        ${candidates && candidates.subjects.length > 0 ? candidatesPart(view, candidates) : nothing}
        ${heading(levelBelow(level), 'credit-heading', words.begin)}
        ${review.confirming ? confirm(view) : choice(view)}
      </div>
    </details>
  `;
}

/** How many there are, to be heard as soon as it is known. */
function found(candidates: ReviewCandidates | undefined, locale: Locale): string {
  if (!candidates) return '';
  const { year, subjects } = candidates;
  const { review: words } = promiseDeskText[locale];
  const promises = subjects.reduce((sum, each) => sum + each.promises, 0);
  return subjects.length === 0 ? words.none(year) : words.found(subjects.length, promises);
}

function candidatesPart(
  { review, locale, idOf, drawsHref }: ReviewView,
  { subjects }: ReviewCandidates,
): TemplateResult {
  const { review: words } = promiseDeskText[locale];
  const { columns } = words;
  const { copied } = review;
  return html`
    ${subjects.length > mostSubjects ? html`<p>${words.tooMany(mostSubjects)}</p>` : nothing}
    <div class="credit-form">
      <label class="credit-label" for=${idOf('codes')}>${words.list}</label>
      <p class="credit-hint" id=${idOf('codes-hint')}>${words.listHint}</p>
      <textarea
        class="credit-input credit-code"
        id=${idOf('codes')}
        readonly
        aria-describedby=${idOf('codes-hint')}
        .value=${subjects.map(({ code }) => code).join('\n')}
      ></textarea>
    </div>
    <div class="credit-actions">
      <button type="button" class="credit-button credit-button-quiet" @click=${review.copy}>
        ${words.copy}
      </button>
      ${drawsHref ? html`<a class="credit-link" href=${drawsHref}>${words.toDraws}</a>` : nothing}
      <span role="status"
        >${copied === undefined ? nothing : copied ? words.copied : words.notCopied}</span
      >
    </div>
    <details class="credit-details">
      <summary>${words.showSubjects}</summary>
      <div>
        <table class="credit-table">
          <caption class="credit-visually-hidden">
            ${words.title}
          </caption>
          <thead>
            <tr>
              <th scope="col">${columns.subject}</th>
              <th scope="col">${columns.promises}</th>
            </tr>
          </thead>
          <tbody>
            ${subjects.slice(0, SHOWN).map(
              (subject) => html`
                <tr>
                  <th scope="row" data-label=${columns.subject}>
                    <div>
                      ${chinese(subject.name)}
                      <div class="credit-small">
                        <code class="credit-code">${subject.code}</code>
                      </div>
                    </div>
                  </th>
                  <td data-label=${columns.promises}>${subject.promises}</td>
                </tr>
              `,
            )}
          </tbody>
        </table>
        ${subjects.length > SHOWN ? html`<p>${words.others(subjects.length - SHOWN)}</p>` : nothing}
      </div>
    </details>
  `;
}

/** The published draws of the agency. */
function choice({ review, locale, idOf }: ReviewView): TemplateResult {
  const { review: words } = promiseDeskText[locale];
  const { draws, next, errors } = review;
  const error = errors.find(({ field }) => field === 'draw')?.message;
  const described = `${idOf('draw-hint')}${error ? ` ${idOf('draw-error')}` : ''}`;
  return html`
    ${
      draws && draws.length > 0
        ? html`
            <form class="credit-form credit-no-print" novalidate @submit=${review.choose}>
              <div class="credit-field${error ? ' credit-invalid' : ''}">
                <label class="credit-label" for=${idOf('draw')}>${words.draw}</label>
                <p class="credit-hint" id=${idOf('draw-hint')}>${words.beginHint}</p>
                ${fieldError(idOf('draw-error'), error, locale)}
                <select
                  class="credit-input"
                  id=${idOf('draw')}
                  name="draw"
                  aria-invalid=${error !== undefined}
                  aria-describedby=${described}
                >
                  <option value="">${words.choose}</option>
                  ${draws.map(
                    ({ id, title, period }) =>
                      html`<option value=${id} ?selected=${id === review.chosen?.id} lang="zh-CN">
                        ${title} ${formatDay(period.from, 'zh-CN')}
                      </option>`,
                  )}
                </select>
              </div>
              <button class="credit-button credit-button-quiet">${words.begin}</button>
            </form>
          `
        : draws
          ? html`<p>${words.noDraws}</p>`
          : nothing
    }
    ${
      next === null
        ? nothing
        : html`<p>
            <button
              type="button"
              class="credit-button credit-button-quiet"
              @click=${review.earlier}
            >
              ${words.earlier}
            </button>
          </p>`
    }
  `;
}

function confirm({ review, locale, idOf }: ReviewView): TemplateResult {
  const { review: words, final } = promiseDeskText[locale];
  return secondLook({
    id: idOf('review-confirm'),
    title: around(words.confirm, review.chosen?.title ?? ''),
    content: html`
      <p>${words.confirmHint(review.year)}</p>
      <p>${final}</p>
    `,
    name: words.button,
    give: review.begin,
    cancel: review.cancel,
    locale,
  });
}
