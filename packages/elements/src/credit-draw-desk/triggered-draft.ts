import type { TriggeredOrder } from '@xinyong/contract';
import {
  checkMatters,
  isUscc,
  keyFields,
  parseDay,
  riskClasses,
  triggerKinds,
  type Period,
  type TriggerEvent,
  type Uscc,
} from '@xinyong/core';
import { dateIn } from '../date-field/date-field.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { drawDeskText } from './credit-draw-desk.text.ts';

/** Names of the fields of text. */
export type TriggeredText = 'code' | 'events' | 'observation' | 'prompt';

/** What was typed, as it was typed. */
export type TriggeredDraft = Readonly<
  Record<TriggeredText | 'riskClass' | 'keyField' | 'check' | 'since', string>
>;

export const emptyTriggered: TriggeredDraft = {
  code: '',
  riskClass: '',
  keyField: '',
  check: 'registration',
  since: '',
  events: '',
  observation: '',
  prompt: '',
};

/** What a form says. */
export function triggeredIn(data: FormData): TriggeredDraft {
  const text = (name: keyof TriggeredDraft): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim().normalize('NFKC') : '';
  };
  return {
    code: text('code').toUpperCase(),
    riskClass: text('riskClass'),
    keyField: text('keyField'),
    check: text('check'),
    since: dateIn(data, 'since') ?? '',
    events: text('events'),
    observation: text('observation'),
    prompt: text('prompt'),
  };
}

/** The question that a draft makes, or what is wrong with it. */
export function triggeredOrderOf(
  draft: TriggeredDraft,
  locale: Locale,
):
  | { readonly code: Uscc; readonly order: TriggeredOrder }
  | { readonly errors: readonly FieldError[] } {
  const { problems } = drawDeskText[locale].triggered;
  const { code, since } = draft;
  const riskClass = riskClasses.find((each) => each === draft.riskClass);
  const keyField = ([...keyFields, 'none'] as const).find((each) => each === draft.keyField);
  const check = checkMatters.find((each) => each === draft.check) ?? 'other';
  const events = eventsOf(draft.events);
  const wrong = events.indexOf(undefined);
  const [observation, prompt] = [lengthOf(draft.observation), lengthOf(draft.prompt)];
  const errors: FieldError[] = [
    ...(isUscc(code) ? [] : [{ field: 'code', message: problems.code }]),
    ...(parseDay(since) === undefined ? [{ field: 'since', message: problems.since }] : []),
    ...(wrong < 0 ? [] : [{ field: 'events', message: problems.events(wrong + 1) }]),
    ...(['observation', 'prompt'] as const).flatMap((field) =>
      draft[field] && !lengthOf(draft[field]) ? [{ field, message: problems.length }] : [],
    ),
  ];
  if (errors.length > 0 || !isUscc(code)) return { errors };
  return {
    code,
    order: {
      check,
      since,
      events: events.flatMap((event) => event ?? []),
      ...(riskClass && { riskClass }),
      ...(keyField && { keyField }),
      lengths: { ...(observation && { observation }), ...(prompt && { prompt }) },
    },
  };
}

const eventsOf = (text: string): readonly (TriggerEvent | undefined)[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [on = '', word] = line.trim().split(/\s+/);
      const kind = triggerKinds.find(
        (each) => each === word || drawDeskText['zh-CN'].triggered.kinds[each] === word,
      );
      return kind && parseDay(on) !== undefined ? { kind, on } : undefined;
    });

const units: Readonly<Record<string, { readonly unit: 'D' | 'M' | 'Y'; readonly most: number }>> = {
  D: { unit: 'D', most: 3660 },
  日: { unit: 'D', most: 3660 },
  M: { unit: 'M', most: 120 },
  个月: { unit: 'M', most: 120 },
  Y: { unit: 'Y', most: 10 },
  年: { unit: 'Y', most: 10 },
};

/** 3个月 or 3M as P3M. */
function lengthOf(text: string): Period | undefined {
  const [, digits, word = ''] = /^(\d{1,4})\s*(\S+)$/.exec(text) ?? [];
  const found = units[word.toUpperCase()];
  const count = Number(digits);
  return found && count > 0 && count <= found.most ? `P${count}${found.unit}` : undefined;
}
