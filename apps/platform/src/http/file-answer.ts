import type { Tx } from '../database/unit-of-work.ts';

/** Does something in a unit of work of its own, as the one who asked. */
export type Work = <T>(does: (tx: Tx) => Promise<T>) => Promise<T>;

/** A file to download. A long one is written bit by bit, after the handler's own unit of work has ended. */
export interface FileAnswer {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array<ArrayBuffer> | ((work: Work) => AsyncIterable<string>);
}

/** Never shown inside the page: whatever the file holds, a browser only saves it. */
export function fileResponse({ name, mediaType, content }: FileAnswer, work: Work): Response {
  const body = typeof content === 'function' ? streamOf(content(work)) : content;
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeName(name)}`,
      'cache-control': 'no-store',
    },
  });
}

/** RFC 8187: encodeURIComponent leaves a few characters that may not stand there. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);

/** The text as UTF-8, asked for as fast as it is read at the other end. */
function streamOf(text: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const parts = text[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const part = await parts.next();
      if (part.done) controller.close();
      else controller.enqueue(encoder.encode(part.value));
    },
    cancel: async () => {
      await parts.return?.();
    },
  });
}
