import { describe, expect, test } from 'vitest';
import type { RecordKind, Track } from '../record/credit-record.ts';
import {
  isComplete,
  itemsOnJourney,
  journey,
  openPages,
  normalisePhone,
  problemsOf,
  relevantAnswers,
  repairFlow,
  resumePage,
  type FlowContext,
  type FlowPage,
} from './repair-flow.ts';
import type { RepairAnswers } from './repair.ts';

const worlds: readonly { kind: RecordKind; track: Track }[] = [
  { kind: 'penalty', track: 'credit-china' },
  { kind: 'penalty', track: 'gsxt' },
  { kind: 'abnormal-listing', track: 'gsxt' },
  { kind: 'serious-listing', track: 'gsxt' },
];

const start = (world: { kind: RecordKind; track: Track }): FlowContext => ({
  ...world,
  recordedOn: '2026-05-12',
  today: '2026-11-21',
  answers: {},
  files: [],
  materials: ['proof-of-performance'],
});

/** Every way to answer a page so that it is in order. */
function answersTo(page: FlowPage): readonly RepairAnswers[] {
  return page.questions.reduce<readonly RepairAnswers[]>(
    (ways, { field, type, optional }) =>
      ways.flatMap((way) =>
        choicesOf(type, field).flatMap((value) => [
          { ...way, [field]: value },
          ...(optional ? [way] : []),
        ]),
      ),
    [{}],
  );
}

function choicesOf(type: string, field: string): readonly unknown[] {
  if (type === 'yes-no') return [true, false];
  if (type === 'confirm') return [true];
  if (type === 'date') return ['2026-06-01'];
  if (type === 'phone') return ['13900000000'];
  return [field === 'statement' ? '已缴清罚款' : '陈某某'];
}

/** Walks every path and gives the contexts in which one ends. */
function walk(context: FlowContext, done: readonly string[] = []): readonly FlowContext[] {
  const page = journey(context).find(({ id, ends }) => ends || !done.includes(id));
  if (!page || page.ends || page.id === 'check') return [context];
  return answersTo(page).flatMap((more) =>
    walk(
      {
        ...context,
        answers: { ...context.answers, ...more },
        files: page.id === 'materials' ? context.materials : context.files,
      },
      [...done, page.id],
    ),
  );
}

describe.each(worlds)('the wizard for $kind on $track', (world) => {
  const ends = walk(start(world));

  test('ends every path at the check page or where something has to be done first', () => {
    for (const context of ends)
      expect(['check', 'not-ready']).toContain(journey(context).at(-1)?.id);
  });

  test('reaches the check page with everything in order and nothing left to ask', () => {
    const complete = ends.filter(isComplete);
    expect(complete.length).toBeGreaterThan(0);
    for (const context of complete)
      for (const page of journey(context)) expect(problemsOf(page, context)).toEqual([]);
  });

  test('resumes on the first page that is not in order', () => {
    for (const context of ends) expect(resumePage(context)?.id).toBe(journey(context).at(-1)?.id);
    expect(resumePage(start(world))?.id).toBe(journey(start(world))[0]?.id);
  });

  test('asks nothing twice and shows no page twice', () => {
    for (const context of ends) {
      const pages = journey(context);
      const fields = pages.flatMap(({ questions }) => questions.map(({ field }) => field));
      expect(new Set(fields).size).toBe(fields.length);
      expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
    }
  });

  test('submits only what is still on the journey', () => {
    for (const context of ends) {
      const asked = journey(context).flatMap(({ questions }) =>
        questions.map(({ field }) => field),
      );
      expect(
        Object.keys(relevantAnswers(context)).every((key) => asked.some((field) => field === key)),
      ).toBe(true);
    }
  });
});

test('walks through every page of the flow', () => {
  const seen = worlds.flatMap((world) =>
    walk(start(world)).flatMap((context) => journey(context).map(({ id }) => id)),
  );
  expect(new Set(seen)).toEqual(new Set(repairFlow.map(({ id }) => id)));
});

