import { factSlots, type FactSlot } from '@xinyong/core';
import { gradingText } from '@xinyong/core/text';

/** One thing that a row may say. */
export interface Field {
  readonly name: string;
  readonly kind: 'code' | 'ignored' | FactSlot['kind'];
  /** Of a fact: its place in a row of bytes; -1 for all others. */
  readonly slot: number;
  /** Of a category: its values in ASCII; the index is the byte. */
  readonly values: readonly string[];
}

/** Everything a row may say. The code comes first. */
export const fields: readonly Field[] = [
  { name: 'code', kind: 'code', slot: -1, values: [] },
  ...factSlots.map(({ id, kind, values = [] }, slot): Field => ({ name: id, kind, slot, values })),
  { name: 'name', kind: 'ignored', slot: -1, values: [] },
  { name: 'sector', kind: 'ignored', slot: -1, values: [] },
];

const chinese: Readonly<Record<string, string>> = {
  code: '统一社会信用代码',
  name: '主体名称',
  sector: '行业',
  ...gradingText['zh-CN'].facts,
};

/** The Chinese name of a field, which a column of a CSV file may have too. */
export const chineseNameOf = (name: string): string => chinese[name] ?? name;

const byName = new Map(
  fields.flatMap((field) => [
    [field.name, field],
    [chineseNameOf(field.name), field],
  ]),
);

/** The field that a column of a CSV file names, in English or Chinese. */
export const fieldOfColumn = (name: string): Field | undefined => byName.get(name);
