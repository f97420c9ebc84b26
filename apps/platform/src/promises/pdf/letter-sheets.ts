import type PDFDocument from 'pdfkit';
import type { LetterFont, LetterFonts } from './letter-fonts.ts';
import { linesOf, type Line } from './lines-of.ts';
import { signsOf } from './signs-of.ts';

/** How some words are set. Sizes in points. */
export interface Style {
  readonly weight: LetterFont['name'];
  readonly size: number;
  /** From one base line to the next. */
  readonly leading: number;
  readonly colour: string;
  readonly align?: 'centre' | 'even' | 'right';
  /** Where it leads to. */
  readonly link?: string;
}

/** Words that are broken into lines of a width. */
export interface Block extends Style {
  readonly lines: readonly Line[];
  readonly width: number;
}

/** A4 in points. The field of the text holds 36 characters of 12 points on a line. */
export const PAGE = { width: 595.28, left: 81.64, top: 80, field: 432, bottom: 762 } as const;

/** Up to this part of its size the space that is left on a line is spread between its signs; beyond it the edge is uneven. */
const MOST_SPREAD = 0.15;

/** The pages of a letter, written from the top down. */
export class LetterSheets {
  /** Upper edge of the next line. */
  y: number = PAGE.top;
  readonly pdf: PDFKit.PDFDocument;
  readonly #fonts: LetterFonts;
  readonly #root: PDFKit.PDFStructureElement;

  constructor(
    Pdf: typeof PDFDocument,
    fonts: LetterFonts,
    { title, madeAt }: { readonly title: string; readonly madeAt: Date },
  ) {
    this.#fonts = fonts;
    this.pdf = new Pdf({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      font: '', // none of its own
      pdfVersion: '1.7',
      tagged: true,
      lang: 'zh-CN',
      displayTitle: true,
      info: { Title: title, Creator: 'Xinyong Kit', CreationDate: madeAt },
    });
    // It takes a font that is open already, which its types do not say.
    for (const { name, font } of Object.values(fonts))
      this.pdf.registerFont(name, font as unknown as Uint8Array);
    this.#root = this.pdf.struct('Document');
    this.pdf.addStructure(this.#root);
  }

  set(text: string, style: Style, width: number = PAGE.field): Block {
    const lines = linesOf(text, this.#fonts[style.weight], width / style.size);
    return { ...style, lines, width };
  }

  widthOf(text: string, { weight, size }: Style): number {
    return this.pdf.font(weight).fontSize(size).widthOfString(text);
  }

  /** Leaves what is left of the page blank where it is less than this. */
  require(height: number): void {
    if (this.y + height <= PAGE.bottom) return;
    this.pdf.addPage();
    this.y = PAGE.top;
  }

  /** A part of the document as it is read aloud, below the last one. */
  element(
    tag: string,
    options: { readonly lang?: string; readonly alt?: string } = {},
  ): PDFKit.PDFStructureElement {
    const element = this.pdf.struct(tag, options);
    this.#root.add(element);
    return element;
  }

  /** Something that is not said. */
  artifact(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  /** A block below what was written last; goes over to further pages between its lines. */
  write(tag: string, block: Block): void {
    const element = this.element(tag);
    const { length } = block.lines;
    block.lines.forEach((line, at) => {
      // No line of several stands alone at the foot of a page, and none at the head of the next.
      const together = at === 0 ? Math.min(length, length <= 3 ? 3 : 2) : length - at === 2 ? 2 : 1;
      this.require(together * block.leading);
      this.#draw(line, block, PAGE.left, this.y, element);
      this.y += block.leading;
    });
  }

  /** A block whose upper left corner is here; gives where it ends. */
  place(block: Block, x: number, y: number, element?: PDFKit.PDFStructureElement): number {
    block.lines.forEach((line, index) => {
      this.#draw(line, block, x, y + index * block.leading, element);
    });
    return y + block.lines.length * block.leading;
  }

  /** Draws at the edges of every page and gives the document. */
  async finish(edges: (page: number, pages: number) => void): Promise<Uint8Array> {
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.pdf.switchToPage(page);
      this.pdf.markContent('Artifact', { type: 'Pagination' });
      edges(page + 1, count);
      this.pdf.endMarkedContent();
    }
    this.#root.end();
    this.pdf.end();
    const chunks: Uint8Array[] = [];
    // A readable stream of Node gives what was pushed into it: bytes.
    for await (const chunk of this.pdf as AsyncIterable<Uint8Array>) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  #draw(
    { text, goesOn }: Line,
    { weight, size, leading, colour, align, link, width }: Block,
    x: number,
    y: number,
    element: PDFKit.PDFStructureElement | undefined,
  ): void {
    const { pdf } = this;
    pdf.font(weight).fontSize(size).fillColor(colour);
    // Spaces at the end of a line stand beyond its edge.
    const seen = text.trimEnd();
    const left = width - pdf.widthOfString(seen);
    const spread = align === 'even' && goesOn ? left / (signsOf(seen).length - 1) : 0;
    const at = x + { centre: left / 2, right: left, even: 0 }[align ?? 'even'];
    // The same for every size, so that words of two sizes stand on one line.
    const base = y + 0.7 * leading;
    const draw = (): void => {
      pdf.text(text, at, base, {
        lineBreak: false,
        baseline: 'alphabetic',
        characterSpacing: spread <= MOST_SPREAD * size ? spread : 0,
        link,
      });
    };
    if (element) element.add(draw);
    else draw();
  }
}
