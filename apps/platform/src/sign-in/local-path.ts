const HERE = 'http://here.invalid';
const LONGEST = 1024; // it travels in a cookie

/** A path of this site as it may stand in a Location header; `/` for anything that could lead elsewhere. */
export function localPath(text: string | undefined): string {
  // Browsers drop control characters and read a backslash as a slash: '/\t/evil' and '/\evil' are hosts.
  if (text === undefined || text.length > LONGEST || !/^\/[^\\\p{Cc}]*$/u.test(text)) return '/';
  const url = URL.parse(text, HERE);
  // '/.//evil' becomes '//evil' when its dots are resolved.
  if (!url || url.origin !== HERE || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
