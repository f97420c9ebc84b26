import { readyTemplates } from '@xinyong/core';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../test/draws.ts';
import { describeOnEngines } from '../../test/engines.ts';
import { agent, auditor, bureau, officer, otherOfficer } from '../../test/people.ts';
import { noonOf, promisesOn, refuses, templateOf } from '../../test/promises.ts';
import { visitor, type Actor } from '../actor.ts';

const at = '/v1/promise-templates';
const honest = templateOf('honest-business');
const clause = (words: string) => ({ 'zh-CN': words });

describeOnEngines('a template of promises (承诺书模板)', (database) => {
  const promises = promisesOn(database);
  const { ask, drafted, everything, newcomer, publish, sign, signed } = promises;
  const order = (body: object, by: Actor = officer) => ask(by, 'POST', at, body);
  /** Publishes the next version of a template. */
  const replace = (id: string, replaces: number, change: object = {}, by: Actor = officer) =>
    order({ id, replaces, template: { ...honest, validFrom: '2026-11-20', ...change } }, by);
  const inVain = async (does: () => Promise<void>): Promise<void> => {
    const before = await everything();
    await does();
    expect(await everything()).toEqual(before);
  };
  const listed = async (query = ''): Promise<readonly (readonly [string, number])[]> => {
    const { body } = await ask(visitor, 'GET', `${at}?limit=100${query}`);
    return body.data.map(({ template }: { template: { id: string; version: number } }) => [
      template.id,
      template.version,
    ]);
  };

  test.each(readyTemplates.map(({ id }) => id))('is published as the ready one: %s', async (id) => {
    const template = templateOf(id, {
      ...(id === 'association-self-discipline' && {
        organiser: { name: '阳新县示例行业协会', code: codeOf(7) },
      }),
    });
    const { body, status } = await order({ template });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      template: { ...template, version: 1 },
      acceptor: bureau,
      place: '420222',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((await ask(visitor, 'GET', `${at}/${body.template.id}`)).body).toEqual(body);
    if (template.type === 'repair') return;
    const applicant = await newcomer({
      kind: template.promisers?.[0] ?? 'enterprise',
    });
    const step = await signed({ applicant, template: body.template.id });
    expect(step.detail.promise.code).toBeDefined();
    expect(step.detail.letter?.text).not.toMatch(/[{}]/);
  });

  test('is given as ready ones to departments, their basis to be filled in', async () => {
    const { body } = await ask(officer, 'GET', `${at}/ready`);
    expect(body.templates).toEqual(readyTemplates);
    const blank = readyTemplates.find(({ matter }) => matter.basis === '由发布部门填写');
    if (!blank) throw new TypeError('every basis is filled in');
    const { id: _id, version: _version, ...template } = blank;
    await inVain(async () =>
      refuses(await order({ template }), 'rule_not_satisfied', {
        at: 'body.template.matter.basis',
      }),
    );
  });

  describe('is refused', () => {
    test.each([
      [
        'with a placeholder that nothing stands behind',
        { clauses: [...honest.clauses, clause('我方缴清{fine}。')] },
        'body.template.clauses.7',
        'template.placeholder.unknown',
      ],
      [
        'with the number of a person, which everybody would read',
        { clauses: [...honest.clauses, clause('联系人的号码是 420222199001011234。')] },
        'body.template.clauses.7',
        'template.person-number',
      ],
      [
        'with half a placeholder',
        { clauses: [clause('我方{subject.name承诺。')] },
        'body.template.clauses.0',
        'template.placeholder.broken',
      ],
      [
        'with a placeholder of another type',
        { reason: clause('关于{record.documentNumber}') },
        'body.template.reason',
        'template.placeholder.not-of-type',
      ],
      [
        'with a placeholder in what is shown as it is',
        { title: clause('{subject.name}承诺书') },
        'body.template.title',
        'template.placeholder.not-here',
      ],
      ['without a clause', { clauses: [] }, 'body.template.clauses', 'template.clauses.none'],
      [
        'that ends before it begins',
        { validTo: '2025-12-31' },
        'body.template.validTo',
        'template.validity.reversed',
      ],
      [
        'of a class that its type has not',
        { promiseClass: 'permit' },
        'body.template.promiseClass',
        'template.class.differs',
      ],
      [
        'with materials that only other types have',
        { deferred: { materials: [{ id: 'a', name: clause('甲') }], workdays: 3 } },
        'body.template.deferred',
        'template.deferred.needless',
      ],
      [
        'whose longest content no national item holds',
        { clauses: Array.from({ length: 5 }, () => clause('守法经营，'.repeat(180))) },
        'body.template.clauses',
        'template.content.too-long',
      ],
    ])('%s', async (_what, change, path, code) => {
      await inVain(async () => {
        const answer = await order({ template: { ...honest, ...change } });
        refuses(answer, 'rule_not_satisfied', { rule: 'promise-template.publish.check' });
        expect(answer.body.errors).toContainEqual(expect.objectContaining({ path, code }));
      });
    });

    test('with a proof in an excluded field (国办发〔2020〕42号)', async () => {
      const proof = templateOf('no-violation-proof');
      const matter = { ...proof.matter, field: 'public-safety' as const };
      await inVain(async () =>
        refuses(await order({ template: { ...proof, matter } }), 'rule_not_satisfied', {
          at: 'body.template.matter.field',
        }),
      );
    });

    test.each([
      [
        'a clause of ten thousand characters',
        { clauses: [clause('诺'.repeat(10_000))] },
        'body.template.clauses.0.zh-CN',
      ],
      ['a clause of two lines', { clauses: [clause('甲\n乙')] }, 'body.template.clauses.0.zh-CN'],
      ['an unseen character', { clauses: [clause('甲\u202e乙')] }, 'body.template.clauses.0.zh-CN'],
      ['a day that is none', { validFrom: '2026-02-30' }, 'body.template.validFrom'],
      ['a term of nothing', { term: 'P0D' }, 'body.template.term'],
      ['an id of its own', { id: 'mine' }, 'body.template.id'],
      ['a version of its own', { version: 7 }, 'body.template.version'],
      ['one that it replaces within', { replaces: 1 }, 'body.template.replaces'],
      [
        'forty-one clauses',
        { clauses: Array.from({ length: 41 }, () => clause('甲')) },
        'body.template.clauses',
      ],
    ])('with %s', async (_what, change, path) => {
      await inVain(async () =>
        refuses(await order({ template: { ...honest, ...change } }), 'invalid_request', {
          at: path,
        }),
      );
    });

    test('over 512 KiB', async () => {
      const template = { ...honest, summary: clause('诺'.repeat(200_000)) };
      await inVain(async () => refuses(await order({ template }), 'body_too_large'));
    });

    test('from whoever publishes for no agency', async () => {
      const { agencyCode: _none, ...without } = officer;
      const own = { ...without, id: 'officer-without-code' };
      await inVain(async () => {
        refuses(await order({ template: honest }, own), 'forbidden');
        refuses(await order({ template: honest }, agent), 'forbidden');
        refuses(await order({ template: honest }, auditor), 'forbidden');
        refuses(await order({ template: honest }, visitor), 'unauthenticated');
        refuses(await ask(agent, 'GET', `${at}/ready`), 'forbidden');
        refuses(await ask(agent, 'GET', `${at}/mine`), 'forbidden');
      });
    });
  });

  describe('has versions', () => {
    test('that change nothing of what was signed, and of which a draft of before is refused', async () => {
      const id = await publish(honest);
      const applicant = await newcomer();
      const kept = await signed({ applicant, template: id });
      const draft = await drafted({ applicant, template: id });
      const newer = [...honest.clauses, clause('我方另外承诺一件事。')];
      const { body } = await replace(id, 1, { clauses: newer, validFrom: '2026-11-20' });
      expect(body.template).toMatchObject({ id, version: 2, replaces: 1 });

      const then = await ask(applicant, 'GET', kept.path);
      expect(then.body.letter).toEqual(kept.detail.letter);
      expect(then.body.template.template).toMatchObject({ version: 1, validTo: '2026-11-20' });
      expect(then.body.template.digest).toBe(kept.detail.template?.digest);
      await inVain(async () =>
        refuses(await sign(draft, applicant), 'rule_not_satisfied', {
          refusals: ['TEMPLATE_NOT_VALID'],
        }),
      );
      expect((await ask(applicant, 'GET', draft.path)).body.assessment).toMatchObject({
        outcome: 'ineligible',
        refusals: ['TEMPLATE_NOT_VALID'],
      });
      const next = await signed({ applicant, template: id });
      expect(next.detail.promise.templateVersion).toBe(2);
      expect(next.detail.letter?.text).toContain('八、我方另外承诺一件事。');
      expect(next.detail.letter?.text).toContain(`模板：${id} 第2版`);
    });

    test('that begin and end on their days', async () => {
      const id = await publish(honest);
      await replace(id, 1, { validFrom: '2026-12-01' });
      const versionOn = async (day: string): Promise<number> => {
        promises.api().now = noonOf(day);
        const listedThen = (await listed()).filter(([each]) => each === id);
        expect(listedThen).toHaveLength(1);
        const { body } = await ask(visitor, 'GET', `${at}/${id}`);
        expect(listedThen[0]?.[1]).toBe(body.template.version);
        return body.template.version;
      };
      expect(await versionOn('2026-11-20')).toBe(1);
      expect(await versionOn('2026-11-30')).toBe(1);
      expect(await versionOn('2026-12-01')).toBe(2);
      promises.api().now = noonOf('2026-11-20');
      const step = await signed({ applicant: await newcomer(), template: id });
      expect(step.detail.promise.templateVersion).toBe(1);
    });

    test('that are not there before their first day', async () => {
      const id = await publish(templateOf('honest-business', { validFrom: '2026-11-21' }));
      expect((await listed()).some(([each]) => each === id)).toBe(false);
      const applicant = await newcomer();
      const answer = await ask(applicant, 'POST', '/v1/promises', { templateId: id });
      refuses(answer, 'rule_not_satisfied', { refusals: ['TEMPLATE_NOT_VALID'] });
    });

    test('in one line: none replaces itself, or one that was replaced, or one that is not there', async () => {
      const id = await publish(honest);
      await inVain(async () => {
        refuses(await replace(id, 2), 'stale_version'); // itself
        refuses(await order({ id, template: honest }), 'stale_version'); // none
      });
      await inVain(async () => {
        const answer = await replace(id, 1, { validFrom: '2026-11-19' });
        refuses(answer, 'rule_not_satisfied', { at: 'body.template.validFrom' });
        expect(answer.body.errors).toMatchObject([{ code: 'template.validity.past' }]);
      });
      expect((await replace(id, 1, { validFrom: '2026-11-20' })).status).toBe(200);
      await inVain(async () => {
        refuses(await replace(id, 1), 'stale_version');
        refuses(await replace(id, 3), 'stale_version');
        const before = { validFrom: '2025-12-31' };
        refuses(await replace(id, 2, before), 'rule_not_satisfied', {
          at: 'body.template.validFrom',
        });
        const nobody = '8d1f6c1e-9a51-4f0e-8c4b-2f7c0f6f2a10';
        refuses(await replace(nobody, 1), 'not_found');
        refuses(await order({ replaces: 1, template: honest }), 'invalid_request', {
          at: 'body.id',
        });
      });
    });

    test('each of which is published once, of several at once', async () => {
      const id = await publish(honest);
      const answers = await Promise.all([1, 2, 3, 4].map(() => replace(id, 1)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      for (const answer of answers.filter(({ status }) => status !== 200))
        refuses(answer, 'stale_version');
      const { body } = await ask(officer, 'GET', `${at}/mine?limit=100`);
      const versions = body.data.flatMap(
        ({ template }: { template: { id: string; version: number } }) =>
          template.id === id ? [template.version] : [],
      );
      expect(versions).toEqual([2, 1]);
    });

    test('all of which stay readable', async () => {
      const id = await publish(honest);
      await replace(id, 1);
      for (const version of [1, 2])
        expect(
          (await ask(visitor, 'GET', `${at}/${id}?version=${version}`)).body.template,
        ).toMatchObject({ id, version });
      refuses(await ask(visitor, 'GET', `${at}/${id}?version=3`), 'not_found');
      refuses(await ask(visitor, 'GET', `${at}/${id}?version=99999999999`), 'invalid_request');
    });
  });

  describe('is retired', () => {
    const retire = (id: string, validTo: string, version = 1, by: Actor = officer) =>
      ask(by, 'POST', `${at}/${id}/retire`, { version, validTo });

    test('on a day, from which it is signed no more', async () => {
      const id = await publish(honest);
      const { body } = await retire(id, '2026-11-21');
      expect(body.template.validTo).toBe('2026-11-21');
      const applicant = await newcomer();
      const waiting = await drafted({ applicant, template: id });
      expect((await signed({ applicant, template: id })).detail.promise.state).toBe('in-force');
      promises.api().now = noonOf('2026-11-21');
      expect((await listed()).some(([each]) => each === id)).toBe(false);
      refuses(await sign(waiting, applicant), 'rule_not_satisfied', {
        refusals: ['TEMPLATE_NOT_VALID'],
      });
      const answer = await ask(applicant, 'POST', '/v1/promises', { templateId: id });
      refuses(answer, 'rule_not_satisfied', { refusals: ['TEMPLATE_NOT_VALID'] });
    });

    test('not on a day that is over, nor later than it ends already', async () => {
      const id = await publish(honest);
      await replace(id, 1, { validFrom: '2026-12-01' });
      await inVain(async () => {
        refuses(await retire(id, '2026-11-19'), 'conflict');
        // Two versions would be signed at once.
        refuses(await retire(id, '2026-12-02'), 'conflict');
      });
      expect((await retire(id, '2026-11-25')).body.template.validTo).toBe('2026-11-25');
    });

    test('by its own agency alone', async () => {
      const id = await publish(honest);
      await inVain(async () => {
        refuses(await retire(id, '2026-11-21', 1, otherOfficer), 'not_found');
        refuses(await replace(id, 1, {}, otherOfficer), 'not_found');
        refuses(await retire(id, '2026-11-21', 1, agent), 'forbidden');
        refuses(await retire(id, '2026-11-21', 2), 'not_found');
      });
      const mine = await ask(otherOfficer, 'GET', `${at}/mine`);
      expect(mine.body.data).toEqual([]);
    });
  });

  describe('is listed', () => {
    test('by type, and by place with those above and below it', async () => {
      const county = await publish(templateOf('wages-on-time'));
      const elsewhere = await publish(templateOf('wages-on-time'), otherOfficer);
      const idsIn = async (query: string) => new Set((await listed(query)).map(([id]) => id));
      for (const place of ['420222', '420200', '420000', '100000'])
        expect((await idsIn(`&place=${place}`)).has(county), place).toBe(true);
      for (const place of ['420222', '420200', '420000', '420281'])
        expect((await idsIn(`&place=${place}`)).has(elsewhere), place).toBe(false);
      expect((await idsIn('&place=440229')).has(elsewhere)).toBe(true);
      expect((await idsIn('&type=voluntary')).has(county)).toBe(true);
      expect((await idsIn('&type=repair')).has(county)).toBe(false);
    });

    test('page by page, each once', async () => {
      const all = await listed();
      expect(all.length).toBeGreaterThan(10);
      const own = await database()
        .kysely.selectFrom('promise_template')
        .select(['id', 'version'])
        .where('agency_code', '=', bureau.code)
        .orderBy('id', 'desc')
        .orderBy('version', 'desc')
        .execute();
      for (const [who, path, expected] of [
        [visitor, at, all.map((each) => each.join(' '))],
        [officer, `${at}/mine`, own.map(({ id, version }) => `${id} ${version}`)],
      ] as const) {
        const walked: string[] = [];
        let cursor = '';
        do {
          const { body } = await ask(who, 'GET', `${path}?limit=3${cursor}`);
          walked.push(
            ...body.data.map(
              ({ template }: { template: { id: string; version: number } }) =>
                `${template.id} ${template.version}`,
            ),
          );
          cursor = body.nextCursor === null ? '' : `&cursor=${encodeURIComponent(body.nextCursor)}`;
        } while (cursor !== '');
        expect(walked).toEqual(expected);
      }
    });
  });

  test('leaves its digest in the audit log and tells other systems', async () => {
    const { body } = await order({ template: honest });
    const [entry] = await database()
      .kysely.selectFrom('audit_entry')
      .select('body')
      .where('agency', '=', bureau.code)
      .orderBy('seq', 'desc')
      .limit(1)
      .execute();
    expect(JSON.parse(entry?.body ?? '')).toMatchObject({
      action: 'promise-template.publish',
      details: { templateId: body.template.id, version: 1, digest: body.digest },
    });
    const messages = await database()
      .kysely.selectFrom('outbox')
      .select('topic')
      .where('key', '=', body.template.id)
      .execute();
    expect(messages).toEqual([{ topic: 'promise-template.published' }]);
  });
});
