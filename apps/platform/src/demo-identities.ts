import type { Uscc } from '@xinyong/core';
import type { DemoIssuerOptions } from './sign-in/demo-issuer.ts';

// Codes of the sample, where this enterprise has records of this agency.
const enterprise = '91420222093469456A' as Uscc;
// Of this one nothing weighs against it.
const goodCredit = '91420222MAHGWGBA2X' as Uscc;
const agency = { agencyName: '阳新县示例工程建设主管局', agencyCode: '114202227697533008' as Uscc };

/** Whom one can be at the demo issuer, and the machine that may import. */
export const demoIdentities: Pick<DemoIssuerOptions, 'people' | 'machine'> = {
  people: [
    { id: 'agent', name: '冯某某', role: 'agent', subjectCode: enterprise },
    { id: 'agent-in-good-credit', name: '郑某某', role: 'agent', subjectCode: goodCredit },
    { id: 'officer', name: '李某某', role: 'officer', ...agency },
    { id: 'auditor', name: '赵某某', role: 'auditor' },
  ],
  machine: {
    clientId: 'demo-machine',
    clientSecret: 'demo-machine', // for trying out: this issuer refuses to run in production
    scopes: ['records:import', 'grades:run'],
    ...agency,
  },
};
