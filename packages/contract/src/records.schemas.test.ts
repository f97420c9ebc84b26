import { fc } from '@fast-check/vitest';
import type { ImportReport } from './records.ts';
import { byId, day, digest, fileName, page, paged, uscc, version } from './testing/arbitraries.ts';
import { id, records } from './testing/examples.ts';
import { testSchemas } from './testing/test-schemas.ts';

const report: ImportReport = {
  id,
  fileName: '行政处罚.csv',
  kind: 'penalties',
  encoding: 'gb18030',
  rows: 3,
  created: 1,
  unchanged: 1,
  ended: 0,
  rejected: 1,
  warned: 0,
  normalised: 2,
  masked: 0,
  importedAt: '2026-11-20T01:02:03Z',
};

testSchemas('records', {
  inputs: {
    list: fc.record({
      params: fc.record({ code: uscc }),
      query: fc.record(
        { ...paged, kind: fc.constantFrom('penalty', 'serious-listing') },
        { requiredKeys: [] },
      ),
    }),
    export: fc.record({
      query: fc.record(
        { kind: fc.constantFrom('permit', 'abnormal-listing'), code: uscc },
        { requiredKeys: ['kind'] },
      ),
    }),
    get: fc.record({ params: fc.record({ id: digest }) }),
    display: fc.record({ params: fc.record({ id: digest }) }),
    state: fc.record({
      params: fc.record({ id: digest }),
      body: fc.record(
        {
          version,
          severity: fc.constantFrom('minor', 'general', 'serious'),
          domains: fc.subarray(['food', 'drugs']),
          publishedOn: day,
          statutoryTermRunning: fc.boolean(),
          restructuring: fc.constantFrom('executing', 'completed'),
        },
        { requiredKeys: ['version'] },
      ),
    }),
    import: fc.record({ query: fc.record({ fileName }) }),
    importReport: fc.record({ params: byId }),
    importFindings: fc.record({ params: byId, query: page }),
  },
  outputs: {
    list: [{ data: records, nextCursor: null }],
    export: [new Uint8Array([0xef, 0xbb, 0xbf])],
    get: records,
    state: records.map((each) => ({ ...each, stated: { version: 1, severity: 'general' } })),
    display: [
      { state: 'displayed', endsOn: '2028-06-01', history: [] },
      {
        state: 'ended',
        history: [
          { at: '2026-11-20T01:02:03Z', state: 'displayed', by: 'import' },
          { at: '2026-11-21T01:02:03Z', state: 'ended', by: 'repair', repairId: id },
        ],
      },
    ],
    import: [report],
    importReport: [report],
    importFindings: [
      {
        data: [
          {
            line: 2,
            column: '罚款金额',
            level: 'reject',
            code: 'fine-without-amount',
            value: '',
            message: 'The penalty includes a fine and its amount is empty',
            messageZh: '处罚类别含罚款，但罚款金额为空',
          },
        ],
        nextCursor: null,
      },
    ],
  },
});
