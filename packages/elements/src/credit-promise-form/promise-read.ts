import type { PublishedTemplate } from '@xinyong/contract';
import {
  fillPlaceholders,
  promiseTypes,
  type PromiseAssessment,
  type PromiseType,
  type TemplateWords,
} from '@xinyong/core';
import { formatPeriod, promiseNames } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { marked } from '../chinese/chinese-runs.ts';
import { beginPart } from '../form-page/form-page.ts';
import type { Locale } from '../locale/locale.ts';
import { heading, type HeadingLevel } from '../step-heading/heading.ts';
import { promiseFormText } from './credit-promise-form.text.ts';
import { subheading, wordsOf } from './promise-view.ts';

interface ChooseView {
  readonly templates: readonly PublishedTemplate[];
  /** Whether a record to be repaired is named. */
  readonly ofRecord: boolean;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  readonly choose: (template: PublishedTemplate) => void;
  /** Shows more of them; undefined when all are there. */
  readonly more: (() => void) | undefined;
}

/** So many letters are seen at a glance, whatever their type. */
const FEW = 6;
/** So many of a type are named before they are opened. */
const NAMED = 3;

/** The letters that can be signed, by type with its plain meaning. */
export function choosePage(view: ChooseView): TemplateResult {
  const { templates, locale, level, more } = view;
  const words = promiseFormText[locale].choose;
  const types = promiseTypes.filter((type) =>
    templates.some(({ template }) => template.type === type),
  );
  const areFew = templates.length <= FEW && !more;
  return html`
    ${heading(level, 'credit-title', words.title)}
    <p>${types.length > 0 ? words.lead : words.none}</p>
    ${types.map((type) => templatesOf(type, view, areFew))}
    ${
      more
        ? html`<div class="credit-actions">
            <button type="button" class="credit-button credit-button-quiet" @click=${more}>
              ${words.more}
            </button>
          </div>`
        : nothing
    }
  `;
}

/** What a type means. Where there are many letters they are a press away, so that all types are seen at a glance. */
function templatesOf(
  type: PromiseType,
  { templates, ofRecord, locale, level, choose }: ChooseView,
  areFew: boolean,
): TemplateResult {
  const { types, typeMeanings } = promiseNames[locale];
  const words = promiseFormText[locale].choose;
  const listed = templates.filter(({ template }) => template.type === type);
  // Without a record there is nothing that such a letter could be about.
  const isOpen = type !== 'repair' || ofRecord;
  const letters = html`<ul class="credit-list">
    ${listed.map((published) => {
      const { template, acceptor } = published;
      const title = wordsOf(template.title, locale);
      return html`<li>
        ${
          isOpen
            ? html`<button
                type="button"
                class="credit-button-link credit-result"
                @click=${() => choose(published)}
              >
                ${title}
              </button>`
            : html`<p class="credit-result">${title}</p>`
        }
        <p class="credit-small">${wordsOf(template.summary, locale)}</p>
        <p class="credit-small">
          ${promiseFormText[locale].read.acceptor}${locale === 'en' ? ': ' : '：'}${chinese(
            acceptor.name,
          )}
        </p>
      </li>`;
    })}
  </ul>`;
  return html`
    ${subheading(level, types[type])}
    <p class="credit-muted">${typeMeanings[type]}</p>
    ${isOpen ? nothing : html`<p>${words.ofRecord}</p>`}
    ${
      areFew
        ? letters
        : html`<details class="credit-details">
            <summary>
              ${words.see(listed.length)}${listed
                .slice(0, NAMED)
                .map(
                  ({ template: { title } }, index) =>
                    html`${index > 0 ? words.join : nothing}${wordsOf(title, locale)}`,
                )}${listed.length > NAMED ? words.others : nothing}
            </summary>
            ${letters}
          </details>`
    }
  `;
}

interface ReadView {
  readonly published: PublishedTemplate;
  readonly assessment: PromiseAssessment | undefined;
  /** Why, step by step. */
  readonly reasons: TemplateResult | typeof nothing;
  /** This person has begun it already. */
  readonly begun: boolean;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  readonly beginning: boolean;
  /** The person has to sign in first; where to, if the host says so. */
  readonly signIn: { readonly href: string } | undefined;
  readonly begin: () => void;
}

