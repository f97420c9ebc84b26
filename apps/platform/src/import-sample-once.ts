import { randomUUID } from 'node:crypto';
import type { Instant } from './clock.ts';
import type { Database } from './database/open.ts';
import { unitOfWork } from './database/unit-of-work.ts';
import { importSample, sampleFiles, sampleImporter, sampleTime } from './imports/import-sample.ts';
import { importSamplePromises } from './promises/sample-promises.ts';
import type { ImportMeans } from './imports/import-file.ts';

/** Imports the sample unless it is there to its last file; what a killed process left of it may come again. */
export async function importSampleOnce(
  database: Database,
  means: ImportMeans,
  now: Instant,
): Promise<void> {
  const occasion = { actor: sampleImporter, now, requestId: 'sample', newId: randomUUID };
  const last = await unitOfWork(database, occasion, ({ db }) =>
    db
      .selectFrom('import')
      .select('id')
      .where('imported_by', '=', sampleImporter.id)
      .where('file_name', '=', sampleFiles.at(-1) ?? '')
      .executeTakeFirst(),
  );
  if (last) return;
  await importSample(database, means, now);
  await unitOfWork(database, { ...occasion, now: sampleTime(now) }, importSamplePromises);
}
