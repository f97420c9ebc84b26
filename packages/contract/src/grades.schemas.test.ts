import {
  abcd1000,
  gradeInPublic,
  gradeSubject,
  gradeSummary,
  nationalEvaluation,
  type GradeDecision,
} from '@xinyong/core';
import { fc } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { GradeBatch } from './grades.ts';
import { byId, day, digest, page, uscc, yesNo } from './testing/arbitraries.ts';
import { archive, id, profileOf, recordId } from './testing/examples.ts';
import { testSchemas } from './testing/test-schemas.ts';

const scheme = fc.constantFrom('abcd-1000', 'tax-credit');
const asked = fc.record({
  params: fc.record({ code: uscc }),
  query: fc.record({ scheme, on: day }, { requiredKeys: [] }),
});
const on = '2026-11-22';
const decided = [abcd1000, nationalEvaluation].flatMap((each) =>
  [archive, []].map((known): GradeDecision => {
    const answer = gradeSubject({ profile: profileOf(known), scheme: each, on });
    return answer.ok ? answer.decision : expect.fail(answer.refusal);
  }),
);
const inPublic = decided.map((each) => gradeInPublic(each, new Set()));
const begun: GradeBatch = {
  id,
  scheme: 'abcd-1000',
  origin: 'example',
  digest: recordId,
  on,
  place: '420222',
  state: 'running',
  subjects: 1000,
  done: 200,
  grades: { A: 20, B: 150, unknown: 30 },
  startedAt: '2026-11-20T01:02:03Z',
};
const ended: GradeBatch = { ...begun, state: 'done', endedAt: '2026-11-20T01:02:04Z' };

testSchemas('grades', {
  inputs: {
    schemes: fc.constant({}),
    get: asked,
    explain: asked,
    simulate: fc.record({
      params: fc.record({ code: uscc }),
      body: fc.record(
        {
          scheme,
          on: day,
          without: fc.array(digest, { maxLength: 3 }),
          stated: fc.record(
            {
              generalPenalties: fc.nat(1_000_000),
              operatingEvidence: yesNo,
              taxGrade: fc.constantFrom('none', 'M'),
              contractsUnperformed: fc.nat(1_000_000),
            },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: ['without', 'stated'] },
      ),
    }),
    startBatch: fc.record({
      body: fc.record(
        { scheme, on: day, place: fc.constantFrom('420222', '420200', '100000') },
        { requiredKeys: ['place'] },
      ),
    }),
    batches: fc.record({ query: page }),
    batch: fc.record({ params: byId }),
    batchResults: fc.record({ params: byId }),
  },
  outputs: {
    schemes: [{ schemes: decided.map((each) => each.scheme) }],
    get: [...decided, ...inPublic].map(gradeSummary),
    explain: [...decided, ...inPublic],
    simulate: decided,
    startBatch: [begun],
    batches: [{ data: [begun, ended], nextCursor: null }],
    batch: [begun, ended],
    batchResults: [new Uint8Array([0xef, 0xbb, 0xbf])],
  },
});
