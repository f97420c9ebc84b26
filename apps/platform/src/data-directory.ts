import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartRefused } from './start-refused.ts';

/**
 * Takes a directory for this process alone and gives what releases it; refuses while another process has it.
 * The lock is one of the operating system, taken through SQLite because Node has none of its own:
 * it ends with the process that holds it, even by `kill -9`.
 */
export async function holdDirectory(directory: string): Promise<() => void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const holder = join(directory, 'pid');
  const lock = new DatabaseSync(join(directory, 'lock'), { timeout: 0 });
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch {
    lock.close();
    throw inUse(directory, await readFile(holder, 'utf8').catch(() => '?'));
  }
  await writeFile(holder, String(process.pid));
  return () => lock.close();
}

const inUse = (directory: string, pid: string): StartRefused =>
  new StartRefused({
    zh: `数据目录 ${directory} 正被另一个进程（pid ${pid}）使用。请先停止它，或用 XINYONG_DATA 指定另一个目录。`,
    en: `The data directory ${directory} is in use by another process (pid ${pid}). Stop it, or name another directory in XINYONG_DATA.`,
  });
