import type { PromiseDetail, PublishedTemplate, Session } from '@xinyong/contract';
import type { CreditPromise, PromiseAssessment } from '@xinyong/core';
import type { Credit } from '../credit/credit.ts';
import { failureOf, notLoaded, type Failure } from '../failure/failure.ts';

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

/** How far the form has been opened. */
export type Opening =
  | { readonly is: 'idle' | 'loading' | 'ready' }
  | { readonly is: 'failed'; readonly failure: Failure };

interface OpeningOptions {
  /** Loads what is needed to show a promise. */
  readonly prepare: () => Promise<unknown>;
  readonly loaded: (opened: PromiseDetail | OpenedTemplate | OpenedChoices) => void;
  readonly changed: () => void;
}

/** Asks the platform for what the form is about, and begins a promise. */
export class PromiseOpening {
  state: Opening = { is: 'idle' };
  /** A promise is being made. */
  beginning = false;
  mustSignIn = false;
  /** Until when the session lasts; undefined when it has no end. */
  expiresAt: string | undefined;
  /** Who may sign, as far as that is known. */
  signers: Signers = {};

  readonly #options: OpeningOptions;
  /** What was asked last: what an earlier question answers is not looked at. */
  #asked = 0;

  constructor(options: OpeningOptions) {
    this.#options = options;
  }

  /** Without a provider it waits: its coming begins anew. */
  async load(credit: Credit | undefined, wanted: Wanted): Promise<void> {
    const asked = (this.#asked += 1);
    this.#set({ is: 'loading' });
    if (!credit) return;
    try {
      const session = await credit.session();
      this.expiresAt = session.expiresAt;
      const [opened, signers] = await Promise.all([
        open(credit, wanted),
        signersOf(credit, session),
      ]);
      this.signers = signers;
      if (asked === this.#asked) await this.show(opened);
    } catch (error) {
      const failure = await failureOf(error);
      if (asked === this.#asked) this.#set({ is: 'failed', failure });
    }
  }

  /** More of the templates; undefined when they could not be had. */
  async page(credit: Credit, recordId: string, cursor: string): Promise<OpenedChoices | undefined> {
    try {
      return await choices(credit, recordId, cursor);
    } catch (error) {
      this.#set({ is: 'failed', failure: await failureOf(error) });
      return undefined;
    }
  }

  /** Shows what was given, once what it needs is there. */
  async show(opened: PromiseDetail | OpenedTemplate | OpenedChoices): Promise<void> {
    const asked = (this.#asked += 1);
    try {
      if ('promise' in opened) await this.#options.prepare();
    } catch {
      if (asked === this.#asked) this.#set({ is: 'failed', failure: notLoaded });
      return;
    }
    if (asked !== this.#asked) return;
    this.#set({ is: 'ready' });
    this.#options.loaded(opened);
  }

  /** Undefined when the person has to sign in first, or when it failed. */
  async begin(
    credit: Credit,
    templateId: string,
    recordId: string,
  ): Promise<PromiseDetail | undefined> {
    if (this.beginning) return undefined;
    this.beginning = true;
    this.#options.changed();
    try {
      this.mustSignIn = !(await maySign(credit));
      if (this.mustSignIn) return undefined;
      const { promises } = await credit.client();
      return await promises.create(about(templateId, recordId));
    } catch (error) {
      this.#set({ is: 'failed', failure: await failureOf(error) });
      return undefined;
    } finally {
      this.beginning = false;
      this.#options.changed();
    }
  }

  #set(state: Opening): void {
    this.state = state;
    this.#options.changed();
  }
}

async function open(
  credit: Credit,
  { promiseId, templateId, recordId }: Wanted,
): Promise<PromiseDetail | OpenedTemplate | OpenedChoices> {
  const { promises, promiseTemplates } = await credit.client();
  if (promiseId) return promises.get(promiseId);
  if (templateId) return openTemplate(credit, await promiseTemplates.get(templateId), recordId);
  const found = await choices(credit, recordId);
  const [only, another] = found.templates;
  return only && !another && !found.more ? openTemplate(credit, only, recordId) : found;
}

async function choices(credit: Credit, recordId: string, cursor?: string): Promise<OpenedChoices> {
  const { promiseTemplates } = await credit.client();
  const { data, nextCursor } = await promiseTemplates.list({
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
  if (!(await maySign(credit))) return { template };
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

/** Whether the person may promise; a visitor has to sign in first. */
const maySign = async (credit: Credit): Promise<boolean> =>
  (await credit.session()).scopes.includes('promises:sign');

/** The names that may stand under a promise, as the platform checks them. */
async function signersOf(credit: Credit, { person }: Session): Promise<Signers> {
  if (person?.role !== 'agent') return {};
  const { subjects } = await credit.client();
  const subject = person.subjectCode && (await subjects.get(person.subjectCode));
  return { agent: person.name, ...(subject && { representative: subject.representative }) };
}
