import {
  promiseSanctions,
  promiseStates,
  promiseTypes,
  publicPromiseStates,
  signerCapacities,
} from '@xinyong/core';
import { fc } from '@fast-check/vitest';
import { figureDimensions } from './promises.ts';
import {
  byId,
  command,
  day,
  digest,
  fileName,
  notice,
  noticed,
  page,
  paged,
  place,
  shown,
  uscc,
  version,
} from './testing/arbitraries.ts';
import { agency, code, recordId, subject } from './testing/examples.ts';
import {
  assessments,
  detail,
  draft,
  drafted,
  events,
  figure,
  file,
  imported,
  inPublic,
  inPublicWhole,
  letter,
  plain,
  promise,
} from './testing/promise-examples.ts';
import { testSchemas } from './testing/test-schemas.ts';

const promiseCodes = fc.stringMatching(/^[0-9]{20}$/);
const printed = fc.record({ code: promiseCodes, check: fc.stringMatching(/^[0-9A-F]{12}$/) });
const verification = fc.record({ query: printed });
const material = fc.constantFrom('plan', 'a', 'floor-plan-2', 'a'.repeat(40));
const ofMaterial = fc.record({ id: fc.uuid(), material });
const begin = fc.record({
  body: fc.record({ templateId: fc.uuid(), recordId: digest }, { requiredKeys: ['templateId'] }),
});
const filter = {
  type: fc.constantFrom(...promiseTypes),
  place,
  state: fc.constantFrom(...publicPromiseStates),
  subject: uscc,
};
const hex = (bytes: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${2 * bytes}}$`));

testSchemas('promises', {
  inputs: {
    assess: begin,
    create: begin,
    updateDraft: fc.record({
      params: byId,
      body: fc.record(
        {
          version,
          answers: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/), shown(0, 60), {
            maxKeys: 40,
          }),
          signer: fc.record({
            name: shown(0, 50),
            capacity: fc.constantFrom(...signerCapacities),
          }),
        },
        { requiredKeys: ['version', 'answers'] },
      ),
    }),
    sign: fc.record({
      params: byId,
      body: fc.record(
        {
          version,
          digest,
          signature: fc.oneof(
            fc.record({
              algorithm: fc.constant('ed25519' as const),
              publicKey: hex(32),
              value: hex(64),
            }),
            fc.record({
              algorithm: fc.constant('sm2-sm3' as const),
              publicKey: hex(65),
              value: hex(64),
            }),
          ),
        },
        { requiredKeys: ['version', 'digest'] },
      ),
    }),
    withdraw: command,
    attach: fc.record({ params: ofMaterial, query: fc.record({ fileName, version }) }),
    detach: fc.record({ params: ofMaterial, query: fc.record({ version }) }),
    file: fc.record({ params: ofMaterial }),
    handInMaterials: command,
    requestRepair: noticed,
    accept: fc.record({
      params: byId,
      body: fc.record({ version, materialsDueOn: day }, { requiredKeys: ['version'] }),
    }),
    decline: noticed,
    returnMaterials: noticed,
    beginVerification: command,
    determine: fc.record({
      params: byId,
      body: fc.record(
        {
          version,
          notice,
          fulfilment: fc.constantFrom('full', 'partial', 'none'),
          falsehood: fc.constant(true as const),
          deliberate: fc.constant(true as const),
          unperformed: fc.constantFrom('字', '没有补齐。\n请说明。', '字'.repeat(4000)),
        },
        { requiredKeys: ['version', 'notice', 'fulfilment'] },
      ),
    }),
    sanction: fc.record({
      params: byId,
      body: fc.record({
        version,
        kinds: fc.subarray([...promiseSanctions], { minLength: 1 }),
        words: notice,
      }),
    }),
    close: command,
    decideRepair: fc.record({
      params: byId,
      body: fc.record({ version, notice, decision: fc.constantFrom('granted', 'refused') }),
    }),
    revoke: noticed,
    list: fc.record({ query: fc.record({ ...paged, ...filter }, { requiredKeys: [] }) }),
    feed: fc.record({ query: fc.record(filter, { requiredKeys: [] }) }),
    published: fc.record({ params: fc.record({ code: promiseCodes }) }),
    verify: verification,
    evidence: verification,
    document: verification,
    seals: fc.constant({}),
    figures: fc.record({
      query: fc.record({ place, by: fc.constantFrom(...figureDimensions) }),
    }),
    mine: fc.record({ query: page }),
    queue: fc.record({
      query: fc.record(
        { ...paged, state: fc.constantFrom(...promiseStates) },
        { requiredKeys: [] },
      ),
    }),
    reviewCandidates: fc.record({
      query: fc.record({ year: fc.integer({ min: 2000, max: 2198 }) }),
    }),
    beginReview: fc.record({
      body: fc.record({ drawId: fc.uuid(), year: fc.integer({ min: 2000, max: 2198 }) }),
    }),
    export: fc.record({ query: fc.record({ format: fc.constantFrom('csv', 'json') }) }),
    import: fc.record({ query: fc.record({ fileName }) }),
    get: fc.record({ params: byId }),
    history: fc.record({ params: byId }),
  },
  outputs: {
    assess: assessments,
    create: drafted,
    updateDraft: drafted,
    sign: [detail],
    withdraw: [{ promise: { ...draft, state: 'withdrawn' }, commands: [] }],
    attach: [detail],
    detach: [detail],
    file: [file],
    handInMaterials: [detail],
    requestRepair: [detail],
    accept: [{ ...detail, deadline: { clock: 'term', dueOn: '2027-11-20' } }],
    decline: [detail],
    returnMaterials: [detail],
    beginVerification: [detail],
    determine: [
      detail,
      // Another platform may not have said by whom, or when.
      { ...detail, promise: { ...promise, determination: { fulfilment: 'none' } } },
    ],
    sanction: [detail],
    close: [detail],
    decideRepair: [detail],
    revoke: [detail],
    list: [{ data: [inPublic, plain], nextCursor: 'next' }],
    feed: [file],
    published: [inPublicWhole, { ...plain, content: '诚信经营。', liability: '承担责任。' }],
    verify: [
      {
        code: '35010020261120000001',
        title: '信用承诺书',
        subjectName: subject.name,
        acceptor: agency,
        madeOn: '2026-11-20',
        state: 'running',
        letter,
        valid: [true, false],
      },
    ],
    evidence: [file],
    document: [file],
    seals: [
      { keys: [] },
      {
        keys: [
          {
            algorithm: 'ed25519',
            publicKey: 'a1'.repeat(32),
            pem: '-----BEGIN',
            fingerprint: recordId,
          },
        ],
      },
    ],
    figures: figureDimensions.map((by) => ({
      by,
      place: '350100',
      on: '2026-11-22',
      figures: [figure, { ...figure, key: '' }, { key: '批发业', subjects: 2, withheld: true }],
      fewest: 3,
      associations: by === 'place' ? { all: 2 } : { all: 20, covered: 20 },
    })),
    mine: [{ data: [promise, draft], nextCursor: null }],
    queue: [{ data: promiseStates.map((state) => ({ ...promise, state })), nextCursor: 'next' }],
    reviewCandidates: [
      { year: 2026, subjects: [] },
      { year: 2026, subjects: [{ code, name: subject.name, promises: 3 }] },
    ],
    beginReview: [{ begun: 0 }],
    export: [file],
    import: [imported],
    get: [detail, ...drafted],
    history: [{ events: [...events] }],
  },
});
