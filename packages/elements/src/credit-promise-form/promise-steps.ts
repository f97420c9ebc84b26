import { signerCapacities } from '@xinyong/core';
import { formatDay, promiseNames } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { around, chinese } from '../chinese/chinese.ts';
import { confirmField } from '../form-page/form-field.ts';
import { laterPage, laterTitle, stepActions } from '../form-page/form-page.ts';
import { formPageText } from '../form-page/form-page.text.ts';
import type { DraftState } from '../kept-draft/kept-draft.ts';
import type { Locale } from '../locale/locale.ts';
import { stepHeading } from '../step-heading/step-heading.ts';
import { summaryList } from '../summary-list/summary-list.ts';
import { promiseFormText } from './credit-promise-form.text.ts';
import { signerFields, templateField } from './promise-fields.ts';
import { fieldsAt, stepAt, stepsOf, type PromisePlace } from './promise-journey.ts';
import { promiseStepsText } from './promise-steps.text.ts';
import { wordsOf, type PromiseView } from './promise-view.ts';

/** What a page between reading and the receipt is called. */
export function stepTitle(place: PromisePlace, kept: DraftState['is'], locale: Locale): string {
  const words = promiseStepsText[locale];
  if (place === 'later') return laterTitle(kept, locale);
  return place === 'missing' || place === 'signer' || place === 'check' || place === 'sign'
    ? words[place].title
    : words.fill;
}

/** A page between reading and the receipt, inside the form. */
export function stepPage(place: PromisePlace, view: PromiseView): TemplateResult {
  const { locale, level, published, kept, resume, hrefOf, go, idOf, saveAndLeave } = view;
  const words = promiseStepsText[locale];
  if (place === 'later') {
    const to = { href: hrefOf(resume), go: (event: Event) => go(event, resume) };
    return laterPage({ kept, how: [words.comeBack], ...to }, level, locale);
  }
  const title = stepHeading(
    { title: stepTitle(place, kept, locale), ...stepAt(place, published.template) },
    level,
    locale,
  );
  const label =
    place === 'sign'
      ? words.sign.sign
      : place === 'check'
        ? words.check.continue
        : formPageText[locale].continue;
  const saved = view.signing ? words.sign.signing : view.saved;
  return html`
    ${title} ${content(place, view)} ${stepActions({ label, saved, idOf, saveAndLeave }, locale)}
  `;
}

function content(place: PromisePlace, view: PromiseView): TemplateResult {
  if (place === 'missing') return missing(view);
  if (place === 'signer') return signerFields(view);
  if (place === 'check') return check(view);
  if (place === 'sign') return letterToSign(view);
  return html`${fieldsAt(place, view.published.template).map((field) => templateField(view, field))}`;
}

/** 容缺: what is missing now, and by when it is promised. */
function missing({ locale, published }: PromiseView): TemplateResult {
  const { deferred } = published.template;
  const words = promiseStepsText[locale].missing;
  if (!deferred) return html``;
  return html`
    <p>${words.lead}</p>
    <ul>
      ${deferred.materials.map(({ name }) => html`<li>${wordsOf(name, locale)}</li>`)}
    </ul>
    <p class="credit-inset">${promiseFormText[locale].missing.within(deferred.workdays)}</p>
    <p>${words.after}</p>
  `;
}

function check(view: PromiseView): TemplateResult {
  const { locale, published, filling } = view;
  const { template } = published;
  const change = (place: PromisePlace) => ({
    href: view.hrefOf(place),
    go: (event: Event) => view.go(event, place, true),
  });
  const answers = stepsOf(template).flatMap((place) =>
    fieldsAt(place, template).map((field) => {
      const answer = filling.answers[field.id];
      const choice = field.choices?.find((each) => each['zh-CN'] === answer);
      return {
        label: wordsOf(field.label, locale),
        value:
          answer === undefined || answer === ''
            ? undefined
            : choice
              ? html`${wordsOf(choice, locale)}`
              : field.kind === 'date'
                ? formatDay(answer, locale)
                : html`<span class="credit-typed" lang="zh-CN">${answer}</span>`,
        change: change(place),
      };
    }),
  );
  const { deferred } = template;
  return summaryList(
    [
      ...answers,
      ...(deferred
        ? [
            {
              label: promiseFormText[locale].missing.short,
              value: html`${deferred.materials.map(
                ({ name }) => html`${wordsOf(name, locale)}<br />`,
              )}`,
            },
          ]
        : []),
      {
        label: promiseStepsText[locale].signer.short,
        value: html`${chinese(filling.signer?.name ?? '')}<br />${capacityOf(view)}`,
        change: change('signer'),
      },
    ],
    locale,
  );
}

const capacityOf = ({ locale, filling }: PromiseView): string => {
  const capacity = signerCapacities.find((each) => each === filling.signer?.capacity);
  return capacity ? promiseNames[locale].capacities[capacity] : '';
};

/** The exact text that is signed, in full, with one box to tick. */
function letterToSign(view: PromiseView): TemplateResult {
  const { locale, detail, errors, idOf, filling, changed, prepared } = view;
  const words = promiseStepsText[locale].sign;
  const { preview, promise } = detail;
  if (!preview)
    return prepared
      ? html`<p class="credit-inset credit-inset-warning">${words.notPrepared}</p>`
      : html`<p role="status" class="credit-muted" aria-busy="true">${words.preparing}</p>`;
  return html`
    ${
      changed
        ? html`<div class="credit-inset credit-inset-warning" role="alert">
            <p class="credit-subheading">${words.changedTitle}</p>
            <p>${words.changed}</p>
          </div>`
        : nothing
    }
    <p>${words.lead}</p>
    ${letter(preview, promise.id, locale)}
    ${confirmField(
      {
        id: idOf('confirmed'),
        name: 'confirmed',
        label: around(words.confirm, filling.signer?.name ?? ''),
        error: errors.find(({ field }) => field === 'confirmed')?.message,
      },
      false,
      locale,
    )}
  `;
}

/** A letter exactly as it is signed, with its number and its digest. */
export function letter(
  { text, digest }: { readonly text: string; readonly digest: string },
  id: string,
  locale: Locale,
): TemplateResult {
  const words = promiseStepsText[locale].sign;
  return html`
    <section class="credit-letter" aria-label=${words.letter}>
      <div class="credit-letter-text" lang="zh-CN">${text}</div>
    </section>
    <dl class="credit-facts credit-small">
      <dt>${words.number}</dt>
      <dd class="credit-code">${id}</dd>
      <dt>${words.digest}</dt>
      <dd class="credit-code">${digest}</dd>
    </dl>
    <p class="credit-no-print">
      <button type="button" class="credit-button-link" @click=${() => print()}>
        ${words.print}
      </button>
    </p>
  `;
}
