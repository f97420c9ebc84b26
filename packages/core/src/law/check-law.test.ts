import { describe, expect, test } from 'vitest';
import { inspectionOverlays, inspectionPacks } from '../inspection/inspection-law.ts';
import { demonstrationFines } from '../repair/law/demonstration-fines.ts';
import { repairOverlays, repairPacks } from '../repair/repair-law.ts';
import { checkLaw } from './check-law.ts';
import { OverlaySchema } from './law.schema.ts';
import type { BandRow, Consequence, Overlay, Pack, Param, Patch, Rule } from './pack.ts';

const cite = {
  doc: 'law',
  article: '第一条',
  revision: '2026-01-01',
  evidence: 'verified',
} as const;
const time = { from: '2026-01-01', cite };
const floor: Param = {
  id: 'floor',
  unit: 'period',
  stricter: 'higher',
  overridable: 'stricter',
  values: [{ ...time, value: 'P3M' }],
};
const permille = (value: number): Param => ({
  id: 'ratio',
  unit: 'permille',
  stricter: 'higher',
  overridable: 'any',
  values: [{ ...time, value }],
});
const waited: Rule = {
  ...time,
  id: 'waited',
  test: { op: 'elapsed', since: 'startOn', param: 'floor' },
  onFail: { outcome: 'not-yet', refusal: 'MIN_PERIOD' },
};
const pack: Pack = {
  id: 'sample',
  region: '100000',
  version: '1',
  from: '2026-01-01',
  readDirectly: [],
  instruments: [
    {
      id: 'law',
      title: '示例办法',
      titleEn: 'Sample measures',
      number: '',
      revision: '2026-01-01',
      publishedOn: '2025-12-01',
      from: '2026-01-01',
      articles: ['第一条', '第二条'],
    },
  ],
  params: [floor],
  classifications: [{ fact: 'size', stated: false, values: ['big', 'small'], rows: [] }],
  rules: [waited],
};
const overlay = (patch: Patch, region = '420000', id = 'local'): Overlay => ({
  id,
  region,
  version: '1',
  base: 'sample',
  instruments: [],
  patches: [patch],
});
const longer = (
  value: 'P2M' | 'P4M' | 'P6M',
  evidence: 'verified' | 'assumed' = 'verified',
): Patch => ({
  op: 'set-param',
  param: 'floor',
  values: [{ from: '2026-07-01', cite: { ...cite, evidence }, value }],
});
const codes = (changed: Pack, overlays: readonly Overlay[] = []): readonly string[] =>
  checkLaw(changed, overlays).map(({ code }) => code);
const bands = (...list: BandRow['bands']): Pack => ({
  ...pack,
  classifications: [
    {
      fact: 'size',
      stated: false,
      values: ['big', 'small'],
      rows: [
        {
          ...time,
          id: 'bands',
          when: { op: 'is', fact: 'fined', value: true },
          fact: 'fineFen',
          bands: list,
        },
      ],
    },
  ],
});

describe('the packs of this kit', () => {
  const overlays = [...demonstrationFines, ...repairOverlays, ...inspectionOverlays];

  test.each([...repairPacks, ...inspectionPacks].map((each) => [each.id, each] as const))(
    '%s has nothing wrong with it',
    (_id, each) => {
      expect(checkLaw(each, overlays)).toEqual([]);
    },
  );

  test('are accepted by the schema that overlays from files go through', () => {
    for (const each of overlays)
      expect(OverlaySchema.parse(JSON.parse(JSON.stringify(each)))).toEqual(each);
  });
});

