import type { CreditClient } from '@xinyong/client';
import type { PromiseDetail, PublishedTemplate, Session } from '@xinyong/contract';
import type { CreditPromise, PromiseAssessment } from '@xinyong/core';
import type { Credit } from '../credit/credit.ts';
import { mayDo } from '../form-opening/form-opening.ts';

/** Who has it may promise; a visitor has to sign in first. */
export const signing = 'promises:sign';

/** A template that may be read and begun, as far as it is known how it stands. */
export interface OpenedTemplate {
  readonly template: PublishedTemplate;
  /** Absent for a visitor, about whom nothing can be said. */
  readonly assessment?: PromiseAssessment | undefined;
  /** What this person has begun by it already. */
  readonly existing?: CreditPromise | undefined;
}

/** Templates to choose from. */
export interface OpenedChoices {
  readonly templates: readonly PublishedTemplate[];
  /** Where the rest of them begins. */
  readonly more?: string | null;
}

/** What the form is about. */
interface Wanted {
  readonly promiseId: string;
  readonly templateId: string;
  readonly recordId: string;
}

/** Who may sign: the representative as the registrar has it, and the agent (委托代理人), who is the one signed in. */
export interface Signers {
  readonly representative?: string;
  readonly agent?: string;
}

/** What the form can be opened with. */
export type OpenedForm = PromiseDetail | OpenedTemplate | OpenedChoices;

/** What the form is about, and who may sign. */
export async function findForm(
  credit: Credit,
  session: Session,
  wanted: Wanted,
): Promise<readonly [OpenedForm, Signers]> {
  return Promise.all([open(credit, wanted), signersOf(credit, session)]);
}

/** Makes a promise. */
export const makePromise = (
  { promises }: CreditClient,
  templateId: string,
  recordId: string,
): Promise<PromiseDetail> => promises.create(about(templateId, recordId));

async function open(
  credit: Credit,
  { promiseId, templateId, recordId }: Wanted,
): Promise<OpenedForm> {
  const { promises, promiseTemplates } = await credit.client();
  if (promiseId) return promises.get(promiseId);
  if (templateId) return openTemplate(credit, await promiseTemplates.get(templateId), recordId);
  const found = await choices(credit, recordId);
  const [only, another] = found.templates;
  return only && !another && !found.more ? openTemplate(credit, only, recordId) : found;
}

/** Templates that can be signed, from one on. */
export async function choices(
  credit: Credit,
  recordId: string,
  cursor?: string,
): Promise<OpenedChoices> {
  const { promiseTemplates } = await credit.client();
  const { data, nextCursor } = await promiseTemplates.list({
    limit: 100,
    ...(recordId && { type: 'repair' }),
    ...(cursor && { cursor }),
  });
  return { templates: data, more: nextCursor };
}

/** A template, whether this enterprise can promise by it, and what this person has begun by it. */
async function openTemplate(
  credit: Credit,
  template: PublishedTemplate,
  recordId: string,
): Promise<OpenedTemplate> {
  if (!(await mayDo(credit, signing))) return { template };
  const { promises } = await credit.client();
  const { id } = template.template;
  const [assessment, { data }] = await Promise.all([
    promises.assess(about(id, recordId)),
    promises.mine({ limit: 100 }),
  ]);
  const existing = data.find(
    (promise) =>
      promise.state === 'draft' &&
      promise.templateId === id &&
      (promise.recordId ?? '') === recordId,
  );
  return { template, assessment, existing };
}

const about = (
  templateId: string,
  recordId: string,
): { readonly templateId: string; readonly recordId?: string } => ({
  templateId,
  ...(recordId && { recordId }),
});

/** The names that may stand under a promise, as the platform checks them. */
async function signersOf(credit: Credit, { person }: Session): Promise<Signers> {
  if (person?.role !== 'agent') return {};
  const { subjects } = await credit.client();
  const subject = person.subjectCode && (await subjects.get(person.subjectCode));
  return { agent: person.name, ...(subject && { representative: subject.representative }) };
}
