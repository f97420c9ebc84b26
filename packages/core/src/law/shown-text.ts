/** What a screen hides, as a class of a regular expression has it; the last four are Hangul fillers. */
export const unseen: string = String.raw`\p{Cc}\p{Cs}\p{Cf}\u115F\u1160\u3164\uFFA0`;

/**
 * A text that others are shown: nothing that a database refuses, and nothing that a screen hides, turns round or piles up.
 * Where it may not be empty, something in it can be read. Lengths are in characters (code points).
 */
export const shownText = (
  least: number,
  most: number,
  { lines = false }: { readonly lines?: boolean } = {},
): RegExp => {
  const shown = `[^${unseen}]`;
  const readable = least === 0 ? '' : String.raw`(?=[\s\S]*[\p{L}\p{N}])`;
  const character = lines ? String.raw`(?:${shown}|[\t\n\r])` : shown;
  return new RegExp(
    String.raw`^${readable}(?![\s\S]*\p{M}{5})${character}{${least},${most}}$`,
    'u',
  );
};
