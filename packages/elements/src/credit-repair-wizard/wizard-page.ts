import type { RepairDetail } from '@xinyong/contract';
import {
  itemsOf,
  journey,
  openPages,
  type FlowContext,
  type FlowPage,
  type RecordKind,
} from '@xinyong/core';
import { html, nothing, type TemplateResult } from 'lit';
import { around } from '../chinese/chinese.ts';
import { weekdayDay } from '../deadline/deadline.ts';
import { laterPage, stepActions } from '../form-page/form-page.ts';
import { formPageText } from '../form-page/form-page.text.ts';
import type { DraftState } from '../kept-draft/kept-draft.ts';
import type { Locale } from '../locale/locale.ts';
import { repairAnswers } from '../repair-answers/repair-answers.ts';
import { stepHeading } from '../step-heading/step-heading.ts';
import { levelBelow } from '../step-heading/heading.ts';
import { repairWizardText } from './credit-repair-wizard.text.ts';
import { pageAt, pagesDone, resumePlace, stepAt, type WizardPlace } from './wizard-journey.ts';
import { materialField } from './wizard-materials.ts';
import { promiseLetter } from './wizard-promise.ts';
import { decision, question } from './wizard-question.ts';
import { fieldLabel, type WizardView } from './wizard-view.ts';

interface PageActions {
  readonly submitting: boolean;
  readonly saveAndLeave: () => void;
  readonly saved: string;
  readonly kept: DraftState['is'];
}

/** What a page is called. */
export function pageTitle(place: WizardPlace, kind: RecordKind, locale: Locale): string {
  const words = repairWizardText[locale];
  if (place === 'start' || place === 'supplement' || place === 'sent') return words[place].title;
  if (place === 'later') return formPageText[locale].later;
  if (place === 'not-ready') return words.notReady.title;
  return (words.pagesOf[kind]?.[place] ?? words.pages[place]).title;
}

/** A page between the start and the confirmation, inside the form. */
export function wizardPage(
  place: WizardPlace,
  view: WizardView,
  actions: PageActions,
): TemplateResult {
  if (place === 'later') {
    const { context, hrefOf, go, level, locale } = view;
    const to = resumePlace(context);
    const { until, comeBack } = repairWizardText[locale].later;
    return laterPage(
      {
        kept: actions.kept,
        how: [until, comeBack],
        href: hrefOf(to),
        go: (event) => go(event, to),
      },
      level,
      locale,
    );
  }
  if (place === 'supplement') return supplementPage(view);
  const page = pageAt(place, view.context);
  if (!page) return html``;
  if (page.ends) return notReadyPage(view, actions);
  return html`${content(page, view)} ${goOn(page, view, actions)}`;
}

function content(page: FlowPage, view: WizardView): TemplateResult {
  const { locale, level, step, detail, context } = view;
  const words = repairWizardText[locale];
  const title = stepHeading(step, level, locale);
  const kind = words.pagesOf[detail.record.kind] ?? {};
  const intro = page.id === 'not-ready' ? undefined : (kind[page.id] ?? words.pages[page.id]).intro;
  const lead = intro ? html`<p>${intro}</p>` : nothing;
  const questions = page.questions.map((asked) => question(view, asked));
  const [only] = page.questions;
  if (page.id === 'materials')
    return html`${title}
    ${
      context.materials.length === 0
        ? html`<p>${words.materials.none}</p>`
        : context.materials.map((material) => materialField(view, material))
    }
    ${questions}`;
  if (page.id === 'promise')
    return html`${title} ${lead} ${promiseLetter(detail, context.today, locale)}
      <p class="credit-no-print">
        <button type="button" class="credit-button-link" @click=${() => print()}>
          ${words.promise.print}
        </button>
      </p>
      ${questions}`;
  if (page.id === 'check')
    return html`${title}
    ${repairAnswers({
      detail,
      context,
      locale,
      level: levelBelow(level),
      change: (to) => ({ href: view.hrefOf(to), go: (event) => view.go(event, to, true) }),
    })}`;
  // The question is the heading where a page asks just one.
  if (page.questions.length === 1 && only?.type === 'yes-no')
    return html`${question(view, only, title)}${lead}`;
  return html`${title} ${lead} ${page.id === 'obligations' ? decision(view) : nothing} ${questions}`;
}

