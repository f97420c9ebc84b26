import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsqr from 'jsqr';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { readPdf, type PdfPage } from '../../test/read-pdf.ts';
import { letterPdf } from './letter-pdf.ts';
import type { LetterToPrint } from './letter-to-print.ts';
import { keyFingerprint } from './seal/key-fingerprint.ts';
import { sealBy } from './seal/seal-by.ts';

const { algorithm, publicKey } = sealBy('ed25519', new Uint8Array(32));
const title = '信用承诺书（审批替代型）';
const clause =
  '严格遵守国家法律、法规、规章和政策，“诚信”自律（含分支机构）……所提供的材料编号为 ABC-2026-000123，均真实有效。';
const parties = '\n致：示例局\n承诺人：示例有限公司\n统一社会信用代码：91420222093469456A\n';
const letter: LetterToPrint = {
  title,
  text: `${title}\n${parties}\n1．${clause}\n2．${clause}\n\n签署人：冯某某\n2026年11月21日\n`,
  code: '42022220261121000001',
  checkValue: '607B-12A1-087E',
  verifyUrl: 'https://credit.example.gov.cn/promises.html?code=42022220261121000001',
  state: '生效中',
  stateOn: '2026-11-21',
  seal: { by: 'platform', algorithm, publicKey, value: '00'.repeat(64) },
  locale: 'zh-CN',
};
const long = `${title}\n${parties}${Array.from({ length: 200 }, (_, at) => `${at + 1}．${clause}`).join('\n')}\n`;

