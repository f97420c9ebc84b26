import type { AppliedParam, AssessmentStep, RepairAssessment } from '@xinyong/core';
import { formatDay, ruleTitle } from '@xinyong/core/text';
import { addDays, dayOf, isoOf } from '@xinyong/core';
import { html, nothing, type TemplateResult } from 'lit';
import { yuan } from '../amount/yuan.ts';
import { citation, evidenceLegend } from '../citation/citation.ts';
import type { Locale } from '../locale/locale.ts';
import { assessmentText } from './assessment.text.ts';
import { stepsText } from './steps.text.ts';

type Instruments = RepairAssessment['instruments'];

/** Every step of an assessment: the condition, its result, the value it was compared with, and the article. */
export function assessmentSteps(
  { steps, instruments, evidence }: RepairAssessment,
  locale: Locale,
): TemplateResult {
  const words = stepsText[locale];
  const cites = steps.flatMap(({ cite, against }) => [cite, ...against.map((param) => param.cite)]);
  return html`
    <p>${words.whyIntro}</p>
    <ol class="credit-steps">
      ${steps.map((step) => html`<li>${stepOf(step, instruments, locale)}</li>`)}
    </ol>
    ${evidence === 'assumed' ? html`<p>${words.restsOnAssumed}</p>` : nothing}
    ${evidenceLegend(cites, locale)}
  `;
}

function stepOf(step: AssessmentStep, instruments: Instruments, locale: Locale): TemplateResult {
  const result = resultOf(step, locale);
  const day = dayLine(step, locale);
  return html`
    <div class="credit-line">
      <span class="credit-subheading">${titleOf(step, locale)}</span>
      <span class="credit-tag credit-tag-${result.tone}">${result.words}</span>
    </div>
    ${day ? html`<p>${day}</p>` : nothing}
    ${step.against.map((param) => paramLine(param, instruments, locale))}
    <p class="credit-small">${citation(step.cite, instruments, locale)}</p>
  `;
}

// A rule has its title in core or brings it; a row of a classification is called after what it classifies.
function titleOf({ rule, title, value }: AssessmentStep, locale: Locale): string {
  const { classTitles } = assessmentText[locale];
  const family = rule.slice(0, rule.indexOf('.'));
  if (value !== undefined) return classTitles[family] ?? rule;
  return title?.[locale] ?? ruleTitle(rule, locale);
}

function resultOf(
  { rule, outcome, value }: AssessmentStep,
  locale: Locale,
): { readonly words: string; readonly tone: 'success' | 'warning' | 'neutral' } {
  const words = assessmentText[locale];
  const { step } = stepsText[locale];
  if (value !== undefined)
    return { words: words.classified(words.classes[value] ?? value), tone: 'neutral' };
  // The longest period is no condition: while it runs, the record is displayed.
  if (rule.startsWith('repair.display.maximum') && outcome !== 'unknown')
    return { words: outcome ? step.over : step.running, tone: 'neutral' };
  // What rests on an assumption is no condition that holds.
  if (rule.startsWith('repair.law.')) return { words: step.applied, tone: 'neutral' };
  if (outcome === 'unknown') return { words: step.unknown, tone: 'neutral' };
  return outcome ? { words: step.holds, tone: 'success' } : { words: step.fails, tone: 'warning' };
}

function dayLine({ rule, outcome, fromOn }: AssessmentStep, locale: Locale): string | undefined {
  if (fromOn === undefined) return undefined;
  const words = assessmentText[locale];
  if (rule.startsWith('repair.display.maximum'))
    return words.until(formatDay(isoOf(addDays(dayOf(fromOn), -1)), locale));
  return outcome === true ? undefined : words.from(formatDay(fromOn, locale));
}

function paramLine(
  { id, value, cite }: AppliedParam,
  instruments: Instruments,
  locale: Locale,
): TemplateResult {
  const words = assessmentText[locale];
  const [family = id, cls] = id.split('.');
  const name = words.params[family] ?? family;
  const title = cls === undefined ? name : words.paramOf(name, words.classes[cls] ?? cls);
  return html`<p class="credit-small">
    ${words.rule(title, valueOf(family, value, locale))}${
      cite.evidence === 'assumed' ? html`<br />${citation(cite, instruments, locale)}` : nothing
    }
  </p>`;
}

function valueOf(family: string, value: AppliedParam['value'], locale: Locale): string {
  const words = assessmentText[locale];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return family === 'lowFine' ? yuan(value, locale) : String(value);
  const period = /^P(\d+)([DMY])$/.exec(value);
  // The pattern gives no other unit.
  return period
    ? words.period(Number(period[1]), period[2] as 'D' | 'M' | 'Y')
    : (words.choices[value] ?? value);
}
