import { beforeAll, describe, expect, test } from 'vitest';
import { readyTemplates } from '@xinyong/core';
import { Api, type Answer } from '../../test/api.ts';
import { describeOnEngines } from '../../test/engines.ts';
import { agent, officer, shop } from '../../test/people.ts';
import { given, subjectOf } from '../../test/records.ts';
import type { Actor } from '../actor.ts';

describeOnEngines('a promise', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = new Api(database());
    await given(database(), { subjects: [subjectOf()] });
  });
  const ask = (actor: Actor, method: string, path: string, body?: unknown): Promise<Answer> =>
    api.as(actor)(method, path, { body });

  test('smoke', async () => {
    const ready = readyTemplates.find(({ type }) => type === 'voluntary');
    const { id: _id, version: _v, ...template } = ready!;
    const published = await ask(officer, 'POST', '/v1/promise-templates', {
      template: { ...template, matter: { ...template.matter, basis: '自愿' } },
    });
    console.log(JSON.stringify(published.body).slice(0, 600));
    const created = await ask(agent, 'POST', '/v1/promises', {
      templateId: published.body.template.id,
    });
    console.log(created.status, JSON.stringify(created.body).slice(0, 2000));
    const { promise } = created.body;
    const answers = Object.fromEntries(
      ready!.fields.map(({ id, kind, choices }) => [
        id,
        kind === 'number'
          ? '3'
          : kind === 'date'
            ? '2026-12-01'
            : kind === 'choice'
              ? choices![0]!['zh-CN']
              : '示例',
      ]),
    );
    const drafted = await ask(agent, 'PUT', `/v1/promises/${promise.id}/draft`, {
      version: promise.version,
      answers,
      signer: { name: '钱某某', capacity: 'agent' },
    });
    console.log(
      drafted.status,
      drafted.body.preview?.text ?? JSON.stringify(drafted.body).slice(0, 1000),
    );
    const signed = await ask(agent, 'POST', `/v1/promises/${promise.id}/sign`, {
      version: drafted.body.promise.version,
      digest: drafted.body.preview.digest,
    });
    console.log(signed.status, JSON.stringify(signed.body.promise).slice(0, 1200));
    const list = await ask(agent, 'GET', '/v1/promises/published?place=420222');
    console.log(JSON.stringify(list.body));
    const figures = await ask(agent, 'GET', '/v1/promises/figures?place=420222&by=place');
    console.log(JSON.stringify(figures.body));
    expect(signed.status).toBe(200);
  });
});
