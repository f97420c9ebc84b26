import type { LetterSignature } from '@xinyong/core';
import type { Words } from '../locale/locale.ts';

interface PromiseCardText {
  readonly loading: string;
  /** Makes a screen reader pause between the answer and the title. */
  readonly pause: string;
  readonly verifying: string;
  readonly content: string;
  readonly liability: string;
  readonly outcome: string;
  /** Where nothing that was found is told. */
  readonly noOutcome: Readonly<Record<'running' | 'ended', string>>;
  readonly unperformed: string;
  readonly sanction: string;
  readonly noSanction: string;
  readonly determiner: string;
  readonly importedTitle: string;
  readonly imported: string;
  readonly verify: string;
  readonly checkValue: string;
  // Verification
  readonly passed: string;
  readonly failedTitle: string;
  readonly passedText: (count: number) => string;
  readonly failedText: string;
  readonly unsignedText: string;
  readonly notPublic: string;
  readonly letter: string;
  readonly letterHint: string;
  readonly digest: string;
  readonly same: string;
  readonly other: string;
  readonly recomputed: string;
  readonly recomputedHint: string;
  readonly signatures: string;
  readonly by: { readonly [B in LetterSignature['by']]: string };
  readonly right: string;
  readonly wrong: string;
  readonly algorithm: string;
  readonly fingerprint: string;
  readonly fingerprintHint: string;
  readonly document: string;
  readonly evidence: string;
  readonly evidenceHint: string;
  readonly downloading: string;
  readonly downloaded: string;
  readonly print: string;
  readonly qr: string;
  readonly qrHint: string;
  readonly another: string;
  // The form
  readonly formTitle: string;
  readonly formLead: string;
  readonly codeHint: string;
  readonly checkHint: string;
  readonly codeMissing: string;
  readonly codeWrong: string;
  readonly checkMissing: string;
  readonly checkWrong: string;
  readonly submit: string;
  // Not found
  readonly missing: string;
  readonly missingPublished: readonly string[];
  readonly missingLetter: readonly string[];
}

