import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { digestOf } from '../law/resolve.ts';
import { draftOf, drawOf, planOf, seedOf, staffBySorting } from './draw.oracle.ts';
import { replaceSubject } from './replace-subject.ts';
import type { RiskClass } from './risk-class.ts';
import { runDraw } from './run-draw.ts';
import { countVisits } from './strata.ts';

const numbers = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const subjectOf = (plan: ReturnType<typeof planOf>, code: string) =>
  plan.subjects.find((subject) => subject.code === code);

describe('a draw', () => {
  test.prop([numbers, numbers])(
    'is the same whatever the order of the lists in the draft',
    (a, b) => {
      const draft = draftOf(a);
      const turned = {
        ...draft,
        agencies: draft.agencies.toReversed(),
        subjects: draft.subjects
          .toReversed()
          .map((each) => ({ ...each, agencies: each.agencies.toReversed() })),
        inspectors: draft.inspectors
          .toReversed()
          .map((each) => ({ ...each, conflicts: each.conflicts.toReversed() })),
      };
      expect(runDraw(planOf(turned), seedOf(b))).toEqual(runDraw(planOf(draft), seedOf(b)));
    },
  );

  test.prop([numbers, numbers, numbers])('is another with another seed or plan', (a, b, c) => {
    const draft = draftOf(a);
    const order = (draw: ReturnType<typeof runDraw>) => draw.visits.map(({ subject }) => subject);
    const many = planOf({
      ...draft,
      // With all drawn the order alone tells: of five subjects or more few orders are equal by chance.
      ratios: { ...draft.ratios, A: draft.ratios.D, B: draft.ratios.D, C: draft.ratios.D },
    });
    fc.pre(b !== c && many.subjects.length > 15);
    expect(order(runDraw(many, seedOf(b)))).not.toEqual(order(runDraw(many, seedOf(c))));
    const renamed = planOf({ ...many, title: '另一计划' });
    expect(digestOf(renamed)).not.toBe(digestOf(many));
    expect(order(runDraw(renamed, seedOf(b)))).not.toEqual(order(runDraw(many, seedOf(b))));
  });

  test.prop([numbers, numbers])(
    'takes of every stratum its ratio rounded up, and each subject once',
    (a, b) => {
      const plan = planOf(draftOf(a));
      const { strata, visits } = runDraw(plan, seedOf(b));
      expect(strata.reduce((sum, { size }) => sum + size, 0)).toBe(plan.subjects.length);
      for (const { stratum, size, permille, drawn } of strata) {
        expect(visits.filter((visit) => visit.stratum === stratum)).toHaveLength(drawn);
        expect(drawn * 1000).toBeGreaterThanOrEqual(size * permille);
        expect((drawn - 1) * 1000).toBeLessThan(size * permille);
      }
      expect(new Set(visits.map(({ subject }) => subject)).size).toBe(visits.length);
      expect(countVisits(plan)).toBe(visits.length);
    },
  );

  test.prop([numbers, numbers])('never draws a key field below the ratio of class B', (a, b) => {
    const plan = planOf(draftOf(a));
    const { strata, visits } = runDraw(plan, seedOf(b));
    for (const { stratum, permille } of strata)
      expect(permille).toBe(
        stratum.endsWith('-key')
          ? plan.ratios.B.permille
          : // The part before the hyphen is a class.
            plan.ratios[stratum.slice(0, 1) as RiskClass].permille,
      );
    for (const { subject: code, stratum } of visits) {
      const subject = subjectOf(plan, code);
      const own = plan.ratios[subject?.riskClass ?? 'A'].permille;
      expect(stratum).toBe(
        subject?.keyField && own < plan.ratios.B.permille
          ? `${subject.riskClass}-key`
          : subject?.riskClass,
      );
    }
  });

  test.prop([numbers, numbers])(
    'sends nobody with a conflict or of an agency not concerned, and one of each agency at least',
    (a, b) => {
      const plan = planOf(draftOf(a));
      for (const visit of drawOf(plan, seedOf(b), 2).visits) {
        const sent = plan.inspectors.filter(({ id }) => visit.inspectors.includes(id));
        const able = plan.inspectors.filter(
          ({ agency, conflicts }) =>
            visit.agencies.includes(agency) && !conflicts.includes(visit.subject),
        );
        expect(visit.agencies).toEqual(subjectOf(plan, visit.subject)?.agencies);
        for (const inspector of sent) expect(able).toContain(inspector);
        if (visit.unstaffed) {
          expect(sent).toEqual([]);
          const { reason, agency } = visit.unstaffed;
          if (reason === 'too-few-inspectors')
            expect(able.length).toBeLessThan(plan.inspectorsPerVisit);
          else expect(able.some((each) => each.agency === agency)).toBe(false);
        } else {
          expect(sent).toHaveLength(Math.max(plan.inspectorsPerVisit, visit.agencies.length));
          expect(new Set(sent.map(({ agency }) => agency)).size).toBe(visit.agencies.length);
        }
      }
    },
  );

  test.prop([numbers, numbers])('sends whom the sorted list of all names', (a, b) => {
    const plan = planOf(draftOf(a));
    const digest = digestOf(plan);
    const loads = new Map<string, number>();
    for (const { subject: code, inspectors } of runDraw(plan, seedOf(b)).visits) {
      const subject = subjectOf(plan, code);
      if (!subject) throw new TypeError(code);
      expect(inspectors).toEqual(staffBySorting(plan, seedOf(b), digest, subject, loads));
      for (const id of inspectors) loads.set(id, (loads.get(id) ?? 0) + 1);
    }
  });

  test('shares the visits evenly among equal inspectors', () => {
    const draft = draftOf(7);
    const [agency] = draft.agencies;
    if (!agency) throw new TypeError('no agency');
    const plan = planOf({
      ...draft,
      agencies: [agency],
      subjects: draft.subjects.map((each) => ({ ...each, agencies: [agency.code] })),
      inspectors: ['a', 'b', 'c'].map((id) => ({
        id,
        name: id,
        agency: agency.code,
        conflicts: [],
      })),
      ratios: { ...draft.ratios, A: draft.ratios.D, B: draft.ratios.D, C: draft.ratios.D },
      inspectorsPerVisit: 1,
    });
    const { visits } = runDraw(plan, seedOf(1));
    const counts = ['a', 'b', 'c'].map(
      (id) => visits.filter(({ inspectors }) => inspectors.includes(id)).length,
    );
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(2);
    expect(counts.reduce((sum, each) => sum + each)).toBe(plan.subjects.length);
  });

  test('takes nobody of a stratum with the ratio zero', () => {
    const draft = draftOf(3);
    const none = { permille: 0, source: 'stated' } as const;
    const { visits, strata } = runDraw(
      planOf({ ...draft, ratios: { A: none, B: none, C: none, D: none }, replacements: 0 }),
      seedOf(1),
    );
    expect(visits).toEqual([]);
    expect(strata.map(({ drawn }) => drawn)).toEqual(strata.map(() => 0));
  });

  test('wants a seed of 32 bytes', () => {
    for (const seed of ['', 'F'.repeat(64), '0'.repeat(63)])
      expect(() => runDraw(planOf(draftOf(1)), seed)).toThrow(RangeError);
  });
});

