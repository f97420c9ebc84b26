/** A phrase of core at the beginning of a line: English ones are written small. */
export const capital = (phrase: string): string =>
  phrase.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