const folder = mkdtempSync(join(tmpdir(), 'xinyong-pdf-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What a person would look for in another reader. */
const poppler = ['pdftotext', 'pdftoppm'].filter((each) => spawnSync(each, ['-v']).error);
const absent = poppler.length > 0 && `not installed: ${poppler.join(', ')}`;
const saved = (bytes: Uint8Array): string => {
  const path = join(folder, 'letter.pdf');
  writeFileSync(path, bytes);
  return path;
};

/** Without what lines and pages do to the spaces. */
const close = (text: string): string => text.replaceAll(/[\s\f]/g, '');
const [foot, head] = [841.89 - 762, 841.89 - 80];
const inField = ({ y }: { readonly y: number }): boolean => y > foot && y < head;
const wordsOf = (pages: readonly PdfPage[]): string =>
  pages
    .flatMap(({ texts }) => texts.filter(inField))
    .map(({ text }) => text)
    .join('\n');
const edgesOf = ({ texts }: PdfPage): readonly string[] =>
  texts.filter((each) => !inField(each)).map(({ text }) => text);

/** What a scanner reads from some pixels. */
const scan = (width: number, height: number, dark: (x: number, y: number) => boolean) => {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (dark(x, y)) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return jsqr.default(pixels, width, height)?.data;
};

describe('a printed letter', () => {
  test('holds exactly the text that was signed, as text', async () => {
    const { pages } = readPdf(await letterPdf(letter));
    expect(pages).toHaveLength(1);
    expect(close(wordsOf(pages)).startsWith(close(letter.text))).toBe(true);
  });

  test('says the title once, also where the text does not begin with it', async () => {
    const count = async (text: string): Promise<number> => {
      const { pages } = readPdf(await letterPdf({ ...letter, text }));
      return pages.flatMap(({ texts }) => texts).filter((each) => each.text === title).length;
    };
    expect(await count(letter.text)).toBe(1);
    expect(await count('致：示例局\n')).toBe(1);
  });

  test('has the headings of its parts as headings, with what stands below them', async () => {
    const text = `${title}\n\n【承诺内容】\n一、真实。\n\n`;
    for (let lines = 20; lines < 36; lines += 1) {
      const { pages, objects } = readPdf(
        await letterPdf({ ...letter, text: `${'甲\n'.repeat(lines)}${text}` }),
      );
      expect(objects.match(/\/S \/H2\n/g)).toHaveLength(3);
      const page = pages.find(({ texts }) => texts.some((each) => each.text === '【承诺内容】'));
      expect(page?.texts.map((each) => each.text)).toContain('一、真实。');
    }
  });

  test('says where and how to verify it', async () => {
    const { pages } = readPdf(await letterPdf(letter));
    const words = wordsOf(pages);
    expect(words).toContain('\n承诺编码\n42022220261121000001\n校验码\n607B-12A1-087E\n');
    expect(words).toContain('\n状态\n生效中（2026年11月21日）\n');
    expect(close(words)).toContain(close(letter.verifyUrl));
    expect(words).toContain('\n平台电子印章\n');
    expect(words).toContain('算法为 Ed25519');
    expect(close(words)).toContain(keyFingerprint(publicKey));
    const national = sealBy('sm2-sm3', new Uint8Array(32));
    const seal = { ...letter.seal, algorithm: national.algorithm, publicKey: national.publicKey };
    const other = wordsOf(readPdf(await letterPdf({ ...letter, seal })).pages);
    expect(other).toContain('SM2（SM3）');
    expect(close(other)).toContain(keyFingerprint(national.publicKey));
  });

  test('has its words in English beside a letter that is as it was signed', async () => {
    const { pages } = readPdf(await letterPdf({ ...letter, state: 'in force', locale: 'en' }));
    const words = wordsOf(pages);
    expect(close(words).startsWith(close(letter.text))).toBe(true);
    expect(words).toContain('\nPromise number\n42022220261121000001\n');
    expect(words).toContain('in force (21 November 2026)');
    expect(pages.flatMap(edgesOf)).toContain('Page 1 of 1');
    expect(words).not.toContain('平台电子印章');
  });

  test('has no number before acceptance, and says when it comes', async () => {
    const { code: _none, ...submitted } = letter;
    const { pages } = readPdf(await letterPdf(submitted));
    expect(wordsOf(pages)).toContain('\n承诺编码\n受理后产生\n');
    expect(pages.flatMap(edgesOf)).toEqual(['第 1 页，共 1 页', '校验码 607B-12A1-087E']);
  });

  test('is one document for reader, search and screen reader', async () => {
    const bytes = await letterPdf(letter);
    const { title: named, objects } = readPdf(bytes);
    expect(named).toBe(title);
    expect(Buffer.from(bytes.subarray(0, 8)).toString()).toBe('%PDF-1.7');
    expect(objects).toContain('/Lang (zh-CN)');
    expect(objects).toContain('/DisplayDocTitle true');
    expect(objects).toContain('/Marked true');
    for (const tag of ['Document', 'H1', 'H2', 'P', 'Figure', 'Link'])
      expect(objects).toContain(`/S /${tag}\n`);
    // Text in fonts that come along, no picture of it.
    expect(objects.match(/\/BaseFont \/[A-Z]{6}\+NotoSansSC-(Regular|Bold)\n/g)).toHaveLength(4);
    expect(objects.match(/\/FontFile2/g)).toHaveLength(2);
    expect(objects).not.toContain('/Subtype /Image');
    expect(bytes.length).toBeLessThan(100_000);
  });

  test('is the same for the same letter, whenever and wherever it is printed', async () => {
    const first = await letterPdf(letter);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-04T03:02:01Z') });
    vi.stubEnv('TZ', 'America/Lima');
    const second = await letterPdf(letter);
    vi.unstubAllEnvs();
    expect(Buffer.compare(first, second)).toBe(0);
    const later = await letterPdf({ ...letter, stateOn: '2026-11-22' });
    expect(Buffer.compare(first, later)).not.toBe(0);
  });
});

test('who prints no letter loads nothing for it', () => {
  const module = new URL('./letter-pdf.ts', import.meta.url);
  const script = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ resolve: (name, ...rest) => (loaded.push(name), rest[1](name, rest[0])) });
    const { letterPdf } = await import(${JSON.stringify(module.href)});
    const before = loaded.splice(0);
    await letterPdf(${JSON.stringify(letter)});
    console.log(JSON.stringify([before, loaded]));
  `;
  const args = ['--conditions=@xinyong/source', '--input-type=module', '-e', script];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const [before, after] = JSON.parse(stdout) as [string[], string[]]; // as the script prints it
  expect(before).toContain('@xinyong/core/text');
  for (const heavy of ['pdfkit', 'fontkit', 'uqr']) {
    expect(before).not.toContain(heavy);
    expect(after).toContain(heavy);
  }
});

describe('a long letter', () => {
  test('flows over pages between its lines', async () => {
    expect(long.length).toBeGreaterThan(12_000);
    const { pages } = readPdf(await letterPdf({ ...letter, text: long }));
    expect(pages.length).toBeGreaterThan(8);
    expect(close(wordsOf(pages)).startsWith(close(long))).toBe(true);
    for (const [at, { texts }] of pages.entries()) {
      const body = texts.filter(({ size }) => size === 12);
      expect(body.every(inField)).toBe(true);
      const steps = body.slice(1).map(({ y }, below) => (body[below]?.y ?? 0) - y);
      for (const step of steps) expect(step).toBeGreaterThanOrEqual(21 - 0.01);
      // Each clause has two lines: neither stands alone.
      for (const { text } of body.slice(0, at > 0 ? 1 : 0)) expect(text).toMatch(/^\d+．/);
    }
  });

  test('says on each page which letter and which page it is', async () => {
    const { pages } = readPdf(await letterPdf({ ...letter, text: long }));
    pages.forEach((page, at) => {
      const edges = edgesOf(page);
      expect(edges).toContain('承诺编码 42022220261121000001');
      expect(edges).toContain('校验码 607B-12A1-087E');
      expect(edges).toContain(`第 ${at + 1} 页，共 ${pages.length} 页`);
      expect(edges.includes(title)).toBe(at > 0);
    });
  });

  test('has all that verifies it on its last page, whatever room was left', async () => {
    for (let lines = 0; lines < 40; lines += 1) {
      const text = `${letter.text}${'甲\n'.repeat(lines)}`;
      const { pages } = readPdf(await letterPdf({ ...letter, text }));
      const last = wordsOf(pages.slice(-1));
      expect(last).toContain('核验信息');
      expect(close(last)).toContain(keyFingerprint(publicKey));
      expect(
        pages
          .at(-1)
          ?.texts.filter(({ size }) => size > 9)
          .every(inField),
      ).toBe(true);
    }
  });
});

describe('characters that the font has not got', () => {
  const rare = '承诺人：𠮷野😀（👨‍👩‍👧）\u202e反\u0000零\ud842半';
  const text = `${letter.text}${rare}\n`;

  test('stand as 〓, and are what they were for who copies or searches', async () => {
    const { pages } = readPdf(await letterPdf({ ...letter, text }));
    const words = wordsOf(pages);
    expect(words).toContain(rare.toWellFormed());
    expect(words).toContain('文中的 〓 代替字库没有的字（U+20BB7、U+1F600、U+1F468 U+200D U+1F469');
    expect(words).not.toContain('U+5409');
  });

  test('are named where they are few', async () => {
    const many = Array.from({ length: 500 }, (_, at) => String.fromCodePoint(0x20000 + at)).join(
      '',
    );
    const { pages } = readPdf(await letterPdf({ ...letter, text: many }));
    const words = wordsOf(pages);
    expect(close(words)).toContain(many);
    expect(close(words)).toContain('U+20013等');
    expect(words).not.toContain('U+20100');
    expect(wordsOf(readPdf(await letterPdf(letter)).pages)).not.toContain('〓');
  });

  test.each([
    ['a heap of accents', `a${'\u0301'.repeat(3000)}`],
    ['an endless family', `👨${'\u200d👨'.repeat(1000)}`],
    ['one word', 'a'.repeat(12_000)],
    ['nothing but dots', '…'.repeat(12_000)],
    ['spaces', ' '.repeat(3000)],
    ['empty lines', '\n'.repeat(3000)],
    ['another script', 'السلام नमस्ते สวัสดี '.repeat(100)],
    ['halves of characters', '\ud842x\udfb7'.repeat(300)],
    ['nothing', ''],
  ])('and other odd texts do no harm: %s', async (_what, odd) => {
    const { pages } = readPdf(await letterPdf({ ...letter, text: odd }));
    expect(close(wordsOf(pages)).startsWith(close(title + odd).toWellFormed())).toBe(true);
  });
});

describe('the QR code', () => {
  test('leads to the address, as its modules are drawn', async () => {
    const { pages } = readPdf(await letterPdf(letter));
    const [drawn = ''] = /\/Figure <<[^]*?^EMC$/m.exec(pages.at(-1)?.content ?? '') ?? [];
    const stretches = Array.from(drawn.matchAll(/^(\S+) (\S+) (\S+) (\S+) re$/gm), (match) =>
      match.slice(1).map(Number),
    );
    const least = (numbers: readonly number[]): number => Math.min(...numbers);
    const module = least(stretches.map(([, , , height = 0]) => height));
    const left = least(stretches.map(([x = 0]) => x));
    const top = least(stretches.map(([, y = 0]) => y));
    // Four pixels a module, four modules of margin.
    const side = Math.round(96 / module + 8) * 4;
    const read = scan(side, side, (px, py) => {
      const x = left + (px / 4 - 4 + 0.1) * module;
      const y = top + (py / 4 - 4 + 0.1) * module;
      return stretches.some(
        ([a = 0, b = 0, width = 0, height = 0]) =>
          x >= a && x < a + width && y >= b && y < b + height,
      );
    });
    expect(read).toBe(letter.verifyUrl);
  });

  test('is read from the printed page', async ({ skip }) => {
    if (absent) skip(absent);
    const path = saved(await letterPdf({ ...letter, text: long }));
    const last = String(readPdf(readFileSync(path)).pages.length);
    const args = ['-r', '150', '-gray', '-f', last, '-l', last, path];
    const { stdout } = spawnSync('pdftoppm', args, { maxBuffer: 2 ** 26 });
    const [head = '', width, height] =
      /^P5\s(\d+)\s(\d+)\s255\s/.exec(stdout.subarray(0, 64).toString('latin1')) ?? [];
    const pixels = stdout.subarray(head.length);
    const read = scan(
      Number(width),
      Number(height),
      (x, y) => (pixels[y * Number(width) + x] ?? 255) < 128,
    );
    expect(read).toBe(letter.verifyUrl);
  });
});

describe('another reader', () => {
  test('finds the same text, in the same order', async ({ skip }) => {
    if (absent) skip(absent);
    const rare = `${long}承诺人：𠮷野😀（👨‍👩‍👧）\n`;
    const path = saved(await letterPdf({ ...letter, text: rare }));
    const { stdout, stderr } = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    // Heads and feet stand between the pages.
    const body = stdout
      .split('\f')
      .map((page) => page.replaceAll(/^(承诺编码 4202.*|第 \d+ 页.*|校验码 607B.*)$/gm, ''))
      .join('');
    const heads = new RegExp(close(title).replaceAll(/[（）]/g, '.'), 'g');
    expect(close(body).replaceAll(heads, '')).toContain(close(rare).replaceAll(heads, ''));
  });
});
