import type {
  StandingWarning,
  SubjectWarnings,
  WarnedSubject,
  WarningPage,
} from '@xinyong/contract';
import { recordKinds, warningsOf, type ArchiveRecord, type Subject } from '@xinyong/core';
import { warningText } from '@xinyong/core/text';
import { examplePenalty, exampleToday } from './example-repairs.ts';

const subject: Subject = {
  code: examplePenalty.subjectCode,
  name: examplePenalty.subjectName,
  kind: 'enterprise',
  region: '420222',
  sector: '食品销售',
  representative: '钱某某',
  foundedOn: '2020-03-01',
};

const common = {
  subjectCode: subject.code,
  subjectName: subject.name,
  agency: examplePenalty.agency,
  place: '420222',
  documentNumber: '',
  display: { state: 'displayed' },
} as const;
const promise = (digit: string, reason: string, validUntil: string): ArchiveRecord => ({
  ...common,
  kind: 'promise',
  id: digit.repeat(64),
  promiseType: 'deferred-materials',
  reason,
  madeOn: '2026-10-01',
  validUntil,
});

const warnings = warningsOf({
  profile: {
    subject,
    records: [
      examplePenalty,
      promise('c', '补交营业场所使用证明', '2026-11-25'),
      promise('d', '补交从业人员健康证明', '2026-11-16'),
      {
        ...common,
        kind: 'dormancy',
        id: 'b'.repeat(64),
        startsOn: '2025-12-12',
        endsOn: '2026-12-11',
      },
    ],
    // No annual report was collected here, so that nobody is reminded of one.
    covered: recordKinds.filter((kind) => kind !== 'annual-report'),
  },
  on: exampleToday,
});

/** What stands for the example enterprise: a promise that is late, one that is due, dormancy that ends, a repair. */
export const exampleWarnings: readonly StandingWarning[] = warnings.map((warning) => ({
  warning,
  events: [],
}));

const agency = { actorName: '李某某', agencyName: examplePenalty.agency.name };

/** The same after the agency called and the subject has seen it. */
export const handledWarnings: readonly StandingWarning[] = warnings.map((warning, index) => ({
  warning,
  events:
    index > 0
      ? []
      : [
          {
            ...agency,
            kind: 'delivered',
            at: '2026-11-20T02:10:00Z',
            channel: 'phone',
            words: warningText['zh-CN'].message(warning, 'phone', subject.name, {
              agency: agency.agencyName,
              on: '2026-11-20',
            }),
          },
          {
            ...agency,
            kind: 'outcome',
            at: '2026-11-20T02:20:00Z',
            outcome: 'promised',
            note: '下周一补交。',
          },
          { kind: 'acknowledged', at: '2026-11-20T08:00:00Z', actorName: '陈某某' },
        ],
}));

const warned = (standing: readonly StandingWarning[]): WarnedSubject => ({
  code: subject.code,
  name: subject.name,
  warnings: standing,
});

export const exampleSubjectWarnings = (standing: readonly StandingWarning[]): SubjectWarnings => ({
  ...warned(standing),
  on: exampleToday,
});

export const exampleWarningPage = (
  standing: readonly StandingWarning[],
  nextCursor: string | null = null,
): WarningPage => ({
  data: standing.length > 0 ? [warned(standing)] : [],
  nextCursor,
  on: exampleToday,
  agency: agency.agencyName,
  place: '420222',
  looked: nextCursor === null ? 1334 : 50,
  subjects: 1334,
});
