import type { FieldProblem } from '@xinyong/contract';
import { riskClasses } from '@xinyong/core';
import type { FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { drawDeskText } from './credit-draw-desk.text.ts';
import {
  agencyLines,
  inspectorLines,
  subjectLines,
  type Line,
  type LinesField,
} from './draft-lines.ts';
import type { DrawDraft } from './draw-draft.ts';

/** What the platform refuses in a plan, as errors of the fields in which it was typed; what stands in none is left out. */
export const planRefusals = (
  problems: readonly FieldProblem[],
  draft: DrawDraft,
  locale: Locale,
): readonly FieldError[] =>
  problems.flatMap(({ path, message, messageZh }) => {
    const place = placeOf(path.replace(/^body\.(?:order\.)?/, '').split('.'), draft);
    if (!place) return [];
    const words = locale === 'en' ? message : messageZh;
    const { at, of } = drawDeskText[locale].form.lines;
    const { field, line } = place;
    return {
      field,
      message: line === undefined ? words : at(of[line.of], line.number, words, 0),
    };
  });

interface Place {
  readonly field: string;
  readonly line?: { readonly of: LinesField; readonly number: number };
}

function placeOf([head = '', ...rest]: readonly string[], draft: DrawDraft): Place | undefined {
  const index = Number(rest.find((part) => /^\d{1,4}$/.test(part)));
  switch (head) {
    case 'title':
    case 'place':
    case 'sector':
    case 'replacements':
      return { field: head };
    case 'period':
      return { field: rest[0] === 'from' ? 'from' : 'to' };
    case 'agencies':
      return lineIn('agencies', agencyLines(draft)[index]);
    case 'inspectors':
      return lineIn('inspectors', inspectorLines(draft)[index]);
    case 'inspectorsPerVisit':
      return { field: 'perVisit' };
    case 'ratios': {
      const field = riskClasses.find((each) => each === rest[0]);
      return field && { field };
    }
    case 'subjects': {
      if (draft.by === 'filter')
        return {
          field: ['place', 'trade', 'keyField'].find((each) => each === rest[0]) ?? 'covered',
        };
      const lines = subjectLines(draft);
      // The platform names a subject by its code where the plan is at fault, and by its place where its code is.
      const named = lines.find(({ read }) => 'code' in read && read.code === rest[0]);
      return rest[0] === 'covered' ? { field: 'covered' } : lineIn('list', named ?? lines[index]);
    }
    default:
      return undefined;
  }
}

const lineIn = (field: LinesField, line: Line<object> | undefined): Place => ({
  field,
  ...(line && { line: { of: field, number: line.number } }),
});
