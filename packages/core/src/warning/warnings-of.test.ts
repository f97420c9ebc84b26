import { describe, expect, test } from 'vitest';
import type { Uscc } from '../identity/uscc.ts';
import type { Profile } from '../grading/profile.ts';
import type { Scheme } from '../grading/scheme.ts';
import { abcd1000 } from '../grading/schemes/abcd-1000.ts';
import { checkLaw } from '../law/check-law.ts';
import { cite } from '../law/instrument.ts';
import { convention } from '../law/instruments.ts';
import type { Overlay } from '../law/pack.ts';
import { recordKinds, type CreditRecord } from '../record/credit-record.ts';
import type { Subject } from '../subject/subject.ts';
import type { WarningFacts } from './warning-facts.ts';
import { warningLaw, warningPacks } from './warning-law.ts';
import { WarningSchema } from './warning.schema.ts';
import { warningText } from './warning.text.ts';
import {
  warningChannels,
  warningRules,
  type Warning,
  type WarningChannel,
  type WarningRule,
} from './warning.ts';
import { warningsOf } from './warnings-of.ts';

const subject: Subject = {
  code: '91420222093469456A' as Uscc, // of the sample; both check digits are right
  name: '阳新县示例工程有限公司',
  kind: 'enterprise',
  region: '420222',
  sector: '工程建设',
  representative: '冯某某',
  foundedOn: '2015-03-01',
};
type Given<R> = R extends CreditRecord ? Partial<Omit<R, 'kind'>> & Pick<R, 'kind'> : never;
let count = 0;
function record(given: Given<CreditRecord>): CreditRecord {
  count += 1;
  return {
    id: count.toString(16).padStart(64, '0'),
    subjectCode: subject.code,
    subjectName: subject.name,
    agency: { name: '阳新县市场监督管理局' },
    place: '420222',
    documentNumber: '阳市监〔2026〕1号',
    display: { state: 'displayed' },
    ...given,
  } as CreditRecord; // each test gives what its kind needs
}
const reported = [2020, 2021, 2022, 2023, 2024, 2025].map((year) =>
  record({ kind: 'annual-report', year, filedOn: `${year + 1}-03-01` }),
);
const profile = (...records: readonly CreditRecord[]): Profile => ({
  subject,
  records: [...reported, ...records],
  covered: recordKinds,
});

const sender = { agency: '阳新县示例局', on: '2026-11-20' };
const seen = new Set<WarningRule>();
function warned(on: string, given: Profile, facts: WarningFacts = {}): readonly Warning[] {
  const warnings = warningsOf({ profile: given, on, facts });
  for (const warning of warnings) {
    seen.add(warning.rule);
    expect(WarningSchema.parse(warning)).toEqual(warning);
    for (const locale of ['zh-CN', 'en'] as const)
      for (const channel of warningChannels)
        expect(warningText[locale].message(warning, channel, subject.name, sender)).not.toMatch(
          /undefined|\bnull\b|：：|。。/,
        );
  }
  expect(new Set(warnings.map(({ cause }) => cause)).size).toBe(warnings.length);
  return warnings;
}
const only = (
  on: string,
  rule: WarningRule,
  given: Profile,
  facts?: WarningFacts,
): readonly Partial<Warning>[] =>
  warned(on, given, facts)
    .filter((each) => each.rule === rule)
    .map(({ urgency, firesOn, dueOn, listedBy, daysLeft }) => ({
      urgency,
      firesOn,
      ...(dueOn && { dueOn }),
      ...(listedBy && { listedBy }),
      ...(daysLeft !== undefined && { daysLeft }),
    }));

