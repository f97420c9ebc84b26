/** A text without what a terminal would obey (\x1b]0;…\x07, or a mark that turns the direction), but for ends of lines and tabs. */
export const withoutControls = (text: string): string =>
  text.replaceAll(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, '');
