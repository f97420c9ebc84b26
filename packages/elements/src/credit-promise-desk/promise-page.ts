import type { PromiseDetail } from '@xinyong/contract';
import type { IsoDay, PromiseEvent, PromiseFile } from '@xinyong/core';
import { formatDay, promiseText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { weekdayDay } from '../deadline/deadline.ts';
import { dueMark } from '../desk/due-mark.ts';
import { groupedCode } from '../grouped-code/grouped-code.ts';
import { promiseCode } from '../grouped-code/promise-code.ts';
import type { Locale } from '../locale/locale.ts';
import { heading, levelBelow, type HeadingLevel } from '../step-heading/heading.ts';
import { promiseDeskText } from './credit-promise-desk.text.ts';
import { promiseAssessmentPart } from './promise-assessment-part.ts';
import { promiseHistory } from './promise-history.ts';
import { promiseLetterPart, type Verified } from './promise-letter-part.ts';
import { promiseMaterialsPart } from './promise-materials-part.ts';
import { determinationPart, sanctionsPart } from './promise-outcome-part.ts';

/** A promise with what was done, where the platform tells. */
export type OpenPromise = PromiseDetail & { readonly events?: readonly PromiseEvent[] | undefined };

interface PromiseView {
  readonly detail: OpenPromise;
  readonly verified: Verified;
  readonly today: IsoDay;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  /** Gives a file to the officer; absent where there is no platform to ask. */
  readonly download: ((file: PromiseFile) => void) | undefined;
  /** What the officer can do, drawn where the reading ends. */
  readonly commands: TemplateResult;
}

/** One promise: who, what was signed, what came of it, and what was done. */
export function promisePage(view: PromiseView): TemplateResult {
  const { detail, verified, today, locale, level, download } = view;
  const { promise, deadline, assessment, letter, events = [] } = detail;
  const words = promiseDeskText[locale];
  const { states, clocks } = promiseText[locale];
  const sub = (title: string): TemplateResult =>
    heading(levelBelow(level), 'credit-heading', title);
  const hasMaterials = promise.files.length > 0 || detail.template?.template.deferred !== undefined;
  return html`
    ${heading(level, 'credit-title', chinese(promise.subjectName))}
    <p>
      <span class="credit-tag">${states[promise.state]}</span>
      ${
        promise.imported
          ? html`<span class="credit-tag credit-tag-neutral">${words.imported}</span>`
          : nothing
      }
    </p>
    ${facts(view)}
    ${
      deadline
        ? html`
            <dl class="credit-facts">
              <dt>${clocks[deadline.clock]}</dt>
              <dd>${dueMark(deadline, today, locale)}</dd>
            </dl>
          `
        : nothing
    }
    ${
      promise.state === 'submitted' && assessment
        ? html`${sub(words.assessment.title)} ${promiseAssessmentPart(assessment, locale)}`
        : nothing
    }
    ${sub(words.letter.title)} ${promiseLetterPart(promise, letter, verified, locale)}
    ${
      hasMaterials
        ? html`${sub(words.materials.title)} ${promiseMaterialsPart(detail, download, locale)}`
        : nothing
    }
    ${
      promise.determination
        ? html`${sub(words.determination.title)} ${determinationPart(promise.determination, locale)}`
        : nothing
    }
    ${
      promise.sanctions
        ? html`${sub(words.sanctions.title)} ${sanctionsPart(promise.sanctions, locale)}`
        : nothing
    }
    ${
      events.length > 0
        ? html`${sub(words.history.title)} ${promiseHistory(events, locale)}`
        : nothing
    }
    ${sub(words.decide)} ${view.commands}
  `;
}

function facts({ detail: { promise }, locale }: PromiseView): TemplateResult {
  const { facts: names } = promiseDeskText[locale];
  const { types, classes, publicities } = promiseText[locale];
  const fact = (name: string, value: unknown): TemplateResult | typeof nothing =>
    value === undefined
      ? nothing
      : html`<dt>${name}</dt>
          <dd>${value}</dd>`;
  const { code, promiseClass, organiser, madeOn, validUntil, materialsDueOn, notice } = promise;
  return html`
    <dl class="credit-facts">
      ${fact(names.title, chinese(promise.title))}
      ${fact(
        names.type,
        promise.otherType === undefined
          ? types[promise.type]
          : html`${types[promise.type]} ${chinese(promise.otherType)}`,
      )}
      ${fact(names.class, promiseClass && classes[promiseClass])}
      ${fact(names.subjectCode, groupedCode(promise.subjectCode))}
      ${fact(names.code, code && promiseCode(code))} ${fact(names.reason, chinese(promise.reason))}
      ${fact(names.organiser, organiser && chinese(organiser.name))}
      ${fact(names.madeOn, madeOn && formatDay(madeOn, locale))}
      ${fact(names.materialsDueOn, materialsDueOn && weekdayDay(materialsDueOn, locale))}
      ${fact(names.validUntil, validUntil && weekdayDay(validUntil, locale))}
      ${fact(names.publicity, publicities[promise.publicity])}
      ${fact(
        // What was last said when repair is asked for are the words of the enterprise itself.
        promise.state === 'repair-requested' ? names.said : names.told,
        notice && html`<span class="credit-quoted">${chinese(notice)}</span>`,
      )}
    </dl>
  `;
}
