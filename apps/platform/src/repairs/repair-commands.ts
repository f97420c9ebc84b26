import type { contract, RevocationRequest, SupplementRequest, Versioned } from '@xinyong/contract';
import {
  flowContext,
  isFalsehood,
  itemsOnJourney,
  maskPersonNumbers,
  transition,
  type RepairCommand,
  type RepairLaw,
  type RepairParty,
  type RepairTransition,
  type Supplement,
} from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import type { Handlers } from '../http/handlers.ts';
import { fieldProblem, invalidFields } from '../http/field-problems.ts';
import { Problem } from '../http/problem.ts';
import { endDisplay, restoreDisplay } from '../records/change-display.ts';
import { changeRepair, requireVersion } from './change-repair.ts';
import { handedIn } from './hand-in.ts';
import { loadRepair, noRepair, type LoadedRepair } from './load-repair.ts';
import { detailsOf, repairDetail } from './repair-detail.ts';

type Commands = Pick<
  Handlers<typeof contract.repairs>,
  | 'submit'
  | 'resubmit'
  | 'withdraw'
  | 'accept'
  | 'decline'
  | 'requestSupplement'
  | 'return'
  | 'decide'
  | 'revoke'
>;
interface Input<Body> {
  readonly params: { readonly id: string };
  readonly body: Body;
}

/** The commands of the lifecycle: load, look the command up in the table, save what it leads to. */
export function repairCommands(law: RepairLaw): Commands {
  const give = async (
    tx: Tx,
    command: RepairCommand,
    by: RepairParty,
    { params: { id }, body }: Input<Versioned & Partial<SupplementRequest & RevocationRequest>>,
  ) => {
    const loaded = await loadRepair(tx, id);
    if (loaded.party !== by) throw noRepair();
    requireVersion(loaded, body.version);
    const row = rowFor(loaded, command, by);
    const answers = row.guard === 'eligible' ? await handedIn(tx, loaded, law) : undefined;
    await changeRepair(tx, loaded, {
      command,
      by,
      to: row.to,
      ...(answers && { answers }),
      ...(body.notice !== undefined && { notice: maskPersonNumbers(body.notice) }),
      ...(body.reason && { reason: body.reason }),
      supplement: await supplementIn(body, loaded, tx, law),
      ...(command === 'submit' && { submittedOn: tx.today }),
      ...(row.starts?.includes('decide') && { acceptedOn: tx.today }),
    });
    if (row.effects?.includes('end-display')) await endDisplay(tx, loaded.record, { repairId: id });
    if (row.effects?.includes('restore-display')) {
      const recounts = body.reason !== undefined && isFalsehood(body.reason);
      await restoreDisplay(tx, loaded.record, { repairId: id, recounts, law });
    }
    return repairDetail(tx, id, law);
  };
  return {
    submit: (input, tx) => give(tx, 'submit', 'applicant', input),
    resubmit: (input, tx) => give(tx, 'resubmit', 'applicant', input),
    withdraw: (input, tx) => give(tx, 'withdraw', 'applicant', input),
    accept: (input, tx) => give(tx, 'accept', 'agency', input),
    decline: (input, tx) => give(tx, 'decline', 'agency', input),
    requestSupplement: (input, tx) => give(tx, 'request-supplement', 'agency', input),
    return: (input, tx) => give(tx, 'return', 'agency', input),
    decide: (input, tx) =>
      give(tx, input.body.decision === 'granted' ? 'grant' : 'refuse', 'agency', input),
    revoke: (input, tx) => give(tx, 'revoke', 'agency', input),
  };
}

/** 补正: what is asked for; throws where the day for it is over, and for what the application is not made of. */
async function supplementIn(
  { items = [], respondBy }: Partial<SupplementRequest>,
  loaded: LoadedRepair,
  tx: Tx,
  law: RepairLaw,
): Promise<Supplement | undefined> {
  if (items.length === 0 && respondBy === undefined) return undefined;
  if (respondBy !== undefined && respondBy < tx.today)
    throw invalidFields([fieldProblem('body.respondBy', 'invalid-respond-by')]);
  const [detail] = await detailsOf(tx, [loaded], law);
  const known = detail ? itemsOnJourney(flowContext(detail, loaded.repair.answers, tx.today)) : [];
  if (!items.every((item) => known.includes(item)))
    throw invalidFields([fieldProblem('body.items', 'invalid-items')]);
  return { items, ...(respondBy && { respondBy }) };
}

/** The row of the lifecycle; throws when there is none from the present state. */
function rowFor(
  { repair }: LoadedRepair,
  command: RepairCommand,
  by: RepairParty,
): RepairTransition {
  const change = transition(repair.state, command, by);
  if (change.ok) return change.transition;
  throw new Problem(
    'conflict',
    {
      zh: '这个申请现在的状态不能这样办理，请刷新后查看可以办理的事项。',
      en: 'This cannot be done with the application as it stands now; load it again to see what can.',
    },
    { rule: change.rule },
  );
}
