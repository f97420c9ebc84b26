import type { contract, PublicPromiseDetail } from '@xinyong/contract';
import {
  checkValue,
  clockCommand,
  maskPersonNumbers,
  promiseCommandsFor,
  type PromiseAnswers,
} from '@xinyong/core';
import type { Selectable } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import type { Handlers } from '../http/handlers.ts';
import { fieldProblem, invalidFields } from '../http/field-problems.ts';
import { Problem } from '../http/problem.ts';
import type { PlatformLaw } from '../law/platform-law.ts';
import { materialFile } from '../materials/material-file.ts';
import { loadTemplate } from '../promise-templates/load-template.ts';
import { changePromise, requirePromiseVersion } from './change-promise.ts';
import { createPromise, noEnterprise } from './create-promise.ts';
import { evidenceOf } from './evidence.ts';
import { letterPdf } from './letter-pdf.ts';
import { keptFigures } from './kept-figures.ts';
import { listMine, listQueue } from './list-promises.ts';
import { listPublished, newestPublished } from './list-published.ts';
import { loadPromise, noPromise, type LoadedPromise } from './load-promise.ts';
import { exportPromises, importPromises } from './national-files.ts';
import { promiseCommands } from './promise-commands.ts';
import { promiseContext } from './promise-context.ts';
import { promiseDetail } from './promise-detail.ts';
import { promiseFeed } from './promise-feed.ts';
import { fileFor, keepFile, removeFile } from './promise-files.ts';
import { eventOfRow, publicColumns, publicOfRow } from './promise-row.ts';
import type { PromiseTable } from './promise-table.ts';
import { beginReview, reviewCandidates } from './review-promises.ts';
import { sealKey } from './seal/seal-key.ts';
import { signPromise } from './sign-promise.ts';
import type { SigningMeans } from './signing-means.ts';
import { findLetter, letterToPrint, verificationOf } from './verify-letter.ts';

/** 信用承诺: make, accept, verify, determine, publish. */
export const promiseHandlers = (
  law: PlatformLaw,
  means: SigningMeans & { readonly origin: string },
  figures: ReturnType<typeof keptFigures> = keptFigures(),
): Handlers<typeof contract.promises> => ({
  ...promiseCommands(law, means),

  assess: async ({ body: { templateId, recordId } }, tx) => {
    const subjectCode = tx.actor.subjectCode;
    if (subjectCode === undefined) throw noEnterprise();
    const published = await loadTemplate(tx, templateId);
    const { assessment } = await promiseContext(tx, { subjectCode, published, recordId }, law);
    return assessment;
  },

  create: async ({ body }, tx) => promiseDetail(tx, await createPromise(tx, body, law), law),

  updateDraft: async ({ params: { id }, body: { version, answers, signer } }, tx) => {
    const loaded = await loadDraft(tx, id);
    requirePromiseVersion(loaded.promise, version);
    await changePromise(tx, loaded, [{ command: 'update-draft', by: 'promiser' }], {
      answers: JSON.stringify(masked(answers)),
      signer_name: signer ? maskPersonNumbers(signer.name) : null,
      signer_capacity: signer?.capacity ?? null,
    });
    return promiseDetail(tx, id, law);
  },

  sign: async ({ params: { id }, body }, tx) => {
    const loaded = await loadPromise(tx, id);
    if (loaded.party !== 'promiser') throw noPromise();
    requirePromiseVersion(loaded.promise, body.version);
    await signPromise(tx, loaded, body, law, means);
    return promiseDetail(tx, id, law);
  },

  attach: async ({ params: { id, material }, query: { fileName, version }, body }, tx) => {
    const file = materialFile(fileName, body);
    const loaded = await loadDue(tx, id, material, version);
    await changePromise(tx, loaded, [{ command: 'attach', by: 'promiser' }]);
    await keepFile(tx, loaded.promise, material, file);
    return promiseDetail(tx, id, law);
  },

  detach: async ({ params: { id, material }, query: { version } }, tx) => {
    const loaded = await loadDue(tx, id, material, version);
    await changePromise(tx, loaded, [{ command: 'detach', by: 'promiser' }]);
    await removeFile(tx, loaded.promise, material);
    return promiseDetail(tx, id, law);
  },

  file: async ({ params: { id, material } }, tx) =>
    fileFor(tx, await loadPromise(tx, id), material),

  get: ({ params: { id } }, tx) => promiseDetail(tx, id, law),

  history: async ({ params: { id } }, tx) => {
    const { promise } = await loadPromise(tx, id);
    const events = await tx.db
      .selectFrom('promise_event')
      .selectAll()
      .where('subject_code', '=', promise.subjectCode)
      .where('promise_id', '=', id)
      .orderBy('position')
      .execute();
    return { events: events.map(eventOfRow) };
  },

  mine: ({ query }, tx) => listMine(tx, query),
  queue: ({ query }, tx) => listQueue(tx, query),
  list: ({ query }, tx) => listPublished(tx, query),

  feed: async ({ query }, { db, today }) => {
    const rows = await newestPublished(db, query, 50);
    const text = promiseFeed(rows.map(publicOfRow), { origin: means.origin, query, today });
    return {
      name: 'promises.atom',
      mediaType: 'application/atom+xml; charset=utf-8',
      content: new TextEncoder().encode(text),
    };
  },

  published: async ({ params: { code } }, { db }) => {
    const row = await db
      .selectFrom('promise')
      .select([
        ...publicColumns,
        'content',
        'liability',
        'fulfilment',
        'unperformed',
        'sanction_words',
        'determiner_name',
        'determiner_code',
        'digest',
      ])
      .where('code', '=', code)
      .where('shown', 'is not', null)
      .executeTakeFirst();
    if (!row) throw notPublished();
    return {
      ...publicOfRow(row),
      content: row.content,
      liability: row.liability,
      // 我方同意向社会公开本承诺书: a letter that says so can be read and verified by everybody.
      ...(row.digest !== null && { checkValue: checkValue(row.digest) }),
      ...outcomeOf(row),
    };
  },

  verify: async ({ query }, tx) => verificationOf(await findLetter(tx, query)),

  evidence: async ({ query }, tx) => {
    const { code, letter } = await findLetter(tx, query);
    return {
      name: `${code}.json`,
      mediaType: 'application/json',
      content: new TextEncoder().encode(evidenceOf(letter, code)),
    };
  },

  document: async ({ query }, tx) => {
    const found = await findLetter(tx, query);
    return {
      name: `${found.code}.pdf`,
      mediaType: 'application/pdf',
      content: new Uint8Array(await letterPdf(letterToPrint(found, means.origin, tx.today))),
    };
  },

  seals: async () => ({ keys: [sealKey(means.seal)] }),
  figures: ({ query }, tx) => figures(tx, query),
  reviewCandidates: ({ query: { year } }, tx) => reviewCandidates(tx, year),
  beginReview: ({ body }, tx) => beginReview(tx, body, law),
  export: async ({ query: { format } }, tx) => exportPromises(tx, format),
  import: ({ query: { fileName }, body }, tx) => importPromises(tx, fileName, body),
});

