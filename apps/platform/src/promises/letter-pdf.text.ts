import type { SignatureAlgorithm } from '@xinyong/core';

/** The words around a printed letter. */
export interface LetterPdfText {
  readonly heading: string;
  readonly code: string;
  readonly noCode: string;
  readonly checkValue: string;
  readonly state: string;
  readonly stateOn: (state: string, day: string) => string;
  readonly address: string;
  readonly scan: string;
  readonly qr: (address: string) => string;
  readonly seal: string;
  readonly sealed: (algorithm: SignatureAlgorithm) => string;
  readonly fingerprint: string;
  readonly compare: string;
  readonly missing: (sign: string, codes: string) => string;
  /** Between the codes of `missing`, and after them where there are more. */
  readonly and: string;
  readonly andMore: string;
  readonly page: (page: number, pages: number) => string;
}

const names: Readonly<Record<SignatureAlgorithm, string>> = {
  ed25519: 'Ed25519',
  'sm2-sm3': 'SM2（SM3）',
};

const zh: LetterPdfText = {
  heading: '核验信息',
  code: '承诺编码',
  noCode: '受理后产生',
  checkValue: '校验码',
  state: '状态',
  stateOn: (state, day) => `${state}（${day}）`,
  address: '核验地址',
  scan: '扫码核验',
  qr: (address) => `核验地址的二维码：${address}`,
  seal: '平台电子印章',
  sealed: (algorithm) =>
    `以上承诺书全文由平台电子签名，算法为 ${names[algorithm]}。任何改动都会使签名不成立。`,
  fingerprint: '公钥指纹（SHA-256）',
  compare:
    '请打开核验地址，核对承诺编码和校验码，并下载核验文件，离线核验签名和公钥指纹。状态以核验地址上显示的为准。',
  missing: (sign, codes) => `文中的 ${sign} 代替字库没有的字（${codes}）。签名的电子文本是原字。`,
  and: '、',
  andMore: '等',
  page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
};

const en: LetterPdfText = {
  heading: 'To verify this letter',
  code: 'Promise number',
  noCode: 'given on acceptance',
  checkValue: 'Check value',
  state: 'State',
  stateOn: (state, day) => `${state} (${day})`,
  address: 'Address',
  scan: 'Scan to verify',
  qr: (address) => `QR code of the address: ${address}`,
  seal: 'Electronic seal of the platform',
  sealed: (algorithm) =>
    `The whole text of the letter above is signed by the platform with ${algorithm === 'ed25519' ? 'Ed25519' : 'SM2 and SM3'}. Any change makes the signature fail.`,
  fingerprint: 'Fingerprint of the key (SHA-256)',
  compare:
    'Open the address, compare the number and the check value, and download the verification file to check signature and fingerprint offline. The state is what the address shows.',
  missing: (sign, codes) =>
    `${sign} stands for characters that the font has not got (${codes}). The text that was signed has them.`,
  and: ', ',
  andMore: ' and others',
  page: (page, pages) => `Page ${page} of ${pages}`,
};

export const letterPdfText: { readonly 'zh-CN': LetterPdfText; readonly en: LetterPdfText } = {
  'zh-CN': zh,
  en,
};
