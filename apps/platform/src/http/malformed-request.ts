import type { Duplex } from 'node:stream';
import { Problem } from './problem.ts';
import { securityHeadersAt } from './security-headers.ts';

/** The answer to what never comes to the app: as plain and as safe as the app's own. */
export function malformedRequest(origin: string, requestId: string): Response {
  const { status, headers, body } = malformed().toResponse(requestId);
  const all = {
    ...securityHeadersAt(origin),
    ...Object.fromEntries(headers),
    'x-request-id': requestId,
  };
  return new Response(body, { status, headers: all });
}

/** The caller ended the connection in the middle of what it sent, and waits for nothing. */
const goneAway: ReadonlySet<string | undefined> = new Set(['ECONNRESET', 'HPE_INVALID_EOF_STATE']);

/** Answers on its connection what Node could not read as a request, and ends it: what would follow cannot be told apart. */
export async function answerOnSocket(
  socket: Duplex,
  error: NodeJS.ErrnoException,
  refuse: () => Response,
): Promise<void> {
  if (!socket.writable || goneAway.has(error.code)) {
    socket.destroy();
    return;
  }
  // Slow is not malformed: the same request may be sent again.
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
    return;
  }
  const response = refuse();
  const body = Buffer.from(await response.arrayBuffer());
  const headers = [...response.headers, ['content-length', body.length], ['connection', 'close']];
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(Buffer.concat([Buffer.from(`HTTP/1.1 400 Bad Request\r\n${lines}\r\n`), body]));
}

const malformed = (): Problem =>
  new Problem('invalid_request', {
    zh: '请求行、地址、头部或内容的格式有误，或者过长。',
    en: 'The request line, the address, a header or the body is not in order, or is too long.',
  });
