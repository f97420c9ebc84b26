import type { Words } from './http/problem.text.ts';

/** The platform cannot start as it was asked to; the message says so to people, in both languages. */
export class StartRefused extends Error {
  constructor({ zh, en }: Words) {
    super(`${zh}\n${en}`);
  }
}
