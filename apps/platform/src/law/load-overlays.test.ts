import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  assessRepair,
  dayOf,
  decideLeniency,
  inspectionLaw,
  leniencyLaw,
  repairLaw,
  samplingRule,
  warningLaw,
  type CreditRecord,
  type Uscc,
} from '@xinyong/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kitOverlays } from './law-packs.ts';
import { loadOverlays, LawRefused } from './load-overlays.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'xinyong-law-'));
});
afterEach(() => rm(directory, { recursive: true }));

const file = (name: string, content: unknown): Promise<void> =>
  writeFile(join(directory, name), typeof content === 'string' ? content : JSON.stringify(content));

const correction = {
  id: 'yangxin.min-period',
  region: '420222',
  version: '2026.12',
  base: 'repair.credit-china',
  instruments: [
    {
      id: 'yangxin-reply',
      title: '阳新县信用办答复（示例）',
      titleEn: 'Reply of the Yangxin credit office (sample)',
      number: '',
      revision: '2026-10-01',
      publishedOn: '2026-10-01',
      from: '2026-10-01',
      articles: [],
    },
  ],
  patches: [
    {
      op: 'set-param',
      param: 'minPeriodInclusive',
      values: [
        {
          from: '2026-10-01',
          value: true,
          cite: {
            doc: 'yangxin-reply',
            article: null,
            revision: '2026-10-01',
            evidence: 'secondary',
          },
        },
      ],
    },
  ],
};

const record: CreditRecord = {
  id: '0'.repeat(64),
  kind: 'penalty',
  track: 'credit-china',
  subjectCode: '93420222MA4WXY129P' as Uscc, // a valid code
  subjectName: '阳新县示例合作社',
  agency: { name: '阳新县示例交通运输主管局' },
  place: '420222',
  documentNumber: '',
  display: { state: 'displayed' },
  decidedOn: '2026-08-10',
  severity: 'general',
  penaltyTypes: ['fine'],
  domains: [],
  breach: '',
  facts: '',
  basis: '',
  content: '',
};

