import type { RepairAnswers } from './repair.ts';

/** Puts the answers to one version of the questions as the next version does. */
export type AnswersMigration = (answers: RepairAnswers) => RepairAnswers;

/** The first leads from version 1 to version 2, and so on: whoever changes the questions adds one. */
const migrations: readonly AnswersMigration[] = [];

/** Version of the questions (申请向导的版本); answers of an older one go through {@link migrateAnswers}. */
export const flowVersion: number = migrations.length + 1;

/** Answers as the present questions put them, or why they cannot be read. */
export type MigratedAnswers =
  | { readonly ok: true; readonly answers: RepairAnswers }
  /** They answer newer questions than these (由较新版本填写): whoever wrote over them would lose something. */
  | { readonly ok: false; readonly problem: 'newer-version'; readonly version: number };

/** Takes answers through every version since theirs; without a version they are of the first. */
export function migrateAnswers(
  answers: RepairAnswers,
  steps: readonly AnswersMigration[] = migrations,
): MigratedAnswers {
  const version = answers.flow ?? 1;
  const present = steps.length + 1;
  if (version > present) return { ok: false, problem: 'newer-version', version };
  const migrated = steps.slice(version - 1).reduce((each, step) => step(each), answers);
  return { ok: true, answers: { ...migrated, flow: present } };
}
