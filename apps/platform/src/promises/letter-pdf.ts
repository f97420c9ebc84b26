import type { IsoDay, LetterSignature } from '@xinyong/core';
export interface LetterToPrint {
  readonly title: string;
  readonly text: string;
  readonly code?: string;
  readonly checkValue: string;
  readonly verifyUrl: string;
  readonly state: string;
  readonly stateOn: IsoDay;
  readonly seal: LetterSignature;
  readonly locale: 'zh-CN' | 'en';
}
export const letterPdf = async (letter: LetterToPrint): Promise<Uint8Array> =>
  new TextEncoder().encode(letter.text);
