import { describe, expect, test } from 'vitest';
import { subjectText } from '../subject/subject.text.ts';
import { archiveText } from './archive.text.ts';
import { recordText } from './record.text.ts';

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const { headings, ...tables } = recordText[language];

  test.each(Object.entries({ ...tables, ...archiveText[language], ...subjectText[language] }))(
    'no words of %s are missing or said twice',
    (_name, table) => {
      const words = Object.values(table);
      expect(words).not.toContain('');
      expect(new Set(words).size).toBe(words.length);
    },
  );

  test('a heading row that was not recognised is told from what stands there and what should', () => {
    const found = ['姓名', '电话', '三', '四', '五', '六'];
    expect(headings['unknown-heading']({ code: 'unknown-heading', found })).toMatch(/姓名.*五/);
    expect(headings['unknown-heading']({ code: 'unknown-heading', found })).not.toContain('六');
    const missing = ['CF_WSH', 'CF_NR'];
    const words = headings['missing-columns']({
      code: 'missing-columns',
      shape: 'penalties-2019',
      missing,
    });
    for (const part of [...missing, tables.shapes['penalties-2019']]) expect(words).toContain(part);
    const column = 'CF_WSH';
    expect(headings['repeated-column']({ code: 'repeated-column', column })).toContain(column);
  });
});
