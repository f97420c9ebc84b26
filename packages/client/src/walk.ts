import type { Page } from '@xinyong/contract';

/** Every item of every page, in order, one request at a time; an empty page is not yet the end. */
export async function* walk<T>(
  pageAt: (at: { readonly cursor?: string }) => Promise<Page<T>>,
): AsyncGenerator<T, void, undefined> {
  let at: { readonly cursor?: string } | undefined = {};
  while (at) {
    const { data, nextCursor }: Page<T> = await pageAt(at);
    yield* data;
    at = nextCursor ? { cursor: nextCursor } : undefined;
  }
}
