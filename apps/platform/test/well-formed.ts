/** The text of an element, and the names of those it stands in. */
interface Part {
  readonly path: string;
  readonly text: string;
}

const ENTITY = /&(?:#(\d+)|(amp|lt|gt|quot|apos));/g;
const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;
const ATTRIBUTES = /^(?:\s+[\w:]+="[^"<]*")*\s*$/;

/** What a text of XML without CDATA and comments says; throws where it is not well-formed (XML 1.0). */
export function wellFormed(xml: string): readonly Part[] {
  const [declaration = ''] = /^<\?xml version="1\.0" encoding="utf-8"\?>\n/.exec(xml) ?? [];
  if (declaration === '') throw new SyntaxError('no declaration');
  // The characters that XML has.
  const odd = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(xml);
  if (odd) throw new SyntaxError(`no character of XML at ${odd.index}`);
  const parts: Part[] = [];
  const open: string[] = [];
  let rootIsOver = false;
  let text = '';
  for (const [token] of xml.slice(declaration.length).matchAll(/<[^>]*>|[^<]+/g)) {
    if (!token.startsWith('<')) {
      if (open.length === 0 && token.trim() !== '') throw new SyntaxError('text outside the root');
      text = valueOf(token);
      continue;
    }
    const [, close = '', name = '', rest = '', empty = ''] =
      /^<(\/?)([A-Za-z][\w:]*)(.*?)(\/?)>$/s.exec(token) ?? [];
    if (name === '') throw new SyntaxError(`no tag: ${token}`);
    if (close === '/') {
      if (open.at(-1) !== name || rest !== '') throw new SyntaxError(`${token} closes nothing`);
      parts.push({ path: open.join('/'), text });
      open.pop();
      rootIsOver = open.length === 0;
    } else {
      if (rootIsOver) throw new SyntaxError('two roots');
      if (!ATTRIBUTES.test(rest)) throw new SyntaxError(`attributes of ${token}`);
      valueOf(rest);
      if (empty === '') open.push(name);
    }
    text = '';
  }
  if (!rootIsOver) throw new SyntaxError(`${open.join('/')} is open`);
  return parts;
}

function valueOf(text: string): string {
  if (text.replace(ENTITY, '').includes('&')) throw new SyntaxError(`an ampersand in ${text}`);
  if (text.includes(']]>')) throw new SyntaxError(']]> in text');
  return text.replace(ENTITY, (_, code: string | undefined, name: keyof typeof named) =>
    code === undefined ? named[name] : String.fromCodePoint(Number(code)),
  );
}
