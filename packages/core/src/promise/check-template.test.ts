import { describe, expect, it, vi } from 'vitest';
import { checkTemplate, type TemplateFinding, type TemplateFindingCode } from './check-template.ts';
import { lengthOf } from './answer-in-letter.ts';
import { letterOf } from './letter-of.ts';
import { requestFor } from './letter-example.oracle.ts';
import { basisBlank, type PromiseTemplate, type TemplateField } from './promise-template.ts';
import { deferredPermitMaterials } from './ready-templates/deferred-permit-materials.ts';
import { honestBusiness } from './ready-templates/honest-business.ts';
import { noViolationProof } from './ready-templates/no-violation-proof.ts';
import { penaltyRepair } from './ready-templates/penalty-repair.ts';
import { describeTemplateFinding, templateText } from './template.text.ts';

const deferred: PromiseTemplate = {
  ...deferredPermitMaterials,
  matter: { ...deferredPermitMaterials.matter, basis: '曾都区容缺受理办法' },
};
const shop: TemplateField = {
  id: 'shop',
  label: { 'zh-CN': '店名' },
  kind: 'text',
  required: true,
  maxLength: 50,
};
/** Invented: of the shape of a 公民身份号码, with a check character that does not hold. */
const personNumber = '420222199001011234';
const says = (words: string): Pick<PromiseTemplate, 'clauses'> => ({
  clauses: [{ 'zh-CN': words }, ...honestBusiness.clauses],
});
/** A voluntary promise whose first clause has these words. */
const with_ = (words: string, more: Partial<PromiseTemplate> = {}): PromiseTemplate => ({
  ...honestBusiness,
  ...says(words),
  ...more,
});
const second: PromiseTemplate = {
  ...honestBusiness,
  version: 2,
  replaces: 1,
  validFrom: '2026-06-01',
};
const without = <K extends keyof PromiseTemplate>(
  template: PromiseTemplate,
  key: K,
): Omit<PromiseTemplate, K> => {
  const { [key]: _, ...rest } = template;
  return rest;
};

describe('a template in order', () => {
  it.each([honestBusiness, noViolationProof, penaltyRepair, deferred])(
    'has nothing to be said: $id',
    (template) => {
      expect(checkTemplate(template)).toEqual([]);
    },
  );

  it('may replace the version before it', () => {
    expect(checkTemplate(second, [honestBusiness])).toEqual([]);
    expect(checkTemplate(second, [{ ...honestBusiness, validTo: second.validFrom }])).toEqual([]);
    // Another template of that number is none of its versions.
    expect(checkTemplate(second, [honestBusiness, { ...penaltyRepair, version: 2 }])).toEqual([]);
  });

  it('may name the organiser and the last day once it has them', () => {
    const template: PromiseTemplate = {
      ...with_('我方在{validUntil}之前遵守{organiser.name}的公约。'),
      type: 'self-discipline',
      organiser: { name: '曾都区餐饮行业协会' },
    };
    expect(checkTemplate(template)).toEqual([]);
  });

  it('need not have a class', () => {
    expect(checkTemplate(without(honestBusiness, 'promiseClass'))).toEqual([]);
  });
});

