import { inflateSync } from 'node:zlib';

/** Words as they stand on a page: where their base line begins, in points from the lower left corner. */
interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}
export interface PdfPage {
  /** Its operators. */
  readonly content: string;
  readonly texts: readonly PdfText[];
}

/** Reads a PDF that pdfkit wrote: its parts, and the words on its pages by the tables that its fonts carry. */
export function readPdf(bytes: Uint8Array): {
  readonly title: string;
  /** Its objects, one after the other; not what their streams hold. */
  readonly objects: string;
  readonly pages: readonly PdfPage[];
} {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, string>();
  const streams = new Map<number, string>();
  for (const match of file.matchAll(/^(\d+) 0 obj\n([^]*?)\nendobj/gm)) {
    const [, id, body = ''] = match;
    const [head = '', ...rest] = body.split('\nstream\n');
    objects.set(Number(id), head);
    if (rest.length === 0) continue;
    const stream = Buffer.from(rest.join('\nstream\n').replace(/\nendstream$/, ''), 'latin1');
    const plain = head.includes('/FlateDecode') ? inflateSync(stream) : stream;
    streams.set(Number(id), plain.toString('latin1'));
  }
  const ids = (body: string | undefined, name: string): readonly number[] => {
    const [, list = ''] = new RegExp(`/${name} (\\[[^\\]]*\\]|\\d+ 0 R)`).exec(body ?? '') ?? [];
    return Array.from(list.matchAll(/(\d+) 0 R/g), ([, id]) => Number(id));
  };
  const only = (body: string | undefined, name: string): number => ids(body, name)[0] ?? 0;
  const tables = new Map<number, readonly string[]>();
  const tableOf = (font: number): readonly string[] => {
    const known = tables.get(font);
    if (known) return known;
    const cmap = streams.get(only(objects.get(font), 'ToUnicode')) ?? '';
    const table = Array.from(cmap.matchAll(/<[0-9a-f]{4}> <[0-9a-f]{4}> \[([^\]]*)\]/g)).flatMap(
      ([, list = '']) =>
        Array.from(list.matchAll(/<([0-9a-f ]*)>/g), ([, units = '']) =>
          String.fromCharCode(...units.split(' ').map((unit) => Number.parseInt(unit, 16))),
        ),
    );
    tables.set(font, table);
    return table;
  };
  const [, tree = ''] = [...objects].find(([, body]) => /\/Type \/Pages\b/.test(body)) ?? [];
  const pages = ids(tree, 'Kids').map((id) => {
    const page = objects.get(id);
    const fonts = objects.get(only(page, 'Resources')) ?? '';
    const content = streams.get(only(page, 'Contents')) ?? '';
    const texts = Array.from(content.matchAll(/^BT\n([^]*?)^ET$/gm), ([, drawn = '']) => {
      const [, x, y] = /^1 0 0 1 (\S+) (\S+) Tm$/m.exec(drawn) ?? [];
      const [, font = '', size] = /^\/(\S+) (\S+) Tf$/m.exec(drawn) ?? [];
      const table = tableOf(only(fonts, font));
      const text = Array.from(drawn.matchAll(/<([0-9a-f]+)>/g))
        .flatMap(([, glyphs = '']) => glyphs.match(/.{4}/g) ?? [])
        .map((glyph) => table[Number.parseInt(glyph, 16)] ?? '\ufffd')
        .join('');
      return { text, x: Number(x), y: Number(y), size: Number(size) };
    });
    return { content, texts };
  });
  const title = [...objects.values()].map((body) => ids(body, 'Title')[0]).find(Boolean) ?? 0;
  return {
    title: readString(objects.get(title) ?? ''),
    objects: [...objects.values()].join('\n'),
    pages,
  };
}

/** A string in UTF-16 as it stands in the file. */
function readString(written: string): string {
  const controls: Readonly<Record<string, string>> = {
    n: '\n',
    r: '\r',
    t: '\t',
    b: '\b',
    f: '\f',
  };
  const bytes = written
    .slice(1, -1)
    .replaceAll(/\\(.)/g, (_all, sign: string) => controls[sign] ?? sign);
  return Buffer.from(bytes, 'latin1')
    .swap16()
    .toString('utf16le')
    .replace(/^\ufeff/, '');
}
