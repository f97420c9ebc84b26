import type { contract, Versioned } from '@xinyong/contract';
import {
  clockCommand,
  falsePromiseBan,
  isAccepted,
  maskPersonNumbers,
  sanctionsFor,
  type AcceptedPromise,
  type Fulfilment,
  type IsoDay,
  type PromiseCommand,
  type PromiseParty,
  type PromiseSanction,
  type PromiseTransition,
} from '@xinyong/core';
import { formatDay, promiseText } from '@xinyong/core/text';
import type { Tx } from '../database/unit-of-work.ts';
import { recordRowsOf, recordForDay } from '../grades/profile-of.ts';
import type { Handlers } from '../http/handlers.ts';
import { fieldProblem, invalidFields } from '../http/field-problems.ts';
import { Problem } from '../http/problem.ts';
import type { PlatformLaw } from '../law/platform-law.ts';
import { endDisplay, endDisplayByFile } from '../records/change-display.ts';
import { loadTemplate } from '../promise-templates/load-template.ts';
import { carryOutSanctions } from './carry-out-sanctions.ts';
import { changePromise, requirePromiseVersion, type PromiseColumns } from './change-promise.ts';
import { loadPromise, noPromise, type LoadedPromise } from './load-promise.ts';
import { overdueColumns } from './overdue-columns.ts';
import { promiseContext } from './promise-context.ts';
import { promiseDetail } from './promise-detail.ts';
import { loadPromiseRecord } from './promise-record.ts';
import { requirePromisable } from './promise-refused.ts';
import type { PromiseStepTaken } from './record-steps.ts';
import { newCode, rowFor, type SigningMeans } from './sign-promise.ts';

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

