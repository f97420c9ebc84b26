import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Occasion } from '../occasion.ts';

/** What the audit log says of a change. It never holds words that a person wrote: a number could stand in them. */
export interface AuditNote {
  /** The chain it belongs to: see {@link chainOf}. */
  readonly agency: string;
  /** `noun.verb` */
  readonly action: `${string}.${string}`;
  readonly subjectCode?: string;
  readonly recordId?: string;
  readonly repairId?: string;
  readonly promiseId?: string;
  readonly importId?: string;
  readonly batchId?: string;
  readonly drawId?: string;
  /** Codes, counts and digests that the action is described by. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** The hash before the first. */
const GENESIS = '0'.repeat(64);

/** The chain of an agency is named by its code, or by its name where the code is not known. */
export const chainOf = (agency: { readonly name: string; readonly code?: string }): string =>
  agency.code ?? agency.name;

/** Appends notes to the hash chains of their agencies; the head of each chain stays locked until the end. */
export async function appendAudit(
  db: Transaction<Tables>,
  occasion: Occasion,
  notes: readonly AuditNote[],
): Promise<void> {
  const chains = Map.groupBy(notes, ({ agency }) => agency);
  // Always in the same order: two writers then never wait for each other.
  for (const agency of [...chains.keys()].toSorted())
    await appendTo(
      db,
      agency,
      (chains.get(agency) ?? []).map((note) => bodyOf(note, occasion)),
    );
}

async function appendTo(
  db: Transaction<Tables>,
  agency: string,
  bodies: readonly string[],
): Promise<void> {
  await db
    .insertInto('audit_head')
    .values({ agency, seq: 0, hash: GENESIS })
    .onConflict((conflict) => conflict.column('agency').doNothing())
    .execute();
  const head = await db
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('agency', '=', agency)
    .forUpdate()
    .executeTakeFirstOrThrow();
  let { seq, hash } = head;
  const entries = bodies.map((body) => {
    const previous = hash;
    seq += 1;
    hash = createHash('sha256').update(`${previous}${seq}${body}`).digest('hex');
    return { agency, seq, previous, hash, body };
  });
  await db.insertInto('audit_entry').values(entries).execute();
  await db.updateTable('audit_head').set({ seq, hash }).where('agency', '=', agency).execute();
}

/** RFC 8785: one text for one meaning. */
function bodyOf(note: AuditNote, { actor, now, requestId }: Occasion): string {
  const { kind, id, role } = actor;
  // canonicalize() gives undefined only for undefined.
  return canonicalize({ ...note, at: now, actor: { kind, id, role }, requestId }) as string;
}