/** Template, the code and the place of what is wrong with it, what its words name; one finding each. */
const table: readonly (
  | readonly [code: TemplateFindingCode, path: string, template: PromiseTemplate, zh: string]
  | readonly [
      code: TemplateFindingCode,
      path: string,
      template: PromiseTemplate,
      zh: string,
      earlier: readonly PromiseTemplate[],
    ]
)[] = [
  ['template.words.empty', '/clauses/0', with_(' '), '承诺内容第 1 条'],
  [
    'template.words.empty',
    '/title/en',
    { ...honestBusiness, title: { 'zh-CN': '承诺书', en: '' } },
    '标题（英文）',
  ],
  [
    'template.words.empty',
    '/matter/name',
    { ...honestBusiness, matter: { ...honestBusiness.matter, name: '' } },
    '事项和依据',
  ],
  ['template.person-number', '/clauses/0', with_(`联系人${personNumber}。`), '居民身份证'],
  [
    'template.person-number',
    '/clauses/0/en',
    { ...honestBusiness, clauses: [{ 'zh-CN': '守信。', en: `Ask ${personNumber}.` }] },
    '承诺内容第 1 条（英文）',
  ],
  [
    'template.person-number',
    '/fields/0/label',
    with_('{shop}守信。', { fields: [{ ...shop, label: { 'zh-CN': `店主${personNumber}` } }] }),
    '填写项目第 1 条',
  ],
  ...(['name', 'code', 'basis'] as const).map(
    (member) =>
      [
        'template.person-number',
        `/matter/${member}`,
        { ...honestBusiness, matter: { ...honestBusiness.matter, [member]: personNumber } },
        '事项和依据',
      ] as const,
  ),
  [
    'template.person-number',
    '/organiser/name',
    { ...honestBusiness, organiser: { name: `张某（${personNumber}）` } },
    '组织单位',
  ],
  [
    'template.person-number',
    '/otherType',
    { ...without(honestBusiness, 'promiseClass'), type: 'other', otherType: personNumber },
    '类型',
  ],
  ['template.placeholder.unknown', '/clauses/0', with_('我方是{shop}。'), '{shop}'],
  ['template.placeholder.unknown', '/clauses/0', with_('我方是{ subject.name }。'), '{ subject'],
  ['template.placeholder.unknown', '/clauses/0', with_('我方是{}。'), '{}'],
  [
    'template.placeholder.unknown',
    '/clauses/0/en',
    { ...honestBusiness, clauses: [{ 'zh-CN': '守信。', en: 'We are {name}.' }] },
    '承诺内容第 1 条（英文）：{name}',
  ],
  ['template.placeholder.broken', '/clauses/0', with_('我方是{subject.name。'), '花括号“{”'],
  ['template.placeholder.broken', '/clauses/0', with_('我方是｛subject.name｝。'), '“｛”'],
  [
    'template.placeholder.not-here',
    '/title',
    { ...honestBusiness, title: { 'zh-CN': '{subject.name}承诺书' } },
    '{subject.name}',
  ],
  [
    'template.placeholder.not-here',
    '/matter/basis',
    { ...honestBusiness, matter: { ...honestBusiness.matter, basis: '{subject.name}章程' } },
    '{subject.name}',
  ],
  [
    'template.placeholder.not-of-type',
    '/clauses/0',
    with_('我方已经纠正{record.breach}。'),
    '{record.breach}',
  ],
  [
    'template.placeholder.not-of-type',
    '/clauses/0',
    with_('我方在{materials.dueOn}之前补齐。'),
    '{materials.dueOn}',
  ],
  [
    'template.placeholder.organiser',
    '/clauses/0',
    with_('我方遵守{organiser.name}的公约。'),
    '组织单位',
  ],
  [
    'template.placeholder.term',
    '/clauses/0',
    without(with_('到{validUntil}为止。'), 'term'),
    '有效期',
  ],
  ['template.field.unused', '/fields/0', { ...honestBusiness, fields: [shop] }, '{shop}'],
  [
    'template.field.unused',
    '/fields/0',
    // What is not signed does not count.
    { ...honestBusiness, fields: [shop], clauses: [{ 'zh-CN': '守信。', en: '{shop}' }] },
    'shop',
  ],
  ['template.field.twice', '/fields/1', with_('{shop}守信。', { fields: [shop, shop] }), 'shop'],
  [
    'template.field.system',
    '/fields/0',
    with_('{subject.name}守信。', { fields: [{ ...shop, id: 'subject.name' }] }),
    'subject.name',
  ],
  [
    'template.choices.missing',
    '/fields/0/choices',
    with_('{shop}守信。', { fields: [{ ...shop, kind: 'choice' }] }),
    '填写项目第 1 条',
  ],
  [
    'template.choices.missing',
    '/fields/0/choices',
    with_('{shop}守信。', {
      fields: [{ ...shop, kind: 'choice', choices: [{ 'zh-CN': '面馆' }] }],
    }),
    '两个选项',
  ],
  [
    'template.choices.needless',
    '/fields/0/choices',
    with_('{shop}守信。', { fields: [{ ...shop, choices: [] }] }),
    '选择题',
  ],
  [
    'template.choices.twice',
    '/fields/0/choices/1',
    with_('{shop}守信。', {
      fields: [{ ...shop, kind: 'choice', choices: [{ 'zh-CN': '面馆' }, { 'zh-CN': '面馆' }] }],
    }),
    '“面馆”',
  ],
  ['template.notices.none', '/notices', { ...noViolationProof, notices: [] }, '告知'],
  [
    'template.notices.none',
    '/notices',
    { ...honestBusiness, type: 'approval-substitute', promiseClass: 'permit' },
    '告知',
  ],
  ['template.clauses.none', '/clauses', { ...honestBusiness, clauses: [] }, '承诺内容'],
  ['template.liabilities.none', '/liabilities', { ...honestBusiness, liabilities: [] }, '违诺责任'],
  ['template.deferred.missing', '/deferred', without(deferred, 'deferred'), '工作日数'],
  [
    'template.deferred.needless',
    '/deferred',
    { ...honestBusiness, deferred: deferred.deferred! },
    '容缺受理型',
  ],
  [
    'template.deferred.no-materials',
    '/deferred/materials',
    { ...deferred, deferred: { materials: [], workdays: 5 } },
    '材料',
  ],
  [
    'template.deferred.twice',
    '/deferred/materials/1',
    {
      ...deferred,
      deferred: {
        materials: [
          { id: 'rules', name: { 'zh-CN': '制度' } },
          { id: 'rules', name: { 'zh-CN': '章程' } },
        ],
        workdays: 5,
      },
    },
    'rules',
  ],
  ...[0, -1, 1.5, NaN].map(
    (workdays) =>
      [
        'template.deferred.workdays',
        '/deferred/workdays',
        { ...deferred, deferred: { ...deferred.deferred!, workdays } },
        '工作日',
      ] as const,
  ),
  [
    'template.other-type.missing',
    '/otherType',
    without({ ...honestBusiness, type: 'other' }, 'promiseClass'),
    '其他',
  ],
  ['template.other-type.needless', '/otherType', { ...honestBusiness, otherType: '还款' }, '其他'],
  [
    'template.class.differs',
    '/promiseClass',
    { ...honestBusiness, promiseClass: 'permit' },
    '声明类',
  ],
  [
    'template.class.differs',
    '/promiseClass',
    { ...penaltyRepair, promiseClass: 'proof' },
    '声明类',
  ],
  [
    'template.class.differs',
    '/promiseClass',
    { ...noViolationProof, promiseClass: 'declaration' },
    '证明类',
  ],
  ['template.class.needless', '/promiseClass', { ...deferred, promiseClass: 'permit' }, '没有类别'],
  ['template.publicity.repair', '/publicity', { ...penaltyRepair, publicity: 'limited' }, '公开'],
  [
    'template.matter.excluded',
    '/matter/field',
    { ...noViolationProof, matter: { ...noViolationProof.matter, field: 'life-and-health' } },
    '国办发〔2020〕42号',
  ],
  [
    'template.matter.excluded-permit',
    '/matter/field',
    {
      ...noViolationProof,
      type: 'approval-substitute',
      promiseClass: 'permit',
      matter: { ...noViolationProof.matter, field: 'public-safety' },
    },
    '推定',
  ],
  [
    'template.matter.basis-blank',
    '/matter/basis',
    { ...honestBusiness, matter: { ...honestBusiness.matter, basis: basisBlank } },
    '依据',
  ],
  ['template.version.replaces-missing', '/replaces', without(second, 'replaces'), '第 2 版'],
  [
    'template.version.replaces-needless',
    '/replaces',
    { ...honestBusiness, replaces: 1 },
    '第 1 版',
  ],
  ['template.version.replaces-unknown', '/replaces', second, '第 1 版'],
  [
    'template.version.circular',
    '/replaces',
    { ...second, replaces: 2 },
    '第 2 版',
    [honestBusiness],
  ],
  [
    'template.version.circular',
    '/replaces',
    { ...second, replaces: 3 },
    '第 3 版',
    [honestBusiness],
  ],
  ['template.version.taken', '/version', honestBusiness, '第 1 版', [honestBusiness]],
  [
    'template.version.replaced-twice',
    '/replaces',
    { ...second, version: 3 },
    '第 2 版',
    [honestBusiness, second],
  ],
  [
    'template.validity.reversed',
    '/validTo',
    { ...honestBusiness, validTo: honestBusiness.validFrom },
    '晚于',
  ],
  [
    'template.validity.before-replaced',
    '/validFrom',
    { ...second, validFrom: '2025-12-31' },
    '2026年1月1日',
    [honestBusiness],
  ],
  [
    'template.validity.overlap',
    '/validFrom',
    second,
    '从2026年6月1日到2026年9月1日',
    [{ ...honestBusiness, validTo: '2026-09-01' }],
  ],
  [
    'template.validity.gap',
    '/validFrom',
    second,
    '从2026年5月1日到2026年6月1日',
    [{ ...honestBusiness, validTo: '2026-05-01' }],
  ],
  [
    'template.organiser.missing',
    '/organiser',
    { ...honestBusiness, type: 'self-discipline' },
    '行业协会商会',
  ],
  ...(
    [
      ['template.repair.truth', '真实'],
      ['template.repair.liability', '责任'],
      ['template.repair.correction', '纠正'],
    ] as const
  ).map(
    ([code, word]) =>
      [
        code,
        '/clauses',
        {
          ...penaltyRepair,
          fields: [],
          clauses: ['提交的材料真实。', '愿意承担责任。', '已经纠正。']
            .filter((each) => !each.includes(word))
            .map((each) => ({ 'zh-CN': each })),
        },
        word,
      ] as const,
  ),
  [
    'template.sentence.no-pause',
    '/clauses/0',
    with_(`我方${'诚'.repeat(59)}。`),
    '“我方诚诚诚诚诚诚诚诚诚诚……”连续 61 个字',
  ],
  ['template.sentence.too-long', '/clauses/0', with_(`${'我方诚信，'.repeat(25)}`), '有 125 个字'],
  ['template.words.double-negative', '/clauses/0', with_('我方不得不守信。'), '“不得不”'],
  ['template.words.double-negative', '/clauses/0', with_('我方并非不愿守信。'), '“并非不”'],
  ['template.words.official', '/clauses/0', with_('按照本办法之规定办理。'), '可以改成“的规定”'],
  ['template.words.official', '/clauses/0', with_('对违约情形予以纠正。'), '请删去'],
  [
    'template.words.official',
    '/liabilities/0',
    { ...honestBusiness, liabilities: [{ 'zh-CN': '特此承诺。' }] },
    '违诺责任第 1 条',
  ],
];