/** What a command may bring with it. */
interface Body extends Versioned {
  readonly notice?: string;
  readonly materialsDueOn?: IsoDay;
  readonly fulfilment?: Fulfilment;
  readonly falsehood?: true;
  readonly deliberate?: true;
  readonly unperformed?: string;
  readonly kinds?: readonly PromiseSanction[];
  readonly words?: string;
}
interface Input {
  readonly params: { readonly id: string };
  readonly body: Body;
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
    const clock = found && rowFor(promise, found, 'clock');
    const row = rowFor({ ...promise, state: clock?.to ?? promise.state }, command, by);
    await requireGuard(tx, loaded, row.guard, body, law);
    const columns: PromiseColumns = {
      notice: body.notice === undefined ? null : maskPersonNumbers(body.notice),
      ...(found === 'find-overdue' && (await overdueColumns(tx, loaded))),
      ...(row.effects?.includes('assign-code') && (await acceptance(tx, loaded, row, body, means))),
      ...(row.effects?.includes('record-fulfilment') && determinationColumns(tx, loaded, body)),
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

/** 违诺已修复 ends the display as a repair does; what was withdrawn or revoked is taken off. */
async function endRecord(tx: Tx, promise: AcceptedPromise, command: PromiseCommand): Promise<void> {
  const record = await loadPromiseRecord(tx, promise);
  if (command === 'grant-repair') await endDisplay(tx, record, promise.id);
  else
    await endDisplayByFile(tx, record, {
      state: 'ended',
      endedBy: 'delisting',
      endedOn: tx.today,
    });
}

const determinations = {
  full: 'determine-full',
  partial: 'determine-partial',
  none: 'determine-none',
} as const;

/** Throws where the guard of a row does not let the command through; what schemas see they have seen. */
async function requireGuard(
  tx: Tx,
  { promise }: LoadedPromise,
  guard: ReturnType<typeof rowFor>['guard'],
  { kinds = [] }: Body,
  laws: PlatformLaw,
): Promise<void> {
  const { promise: law, repair } = laws;
  switch (guard) {
    case 'materials-complete': {
      const { template } = await loadTemplate(tx, promise.templateId, promise.templateVersion);
      const missing = (template.deferred?.materials ?? []).filter(
        ({ id }) => !promise.files.some(({ material }) => material === id),
      );
      if (missing.length > 0)
        throw new Problem(
          'rule_not_satisfied',
          {
            zh: `还缺 ${missing.map(({ name }) => name['zh-CN']).join('、')}，请上传后再提交。`,
            en: `Still missing: ${missing.map(({ name }) => name.en ?? name['zh-CN']).join(', ')}. Give the files, then hand in.`,
          },
          { rule: 'promise.materials.complete' },
        );
      return;
    }
    case 'sanctions': {
      const lawful = sanctionsFor(promise, tx.today, law).map(({ sanction }) => sanction);
      const unlawful = kinds.filter((each) => !lawful.includes(each));
      if (unlawful.length > 0)
        throw new Problem(
          'rule_not_satisfied',
          {
            zh: `对这份承诺没有规定可以${unlawful.map((each) => promiseText['zh-CN'].sanctions[each]).join('、')}。`,
            en: `No rule has this for the promise: ${unlawful.map((each) => promiseText.en.sanctions[each]).join('; ')}.`,
          },
          { rule: 'promise.sanction.lawful' },
        );
      return;
    }
    case 'not-banned': {
      const rows = await recordRowsOf(tx, [promise.subjectCode]);
      const records = rows.map((row) => recordForDay(row, tx.today, tx.today));
      const ban = falsePromiseBan(records, tx.today, promise.place, repair);
      if (promise.type === 'repair' && ban)
        throw new Problem(
          'rule_not_satisfied',
          {
            zh: `${promiseText['zh-CN'].refusals.FALSE_PROMISE_BAN}从${formatDay(ban.until, 'zh-CN')}起可以申请。`,
            en: `${promiseText.en.refusals.FALSE_PROMISE_BAN} From ${formatDay(ban.until, 'en')} on it can be asked for.`,
          },
          { refusals: ['FALSE_PROMISE_BAN'], citation: ban.cite },
        );
      return;
    }
    case 'may-promise': {
      // 受理: what became known since it was signed. That its template can be signed no more is nothing against it.
      const published = await loadTemplate(tx, promise.templateId, promise.templateVersion);
      const { validTo: _over, ...template } = published.template;
      const { subjectCode, recordId, id: promiseId } = promise;
      const asked = { subjectCode, recordId, promiseId, published: { ...published, template } };
      requirePromisable((await promiseContext(tx, asked, laws)).assessment);
      return;
    }
    case 'notice':
    case 'overdue':
    case undefined:
      return;
  }
}

/**
 * 受理: the code, and the last day for the materials where the calendar did not tell it. What was signed has its last day: a
 * promise that waited until that was over would be broken as it is accepted.
 */
async function acceptance(
  tx: Tx,
  { promise }: LoadedPromise,
  { to }: Pick<PromiseTransition, 'to'>,
  { materialsDueOn }: Body,
  means: SigningMeans,
): Promise<PromiseColumns> {
  if (clockCommand({ ...promise, state: to }, tx.today))
    throw new Problem(
      'rule_not_satisfied',
      {
        zh: '承诺书写明的期限已经过了，不能再受理。请不予受理，由承诺人重新签署。',
        en: 'The last day that the letter names is over. Decline it, so that it can be signed anew.',
      },
      { rule: 'promise.accept.day' },
    );
  const isUndated = promise.type === 'deferred-materials' && promise.materialsDueOn === undefined;
  if (isUndated && (materialsDueOn === undefined || materialsDueOn < tx.today))
    throw invalidFields([fieldProblem('body.materialsDueOn', 'invalid-materials-day')]);
  return {
    code: await newCode(tx, promise, means),
    ...(isUndated && materialsDueOn && { materials_due_on: materialsDueOn }),
  };
}

/** 认定: items 11, 12, 14 to 16 of the national data. */
function determinationColumns(
  tx: Tx,
  { promise }: LoadedPromise,
  { fulfilment = 'none', falsehood, deliberate, unperformed }: Body,
): PromiseColumns {
  const problems = [
    ...(fulfilment !== 'full' && unperformed === undefined
      ? [fieldProblem('body.unperformed', 'invalid-unperformed')]
      : []),
    ...(fulfilment === 'full' && unperformed !== undefined
      ? [fieldProblem('body.unperformed', 'unperformed-though-kept')]
      : []),
    ...(fulfilment === 'full' && falsehood
      ? [fieldProblem('body.falsehood', 'false-though-kept')]
      : []),
    ...(deliberate && (fulfilment === 'full' || promise.type !== 'repair')
      ? [fieldProblem('body.deliberate', 'deliberate-needless')]
      : []),
  ];
  if (problems.length > 0) throw invalidFields(problems);
  return {
    fulfilment,
    falsehood: falsehood === true,
    deliberate: deliberate === true,
    unperformed: unperformed === undefined ? null : maskPersonNumbers(unperformed),
    determined_on: tx.today,
    determiner_name: promise.acceptor.name,
    determiner_code: promise.acceptor.code ?? null,
  };
}

const sanctionColumns = (tx: Tx, { kinds = [], words = '' }: Body): PromiseColumns => ({
  sanctions: JSON.stringify([...new Set(kinds)]),
  sanction_words: maskPersonNumbers(words),
  sanctioned_on: tx.today,
});
