import { letterPdfText, type LetterPdfText } from './letter-pdf.text.ts';
import type { LetterToPrint } from './letter-to-print.ts';
import { letterFonts, MISSING, type LetterFonts } from './pdf/letter-fonts.ts';
import { LetterSheets, PAGE, type Block, type Style } from './pdf/letter-sheets.ts';
import { BODY, EDGE, LINE, MUTED, NOTE, TITLE } from './pdf/letter-styles.ts';
import { qrModules } from './pdf/qr-modules.ts';
import { codePointsOf, signsOf } from './pdf/signs-of.ts';
import { writeSeal } from './pdf/write-seal.ts';

/** As many characters that the font has not got are named. */
const MOST_LISTED = 20;

/**
 * The letter as it is printed (承诺书打印件): A4, its text as text in an embedded font, then where and how to verify it. The
 * same letter in the same state gives the same bytes.
 */
export async function letterPdf(letter: LetterToPrint): Promise<Uint8Array> {
  const { default: Pdf } = await import('pdfkit');
  const madeAt = new Date(`${letter.stateOn}T00:00:00+08:00`);
  const fonts = await letterFonts();
  const sheets = new LetterSheets(Pdf, fonts, { title: letter.title, madeAt });
  const words = letterPdfText[letter.locale];
  sheets.write('H1', sheets.set(letter.title, TITLE));
  sheets.y += 14;
  writeBody(sheets, letter);
  sheets.y += BODY.leading / 2;
  writeMissing(sheets, letter, fonts, words);
  writeSeal(sheets, letter, words, await qrModules(letter.verifyUrl));
  return sheets.finish((page, pages) => {
    drawEdges(sheets, letter, words, page, pages);
  });
}

function writeBody(sheets: LetterSheets, { title, text }: LetterToPrint): void {
  const body = text.startsWith(`${title}\n`) ? text.slice(title.length + 1) : text;
  for (const paragraph of body.replace(/^\n+|\n+$/g, '').split('\n')) {
    if (paragraph === '') sheets.y += BODY.leading / 2;
    else if (/^【[^】]+】$/.test(paragraph)) {
      // The heading of a part, with the lines below it that stay together.
      sheets.require(4 * BODY.leading);
      sheets.write('H2', sheets.set(paragraph, { ...BODY, weight: 'bold' }));
    } else sheets.write('P', sheets.set(paragraph, BODY));
  }
}

/** Says which characters the font has not got. */
function writeMissing(
  sheets: LetterSheets,
  { title, text }: LetterToPrint,
  { regular }: LetterFonts,
  words: LetterPdfText,
): void {
  const missing = new Set(
    signsOf(title + text).filter((sign) => sign !== '\n' && !regular.shows(sign)),
  );
  if (missing.size === 0) return;
  const listed = [...missing].slice(0, MOST_LISTED).map(inNumbers).join(words.and);
  const codes = missing.size > MOST_LISTED ? listed + words.andMore : listed;
  sheets.write('Note', sheets.set(words.missing(MISSING, codes), { ...NOTE, colour: MUTED }));
  sheets.y += BODY.leading / 2;
}

/** Head and foot of a page: loose sheets can be told apart and put in order. */
function drawEdges(
  sheets: LetterSheets,
  { title, code, checkValue }: LetterToPrint,
  words: LetterPdfText,
  page: number,
  pages: number,
): void {
  const { left, field } = PAGE;
  const edge = (text: string, align?: Style['align']): Block => {
    const block = sheets.set(text, { ...EDGE, ...(align && { align }) });
    return { ...block, lines: block.lines.slice(0, 1) };
  };
  if (page > 1) {
    sheets.place(edge(title), left, 44);
    sheets.pdf.rect(left, 60, field, 0.5).fill(LINE);
  }
  sheets.pdf.rect(left, 780, field, 0.5).fill(LINE);
  if (code !== undefined) sheets.place(edge(`${words.code} ${code}`), left, 788);
  sheets.place(edge(words.page(page, pages), 'centre'), left, 788);
  sheets.place(edge(`${words.checkValue} ${checkValue}`, 'right'), left, 788);
}

const inNumbers = (sign: string): string =>
  codePointsOf(sign)
    .map((each) => `U+${each.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
