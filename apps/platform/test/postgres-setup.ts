import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../../tools/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of a server where tests make databases; null when this machine has none. */
    postgresUrl: string | null;
  }
}

/** One PostgreSQL server for all tests of the platform, or databases of their own on the one that DATABASE_URL names. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  if (!postgres) console.warn('PostgreSQL is not installed: its storage tests are skipped.');
  project.provide('postgresUrl', postgres?.url ?? null);
  return async () => postgres?.stop();
}
