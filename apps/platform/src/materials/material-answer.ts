import type { FileAnswer } from '../http/file-answer.ts';
import { Problem } from '../http/problem.ts';
import type { MaterialFile } from './material-file.ts';

/** A file of a material as it is given back; throws where there is none. */
export function materialAnswer(
  file: Pick<MaterialFile, 'name' | 'media_type' | 'bytes'> | undefined,
): FileAnswer {
  if (!file) throw noMaterial();
  return { name: file.name, mediaType: file.media_type, content: new Uint8Array(file.bytes) };
}

export const noMaterial = (): Problem =>
  new Problem('not_found', {
    zh: '这项材料还没有上传文件。',
    en: 'No file was given for this material.',
  });
