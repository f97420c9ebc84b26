import { isUscc, type Uscc } from '@xinyong/core';
import { fc } from '@fast-check/vitest';

/** 统一社会信用代码 with both check digits right. */
export const codes: readonly Uscc[] = ['91350100M000100Y43', '91110108551385082Q'].filter((text) =>
  isUscc(text),
);

export const uscc: fc.Arbitrary<Uscc> = fc.constantFrom(...codes);
export const digest: fc.Arbitrary<string> = fc.stringMatching(/^[0-9a-f]{64}$/);
export const day: fc.Arbitrary<string> = fc.constantFrom('2024-02-29', '1999-12-31', '2026-11-22');
export const place: fc.Arbitrary<string> = fc.constantFrom('420222', '440229', '100000');
export const version: fc.Arbitrary<number> = fc.nat();
export const yesNo: fc.Arbitrary<boolean> = fc.boolean();
export const byId: fc.Arbitrary<{ readonly id: string }> = fc.record({ id: fc.uuid() });

/** What a person types: any script, emoji among it, no blanks at the ends. */
export const words = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: 'grapheme', minLength, maxLength })
    .filter((text) => text === text.trim() && Array.from(text).length <= maxLength);

/** Of it, what others are shown. */
export const shown = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  words(minLength, maxLength).filter(
    (text) =>
      !/[\p{Cf}\u115F\u1160\u3164\uFFA0]|\p{M}{5}/u.test(text) &&
      (minLength === 0 || /[\p{L}\p{N}]/u.test(text)),
  );

/** What is not seen on a screen, turned round by it or piled up, each with a word for it. */
export const unseen: readonly (readonly [what: string, text: string])[] = [
  ['a mark that turns it', '\u202E'],
  ['blanks of no width', '\u200B\u200C\u200D\u2060'],
  ['tag characters', '\u{E0041}'],
  ...['\u115F', '\u1160', '\u3164', '\uFFA0'].map(
    (filler, index) => [`filler ${index + 1}`, filler] as const,
  ),
  ['5 marks on a letter', 'a\u0301\u0301\u0301\u0301\u0301'],
];

/** How a list is paged. */
export const paged: {
  readonly cursor: fc.Arbitrary<string>;
  readonly limit: fc.Arbitrary<number>;
} = {
  cursor: fc.string({ minLength: 1, maxLength: 500 }),
  limit: fc.integer({ min: 1, max: 100 }),
};
export const page: fc.Arbitrary<{ readonly cursor?: string; readonly limit?: number }> = fc.record(
  paged,
  { requiredKeys: [] },
);

export const fileName: fc.Arbitrary<string> = fc.constantFrom(
  '行政处罚 2026-11.csv',
  'a',
  '..pdf',
  '证明（一）.PDF',
  '名'.repeat(200),
);
/** What is no file's own name. */
export const badFileNames: readonly string[] = [
  '',
  '.',
  '..',
  'a/b',
  'a\\b',
  'a\nb',
  'a\u0000',
  '\u202Efdp.exe',
  '名'.repeat(201),
];

/** A command that names the version it was decided on. */
export const command: fc.Arbitrary<{
  readonly params: { readonly id: string };
  readonly body: { readonly version: number };
}> = fc.record({ params: byId, body: fc.record({ version }) });
/** 告知内容. */
export const notice: fc.Arbitrary<string> = fc.constantFrom(
  '请补充缴款凭证',
  '一二三四五',
  '第一行\n第二行',
  '字'.repeat(1000),
);
/** A command that says why. */
export const noticed: fc.Arbitrary<{
  readonly params: { readonly id: string };
  readonly body: { readonly version: number; readonly notice: string };
}> = fc.record({ params: byId, body: fc.record({ version, notice }) });
