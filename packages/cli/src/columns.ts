import { factSlots } from '@xinyong/core';
import { gradingText } from '@xinyong/core/text';
import { cliText, type Language } from './cli.text.ts';
import { chineseNameOf, fields, type Field } from './fields.ts';

/** A row of the table of columns, and what heads it: Chinese name, id, values, where they come from. */
type Cells = readonly [name: string, id: string, values: string, source: string];

/** Every column that a file may have (栏目), in one language, behind its heading. */
export function columnsTable(language: Language): readonly Cells[] {
  const { heading, kinds, sources } = cliText[language].columns;
  return [
    heading,
    ...fields.map((field): Cells => {
      const { name, kind, slot } = field;
      const source = slot < 0 ? '' : factSlots[slot]?.conduct ? sources.conduct : sources.records;
      const values = kind === 'category' ? valuesOf(field, language) : kinds[kind];
      return [chineseNameOf(name), name, values, source];
    }),
  ];
}

/** The values of a category, each with its word. */
const valuesOf = ({ name, values }: Field, language: Language): string => {
  const { taxGrades, evaluationBands } = gradingText[language];
  const words: Readonly<Record<string, string>> = name === 'taxGrade' ? taxGrades : evaluationBands;
  return values.map((value) => `${value} (${words[value] ?? ''})`).join(', ');
};
