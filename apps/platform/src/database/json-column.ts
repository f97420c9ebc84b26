import type { ColumnType } from 'kysely';

/** A jsonb column: read as a value, written as JSON text, because the drivers differ in how they write arrays. */
export type JsonColumn<T> = ColumnType<T, string, string>;
