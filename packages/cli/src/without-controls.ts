/** A text without what a terminal would obey (\x1b]0;…\x07), but for ends of lines and tabs. */
export const withoutControls = (text: string): string => text.replaceAll(/[^\P{Cc}\n\t]/gu, '');