const advice =
  /^template\.(?:matter\.excluded-permit|validity\.(?:overlap|gap)|organiser|repair\.correction|sentence|words\.(?!empty))/;

describe('what is wrong with a template is told, with where and what to do', () => {
  it.each(
    table.map(([code, path, template, zh, earlier = []]) => ({
      code,
      path,
      template,
      zh,
      earlier,
    })),
  )('$code at $path', ({ code, path, template, zh, earlier }) => {
    const findings = checkTemplate(template, earlier);
    expect(findings.map((each) => [each.code, each.path])).toEqual([[code, path]]);
    const [finding] = findings as [TemplateFinding]; // one, as was just seen
    expect(finding.level).toBe(advice.test(code) ? 'warn' : 'refuse');
    expect(describeTemplateFinding(finding, 'zh-CN')).toContain(zh);
    for (const locale of ['zh-CN', 'en'] as const) {
      const words = describeTemplateFinding(finding, locale);
      expect(words).not.toMatch(/undefined|NaN|^\//);
      expect(words).toMatch(/[：:].{6}/);
    }
  });

  it('with a case here for every code', () => {
    const covered = new Set<string>(table.map(([code]) => code));
    covered.add('template.validity.past');
    for (const code of ['reason', 'content', 'liability']) covered.add(`template.${code}.too-long`);
    for (const locale of ['zh-CN', 'en'] as const)
      expect(new Set(Object.keys(templateText[locale].findings))).toEqual(covered);
  });

  it('on the day of publication: a version that replaces another begins then at the earliest', () => {
    const codesOn = (on: string, template = second, earlier = [honestBusiness]) =>
      checkTemplate(template, earlier, on).map(({ code, path }) => [code, path]);
    expect(codesOn('2026-05-31')).toEqual([]);
    expect(codesOn('2026-06-01')).toEqual([]);
    expect(codesOn('2026-06-02')).toEqual([['template.validity.past', '/validFrom']]);
    // Nobody could sign a first version before it was published.
    expect(codesOn('2026-06-02', honestBusiness, [])).toEqual([]);
    const [finding] = checkTemplate(second, [honestBusiness], '2026-06-02') as [TemplateFinding]; // one, as was just seen
    expect(finding.level).toBe('refuse');
    expect(describeTemplateFinding(finding, 'zh-CN')).toContain('2026年6月2日');
    expect(describeTemplateFinding(finding, 'en')).toContain('2 June 2026');
  });

  it('all at once', () => {
    const codes = checkTemplate({ ...honestBusiness, clauses: [], liabilities: [] }).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['template.clauses.none', 'template.liabilities.none']);
  });

  it.each(['没有不良记录。', '我方不无故拖欠。', '不会无不良影响。'])(
    'and not what only looks like a double negative: %s',
    (words) => {
      expect(checkTemplate(with_(words))).toEqual([]);
    },
  );
});