function goOn(page: FlowPage, view: WizardView, actions: PageActions): TemplateResult {
  const { locale, detail, idOf } = view;
  const words = repairWizardText[locale];
  const last = page.id === 'check';
  const label = last
    ? detail.commands.includes('resubmit')
      ? words.check.resubmit
      : words.check.submit
    : formPageText[locale].continue;
  const { submitting, saveAndLeave } = actions;
  const saved = submitting ? words.check.submitting : actions.saved;
  return html`
    ${last ? html`<p>${words.check.before}</p>` : nothing}
    ${stepActions({ label, saved, idOf, saveAndLeave }, locale)}
  `;
}

function notReadyPage(view: WizardView, { saveAndLeave }: PageActions): TemplateResult {
  const { locale, level, step, context } = view;
  const words = repairWizardText[locale];
  const pages = journey(context);
  const before = pages.at(-2); // the page whose answer ended the journey
  const field = before?.questions[0]?.field;
  return html`
    ${stepHeading(step, level, locale)}
    <p>${field ? words.notReady.what[field] : nothing}</p>
    <p>${words.notReady.afterwards}</p>
    ${decision(view)}
    <div class="credit-actions">
      <button type="button" class="credit-button" @click=${saveAndLeave}>
        ${formPageText[locale].saveAndLeave}
      </button>
      ${
        before
          ? html`<a
              class="credit-link"
              href=${view.hrefOf(before.id)}
              @click=${(event: Event) => view.go(event, before.id)}
              >${words.notReady.change}</a
            >`
          : nothing
      }
    </div>
  `;
}

/** Who comes back is told what is done. */
export function welcome(context: FlowContext, locale: Locale, restored: boolean): TemplateResult {
  const words = repairWizardText[locale].notice;
  const done = pagesDone(context);
  const total = stepAt('check', context)?.total ?? done.length;
  return html`
    <div class="credit-inset">
      <p class="credit-subheading">${words.welcomeTitle}</p>
      ${restored ? html`<p>${formPageText[locale].restored}</p>` : nothing}
      ${
        done.length > 0
          ? html`<p>${words.welcome(done.length, total)}</p>
              <ul>
                ${done.map(({ id }) => html`<li>${pageTitle(id, context.kind, locale)}</li>`)}
              </ul>`
          : nothing
      }
    </div>
  `;
}

/** What the agency asks for, on top of the pages of an application that came back. */
export function agencyNotice(
  { repair: { state, notice, supplement }, record }: RepairDetail,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (state !== 'supplement-requested' && state !== 'returned') return nothing;
  const words = repairWizardText[locale].supplement;
  return html`
    <div class="credit-inset credit-inset-warning">
      <p class="credit-subheading">${around(words.asks[state], record.agency.name)}</p>
      <p class="credit-quoted" lang="zh-CN">${notice}</p>
      ${
        supplement?.respondBy
          ? html`<p>${words.respondBy(weekdayDay(supplement.respondBy, locale))}</p>`
          : nothing
      }
    </div>
  `;
}

/** Where an application that came back begins: what is asked for, with the way to each item. */
function supplementPage(view: WizardView): TemplateResult {
  const { locale, level, step, detail, context } = view;
  const words = repairWizardText[locale];
  const open = openPages(context);
  const items = open.flatMap((page) =>
    itemsOf(page, context)
      .filter((item) => context.asked?.includes(item))
      .map((item) => ({ item, place: page.id })),
  );
  const first = items[0]?.place ?? resumePlace(context);
  return html`
    ${stepHeading(step, level, locale)} ${agencyNotice(detail, locale)}
    ${
      items.length > 0
        ? html`<p>${words.supplement.items}</p>
            <ul>
              ${items.map(
                ({ item, place }) => html`
                  <li>
                    <a
                      class="credit-link"
                      href=${view.hrefOf(place)}
                      @click=${(event: Event) => view.go(event, place)}
                      >${fieldLabel(item, locale)}</a
                    >
                  </li>
                `,
              )}
            </ul>`
        : nothing
    }
    <p>${words.supplement.advice}</p>
    <div class="credit-actions">
      <button type="button" class="credit-button" @click=${(event: Event) => view.go(event, first)}>
        ${words.supplement.begin}
      </button>
    </div>
  `;
}
