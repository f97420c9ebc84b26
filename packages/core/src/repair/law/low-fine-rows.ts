import { cite } from '../../law/instrument.ts';
import { order45 } from '../../law/instruments.ts';
import type { ClassRow } from '../../law/pack.ts';
import { all, is, not, row } from './build.ts';

const in45 = { from: order45.from };
const by45 = cite(order45, '第十三条', 'verified');

/**
 * 较低数额罚款, by the amounts that 省级以上市场监管部门 fixed. Whether an individual business (个体工商户) is
 * measured as a person is not said, so that between the two amounts its class stays unknown.
 */
export const lowFineRows: readonly ClassRow[] = [
  row(
    'low-fine.either',
    in45,
    { op: 'below', fact: 'fineFen', param: 'lowFine.person' },
    'yes',
    by45,
  ),
  row(
    'low-fine.organisation',
    in45,
    all(is('subjectIsOrganisation', true), {
      op: 'below',
      fact: 'fineFen',
      param: 'lowFine.organisation',
    }),
    'yes',
    by45,
  ),
  row(
    'low-fine.above',
    in45,
    not({ op: 'below', fact: 'fineFen', param: 'lowFine.organisation' }),
    'no',
    by45,
  ),
];
