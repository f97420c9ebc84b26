import type { RepairDetail } from '@xinyong/contract';
import {
  assessApplication,
  clocksOf,
  commandsFor,
  type Deadline,
  type RepairLaw,
} from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { interruptionsOf } from './interruptions-of.ts';
import { knownFacts } from './known-facts.ts';
import { loadRepair, noRepair, type LoadedRepair } from './load-repair.ts';

/** An application with everything a page about it shows, as it stands in this unit of work. */
export async function repairDetail(tx: Tx, id: string, law: RepairLaw): Promise<RepairDetail> {
  const [detail] = await detailsOf(tx, [await loadRepair(tx, id)], law);
  if (!detail) throw noRepair();
  return detail;
}

/** The same for many, with as many queries as for one. */
export async function detailsOf(
  tx: Tx,
  loaded: readonly LoadedRepair[],
  law: RepairLaw,
): Promise<readonly RepairDetail[]> {
  const known = await knownFacts(
    tx,
    loaded.map(({ record }) => record),
    law,
  );
  const interrupted = await interruptionsOf(
    tx,
    loaded.map(({ repair }) => repair.id),
  );
  return loaded.map(({ repair, record, party }) => {
    const assessment = assessApplication({
      repair,
      record,
      known: known(record),
      interruptions: interrupted.get(repair.id) ?? [],
      today: tx.today,
      law,
    });
    const running: readonly Deadline['clock'][] = clocksOf(repair.state);
    return {
      repair,
      record,
      assessment,
      deadlines: assessment.deadlines.filter(({ clock }) => running.includes(clock)),
      commands: party === 'auditor' ? [] : commandsFor(repair.state, party),
    };
  });
}
