import { expect } from '@open-wc/testing';
import type { FlowQuestion } from '@xinyong/core';
import { describe, it } from 'vitest';
import { answersIn } from './wizard-form.ts';

function formWith(values: Readonly<Record<string, string>>): HTMLFormElement {
  const form = document.createElement('form');
  for (const [name, value] of Object.entries(values)) {
    const input = form.appendChild(document.createElement('input'));
    input.name = name;
    input.value = value;
  }
  return form;
}
const read = (values: Readonly<Record<string, string>>, ...questions: readonly FlowQuestion[]) =>
  answersIn(formWith(values), questions);
const day = (year: string, month: string, date: string) =>
  read(
    { 'performedOn-year': year, 'performedOn-month': month, 'performedOn-day': date },
    { field: 'performedOn', type: 'date' },
  ).performedOn;

describe('what a form says', () => {
  it.each([
    ['2026', '6', '1', '2026-06-01'],
    ['２０２６年', ' 06 月', '1日', '2026-06-01'],
    ['2026', '', '', '2026--'],
    ['', '', '', undefined],
  ])('reads the date %s %s %s as %s', (year, month, date, answer) => {
    expect(day(year, month, date)).to.equal(answer);
  });

  it('tells no from not answered', () => {
    const question = { field: 'corrected', type: 'yes-no' } as const;
    expect(read({ corrected: 'no' }, question).corrected).to.equal(false);
    expect(read({}, question).corrected).to.equal(undefined);
  });

  it('reads a telephone number in any writing', () => {
    const question = { field: 'contactPhone', type: 'phone' } as const;
    expect(read({ contactPhone: '（0714）123 4567' }, question).contactPhone).to.equal(
      '07141234567',
    );
  });
});
