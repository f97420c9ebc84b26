/** One page of a list, in a stable order. */
export interface Page<T> {
  readonly data: readonly T[];
  /** Pass it as `cursor` for the next page; null at the end. */
  readonly nextCursor: string | null;
}

/** How a list is paged. */
export interface PageQuery {
  readonly cursor?: string;
  /** 1–100, 20 unless given. */
  readonly limit?: number;
}