describe('warnings', () => {
  test('the pack has nothing wrong with it', () => {
    for (const pack of warningPacks) expect(checkLaw(pack)).toEqual([]);
  });

  describe('of the annual report', () => {
    const withoutLast = { ...profile(), records: reported.slice(0, -1) };
    const on = (day: string, given: Profile = withoutLast): readonly Partial<Warning>[] =>
      only(day, 'annual-report', given);

    test('begin on 1 January, grow urgent thirty days before the last day, and say by when one is listed', () => {
      expect(on('2025-12-31')).toEqual([]);
      expect(on('2026-01-01')).toEqual([
        { urgency: 'notice', firesOn: '2026-01-01', dueOn: '2026-06-30', daysLeft: 180 },
      ]);
      expect(on('2026-05-30')).toMatchObject([{ urgency: 'notice' }]);
      expect(on('2026-05-31')).toEqual([
        { urgency: 'soon', firesOn: '2026-05-31', dueOn: '2026-06-30', daysLeft: 30 },
      ]);
      expect(on('2026-06-30')).toMatchObject([{ urgency: 'soon', daysLeft: 0 }]);
      // Ten working days after 30 June 2026, as in the worked case of the abnormal list.
      expect(on('2026-07-01')).toEqual([
        {
          urgency: 'overdue',
          firesOn: '2026-07-01',
          dueOn: '2026-06-30',
          listedBy: '2026-07-14',
          daysLeft: -1,
        },
      ]);
      // A day that has passed is no longer one that something will happen by.
      expect(on('2026-07-14')).toMatchObject([{ listedBy: '2026-07-14' }]);
      expect(on('2026-07-15')).not.toMatchObject([{ listedBy: '2026-07-14' }]);
      // The ten working days of this ground were recalled.
      expect(
        warned('2026-07-01', withoutLast).find(({ rule }) => rule === 'annual-report')?.evidence,
      ).toBe('assumed');
    });

    test('name the year of formation as a condition where the day of formation is not known', () => {
      const { foundedOn: _unknown, ...unfounded } = subject;
      const body = (day: string, of: Subject): string | undefined => {
        const [warning] = warned(day, { ...withoutLast, subject: of });
        return warning && warningText['zh-CN'].words(warning).body;
      };
      for (const day of ['2026-02-01', '2026-07-01']) {
        expect(body(day, unfounded)).toContain('2026年设立的，不需要报送。');
        expect(body(day, subject)).not.toContain('设立');
      }
    });

    test('name lateness as the ground, filing as what ends the entry, and a time that nobody read as such', () => {
      const otherwise = (day: string, locale: 'zh-CN' | 'en'): string | undefined => {
        const [warning] = warned(day, withoutLast).filter(({ rule }) => rule === 'annual-report');
        return warning && warningText[locale].words(warning).otherwise;
      };
      expect(otherwise('2026-07-01', 'zh-CN')).toBe(
        '逾期未报的，应当列入经营异常名录（最晚到2026年7月14日，期限待核）；补报并公示后可以申请移出。',
      );
      expect(otherwise('2026-07-15', 'zh-CN')).toBe(
        '逾期未报的，应当列入经营异常名录；补报并公示后可以申请移出。',
      );
      expect(otherwise('2026-07-01', 'en')).toMatch(
        /has to be put.*14 July 2026 at the latest, a time still to be verified.*once it is filed/,
      );
    });

    test('end when it is filed, and when the subject is listed for it', () => {
      const filed = record({ kind: 'annual-report', year: 2025, filedOn: '2026-07-02' });
      const given = { ...withoutLast, records: [...withoutLast.records, filed] };
      expect(on('2026-07-01', given)).toHaveLength(1);
      expect(on('2026-07-02', given)).toEqual([]);
      const listed = record({
        kind: 'abnormal-listing',
        track: 'gsxt',
        ground: 'annual-report',
        listedOn: '2026-07-14',
      });
      expect(
        on('2026-07-14', { ...withoutLast, records: [...withoutLast.records, listed] }),
      ).toEqual([]);
    });

    test('are not sent to those who were founded this year, nor where reports are not collected', () => {
      expect(
        on('2026-03-01', { ...withoutLast, subject: { ...subject, foundedOn: '2026-01-02' } }),
      ).toEqual([]);
      expect(on('2026-03-01', { ...withoutLast, covered: [] })).toEqual([]);
      expect(
        on('2026-03-01', { ...withoutLast, subject: { ...subject, kind: 'social-organisation' } }),
      ).toEqual([]);
    });
  });

  describe('of an individual business', () => {
    const shop = { ...subject, kind: 'individual-business' } as const;
    const of = (on: string, given: Profile): Warning | undefined =>
      warned(on, { ...given, subject: shop }).find(({ rule }) =>
        ['annual-report', 'unreachable'].includes(rule),
      );
    const said = (warning: Warning | undefined): readonly string[] =>
      (['zh-CN', 'en'] as const).flatMap((locale) =>
        warning
          ? warningChannels.map((each) =>
              warningText[locale].message(warning, each, shop.name, sender),
            )
          : [],
      );

    test('name the mark of 令69 and no list, no day of listing, and the report on paper', () => {
      const unreported = { ...profile(), records: reported.slice(0, -1) };
      const late = of('2026-07-01', unreported);
      expect(late?.listedBy).toBeUndefined();
      expect(late?.cites.map(({ doc }) => doc)).toContain('saic-69');
      expect(late?.cites.map(({ doc }) => doc)).not.toContain('saic-68');
      // 条例 第八条 is for enterprises.
      expect(late?.cites[0]).toMatchObject({ doc: 'registration-rules', article: '第六十三条' });
      expect(late?.cites.map(({ doc }) => doc)).not.toContain('state-council-654');
      expect(late?.instruments.map(({ id }) => id)).toContain('saic-69');
      // That they are marked for it was recalled, not read.
      expect(late?.evidence).toBe('assumed');
      expect(said(late).join()).toMatch(/纸质.*公示由您选择/s);
      expect(said(late).join()).toMatch(
        /标记为经营异常状态（依据待核）；补报后可以申请恢复正常记载状态/,
      );
      for (const warning of [late, of('2026-02-01', unreported)]) {
        expect(said(warning)).toHaveLength(warningChannels.length * 2);
        expect(said(warning).join()).not.toMatch(/列入|名录|list of abnormal/);
      }
    });

    test('that nobody reached say the same', () => {
      const bounced = record({
        kind: 'inspection',
        result: 'unreachable',
        decidedOn: '2026-10-20',
        content: '',
      });
      const found = of('2026-10-20', profile(bounced));
      expect(found?.cites).toMatchObject([{ doc: 'saic-69', evidence: 'assumed' }]);
      expect(said(found).join()).toContain('标记为经营异常状态');
      expect(said(found).join()).not.toMatch(/列入|名录|list of abnormal/);
      // 令68 and 令69 speak of nobody else.
      const social = { ...profile(bounced), subject: { ...subject, kind: 'agency' } as const };
      expect(only('2026-10-20', 'unreachable', social)).toEqual([]);
    });
  });

  test('of a licence: in the last five working days of twenty, and thirty days beyond, unless it was published', () => {
    const permit = record({
      kind: 'permit',
      decidedOn: '2026-09-14',
      permitType: 'general',
      certificate: '食品经营许可证',
      certificateNumber: '',
      content: '',
      validFrom: '2026-09-14',
      validTo: '2031-09-13',
    });
    const on = (day: string, facts?: WarningFacts): readonly Partial<Warning>[] =>
      only(day, 'licence-publication', profile(permit), facts);
    expect(on('2026-09-30')).toEqual([]);
    expect(on('2026-10-10')).toMatchObject([
      { urgency: 'soon', firesOn: '2026-10-10', dueOn: '2026-10-16' },
    ]);
    expect(on('2026-10-17')).toMatchObject([{ urgency: 'overdue', firesOn: '2026-10-17' }]);
    expect(on('2026-11-15')).toHaveLength(1);
    expect(on('2026-11-16')).toEqual([]);
    expect(on('2026-10-17', { published: [permit.id] })).toEqual([]);
    // 条例 speaks of enterprises alone.
    for (const kind of ['individual-business', 'cooperative', 'social-organisation'] as const)
      expect(
        only('2026-10-17', 'licence-publication', {
          ...profile(permit),
          subject: { ...subject, kind },
        }),
      ).toEqual([]);
  });

  test('of an address where nobody was reached: until a later check, or the listing', () => {
    const bounced = record({
      kind: 'inspection',
      result: 'unreachable',
      decidedOn: '2026-10-20',
      content: '',
    });
    const found = record({
      kind: 'inspection',
      result: 'no-problem',
      decidedOn: '2026-11-05',
      content: '',
    });
    expect(only('2026-10-19', 'unreachable', profile(bounced))).toEqual([]);
    expect(only('2026-10-20', 'unreachable', profile(bounced))).toEqual([
      { urgency: 'notice', firesOn: '2026-10-20' },
    ]);
    // One visit does not establish it.
    const [warning] = warned('2026-10-20', profile(bounced));
    const words = warning && warningText['zh-CN'].words(warning);
    expect(words?.otherwise).toMatch(/^经查实.*无法联系的，会被列入经营异常名录/);
    expect(words?.note).toContain('不等于查实');
    expect(only('2026-11-05', 'unreachable', profile(bounced, found))).toEqual([]);
    const listed = record({
      kind: 'abnormal-listing',
      track: 'gsxt',
      ground: 'unreachable',
      listedOn: '2026-11-01',
    });
    expect(only('2026-11-02', 'unreachable', profile(bounced, listed))).toEqual([]);
  });

  test('of dormancy: thirty days before its end, and for thirty days from the day after it', () => {
    const dormant = profile(
      record({ kind: 'dormancy', startsOn: '2024-11-01', endsOn: '2026-10-31' }),
    );
    expect(warned('2026-09-30', dormant).filter(({ rule }) => rule.startsWith('dormancy'))).toEqual(
      [],
    );
    expect(only('2026-10-01', 'dormancy-end', dormant)).toMatchObject([
      { firesOn: '2026-10-01', dueOn: '2026-10-31' },
    ]);
    expect(only('2026-10-31', 'dormancy-end', dormant)).toHaveLength(1);
    // Business is resumed on 1 November, and that day is not counted.
    expect(only('2026-11-01', 'dormancy-end', dormant)).toMatchObject([
      { urgency: 'notice', firesOn: '2026-11-01', dueOn: '2026-12-01' },
    ]);
    expect(only('2026-12-01', 'dormancy-end', dormant)).toHaveLength(1);
    expect(only('2026-12-02', 'dormancy-end', dormant)).toEqual([]);
  });

  test('threaten nobody whose dormancy ran out: that its end is to be published then is a reading', () => {
    const dormant = record({ kind: 'dormancy', startsOn: '2024-11-01', endsOn: '2026-10-31' });
    const [warning] = warned('2026-11-05', profile(dormant));
    expect(warning?.evidence).toBe('assumed');
    const words = warning && warningText['zh-CN'].words(warning);
    expect(words?.body).toMatch(/视为自动恢复经营.*待核.*2026年12月1日/);
    expect(words).not.toHaveProperty('otherwise');
  });

  test('of dormancy that was extended: of its last end alone', () => {
    const first = record({ kind: 'dormancy', startsOn: '2025-11-01', endsOn: '2026-10-31' });
    const causes = (on: string, ...later: readonly CreditRecord[]): readonly string[] =>
      warned(on, profile(first, ...later))
        .filter(({ rule }) => rule.startsWith('dormancy'))
        .map(({ cause }) => cause);
    // An extension is filed from the day after, or with the first day once more.
    for (const startsOn of ['2025-11-01', '2026-11-01']) {
      const extended = record({ kind: 'dormancy', startsOn, endsOn: '2027-01-31' });
      expect(causes('2026-10-20', extended)).toEqual([]);
      expect(causes('2026-11-05', extended)).toEqual([]);
      expect(causes('2027-01-15', extended)).toEqual([`dormancy-end:${extended.id}:extend`]);
      expect(causes('2027-02-05', extended)).toEqual([`dormancy-end:${extended.id}:publish`]);
    }
    // Another dormancy after some days of business ends nothing of the first.
    const another = record({ kind: 'dormancy', startsOn: '2026-11-10', endsOn: '2027-01-31' });
    expect(causes('2026-11-05', another)).toEqual([`dormancy-end:${first.id}:publish`]);
  });

  test('offer no extension of a dormancy that has used up its three years, in one or in several', () => {
    const body = (...spans: readonly (readonly [string, string])[]): string | undefined => {
      const given = spans.map(([startsOn, endsOn]) =>
        record({ kind: 'dormancy', startsOn, endsOn }),
      );
      const [warning] = warned('2026-10-20', profile(...given));
      return warning && warningText['zh-CN'].words(warning).body;
    };
    expect(body(['2023-11-01', '2026-10-31'])).toBe(
      '您备案的歇业到2026年10月31日为止。不能再延长；歇业累计不超过3年。',
    );
    expect(body(['2023-11-02', '2026-10-31'])).toContain('需要延长的');
    expect(body(['2021-11-01', '2023-11-01'], ['2025-11-01', '2026-10-31'])).toContain(
      '不能再延长',
    );
    expect(body(['2021-11-01', '2023-10-01'], ['2025-11-01', '2026-10-31'])).toContain(
      '需要延长的',
    );
    // What was extended is counted once.
    expect(body(['2024-11-01', '2025-10-31'], ['2024-11-01', '2026-10-31'])).toContain(
      '需要延长的',
    );
  });

  test('let dormancy be extended on its last day too, as T27 does', () => {
    const dormant = record({ kind: 'dormancy', startsOn: '2025-11-01', endsOn: '2026-10-31' });
    const [warning] = warned('2026-10-31', profile(dormant)).filter(
      ({ rule }) => rule === 'dormancy-end',
    );
    const body = (locale: 'zh-CN' | 'en'): string =>
      warning ? warningText[locale].words(warning).body : '';
    expect(body('zh-CN')).toMatch(/最晚在当天办理/);
    expect(body('en')).toMatch(/on that day at the latest/);
  });

  test('say how long dormancy may last as the law of the place and day has it', () => {
    const dormant = record({ kind: 'dormancy', startsOn: '2025-11-01', endsOn: '2026-10-31' });
    const set = (param: string, value: number | string): Overlay => ({
      id: `reader.${param}`,
      region: '100000',
      version: '1',
      base: 'leniency',
      instruments: [],
      patches: [
        {
          op: 'set-param',
          param,
          values: [{ from: '2026-01-01', value, cite: cite(convention, null, 'assumed') }],
        },
      ],
    });
    const said = (...overlays: readonly Overlay[]): readonly (string | undefined)[] => {
      const [warning] = warningsOf({
        profile: profile(dormant),
        on: '2026-10-31',
        law: warningLaw(overlays),
      });
      return (['zh-CN', 'en'] as const).map(
        (locale) => warning && warningText[locale].words(warning).body,
      );
    };
    expect(said()).toEqual([
      expect.stringContaining('歇业累计不超过3年'),
      expect.stringContaining('is 3 years at most'),
    ]);
    const longer = said(set('total.dormancy', 'P30M'));
    expect(longer).toEqual([
      expect.stringContaining('歇业累计不超过30个月'),
      expect.stringContaining('is 30 months at most'),
    ]);
    expect(longer.join()).not.toMatch(/3年|3 years/);
    const [ended] = warningsOf({
      profile: profile(dormant),
      on: '2026-11-01',
      law: warningLaw([set('publish-ending', 10)]),
    });
    expect(ended && warningText['zh-CN'].words(ended).body).toContain('最晚在2026年11月11日当天');
  });

  test('of a grade that time alone lowers, thirty days before', () => {
    // Base 700, three reports +20, tax B +30, promises +60, city honour +10 and 30: A until the honour of 30 ends.
    const best = [
      record({ kind: 'tax-grade', year: 2025, grade: 'A', decidedOn: '2026-04-30' }),
      record({ kind: 'honour', level: 'nation', title: '', decidedOn: '2024-12-31' }),
      ...Array.from({ length: 12 }, () =>
        record({
          kind: 'promise',
          promiseType: 'voluntary',
          reason: '',
          madeOn: '2026-01-01',
          fulfilment: 'full',
          determinedOn: '2026-02-01',
        }),
      ),
    ];
    const on = (day: string): readonly Partial<Warning>[] =>
      only(day, 'grade-falls', profile(...best));
    expect(on('2026-12-01')).toEqual([]);
    expect(on('2026-12-02')).toMatchObject([{ firesOn: '2026-12-02', dueOn: '2026-12-31' }]);
    expect(on('2027-01-01')).toEqual([]);

    const falls = (scheme: Scheme): Warning | undefined =>
      warningsOf({ profile: profile(...best), on: '2026-12-02', scheme }).find(
        ({ rule }) => rule === 'grade-falls',
      );
    const messages = (locale: 'zh-CN' | 'en', scheme: Scheme): readonly string[] => {
      const warning = falls(scheme);
      return warning
        ? warningChannels.map((each) =>
            warningText[locale].message(warning, each, subject.name, sender),
          )
        : [];
    };
    const published = { ...abcd1000, origin: 'published' } as const;
    expect(messages('en', published).join()).toContain('By “A–D example scheme”');
    expect(messages('zh-CN', published).join()).toContain('按照“A–D 示例评价方案”');
    expect(messages('zh-CN', published)).toHaveLength(warningChannels.length);
    for (const said of messages('zh-CN', published)) expect(said).not.toContain('示例方案');
    // Time alone lowers it, and no scheme says that anything follows.
    for (const scheme of [published, abcd1000]) {
      const warning = falls(scheme);
      expect(warning && warningText['zh-CN'].words(warning)).not.toHaveProperty('otherwise');
    }
    expect(messages('zh-CN', published).join()).toContain('请与本机关联系');
    // An example is nobody's decision, in whatever way it is told.
    expect(messages('zh-CN', abcd1000)).toHaveLength(warningChannels.length);
    for (const said of messages('zh-CN', abcd1000)) {
      expect(said).toMatch(/示例方案.*不代表您的实际信用等级/s);
      expect(said).not.toMatch(/本机关|您的等级/);
    }
    for (const said of messages('en', abcd1000)) {
      expect(said).toMatch(/example scheme.*not your real grade/s);
      expect(said).not.toMatch(/ask us|your grade goes/);
    }
  });

  test('of a promise: ten days before it is due, and until it is determined', () => {
    const given = {
      kind: 'promise',
      promiseType: 'deferred-materials',
      reason: '补交材料',
      madeOn: '2026-10-01',
      validUntil: '2026-11-30',
    } as const;
    const open = profile(record(given));
    expect(only('2026-11-19', 'promise-due', open)).toEqual([]);
    expect(only('2026-11-20', 'promise-due', open)).toMatchObject([
      { urgency: 'soon', daysLeft: 10 },
    ]);
    expect(only('2026-12-01', 'promise-due', open)).toMatchObject([
      { urgency: 'overdue', firesOn: '2026-12-01' },
    ]);
    expect(
      only(
        '2026-12-01',
        'promise-due',
        profile(record({ ...given, fulfilment: 'full', determinedOn: '2026-11-25' })),
      ),
    ).toEqual([]);
  });

  const penalty = {
    kind: 'penalty',
    track: 'credit-china',
    decidedOn: '2026-05-12',
    severity: 'general',
    penaltyTypes: ['fine'],
    domains: [],
    breach: '',
    facts: '',
    basis: '',
    content: '',
  } as const;

  test('of a repair: from the first day on which it can be asked for, unless it was', () => {
    const fine = record(penalty);
    expect(only('2026-08-12', 'repair-possible', profile(fine))).toEqual([]);
    expect(only('2026-08-13', 'repair-possible', profile(fine))).toMatchObject([
      { urgency: 'notice', firesOn: '2026-08-13' },
    ]);
    expect(only('2026-08-13', 'repair-possible', profile(fine), { applied: [fine.id] })).toEqual(
      [],
    );
    expect(only('2027-05-13', 'repair-possible', profile(fine))).toEqual([]);
  });

  describe('of a repair', () => {
    const of = (
      given: CreditRecord,
    ): { readonly displayEndsOn: string | undefined; readonly zh: string } => {
      const warning = warned('2026-10-20', profile(given)).find(
        ({ rule }) => rule === 'repair-possible',
      );
      expect(warning?.dueOn).toBeUndefined();
      const { body = '', otherwise = '' } = warning ? warningText['zh-CN'].words(warning) : {};
      return { displayEndsOn: warning?.about.displayEndsOn, zh: body + otherwise };
    };

    test('name a last day only for those whose duties are done, and none where the agency says that they are open', () => {
      const plain = of(record(penalty));
      expect(plain.displayEndsOn).toBe('2027-05-12');
      expect(plain.zh).toMatch(/义务履行完毕的，即使不申请，也最长公示到2027年5月12日/);
      const open = of(record({ ...penalty, stated: { version: 1, obligationsOpen: true } }));
      expect(open.displayEndsOn).toBeUndefined();
      expect(open.zh).toContain('申请信用修复');
      expect(open.zh).not.toContain('公示到');
    });

    test('name the minimum display only of records that have one', () => {
      expect(of(record(penalty)).zh).toContain('最短公示期已满');
      const listed = record({
        kind: 'abnormal-listing',
        track: 'gsxt',
        ground: 'annual-report',
        listedOn: '2026-07-14',
      });
      const minor = record({
        ...penalty,
        severity: 'minor',
        decidedOn: '2026-10-12',
        stated: { version: 1, publishedAsNecessary: true },
      });
      for (const given of [listed, minor]) expect(of(given).zh).toContain('没有最短公示期');
    });

    test('name the public promise of “信用中国”, and the promise that market supervision takes', () => {
      expect(of(record(penalty)).zh).toContain('公开作出信用承诺');
      const { zh } = of(
        record({
          ...penalty,
          track: 'gsxt',
          display: { state: 'displayed', publishedOn: '2026-05-13' },
        }),
      );
      expect(zh).toContain('守信承诺书');
      expect(zh).not.toContain('公开作出');
    });
  });

  test('of a repair whose class is not known: from the day that is safe under the rule of today, by its article', () => {
    const { severity: _unknown, ...unclassed } = penalty;
    const fine = record({ ...unclassed, decidedOn: '2025-10-12' });
    // 令58 allowed it from January to March, 令36 allows it for certain after a year.
    expect(only('2026-03-31', 'repair-possible', profile(fine))).toMatchObject([
      { firesOn: '2026-01-13' },
    ]);
    expect(only('2026-10-12', 'repair-possible', profile(fine))).toEqual([]);
    expect(only('2026-10-13', 'repair-possible', profile(fine))).toMatchObject([
      { firesOn: '2026-10-13' },
    ]);
    const [warning] = warned('2026-10-13', profile(fine));
    expect(warning?.cites[0]).toMatchObject({ doc: 'ndrc-36', evidence: 'secondary' });
  });

  describe('of a repair that the archive shows to be barred', () => {
    const fine = record({
      ...penalty,
      track: 'gsxt',
      breach: '虚假宣传',
      display: { state: 'displayed', publishedOn: '2026-05-13' },
    });
    const listed = record({
      kind: 'serious-listing',
      track: 'gsxt',
      ground: '',
      listedOn: '2025-10-15',
    });
    const reminded = (...records: readonly CreditRecord[]): readonly (string | undefined)[] =>
      warned('2026-11-21', profile(...records))
        .filter(({ rule }) => rule === 'repair-possible')
        .map(({ about }) => about.recordId);

    test('are not given: on a list, punished again, or heavily since the listing', () => {
      const abnormal = record({
        kind: 'abnormal-listing',
        track: 'gsxt',
        ground: 'annual-report',
        listedOn: '2026-07-14',
      });
      expect(reminded(fine)).toEqual([fine.id]);
      expect(reminded(fine, abnormal)).toEqual([abnormal.id]);
      const again = record({
        ...penalty,
        track: 'gsxt',
        breach: '虚假宣传',
        decidedOn: '2026-08-10',
        display: { state: 'displayed', publishedOn: '2026-08-11' },
      });
      expect(reminded(fine, again)).toEqual([again.id]);
      expect(reminded(listed)).toEqual([listed.id]);
      const revoked = record({
        ...penalty,
        severity: 'serious',
        penaltyTypes: ['permit-revocation'],
        decidedOn: '2026-03-10',
      });
      expect(reminded(listed, revoked)).toEqual([]);
    });

    test('name the conditions of which the archive shows nothing, with their article', () => {
      const of = (given: CreditRecord): { readonly warning?: Warning; readonly zh: string } => {
        const [warning] = warned('2026-11-21', profile(given));
        return {
          ...(warning && { warning }),
          zh: warning ? warningText['zh-CN'].words(warning).body : '',
        };
      };
      const ofFine = of(fine);
      expect(ofFine.zh).toMatch(
        /履行义务、消除危害后果和不良影响、签署守信承诺书后，没有因同一类违法行为再次受到市场监管部门处罚、不在经营异常名录和严重违法失信名单中的，可以/,
      );
      expect(ofFine.warning?.cites).toContainEqual(
        expect.objectContaining({ doc: 'samr-45', article: '第十四条第一款' }),
      );
      expect(of(listed).zh).toMatch(
        /履行义务、消除危害后果和不良影响、签署守信承诺书后，列入后没有再受到较重行政处罚、法定的限制、管理期限已经届满的，可以/,
      );
      expect(of(record(penalty)).zh).toContain(
        '改正违法行为、履行义务、公开作出信用承诺后，可以在“信用中国”网站',
      );
    });
  });

  describe('in the words of a channel', () => {
    const [repair] = warned('2026-11-20', profile(record(penalty)));
    const said = (locale: 'zh-CN' | 'en'): Readonly<Record<WarningChannel, string>> => {
      if (!repair) throw new TypeError('nothing stands');
      const message = (channel: WarningChannel): string =>
        warningText[locale].message(repair, channel, subject.name, sender);
      return {
        sms: message('sms'),
        letter: message('letter'),
        phone: message('phone'),
        interview: message('interview'),
        visit: message('visit'),
      };
    };

    test('name the agency that gives it, and on paper the day too', () => {
      const zh = said('zh-CN');
      const en = said('en');
      for (const text of [...Object.values(zh), ...Object.values(en)])
        expect(text).toContain(sender.agency);
      expect(zh.sms).toMatch(/^【阳新县示例局】/);
      expect(zh.letter).toMatch(/阳新县示例局\n2026年11月20日$/);
      expect(en.letter).toMatch(/阳新县示例局\n20 November 2026$/);
      for (const channel of ['interview', 'visit'] as const)
        expect(zh[channel]).toContain('机关：阳新县示例局\n日期：2026年11月20日');
    });

    test('presume no wrong in an interview: a promise that is not yet due is asked after', () => {
      const promise = record({
        kind: 'promise',
        promiseType: 'deferred-materials',
        reason: '补交材料',
        madeOn: '2026-10-01',
        validUntil: '2026-11-24',
      });
      const [due] = warned('2026-11-20', profile(promise));
      const interview = due && warningText['zh-CN'].message(due, 'interview', subject.name, sender);
      expect(interview).toMatch(/问清承诺的履行情况和打算，并记录。$/);
      expect(said('zh-CN').interview).toMatch(/说明申请信用修复的条件和步骤，并记录。$/);
    });

    test('name the matter in a sentence, not the heading of a list', () => {
      const zh = said('zh-CN');
      expect(zh.letter).toContain('现就申请信用修复有关事项提示如下：');
      expect(zh.phone).toContain('这里是阳新县示例局，现就申请信用修复有关事项提醒您。');
      expect(zh.interview).toContain('事由：申请信用修复\n');
      expect(Object.values(zh).join()).not.toMatch(/(?:关于|提纲：|事由：)可以/);
    });
  });

  test('of the same rule are told apart by what they are about', () => {
    const other = record({ ...penalty, documentNumber: '阳市监〔2026〕2号' });
    const titles = (locale: 'zh-CN' | 'en'): readonly string[] =>
      warned('2026-11-20', profile(record(penalty), other)).map(
        (warning) => warningText[locale].words(warning).title,
      );
    expect(titles('zh-CN')).toEqual([
      '可以申请信用修复（阳市监〔2026〕1号）',
      '可以申请信用修复（阳市监〔2026〕2号）',
    ]);
    expect(new Set(titles('en')).size).toBe(2);
  });

  test('put what is overdue before what is due soon', () => {
    const late = record({
      kind: 'promise',
      promiseType: 'voluntary',
      reason: '甲',
      madeOn: '2026-01-01',
      validUntil: '2026-11-01',
    });
    const soon = record({
      kind: 'promise',
      promiseType: 'voluntary',
      reason: '乙',
      madeOn: '2026-01-01',
      validUntil: '2026-11-25',
    });
    expect(warned('2026-11-20', profile(soon, late)).map(({ urgency }) => urgency)).toEqual([
      'overdue',
      'soon',
    ]);
  });

  test('say where they are dealt with', () => {
    const at = (on: string, given: Profile): readonly (readonly [string, string | undefined])[] =>
      warned(on, given).map(({ rule, remedy }) => [rule, remedy] as const);
    const dormant = record({ kind: 'dormancy', startsOn: '2025-11-01', endsOn: '2026-10-31' });
    expect(at('2026-10-20', profile(dormant))).toEqual([['dormancy-end', undefined]]);
    expect(at('2026-11-05', profile(dormant, record(penalty)))).toEqual([
      ['dormancy-end', 'publicity'],
      ['repair-possible', 'repair'],
    ]);
    expect(at('2026-02-01', { ...profile(), records: reported.slice(0, -1) })).toEqual([
      ['annual-report', 'publicity'],
    ]);
  });

  test('call nothing free of charge but a repair', () => {
    const late = { ...profile(), records: [...reported.slice(0, -1), record(penalty)] };
    const free = warned('2026-11-20', late).flatMap((warning) =>
      warningChannels.flatMap((each) =>
        (['zh-CN', 'en'] as const).flatMap((locale) =>
          /免费|收费|free|costs/.test(
            warningText[locale].message(warning, each, subject.name, sender),
          )
            ? [warning.rule]
            : [],
        ),
      ),
    );
    expect(new Set(free)).toEqual(new Set(['repair-possible']));
    expect(warned('2026-11-20', late).map(({ rule }) => rule)).toContain('annual-report');
  });

  test('are never sent about natural persons', () => {
    const person = { ...subject, code: '11010519491231002X' as Uscc }; // what a caller without types may pass
    expect(warningsOf({ profile: { ...profile(), subject: person }, on: '2026-07-01' })).toEqual(
      [],
    );
  });

  test('every rule has been seen to fire', () => {
    expect(warningRules.filter((rule) => !seen.has(rule))).toEqual([]);
  });
});
