import {
  checkMatters,
  keyFields,
  riskClasses,
  type TriggeredMode,
  type TriggeredPeriod,
} from '@xinyong/core';
import { formatDay, inspectionText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { citation, evidenceLegend } from '../citation/citation.ts';
import { dateField } from '../date-field/date-field.ts';
import { errorSummary } from '../error-summary/error-summary.ts';
import { fieldError } from '../error-summary/field-error.ts';
import { failureNotice } from '../failure/failure.ts';
import type { Locale } from '../locale/locale.ts';
import { drawDeskText } from './credit-draw-desk.text.ts';
import type { TriggeredCheck } from './triggered-check.ts';
import type { TriggeredText } from './triggered-draft.ts';

interface TriggeredView {
  readonly triggered: TriggeredCheck;
  readonly locale: Locale;
  readonly idOf: (part: string) => string;
}

/** 触发式监管: asked about one subject, behind a fold. */
export function triggeredPart(view: TriggeredView): TemplateResult {
  const { triggered, locale, idOf } = view;
  const { draft, errors, answer, busy, failure } = triggered;
  const all = drawDeskText[locale];
  const words = all.triggered;
  const core = inspectionText[locale];
  const ask = (event: SubmitEvent): void => {
    event.preventDefault();
    if (event.target instanceof HTMLFormElement) triggered.ask(event.target, locale);
  };
  return html`
    <details class="credit-details" ?open=${triggered.form !== null}>
      <summary>${words.title}</summary>
      <div>
        ${errorSummary(errors, locale, () => triggered.form)}
        <form class="credit-form credit-no-print" novalidate @submit=${ask}>
          <p>${words.hint}</p>
          ${textField(view, 'code')}
          ${choice(view, 'riskClass', [
            ['', words.unknown],
            ...riskClasses.map((each) => [each, core.riskClasses[each]] as const),
          ])}
          ${choice(view, 'keyField', [
            ['', words.unknown],
            ['none', words.noKeyField],
            ...keyFields.map((each) => [each, core.keyFields[each]] as const),
          ])}
          ${choice(
            view,
            'check',
            checkMatters.map((each) => [each, core.checks[each]] as const),
          )}
          ${dateField({
            name: 'since',
            id: idOf('triggered-since'),
            label: words.labels.since,
            value: draft.since,
            error: errors.find(({ field }) => field === 'since')?.message,
            locale,
          })}
          ${textField(view, 'events', words.eventsHint)}
          ${textField(view, 'observation', words.lengthHint)}
          ${textField(view, 'prompt', words.lengthHint)}
          <button class="credit-button credit-button-quiet">${words.button}</button>
        </form>
        ${failure ? failureNotice(failure.words, locale, failure.retry) : nothing}
        <p role="status" class="credit-muted" aria-busy=${busy}>
          ${busy ? all.loading : answer ? core.phases[answer.phase] : nothing}
        </p>
        ${answer ? answerPart(answer, locale) : nothing}
      </div>
    </details>
  `;
}

function textField(
  { triggered: { draft, errors }, locale, idOf }: TriggeredView,
  name: TriggeredText,
  hint?: string,
): TemplateResult {
  const error = errors.find(({ field }) => field === name)?.message;
  const id = idOf(`triggered-${name}`);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`
    <div class="credit-field${error ? ' credit-invalid' : ''}">
      <label class="credit-label" for=${id}>${drawDeskText[locale].triggered.labels[name]}</label>
      ${hint ? html`<p class="credit-hint" id="${id}-hint">${hint}</p>` : nothing}
      ${fieldError(`${id}-error`, error, locale)}
      ${
        name === 'events'
          ? html`<textarea
              class="credit-input"
              id=${id}
              name=${name}
              autocomplete="off"
              aria-invalid=${error !== undefined}
              aria-describedby=${described || nothing}
              .value=${draft[name]}
            ></textarea>`
          : html`<input
              class="credit-input"
              id=${id}
              name=${name}
              autocomplete="off"
              aria-invalid=${error !== undefined}
              aria-describedby=${described || nothing}
              .value=${draft[name]}
            />`
      }
    </div>
  `;
}

function choice(
  { triggered: { draft }, locale, idOf }: TriggeredView,
  name: 'riskClass' | 'keyField' | 'check',
  options: readonly (readonly [value: string, words: string])[],
): TemplateResult {
  const id = idOf(`triggered-${name}`);
  return html`
    <div class="credit-field">
      <label class="credit-label" for=${id}>${drawDeskText[locale].triggered.labels[name]}</label>
      <select class="credit-input" id=${id} name=${name}>
        ${options.map(
          ([value, words]) =>
            html`<option value=${value} ?selected=${draft[name] === value}>${words}</option>`,
        )}
      </select>
    </div>
  `;
}

function answerPart(answer: TriggeredMode, locale: Locale): TemplateResult {
  const words = drawDeskText[locale].triggered;
  const core = inspectionText[locale];
  const { observation, prompt, endedBy, reasons, unknown, steps, instruments } = answer;
  const period = ({ from, until, length, cite }: TriggeredPeriod): TemplateResult => html`
    <div>
      ${
        until === undefined
          ? words.lengthUnknown(formatDay(from, locale))
          : words.until(formatDay(from, locale), formatDay(until, locale))
      }
    </div>
    ${
      cite
        ? citation(cite, instruments, locale)
        : length
          ? html`<div class="credit-small">${words.stated}</div>`
          : nothing
    }
  `;
  return html`
    <dl class="credit-facts">
      ${
        observation
          ? html`<dt>${core.phases.observation}</dt>
              <dd>${period(observation)}</dd>`
          : nothing
      }
      ${
        prompt
          ? html`<dt>${core.phases.prompt}</dt>
              <dd>${period(prompt)}</dd>`
          : nothing
      }
      ${
        endedBy
          ? html`<dt>${words.endedBy}</dt>
              <dd>${words.ended(formatDay(endedBy.on, locale), core.triggers[endedBy.kind])}</dd>`
          : nothing
      }
      ${
        reasons.length > 0
          ? html`<dt>${words.reasons}</dt>
              <dd>${reasons.map((each) => html`<div>${core.triggeredRefusals[each]}</div>`)}</dd>`
          : nothing
      }
      ${
        unknown.length > 0
          ? html`<dt>${words.open}</dt>
              <dd>${unknown.map((each) => html`<div>${core.facts[each] ?? each}</div>`)}</dd>`
          : nothing
      }
    </dl>
    ${
      steps.length > 0
        ? html`<p class="credit-subheading">${words.basis}</p>
            <ul>
              ${steps.map(
                ({ rule, outcome, cite }) =>
                  html`<li>
                    ${core.rules[rule] ?? rule}
                    (${words.outcomes[outcome === 'unknown' ? outcome : outcome ? 'yes' : 'no']})<br />
                    ${citation(cite, instruments, locale)}
                  </li>`,
              )}
            </ul>
            ${evidenceLegend(
              steps.map(({ cite }) => cite),
              locale,
            )}`
        : nothing
    }
  `;
}
