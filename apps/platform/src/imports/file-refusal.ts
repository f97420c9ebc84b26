import type { HeadingProblem } from '@xinyong/core';
import { recordText, type RecordText } from '@xinyong/core/text';
import { Problem } from '../http/problem.ts';

/** A file that is not what it says: refused whole, and nothing of it is stored. */
const refused = (zh: string, en: string): Problem => new Problem('file_refused', { zh, en });

export const emptyFile = (): Problem =>
  refused('文件是空的，请选择有内容的文件。', 'The file is empty; choose one that has rows.');

export const onlyHeading = (): Problem =>
  refused(
    '文件只有栏目行，没有数据，请核对是否导出完整。',
    'The file has a heading row and nothing else; check whether it was exported in full.',
  );

/** `at`: offset of the byte, from 0. */
export const binaryFile = (at: number): Problem =>
  refused(
    `这不是文本文件：第 ${at + 1} 个字节是空字节。请另存为 UTF-8 或 GB18030 编码的 CSV 或制表符分隔文件，不要上传 Excel 工作簿。`,
    `This is no text file: byte ${at + 1} is zero. Save it as CSV or tab-separated text in UTF-8 or GB18030, not as an Excel workbook.`,
  );

/** `line`: line of text, from 1. */
export const undecodable = (encoding: 'utf-8' | 'gb18030', line: number): Problem => {
  const name = encoding === 'utf-8' ? 'UTF-8' : 'GB18030';
  return refused(
    `第 ${line} 行文本不是有效的 ${name} 编码，文件可能已损坏。请重新导出为 UTF-8 或 GB18030。`,
    `Line ${line} of the text is not valid ${name}; the file may be damaged. Export it again in UTF-8 or GB18030.`,
  );
};

export const tooManyColumns = (found: number, most: number): Problem =>
  refused(
    `文件有 ${found} 个栏目，最多 ${most} 个。请只保留规定的栏目后重新导入。`,
    `The file has ${found} columns and may have ${most}. Keep those of the standard and import again.`,
  );

export const tooManyEmptyRecords = (most: number): Problem =>
  refused(
    `文件的空行超过 ${most} 行。请删除空行（常在表格末尾）后重新导出、导入。`,
    `The file has more than ${most} empty rows. Delete them (they are often at the end of a sheet), export and import again.`,
  );

/** Subjects come from registrars by way of a data centre. */
export const registrarsFile = (): Problem =>
  refused(
    '经营主体文件只能由数据归集机构导入；您所在的机关只能导入本机关作出的决定。',
    'Files of subjects are imported by data centres only; your agency imports what it decided itself.',
  );

export const unknownHeading = (problem: HeadingProblem): Problem =>
  refused(
    `${headingWords(recordText['zh-CN'], problem)}。`,
    `${headingWords(recordText.en, problem)}.`,
  );

/** `line`: line of text on which the file ended, from 1. */
export const cutInCell = (line: number): Problem =>
  refused(
    `文件在引号内的单元格中结束（文本第 ${line} 行），可能被截断。请重新导出完整的文件。`,
    `The file ends inside a quoted cell (line ${line} of the text); it was probably cut off. Export the whole file again.`,
  );

/** `record`: number of the record, the heading is 1. */
export const brokenQuotes = (record: number): Problem =>
  refused(
    `第 ${record} 条记录的引号不成对：含引号的单元格应整格加引号，格内引号写成两个。请改正后重新导入。`,
    `The quotes of record ${record} do not pair: a cell with quotes in it is quoted as a whole, and its own quotes are doubled. Correct it and import again.`,
  );

export const hugeRecord = (record: number): Problem =>
  refused(
    `第 ${record} 条记录过长，可能有引号没有闭合。请核对后重新导入。`,
    `Record ${record} is too long; a quote was probably not closed. Check it and import again.`,
  );

export const wrongCellCount = (record: number, found: number, expected: number): Problem =>
  refused(
    `第 ${record} 条记录有 ${found} 格，而栏目有 ${expected} 个。文件可能被截断，或格内的分隔符没有加引号。请改正后重新导入。`,
    `Record ${record} has ${found} cells but there are ${expected} columns. The file was cut off, or a separator inside a cell is not quoted. Correct it and import again.`,
  );

/** The lookup by its code loses which problem the words take. */
function headingWords({ headings }: RecordText, problem: HeadingProblem): string {
  const say = headings[problem.code] as (problem: HeadingProblem) => string;
  return say(problem);
}