describe('law files of a deployment', () => {
  test('correct an assumed value in their county and nowhere else', async () => {
    await file('yangxin.json', correction);
    const law = repairLaw(await loadOverlays(directory));
    const earliest = (place: string) =>
      assessRepair({ record, facts: {}, on: '2026-11-01', place, law }).earliestOn;
    expect(earliest('420222')).toBe('2026-11-10');
    expect(earliest('440229')).toBe('2026-11-11');
  });

  test('offer a measure of leniency in their county and nowhere else', async () => {
    const rule = {
      id: 'wengyuan.once',
      title: { 'zh-CN': '未申请修改过', en: 'Not amended before' },
      from: '2026-10-01',
      when: { op: 'is', fact: 'measure', value: 'correct-once' },
      test: { op: 'is', fact: 'amendedBefore', value: false },
      onFail: { outcome: 'ineligible', refusal: 'ALREADY_AMENDED' },
      cite: correction.patches[0]?.values[0]?.cite,
    };
    const consequence = {
      id: 'leniency.correct-once.effect',
      from: '2026-10-01',
      kind: 'effect',
      value: 'allow-correction',
      when: {
        op: 'all',
        of: [rule.when, { op: 'is', fact: 'outcome', value: 'granted' }],
      },
      cite: rule.cite,
    };
    await file('wengyuan.json', {
      ...correction,
      id: 'wengyuan',
      region: '440229',
      base: 'leniency',
      patches: [
        { op: 'add-rule', rule },
        { op: 'add-consequence', consequence },
      ],
    });
    const law = leniencyLaw(await loadOverlays(directory));
    const asked = { measure: 'correct-once', facts: { amendedBefore: false } } as const;
    const answer = (place: string) => decideLeniency({ ...asked, on: '2026-11-21', place, law });
    expect(answer('440229')).toMatchObject({
      outcome: 'granted',
      effect: { effect: 'allow-correction', cite: { doc: 'yangxin-reply' } },
    });
    expect(answer('440200').outcome).toBe('not-offered');
  });

  test('set the time before a reminder in their county and nowhere else', async () => {
    const cite = correction.patches[0]?.values[0]?.cite;
    await file('reminders.json', {
      ...correction,
      id: 'reminders',
      base: 'warning',
      patches: [
        {
          op: 'set-param',
          param: 'lead.promise-due',
          values: [{ from: '2026-10-01', value: 60, cite }],
        },
      ],
    });
    const { times } = warningLaw(await loadOverlays(directory));
    const on = dayOf('2026-11-21');
    const lead = (place: string) =>
      times.resolve({ on, place, asOf: on })?.params.get('lead.promise-due')?.value;
    expect([lead(correction.region), lead('420200')]).toEqual([60, 10]);
  });

  test('publish the ratios of a place for draws', async () => {
    const [patch] = correction.patches;
    const set = (param: string, value: number) => ({
      ...patch,
      param,
      values: patch?.values.map((each) => ({ ...each, value })),
    });
    await file('ratios.json', {
      ...correction,
      id: 'yangxin.sampling',
      base: 'inspection.sampling',
      patches: [set('ratioFrom.agriculture.A', 0), set('ratioUpTo.agriculture.A', 30)],
    });
    const law = inspectionLaw(await loadOverlays(directory));
    const ratio = (place: string) =>
      samplingRule({ riskClass: 'A', sector: 'agriculture', place, on: '2026-11-01', law })?.ratio;
    expect(ratio('420222')).toMatchObject({ from: 0, upTo: 30, cite: { doc: 'yangxin-reply' } });
    expect(ratio('440229')).toBeUndefined();
  });

  test('leave the kit as it is when there are none', async () => {
    expect(await loadOverlays(directory)).toEqual(kitOverlays);
  });

  test.each([
    ['a file that is not JSON', 'half a { file', /不是 JSON/],
    [
      'a file of another shape',
      { ...correction, patches: [{ op: 'delete' }] },
      /yangxin\.json › patches/,
    ],
    [
      'an overlay of a pack that does not exist',
      { ...correction, base: 'repair.moon' },
      /repair\.moon/,
    ],
    [
      'a value of the wrong kind',
      {
        ...correction,
        patches: [
          {
            ...correction.patches[0],
            values: [{ ...correction.patches[0]?.values[0], value: 'yes' }],
          },
        ],
      },
      /\[unit\]/,
    ],
    [
      'a period shorter than the nation fixed',
      {
        ...correction,
        patches: [
          {
            op: 'set-param',
            param: 'minimum.general',
            values: [{ ...correction.patches[0]?.values[0], value: 'P1M' }],
          },
        ],
      },
      /\[loosening\]/,
    ],
    [
      'a rule by which nothing would be displayed',
      {
        ...correction,
        patches: [
          {
            op: 'add-rule',
            rule: {
              id: 'yangxin.nothing',
              from: '2026-10-01',
              cite: correction.patches[0]?.values[0]?.cite,
              test: { op: 'established', fact: 'publishedAsNecessary' },
              onFail: { outcome: 'not-needed', refusal: 'NOT_DISPLAYED' },
            },
          },
        ],
      },
      /\[loosening\]/,
    ],
  ])('refuse %s as a whole and say where and why', async (_what, content, words) => {
    await file('a-sound.json', correction);
    await file('yangxin.json', content);
    const loading = loadOverlays(directory);
    await expect(loading).rejects.toThrow(LawRefused);
    await expect(loading).rejects.toThrow(words);
  });

  test('say which files were read, and name those that are none', async () => {
    await file('yangxin.json', correction);
    await file('notes.txt', 'to do');
    const told: string[] = [];
    await loadOverlays(directory, undefined, (line) => told.push(line));
    expect(told).toEqual([
      `从 ${directory} 读取的规则文件 / law files read: 1, yangxin.json`,
      '不是 .json，没有读取 / not .json and not read: notes.txt',
    ]);
  });

  test('refuse a folder that is not there in a sentence', async () => {
    const loading = loadOverlays(join(directory, 'elsewhere'));
    await expect(loading).rejects.toThrow(LawRefused);
    await expect(loading).rejects.toThrow(/elsewhere 不存在.*\n.*elsewhere, is not there/);
  });

  test.each([
    ['document that is not listed', { doc: 'no-reply' }, 'no-reply', 'missing-citation'],
    ['article that was not read', { article: '第九条' }, 'yangxin-reply 第九条', 'unread-article'],
  ])('name the %s', async (_what, other, named, code) => {
    const [patch] = correction.patches;
    const values = patch?.values.map((value) => ({ ...value, cite: { ...value.cite, ...other } }));
    await file('yangxin.json', { ...correction, patches: [{ ...patch, values }] });
    await expect(loadOverlays(directory)).rejects.toThrow(
      new RegExp(`minPeriodInclusive \\(2026-10-01, ${named}\\): .*\\[${code}\\]`),
    );
  });

  test('may be written as the guide shows', async () => {
    const guide = await readFile(
      new URL('../../../../docs/add-a-rule.md', import.meta.url),
      'utf8',
    );
    const blocks = [...guide.matchAll(/^```json\n(.*?)^```/gms)].map(([, block]) => block ?? '');
    const files = blocks.filter((block) => block.includes('"patches"'));
    await Promise.all(files.map((content, index) => file(`${index}.json`, content)));
    expect(await loadOverlays(directory)).toHaveLength(kitOverlays.length + files.length);
    expect(files.length).toBeGreaterThan(1);
  });
});
