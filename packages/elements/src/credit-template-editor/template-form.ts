import {
  excludedMatters,
  promiseClasses,
  promiseTypes,
  publicities,
  subjectKinds,
  templateFieldKinds,
} from '@xinyong/core';
import { promiseText, subjectText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { dateField } from '../date-field/date-field.ts';
import { heading, levelBelow } from '../step-heading/heading.ts';
import { templateEditorText } from './credit-template-editor.text.ts';
import {
  choiceField,
  errorOf,
  selectField,
  textField,
  wordsField,
  type FormView,
} from './form-fields.ts';
import { listPart } from './list-part.ts';
import { placeholderPart } from './placeholder-part.ts';
import { hasLength, termUnits } from './template-sketch.ts';

/** Every part of a template, in the order in which it is thought of. */
export function templateForm(view: FormView): TemplateResult {
  const { locale, level } = view;
  const { parts } = templateEditorText[locale].form;
  const part = (title: string): TemplateResult =>
    heading(levelBelow(level), 'credit-heading', title);
  return html`
    ${part(parts.what)} ${whatPart(view)} ${part(parts.matter)} ${matterPart(view)}
    ${part(parts.who)} ${whoPart(view)} ${part(parts.answers)} ${answersPart(view)}
    ${part(parts.letter)} ${letterPart(view)} ${part(parts.days)} ${daysPart(view)}
  `;
}

function whatPart(view: FormView): TemplateResult {
  const { sketch, locale, idOf } = view;
  const words = templateEditorText[locale].form;
  const core = promiseText[locale];
  return html`
    ${choiceField(view, {
      name: 'type',
      label: words.type,
      type: 'radio',
      chosen: [sketch.type],
      choices: promiseTypes.map((type) => ({
        value: type,
        words: core.types[type],
        meaning: core.typeMeanings[type],
      })),
    })}
    ${
      sketch.type === 'other'
        ? textField(view, {
            name: 'otherType',
            label: words.otherType,
            hint: words.otherTypeHint,
            value: sketch.otherType,
            lang: 'zh-CN',
          })
        : nothing
    }
    ${selectField(view, {
      name: 'promiseClass',
      label: words.class,
      value: sketch.promiseClass,
      choices: [
        { value: '', words: words.noClass },
        ...promiseClasses.map((each) => ({ value: each, words: core.classes[each] })),
      ],
    })}
    <div class="credit-field">
      <label class="credit-choice">
        <input
          type="checkbox"
          name="english"
          .checked=${sketch.english}
          aria-describedby=${idOf('english-hint')}
        />
        <span>${words.english}</span>
        <span class="credit-hint" id=${idOf('english-hint')}>${words.englishHint}</span>
      </label>
    </div>
    ${wordsField(view, { name: 'title', label: words.name, value: sketch.title, as: 'line' })}
    ${wordsField(view, {
      name: 'summary',
      label: words.summary,
      hint: words.summaryHint,
      value: sketch.summary,
    })}
  `;
}

function matterPart(view: FormView): TemplateResult {
  const { sketch, locale } = view;
  const words = templateEditorText[locale].form;
  const { matter } = sketch;
  const { fields } = promiseText[locale];
  return html`
    ${textField(view, {
      name: 'matter.name',
      label: words.matterName,
      value: matter.name,
      lang: 'zh-CN',
    })}
    ${textField(view, { name: 'matter.code', label: words.matterCode, value: matter.code })}
    ${textField(view, {
      name: 'matter.basis',
      label: words.basis,
      hint: words.basisHint,
      value: matter.basis,
      lang: 'zh-CN',
    })}
    ${choiceField(view, {
      name: 'matter.field',
      label: words.field,
      hint: words.fieldHint,
      type: 'radio',
      chosen: [matter.field],
      choices: [...excludedMatters, 'none' as const].map((each) => ({
        value: each,
        words: fields[each],
      })),
    })}
  `;
}

function whoPart(view: FormView): TemplateResult {
  const { sketch, locale } = view;
  const words = templateEditorText[locale].form;
  const { kinds } = subjectText[locale];
  return html`
    ${choiceField(view, {
      name: 'promisers',
      label: words.promisers,
      hint: words.promisersHint,
      type: 'checkbox',
      chosen: sketch.promisers,
      choices: subjectKinds.map((kind) => ({ value: kind, words: kinds[kind] })),
    })}
    ${textField(view, {
      name: 'organiser.name',
      label: words.organiser,
      hint: words.organiserHint,
      value: sketch.organiser.name,
      lang: 'zh-CN',
    })}
    ${textField(view, {
      name: 'organiser.code',
      label: words.organiserCode,
      value: sketch.organiser.code,
    })}
  `;
}

function answersPart(view: FormView): TemplateResult {
  const { sketch, locale, idOf } = view;
  const words = templateEditorText[locale].form;
  return listPart(view, 'fields', (index) => {
    const field = sketch.fields[index];
    if (!field) return html``;
    const name = `fields.${index}`;
    return html`
      ${wordsField(view, {
        name: `${name}.label`,
        label: words.label,
        value: field.label,
        as: 'line',
      })}
      ${textField(view, {
        name: `${name}.id`,
        label: words.fieldId,
        hint: words.fieldIdHint(field.id),
        value: field.id,
      })}
      ${selectField(view, {
        name: `${name}.kind`,
        label: words.kind,
        value: field.kind,
        choices: templateFieldKinds.map((kind) => ({ value: kind, words: words.kinds[kind] })),
      })}
      ${
        hasLength(field.kind)
          ? textField(view, {
              name: `${name}.maxLength`,
              label: field.kind === 'number' ? words.maxDigits : words.maxLength,
              hint: field.kind === 'number' ? undefined : words.maxLengthHint,
              value: field.maxLength,
              numeric: true,
            })
          : nothing
      }
      ${
        field.kind === 'choice'
          ? wordsField(view, {
              name: `${name}.choices`,
              label: words.choices,
              hint: words.choicesHint,
              value: field.choices,
              englishHint: words.choicesEnglishHint,
            })
          : nothing
      }
      ${wordsField(view, {
        name: `${name}.hint`,
        label: words.hint,
        value: field.hint,
        as: 'line',
      })}
      <div class="credit-field">
        <label class="credit-choice">
          <input
            type="checkbox"
            name="${name}.required"
            id=${idOf(`${name}.required`)}
            .checked=${field.required}
          />
          <span>${words.required}</span>
        </label>
      </div>
    `;
  });
}

function letterPart(view: FormView): TemplateResult {
  const { sketch, locale } = view;
  const words = templateEditorText[locale].form;
  const clauses = (list: 'notices' | 'clauses' | 'liabilities'): TemplateResult =>
    listPart(view, list, (index, item) => {
      const clause = sketch[list][index];
      const name = `${list}.${index}`;
      // What an agency tells is the same for everybody.
      const placeholders =
        list === 'notices' ? nothing : placeholderPart(view, `${name}.zh-CN`, item);
      return clause ? wordsField(view, { name, label: item, value: clause }, placeholders) : html``;
    });
  return html`
    ${wordsField(
      view,
      { name: 'reason', label: words.reason, hint: words.reasonHint, value: sketch.reason },
      placeholderPart(view, 'reason.zh-CN', words.reason),
    )}
    ${clauses('notices')} ${clauses('clauses')}
    ${sketch.type === 'deferred-materials' ? deferredPart(view) : nothing} ${clauses('liabilities')}
  `;
}

function deferredPart(view: FormView): TemplateResult {
  const { sketch, locale } = view;
  const words = templateEditorText[locale].form;
  return html`
    ${listPart(view, 'materials', (index, item) => {
      const material = sketch.materials[index];
      return material
        ? wordsField(view, {
            name: `deferred.materials.${index}.name`,
            label: item,
            value: material.name,
            as: 'line',
          })
        : html``;
    })}
    ${textField(view, {
      name: 'deferred.workdays',
      label: words.workdays,
      hint: words.workdaysHint,
      value: sketch.workdays,
      numeric: true,
    })}
  `;
}

function daysPart(view: FormView): TemplateResult {
  const { sketch, locale, idOf } = view;
  const words = templateEditorText[locale].form;
  const { term } = sketch;
  const day = (name: 'validFrom' | 'validTo', label: string, about?: string): TemplateResult =>
    dateField({
      name,
      id: idOf(name),
      label,
      ...(about !== undefined && { about }),
      value: sketch[name],
      error: errorOf(view, name),
      locale,
    });
  return html`
    ${choiceField(view, {
      name: 'publicity',
      label: words.publicity,
      type: 'radio',
      chosen: [sketch.publicity],
      choices: publicities.map((each) => ({
        value: each,
        words: promiseText[locale].publicities[each],
      })),
    })}
    ${selectField(view, {
      name: 'term.unit',
      label: words.term,
      hint: words.termHint,
      value: term.unit,
      choices: [
        { value: '', words: words.noTerm },
        ...termUnits.map((unit) => ({ value: unit, words: words.units[unit] })),
      ],
    })}
    ${
      term.unit === ''
        ? nothing
        : textField(view, {
            name: 'term.count',
            label: words.termCount,
            value: term.count,
            numeric: true,
          })
    }
    ${day('validFrom', words.validFrom)} ${day('validTo', words.validTo, words.validToHint)}
  `;
}
