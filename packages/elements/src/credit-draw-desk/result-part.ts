import { unvisitableReasons, type Draw, type DrawPlan, type Visit } from '@xinyong/core';
import { inspectionText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { fieldError } from '../error-summary/field-error.ts';
import { drawDeskText } from './credit-draw-desk.text.ts';
import { percentOf } from './draw-draft.ts';
import { errorOf, sub, type DrawPageView } from './draw-page-view.ts';
import { planIndex } from './plan-index.ts';

/** Whom the draw came to, who goes, and what was replaced. */
export function resultPart(view: DrawPageView, plan: DrawPlan, result: Draw): TemplateResult {
  const { locale, shown } = view;
  const words = drawDeskText[locale].result;
  const core = inspectionText[locale];
  const rest = result.visits.length - shown;
  return html`
    ${sub(view, words.title)}
    <p>${words.strata}</p>
    <table class="credit-table">
      <caption class="credit-visually-hidden">
        ${words.title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.stratum}</th>
          <th scope="col">${words.ratio}</th>
          <th scope="col">${words.drawn}</th>
        </tr>
      </thead>
      <tbody>
        ${result.strata.map(
          ({ stratum, permille, size, drawn }) => html`
            <tr>
              <th scope="row" data-label=${words.stratum}>${core.strata[stratum]}</th>
              <td data-label=${words.ratio}>${percentOf(permille)}</td>
              <td data-label=${words.drawn}>${words.of(drawn, size)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
    ${sub(view, words.visits(result.visits.length))}
    <table class="credit-table">
      <caption class="credit-visually-hidden">
        ${words.visits(result.visits.length)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.subject}</th>
          <th scope="col">${words.stratum}</th>
          <th scope="col">${words.inspectors}</th>
        </tr>
      </thead>
      <tbody>
        ${result.visits.slice(0, shown).map((visit) => visitRow(view, plan, visit))}
      </tbody>
    </table>
    ${
      rest > 0
        ? html`<button
            type="button"
            class="credit-button credit-button-quiet"
            @click=${view.showMore}
          >
            ${words.more}
          </button>`
        : nothing
    }
    ${replacementsPart(view, plan, result)}
    ${view.detail.commands.includes('replace') ? replaceForm(view, plan, result) : nothing}
  `;
}

function visitRow(view: DrawPageView, plan: DrawPlan, visit: Visit): TemplateResult {
  const { locale, detail } = view;
  const { result: words, colon } = drawDeskText[locale];
  const core = inspectionText[locale];
  const { nameOf, agencyName, agencyOf } = planIndex(plan);
  return html`
    <tr>
      <th scope="row" data-label=${words.subject} data-visit>
        <div>
          ${chinese(nameOf(visit.subject))}
          <div class="credit-small"><code class="credit-code">${visit.subject}</code></div>
          ${
            visit.insteadOf
              ? html`<div class="credit-small">
                  ${words.insteadOf} ${chinese(nameOf(visit.insteadOf))}
                </div>`
              : nothing
          }
        </div>
      </th>
      <td data-label=${words.stratum}>${core.strata[visit.stratum]}</td>
      <td data-label=${words.inspectors}>
        <div>
          ${
            visit.agencies.length > 1
              ? html`<div><span class="credit-tag">${words.joint}</span></div>`
              : nothing
          }
          ${visit.inspectors.map(
            (id) =>
              html`<div>
                ${detail.names?.[id] ? html`${chinese(detail.names[id])} ` : nothing}${id}
                <span class="credit-small">${chinese(agencyOf(id))}</span>
              </div>`,
          )}
          ${
            visit.unstaffed
              ? html`<div>
                  <span class="credit-tag credit-tag-warning">${words.unstaffed}</span>
                  ${
                    visit.unstaffed.agency
                      ? html`${chinese(agencyName(visit.unstaffed.agency))}${colon}`
                      : nothing
                  }${core.unstaffed[visit.unstaffed.reason]}
                </div>`
              : nothing
          }
        </div>
      </td>
    </tr>
  `;
}

function replacementsPart(
  view: DrawPageView,
  plan: DrawPlan,
  { replacements }: Draw,
): TemplateResult | typeof nothing {
  if (replacements.length === 0) return nothing;
  const { replaced, colon } = drawDeskText[view.locale];
  const { nameOf } = planIndex(plan);
  return html`
    ${sub(view, replaced)}
    <ul>
      ${replacements.map(
        ({ subject, reason, by }) =>
          html`<li>
            ${chinese(nameOf(subject))}${colon}${inspectionText[view.locale].unvisitable[reason]} →
            ${chinese(nameOf(by))}
          </li>`,
      )}
    </ul>
  `;
}

function replaceForm(view: DrawPageView, plan: DrawPlan, result: Draw): TemplateResult {
  const { locale, idOf } = view;
  const words = drawDeskText[locale].replace;
  const reasonError = errorOf(view, 'reason');
  const { nameOf } = planIndex(plan);
  const chosen = view.unvisitable ?? result.visits[0]?.subject ?? '';
  const choose = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) view.choose(event.target.value);
  };
  return html`
    <details class="credit-details credit-no-print" ?open=${reasonError !== undefined}>
      <summary>${words.title}</summary>
      <form class="credit-form" novalidate @submit=${view.replace}>
        <p>${words.hint}</p>
        <div class="credit-field">
          <label class="credit-label" for=${idOf('subject')}>${words.subject}</label>
          <select
            class="credit-input"
            id=${idOf('subject')}
            name="subject"
            aria-describedby=${idOf('subject-whole')}
            @change=${choose}
          >
            ${result.visits.map(
              ({ subject }) =>
                html`<option value=${subject} lang="zh-CN">${nameOf(subject)}</option>`,
            )}
          </select>
          <p class="credit-hint" id=${idOf('subject-whole')}>
            ${chinese(nameOf(chosen))} <code class="credit-code">${chosen}</code>
          </p>
        </div>
        <fieldset
          class="credit-field${reasonError ? ' credit-invalid' : ''}"
          aria-describedby=${reasonError ? idOf('reason-error') : nothing}
        >
          <legend class="credit-label">${words.reason}</legend>
          ${fieldError(idOf('reason-error'), reasonError, locale)}
          ${unvisitableReasons.map(
            (reason) => html`
              <label class="credit-choice">
                <input type="radio" name="reason" value=${reason} />
                <span>${inspectionText[locale].unvisitable[reason]}</span>
              </label>
            `,
          )}
        </fieldset>
        <button class="credit-button credit-button-quiet">${words.button}</button>
      </form>
    </details>
  `;
}
