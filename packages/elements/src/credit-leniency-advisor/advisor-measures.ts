import type { LeniencyMeasure, LeniencyOffer, LeniencyOffers } from '@xinyong/core';
import { leniencyText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.ts';
import { heading, levelBelow, type HeadingLevel } from '../step-heading/heading.ts';
import { leniencyAdvisorText, measureGroups } from './credit-leniency-advisor.text.ts';

interface MeasuresView {
  readonly offers: LeniencyOffers;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  readonly choose: (measure: LeniencyMeasure) => void;
}

/** The choice: what the place offers in groups, and what it does not, or may not, offer. */
export function measuresPage(view: MeasuresView): TemplateResult {
  const { offers, locale, level } = view;
  const words = leniencyAdvisorText[locale].measures;
  const named = (state: LeniencyOffer['offered']): readonly LeniencyOffer[] =>
    offers.measures.filter(({ offered }) => offered === state);
  const groups = Object.entries(measureGroups).map(([group, measures]) => ({
    // The keys of the groups are those of their words.
    title: words.groups[group as keyof typeof words.groups],
    offered: measures.flatMap(
      (measure) => named(true).find((each) => each.measure === measure) ?? [],
    ),
  }));
  // The nation has measures of its own on every day that a rule covers.
  const noRule = named('unknown').length === offers.measures.length;
  return html`
    ${heading(level, 'credit-title', words.title)}
    <p>${words.intro}</p>
    <p>${words.terms}</p>
    <p class="credit-muted">${words.privacy}</p>
    ${
      noRule
        ? html`<div class="credit-inset credit-inset-warning"><p>${words.unknown}</p></div>`
        : nothing
    }
    ${groups
      .filter(({ offered }) => offered.length > 0)
      .map(
        ({ title, offered }) => html`
          ${heading(levelBelow(level), 'credit-heading', title)}
          <ul class="credit-choices">
            ${offered.map((offer) => html`<li class="credit-card">${card(view, offer)}</li>`)}
          </ul>
        `,
      )}
    ${others(named(false), words.notOffered, words.notOfferedHint, locale)}
    ${noRule ? nothing : others(named('unknown'), words.unread, words.unreadHint, locale)}
  `;
}

function card(
  { locale, choose }: MeasuresView,
  { measure, localPolicy }: LeniencyOffer,
): TemplateResult {
  const { name, hint } = leniencyText[locale].measures[measure];
  return html`
    <button type="button" class="credit-button-link credit-result" @click=${() => choose(measure)}>
      ${name}
    </button>
    <p>${hint}</p>
    ${
      localPolicy
        ? html`<p class="credit-small">
            <span class="credit-tag">${leniencyAdvisorText[locale].measures.local}</span>
          </p>`
        : nothing
    }
  `;
}

function others(
  measures: readonly LeniencyOffer[],
  title: (count: number) => string,
  hint: string,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (measures.length === 0) return nothing;
  return html`
    <details class="credit-details credit-not-offered">
      <summary>${title(measures.length)}</summary>
      <div>
        <p>${hint}</p>
        <ul>
          ${measures.map(({ measure }) => {
            const { name, hint } = leniencyText[locale].measures[measure];
            return html`<li>${name}<br /><span class="credit-muted">${hint}</span></li>`;
          })}
        </ul>
      </div>
    </details>
  `;
}
