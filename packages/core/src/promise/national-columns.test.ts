import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { isNationalItem, recogniseNational } from './national-columns.ts';
import { nationalItems } from './national-items.ts';
import { nationalText } from './national.text.ts';

const names = nationalItems.map(({ name }) => name);
const optional = nationalItems.filter(({ need }) => need === 'optional').map(({ name }) => name);

describe('a heading row of national data items', () => {
  test.prop([fc.shuffledSubarray([...names, '地区', '填报人'], { minLength: names.length + 2 })])(
    'is recognised in any order, and other columns do no harm',
    (header) => {
      const recognised = recogniseNational(header);
      expect(recognised.ok).toBe(true);
      if (!recognised.ok) return;
      expect(Object.keys(recognised.columns)).toEqual(nationalItems.map(({ key }) => key));
      for (const { index, heading } of Object.values(recognised.columns))
        expect(header[index]).toBe(heading);
    },
  );

  test('is recognised with spaces, a byte order mark and in full width', () => {
    const typed = names.map((name) => ` ${Array.from(name).join(' ')}　`);
    expect(recogniseNational([`\uFEFF${typed[0]}`, ...typed.slice(1)])).toEqual(
      recogniseNational(names),
    );
  });

  test.each(optional)('may do without the optional %s', (name) => {
    const recognised = recogniseNational(names.filter((each) => each !== name));
    expect(recognised).toMatchObject({ ok: true });
  });

  test.each(names.filter((name) => !optional.includes(name)))('cannot do without %s', (name) => {
    expect(recogniseNational(names.filter((each) => each !== name))).toEqual({
      ok: false,
      problem: { code: 'missing-items', missing: [name] },
    });
  });

  test('with an item twice is refused, because it cannot be known which one counts', () => {
    expect(recogniseNational([...names, '备 注'])).toEqual({
      ok: false,
      problem: { code: 'repeated-item', item: '备注' },
    });
  });

  test('that is that of another file lacks every item it needs, and repeats nothing of that file', () => {
    const recognised = recogniseNational(['姓名', '440524188001010014']);
    expect(recognised).toEqual({
      ok: false,
      problem: {
        code: 'missing-items',
        missing: names.filter((name) => !optional.includes(name)),
      },
    });
  });
});

test('a heading is the name of an item or is none', () => {
  for (const name of names) expect(isNationalItem(` ${name}`)).toBe(true);
  for (const other of ['', '姓名', '承诺', 'toString']) expect(isNationalItem(other)).toBe(false);
});

test.each(['zh-CN', 'en'] as const)('what is wrong is told with its items in %s', (language) => {
  const { headings } = nationalText[language];
  const missing = ['承诺编码', '违诺责任'];
  const words = headings['missing-items']({ code: 'missing-items', missing });
  for (const name of missing) expect(words).toContain(name);
  expect(headings['repeated-item']({ code: 'repeated-item', item: '备注' })).toContain('备注');
});
