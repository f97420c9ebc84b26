import { formatDay, inspectionText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { instantWords } from '../instant/instant.ts';
import { heading } from '../step-heading/heading.ts';
import { abandonedNotice, abandonForm } from './abandon-part.ts';
import { drawDeskText } from './credit-draw-desk.text.ts';
import { buttonCommands, sub, type ButtonCommand, type DrawPageView } from './draw-page-view.ts';
import { planIndex } from './plan-index.ts';
import { planPart } from './plan-part.ts';
import { resultPart } from './result-part.ts';

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
    ${draw.abandoned ? abandonedNotice(view, draw.abandoned) : nothing} ${commitmentPart(view)}
    ${commandPart(view)} ${plan ? planPart(view, plan) : nothing}
    ${plan && result ? resultPart(view, plan, result) : nothing} ${publicationPart(view)}
    ${detail.commands.includes('abandon') ? abandonForm(view) : nothing}
    ${detail.events.length > 0 ? historyPart(view) : nothing}
  `;
}

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
  const { commands } = view.detail;
  const offered = buttonCommands.filter((command) => commands.includes(command));
  if (offered.length === 0) return nothing;
  return html`
    <div class="credit-no-print">
      ${sub(view, words.next)}
      ${offered.map((command) =>
        command === 'draw'
          ? html`
              <p id=${view.idOf(command)}>${words.hints[command]}</p>
              <p>${commandButton(view, command, words.buttons[command])}</p>
            `
          : html`
              <details>
                <summary class="credit-button">${words.buttons[command]}</summary>
                <div class="credit-inset credit-inset-warning">
                  <p id=${view.idOf(command)}>${words.hints[command]} ${words.final}</p>
                  ${commandButton(view, command, words.finalButtons[command])}
                </div>
              </details>
            `,
      )}
      ${
        commands.includes('change')
          ? html`<p>
              <button
                type="button"
                class="credit-button credit-button-quiet"
                data-command="change"
                @click=${view.change}
              >
                ${words.buttons.change}
              </button>
            </p>`
          : nothing
      }
    </div>
  `;
}

const commandButton = (
  { idOf, press }: DrawPageView,
  command: ButtonCommand,
  words: string,
): TemplateResult =>
  html`<button
    type="button"
    class="credit-button"
    data-command=${command}
    aria-describedby=${idOf(command)}
    @click=${() => press(command)}
  >
    ${words}
  </button>`;

function publicationPart(view: DrawPageView): TemplateResult | typeof nothing {
  const { detail, locale, verify, download } = view;
  const words = drawDeskText[locale].publication;
  const { commitment, publishedAt, abandoned } = detail.draw;
  if (commitment === undefined || abandoned?.seed === 'lost') return nothing;
  if (publishedAt === undefined && !abandoned)
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
  const nameOf = detail.plan ? planIndex(detail.plan).nameOf : (code: string): string => code;
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
                    ${chinese(nameOf(subject))}${words.colon}${inspectionText[locale].unvisitable[reason]}
                  </p>`
                : nothing
            }
          </li>
        `,
      )}
    </ol>
  `;
}
