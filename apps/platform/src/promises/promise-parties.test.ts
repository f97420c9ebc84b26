import {
  promiseCommands,
  promiseStates,
  promiseTransition,
  type PromiseCommand,
  type PromiseState,
} from '@xinyong/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnEngines } from '../../test/engines.ts';
import {
  auditor,
  colleague,
  machine,
  officer,
  otherAgent,
  otherOfficer,
} from '../../test/people.ts';
import {
  templateOf,
  promisesOn,
  noonOf,
  notice,
  pdf,
  refuses,
  type PromiseStep,
} from '../../test/promises.ts';
import { visitor, type Actor } from '../actor.ts';

const unperformed = '没有做到所承诺的内容';
const none = { fulfilment: 'none', unperformed, notice } as const;
const full = { fulfilment: 'full', notice } as const;
const partial = { ...none, fulfilment: 'partial' } as const;
const granted = { decision: 'granted', notice } as const;
const sanction = { kinds: ['withdraw-approval'], words: '撤销许可。' } as const;

type Command = Exclude<PromiseCommand, 'find-overdue' | 'expire' | 'sign'>;
type Party = 'promiser' | 'agency';

/** How a command is given: its address, what it brings, and by whom. */
const given: { readonly [C in Command]: readonly [address: string, body: object, by: Party] } = {
  withdraw: ['withdraw', {}, 'promiser'],
  'hand-in-materials': ['hand-in-materials', {}, 'promiser'],
  'request-repair': ['request-repair', { notice }, 'promiser'],
  accept: ['accept', {}, 'agency'],
  decline: ['decline', { notice }, 'agency'],
  'return-materials': ['return-materials', { notice }, 'agency'],
  'begin-verification': ['begin-verification', {}, 'agency'],
  'determine-full': ['determine', full, 'agency'],
  'determine-partial': ['determine', partial, 'agency'],
  'determine-none': ['determine', none, 'agency'],
  sanction: ['sanction', sanction, 'agency'],
  close: ['close', {}, 'agency'],
  'grant-repair': ['decide-repair', granted, 'agency'],
  'refuse-repair': ['decide-repair', { ...granted, decision: 'refused' }, 'agency'],
  revoke: ['revoke', { notice }, 'agency'],
};
const commands = promiseCommands.filter((each): each is Command => Object.hasOwn(given, each));

