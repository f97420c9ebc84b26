import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ScoredScheme } from '@xinyong/core';
import {
  MOST_SCHEME_BYTES,
  readScheme,
  schemeTooLong,
  type SchemeReading,
} from '@xinyong/core/schema';
import { StartRefused } from '../start-refused.ts';

/**
 * Reads every `*.json` of a directory as a scheme of evaluation, in the order of their names. `tell` hears which files
 * were read and which were not.
 * @throws StartRefused when anything is wrong with one of them, or two have one id: none is used then.
 */
export async function loadSchemes(
  directory: string,
  tell: (line: string) => void = () => undefined,
): Promise<readonly ScoredScheme[]> {
  const all = await listFiles(directory);
  const names = all.filter((name) => name.endsWith('.json'));
  tell(
    `从 ${directory} 读取的评价方案 / schemes read: ${names.length}${names.map((name) => `, ${name}`).join('')}`,
  );
  const ignored = all.filter((name) => !names.includes(name));
  if (ignored.length > 0)
    tell(`不是 .json，没有读取 / not .json and not read: ${ignored.join(', ')}`);
  const findings: string[] = [];
  const schemes = new Map<string, ScoredScheme>();
  for (const name of names) {
    const reading = await readFileOf(join(directory, name));
    if (!reading.ok) findings.push(...reading.findings.map((finding) => `${name} › ${finding}`));
    else if (schemes.has(reading.scheme.id))
      findings.push(
        `${name} › id: "${reading.scheme.id}"，另一个文件已经用了这个编号 / another file has this id`,
      );
    else schemes.set(reading.scheme.id, reading.scheme);
  }
  if (findings.length > 0)
    throw new StartRefused({
      zh: `${directory} 里的评价方案未通过检查，没有采用。`,
      en: `The schemes in ${directory} were refused; none is used.\n${findings.join('\n')}`,
    });
  return [...schemes.values()];
}

async function readFileOf(path: string): Promise<SchemeReading> {
  let text: string;
  try {
    const { size } = await stat(path);
    if (size > MOST_SCHEME_BYTES) return schemeTooLong;
    text = await readFile(path, 'utf8');
  } catch {
    return { ok: false, findings: ['不是文件，或者无法读取 / is no file, or cannot be read'] };
  }
  return readScheme(text);
}

async function listFiles(directory: string): Promise<readonly string[]> {
  try {
    return (await readdir(directory)).toSorted();
  } catch {
    throw new StartRefused({
      zh: `XINYONG_SCHEMES 指定的文件夹 ${directory} 不存在或者无法读取，请核对路径和权限。`,
      en: `The folder ${directory} that XINYONG_SCHEMES names is not there or cannot be read; check its path and permissions.`,
    });
  }
}
