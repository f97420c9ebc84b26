import type { MergedVisit } from '@xinyong/core';
import { formatDay, inspectionText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { dateField } from '../date-field/date-field.ts';
import { errorSummary } from '../error-summary/error-summary.ts';
import { failureNotice } from '../failure/failure.ts';
import type { Locale } from '../locale/locale.ts';
import { drawDeskText } from './credit-draw-desk.text.ts';
import type { MergedVisits } from './merged-visits.ts';

interface VisitsView {
  readonly visits: MergedVisits;
  readonly locale: Locale;
  readonly idOf: (part: string) => string;
}

/** 合并检查: what an agency has to visit in some days, whichever draw it came from. Behind a fold. */
export function visitsPart({ visits, locale, idOf }: VisitsView): TemplateResult {
  const all = drawDeskText[locale];
  const words = all.visits;
  const { days, errors, found, next, busy, failure } = visits;
  const day = (name: 'from' | 'to'): TemplateResult =>
    dateField({
      name,
      id: idOf(`visits-${name}`),
      label: words[name],
      value: days[name],
      error: errors.find(({ field }) => field === name)?.message,
      locale,
    });
  const ask = (event: SubmitEvent): void => {
    event.preventDefault();
    if (event.target instanceof HTMLFormElement) visits.ask(event.target, locale);
  };
  return html`
    <details class="credit-details" ?open=${visits.form !== null}>
      <summary>${words.title}</summary>
      <div>
        ${errorSummary(errors, locale, () => visits.form)}
        <form class="credit-form credit-no-print" novalidate @submit=${ask}>
          <p>${words.hint}</p>
          ${day('from')} ${day('to')}
          <button class="credit-button credit-button-quiet">${words.button}</button>
        </form>
        ${failure ? failureNotice(failure.words, locale, failure.retry) : nothing}
        <p role="status" class="credit-muted" aria-busy=${busy}>
          ${busy ? all.loading : found?.length === 0 ? words.none : nothing}
        </p>
        ${found && found.length > 0 ? table(found, locale) : nothing}
        ${
          next === null
            ? nothing
            : html`<button
                type="button"
                class="credit-button credit-button-quiet"
                @click=${visits.more}
              >
                ${all.result.more}
              </button>`
        }
      </div>
    </details>
  `;
}

function table(found: readonly MergedVisit[], locale: Locale): TemplateResult {
  const { result, columns, period, visits: words } = drawDeskText[locale];
  const core = inspectionText[locale];
  return html`
    <table class="credit-table">
      <caption class="credit-visually-hidden">
        ${words.title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${result.subject}</th>
          <th scope="col">${columns.period}</th>
          <th scope="col">${result.inspectors}</th>
        </tr>
      </thead>
      <tbody>
        ${found.map((visit) => {
          const agencies = new Map(visit.agencies.map(({ code, name }) => [code, name]));
          return html`
            <tr>
              <th scope="row" data-label=${result.subject}>
                <div>
                  ${chinese(visit.name)}
                  <div class="credit-small"><code class="credit-code">${visit.subject}</code></div>
                </div>
              </th>
              <td data-label=${columns.period}>
                ${period(formatDay(visit.period.from, locale), formatDay(visit.period.to, locale))}
              </td>
              <td data-label=${result.inspectors}>
                <div>
                  ${
                    visit.plans.length > 1
                      ? html`<div>
                          <span class="credit-tag">${words.plans(visit.plans.length)}</span>
                        </div>`
                      : nothing
                  }
                  ${visit.inspectors.map(
                    ({ id, name, agency }) =>
                      html`<div>
                        ${name === id ? nothing : html`${chinese(name)} `}${id}
                        <span class="credit-small">${chinese(agencies.get(agency) ?? '')}</span>
                      </div>`,
                  )}
                  ${visit.unstaffed.map(
                    ({ reason }) =>
                      html`<div>
                        <span class="credit-tag credit-tag-warning">${result.unstaffed}</span>
                        ${core.unstaffed[reason]}
                      </div>`,
                  )}
                </div>
              </td>
            </tr>
          `;
        })}
      </tbody>
    </table>
  `;
}
