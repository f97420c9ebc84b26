import type { NationalHeadingProblem } from '@xinyong/core';
import { nationalText, type NationalText } from '@xinyong/core/text';
import { Problem } from '../http/problem.ts';

const refused = (zh: string, en: string): Problem => new Problem('file_refused', { zh, en });

export const notNational = (problem: NationalHeadingProblem): Problem =>
  refused(
    `${headingWords(nationalText['zh-CN'], problem)}。`,
    `${headingWords(nationalText.en, problem)}.`,
  );

export const notJson = (): Problem =>
  refused(
    '文件不是有效的 JSON，可能被截断。请重新导出完整的文件。',
    'The file is not valid JSON; it was probably cut off. Export the whole file again.',
  );

export const notAList = (): Problem =>
  refused(
    'JSON 文件应为对象的数组，每个对象为一项承诺。请改正后重新导入。',
    'A file of JSON is an array of objects, one a promise. Correct it and import again.',
  );

/** `object`: its number in the array, from 1. */
export const notAnObject = (object: number): Problem =>
  refused(
    `JSON 数组的第 ${object} 项不是对象。请改正后重新导入。`,
    `Member ${object} of the JSON array is no object. Correct it and import again.`,
  );

/** `item`: the name of the 数据项. */
export const notText = (object: number, item: string): Problem =>
  refused(
    `第 ${object} 个对象的${item}应为文本。编码和日期请写在引号内，否则位数会丢失；改正后重新导入。`,
    `${item} of object ${object} has to be text. Write codes and days in quotes, or digits are lost; correct it and import again.`,
  );

export const hugeObject = (object: number): Problem =>
  refused(
    `第 ${object} 个对象的内容过长。请核对各数据项的长度后重新导入。`,
    `Object ${object} is too long. Check the length of its items and import again.`,
  );

export const noItem = (object: number): Problem =>
  refused(
    `第 ${object} 个对象没有信用承诺的数据项。请以数据项名称为键，或删除该对象后重新导入。`,
    `Object ${object} has no item of promises. Use the Chinese names of the items for keys, or remove the object, and import again.`,
  );

/** The lookup by its code loses which problem the words take. */
function headingWords({ headings }: NationalText, problem: NationalHeadingProblem): string {
  const say = headings[problem.code] as (problem: NationalHeadingProblem) => string;
  return say(problem);
}
