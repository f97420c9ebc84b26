import { fc } from '@fast-check/vitest';
import { code } from './testing/examples.ts';
import { testSchemas } from './testing/test-schemas.ts';

testSchemas('session', {
  inputs: {
    get: fc.constant({}),
    extend: fc.constant({ body: {} }),
  },
  outputs: {
    get: [
      { scopes: ['public'] },
      {
        person: { id: 'p-1', name: '张某', role: 'agent', subjectCode: code },
        scopes: ['public', 'session', 'repairs:apply'],
      },
      {
        person: { id: 'p-2', name: '李某', role: 'officer', agencyName: '某局', agencyCode: code },
        scopes: ['public', 'session', 'repairs:decide', 'records:import', 'grades:run'],
      },
      {
        person: { id: 'p-3', name: '王某', role: 'auditor' },
        scopes: ['public', 'session', 'audit:read'],
      },
    ],
    extend: [{ scopes: ['public', 'session'], expiresAt: '2026-11-20T12:20:00.000Z' }],
  },
});
