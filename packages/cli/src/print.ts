import { writeAll } from './file-io.ts';
import { withoutControls } from './without-controls.ts';

/** What was asked for, on standard output. */
export const print = (text: string): void =>
  writeAll(1, Buffer.from(`${withoutControls(text)}\n`), null);
