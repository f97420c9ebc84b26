import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { examplePlan } from '../example-draws.ts';
import { draftOfPlan } from './draft-of-plan.ts';
import { orderOf, problemsOf, steps } from './draw-draft.ts';

describe('a plan that is to be changed', () => {
  const draft = draftOfPlan(examplePlan, { 'SC-0017': '吴某某' });

  it('is typed without problems', () => {
    for (const step of steps) expect(problemsOf(draft, step, 'zh-CN')).to.deep.equal([]);
  });

  it('makes the same order again, but for the classes that the example scheme gave', () => {
    const { title, place, sector, period, agencies, ratios, inspectorsPerVisit, replacements } =
      examplePlan;
    const order = orderOf(draft, undefined);
    expect(order).to.deep.include({
      title,
      place,
      sector,
      period,
      agencies,
      ratios,
      inspectorsPerVisit,
      replacements,
    });
    expect(order.subjects).to.deep.equal({
      by: 'list',
      covered: [],
      list: examplePlan.subjects.map((subject) => {
        const { code, riskClass, classedBy, keyField } = subject;
        return {
          code,
          ...(!classedBy && { riskClass }),
          ...(keyField && { keyField }),
          // Two agencies take part; who is seen by both needs no mention.
          ...(subject.agencies.length < 2 && { agencies: subject.agencies }),
        };
      }),
    });
    expect(order.inspectors.map(({ id, name, conflicts }) => [id, name, conflicts])).to.deep.equal(
      examplePlan.inspectors.map(({ id, conflicts }) => [
        id,
        id === 'SC-0017' ? '吴某某' : id,
        conflicts,
      ]),
    );
  });
});
