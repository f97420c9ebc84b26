import { createHash } from 'node:crypto';
import { maskPersonNumbers } from '@xinyong/core';
import { Problem } from '../http/problem.ts';

/** The columns of a file of an accepted kind, under a name that is safe to save it by. */
export interface MaterialFile {
  readonly name: string;
  readonly media_type: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256, hex. */
  readonly digest: string;
  readonly bytes: Uint8Array;
}

interface Kind {
  readonly mediaType: string;
  /** The bytes such a file begins with. */
  readonly begins: readonly number[];
  /** Ends of names, the first for a file that is called otherwise. */
  readonly ends: readonly [string, ...string[]];
}

const kinds: readonly Kind[] = [
  { mediaType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d], ends: ['.pdf'] },
  { mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff], ends: ['.jpg', '.jpeg'] },
  {
    mediaType: 'image/png',
    begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ends: ['.png'],
  },
];

/** What is kept of a file. Tells PDF, JPEG and PNG by their bytes, whatever the name says; throws for an empty file and any other. */
export function materialFile(name: string, bytes: Uint8Array): MaterialFile {
  if (bytes.length === 0)
    throw new Problem('file_refused', { zh: '文件是空的，请重新选择。', en: 'The file is empty.' });
  const kind = kinds.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte));
  if (!kind)
    throw new Problem('file_refused', {
      zh: '只能上传 PDF、JPEG 或 PNG 文件，请另存后再上传。',
      en: 'Only PDF, JPEG and PNG files are taken; save it as one of them.',
    });
  const { mediaType, ends } = kind;
  const safe = maskPersonNumbers(name.replace(/^[.\s]+/, '')) || 'file';
  const named = ends.some((end) => safe.toLowerCase().endsWith(end));
  return {
    name: named ? safe : `${safe}${ends[0]}`,
    media_type: mediaType,
    size: bytes.length,
    digest: createHash('sha256').update(bytes).digest('hex'),
    bytes,
  };
}
