/**
 * 校验码: the first twelve hex digits of the digest (SHA-256) of a letter, as a person compares them: `3F2A-91C0-7BE4`.
 * @throws RangeError for what is no digest
 */
export function checkValue(digest: string): string {
  const [, ...groups] = /^([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})[0-9a-f]{52}$/i.exec(digest) ?? [];
  if (groups.length === 0) throw new RangeError('not a SHA-256 digest in hex');
  return groups.join('-').toUpperCase();
}