describe('the static checks', () => {
  test('find nothing in a sound pack', () => {
    expect(codes(pack)).toEqual([]);
    expect(codes(pack, [overlay(longer('P4M'))])).toEqual([]);
    for (const ratio of [0, 1000])
      expect(codes({ ...pack, readDirectly: ['ratio'], params: [floor, permille(ratio)] })).toEqual(
        [],
      );
  });

  test.each<[string, Pack]>([
    [
      'gap',
      {
        ...pack,
        params: [
          {
            ...floor,
            values: [
              { ...time, to: '2026-03-01', value: 'P3M' },
              { ...time, from: '2026-03-02', value: 'P3M' },
            ],
          },
        ],
      },
    ],
    [
      'overlap',
      {
        ...pack,
        params: [
          {
            ...floor,
            values: [
              { ...time, value: 'P3M' },
              { ...time, from: '2026-03-01', value: 'P4M' },
            ],
          },
        ],
      },
    ],
    [
      'empty-time',
      {
        ...pack,
        params: [
          floor,
          { ...floor, id: 'other', values: [{ ...time, to: '2026-01-01', value: 'P3M' }] },
        ],
      },
    ],
    ['unit', { ...pack, params: [{ ...floor, values: [{ ...time, value: 90 }] }] }],
    ['unit', { ...pack, params: [floor, permille(1001)] }],
    [
      'never-fires',
      {
        ...pack,
        rules: [
          {
            ...waited,
            when: {
              op: 'all',
              of: [
                { op: 'is', fact: 'kind', value: 'a' },
                { op: 'is', fact: 'kind', value: 'b' },
              ],
            },
          },
        ],
      },
    ],
    [
      'never-fires',
      {
        ...pack,
        rules: [
          waited,
          {
            ...waited,
            id: 'always-holds',
            when: { op: 'is', fact: 'kind', value: 'a' },
            test: { op: 'one-of', fact: 'kind', values: ['a', 'b'] },
          },
        ],
      },
    ],
    [
      'never-fires',
      {
        ...pack,
        classifications: [
          {
            fact: 'size',
            stated: false,
            values: ['big', 'small'],
            rows: [
              {
                ...time,
                id: 'row',
                value: 'big',
                when: {
                  op: 'all',
                  of: [
                    { op: 'includes', fact: 'types', values: ['fine'] },
                    { op: 'only', fact: 'types', values: ['warning'] },
                  ],
                },
              },
            ],
          },
        ],
      },
    ],
    [
      'never-fires',
      { ...pack, rules: [waited, { ...waited, id: 'old', from: '2020-01-01', to: '2025-01-01' }] },
    ],
    ['unread', { ...pack, params: [floor, { ...floor, id: 'nobody' }] }],
    [
      'unknown-param',
      {
        ...pack,
        rules: [
          waited,
          { ...waited, id: 'x', test: { op: 'elapsed', since: 'startOn', param: 'roof' } },
        ],
      },
    ],
    ['missing-citation', { ...pack, rules: [{ ...waited, cite: { ...cite, doc: 'hearsay' } }] }],
    ['unread-article', { ...pack, rules: [{ ...waited, cite: { ...cite, article: '第三条' } }] }],
    ['overlap', { ...pack, rules: [waited, waited] }],
    ['bands', bands({ from: 1, value: 'small' })],
    ['bands', bands({ from: 0, to: 10, value: 'small' })],
    ['bands', bands({ from: 0, to: 10, value: 'small' }, { from: 11, value: 'big' })],
    ['bands', bands({ from: 0, to: 10, value: 'small' }, { from: 9, value: 'big' })],
    ['unit', bands({ from: 0, value: 'huge' })],
  ])('name %s', (code, changed) => {
    expect(codes(changed)).toContain(code);
  });

  test('let a rule refuse everybody to whom it applies', () => {
    const kind = { op: 'is', fact: 'kind', value: 'a' } as const;
    const barred: Rule = { ...waited, id: 'barred', when: kind, test: { op: 'not', of: kind } };
    expect(codes({ ...pack, rules: [waited, barred] })).toEqual([]);
  });

  test.each<[string, readonly Overlay[]]>([
    ['loosening', [overlay(longer('P2M'))]],
    ['double-patch', [overlay(longer('P4M')), overlay(longer('P6M'), '420000', 'other')]],
    [
      'unknown-target',
      [overlay({ op: 'set-param', param: 'roof', values: [{ ...time, value: 'P4M' }] })],
    ],
    [
      'unknown-target',
      [
        overlay({
          op: 'replace-rule',
          rule: { ...waited, id: 'nobody' },
          targetRevision: '2026-01-01',
        }),
      ],
    ],
    ['stale-target', [overlay({ op: 'replace-rule', rule: waited, targetRevision: '2020-01-01' })]],
    ['loosening', [overlay({ op: 'replace-rule', rule: waited, targetRevision: '2026-01-01' })]],
    ['double-patch', [overlay({ op: 'add-rule', rule: waited })]],
    ['unit', [overlay({ op: 'set-param', param: 'floor', values: [{ ...time, value: 90 }] })]],
  ])('name %s in overlays', (code, overlays) => {
    expect(codes(pack, overlays)).toContain(code);
  });

  test.each<[string, Patch]>([
    [
      'unread-article',
      {
        op: 'set-param',
        param: 'floor',
        values: [{ ...time, cite: { ...cite, article: '第九十九条' }, value: 'P4M' }],
      },
    ],
    [
      'missing-citation',
      {
        op: 'set-param',
        param: 'floor',
        values: [{ ...time, cite: { ...cite, doc: 'hearsay' }, value: 'P4M' }],
      },
    ],
    [
      'unknown-fact',
      {
        op: 'add-rule',
        rule: { ...waited, id: 'new', test: { op: 'is', fact: 'corected', value: true } },
      },
    ],
    [
      'unknown-class',
      {
        op: 'add-rule',
        rule: { ...waited, id: 'new', test: { op: 'is', fact: 'size', value: 'bigg' } },
      },
    ],
    [
      'unknown-refusal',
      {
        op: 'add-rule',
        rule: { ...waited, id: 'new', onFail: { outcome: 'missing', refusal: 'SOMETHING_NEW' } },
      },
    ],
    ['untitled', { op: 'add-rule', rule: { ...waited, id: 'new' } }],
  ])('name %s in a patch, at the overlay that makes it', (code, patch) => {
    expect(checkLaw(pack, [overlay(patch)])).toContainEqual(
      expect.objectContaining({ code, in: 'local' }),
    );
  });

  test('let an overlay add a rule that says in both languages what it is called', () => {
    const title = { 'zh-CN': '已经等候', en: 'Has waited' };
    const patch: Patch = { op: 'add-rule', rule: { ...waited, id: 'new', title } };
    expect(codes(pack, [overlay(patch)])).toEqual([]);
  });

  test('name a document that an overlay redefines', () => {
    const [law] = pack.instruments;
    const sly = {
      ...overlay(longer('P4M')),
      instruments: law ? [{ ...law, publishedOn: '2026-11-01' }] : [],
    };
    expect(codes(pack, [sly])).toContain('redefined');
    expect(codes(pack, [{ ...sly, instruments: pack.instruments }])).toEqual([]);
  });

  test('let a rule that was only assumed be replaced', () => {
    const assumed: Pack = {
      ...pack,
      rules: [{ ...waited, cite: { ...cite, evidence: 'assumed' } }],
    };
    const patch: Patch = { op: 'replace-rule', rule: waited, targetRevision: '2026-01-01' };
    expect(codes(assumed, [overlay(patch)])).toEqual([]);
  });

  test('let two overlays say the same, and one place differ from another', () => {
    expect(
      codes(pack, [overlay(longer('P4M')), overlay(longer('P4M'), '420000', 'other')]),
    ).toEqual([]);
    expect(codes(pack, [overlay(longer('P4M')), overlay(longer('P6M'), '420200', 'city')])).toEqual(
      [],
    );
  });

  test('let anybody correct what was only assumed', () => {
    const assumed: Pack = {
      ...pack,
      params: [
        { ...floor, values: [{ ...time, cite: { ...cite, evidence: 'assumed' }, value: 'P3M' }] },
      ],
    };
    expect(codes(assumed, [overlay(longer('P2M'))])).toEqual([]);
  });
});

