import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { columnShapes, type ShapeName } from './column-shapes.ts';
import { recogniseColumns } from './recognise-columns.ts';

const shapes = Object.keys(columnShapes) as ShapeName[];
const needed = (name: ShapeName): readonly string[] => Object.values(columnShapes[name].columns);

describe('a heading row', () => {
  test.prop([
    fc.constantFrom(...shapes).chain((name) =>
      fc.record({
        name: fc.constant(name),
        header: fc
          .uniqueArray(
            fc.string({ maxLength: 5 }).map((text) => `备用${text}`),
            { maxLength: 5 },
          )
          .chain((others) => {
            const all = [...needed(name), ...others];
            return fc.shuffledSubarray(all, { minLength: all.length });
          }),
      }),
    ),
  ])('is recognised in any order, and columns that are not read do no harm', ({ name, header }) => {
    const recognised = recogniseColumns(header);
    expect(recognised).toMatchObject({ ok: true, columns: { shape: name } });
    if (!recognised.ok) return;
    for (const column of Object.values(recognised.columns.at))
      expect(header[column.index]).toBe(column.heading);
  });

  test('full-width brackets and white space make no difference', () => {
    const header = needed('penalties-2016').map(
      (heading) => ` ${heading.replace('(', '（').replace(')', '）')} `,
    );
    expect(recogniseColumns(header)).toMatchObject({ ok: true, columns: { kind: 'penalties' } });
  });

  test.each(shapes)('of %s without one of its columns names what is missing', (shape) => {
    for (const heading of needed(shape))
      expect(recogniseColumns(needed(shape).filter((each) => each !== heading))).toEqual({
        ok: false,
        problem: { code: 'missing-columns', shape, missing: [heading] },
      });
  });

  test('with a column twice is refused, because it cannot be known which one counts', () => {
    expect(recogniseColumns([...needed('listings'), 'uscc'])).toEqual({
      ok: false,
      problem: { code: 'repeated-column', column: 'uscc' },
    });
  });

  test.each([[[]], [['']], [['name', 'phone']], [['PK\u0003\u0004', '姓名', '电话']]])(
    '%j is none that is known',
    (found) => {
      expect(recogniseColumns(found)).toEqual({
        ok: false,
        problem: { code: 'unknown-heading', found },
      });
    },
  );
});

test('a first row that is data is told without persons’ numbers and cut short', () => {
  const found = ['陈某某', '42022219770205640X', 'E12345678', '长'.repeat(100)];
  expect(recogniseColumns(found)).toMatchObject({
    problem: {
      code: 'unknown-heading',
      found: ['陈某某', `${'*'.repeat(16)}0X`, '*******78', '长'.repeat(30)],
    },
  });
});
