/** RFC 3339 in UTC, as `Date.prototype.toISOString` writes it. */
export type Instant = string;
