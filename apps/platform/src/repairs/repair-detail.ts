import type { RepairDetail } from '@xinyong/contract';
import { clocksOf, commandsFor, type Deadline, type RepairLaw } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { assessApplication } from './assess-application.ts';
import { loadRepair } from './load-repair.ts';

/** An application with everything a page about it shows, as it stands in this unit of work. */
export async function repairDetail(tx: Tx, id: string, law: RepairLaw): Promise<RepairDetail> {
  const { repair, record, party } = await loadRepair(tx, id);
  const on = repair.submittedOn ?? tx.today;
  const assessment = await assessApplication(tx, record, repair, on, law);
  const running: readonly Deadline['clock'][] = clocksOf(repair.state);
  return {
    repair,
    record,
    assessment,
    deadlines: assessment.deadlines.filter(({ clock }) => running.includes(clock)),
    commands: party === 'auditor' ? [] : commandsFor(repair.state, party),
  };
}
