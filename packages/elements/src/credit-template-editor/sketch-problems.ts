import { isUscc, parseDay } from '@xinyong/core';
import type { FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { templateEditorText } from './credit-template-editor.text.ts';
import { codeOf, hasLength, wholeNumber, type TemplateSketch } from './template-sketch.ts';

/** What cannot be read as it was typed, by the names of the fields; what it says is looked at by `checkTemplate`. */
export function sketchProblems(sketch: TemplateSketch, locale: Locale): readonly FieldError[] {
  const { problems } = templateEditorText[locale];
  const { matter, organiser, term, validFrom, validTo, workdays } = sketch;
  const found: FieldError[] = [];
  const check = (field: string, isRight: boolean, message: string): void => {
    if (!isRight) found.push({ field, message });
  };
  check('matter.field', matter.field !== '', problems.matterField);
  const code = codeOf(organiser.code);
  check('organiser.name', code === '' || organiser.name.trim() !== '', problems.organiserName);
  check('organiser.code', code === '' || isUscc(code), problems.organiserCode);
  for (const [index, { id, kind, maxLength }] of sketch.fields.entries()) {
    const isId = /^[a-z][a-z0-9-]{0,39}$/.test(id.trim());
    check(`fields.${index}.id`, isId, problems.fieldId(index + 1));
    const most = wholeNumber(maxLength) ?? 0;
    const isLength = !hasLength(kind) || maxLength.trim() === '' || (most >= 1 && most <= 2000);
    check(`fields.${index}.maxLength`, isLength, problems.maxLength(index + 1));
  }
  if (sketch.type === 'deferred-materials')
    check('deferred.workdays', (wholeNumber(workdays) ?? 0) <= 250, problems.workdays);
  check('term.count', term.unit === '' || (wholeNumber(term.count) ?? 0) > 0, problems.term);
  check('validFrom', parseDay(validFrom) !== undefined, problems.validFrom);
  check('validTo', validTo === '' || parseDay(validTo) !== undefined, problems.validTo);
  return found;
}
