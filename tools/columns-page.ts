import { columnsTable } from '../packages/cli/src/columns.ts';

const [BEGIN, END] = ['<!-- columns -->', '<!-- /columns -->'];

/** A page with the columns of the command line between its marks, in both languages. */
export function columnsPage(page: string): string {
  const [before, after] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (before < 0 || after < before) throw new TypeError(`The page has no ${BEGIN} … ${END}`);
  const english = columnsTable('en');
  const lines = columnsTable('zh-CN').map(([name, id, values, source], index) => {
    const [nameEn = '', , valuesEn = '', sourceEn = ''] = english[index] ?? [];
    const both = (zh: string, en: string): string => (zh === en ? zh : `${zh} ${en}`);
    const cells =
      index === 0
        ? [both(name, nameEn), both(id, 'id'), both(values, valuesEn), both(source, sourceEn)]
        : [name, `\`${id}\``, both(values, valuesEn), both(source, sourceEn)];
    return `| ${cells.join(' | ')} |`;
  });
  lines.splice(1, 0, '| --- | --- | --- | --- |');
  return `${page.slice(0, before)}${BEGIN}\n\n${lines.join('\n')}\n\n${page.slice(after)}`;
}
