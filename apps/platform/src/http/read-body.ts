import { Problem } from './problem.ts';

/** The bytes of a body of at most `limit` bytes; a longer one is refused before it was read to its end. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** A body of JSON in UTF-8, parsed; throws a problem that names `body` or its header. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i.test(type)) throw notJson();
  const bytes = await readBody(request, limit);
  try {
    // JSON.parse gives any; the schema of the operation makes it precise.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw Problem.ofField('body', 'invalid-json', {
      zh: '请求内容不是 UTF-8 编码的有效 JSON。',
      en: 'The body is not valid JSON in UTF-8.',
    });
  }
}

const tooLarge = (limit: number): Problem => {
  const size = limit < 2 ** 20 ? `${limit / 2 ** 10} KiB` : `${limit / 2 ** 20} MiB`;
  const words = { zh: `内容不能超过 ${size}。`, en: `Send at most ${size}.` };
  return Problem.ofField('body', 'too-large', words, 'body_too_large');
};

const notJson = (): Problem =>
  Problem.ofField(
    'headers.content-type',
    'not-json',
    { zh: '请以 application/json（UTF-8）发送内容。', en: 'Send application/json in UTF-8.' },
    'unsupported_media_type',
  );