/** Whether the rules of the day are against a promise. */
export const isRefused = (assessment: PromiseAssessment | undefined): boolean =>
  assessment !== undefined && !['eligible', 'indeterminate'].includes(assessment.outcome);

/** What a promise is for, what is told, promised and borne; and whether this enterprise can make it. */
export function readPage(view: ReadView): TemplateResult {
  const { published, assessment, locale, level } = view;
  const { template, acceptor } = published;
  const { read, missing } = promiseFormText[locale];
  const names = promiseNames[locale];
  const list = (title: string, words: readonly TemplateWords[]): TemplateResult | typeof nothing =>
    words.length === 0
      ? nothing
      : html`${subheading(level, title)}
          <ol>
            ${words.map((each) => html`<li>${withBlanks(each, published, locale)}</li>`)}
          </ol>`;
  const fact = (name: string, value: unknown): TemplateResult | typeof nothing =>
    value
      ? html`<dt>${name}</dt>
          <dd>${value}</dd>`
      : nothing;
  return html`
    ${heading(level, 'credit-title', wordsOf(template.title, locale))}
    <p>${wordsOf(template.summary, locale)}</p>
    ${isRefused(assessment) ? nothing : html`<p>${read.lead} ${read.translation}</p>`}
    ${assessment ? assessmentNotice(assessment, view) : nothing}
    <dl class="credit-facts">
      ${fact(
        read.type,
        html`${template.otherType ? chinese(template.otherType) : names.types[template.type]}<br />
          <span class="credit-muted">${names.typeMeanings[template.type]}</span>`,
      )}
      ${fact(read.matter, chinese(template.matter.name))}
      ${fact(read.basis, chinese(template.matter.basis))}
      ${fact(read.acceptor, chinese(acceptor.name))}
      ${fact(read.organiser, template.organiser && chinese(template.organiser.name))}
      ${fact(read.publicity, names.publicities[template.publicity])}
      ${fact(
        read.term,
        template.term ? read.from(formatPeriod(template.term, locale)) : read.untilDone,
      )}
    </dl>
    ${list(read.notices, template.notices)} ${list(read.clauses, template.clauses)}
    ${
      template.deferred
        ? html`${list(
              missing.short,
              template.deferred.materials.map(({ name }) => name),
            )}
            <p>${missing.within(template.deferred.workdays)}</p>`
        : nothing
    }
    ${list(read.liabilities, template.liabilities)}
    ${isRefused(assessment) ? nothing : beginPart({ ...view, words: read }, locale)}
  `;
}

function assessmentNotice(
  assessment: PromiseAssessment,
  { locale, reasons }: ReadView,
): TemplateResult {
  const { may, mayBe, mayNot } = promiseFormText[locale];
  const refused = isRefused(assessment);
  const eligible = assessment.outcome === 'eligible';
  return html`
    <div
      class="credit-inset ${
        refused ? 'credit-inset-warning' : eligible ? 'credit-inset-success' : ''
      }"
    >
      <p class="credit-subheading">${refused ? mayNot : eligible ? may : mayBe}</p>
      ${reasons}
    </div>
  `;
}

/** Words of a template to read before anything is filled in: what is not known yet is named in its place. */
function withBlanks(
  words: TemplateWords,
  { template, acceptor }: PublishedTemplate,
  locale: Locale,
): unknown {
  const { blanks, blank } = promiseFormText[locale];
  const known = new Map<string, string | undefined>([
    ...Object.entries(blanks).map(([id, name]) => [id, blank(name)] as const),
    ...template.fields.map(
      ({ id, label }) => [id, blank(label[locale] ?? label['zh-CN'])] as const,
    ),
    ['acceptor.name', acceptor.name],
    ['matter.name', template.matter.name],
    ['organiser.name', template.organiser?.name],
  ]);
  const filled = (text: string): string => fillPlaceholders(text, (id) => known.get(id) ?? id);
  const text = words[locale];
  return text === undefined ? chinese(filled(words['zh-CN'])) : marked(filled(text), locale);
}
