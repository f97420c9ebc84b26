import type { RepairDetail, Session } from '@xinyong/contract';
import { isOpen, type CreditRecord, type Repair, type RepairAssessment } from '@xinyong/core';
import type { Credit } from '../credit/credit.ts';
import { failureOf, type Failure } from '../failure/failure.ts';

/** What the wizard is about, as far as it is known. */
export type Opened =
  | { readonly is: 'idle' | 'loading' }
  | ({ readonly is: 'ready' } & Pick<OpenedRecord, 'record' | 'assessment'> &
      Partial<Pick<OpenedRecord, 'existing'>>)
  | { readonly is: 'failed'; readonly failure: Failure };

interface OpeningOptions {
  /** The session says until when it lasts; undefined when it has no end. */
  readonly lasts: (until: string | undefined) => void;
  readonly loaded: (opened: RepairDetail | OpenedRecord) => void;
  readonly changed: () => void;
}

/** Asks the platform for what the wizard is about, and begins an application for it. */
export class WizardOpening {
  state: Opened = { is: 'idle' };
  /** An application is being made. */
  beginning = false;
  mustSignIn = false;
  /** The name of the agent, who can be spared to type it. */
  agentName: string | undefined;

  readonly #options: OpeningOptions;
  /** The one asked last: what an earlier one answers is not looked at. */
  #asked: Credit | undefined;

  constructor(options: OpeningOptions) {
    this.#options = options;
  }

  /** Without a provider it waits: its coming begins anew. */
  async load(credit: Credit | undefined, repairId: string, recordId: string): Promise<void> {
    this.#asked = credit;
    if (!repairId && !recordId) return;
    this.#set({ is: 'loading' });
    if (!credit) return;
    try {
      const session = await credit.session();
      this.agentName = agentName(session);
      this.#options.lasts(session.expiresAt);
      const opened = repairId
        ? await openRepair(credit, repairId)
        : await openRecord(credit, recordId);
      if (credit === this.#asked) this.#options.loaded(opened);
    } catch (error) {
      const failure = await failureOf(error);
      if (credit === this.#asked) this.#set({ is: 'failed', failure });
    }
  }

  show({ record, assessment, existing }: Omit<Opened & { is: 'ready' }, 'is'>): void {
    this.#set({ is: 'ready', record, assessment, ...(existing && { existing }) });
  }

  /** Undefined when the person has to sign in first, or when it failed. */
  async begin(credit: Credit, record: CreditRecord): Promise<RepairDetail | undefined> {
    if (this.beginning) return undefined;
    this.beginning = true;
    this.#options.changed();
    try {
      this.mustSignIn = !(await mayApply(credit));
      if (this.mustSignIn) return undefined;
      const { repairs } = await credit.client();
      return await repairs.create({ recordId: record.id });
    } catch (error) {
      this.state = { is: 'failed', failure: await failureOf(error) };
      return undefined;
    } finally {
      this.beginning = false;
      this.#options.changed();
    }
  }

  #set(state: Opened): void {
    this.state = state;
    this.#options.changed();
  }
}

/** A record for which an application may be begun. */
export interface OpenedRecord {
  readonly record: CreditRecord;
  readonly assessment: RepairAssessment;
  /** The application that this person has begun for it already. */
  readonly existing: Repair | undefined;
}

/** A record, how it stands, and what this person has begun for it. */
async function openRecord(credit: Credit, recordId: string): Promise<OpenedRecord> {
  const { records, repairs } = await credit.client();
  const [record, assessment, existing] = await Promise.all([
    records.get(recordId),
    repairs.assess(recordId),
    begunFor(credit, recordId),
  ]);
  return { record, assessment, existing };
}

async function begunFor(credit: Credit, recordId: string): Promise<Repair | undefined> {
  if (!(await mayApply(credit))) return undefined;
  const { repairs } = await credit.client();
  for await (const repair of repairs.allMine())
    if (repair.recordId === recordId && isOpen(repair.state)) return repair;
  return undefined;
}

/** An application as it stands. */
async function openRepair(credit: Credit, repairId: string): Promise<RepairDetail> {
  const { repairs } = await credit.client();
  return repairs.get(repairId);
}

/** Whether the person may apply; a visitor has to sign in first. */
const mayApply = async (credit: Credit): Promise<boolean> =>
  (await credit.session()).scopes.includes('repairs:apply');

const agentName = ({ person }: Session): string | undefined =>
  person?.role === 'agent' ? person.name : undefined;
