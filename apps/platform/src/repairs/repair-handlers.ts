import type { contract } from '@xinyong/contract';
import { maskPersonNumbers, type RepairAnswers, type RepairLaw } from '@xinyong/core';
import type { Handlers } from '../http/handlers.ts';
import { materialAnswer, noMaterial } from '../materials/material-answer.ts';
import { materialFile } from '../materials/material-file.ts';
import { findRecord } from '../records/find-record.ts';
import { assessRequest } from './assess-request.ts';
import { changeRepair, requireVersion } from './change-repair.ts';
import { createRepair } from './create-repair.ts';
import { listMine, listQueue } from './list-repairs.ts';
import { loadEditable, loadRepair } from './load-repair.ts';
import { repairDetail } from './repair-detail.ts';
import { eventOfRow } from './repair-row.ts';
import { repairCommands } from './repair-commands.ts';

/** 信用修复: assess, apply, decide. */
export const repairHandlers = (law: RepairLaw): Handlers<typeof contract.repairs> => ({
  ...repairCommands(law),

  assess: async ({ params: { recordId }, body }, tx) =>
    assessRequest(tx, await findRecord(tx, recordId), body, law),

  create: async ({ body: { recordId } }, tx) =>
    repairDetail(tx, await createRepair(tx, await findRecord(tx, recordId)), law),

  updateDraft: async ({ params: { id }, body: { version, answers } }, tx) => {
    const loaded = await loadEditable(tx, id);
    requireVersion(loaded, version);
    const update = { command: 'update-draft', by: 'applicant' } as const;
    await changeRepair(tx, loaded, { ...update, answers: maskAnswers(answers) });
    return repairDetail(tx, id, law);
  },

  attach: async ({ params: { id, material }, query: { fileName, version }, body }, tx) => {
    const file = materialFile(fileName, body);
    const loaded = await loadEditable(tx, id);
    requireVersion(loaded, version);
    await changeRepair(tx, loaded, { command: 'update-draft', by: 'applicant' });
    await tx.db
      .insertInto('repair_file')
      .values({ subject_code: loaded.repair.subjectCode, repair_id: id, material, ...file })
      .onConflict((conflict) =>
        conflict.columns(['subject_code', 'repair_id', 'material']).doUpdateSet(file),
      )
      .execute();
    return repairDetail(tx, id, law);
  },

  detach: async ({ params: { id, material }, query: { version } }, tx) => {
    const loaded = await loadEditable(tx, id);
    requireVersion(loaded, version);
    await changeRepair(tx, loaded, { command: 'update-draft', by: 'applicant' });
    const gone = await tx.db
      .deleteFrom('repair_file')
      .where('subject_code', '=', loaded.repair.subjectCode)
      .where('repair_id', '=', id)
      .where('material', '=', material)
      .returning('material')
      .executeTakeFirst();
    if (!gone) throw noMaterial();
    return repairDetail(tx, id, law);
  },

  file: async ({ params: { id, material } }, tx) => {
    const { repair } = await loadRepair(tx, id);
    const file = await tx.db
      .selectFrom('repair_file')
      .select(['name', 'media_type', 'bytes'])
      .where('subject_code', '=', repair.subjectCode)
      .where('repair_id', '=', id)
      .where('material', '=', material)
      .executeTakeFirst();
    return materialAnswer(file);
  },

  get: ({ params: { id } }, tx) => repairDetail(tx, id, law),

  history: async ({ params: { id } }, tx) => {
    const { repair } = await loadRepair(tx, id);
    const events = await tx.db
      .selectFrom('repair_event')
      .selectAll()
      .where('subject_code', '=', repair.subjectCode)
      .where('repair_id', '=', id)
      .orderBy('version')
      .execute();
    return { events: events.map(eventOfRow) };
  },

  mine: ({ query }, tx) => listMine(tx, query),
  queue: ({ query }, tx) => listQueue(tx, query, law),
});

/** Nobody asks for the number of a person here; one that was written all the same is not kept. */
const maskAnswers = (answers: RepairAnswers): RepairAnswers =>
  Object.fromEntries(
    Object.entries(answers).map(([field, answer]) => [
      field,
      typeof answer === 'string' ? maskPersonNumbers(answer) : answer,
    ]),
  );
