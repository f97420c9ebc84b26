import {
  assessPromise,
  checkValue,
  promiseCommands,
  promiseTypes,
  readyTemplates,
  sanctionsFor,
  type CreditPromise,
  type PromiseAssessment,
  type PromiseEvent,
  type SignedLetter,
} from '@xinyong/core';
import type { PublishedTemplate } from '../promise-templates.ts';
import type {
  PromiseDetail,
  PromiseFigure,
  PromiseImportReport,
  PublicPromise,
  PublicPromiseDetail,
} from '../promises.ts';
import { agency, code, id, profileOf, recordId, subject } from './examples.ts';

const [template] = readyTemplates;
if (!template) throw new TypeError('there is no ready template');
const published: PublishedTemplate = {
  template,
  acceptor: agency,
  place: '350100',
  digest: recordId,
};

/** Every member that a promise may have. */
export const promise: CreditPromise = {
  id,
  subjectCode: code,
  subjectName: subject.name,
  subjectKind: subject.kind,
  templateId: id,
  templateVersion: 2,
  title: '信用承诺书',
  type: 'other',
  otherType: '示例承诺',
  promiseClass: 'declaration',
  state: 'sanctioned',
  version: 7,
  acceptor: agency,
  place: '350100',
  organiser: { name: '示例行业协会' },
  reason: '参加示例行业协会组织的信用承诺活动',
  recordId,
  answers: { area: '120' },
  signer: { name: '张某', capacity: 'agent' },
  publicity: 'public',
  code: '35010020261120000001',
  madeOn: '2026-11-20',
  validUntil: '2027-11-20',
  materialsDueOn: '2026-12-04',
  files: [{ material: 'plan', name: '平面图.pdf', size: 1024, digest: recordId }],
  determination: {
    fulfilment: 'partial',
    falsehood: true,
    deliberate: true,
    unperformed: '没有按时补齐。',
    determinedOn: '2026-12-07',
    determiner: agency,
  },
  sanctions: {
    kinds: ['end-handling', 'order-rectification'],
    words: '终止办理，限期整改。',
    sanctionedOn: '2026-12-08',
  },
  notice: '请说明原因。',
  imported: true,
  createdAt: '2026-11-20T01:02:03.456Z',
  updatedAt: '2026-12-08T01:02:03Z',
};
const {
  code: _code,
  madeOn: _madeOn,
  validUntil: _validUntil,
  materialsDueOn: _materialsDueOn,
  determination: _determination,
  sanctions: _sanctions,
  signer: _signer,
  imported: _imported,
  ...begun
} = promise;
export const draft: CreditPromise = {
  ...begun,
  state: 'draft',
  version: 0,
  files: [],
  answers: {},
};
export const letter: SignedLetter = {
  text: '信用承诺书\n',
  digest: recordId,
  signatures: [
    { by: 'platform', algorithm: 'ed25519', publicKey: 'a1'.repeat(32), value: 'b2'.repeat(64) },
    { by: 'subject', algorithm: 'sm2-sm3', publicKey: 'a1'.repeat(65), value: 'b2'.repeat(64) },
  ],
};
export const assessments: readonly PromiseAssessment[] = readyTemplates.flatMap((each) =>
  ['2020-12-31', '2026-11-22'].map((on) =>
    assessPromise({ subject, template: each, place: '420222', on, archive: profileOf([]) }),
  ),
);
export const drafted: readonly PromiseDetail[] = assessments.map((assessment) => ({
  promise: draft,
  template: published,
  assessment,
  preview: { text: letter.text, digest: letter.digest },
  commands: ['sign', 'withdraw'],
}));
export const detail: PromiseDetail = {
  promise,
  template: published,
  letter,
  deadline: { clock: 'materials', dueOn: '2026-12-04', workdaysLeft: -1 },
  lawfulSanctions: promiseTypes.flatMap((type) =>
    sanctionsFor({ ...promise, type, place: '420222' }, '2026-12-08'),
  ),
  commands: [...promiseCommands],
};
export const inPublic: PublicPromise = {
  code: '35010020261120000001',
  subjectName: subject.name,
  subjectCode: code,
  title: '信用承诺书',
  type: 'other',
  otherType: '示例承诺',
  reason: '自愿作出承诺',
  acceptor: agency,
  place: '350100',
  organiser: { name: '示例行业协会' },
  madeOn: '2026-11-20',
  validUntil: '2027-11-20',
  materialsDueOn: '2026-12-04',
  state: 'partly-kept',
  determinedOn: '2026-12-07',
  imported: true,
};
const { otherType: _otherType, organiser: _organiser, ...others } = inPublic;
/** The same without what is optional of it. */
export const plain: PublicPromise = others;
export const inPublicWhole: PublicPromiseDetail = {
  ...inPublic,
  content: '按时补齐材料。',
  liability: '愿意承担责任。',
  fulfilment: 'partial',
  unperformed: '没有按时补齐。',
  sanction: '终止办理。',
  determiner: agency,
  checkValue: checkValue(recordId),
};
export const figure: PromiseFigure = {
  key: '350100',
  name: '示例行业协会',
  promises: 12,
  promisers: 10,
  subjects: 1000,
  determined: 8,
  kept: 6,
  partlyKept: 1,
  broken: 1,
};
export const imported: PromiseImportReport = {
  rows: 4,
  created: 1,
  updated: 1,
  unchanged: 1,
  rejected: 1,
  findings: [
    {
      line: 2,
      column: '承诺编码',
      level: 'reject',
      code: 'bad-code',
      value: '1',
      message: 'A code has 20 digits',
      messageZh: '承诺编码应为 20 位',
    },
  ],
};
export const events: readonly PromiseEvent[] = [
  {
    at: '2026-11-20T01:02:03Z',
    command: 'create',
    from: null,
    to: 'draft',
    by: 'promiser',
    actorName: '张某',
  },
  {
    at: '2026-12-05T01:02:03Z',
    command: 'find-overdue',
    from: 'materials-due',
    to: 'breached',
    by: 'clock',
    actorName: '到期自动',
    notice: '逾期',
  },
];
export const file: Uint8Array = new Uint8Array([0x25, 0x50]);
