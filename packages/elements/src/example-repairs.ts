import type { RepairDetail } from '@xinyong/contract';
import {
  assessApplication,
  assessRepair,
  clocksOf,
  commandsFor,
  demonstrationFines,
  repairLaw,
  repairOverlays,
  type AbnormalListing,
  type AdministrativePenalty,
  type AdministrativePermit,
  type ArchiveRecord,
  type CreditRecord,
  type Deadline,
  type IsoDay,
  type Repair,
  type RepairAssessment,
  type RepairEvent,
  type RepairFacts,
  type RepairParty,
  type RepairState,
  type SeriousListing,
} from '@xinyong/core';

/** The day that is today in every example. */
export const exampleToday: IsoDay = '2026-11-21';

const common = {
  // An example code with valid check digits.
  subjectCode: '91420222MA4ABCD17Y' as CreditRecord['subjectCode'],
  subjectName: '阳新县示例禾盛食品有限公司',
  agency: { name: '阳新县示例食品主管局' },
  place: '420222',
  display: { state: 'displayed' },
} as const;

const id = (digit: string): string => digit.repeat(64);

/** 一般失信, which the agency stated: repair is possible from 2026-08-13. */
export const examplePenalty: AdministrativePenalty = {
  ...common,
  kind: 'penalty',
  id: id('1'),
  track: 'credit-china',
  documentNumber: '示食罚字〔2026〕第00017号',
  decidedOn: '2026-05-12',
  penaltyTypes: ['fine'],
  fineFen: 3_000_00,
  severity: 'general',
  domains: [],
  breach: '销售标签不符合规定的预包装食品',
  facts: '经查，当事人销售的部分预包装食品标签未标明生产日期。',
  basis: '示例条例第十条',
  content: '罚款人民币叁仟元整。',
};

/** The same, decided in October: too early. */
export const recentPenalty: AdministrativePenalty = {
  ...examplePenalty,
  id: id('2'),
  documentNumber: '示食罚字〔2026〕第00213号',
  decidedOn: '2026-10-09',
  fineFen: 12_500_00,
};

/** Without a stated severity. */
const { severity: _stated, ...unstated } = examplePenalty;
export const unclassedPenalty: AdministrativePenalty = {
  ...unstated,
  id: id('3'),
  documentNumber: '示交罚字〔2026〕第00101号',
  agency: { name: '阳新县示例交通主管局' },
  penaltyTypes: ['fine', 'confiscation'],
  fineFen: 48_000_00,
  confiscationFen: 6_240_50,
  breach: '未按规定报备运输计划',
};

export const exampleListing: AbnormalListing = {
  ...common,
  kind: 'abnormal-listing',
  id: id('4'),
  track: 'gsxt',
  agency: { name: '阳新县示例市场监管局' },
  documentNumber: '示市监列字〔2026〕第00041号',
  ground: 'annual-report',
  listedOn: '2026-07-14',
};

export const exampleSeriousListing: SeriousListing = {
  ...common,
  kind: 'serious-listing',
  id: id('5'),
  track: 'gsxt',
  agency: { name: '阳新县示例市场监管局' },
  documentNumber: '示市监严字〔2026〕第00003号',
  ground: '生产不符合食品安全标准的食品，情节严重',
  listedOn: '2026-07-14',
};

export const examplePermit: AdministrativePermit = {
  ...common,
  kind: 'permit',
  id: id('6'),
  documentNumber: '示食许字〔2025〕第00310号',
  decidedOn: '2025-03-03',
  permitType: 'general',
  certificate: '食品经营许可证',
  certificateNumber: 'JY14202220000001',
  content: '预包装食品销售',
  validFrom: '2025-03-03',
  validTo: '2030-03-02',
};

/** One of each kind of the archive, as its own agent sees them. */
export const exampleArchive: readonly ArchiveRecord[] = [
  {
    ...common,
    kind: 'judgment-default',
    id: id('a'),
    agency: { name: '阳新县示例人民法院' },
    documentNumber: '（2026）示0222执00105号',
    ground: '有履行能力而拒不履行生效法律文书确定义务',
    listedOn: '2026-02-11',
  },
  {
    ...common,
    kind: 'dishonesty-listing',
    id: id('b'),
    agency: { name: '阳新县示例劳动用工主管局' },
    documentNumber: '示劳列〔2026〕00003号',
    list: 'wages',
    ground: '克扣、无故拖欠农民工工资',
    listedOn: '2026-07-09',
  },
  {
    ...common,
    kind: 'tax-grade',
    id: id('c'),
    agency: { name: '阳新县示例税务主管局' },
    documentNumber: '',
    grade: 'B',
    year: 2025,
    decidedOn: '2026-04-20',
    display: { state: 'ended', endedOn: '2026-04-20', endedBy: 'law' },
  },
  {
    ...common,
    kind: 'honour',
    id: id('d'),
    documentNumber: '示誉字〔2025〕第00012号',
    level: 'county',
    title: '示例守合同重信用企业',
    decidedOn: '2025-03-15',
  },
  {
    ...common,
    kind: 'annual-report',
    id: id('e'),
    documentNumber: '',
    year: 2025,
    filedOn: '2026-03-05',
  },
  {
    ...common,
    kind: 'evaluation',
    id: id('f'),
    documentNumber: '',
    band: 'good',
    decidedOn: '2026-05-29',
    display: { state: 'ended', endedOn: '2026-05-29', endedBy: 'law' },
  },
  {
    ...common,
    kind: 'promise',
    id: '1a'.repeat(32),
    documentNumber: '42022220260114000001',
    promiseType: 'proof-substitute',
    reason: '以承诺代替示例安全生产证明',
    madeOn: '2026-01-14',
    fulfilment: 'none',
    determinedOn: '2026-05-18',
    falsehood: true,
  },
  {
    ...common,
    kind: 'contract-breach',
    id: '1b'.repeat(32),
    documentNumber: '示裁字〔2026〕第00009号',
    facts: '未按约定交货',
    decidedOn: '2026-03-27',
    display: { state: 'ended', endedOn: '2026-03-27', endedBy: 'law' },
  },
  {
    ...common,
    kind: 'inspection',
    id: '1c'.repeat(32),
    documentNumber: '示检字〔2026〕第00031号',
    result: 'no-problem',
    content: '食品安全“双随机、一公开”检查',
    decidedOn: '2026-06-24',
  },
  {
    ...common,
    kind: 'dormancy',
    id: '1d'.repeat(32),
    documentNumber: '示歇登字〔2026〕第00002号',
    startsOn: '2026-07-01',
    endsOn: '2027-06-30',
  },
];

