import { maskPersonNumbers } from '@xinyong/core';

/** Nobody reads a longer name, and a header may be a megabyte. */
const LONGEST = 60;

/** What cannot be seen but can change what is: control characters (\x1b), marks of direction, ends of lines. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A name out of the file as it may be repeated to people: short, of what can be seen, numbers of persons masked. */
export function shown(name: string): string {
  // The number goes before the end does: half a number would not be known as one.
  const characters = Array.from(maskPersonNumbers(name.replaceAll(UNSEEN, '')));
  return characters.length > LONGEST
    ? `${characters.slice(0, LONGEST - 1).join('')}…`
    : characters.join('');
}