describe('a replacement', () => {
  test.prop([numbers, numbers])('is the next of its own stratum', (a, b) => {
    const plan = planOf(draftOf(a));
    const before = runDraw(plan, seedOf(b));
    const draw = drawOf(plan, seedOf(b), 2);
    const used = new Map<string, number>();
    for (const { subject, by } of draw.replacements) {
      const stratum = before.visits.find((visit) => visit.subject === subject)?.stratum ?? '';
      const { reserves = [] } = before.strata.find((each) => each.stratum === stratum) ?? {};
      const at = used.get(stratum) ?? 0;
      expect(by).toBe(reserves[at]);
      used.set(stratum, at + 1);
      expect(draw.visits.find((visit) => visit.subject === by)).toMatchObject({
        stratum,
        insteadOf: subject,
      });
      expect(draw.visits.some((visit) => visit.subject === subject)).toBe(false);
    }
    expect(draw.visits).toHaveLength(before.visits.length);
    expect(draw.replacements.length).toBeLessThanOrEqual(plan.replacements);
  });

  const draft = draftOf(12);
  const half = { permille: 500, source: 'stated' } as const;
  const plan = planOf({
    ...draft,
    subjects: draft.subjects.map(({ code, name, agencies }) => ({
      code,
      name,
      agencies,
      riskClass: 'B',
    })),
    ratios: { A: half, B: half, C: half, D: half },
    replacements: 1,
  });
  const drawn = runDraw(plan, seedOf(5));
  const [first, second] = drawn.visits;
  if (!first || !second) throw new TypeError('too few visits');
  const replaced = replaceSubject(plan, seedOf(5), drawn, {
    subject: first.subject,
    reason: 'dissolved',
  });

  test('is made once, for what was drawn, as often as the plan allows, and for a reason', () => {
    if (!replaced.ok) throw new TypeError(replaced.refusal);
    const { draw } = replaced;
    const again = (subject: typeof first.subject, from = draw, of = plan) =>
      replaceSubject(of, seedOf(5), from, { subject, reason: 'moved' });
    expect(again(first.subject)).toEqual({ ok: false, refusal: 'not-drawn' });
    expect(again(second.subject)).toEqual({ ok: false, refusal: 'no-replacement-left' });
    expect(
      replaceSubject(plan, seedOf(5), drawn, {
        subject: first.subject,
        // As a caller without types might send it.
        reason: 'unwanted' as 'moved',
      }),
    ).toEqual({ ok: false, refusal: 'unknown-reason' });
  });

  test('is refused when nobody is left in the stratum', () => {
    const all = planOf({ ...plan, ratios: { ...plan.ratios, B: { ...half, permille: 1000 } } });
    const whole = runDraw(all, seedOf(5));
    expect(
      replaceSubject(all, seedOf(5), whole, { subject: first.subject, reason: 'moved' }),
    ).toEqual({ ok: false, refusal: 'stratum-exhausted' });
  });
});