/** 已修复: its display has ended. */
export const endedPenalty: AdministrativePenalty = {
  ...examplePenalty,
  id: id('7'),
  documentNumber: '示食罚字〔2025〕第00102号',
  decidedOn: '2025-06-03',
  display: { state: 'ended', endedOn: '2026-02-10', endedBy: 'repair' },
};

const law = repairLaw([...repairOverlays, ...demonstrationFines]);

/** What the law says about an example record, with nothing known beyond it unless given. */
export const exampleAssessment = (
  record: CreditRecord,
  facts: RepairFacts = {},
  on: IsoDay = exampleToday,
): RepairAssessment => assessRepair({ record, facts, on, today: exampleToday, law });

/** The same without the demonstration bands, so that the severity stays open. */
export const unclassedAssessment: RepairAssessment = assessRepair({
  record: unclassedPenalty,
  facts: {},
  on: '2026-07-01',
});

/** A draft that was just begun. */
export const exampleDraft: Repair = {
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  recordId: examplePenalty.id,
  subjectCode: examplePenalty.subjectCode,
  subjectName: examplePenalty.subjectName,
  track: 'credit-china',
  state: 'draft',
  version: 1,
  answers: {},
  files: [],
  createdAt: '2026-11-21T02:40:00Z',
  updatedAt: '2026-11-21T02:40:00Z',
};

/** Everything answered and given. */
export const completeDraft: Repair = {
  ...exampleDraft,
  version: 9,
  answers: {
    corrected: true,
    obligationsPerformed: true,
    performedOn: '2026-06-01',
    contactName: '陈某某',
    contactPhone: '13900000000',
    signedName: '陈某某',
    promiseMade: true,
    statement: '罚款已缴清，标签已全部更换。',
  },
  files: [
    {
      material: 'proof-of-performance',
      name: '缴款凭证.pdf',
      size: 482_113,
      digest: '3f'.repeat(32),
    },
  ],
};

/** An application as a page about it gets it. */
export function exampleDetail(
  repair: Repair,
  record: CreditRecord = examplePenalty,
  by: RepairParty = 'applicant',
): RepairDetail {
  const assessment = assessApplication({ repair, record, known: {}, today: exampleToday, law });
  const running: readonly Deadline['clock'][] = clocksOf(repair.state);
  return {
    repair,
    record,
    assessment,
    deadlines: assessment.deadlines.filter(({ clock }) => running.includes(clock)),
    commands: commandsFor(repair.state, by),
  };
}

const event = (
  at: string,
  command: RepairEvent['command'],
  from: RepairState | null,
  to: RepairState,
  notice?: string,
): RepairEvent => {
  const by = ['create', 'update-draft', 'submit', 'resubmit', 'withdraw'].includes(command)
    ? 'applicant'
    : 'agency';
  return {
    at,
    command,
    from,
    to,
    by,
    actorName: by === 'applicant' ? '陈某某' : '李某某',
    ...(notice && { notice }),
  };
};

/** How an application came to be in its state. */
export function exampleHistory({ state, notice }: Repair): readonly RepairEvent[] {
  const draft = [
    event('2026-11-16T01:20:00Z', 'create', null, 'draft'),
    event('2026-11-16T01:22:00Z', 'update-draft', 'draft', 'draft'),
  ];
  const submitted = [...draft, event('2026-11-16T01:31:00Z', 'submit', 'draft', 'submitted')];
  const accepted = [...submitted, event('2026-11-18T02:05:00Z', 'accept', 'submitted', 'accepted')];
  if (state === 'draft') return draft;
  if (state === 'accepted') return accepted;
  if (state === 'granted' || state === 'refused') {
    const command = state === 'granted' ? 'grant' : 'refuse';
    return [...accepted, event('2026-11-20T07:40:00Z', command, 'accepted', state, notice)];
  }
  if (state === 'supplement-requested')
    return [
      ...submitted,
      event('2026-11-17T03:12:00Z', 'request-supplement', 'submitted', state, notice),
    ];
  return submitted;
}
