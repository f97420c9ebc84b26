/** What was done to a typed or pasted code, without loss. */
export type CodeChange = 'full-width' | 'invisible' | 'spaces' | 'hyphens' | 'lower-case';

const steps: readonly (readonly [CodeChange, RegExp, (found: string) => string])[] = [
  ['full-width', /[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)],
  // Before the spaces: U+FEFF counts as white space too. \p{Cf} has the zero-width characters,
  // soft hyphens and marks of direction that come along when a code is copied from a page.
  ['invisible', /\p{Cf}/gu, () => ''],
  ['spaces', /\s/g, () => ''],
  ['hyphens', /[\p{Pd}\u2212]/gu, () => ''],
  // Letters of ASCII only: a general upper case would turn the dotless ı into a legal I.
  ['lower-case', /[a-z]/g, (letter) => letter.toUpperCase()],
];

/** Half-width capitals without spaces, hyphens or invisible characters, and what that took. */
export function normaliseCode(input: string): {
  readonly text: string;
  readonly changes: readonly CodeChange[];
} {
  let text = input;
  const changes: CodeChange[] = [];
  for (const [change, pattern, replacement] of steps) {
    const next = text.replace(pattern, replacement);
    if (next !== text) changes.push(change);
    text = next;
  }
  return { text, changes };
}
