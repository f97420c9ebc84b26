import { mostSubjects, type DrawOrder } from '@xinyong/contract';
import {
  codesWithin,
  riskExample,
  type PlannedSubject,
  type RepairLaw,
  type RiskClass,
  type Subject,
  type Uscc,
} from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { coversPlace } from '../covers-place.ts';
import { fieldProblem, invalidFields } from '../http/field-problems.ts';
import { Problem } from '../http/problem.ts';
import { subjectOfRow } from '../subjects/subject-row.ts';
import { riskClassesOf } from './risk-classes-of.ts';

/**
 * Whom a plan draws from (检查对象名录库): named or found, each with its class, one without by the example scheme. An agency
 * plans for its own division and those below it.
 */
export async function plannedSubjects(
  tx: Tx,
  { place, subjects: order, agencies }: Pick<DrawOrder, 'place' | 'subjects' | 'agencies'>,
  { path, law }: { readonly path: string; readonly law: RepairLaw },
): Promise<readonly PlannedSubject[]> {
  if (!coversPlace(tx.actor, place)) throw outsideDivision([`${path}.place`]);
  if (order.by === 'filter' && !coversPlace(tx.actor, order.place))
    throw outsideDivision([`${path}.subjects.place`]);
  const named: readonly Named[] =
    order.by === 'list' ? order.list : (await found(tx, order)).map(({ code }) => ({ code }));
  const subjects = await registered(
    tx,
    named.map(({ code }) => code),
  );
  const strangers = named.flatMap(({ code }, index) =>
    subjects.has(code)
      ? []
      : [fieldProblem(`${path}.subjects.list.${index}.code`, 'invalid-subject')],
  );
  if (strangers.length > 0) throw invalidFields(strangers);
  const elsewhere = named.flatMap(({ code }) => {
    const subject = subjects.get(code);
    return subject && !coversPlace(tx.actor, subject.region) ? [code] : [];
  });
  if (elsewhere.length > 0)
    throw outsideDivision(elsewhere.slice(0, MOST).map((code) => `${path}.subjects.${code}`));
  const unclassed = named.flatMap(({ code, riskClass }) => {
    const subject = subjects.get(code);
    return subject && riskClass === undefined ? [subject] : [];
  });
  const classes = await riskClassesOf(tx, unclassed, {
    on: tx.today,
    covered: order.covered,
    law,
  });
  const ofFilter = order.by === 'filter' ? order.keyField : undefined;
  return named.map(({ code, riskClass, keyField = ofFilter, agencies: own }) => ({
    code,
    name: subjects.get(code)?.name ?? '',
    // Core refuses a plan where it is unknown.
    riskClass: (riskClass ?? classes.get(code)) as RiskClass,
    ...(riskClass === undefined && { classedBy: riskExample.id }),
    ...(keyField && { keyField }),
    agencies: own ?? agencies.map((agency) => agency.code),
  }));
}

/** As many problems as a person reads. */
const MOST = 20;

const outsideDivision = (paths: readonly string[]): Problem =>
  new Problem(
    'forbidden',
    {
      zh: '您只能抽查本机关所在行政区划及其下级的检查对象，请核对地方和名单。',
      en: 'You may only draw from the subjects of the division of your agency and below it; check the place and the list.',
    },
    {
      errors: paths.map((path) => fieldProblem(path, 'outside-division')),
      rule: 'draw.plan.outside-division',
    },
  );

type Named = Extract<DrawOrder['subjects'], { by: 'list' }>['list'][number];

async function found(
  { db }: Tx,
  { place, trade, kinds = riskExample.subjects }: Extract<DrawOrder['subjects'], { by: 'filter' }>,
): Promise<readonly { readonly code: Uscc }[]> {
  const [first, last] = codesWithin(place);
  let query = db
    .selectFrom('subject')
    .select('code')
    .where('region', '>=', first)
    .where('region', '<=', last);
  if (kinds.length > 0) query = query.where('kind', 'in', kinds);
  if (trade !== undefined) query = query.where('sector', '=', trade);
  const rows = await query
    .orderBy('code')
    .limit(mostSubjects + 1)
    .execute();
  if (rows.length > mostSubjects)
    throw new Problem(
      'rule_not_satisfied',
      {
        zh: `符合条件的检查对象超过 ${mostSubjects} 户。请缩小地方、行业或者种类的范围，分成几份计划。`,
        en: `More than ${mostSubjects} subjects meet these conditions. Narrow the place, trade or kinds, and make several plans.`,
      },
      { rule: 'draw.plan.too-many-subjects' },
    );
  return rows;
}

/** Few enough for the parameters of one query. */
const BATCH = 1000;

async function registered({ db }: Tx, codes: readonly Uscc[]): Promise<ReadonlyMap<Uscc, Subject>> {
  const subjects = new Map<Uscc, Subject>();
  for (let at = 0; at < codes.length; at += BATCH) {
    const rows = await db
      .selectFrom('subject')
      .selectAll()
      .where('code', 'in', codes.slice(at, at + BATCH))
      .execute();
    for (const row of rows) subjects.set(row.code, subjectOfRow(row));
  }
  return subjects;
}
