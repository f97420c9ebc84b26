/**
 * A telephone number (联系电话) as it is dialled in China, digits alone: a mobile number, a fixed line with
 * its area code, or a 400 number. Any width, spaces, hyphens, brackets and +86 may stand in the text;
 * undefined when it is no such number.
 */
export function parseContactPhone(text: string): string | undefined {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}()]/gu, '')
    .replace(/^(?:\+|00)86/, '');
  return /^(?:1[3-9]\d{9}|0[1-9]\d{9,10}|400\d{7})$/.test(digits) ? digits : undefined;
}
