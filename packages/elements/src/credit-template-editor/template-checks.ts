import { checkTemplate, type PromiseTemplate } from '@xinyong/core';
import { describeTemplateFinding } from '@xinyong/core/text';
import type { FieldProblem } from '@xinyong/contract';
import type { FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';

/** What was found in a template, by the parts it is in: `clauses.2.en`. */
export interface TemplateChecks {
  /** What keeps it from being published. */
  readonly refused: readonly FieldError[];
  /** Advice. */
  readonly advised: readonly FieldError[];
}

/** Everything that core finds, in words. */
export function templateChecks(
  template: PromiseTemplate,
  earlier: readonly PromiseTemplate[],
  locale: Locale,
): TemplateChecks {
  const findings = checkTemplate(template, earlier);
  const told = (wanted: 'refuse' | 'warn'): readonly FieldError[] =>
    findings
      .filter(({ level }) => level === wanted)
      .map((finding) => ({
        field: partOf(finding.path),
        message: describeTemplateFinding(finding, locale),
      }));
  return { refused: told('refuse'), advised: told('warn') };
}

/** What the platform refuses, by the parts it is in; undefined where it does not say of everything where that is. */
export function refusedParts(
  problems: readonly FieldProblem[],
  locale: Locale,
): readonly FieldError[] | undefined {
  const parts = problems.map(({ path, message, messageZh }) => ({
    field: partOf(path.replace(/^body\.(?:template\.)?/, '')),
    message: locale === 'en' ? message : messageZh,
  }));
  return parts.length === 0 || parts.some(({ field }) => field === '') ? undefined : parts;
}

/** `/clauses/2/en` or `.clauses.2.en` as `clauses.2.en`. */
const partOf = (path: string): string => path.replaceAll('/', '.').replace(/^\./, '');

/** Whose words are Chinese where no language is named, and which control of a part is its first. */
const endings = ['', '.zh-CN', '.id', '.name', '.name.zh-CN', '.count', '.add', '.workdays'];

/** The name of the control in which a part was written, or of the one nearest to it. */
export function controlOf(form: HTMLFormElement, part: string): string | undefined {
  for (let steps = part.split('.'); steps.length > 0; steps = steps.slice(0, -1)) {
    const name = steps.join('.');
    const found = endings.find((ending) => form.elements.namedItem(name + ending) !== null);
    if (found !== undefined) return name + found;
  }
  return undefined;
}
