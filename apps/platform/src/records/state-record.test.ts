import { beforeAll, expect, test } from 'vitest';
import { Api, type Answer } from '../../test/api.ts';
import { describeOnEngines } from '../../test/engines.ts';
import { agent, officer, otherOfficer, shop } from '../../test/people.ts';
import { given, penaltyOf, subjectOf } from '../../test/records.ts';
import { occasionOf } from '../../test/occasion.ts';
import { visitor, type Actor } from '../actor.ts';
import { unitOfWork } from '../database/unit-of-work.ts';

const ready = { corrected: true, obligationsPerformed: true, promiseMade: true };

describeOnEngines('what an agency states about its record', (database) => {
  let api: Api;
  let documents = 0;
  beforeAll(async () => {
    api = new Api(database());
    await given(database(), { subjects: [subjectOf()] });
  });
  const ask = (actor: Actor, method: string, path: string, body?: unknown): Promise<Answer> =>
    api.as(actor)(method, path, { body });

  /** A penalty of a kind whose class only its agency knows. */
  async function unclassed() {
    documents += 1;
    const { severity: _open, ...record } = penaltyOf(`示交罚字〔2026〕认定第${documents}号`, {
      penaltyTypes: ['other'],
    });
    await given(database(), { records: [record] });
    return { record, path: `/v1/records/${record.id}` };
  }
  const outcomeOf = async (path: string) =>
    (
      await ask(agent, 'POST', `${path}/assessment`, {
        answers: ready,
        materials: ['proof-of-performance', 'promise-letter'],
      })
    ).body.outcome;

  test('settles what depended on it, for everybody', async () => {
    const { path } = await unclassed();
    expect(await outcomeOf(path)).toBe('indeterminate');
    const stated = await ask(officer, 'PUT', `${path}/statement`, {
      version: 0,
      severity: 'general',
    });
    expect(stated.body.stated).toEqual({ version: 1, severity: 'general' });
    expect(await outcomeOf(path)).toBe('eligible');
    const listed = await ask(visitor, 'GET', `/v1/subjects/${shop}/records`);
    expect(listed.body.data).toContainEqual(
      expect.objectContaining({ stated: { version: 1, severity: 'general' } }),
    );
  });

  test('ends a display that the law does not allow, and restores it when it is corrected', async () => {
    const { path } = await unclassed();
    await ask(officer, 'PUT', `${path}/statement`, { version: 0, severity: 'minor' });
    expect((await ask(visitor, 'GET', path)).status).toBe(404);
    expect((await ask(agent, 'GET', path)).body.display).toMatchObject({
      state: 'ended',
      endedBy: 'law',
    });
    await ask(officer, 'PUT', `${path}/statement`, { version: 1, severity: 'general' });
    expect((await ask(visitor, 'GET', path)).body.display.state).toBe('displayed');
    const { body } = await ask(officer, 'GET', `${path}/display`);
    expect(body.history.map(({ state, by }: { state: string; by: string }) => [state, by])).toEqual(
      [
        ['displayed', 'import'],
        ['ended', 'law'],
        ['displayed', 'law'],
      ],
    );
  });

  test.each([
    ['of a record whose period is over', '2020-01-10', 'minor'],
    ['of a record that would be displayed for longer', '2022-01-10', 'serious'],
  ])(
    'never displays for ever, or beyond the law, what it is about: %s',
    async (_what, on, severity) => {
      documents += 1;
      const record = penaltyOf(`示交罚字〔2020〕认定第${documents}号`, {
        decidedOn: on,
        display: { state: 'displayed' },
      });
      await given(database(), { records: [record] });
      const path = `/v1/records/${record.id}`;
      await ask(officer, 'PUT', `${path}/statement`, { version: 0, severity });
      expect((await ask(visitor, 'GET', path)).status).toBe(404);
    },
  );

  test('does not undo a repair that was granted after the law had ended the display', async () => {
    const { record, path } = await unclassed();
    const repair = await granted(record.id, () =>
      ask(officer, 'PUT', `${path}/statement`, { version: 0, severity: 'minor' }),
    );
    expect((await ask(agent, 'GET', path)).body.display.endedBy).toBe('repair');
    await ask(officer, 'PUT', `${path}/statement`, { version: 1, severity: 'general' });
    expect((await ask(visitor, 'GET', path)).status).toBe(404);
    const revoked = await ask(officer, 'POST', `${repair}/revoke`, {
      version: 6,
      notice: '经查，修复所依据的材料不实。',
      reason: 'agency-error',
    });
    expect(revoked.status).toBe(200);
    expect((await ask(visitor, 'GET', path)).status).toBe(200);
  });

  test('keeps a revoked repair from displaying what the law does not display', async () => {
    const { record, path } = await unclassed();
    const repair = await granted(record.id);
    await ask(officer, 'PUT', `${path}/statement`, { version: 0, severity: 'minor' });
    await ask(officer, 'POST', `${repair}/revoke`, {
      version: 6,
      notice: '经查，修复所依据的材料不实。',
      reason: 'agency-error',
    });
    expect((await ask(visitor, 'GET', path)).status).toBe(404);
    expect((await ask(agent, 'GET', path)).body.display.endedBy).toBe('law');
  });

  /** An application that went all the way to the grant; `meanwhile` happens after it was accepted. */
  async function granted(recordId: string, meanwhile = async (): Promise<unknown> => undefined) {
    const created = await ask(agent, 'POST', '/v1/repairs', { recordId });
    const path = `/v1/repairs/${created.body.repair.id}`;
    const contact = { contactName: '钱某某', contactPhone: '13800138000', signedName: '钱某某' };
    await ask(agent, 'PUT', `${path}/draft`, { version: 1, answers: { ...ready, ...contact } });
    const pdf = new TextEncoder().encode('%PDF-1.7\n');
    await ask(agent, 'PUT', `${path}/files/proof-of-performance?fileName=a.pdf&version=2`, pdf);
    await ask(agent, 'POST', `${path}/submit`, { version: 3 });
    await ask(officer, 'POST', `${path}/accept`, { version: 4 });
    await meanwhile();
    const notice = '材料齐全，符合规定。';
    const decided = await ask(officer, 'POST', `${path}/decide`, {
      version: 5,
      decision: 'granted',
      notice,
    });
    expect(decided.body.repair).toMatchObject({ state: 'granted', version: 6 });
    return path;
  }

  test('is kept with its audit entry and message', async () => {
    const { record, path } = await unclassed();
    await ask(officer, 'PUT', `${path}/statement`, { version: 0, domains: ['food', 'drugs'] });
    await unitOfWork(database(), occasionOf(), async ({ db }) => {
      const message = await db
        .selectFrom('outbox')
        .selectAll()
        .where('topic', '=', 'record.stated')
        .execute();
      expect(message.some(({ body }) => JSON.stringify(body).includes(record.id))).toBe(true);
      const entries = await db.selectFrom('audit_entry').select('body').execute();
      expect(entries.some(({ body }) => body.includes('food,drugs'))).toBe(true);
    });
  });

  test('is nobody else’s to state', async () => {
    const { path } = await unclassed();
    const body = { version: 0, severity: 'minor' };
    expect((await ask(visitor, 'PUT', `${path}/statement`, body)).status).toBe(401);
    expect((await ask(agent, 'PUT', `${path}/statement`, body)).status).toBe(403);
    expect((await ask(otherOfficer, 'PUT', `${path}/statement`, body)).status).toBe(403);
    expect((await ask(officer, 'GET', path)).body).not.toHaveProperty('stated');
  });

  test('is lost to nobody: of two at once one is told', async () => {
    const { path } = await unclassed();
    const answers = await Promise.all(
      ['general', 'serious'].map((severity) =>
        ask(officer, 'PUT', `${path}/statement`, { version: 0, severity }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const late = await ask(officer, 'PUT', `${path}/statement`, { version: 0 });
    expect(late.body.code).toBe('stale_version');
  });

  test('is refused where the record has no such thing, and names the field', async () => {
    const listing = {
      kind: 'abnormal-listing',
      id: 'f'.repeat(64),
      track: 'gsxt',
      ground: 'annual-report',
      listedOn: '2026-07-10',
    } as const;
    const { subjectCode, subjectName, agency, place, display } = penaltyOf('任意');
    await given(database(), {
      records: [
        { ...listing, subjectCode, subjectName, agency, place, display, documentNumber: '示列' },
      ],
    });
    const answer = await ask(officer, 'PUT', `/v1/records/${listing.id}/statement`, {
      version: 0,
      severity: 'minor',
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([
      { path: 'body.severity', code: 'not-of-this-record' },
    ]);
  });
});
