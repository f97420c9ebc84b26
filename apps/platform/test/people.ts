import type { Uscc } from '@xinyong/core';
import type { Actor } from '../src/actor.ts';

// Valid codes of fictional enterprises and agencies.
export const shop = '91420222MAEX89YT42' as Uscc;
export const otherShop = '91440229226283744B' as Uscc;
export const thirdShop = '92440229627837437Q' as Uscc;
export const bureau = { name: '阳新县示例交通运输主管局', code: '11420222592971125Q' as Uscc };
const otherBureau = { name: '翁源县示例交通运输主管局', code: '11440229777803400W' as Uscc };

/** 市场监管部门, of whom alone the plan of 阳新 speaks. */
export const supervision = { name: '阳新县示例市场监督管理局', code: '11420222592971133K' as Uscc };

const signedIn = ['public', 'session'] as const;
const agentOf = (id: string, subjectCode: Uscc): Actor => ({
  kind: 'person',
  id,
  name: '钱某某',
  role: 'agent',
  subjectCode,
  scopes: [...signedIn, 'repairs:apply', 'promises:sign'],
});
const officerOf = (id: string, agency: typeof bureau): Actor => ({
  kind: 'person',
  id,
  name: '孙某某',
  role: 'officer',
  agencyName: agency.name,
  agencyCode: agency.code,
  scopes: [
    ...signedIn,
    'repairs:decide',
    'records:import',
    'grades:run',
    'warnings:send',
    'draws:run',
    'promises:decide',
    'promise-templates:write',
  ],
});

export const agent: Actor = agentOf('agent', shop);
export const otherAgent: Actor = agentOf('other-agent', otherShop);
export const thirdAgent: Actor = agentOf('third-agent', thirdShop);
export const officer: Actor = officerOf('officer', bureau);
export const colleague: Actor = officerOf('colleague', bureau);
export const otherOfficer: Actor = officerOf('other-officer', otherBureau);
export const supervisor: Actor = officerOf('supervisor', supervision);
export const auditor: Actor = {
  kind: 'person',
  id: 'auditor',
  name: '周某某',
  role: 'auditor',
  scopes: [...signedIn, 'audit:read'],
};
export const machine: Actor = {
  kind: 'machine',
  id: 'machine',
  name: '示例数据中心',
  agencyName: bureau.name,
  agencyCode: bureau.code,
  scopes: ['public', 'records:import', 'grades:run'],
};
