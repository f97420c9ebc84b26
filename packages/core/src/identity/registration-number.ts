/**
 * Whether the value is a 工商注册号, the number that enterprises had before the unified code: six
 * digits of registrar, eight of sequence and a check digit by ISO 7064 MOD 11,10. GS15-2006.
 */
export function isRegistrationNumber(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{15}$/.test(value)) return false;
  let product = 10;
  for (const digit of value.slice(0, 14)) {
    product = (((product + Number(digit)) % 10 || 10) * 2) % 11;
  }
  return (11 - product) % 10 === Number(value.charAt(14));
}
