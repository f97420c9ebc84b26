import { writeAll } from './file-io.ts';
import { withoutControls } from './without-controls.ts';

/** A line for people, on standard error: standard output holds decisions alone. */
export const say = (text: string): void =>
  writeAll(2, Buffer.from(`${withoutControls(text)}\n`), null);