describeOnEngines('a command about a promise', (database) => {
  const promises = promisesOn(database);
  const { ask, drafted, everything, give, newcomer, publish, signed } = promises;
  let permit: string;
  let honest: string;
  let deferred: string;
  beforeAll(async () => {
    permit = await publish(templateOf('food-business-permit'));
    honest = await publish(templateOf('honest-business'));
    deferred = await publish(templateOf('deferred-permit-materials'));
  });

  interface Reached {
    readonly applicant: Actor;
    readonly step: PromiseStep;
  }
  /** A promise in a state, as it is after what led there. */
  async function inState(state: PromiseState): Promise<Reached> {
    const applicant = await newcomer();
    const by = async (template: string): Promise<Reached> => ({
      applicant,
      step: await signed({ applicant, template }),
    });
    const after = async (before: PromiseState, command: Command): Promise<Reached> => {
      const reached = await inState(before);
      const [address, body, party] = given[command];
      const who = party === 'agency' ? officer : reached.applicant;
      return { ...reached, step: await give(who, reached.step, address, body) };
    };
    switch (state) {
      case 'draft':
        return { applicant, step: await drafted({ applicant, template: permit }) };
      case 'submitted':
        promises.api().now = noonOf('2026-12-28'); // the working days of 2027 are not published
        return by(deferred);
      case 'in-force':
        return by(permit);
      case 'materials-due':
        return by(deferred);
      case 'under-verification':
        return after('in-force', 'begin-verification');
      case 'fulfilled':
        return after('in-force', 'determine-full');
      case 'partly-fulfilled':
        return after('in-force', 'determine-partial');
      case 'breached':
        return after('in-force', 'determine-none');
      case 'sanctioned':
        return after('breached', 'sanction');
      case 'repair-requested':
        return after('sanctioned', 'request-repair');
      case 'repaired':
        return after('repair-requested', 'grant-repair');
      case 'closed':
        return after('breached', 'close');
      case 'declined':
        return after('submitted', 'decline');
      case 'revoked':
        return after('in-force', 'revoke');
      case 'withdrawn': {
        const { step } = await by(honest);
        return { applicant, step: await give(applicant, step, 'withdraw') };
      }
      case 'expired': {
        const { step } = await by(honest);
        promises.api().now = noonOf('2027-11-21');
        await promises.api().promiseClock.run();
        return { applicant, step: { ...step, version: step.version + 1 } };
      }
    }
  }

  test.each(promiseStates)(
    'is offered from %s where the table has it, and refused where not',
    async (state) => {
      const { applicant, step } = await inState(state);
      const { path, version } = step;
      const { body } = await ask(applicant, 'GET', path);
      expect(body.promise).toMatchObject({ state, version });
      const before = await everything();
      for (const command of commands) {
        const [address, more, by] = given[command];
        const who = by === 'agency' ? officer : applicant;
        const change = promiseTransition(body.promise, command, by);
        // A draft is the promiser's own: to the agency it is not there.
        const isHidden = state === 'draft' && by === 'agency';
        const offered = (await ask(who, 'GET', path)).body.commands ?? [];
        expect(offered.includes(command), command).toBe(change.ok && !isHidden);
        if (change.ok) continue;
        const answer = await ask(who, 'POST', `${path}/${address}`, { version, ...more });
        refuses(answer, isHidden ? 'not_found' : 'conflict', isHidden ? {} : { rule: change.rule });
      }
      expect(await everything()).toEqual(before);
    },
  );

  test.each(promiseStates.filter((state) => state !== 'draft'))(
    'is none that makes a draft of what is %s',
    async (state) => {
      const { applicant, step } = await inState(state);
      const { path, version } = step;
      const before = await everything();
      const digest = 'f'.repeat(64);
      refuses(await ask(applicant, 'POST', `${path}/sign`, { version, digest }), 'conflict', {
        rule: 'promise.transition.state',
      });
      refuses(await ask(applicant, 'PUT', `${path}/draft`, { version, answers: {} }), 'conflict');
      expect(await everything()).toEqual(before);
    },
  );

  test.each(promiseStates.filter((state) => state !== 'materials-due'))(
    'takes no file for what is %s',
    async (state) => {
      const { applicant, step } = await inState(state);
      const file = `${step.path}/files/rules?fileName=a.pdf&version=${step.version}`;
      refuses(await ask(applicant, 'PUT', file, pdf), 'conflict');
    },
  );

  test('is given by its own party alone: to others the promise is not there, or they may not', async () => {
    const { applicant, step } = await inState('in-force');
    const { path, version } = step;
    const before = await everything();
    const ofAgency: Actor = { ...officer, id: 'auditor-of-agency', scopes: auditor.scopes };
    const always = [
      [auditor, 'forbidden'],
      [ofAgency, 'forbidden'],
      [machine, 'forbidden'],
      [visitor, 'unauthenticated'],
    ] as const;
    const others = {
      agency: [
        [otherOfficer, 'not_found'],
        [applicant, 'forbidden'],
        [otherAgent, 'forbidden'],
      ],
      promiser: [
        [otherAgent, 'not_found'],
        [officer, 'forbidden'],
        [otherOfficer, 'forbidden'],
      ],
    } as const;
    for (const command of commands) {
      const [address, more, by] = given[command];
      for (const [who, code] of [...others[by], ...always])
        refuses(await ask(who, 'POST', `${path}/${address}`, { version, ...more }), code);
    }
    for (const [who, code] of [
      [otherAgent, 'not_found'],
      [otherOfficer, 'not_found'],
      [machine, 'forbidden'],
      [visitor, 'unauthenticated'],
    ] as const)
      for (const address of [path, `${path}/history`])
        refuses(await ask(who, 'GET', address), code);
    expect(await everything()).toEqual(before);
  });

  test('is none of an officer about an enterprise that the officer acts for', async () => {
    const applicant = await newcomer();
    const both: Actor = {
      ...officer,
      id: 'officer-and-agent',
      subjectCode: applicant.subjectCode,
      scopes: [...officer.scopes, 'promises:sign'],
    };
    const { path, version } = await signed({ applicant, template: permit });
    for (const [address, more] of Object.values(given).filter(([, , by]) => by === 'agency'))
      refuses(await ask(both, 'POST', `${path}/${address}`, { version, ...more }), 'not_found');
  });

  test('is given on the version that was seen', async () => {
    const { applicant, step } = await inState('in-force');
    const before = await everything();
    for (const [address, more, by] of Object.values(given))
      for (const version of [step.version - 1, step.version + 1]) {
        const who = by === 'agency' ? officer : applicant;
        const answer = await ask(who, 'POST', `${step.path}/${address}`, { version, ...more });
        refuses(answer, 'stale_version');
      }
    expect(await everything()).toEqual(before);
  });

  test('is given once: of two officers who determine at once, one is told', async () => {
    const { step } = await inState('in-force');
    const { path, version } = step;
    const answers = await Promise.all([
      ask(officer, 'POST', `${path}/determine`, { version, ...full }),
      ask(colleague, 'POST', `${path}/determine`, { version, ...none }),
    ]);
    const told = answers.filter(({ status }) => status !== 200);
    expect(told).toHaveLength(1);
    for (const answer of told) refuses(answer, 'stale_version');
    const { body } = await ask(officer, 'GET', path);
    expect(body.promise.version).toBe(version + 1);
    const { events } = (await ask(officer, 'GET', `${path}/history`)).body;
    expect(events.map(({ command }: { command: string }) => command)).toEqual([
      'create',
      'update-draft',
      'sign',
      'accept',
      body.promise.state === 'fulfilled' ? 'determine-full' : 'determine-none',
    ]);
  });

  test.each([
    ['full, with something not kept', { ...full, unperformed }, 'body.unperformed'],
    ['full, and false', { ...full, falsehood: true }, 'body.falsehood'],
    ['partial, without what was not kept', { fulfilment: 'partial', notice }, 'body.unperformed'],
    ['none, without what was not kept', { fulfilment: 'none', notice }, 'body.unperformed'],
    ['none, with blanks', { ...none, unperformed: '  ' }, 'body.unperformed'],
    ['what there is not', { ...none, fulfilment: 'half' }, 'body.fulfilment'],
    ['without a word why', { ...none, notice: '' }, 'body.notice'],
    ['with a falsehood that is none', { ...none, falsehood: false }, 'body.falsehood'],
  ])('that determines is refused where it says: %s', async (_what, more, at) => {
    const { step } = await inState('in-force');
    const before = await everything();
    const answer = await ask(officer, 'POST', `${step.path}/determine`, {
      version: step.version,
      ...more,
    });
    refuses(answer, 'invalid_request', { at });
    expect(await everything()).toEqual(before);
  });

  test.each([
    ['no measure', { ...sanction, kinds: [] }, 'invalid_request'],
    ['what is none', { ...sanction, kinds: ['prison'] }, 'invalid_request'],
    ['no word', { ...sanction, words: '' }, 'invalid_request'],
    ['a measure against other promises', { ...sanction, kinds: ['punish'] }, 'rule_not_satisfied'],
    [
      'one that is lawful and one that is not',
      { ...sanction, kinds: ['withdraw-approval', 'end-handling'] },
      'rule_not_satisfied',
    ],
  ])('that sanctions is refused with %s', async (_what, body, code) => {
    const { step } = await inState('breached');
    const before = await everything();
    refuses(
      await ask(officer, 'POST', `${step.path}/sanction`, { version: step.version, ...body }),
      code,
      code === 'rule_not_satisfied' ? { rule: 'promise.sanction.lawful' } : {},
    );
    expect(await everything()).toEqual(before);
  });

  test('keeps no number of a person that somebody wrote', async () => {
    const number = '11010519491231002X';
    const { applicant, step } = await inState('in-force');
    const found = await give(officer, step, 'determine', {
      fulfilment: 'none',
      unperformed: `经办人${number}没有到场`,
      notice: `请${number}补正。`,
    });
    const punished = await give(officer, found, 'sanction', {
      ...sanction,
      words: `撤销${number}的许可。`,
    });
    await give(applicant, punished, 'request-repair', { notice: `${number}已经改正。` });
    expect((await everything()).join('\n')).not.toContain(number);
  });

  describe('about a promise that is not there', () => {
    test.each(Object.keys(given) as Command[])('finds nothing (%s)', async (command) => {
      const [address, more, by] = given[command];
      const path = '/v1/promises/8d1f6c1e-9a51-4f0e-8c4b-2f7c0f6f2a10';
      const who = by === 'agency' ? officer : otherAgent;
      refuses(await ask(who, 'POST', `${path}/${address}`, { version: 1, ...more }), 'not_found');
    });
  });
});
