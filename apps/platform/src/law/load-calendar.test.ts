import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dutyDeadline, isWorkdayIso, repairLaw } from '@xinyong/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StartRefused } from '../start-refused.ts';
import { loadCalendar } from './load-calendar.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'xinyong-calendar-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function file(content: unknown): Promise<string> {
  const path = join(directory, 'holidays.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

// What the notice for 2027 will say is not known; this one is made up.
const notice = { year: 2027, off: ['2027-01-01'], work: ['2027-01-02'], source: '示例通知' };

describe('the calendar of a deployment', () => {
  test('has the working days of its notices beside those of the kit, and deadlines count in them', async () => {
    const calendar = await loadCalendar(await file([notice]));
    expect(isWorkdayIso('2027-01-02', calendar)).toBe(true);
    expect(isWorkdayIso('2026-10-10', calendar)).toBe(true);
    const due = (law = repairLaw()) =>
      dutyDeadline('withdraw-penalty', '2026-12-30', '420222', law)?.dueOn;
    expect(due(repairLaw(undefined, calendar))).toBe('2027-01-04');
    expect(due()).toBeUndefined();
  });

  test('goes by the file where it speaks of a year that the kit knows', async () => {
    const calendar = await loadCalendar(
      await file([{ ...notice, year: 2026, off: ['2026-10-12'], work: [] }]),
    );
    expect(isWorkdayIso('2026-10-12', calendar)).toBe(false);
    expect(calendar.sources.get(2026)).toBe('示例通知');
  });

  test.each([
    ['no JSON', 'half a [ file', ['不是 JSON 文件', 'is not JSON']],
    ['no list', notice, ['应为列表', 'Not a list']],
    [
      'a day of another year',
      [{ ...notice, off: ['2028-01-01'] }],
      ['[0].off[0]: 日期不在该年份内', '[0].off[0]: The day lies in another year'],
    ],
    [
      'a year without a source',
      [{ ...notice, source: '' }],
      ['[0].source: 没有写明来源', '[0].source: The source is missing'],
    ],
    [
      'a member that is not known',
      [{ ...notice, holidays: [] }],
      ['[0]: 有不认识的项目', '[0]: A member is not known'],
    ],
  ])('is refused with %s, and says of which file and where', async (_what, content, said) => {
    const path = await file(content);
    const refused = loadCalendar(path);
    await expect(refused).rejects.toThrow(StartRefused);
    for (const words of [path, ...said]) await expect(refused).rejects.toThrow(words);
  });

  test('is refused when there is no such file', async () => {
    await expect(loadCalendar(join(directory, 'none.json'))).rejects.toThrow(/none\.json 无法读取/);
  });
});
