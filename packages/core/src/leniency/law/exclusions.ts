import { cite } from '../../law/instrument.ts';
import { registrationRegulation, registrationRules } from '../../law/instruments.ts';
import type { Citation } from '../../law/citation.ts';
import type { LeniencyRefusal } from '../leniency-decision.ts';
import type { LeniencyFacts } from '../leniency-facts.ts';

type Circumstance = keyof LeniencyFacts<'deregistration'>;

const listed = cite(registrationRules, '第四十八条', 'verified');

interface Exclusion {
  readonly reason: string;
  readonly refusal: LeniencyRefusal;
  readonly cite: Citation;
  readonly facts: readonly Circumstance[];
}

/** 不适用简易注销的情形: any of the facts bars it. */
export const exclusions: readonly Exclusion[] = [
  {
    reason: 'lists',
    refusal: 'ON_LIST',
    cite: listed,
    facts: ['onAbnormalList', 'onSeriousList'],
  },
  {
    reason: 'property',
    refusal: 'PROPERTY_TIED',
    cite: listed,
    facts: ['equityFrozen', 'equityPledged', 'chattelMortgaged', 'holdsInvestments'],
  },
  {
    reason: 'proceedings',
    refusal: 'PROCEEDINGS',
    cite: listed,
    facts: ['underInvestigation', 'underCoercion', 'inLitigation', 'inArbitration'],
  },
  {
    reason: 'licence',
    refusal: 'LICENCE_REVOKED',
    cite: listed,
    facts: ['licenceRevoked', 'orderedClosed'],
  },
  { reason: 'fines', refusal: 'FINES_OPEN', cite: listed, facts: ['finesOpen'] },
  {
    reason: 'approval',
    refusal: 'APPROVAL_REQUIRED',
    cite: cite(registrationRegulation, '第三十三条', 'verified'),
    facts: ['approvalRequired'],
  },
];

export const exclusionFacts: readonly Circumstance[] = exclusions.flatMap(({ facts }) => facts);
