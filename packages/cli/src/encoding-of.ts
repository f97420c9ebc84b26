import { isAscii } from 'node:buffer';

/** What the bytes of a file are written in; ASCII is both of the others. */
export type Encoding = 'ascii' | 'utf-8' | 'gb18030';

/** So many bytes from the first that is not ASCII on tell. */
export const LOOK: number = 1 << 16;

/**
 * Tells GB18030, in which spreadsheets save CSV in China, from UTF-8 (编码). The last character may be cut. What is
 * neither is read as UTF-8, so that its rows are judged one by one.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (isAscii(bytes)) return 'ascii';
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const text = bytes.subarray(first, first + LOOK);
  return !isUtf8(text) && !isMarked(text) && decodes(text, 'gb18030') ? 'gb18030' : 'utf-8';
}

/** Chinese in GB18030 is hardly ever three bytes of UTF-8 together; a few spoilt bytes make no other encoding of a file. */
function isUtf8(bytes: Uint8Array): boolean {
  if (decodes(bytes, 'utf-8')) return true;
  const text = new TextDecoder().decode(bytes, { stream: true });
  const spoilt = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[\u0800-\uFFFC]/g)?.length ?? 0;
  return spoilt * 4 < whole;
}

function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether the mark of UTF-8 stands before them. */
const isMarked = ([first, second, third]: Uint8Array): boolean =>
  first === 0xef && second === 0xbb && third === 0xbf;
