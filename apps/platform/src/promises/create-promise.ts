import type { Uscc } from '@xinyong/core';
import { chainOf } from '../audit/append-audit.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { sqlState } from '../database/sql-state.ts';
import { Problem } from '../http/problem.ts';
import type { PlatformLaw } from '../law/platform-law.ts';
import { loadTemplate } from '../promise-templates/load-template.ts';
import { levelsOfPlace } from './levels-of-place.ts';
import { promiseContext } from './promise-context.ts';
import { beyondLimit, promiseLimits } from './promise-limits.ts';
import { requirePromisable } from './promise-refused.ts';
import { promiseOfRow } from './promise-row.ts';
import { recordSteps } from './record-steps.ts';

const UNIQUE = '23505';

/** Begins a draft, unless something is against it. Gives its id. */
export async function createPromise(
  tx: Tx,
  { templateId, recordId }: { readonly templateId: string; readonly recordId?: string },
  law: PlatformLaw,
): Promise<string> {
  const subjectCode = tx.actor.subjectCode;
  if (subjectCode === undefined) throw noEnterprise();
  const published = await loadTemplate(tx, templateId);
  const { template, acceptor } = published;
  if (!acceptor.code) throw new TypeError('a template was published by an agency without a code');
  const { subject, assessment } = await promiseContext(
    tx,
    { subjectCode, published, recordId },
    law,
  );
  requirePromisable(assessment);
  await requireRoom(tx, subjectCode);
  const row = await tx.db
    .insertInto('promise')
    .values({
      subject_code: subject.code,
      id: tx.newId(),
      subject_name: subject.name,
      subject_kind: subject.kind,
      sector: subject.sector,
      template_id: template.id,
      template_version: template.version,
      title: template.title['zh-CN'],
      type: template.type,
      other_type: template.otherType ?? null,
      promise_class: template.promiseClass ?? null,
      state: 'draft',
      version: 0,
      agency_name: acceptor.name,
      agency_code: acceptor.code,
      ...levelsOfPlace(published.place),
      organiser_name: template.organiser?.name ?? null,
      organiser_code: template.organiser?.code ?? null,
      // What has to be filled in stands in them only once it was signed.
      reason: template.matter.name,
      content: '',
      liability: '',
      record_id: template.type === 'repair' ? (recordId ?? null) : null,
      answers: '{}',
      signer_name: null,
      signer_capacity: null,
      publicity: template.publicity,
      falsehood: false,
      deliberate: false,
      imported: false,
      created_at: tx.now,
      updated_at: tx.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => {
      // Two drafts about one record were begun at once.
      throw sqlState(error) === UNIQUE ? alreadyPromised() : error;
    });
  const promise = promiseOfRow(row, []);
  await recordSteps(tx, [
    {
      promise: { ...promise, version: -1 },
      steps: [{ command: 'create', by: 'promiser', to: 'draft' }],
    },
  ]);
  tx.append({
    audit: {
      agency: chainOf(acceptor),
      action: 'promise.create',
      subjectCode,
      promiseId: row.id,
      details: { templateId: template.id, templateVersion: template.version },
    },
  });
  return row.id;
}

/** Two that begin at the same moment may both find the last place: one more does no harm. */
async function requireRoom({ db }: Tx, subjectCode: Uscc): Promise<void> {
  const { drafts } = await db
    .selectFrom('promise')
    .select(({ fn }) => fn.countAll<string>().as('drafts'))
    .where('subject_code', '=', subjectCode)
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow();
  if (Number(drafts) >= promiseLimits.drafts) throw beyondLimit('drafts');
}

const alreadyPromised = (): Problem =>
  new Problem('conflict', {
    zh: '这条失信信息已经有一份承诺，请继续填写那一份。',
    en: 'There is a promise about this penalty already; go on with that one.',
  });

export const noEnterprise = (): Problem =>
  new Problem('forbidden', {
    zh: '您没有代理的经营主体，不能作承诺。',
    en: 'You act for no enterprise and cannot make a promise.',
  });
