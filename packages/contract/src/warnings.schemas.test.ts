import { warningChannels, warningRules, warningsOf, warningUrgencies } from '@xinyong/core';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { digest, paged, shown, unseen, uscc } from './testing/arbitraries.ts';
import { archive, code, profileOf } from './testing/examples.ts';
import { refusals, testSchemas } from './testing/test-schemas.ts';
import { warningOutcomes, type StandingWarning } from './warnings.ts';
import { warningsSchemas } from './warnings.schemas.ts';

const ofWarning = fc.record({
  code: uscc,
  cause: fc.oneof(
    fc.constantFrom('annual-report:2025', 'grade-falls:abcd-1000:2027-01-01'),
    digest.map((record) => `repair-possible:${record}`),
  ),
});
const on = '2026-11-22';
const standing = warningsOf({
  profile: profileOf(archive),
  on: '2027-03-01',
}).map((warning): StandingWarning => ({
  warning,
  events: [
    {
      kind: 'delivered',
      at: '2026-11-20T01:02:03Z',
      actorName: '李某',
      agencyName: '某局',
      channel: 'sms',
      words: '【某局】',
    },
    { kind: 'acknowledged', at: '2026-11-20T02:02:03Z', actorName: '张某' },
    {
      kind: 'outcome',
      at: '2026-11-20T03:02:03Z',
      actorName: '李某',
      agencyName: '某局',
      outcome: 'promised',
      note: '本周补报',
    },
  ],
}));
const warnedSubject = { code, name: '某某有限公司', warnings: standing };

testSchemas('warnings', {
  inputs: {
    list: fc.record({ params: fc.record({ code: uscc }) }),
    ofPlace: fc.record({
      query: fc.record(
        {
          ...paged,
          place: fc.constantFrom('420222', '420200', '100000'),
          rule: fc.constantFrom(...warningRules),
          urgency: fc.constantFrom(...warningUrgencies),
        },
        { requiredKeys: [] },
      ),
    }),
    deliver: fc.record({
      params: ofWarning,
      body: fc.record({
        channel: fc.constantFrom(...warningChannels),
        locale: fc.constantFrom('zh-CN', 'en'),
        words: fc.constantFrom('【某局】某店：这是信用提醒。', '信用提示函\n\n某店：'),
      }),
    }),
    acknowledge: fc.record({ params: ofWarning, body: fc.constant({}) }),
    outcome: fc.record({
      params: ofWarning,
      body: fc.record(
        { outcome: fc.constantFrom(...warningOutcomes), note: shown(0, 200) },
        { requiredKeys: ['outcome'] },
      ),
    }),
  },
  outputs: {
    list: [
      { on, code, name: '某某有限公司', warnings: [] },
      { on, ...warnedSubject },
    ],
    ofPlace: [
      {
        data: [warnedSubject],
        nextCursor: 'next',
        on,
        agency: '某局',
        place: '420222',
        looked: 20,
        subjects: 90,
      },
      { data: [], nextCursor: null, on, agency: '某局', place: '420222', looked: 0, subjects: 0 },
    ],
    deliver: standing,
    acknowledge: standing,
    outcome: standing,
  },
});

const noted = (note: string): readonly string[] =>
  refusals(warningsSchemas.outcome.input, {
    params: { code, cause: 'annual-report:2025' },
    body: { outcome: 'promised', note },
  });

test.each<readonly [string, readonly string[], readonly string[]]>([
  ...unseen.map(
    ([what, text]) =>
      [`a note with ${what}`, noted(`答应补报${text}。`), ['body.note invalid-note']] as const,
  ),
  ['an empty note', noted(''), []],
  ['a note of two lines', noted('答应补报。\n下周再问。'), []],
])('%s: %j', (_, found, expected) => {
  expect(found).toEqual(expected);
});
