import type { contract } from '@xinyong/contract';
import {
  clockCommand,
  isAccepted,
  isTooLateToReturn,
  maskPersonNumbers,
  type PromiseCommand,
  type PromiseParty,
} from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import type { Handlers } from '../http/handlers.ts';
import { Problem } from '../http/problem.ts';
import type { PlatformLaw } from '../law/platform-law.ts';
import { acceptanceColumns } from './acceptance-columns.ts';
import { carryOutSanctions } from './carry-out-sanctions.ts';
import { changePromise, requirePromiseVersion, type PromiseColumns } from './change-promise.ts';
import type { CommandBody } from './command-body.ts';
import { determinationColumns } from './determination-columns.ts';
import { endRecord } from './end-record.ts';
import { loadPromise, noPromise } from './load-promise.ts';
import { overdueColumns } from './overdue-columns.ts';
import { promiseDetail } from './promise-detail.ts';
import { handInFiles } from './promise-files.ts';
import type { PromiseStepTaken } from './record-steps.ts';
import { requireGuard } from './require-guard.ts';
import { sanctionColumns } from './sanction-columns.ts';
import type { SigningMeans } from './signing-means.ts';
import { tellChannels } from './tell-channels.ts';
import { transitionFor } from './transition-for.ts';

type Commands = Pick<
  Handlers<typeof contract.promises>,
  | 'withdraw'
  | 'handInMaterials'
  | 'requestRepair'
  | 'accept'
  | 'decline'
  | 'returnMaterials'
  | 'beginVerification'
  | 'determine'
  | 'sanction'
  | 'close'
  | 'decideRepair'
  | 'revoke'
>;

interface Input {
  readonly params: { readonly id: string };
  readonly body: CommandBody;
}

/** The commands of the lifecycle: load, look the command up in the table, save what it leads to. */
export function promiseCommands(law: PlatformLaw, means: SigningMeans): Commands {
  const give = async (tx: Tx, command: PromiseCommand, by: PromiseParty, input: Input) => {
    const { body } = input;
    const loaded = await loadPromise(tx, input.params.id);
    if (loaded.party !== by) throw noPromise();
    const { promise } = loaded;
    requirePromiseVersion(promise, body.version);
    // What the clock has to find comes before anything that is done now.
    const found = clockCommand(promise, tx.today);
    const clock = found && transitionFor(promise, found, 'clock');
    const row = transitionFor({ ...promise, state: clock?.to ?? promise.state }, command, by);
    await requireGuard(tx, loaded, row.guard, body, law);
    if (command === 'return-materials' && isTooLateToReturn(promise, tx.today)) throw tooLate();
    const columns: PromiseColumns = {
      notice: body.notice === undefined ? null : maskPersonNumbers(body.notice),
      ...(found === 'find-overdue' && (await overdueColumns(tx, loaded))),
      ...(row.effects?.includes('assign-code') &&
        (await acceptanceColumns(tx, loaded, row, body, means))),
      ...(row.effects?.includes('record-fulfilment') &&
        (await determinationColumns(tx, loaded, body))),
      ...(command === 'sanction' && sanctionColumns(tx, body)),
    };
    const step: PromiseStepTaken = {
      command,
      by,
      to: row.to,
      ...(body.notice !== undefined && { notice: maskPersonNumbers(body.notice) }),
      ...(body.words !== undefined && { notice: maskPersonNumbers(body.words) }),
    };
    const then = await changePromise(
      tx,
      loaded,
      found && clock
        ? [{ command: found, by: 'clock', to: clock.to, actorName: '到期自动' }, step]
        : [step],
      columns,
    );
    tellChannels(tx, promise, then, law);
    if (command === 'hand-in-materials') await handInFiles(tx, then);
    if (isAccepted(then) && row.effects?.includes('end-record')) await endRecord(tx, then, command);
    if (row.effects?.includes('carry-out-sanctions')) await carryOutSanctions(tx, then, law);
    return promiseDetail(tx, promise.id, law);
  };
  return {
    withdraw: (input, tx) => give(tx, 'withdraw', 'promiser', input),
    handInMaterials: (input, tx) => give(tx, 'hand-in-materials', 'promiser', input),
    requestRepair: (input, tx) => give(tx, 'request-repair', 'promiser', input),
    accept: (input, tx) => give(tx, 'accept', 'agency', input),
    decline: (input, tx) => give(tx, 'decline', 'agency', input),
    returnMaterials: (input, tx) => give(tx, 'return-materials', 'agency', input),
    beginVerification: (input, tx) => give(tx, 'begin-verification', 'agency', input),
    determine: (input, tx) => give(tx, determinations[input.body.fulfilment], 'agency', input),
    sanction: (input, tx) => give(tx, 'sanction', 'agency', input),
    close: (input, tx) => give(tx, 'close', 'agency', input),
    decideRepair: (input, tx) =>
      give(
        tx,
        input.body.decision === 'granted' ? 'grant-repair' : 'refuse-repair',
        'agency',
        input,
      ),
    revoke: (input, tx) => give(tx, 'revoke', 'agency', input),
  };
}

const determinations = {
  full: 'determine-full',
  partial: 'determine-partial',
  none: 'determine-none',
} as const;

/** Returned now, they would be overdue at once, though they were handed in by their last day. */
const tooLate = (): Problem =>
  new Problem(
    'rule_not_satisfied',
    {
      zh: '补齐材料的最后一天已经过了，退回以后承诺人不能再提交。材料是按期提交的，请核查以后认定履行状态。',
      en: 'The last day for the materials is over, so that they could not be handed in again. They came in time: look at them and determine.',
    },
    { rule: 'promise.return.day' },
  );
