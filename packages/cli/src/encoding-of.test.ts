import { expect, test } from 'vitest';
import { encodingOf } from './encoding-of.ts';

const text = Buffer.from('统一社会信用代码,主体名称\nX,黄石市示例有限公司\n');
const decodes = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

test('UTF-8 of which a byte is lost is UTF-8 still, though GB18030 could be read from it', () => {
  const spoilt = Array.from(text, (_, at) =>
    Buffer.concat([text.subarray(0, at), text.subarray(at + 1)]),
  );
  expect(spoilt.some(decodes)).toBe(true);
  expect(new Set(spoilt.map(encodingOf))).toEqual(new Set(['utf-8']));
});

test('two characters of GB18030 that begin like UTF-8 are GB18030', () => {
  expect(encodingOf(Buffer.from('c1aacda82c', 'hex'))).toBe('gb18030'); // 联通
});