describe('how long the national data items may become', () => {
  const long: TemplateField = { ...shop, kind: 'long-text', maxLength: 2000 };
  const filling = (words: string, count: number): PromiseTemplate['clauses'] =>
    Array.from({ length: count }, () => ({ 'zh-CN': words }));

  it.each([
    ['reason', '/reason', 512, { reason: { 'zh-CN': '办理{shop}' } }],
    ['content', '/clauses', 4000, { clauses: filling('我方承诺{shop}。', 2) }],
    ['liability', '/liabilities', 4000, { liabilities: filling('我方承担{shop}。', 2) }],
  ] as const)('is reckoned with the longest answers: %s', (part, path, most, more) => {
    const template = { ...honestBusiness, fields: [long], ...more };
    const finding = checkTemplate(template).find(({ code }) => code.endsWith('.too-long'));
    expect(finding).toMatchObject({
      level: 'refuse',
      code: `template.${part}.too-long`,
      path,
      values: { most },
    });
    // The letter with such an answer is as long as was said.
    const typed = `${'字\n'.repeat(19)}${'字'.repeat(1962)}`;
    const length = lengthOf(letterOf({ ...requestFor(template), answers: { shop: typed } })[part]);
    // The reason has one line, so that nothing in it is indented.
    expect(finding?.values?.length).toBe(part === 'reason' ? length + 38 : length);
    for (const locale of ['zh-CN', 'en'] as const)
      expect(describeTemplateFinding(finding!, locale)).toContain(String(finding?.values?.length));
  });

  it('counts what the system fills in at its longest', () => {
    const template = { ...penaltyRepair, reason: { 'zh-CN': '{record.breach}'.repeat(3) } };
    const breach = '违'.repeat(4000);
    const base = requestFor(template);
    const { reason } = letterOf({ ...base, record: { ...base.record!, breach } });
    expect(checkTemplate(template)).toMatchObject([
      { code: 'template.reason.too-long', values: { length: lengthOf(reason) } },
    ]);
  });

  it('counts the materials that follow as part of the content', () => {
    const materials = Array.from({ length: 40 }, (_, index) => ({
      id: `m${index}`,
      name: { 'zh-CN': '材'.repeat(100) },
    }));
    const codes = checkTemplate({ ...deferred, deferred: { materials, workdays: 5 } });
    expect(codes.map(({ code }) => code)).toContain('template.content.too-long');
  });

  it('is reckoned, and not written out, however often a field is named', () => {
    const words = filling('{shop}'.repeat(166), 40);
    const template = { ...honestBusiness, fields: [long], clauses: words, liabilities: words };
    const written = vi.spyOn(Array, 'from');
    const findings = checkTemplate(template).filter(({ level }) => level === 'refuse');
    const longest = Math.max(
      ...written.mock.calls.map(([list]) => (typeof list === 'string' ? list.length : 0)),
    );
    vi.restoreAllMocks();
    expect(findings.map(({ code }) => code)).toEqual([
      'template.content.too-long',
      'template.liability.too-long',
    ]);
    expect(findings[0]?.values?.length).toBeGreaterThan(166 * 40 * 2000);
    // What was looked at is no longer than the template.
    expect(longest).toBeLessThan(JSON.stringify(template).length);
  });

  it('counts no placeholder that is unknown', () => {
    expect(checkTemplate(with_('{matter.name}{subject.code}')).length).toBe(0);
    expect(checkTemplate(with_('{nobody}'))).toHaveLength(1);
  });
});
