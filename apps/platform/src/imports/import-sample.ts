import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { ImportReport } from '@xinyong/contract';
import { platformItself, type Actor } from '../actor.ts';
import type { Instant } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { unitOfWork } from '../database/unit-of-work.ts';
import { importFile, type ImportMeans } from './import-file.ts';
import type { ImportSource } from './import-source.ts';

/** Subjects first: the rest is read against them. */
export const sampleFiles: readonly string[] = [
  'subjects.csv',
  'penalties-2016.tsv',
  'penalties-2019.csv',
  'permits-2019.csv',
  'listings.csv',
  'archive.csv',
];

/** The last day that the sample tells of is 9 November 2026; to a clock before that it would lie in the future. */
const MADE_AT: Instant = '2026-11-21T04:00:00.000Z';

/** When the sample is taken in: now, or the first day on which all that it tells of is past. */
export const sampleTime = (now: Instant): Instant => (now > MADE_AT ? now : MADE_AT);

/** The platform itself, when it fills itself with the sample. */
export const sampleImporter: Actor = platformItself;

/** Imports the fictional files that come with the platform, each in a unit of work of its own. */
export async function importSample(
  database: Database,
  means: ImportMeans,
  now: Instant,
): Promise<readonly ImportReport[]> {
  const occasion = {
    actor: sampleImporter,
    now: sampleTime(now),
    requestId: 'sample',
    newId: randomUUID,
  };
  const reports: ImportReport[] = [];
  for (const fileName of sampleFiles)
    reports.push(
      await unitOfWork(database, occasion, (tx) => importFile(tx, means, sampleFile(fileName))),
    );
  return reports;
}

/** A file that comes with the platform. */
export const sampleFile = (fileName: string): ImportSource => ({
  fileName,
  open: () => createReadStream(new URL(`../../sample/${fileName}`, import.meta.url)),
});
