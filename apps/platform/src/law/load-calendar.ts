import { readFile } from 'node:fs/promises';
import { prcWorkdays, withYear, type WorkCalendar } from '@xinyong/core';
import { YearNoticesSchema, type CalendarRefusal } from '@xinyong/core/schema';
import { calendarText } from '@xinyong/core/text';
import * as z from 'zod';
import { StartRefused } from '../start-refused.ts';

/**
 * The working days of the kit with the notices (节假日安排) of a file, whose word on a year goes before the kit's.
 * @throws StartRefused when the file is not a list of notices: it names the file, the member and what is wrong.
 */
export async function loadCalendar(path: string): Promise<WorkCalendar> {
  const parsed = YearNoticesSchema.safeParse(await readJson(path));
  if (parsed.success) return parsed.data.reduce(withYear, prcWorkdays);
  const said = (locale: 'zh-CN' | 'en'): string =>
    parsed.error.issues
      .map(({ path: at, message }) => {
        // The schema has no other messages.
        const words = calendarText[locale].refusals[message as CalendarRefusal];
        return `${at.length > 0 ? `${z.core.toDotPath(at)}: ` : ''}${words}`;
      })
      .join('\n');
  throw new StartRefused({
    zh: `XINYONG_CALENDAR 指定的文件 ${path} 有误，没有采用：\n${said('zh-CN')}`,
    en: `The file ${path} that XINYONG_CALENDAR names is wrong and is not used:\n${said('en')}`,
  });
}

async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new StartRefused({
      zh: `XINYONG_CALENDAR 指定的文件 ${path} 无法读取，请核对路径和权限。`,
      en: `The file ${path} that XINYONG_CALENDAR names cannot be read; check its path and permissions.`,
    });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new StartRefused({
      zh: `XINYONG_CALENDAR 指定的文件 ${path} 不是 JSON 文件。`,
      en: `The file ${path} that XINYONG_CALENDAR names is not JSON.`,
    });
  }
}
