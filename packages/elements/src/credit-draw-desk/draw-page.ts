import type { DrawDetail } from '@xinyong/contract';
import {
  riskClasses,
  unvisitableReasons,
  type CitedInstrument,
  type Draw,
  type DrawPlan,
  type Visit,
} from '@xinyong/core';
import { formatDay, inspectionText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { citation } from '../citation/citation.ts';
import { fieldError } from '../error-summary/field-error.ts';
import { instantWords } from '../instant/instant.ts';
import type { Locale } from '../locale/locale.ts';
import type { RegionNaming } from '../region-name/region-name.ts';
import { heading, type HeadingLevel } from '../step-heading/heading.ts';
import { drawDeskText } from './credit-draw-desk.text.ts';
import { percentOf } from './draw-draft.ts';
import type { Verification } from './verify-publication.ts';

/** The commands that are a button of their own. */
const buttonCommands = ['commit', 'draw', 'publish'] as const;
export type ButtonCommand = (typeof buttonCommands)[number];

interface DrawPageView {
  readonly detail: DrawDetail;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  /** Undefined while the names are being loaded. */
  readonly regionName: RegionNaming | undefined;
  /** The documents that published ratios cite. */
  readonly instruments: readonly CitedInstrument[];
  /** How many visits are shown. */
  readonly shown: number;
  readonly verification: Verification | undefined;
  readonly reasonError: string | undefined;
  readonly idOf: (part: string) => string;
  readonly press: (command: ButtonCommand) => void;
  readonly replace: (event: SubmitEvent) => void;
  readonly showMore: () => void;
  /** Absent where nobody can be asked for the file. */
  readonly verify: (() => void) | undefined;
  readonly download: (() => void) | undefined;
}

/** One draw: what was committed to, the plan, the result, and how to check it. */
export function drawPage(view: DrawPageView): TemplateResult {
  const { detail, locale, level, regionName } = view;
  const { draw, plan, result } = detail;
  const words = drawDeskText[locale];
  const { facts } = words;
  return html`
    ${heading(level, 'credit-title', chinese(draw.title))}
    <dl class="credit-facts">
      <dt>${facts.state}</dt>
      <dd>${inspectionText[locale].states[draw.state]}</dd>
      <dt>${facts.agency}</dt>
      <dd>${chinese(draw.agency.name)}</dd>
      <dt>${facts.place}</dt>
      <dd aria-busy=${regionName === undefined}>
        ${chinese(regionName?.(draw.place) ?? draw.place)}
      </dd>
      <dt>${facts.sector}</dt>
      <dd>${inspectionText[locale].sectors[draw.sector]}</dd>
      <dt>${facts.period}</dt>
      <dd>
        ${words.period(formatDay(draw.period.from, locale), formatDay(draw.period.to, locale))}
      </dd>
    </dl>
    ${commitmentPart(view)} ${commandPart(view)} ${plan ? planPart(view, plan) : nothing}
    ${plan && result ? resultPart(view, plan, result) : nothing} ${publicationPart(view)}
    ${detail.events.length > 0 ? historyPart(view) : nothing}
  `;
}

const sub = ({ level }: DrawPageView, words: unknown): TemplateResult =>
  heading(level === 1 ? 2 : 3, 'credit-heading', words);

function commitmentPart(view: DrawPageView): TemplateResult | typeof nothing {
  const { draw } = view.detail;
  const words = drawDeskText[view.locale].commitment;
  if (draw.commitment === undefined || draw.committedAt === undefined) return nothing;
  return html`
    ${sub(view, words.title)}
    <p>${words.what}</p>
    <dl class="credit-facts">
      <dt>${words.at}</dt>
      <dd>
        <time datetime=${draw.committedAt}>${instantWords(draw.committedAt, view.locale)}</time>
      </dd>
      <dt>${words.value}</dt>
      <dd><code class="credit-code">${draw.commitment}</code></dd>
    </dl>
  `;
}

function commandPart(view: DrawPageView): TemplateResult | typeof nothing {
  const words = drawDeskText[view.locale];
  const offered = buttonCommands.filter((command) => view.detail.commands.includes(command));
  if (offered.length === 0) return nothing;
  return html`
    <div class="credit-no-print">
      ${sub(view, words.next)}
      ${offered.map(
        (command) => html`
          <p id=${view.idOf(command)}>${words.hints[command]}</p>
          <p>
            <button
              type="button"
              class="credit-button"
              data-command=${command}
              aria-describedby=${view.idOf(command)}
              @click=${() => view.press(command)}
            >
              ${words.buttons[command]}
            </button>
          </p>
        `,
      )}
    </div>
  `;
}

function planPart(view: DrawPageView, plan: DrawPlan): TemplateResult {
  const { locale, instruments } = view;
  const all = drawDeskText[locale];
  const words = all.plan;
  const core = inspectionText[locale];
  const examples = plan.subjects.filter(({ classedBy }) => classedBy !== undefined).length;
  return html`
    ${sub(view, words.title)}
    <dl class="credit-facts">
      <dt>${words.agencies}</dt>
      <dd>${plan.agencies.map(({ name }) => html`<div>${chinese(name)}</div>`)}</dd>
      <dt>${words.subjects}</dt>
      <dd>${words.count(plan.subjects.length)}</dd>
      <dt>${words.classes}</dt>
      <dd>
        ${riskClasses.map((each) => {
          const count = plan.subjects.filter(({ riskClass }) => riskClass === each).length;
          return html`<div>${words.ofClass(core.riskClasses[each], count)}</div>`;
        })}
        ${
          examples > 0
            ? html`<div>
                <span class="credit-tag credit-tag-warning">${words.byExample(examples)}</span>
              </div>`
            : nothing
        }
      </dd>
      <dt>${words.ratios}</dt>
      <dd>
        ${riskClasses.map((each) => {
          const { permille, source, cite } = plan.ratios[each];
          return html`<div>
            ${core.riskClasses[each]}<br />
            <span class="credit-muted">${all.ratio[source](percentOf(permille))}</span>
            ${cite ? html`<br />${citation(cite, instruments, locale)}` : nothing}
          </div>`;
        })}
      </dd>
      <dt>${words.inspectors}</dt>
      <dd>${words.people(plan.inspectors.length)}</dd>
      <dt>${words.perVisit}</dt>
      <dd>${plan.inspectorsPerVisit}</dd>
      <dt>${words.replacements}</dt>
      <dd>${plan.replacements}</dd>
    </dl>
  `;
}

function resultPart(view: DrawPageView, plan: DrawPlan, result: Draw): TemplateResult {
  const { locale, shown } = view;
  const words = drawDeskText[locale].result;
  const core = inspectionText[locale];
  const rest = result.visits.length - shown;
  return html`
    ${sub(view, words.title)}
    <table class="credit-table">
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

const nameIn = (plan: DrawPlan, code: string): string =>
  plan.subjects.find((subject) => subject.code === code)?.name ?? code;

function visitRow(view: DrawPageView, plan: DrawPlan, visit: Visit): TemplateResult {
  const { locale, detail } = view;
  const { result: words, colon } = drawDeskText[locale];
  const core = inspectionText[locale];
  const agencyName = (code: string | undefined): string =>
    plan.agencies.find((agency) => agency.code === code)?.name ?? '';
  const people = plan.inspectors.filter(({ id }) => visit.inspectors.includes(id));
  return html`
    <tr>
      <th scope="row" data-label=${words.subject}>
        <div>
          ${chinese(nameIn(plan, visit.subject))}
          <div class="credit-small"><code class="credit-code">${visit.subject}</code></div>
          ${
            visit.insteadOf
              ? html`<div class="credit-small">
                  ${words.insteadOf} ${chinese(nameIn(plan, visit.insteadOf))}
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
          ${people.map(
            ({ id, agency }) =>
              html`<div>
                ${detail.names?.[id] ? html`${chinese(detail.names[id])} ` : nothing}${id}
                <span class="credit-small">${chinese(agencyName(agency))}</span>
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
  return html`
    ${sub(view, replaced)}
    <ul>
      ${replacements.map(
        ({ subject, reason, by }) =>
          html`<li>
            ${chinese(nameIn(plan, subject))}${colon}${inspectionText[view.locale].unvisitable[reason]}
            → ${chinese(nameIn(plan, by))}
          </li>`,
      )}
    </ul>
  `;
}

function replaceForm(view: DrawPageView, plan: DrawPlan, result: Draw): TemplateResult {
  const { locale, idOf, reasonError } = view;
  const words = drawDeskText[locale].replace;
  return html`
    <details class="credit-details credit-no-print" ?open=${reasonError !== undefined}>
      <summary>${words.title}</summary>
      <form class="credit-form" novalidate @submit=${view.replace}>
        <p>${words.hint}</p>
        <div class="credit-field">
          <label class="credit-label" for=${idOf('subject')}>${words.subject}</label>
          <select class="credit-input" id=${idOf('subject')} name="subject">
            ${result.visits.map(
              ({ subject }) =>
                html`<option value=${subject} lang="zh-CN">${nameIn(plan, subject)}</option>`,
            )}
          </select>
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

function publicationPart(view: DrawPageView): TemplateResult | typeof nothing {
  const { detail, locale, verify, download } = view;
  const words = drawDeskText[locale].publication;
  if (detail.draw.commitment === undefined) return nothing;
  if (detail.draw.publishedAt === undefined)
    return html`${sub(view, words.title)}
      <p>${words.waiting}</p>`;
  return html`
    ${sub(view, words.title)}
    <p>${words.hint}</p>
    ${
      verify && download
        ? html`<p class="credit-actions credit-no-print">
            <button type="button" class="credit-button" @click=${verify}>${words.verify}</button>
            <button type="button" class="credit-button credit-button-quiet" @click=${download}>
              ${words.download}
            </button>
          </p>`
        : nothing
    }
    <div role="status">${verificationPart(view)}</div>
  `;
}

function verificationPart({ verification, locale }: DrawPageView): TemplateResult | typeof nothing {
  const words = drawDeskText[locale].publication;
  if (!verification) return nothing;
  if (verification.is === 'agrees')
    return html`<p class="credit-inset credit-inset-success">${words.agrees}</p>`;
  return html`
    <div class="credit-inset credit-inset-danger">
      ${
        verification.is === 'differs'
          ? html`<p class="credit-subheading">${words.differs(verification.finding.path)}</p>
              <p>${inspectionText[locale].findings[verification.finding.code]}</p>`
          : html`<p>
              ${verification.is === 'unreadable' ? words.unreadable : words.otherCommitment}
            </p>`
      }
    </div>
  `;
}

function historyPart(view: DrawPageView): TemplateResult {
  const { locale, detail } = view;
  const words = drawDeskText[locale];
  return html`
    ${sub(view, words.history)}
    <ol class="credit-history">
      ${detail.events.toReversed().map(
        ({ at, command, actorName, subject, reason }) => html`
          <li>
            <p class="credit-subheading">${words.events[command]}</p>
            <p class="credit-small">
              <time datetime=${at}>${instantWords(at, locale)}</time>
              ${actorName ? chinese(actorName) : nothing}
            </p>
            ${
              subject && reason
                ? html`<p>
                    ${chinese(detail.plan ? nameIn(detail.plan, subject) : subject)}${words.colon}${inspectionText[locale].unvisitable[reason]}
                  </p>`
                : nothing
            }
          </li>
        `,
      )}
    </ol>
  `;
}
