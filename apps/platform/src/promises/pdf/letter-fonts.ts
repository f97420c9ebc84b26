import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font, Glyph, GlyphPosition, Subset } from 'fontkit';
import { codePointsOf, signsOf } from './signs-of.ts';

/** A weight of 思源黑体 (Noto Sans SC), for one document. */
export interface LetterFont {
  readonly name: 'regular' | 'bold';
  /** What pdfkit embeds a subset of. */
  readonly font: Font;
  /** Width of one sign, in ems. */
  widthOf(sign: string): number;
  /** Whether it has a shape for a sign that can be seen. */
  shows(sign: string): boolean;
}

export type LetterFonts = Readonly<Record<LetterFont['name'], LetterFont>>;

/** 〓, which Chinese printers have always set for a character that they have not got. */
export const MISSING = '〓';

/** Controls, formats (also those that turn the direction of what follows), unassigned: a letter hides nothing. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/u;

const require = createRequire(import.meta.url);
const files: Readonly<Record<LetterFont['name'], () => string>> = {
  regular: () =>
    require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: () => require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
};

async function read(name: LetterFont['name']): Promise<Font> {
  const { create } = await import('fontkit');
  const font = create(await readFile(files[name]()));
  if ('layout' in font) return font;
  throw new Error(`${files[name]()} is a collection of fonts.`);
}

let kept: Promise<readonly [regular: Font, bold: Font]> | undefined;

/** The fonts of a letter: 21 MB, read when the first letter is printed, and kept. */
export async function letterFonts(): Promise<LetterFonts> {
  kept ??= Promise.all([read('regular'), read('bold')]).catch((error: unknown) => {
    kept = undefined; // the next letter tries again
    throw error;
  });
  const [regular, bold] = await kept;
  return { regular: forDocument('regular', regular), bold: forDocument('bold', bold) };
}

function forDocument(name: LetterFont['name'], font: Font): LetterFont {
  const shows = (sign: string): boolean =>
    !INVISIBLE.test(sign) && codePointsOf(sign).every((each) => font.hasGlyphForCodePoint(each));
  const widths = new Map<string, number>();
  return {
    name,
    shows,
    font: standingIn(font, shows),
    widthOf(sign) {
      const known = widths.get(sign);
      if (known !== undefined) return known;
      const glyphs = codePointsOf(shows(sign) ? sign : MISSING).map((each) =>
        font.glyphForCodePoint(each),
      );
      const width = glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0);
      widths.set(sign, width / font.unitsPerEm);
      return width / font.unitsPerEm;
    },
  };
}

/**
 * The font, which sets 〓 for every sign that it does not show. Each such sign has a glyph of its own, which all look the same:
 * so the document knows what each one stands for, and who searches, copies or listens gets what was written.
 */
function standingIn(font: Font, shows: (sign: string) => boolean): Font {
  const stand = font.glyphForCodePoint(codePointsOf(MISSING)[0] ?? 0);
  const glyphs = new Map<string, Glyph>();
  const glyphOf = (sign: string): Glyph => {
    const known = glyphs.get(sign);
    if (known) return known;
    const glyph: Glyph = Object.create(stand, {
      id: { value: font.numGlyphs + glyphs.size },
      codePoints: { value: codePointsOf(sign) },
    });
    glyphs.set(sign, glyph);
    return glyph;
  };
  const layout = (text: string) => {
    const run: { glyphs: Glyph[]; positions: GlyphPosition[]; readonly advanceWidth: number } = {
      glyphs: [],
      positions: [],
      // pdfkit scales the positions, and asks afterwards.
      get advanceWidth() {
        return this.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      },
    };
    let shown = '';
    const flush = (): void => {
      if (shown === '') return;
      const { glyphs: more, positions } = font.layout(shown);
      run.glyphs.push(...more);
      run.positions.push(...positions);
      shown = '';
    };
    for (const sign of signsOf(text)) {
      if (shows(sign)) {
        shown += sign;
        continue;
      }
      flush();
      run.glyphs.push(glyphOf(sign));
      run.positions.push({ xAdvance: stand.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 });
    }
    flush();
    return run;
  };
  const createSubset = (): Subset => {
    // Where fontkit keeps the ids of the glyphs of a subset its types do not say.
    const subset = font.createSubset() as Subset & { glyphs: number[] };
    const encode = subset.encode.bind(subset);
    return Object.assign(subset, {
      encode: () => {
        subset.glyphs = subset.glyphs.map((id) => (id < font.numGlyphs ? id : stand.id));
        return encode();
      },
    });
  };
  return Object.create(font, { layout: { value: layout }, createSubset: { value: createSubset } });
}