test('keeps an answer that no longer counts in the draft and leaves it out of the application', () => {
  const context = {
    ...start({ kind: 'penalty', track: 'gsxt' }),
    answers: { obligationsPerformed: false, harmRemoved: true },
  };
  expect(relevantAnswers(context)).toEqual({ obligationsPerformed: false });
});

describe('what is wrong with an answer', () => {
  const context = start({ kind: 'penalty', track: 'credit-china' });
  const page = (id: string): FlowPage => {
    const found = repairFlow.find((each) => each.id === id);
    if (!found) throw new Error(id);
    return found;
  };
  test.each([
    ['corrected', {}, 'corrected', 'required'],
    [
      'obligations',
      { obligationsPerformed: true, performedOn: '2026-02-30' },
      'performedOn',
      'not-a-date',
    ],
    [
      'obligations',
      { obligationsPerformed: true, performedOn: '2026-11-22' },
      'performedOn',
      'in-future',
    ],
    [
      'obligations',
      { obligationsPerformed: true, performedOn: '2026-05-11' },
      'performedOn',
      'before-record',
    ],
    ['contact', { contactName: '陈某某', contactPhone: '12345' }, 'contactPhone', 'not-a-phone'],
    ['contact', { contactName: '  ', contactPhone: '13900000000' }, 'contactName', 'required'],
    [
      'contact',
      { contactName: '陈'.repeat(51), contactPhone: '0714-1234567' },
      'contactName',
      'too-long',
    ],
    [
      'promise',
      { contactName: '陈某某', signedName: '王某某', promiseMade: true },
      'signedName',
      'name-differs',
    ],
    ['promise', { contactName: '陈某某', signedName: '陈某某' }, 'promiseMade', 'not-confirmed'],
    ['materials', {}, 'file:proof-of-performance', 'file-missing'],
  ])('on %s %j names %s as %s', (id, answers, field, code) => {
    expect(problemsOf(page(id), { ...context, answers })).toContainEqual({ field, code });
  });
});

test.each([
  ['１３９ ００００ ００００', '13900000000'],
  ['0714-123 4567', '07141234567'],
  ['(0714)1234567', '07141234567'],
  ['+86 139 0000 0000', '13900000000'],
])('reads the telephone number %s as %s', (typed, normal) => {
  expect(normalisePhone(typed)).toBe(normal);
});

describe('an application that came back', () => {
  const [complete] = walk(start({ kind: 'penalty', track: 'credit-china' })).filter(isComplete);
  if (!complete) throw new Error('No path is complete');
  const opened = (context: FlowContext): readonly string[] =>
    openPages(context).map(({ id }) => id);

  test('opens only the pages of what was asked for, and the check', () => {
    for (const page of journey(complete).filter(({ id }) => id !== 'check'))
      for (const { field } of page.questions)
        expect(opened({ ...complete, asked: [field] })).toEqual([page.id, 'check']);
    expect(opened({ ...complete, asked: ['file:proof-of-performance'] })).toEqual([
      'materials',
      'check',
    ]);
  });

  test('opens what is no longer in order as well', () => {
    const { contactPhone: _gone, ...answers } = complete.answers;
    expect(opened({ ...complete, answers, asked: ['statement'] })).toEqual([
      'materials',
      'contact',
      'check',
    ]);
  });

  test('opens everything where nothing was named', () => {
    for (const asked of [undefined, []])
      expect(openPages({ ...complete, ...(asked && { asked }) })).toEqual(journey(complete));
  });

  test('is made of what its own questions and materials ask for', () => {
    expect(itemsOnJourney(complete)).toContain('file:proof-of-performance');
    expect(itemsOnJourney(complete)).toContain('corrected');
    expect(itemsOnJourney(complete)).not.toContain('newHeavyPenalty');
  });
});
