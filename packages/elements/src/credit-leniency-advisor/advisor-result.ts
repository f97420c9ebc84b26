import {
  nationCode,
  violationBranches,
  type Citation,
  type LeniencyAnswers,
  type LeniencyDecision,
  type LeniencyRefusal,
  type LeniencyStep,
  type ViolationBranch,
} from '@xinyong/core';
import { formatDay, leniencyText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { yuan } from '../amount/yuan.ts';
import { chinese } from '../chinese/chinese.ts';
import { citation, evidenceLegend } from '../citation/citation.ts';
import { weekdayDay } from '../deadline/deadline.ts';
import type { Locale } from '../locale/locale.ts';
import type { RegionNaming } from '../region-name/region-name.ts';
import { heading, levelBelow, type HeadingLevel } from '../step-heading/heading.ts';
import { answerList } from './advisor-answers.ts';
import { leniencyAdvisorText } from './credit-leniency-advisor.text.ts';

interface ResultView {
  readonly decision: LeniencyDecision;
  /** Absent where the decision came from elsewhere. */
  readonly answers: LeniencyAnswers | undefined;
  readonly naming: RegionNaming;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  /** The ways on; absent as above. */
  readonly actions: { readonly change: () => void; readonly another: () => void } | undefined;
}

/** The outcome, before anything else. */
export function resultTitle(decision: LeniencyDecision, locale: Locale): string {
  const words = leniencyAdvisorText[locale].result;
  const { outcome, effect, measure, refusals, steps } = decision;
  switch (outcome) {
    case 'granted':
      return effect ? words.granted[effect.effect] : leniencyText[locale].outcomes.granted;
    case 'refused':
      return words.refused(leniencyText[locale].measures[measure].name);
    case 'not-yet':
      return steps.some(({ branch: which }) => which)
        ? leniencyText[locale].outcomes['not-yet']
        : words.notYet(refusals.length);
    case 'indeterminate':
      return words.indeterminate;
    case 'not-offered':
      return words.notOffered;
  }
}

const tones: Readonly<Record<LeniencyDecision['outcome'], string>> = {
  granted: 'credit-inset-success',
  refused: 'credit-inset-warning',
  'not-yet': 'credit-inset-warning',
  indeterminate: '',
  'not-offered': '',
};

/** The result: what it comes to and what it does not, what to do by when, and every condition with its article. */
export function resultPage(view: ResultView): TemplateResult {
  const { decision, answers, locale, level, actions } = view;
  const words = leniencyAdvisorText[locale].result;
  const sub: Sub = (title) => heading(levelBelow(level), 'credit-heading', title);
  return html`
    ${heading(level, 'credit-title', resultTitle(decision, locale))}
    <div class="credit-inset ${tones[decision.outcome]}">${meaning(decision, locale)}</div>
    <p>${answers ? words.byAnswers : nothing}<strong>${words.final}</strong></p>
    ${decision.localPolicy ? localPolicy(locale) : nothing} ${branch(decision, sub, locale)}
    ${labels(decision, sub, locale)} ${blockers(decision, sub, locale)}
    ${next(decision, sub, locale)} ${dates(decision, sub, locale)}
    ${conditions(decision, level, locale)} ${sub(words.about)} ${about(view)}
    ${
      answers && Object.keys(answers).length > 0
        ? html`${sub(words.answers)} ${answerList(decision.measure, answers, locale)}`
        : nothing
    }
    <div class="credit-actions">
      <button type="button" class="credit-button" @click=${() => print()}>${words.print}</button>
      ${
        actions
          ? html`<button type="button" class="credit-button-link" @click=${actions.change}>
                ${words.change}
              </button>
              <button type="button" class="credit-button-link" @click=${actions.another}>
                ${words.another}
              </button>`
          : nothing
      }
    </div>
  `;
}

/** A level of the outline of the result, whose title has the level 1 or 2. */

type Sub = (title: string) => TemplateResult;
type Part = TemplateResult | typeof nothing;

function meaning(
  {
    outcome,
    effect,
    refusals,
    unknown,
    lengthUnstated,
    fines,
    instruments,
    steps,
  }: LeniencyDecision,
  locale: Locale,
): TemplateResult {
  const words = leniencyAdvisorText[locale].result;
  const texts = leniencyText[locale];
  const because = (codes: readonly LeniencyRefusal[]): TemplateResult =>
    html`<ul>
      ${codes.map((code) => html`<li>${texts.refusals[code]}</li>`)}
    </ul>`;
  const cases = casesOf(steps).map(({ branch: which, steps: own }) => ({
    which,
    refused: own.flatMap(({ refusal }) => refusal ?? []),
  }));
  const reasons =
    cases.length > 1
      ? cases.map(({ which, refused }, index) =>
          refused.length > 0
            ? html`<p>${words.case(index + 1, texts.branches[which])}</p>
                ${because(refused)}`
            : nothing,
        )
      : because(refusals);
  const threats = fines.map(
    ({ fine, atMostFen }) => html`<p>${words.fine(texts.fines[fine], yuan(atMostFen, locale))}</p>`,
  );
  switch (outcome) {
    case 'granted':
      return html`
        ${
          effect
            ? html`<p>${words.meaning[effect.effect].yes}</p>
                <p class="credit-small">${citation(effect.cite, instruments, locale)}</p>
                ${threats}
                <p class="credit-subheading">${words.meaning[effect.effect].not}</p>`
            : nothing
        }
        ${lengthUnstated ? html`<p>${texts.lengthUnstated}</p>` : nothing}
      `;
    case 'refused':
      return html`${reasons}
        <p>${words.refusedMeans}</p>
        ${threats}`;
    case 'not-yet':
      return html`<p>${cases.length > 1 ? words.notYetByCaseMeans : words.notYetMeans}</p>
        ${reasons} ${threats}`;
    case 'indeterminate':
      return html`
        ${refusals.length > 0 ? reasons : nothing}
        ${
          unknown.length > 0
            ? html`<p>${words.openIntro}</p>
                <ul>
                  ${unknown.map((fact) => html`<li>${texts.questions[fact]}</li>`)}
                </ul>`
            : nothing
        }
        <p>${words.askAgency}</p>
        ${threats}
      `;
    case 'not-offered':
      return html`<p>${words.notOfferedMeans}</p>`;
  }
}

/** Where one item of a list stands, below it. */
const source = (
  cite: Citation,
  instruments: LeniencyDecision['instruments'],
  locale: Locale,
): TemplateResult =>
  html`<br /><span class="credit-small">${citation(cite, instruments, locale)}</span>`;

const localTag = (locale: Locale): TemplateResult =>
  html`<span class="credit-tag">${leniencyAdvisorText[locale].measures.local}</span>`;

const localPolicy = (locale: Locale): TemplateResult =>
  html`<p>${localTag(locale)} ${leniencyText[locale].localPolicy}</p>`;

function branch({ branch: which, unknown }: LeniencyDecision, sub: Sub, locale: Locale): Part {
  if (!which) return nothing;
  const words = leniencyAdvisorText[locale].result;
  return html`
    ${sub(words.branch)}
    <p>${leniencyText[locale].branches[which]}</p>
    ${
      unknown.length > 0
        ? html`<p>${words.better}</p>
            <ul>
              ${unknown.map((fact) => html`<li>${leniencyText[locale].questions[fact]}</li>`)}
            </ul>`
        : nothing
    }
  `;
}

function labels(
  { labels: possible, instruments }: LeniencyDecision,
  sub: Sub,
  locale: Locale,
): Part {
  if (possible.length === 0) return nothing;
  const words = leniencyAdvisorText[locale].result;
  return html`
    ${sub(words.labels)}
    <ul>
      ${possible.map(
        ({ label, cite }) =>
          html`<li>${leniencyText[locale].labels[label]}${source(cite, instruments, locale)}</li>`,
      )}
    </ul>
    ${possible.length > 1 ? html`<p>${words.labelChoice}</p>` : nothing}
  `;
}

function blockers({ blockers: found }: LeniencyDecision, sub: Sub, locale: Locale): Part {
  if (found.length === 0) return nothing;
  const words = leniencyAdvisorText[locale].result;
  return html`
    ${sub(words.blockers)}
    <ul>
      ${found.map(
        (fact) => html`<li>${words.blocker[fact] ?? leniencyText[locale].questions[fact]}</li>`,
      )}
    </ul>
  `;
}

function next({ followUps, instruments }: LeniencyDecision, sub: Sub, locale: Locale): Part {
  if (followUps.length === 0) return nothing;
  return html`
    ${sub(leniencyAdvisorText[locale].result.next)}
    <ul>
      ${followUps.map(
        ({ followUp, cite, local }) =>
          html`<li>
            ${leniencyText[locale].followUps[followUp]}
            ${local ? localTag(locale) : nothing}${source(cite, instruments, locale)}
          </li>`,
      )}
    </ul>
  `;
}

function dates({ dates: found, instruments }: LeniencyDecision, sub: Sub, locale: Locale): Part {
  if (found.length === 0) return nothing;
  const words = leniencyAdvisorText[locale].result;
  const names = leniencyText[locale].dates;
  const listed = (title: string, days: LeniencyDecision['dates']): Part =>
    days.length === 0
      ? nothing
      : html`
          ${sub(title)}
          <dl class="credit-facts">
            ${days.map(
              ({ date, on }) => html`
                <dt>${names[date]}</dt>
                <dd>${weekdayDay(on, locale)}</dd>
              `,
            )}
          </dl>
        `;
  return html`
    ${listed(
      words.dates,
      found.filter(({ past }) => !past),
    )}
    ${listed(
      words.pastDates,
      found.filter(({ past }) => past),
    )}
    ${found.some(({ rolled }) => rolled) ? html`<p>${words.rolled}</p>` : nothing}
    ${
      found.some(({ assuming, rolled }) => assuming && !rolled)
        ? html`<p>${words.assuming}</p>`
        : nothing
    }
    <details class="credit-details">
      <summary>${words.sources}</summary>
      <ul>
        ${found.map(
          ({ date, cite }) =>
            html`<li>${names[date]}<br />${citation(cite, instruments, locale)}</li>`,
        )}
      </ul>
    </details>
  `;
}

function conditions(
  {
    steps,
    effect,
    labels: possible,
    followUps,
    dates: found,
    fines,
    instruments,
    evidence,
  }: LeniencyDecision,
  level: HeadingLevel,
  locale: Locale,
): Part {
  if (steps.length === 0) return nothing;
  const words = leniencyAdvisorText[locale].result;
  const cites: readonly Citation[] = [
    ...steps,
    ...(effect ? [effect] : []),
    ...possible,
    ...followUps,
    ...found,
    ...fines,
  ].map(({ cite }) => cite);
  const cases = casesOf(steps);
  return html`
    ${heading(levelBelow(level), 'credit-heading', words.conditions)}
    ${
      cases.length > 1
        ? html`<p>${words.anyCase}</p>
            ${cases.map(
              ({ branch: which, steps: own }, index) => html`
                ${heading(
                  levelBelow(level, 2),
                  'credit-subheading',
                  words.case(index + 1, leniencyText[locale].branches[which]),
                )}
                ${stepList(own, instruments, locale)}
              `,
            )}`
        : stepList(steps, instruments, locale)
    }
    ${evidence === 'assumed' ? html`<p>${words.restsOnAssumed}</p>` : nothing}
    ${evidenceLegend(cites, locale)}
  `;
}

const stepList = (
  steps: readonly LeniencyStep[],
  instruments: LeniencyDecision['instruments'],
  locale: Locale,
): TemplateResult => html`
  <ol class="credit-steps">
    ${steps.map((step) => {
      const { tone, state } = stateOf(step);
      return html`<li>
        <div class="credit-line">
          <span class="credit-subheading">${ruleTitle(step, locale)}</span>
          <span class="credit-tag credit-tag-${tone}"
            >${leniencyAdvisorText[locale].result.conditionStates[state]}</span
          >
        </div>
        <p class="credit-small">${citation(step.cite, instruments, locale)}</p>
      </li>`;
    })}
  </ol>
`;

/** The conditions case by case, where the law has cases of which one is enough; none where it has not. */
const casesOf = (
  steps: readonly LeniencyStep[],
): readonly { readonly branch: ViolationBranch; readonly steps: readonly LeniencyStep[] }[] =>
  violationBranches
    .map((branch) => ({ branch, steps: steps.filter((step) => step.branch === branch) }))
    .filter(({ steps: own }) => own.length > 0);

function stateOf({ outcome }: LeniencyStep): {
  readonly state: 'holds' | 'fails' | 'unknown';
  readonly tone: 'success' | 'warning' | 'neutral';
} {
  if (outcome === 'unknown') return { state: 'unknown', tone: 'neutral' };
  return outcome ? { state: 'holds', tone: 'success' } : { state: 'fails', tone: 'warning' };
}

// A rule of a place brings its title.
const ruleTitle = ({ rule, title }: LeniencyStep, locale: Locale): string =>
  title?.[locale] ?? leniencyText[locale].rules[rule] ?? rule;

function about({ decision, naming, locale }: ResultView): TemplateResult {
  const words = leniencyAdvisorText[locale].result;
  const { measure, place, on } = decision;
  return html`
    <dl class="credit-facts">
      <dt>${words.measure}</dt>
      <dd>${leniencyText[locale].measures[measure].name}</dd>
      <dt>${words.place}</dt>
      <dd>${place === nationCode ? words.nation : chinese(naming(place))}</dd>
      <dt>${words.on}</dt>
      <dd>${formatDay(on, locale)}</dd>
    </dl>
  `;
}