/** The words of one promise and of its verification (核验承诺书), zh-CN first. */
export const promiseCardText: Words<PromiseCardText> = {
  'zh-CN': {
    loading: '正在查询承诺……',
    pause: '：',
    verifying: '正在核验承诺书……',
    content: '承诺内容',
    liability: '违诺责任',
    outcome: '履行情况',
    noOutcome: {
      running: '还没有认定。认定以后会写在这里。',
      ended: '已经结束，目前没有认定。',
    },
    unperformed: '未履行的承诺内容',
    sanction: '违诺责任追究',
    noSanction: '没有公布',
    determiner: '认定单位',
    importedTitle: '由其他平台归集',
    imported: '这里没有承诺书原文，不能核验签名。需要核实时，请向受理单位询问。',
    verify: '核验这份承诺书',
    checkValue: '校验码',
    passed: '核验通过',
    failedTitle: '核验没有通过',
    passedText: (count) => `承诺书上的 ${count} 个签名都与下面的文字相符，文字没有改动过。`,
    failedText: '有签名或者摘要与下面的文字不相符。请不要采信，并向受理单位核实。',
    unsignedText: '承诺书上没有签名。请不要采信，并向受理单位核实。',
    notPublic: '这份承诺不在公示栏里。只有知道承诺编码和校验码的人能看到它。',
    letter: '承诺书原文',
    letterHint: '下面逐字节显示平台保存的文字（UTF-8）。',
    digest: '签署时的 SHA-256',
    same: '与签署时的摘要相同',
    other: '与签署时的摘要不同',
    recomputed: '核对',
    recomputedHint: '由您的浏览器按显示的文字重新计算。',
    signatures: '签名',
    by: { platform: '平台印章', subject: '承诺人的签名' },
    right: '有效，与文字相符',
    wrong: '无效，与文字不相符',
    algorithm: '算法',
    fingerprint: '公钥指纹（SHA-256）',
    fingerprintHint: '平台印章的公钥指纹，应与受理单位公布的一致。',
    document: '下载承诺书（PDF）',
    evidence: '下载核验文件（JSON）',
    evidenceHint: '核验文件里有原文、签名和公钥，不用本平台也能核验。',
    downloading: '正在下载……',
    downloaded: '已经下载。',
    print: '打印',
    qr: '核验地址的二维码',
    qrHint: '扫描二维码，或者打开这个地址，可以再次核验：',
    another: '核验另一份承诺书',
    formTitle: '核验承诺书',
    formLead: '查看承诺书是不是原来签署的，有没有改动。不用登录，不收费。',
    codeHint: '20 位数字，印在承诺书上',
    checkHint: '12 位数字和字母，例如 3F2A-91C0-7BE4，印在承诺编码旁边',
    codeMissing: '请填写承诺编码',
    codeWrong: '承诺编码应为 20 位数字，请照承诺书上的填写',
    checkMissing: '请填写校验码',
    checkWrong: '校验码应为 12 位，由数字和字母 A 至 F 组成，请照承诺书上的填写',
    submit: '核验',
    missing: '没有找到这份承诺',
    missingPublished: [
      '请核对承诺编码：20 位数字，前 6 位是受理地区，中间 8 位是作出日期。',
      '没有向社会公开的承诺不在这里。您有承诺书时，在下面填写校验码就能核验。',
    ],
    missingLetter: [
      '请对照承诺书核对承诺编码和校验码，特别是 0 和 D、8 和 B。',
      '由其他平台归集的承诺没有承诺书，不能在这里核验。',
      '两项都没有填错的，请不要采信，并向受理单位核实。',
    ],
  },
  en: {
    loading: 'Looking for the promise…',
    pause: ': ',
    verifying: 'Verifying the letter…',
    content: 'What is promised',
    liability: 'Liability for a breach',
    outcome: 'What became of it',
    noOutcome: {
      running: 'Nothing has been determined yet. It will stand here when it has.',
      ended: 'It has ended; nothing has been determined so far.',
    },
    unperformed: 'What was not kept',
    sanction: 'What followed',
    noSanction: 'Not published',
    determiner: 'Determined by',
    importedTitle: 'Taken over from another platform',
    imported:
      'Its letter is not here, so its signatures cannot be verified. Ask the agency that accepted it.',
    verify: 'Verify this letter',
    checkValue: 'Check value',
    passed: 'Verified',
    failedTitle: 'Not verified',
    passedText: (count) =>
      count === 1
        ? 'The signature of the letter is right for the text below, which has not been changed.'
        : `All ${count} signatures of the letter are right for the text below, which has not been changed.`,
    failedText:
      'A signature or the digest is not right for the text below. Do not rely on it, and ask the agency that accepted it.',
    unsignedText:
      'The letter bears no signature. Do not rely on it, and ask the agency that accepted it.',
    notPublic:
      'This promise is not in the public column. It is shown to those who have its code and check value.',
    letter: 'The letter as it was signed',
    letterHint: 'Byte for byte what the platform keeps (UTF-8), in Chinese.',
    digest: 'SHA-256 when it was signed',
    same: 'The same as when it was signed',
    other: 'Not the same as when it was signed',
    recomputed: 'Compared',
    recomputedHint: 'Computed anew by your browser from the text that is shown.',
    signatures: 'Signatures',
    by: { platform: 'Seal of the platform', subject: 'Signature of the promiser' },
    right: 'Valid for the text',
    wrong: 'Not valid for the text',
    algorithm: 'Algorithm',
    fingerprint: 'Fingerprint of the public key (SHA-256)',
    fingerprintHint:
      'That of the seal of the platform should be the one which the agency publishes.',
    document: 'Download the letter (PDF)',
    evidence: 'Download the evidence (JSON)',
    evidenceHint:
      'The evidence holds the text, the signatures and the public keys: it can be verified without this platform.',
    downloading: 'Downloading…',
    downloaded: 'Downloaded.',
    print: 'Print',
    qr: 'QR code of the address of verification',
    qrHint: 'Scan the code or open this address to verify it again:',
    another: 'Verify another letter',
    formTitle: 'Verify a letter',
    formLead:
      'See whether a letter is the one that was signed and has not been changed. Nobody needs to sign in, and it is free.',
    codeHint: '20 digits, printed on the letter',
    checkHint: '12 digits and letters, as 3F2A-91C0-7BE4, printed beside the code',
    codeMissing: 'Fill in the code of the promise',
    codeWrong: 'A promise code has 20 digits; write it as it stands on the letter',
    checkMissing: 'Fill in the check value',
    checkWrong:
      'A check value has 12 characters, digits and letters from A to F; write it as it stands on the letter',
    submit: 'Verify',
    missing: 'This promise was not found',
    missingPublished: [
      'Check the code: 20 digits, the first 6 are the place, the next 8 the day on which it was made.',
      'A promise that is not public is not here. If you have its letter, fill in its check value below to verify it.',
    ],
    missingLetter: [
      'Compare code and check value with the letter, above all 0 and D, 8 and B.',
      'A promise that was taken over from another platform has no letter to verify.',
      'If both are right, do not rely on the letter, and ask the agency that accepted it.',
    ],
  },
};
