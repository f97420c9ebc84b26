import type { SketchClause, TemplateSketch } from './template-sketch.ts';

export const sketchLists = ['fields', 'notices', 'clauses', 'materials', 'liabilities'] as const;

/** The parts of a sketch that are lists. */
export type SketchList = (typeof sketchLists)[number];

const noWords = { zh: '', en: '' };

/** A key that no item of the sketch has. */
const newKey = (sketch: TemplateSketch): number =>
  1 + Math.max(0, ...sketchLists.flatMap((list) => sketch[list].map(({ key }) => key)));

/** `item-3`: an id that no other of the list has. */
function newId(prefix: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  let count = taken.length + 1;
  while (ids.has(`${prefix}-${count}`)) count += 1;
  return `${prefix}-${count}`;
}

/** The sketch with one more at the end of a list. */
export function withAdded(sketch: TemplateSketch, list: SketchList): TemplateSketch {
  const key = newKey(sketch);
  switch (list) {
    case 'fields':
      return {
        ...sketch,
        fields: [
          ...sketch.fields,
          {
            key,
            id: newId('item', sketch.fields),
            label: noWords,
            hint: noWords,
            kind: 'text',
            required: true,
            maxLength: '',
            choices: noWords,
          },
        ],
      };
    case 'materials': {
      const material = { key, id: newId('material', sketch.materials), name: noWords };
      return { ...sketch, materials: [...sketch.materials, material] };
    }
    case 'notices':
    case 'clauses':
    case 'liabilities': {
      const clause: SketchClause = { key, ...noWords };
      return { ...sketch, [list]: [...sketch[list], clause] };
    }
  }
}

/** The sketch without one of a list. */
export const withRemoved = (
  sketch: TemplateSketch,
  list: SketchList,
  index: number,
): TemplateSketch => ({ ...sketch, [list]: sketch[list].toSpliced(index, 1) });

/** The sketch with one of a list moved by one place. */
export function withMoved(
  sketch: TemplateSketch,
  list: SketchList,
  index: number,
  by: 1 | -1,
): TemplateSketch {
  const item = sketch[list][index];
  if (!item) return sketch;
  const others: readonly unknown[] = sketch[list].toSpliced(index, 1);
  // It goes back into the list that it came from.
  return { ...sketch, [list]: others.toSpliced(index + by, 0, item) };
}