describe('an overlay from a file', () => {
  const sound = JSON.parse(JSON.stringify(overlay(longer('P4M')))) as Record<string, unknown>; // JSON of our own
  test('is read as it is', () => {
    expect(OverlaySchema.safeParse(sound).success).toBe(true);
  });
  test.each([
    ['an unknown key', { ...sound, extra: 1 }],
    ['a region that is none', { ...sound, region: '42' }],
    ['no patch at all', { ...sound, patches: [] }],
    ['an unknown operation', { ...sound, patches: [{ op: 'delete-rule', rule: 'waited' }] }],
    [
      'a day that does not exist',
      {
        ...sound,
        patches: [{ ...longer('P4M'), values: [{ from: '2026-02-30', cite, value: 'P4M' }] }],
      },
    ],
    [
      'code for a test',
      { ...sound, patches: [{ op: 'add-rule', rule: { ...waited, test: 'process.exit()' } }] },
    ],
  ])('with %s is refused', (_what, file) => {
    expect(OverlaySchema.safeParse(file).success).toBe(false);
  });
});

describe('a consequence', () => {
  const thanked: Consequence = {
    ...time,
    id: 'thanked',
    kind: 'thanks',
    value: 'letter',
    when: { op: 'is', fact: 'kind', value: 'a' },
  };
  const thanking: Pack = {
    ...pack,
    consequences: [thanked],
    vocabulary: {
      facts: [],
      refusals: [],
      consequences: { thanks: { values: ['letter', 'medal'], single: true } },
    },
  };
  const local = (consequence: Partial<Consequence>): readonly string[] =>
    codes(thanking, [
      overlay({ op: 'add-consequence', consequence: { ...thanked, id: 'local', ...consequence } }),
    ]);
  const ofB = { op: 'is', fact: 'kind', value: 'b' } as const;

  test('of a known kind and value, with its source, has nothing wrong with it', () => {
    expect(codes(thanking)).toEqual([]);
    expect(local({ when: ofB })).toEqual([]);
  });

  test.each<[string, Partial<Consequence>]>([
    ['unknown-consequence', { when: ofB, value: 'statue' }],
    ['unknown-consequence', { when: ofB, kind: 'praise' }],
    ['unknown-fact', { when: { op: 'all', of: [ofB, { op: 'is', fact: 'kid', value: true }] } }],
    ['never-fires', { when: { op: 'all', of: [ofB, thanked.when] } }],
    ['missing-citation', { when: ofB, cite: { ...cite, doc: 'rumour' } }],
    ['unread-article', { when: ofB, cite: { ...cite, article: '第三条' } }],
  ])('is told: %s', (code, consequence) => {
    expect(local(consequence)).toEqual([code]);
  });

  test('stands neither in the stead of one of the nation nor beside a single one', () => {
    const own = { value: 'medal' };
    expect(local(own)).toEqual(['loosening']);
    expect(local({ ...own, id: 'thanked' })).toEqual(['loosening']);
    expect(codes({ ...thanking, consequences: [thanked, thanked] })).toEqual(['overlap']);
  });
});
