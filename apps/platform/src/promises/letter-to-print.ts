import type { IsoDay, LetterSignature } from '@xinyong/core';
import type { letterPdfText } from './letter-pdf.text.ts';

/** What is printed of a signed letter. */
export interface LetterToPrint {
  /** Also the first line of the text, where that is the same. */
  readonly title: string;
  /** Exactly what was signed. */
  readonly text: string;
  /** 承诺编码; none before acceptance. */
  readonly code?: string;
  /** 校验码. */
  readonly checkValue: string;
  /** 核验地址, which the QR code holds too. */
  readonly verifyUrl: string;
  /** The state in words, and the day in China on which it is that. */
  readonly state: string;
  readonly stateOn: IsoDay;
  /** 平台电子印章. */
  readonly seal: LetterSignature;
  /** Of the words around the letter; the letter is as it was signed. */
  readonly locale: keyof typeof letterPdfText;
}
