import { formatDay } from '@xinyong/core/text';
import type { LetterPdfText } from '../letter-pdf.text.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { keyFingerprint } from '../seal/key-fingerprint.ts';
import { PAGE, type Block, type LetterSheets, type Style } from './letter-sheets.ts';
import {
  ADDRESS,
  EDGE,
  FINGERPRINT,
  HEADING,
  INK,
  LABEL,
  LINE,
  MUTED,
  NOTE,
  NUMBER,
  SUBTLE,
  VALUE,
} from './letter-styles.ts';
import type { QrModules } from './qr-modules.ts';

/** A side of the QR code. */
const QR = 96;
/** Inner distance of the box of the seal. */
const PAD = 10;
/** Above both parts. */
const GAP = 14;

/** Where and how to verify; it stays on one page. */
export function writeSeal(
  sheets: LetterSheets,
  { code, checkValue, verifyUrl, state, stateOn, seal, locale }: LetterToPrint,
  words: LetterPdfText,
  qr: QrModules,
): void {
  const labels = [words.code, words.checkValue, words.state, words.address];
  const indent = Math.max(...labels.map((label) => sheets.widthOf(label, LABEL))) + 16;
  const set = (text: string, style: Style): Block =>
    sheets.set(text, style, PAGE.field - indent - QR - 24);
  const values: readonly Block[] = [
    code === undefined ? set(words.noCode, VALUE) : set(code, NUMBER),
    set(checkValue, NUMBER),
    set(words.stateOn(state, formatDay(stateOn, locale)), VALUE),
    set(verifyUrl, { ...ADDRESS, link: verifyUrl }),
  ];
  const inBox = (text: string, style: Style): Block =>
    sheets.set(text, style, PAGE.field - 2 * PAD);
  const box = [
    inBox(words.seal, { ...HEADING, leading: 18 }),
    inBox(words.sealed(seal.algorithm), NOTE),
    inBox(words.fingerprint, { ...NOTE, leading: 20, colour: MUTED }),
    inBox(keyFingerprint(seal.publicKey).replaceAll(/.{8}(?=.)/g, '$& '), FINGERPRINT),
    inBox(words.compare, NOTE),
  ];
  const facts = HEADING.leading + 4 + total(values);
  const upper = Math.max(facts, QR + EDGE.leading + 6);
  const lower = total(box) + 2 * PAD;
  sheets.require(GAP + upper + GAP + lower);

  const { pdf } = sheets;
  const { left, field } = PAGE;
  const top = sheets.y + GAP;
  const bottom = top + upper + GAP;
  sheets.artifact(() => {
    if (sheets.y > PAGE.top) pdf.rect(left, sheets.y, field, 0.75).fill(LINE);
    pdf.lineWidth(0.75).rect(left, bottom, field, lower).fillAndStroke(SUBTLE, LINE);
  });
  let y = top;
  const lang = { lang: locale };
  const heading = sheets.set(words.heading, HEADING);
  y = sheets.place(heading, left, y, sheets.element('H2', lang)) + 4;
  values.forEach((value, index) => {
    const label = sheets.set(labels[index] ?? '', LABEL, indent);
    sheets.place(label, left, y, sheets.element('P', lang));
    const tag = value.link === undefined ? 'P' : 'Link';
    y = sheets.place(value, left + indent, y, sheets.element(tag, lang));
  });
  const right = left + field - QR;
  sheets.element('Figure', { ...lang, alt: words.qr(verifyUrl) }).add(() => {
    drawQr(sheets, qr, right, top);
  });
  const caption = sheets.set(words.scan, { ...EDGE, align: 'centre' }, QR);
  sheets.place(caption, right, top + QR + 6, sheets.element('Caption', lang));
  y = bottom + PAD;
  box.forEach((block, index) => {
    y = sheets.place(block, left + PAD, y, sheets.element(index === 0 ? 'H2' : 'P', lang));
  });
  sheets.y = bottom + lower;
}

function drawQr({ pdf }: LetterSheets, { size, stretches }: QrModules, x: number, y: number): void {
  const module = QR / size;
  for (const stretch of stretches)
    pdf.rect(x + stretch.x * module, y + stretch.y * module, stretch.length * module, module);
  pdf.fill(INK); // all at once, or fine lines would show between them
}

const total = (blocks: readonly Block[]): number =>
  blocks.reduce((height, { lines, leading }) => height + lines.length * leading, 0);
