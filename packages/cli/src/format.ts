/** The two forms of a file of subjects: RFC 4180, or one JSON object a line. */
export type Format = 'csv' | 'ndjson';

/** What the ending of a name says. */
export const formatOfName = (name: string): Format | undefined =>
  /\.csv$/i.test(name) ? 'csv' : /\.(?:ndjson|jsonl)$/i.test(name) ? 'ndjson' : undefined;
