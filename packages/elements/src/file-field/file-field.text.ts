import type { Words } from '../locale/locale.ts';

interface FileFieldText {
  readonly hint: string;
  readonly choose: string;
  readonly replace: string;
  readonly remove: string;
  readonly of: (name: string) => string;
  readonly given: (file: string, size: string) => string;
  readonly uploading: (file: string) => string;
  readonly done: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly wrongType: (name: string) => string;
  readonly tooLarge: (name: string) => string;
  readonly empty: (name: string) => string;
  readonly missing: (name: string) => string;
}

/** The words of giving files, zh-CN first; `name` is that of the material. */
export const fileFieldText: Words<FileFieldText> = {
  'zh-CN': {
    hint: '照片或者扫描件都可以。PDF、JPG 或 PNG 格式，不超过 10 MB。',
    choose: '选择文件',
    replace: '换一个文件',
    remove: '删除',
    of: (name) => `：${name}`,
    given: (file, size) => `${file}（${size}）`,
    uploading: (file) => `正在上传 ${file}……`,
    done: (name) => `${name}已上传`,
    removed: (name) => `${name}已删除`,
    wrongType: (name) => `${name}：请选择 PDF、JPG 或 PNG 格式的文件`,
    tooLarge: (name) => `${name}：文件不能超过 10 MB，请压缩或者重新拍照后再选`,
    empty: (name) => `${name}：这个文件是空的，请重新选择`,
    missing: (name) => `请上传${name}`,
  },
  en: {
    hint: 'A photo or a scan. PDF, JPG or PNG, 10 MB at most.',
    choose: 'Choose a file',
    replace: 'Choose another file',
    remove: 'Remove',
    of: (name) => `: ${name}`,
    given: (file, size) => `${file} (${size})`,
    uploading: (file) => `Uploading ${file}…`,
    done: (name) => `${name}: uploaded`,
    removed: (name) => `${name}: removed`,
    wrongType: (name) => `${name}: choose a PDF, JPG or PNG file`,
    tooLarge: (name) =>
      `${name}: the file must not be larger than 10 MB; compress it or take another photo`,
    empty: (name) => `${name}: this file is empty; choose another one`,
    missing: (name) => `Upload this document: ${name}`,
  },
};