/** Loads a draft that its promiser may still change. */
async function loadDraft(tx: Tx, id: string): Promise<LoadedPromise> {
  const loaded = await loadPromise(tx, id);
  if (loaded.party !== 'promiser') throw noPromise();
  if (promiseCommandsFor(loaded.promise, 'promiser').includes('sign')) return loaded;
  throw new Problem('conflict', {
    zh: '承诺已经签署，不能再修改。',
    en: 'The promise was signed and cannot be changed now.',
  });
}

/** Loads a promise whose materials are still due, for one of them. */
async function loadDue(
  tx: Tx,
  id: string,
  material: string,
  version: number,
): Promise<LoadedPromise> {
  const loaded = await loadPromise(tx, id);
  const { promise, party } = loaded;
  if (party !== 'promiser') throw noPromise();
  requirePromiseVersion(promise, version);
  const isOver = clockCommand(promise, tx.today) !== undefined; // though the clock has not looked yet
  if (isOver || !promiseCommandsFor(promise, 'promiser').includes('hand-in-materials'))
    throw new Problem('conflict', {
      zh: '这份承诺现在不收材料。',
      en: 'No materials are taken for this promise now.',
    });
  const { template } = await loadTemplate(tx, promise.templateId, promise.templateVersion);
  if (!template.deferred?.materials.some((each) => each.id === material))
    throw invalidFields([fieldProblem('params.material', 'invalid-material')]);
  return loaded;
}

/** Nobody asks for the number of a person here; one that was written all the same is not kept, not even as the id of a field. */
const masked = (answers: PromiseAnswers): PromiseAnswers =>
  Object.fromEntries(
    Object.entries(answers).map(([field, answer]) => [
      maskPersonNumbers(field),
      maskPersonNumbers(answer),
    ]),
  );

const notPublished = (): Problem =>
  new Problem('not_found', {
    zh: '没有公示这份承诺，请核对承诺编码。',
    en: 'No such promise is published; compare the code.',
  });

/** What became of a promise, as everybody is told it. */
const outcomeOf = (
  row: Pick<
    Selectable<PromiseTable>,
    'fulfilment' | 'unperformed' | 'sanction_words' | 'determiner_name' | 'determiner_code'
  >,
): Pick<PublicPromiseDetail, 'fulfilment' | 'unperformed' | 'sanction' | 'determiner'> => ({
  ...(row.fulfilment && { fulfilment: row.fulfilment }),
  ...(row.unperformed !== null && { unperformed: row.unperformed }),
  ...(row.sanction_words !== null && { sanction: row.sanction_words }),
  ...(row.determiner_name !== null && {
    determiner: {
      name: row.determiner_name,
      ...(row.determiner_code && { code: row.determiner_code }),
    },
  }),
});
