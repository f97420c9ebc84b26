import type { CreditPromise } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import type { FileAnswer } from '../http/file-answer.ts';
import { materialAnswer, noMaterial } from '../materials/material-answer.ts';
import type { MaterialFile } from '../materials/material-file.ts';
import type { LoadedPromise } from './load-promise.ts';
import { beyondLimit, promiseLimits } from './promise-limits.ts';

type Owner = Pick<CreditPromise, 'subjectCode' | 'id'>;

/** Keeps a file for a material, instead of the one there was; it is the promiser's own until it is handed in. */
export async function keepFile(
  { db }: Tx,
  { subjectCode, id, files }: Owner & Pick<CreditPromise, 'files'>,
  material: string,
  file: MaterialFile,
): Promise<void> {
  const others = files.filter((each) => each.material !== material);
  const bytes = others.reduce((sum, { size }) => sum + size, file.size);
  if (bytes > promiseLimits.fileBytes) throw beyondLimit('file-bytes');
  const columns = { ...file, handed_in: false };
  await db
    .insertInto('promise_file')
    .values({ subject_code: subjectCode, promise_id: id, material, ...columns })
    .onConflict((conflict) =>
      conflict.columns(['subject_code', 'promise_id', 'material']).doUpdateSet(columns),
    )
    .execute();
}

export async function removeFile(
  { db }: Tx,
  { subjectCode, id }: Owner,
  material: string,
): Promise<void> {
  const gone = await db
    .deleteFrom('promise_file')
    .where('subject_code', '=', subjectCode)
    .where('promise_id', '=', id)
    .where('material', '=', material)
    .returning('material')
    .executeTakeFirst();
  if (!gone) throw noMaterial();
}

/** A file as the asker may see it: what was not handed in yet is there for the promiser alone. */
export async function fileFor(
  { db }: Tx,
  { promise: { subjectCode, id }, party }: Pick<LoadedPromise, 'promise' | 'party'>,
  material: string,
): Promise<FileAnswer> {
  let found = db
    .selectFrom('promise_file')
    .select(['name', 'media_type', 'bytes'])
    .where('subject_code', '=', subjectCode)
    .where('promise_id', '=', id)
    .where('material', '=', material);
  if (party !== 'promiser') found = found.where('handed_in', '=', true);
  return materialAnswer(await found.executeTakeFirst());
}

/** 提交补齐的材料: from now on the agency sees them. */
export async function handInFiles({ db }: Tx, { subjectCode, id }: Owner): Promise<void> {
  await db
    .updateTable('promise_file')
    .set({ handed_in: true })
    .where('subject_code', '=', subjectCode)
    .where('promise_id', '=', id)
    .execute();
}
