import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '../calendar/day.ts';
import { archiveText } from '../record/archive.text.ts';
import { subjectKinds } from '../subject/subject.ts';
import { subjectText } from '../subject/subject.text.ts';
import { promiseTypes } from '../record/credit-record.ts';
import { letterOf, type LetterRequest } from './letter-of.ts';
import { penaltyRepair } from './ready-templates/penalty-repair.ts';
import { readyTemplates } from './ready-templates/ready-templates.ts';
import { deferredPermitMaterials } from './ready-templates/deferred-permit-materials.ts';
import { noViolationProof } from './ready-templates/no-violation-proof.ts';
import { clearPricing } from './ready-templates/clear-pricing.ts';
import { associationSelfDiscipline } from './ready-templates/association-self-discipline.ts';
import { honestBusiness } from './ready-templates/honest-business.ts';
import type { PromiseTemplate } from './promise-template.ts';
import { requestFor } from './letter-example.oracle.ts';

describe('a letter of credit repair', () => {
  it('reads from its title to the number of its text', () => {
    const { text } = letterOf({
      ...requestFor(penaltyRepair),
      answers: {
        correction: '过期食品已经全部下架销毁。\n每天开门前检查一遍保质期。',
        'performed-on': '2026-06-08',
      },
    });
    expect(text).toBe(`信用修复承诺书

致：随州市曾都区市场监督管理局

【承诺人（以下称“我方”）】
名称：曾都区老张面馆
统一社会信用代码：92421303MA4ABCD17W
类型：个体工商户
经营者：张卫国

【承诺类型与事由】
承诺类型：信用修复型（声明类）
承诺事由：申请办理行政处罚信息（曾市监处罚〔2026〕12号）的信用修复
事项名称：行政处罚信息信用修复
依据：《信用修复管理办法》（国家发展改革委令第36号）；市场监管部门的处罚，依据《市场监督管理信用修复管理办法》（市场监管总局令第107号）

【承诺内容】
一、我方提交的信用修复申请材料真实有效。
二、处罚决定所指的违法行为已经纠正，具体是：过期食品已经全部下架销毁。
　　每天开门前检查一遍保质期。
三、处罚决定规定的义务，我方在2026年6月8日已经全部履行。
四、我方遵守法律、法规、规章和国家政策，诚信经营。
五、今后不再发生同样的违法行为。
六、违反承诺的，我方愿意承担违反承诺的相应责任。

【整改情况与处罚文号】
文书号：曾市监处罚〔2026〕12号
认定单位：随州市曾都区市场监督管理局
作出日期：2026年6月1日
失信行为：销售超过保质期的食品
整改情况：见上面的承诺内容。

【违诺责任】
一、提供虚假材料，或者承诺严重不实、故意不履行的，由认定单位记入信用记录。
二、有上一条情形的，我方接受这条处罚信息按最长公示期公示；规定了限制年限的，在年限内不能申请信用修复。

【公开意愿】
我方同意向社会公开本承诺书。

【有效期】
自签署之日起，没有固定的截止日期，到受理单位认定承诺已经全部履行为止。

【签署】
签署人：张卫国
签署身份：经营者
签署日期：2026年11月30日

文本编号：8d1f6c1e-9a51-4f0e-8c4b-2f7c0f6f2a10
受理单位代码：11421303MB00000198
模板：penalty-repair 第1版
`);
  });

  it('says that a record has no number, and gives the beginning of a long breach where a sentence names it', () => {
    const { record, ...request } = requestFor(penaltyRepair);
    const breach = '违'.repeat(300);
    const template: PromiseTemplate = {
      ...penaltyRepair,
      clauses: [{ 'zh-CN': '我方已经纠正“{record.breach}”。' }, ...penaltyRepair.clauses],
    };
    const { text, content, reason } = letterOf({
      ...request,
      template,
      record: { ...record!, documentNumber: ' ', breach },
    });
    expect(reason).toBe('申请办理行政处罚信息（没有文书号）的信用修复');
    expect(content).toContain(
      `一、我方已经纠正“${'违'.repeat(200)}……（全文见“整改情况与处罚文号”）”。`,
    );
    expect(text).toContain(`失信行为：${breach}\n`);
  });

  it('is not made without the record that it is about', () => {
    const { record, ...request } = requestFor(penaltyRepair);
    expect(record).toBeDefined();
    expect(() => letterOf(request)).toThrow(RangeError);
  });
});

describe('a letter about materials that follow', () => {
  it('lists them with the last day, which is part of what is promised', () => {
    const { text, content } = letterOf(requestFor(deferredPermitMaterials));
    expect(content).toBe(`一、除了下面列出的材料，办理“烈山大道12号”所需的其他材料已经全部提交。
二、列出的材料我方已经具备或者能够按期取得，最迟在2026年12月14日补齐。
三、补齐的材料符合要求；受理单位指出问题的，我方在同一期限内改好。
四、我方提交的材料和填写的内容真实、准确、完整、有效。
需要补齐的材料：
一、经营场所使用证明
二、内部管理制度文本
补齐期限：10个工作日，最后一天是2026年12月14日（含当天）。`);
    expect(text).toContain('【补齐材料和期限】\n需要补齐的材料：\n一、经营场所使用证明\n');
    expect(text).not.toContain('告知事项');
  });

  it('counts working days where the calendar does not know the last day yet', () => {
    const { materialsDueOn, ...request } = requestFor(deferredPermitMaterials);
    expect(materialsDueOn).toBeDefined();
    const { content } = letterOf(request);
    expect(content).toContain('最迟在签署后第10个工作日补齐。');
    expect(content).toContain('补齐期限：签署后10个工作日，签署当天不计算在内。');
  });
});

describe('a letter', () => {
  it('shows the notice that was given in writing, and that it was understood', () => {
    expect(letterOf(requestFor(noViolationProof)).text).toContain(
      '【告知事项】\n受理单位已经书面告知以下事项，我方已经看过并且明白：\n一、证明义务：',
    );
  });

  it('names the association that organises it, once there is one', () => {
    const request = requestFor(associationSelfDiscipline);
    expect(letterOf(request).text).not.toContain('组织单位');
    const template = { ...request.template, organiser: { name: '曾都区餐饮行业协会' } };
    expect(letterOf({ ...request, template }).text).toContain('组织单位：曾都区餐饮行业协会\n');
  });

  it('ends with its term, which the caller gives', () => {
    const { validUntil, ...request } = requestFor(honestBusiness);
    expect(validUntil).toBe('2027-11-30');
    expect(letterOf({ ...request, validUntil: '2027-11-30' }).text).toContain(
      '自2026年11月30日起，到2027年11月30日为止（含当天）。',
    );
    expect(() => letterOf(request)).toThrow(RangeError);
  });

  it('says who may see it and in which capacity it was signed', () => {
    const request = requestFor(honestBusiness);
    const signer = { name: '李明', capacity: 'agent' } as const;
    const text = (publicity: LetterRequest['publicity']): string =>
      letterOf({ ...request, signer, publicity }).text;
    expect(text('limited')).toContain('我方同意在特定范围内公开本承诺书。');
    expect(text('none')).toContain('本承诺书不公开。');
    expect(text('none')).toContain('签署人：李明\n签署身份：委托代理人\n');
  });

  it('says 无 where an answer may be left out, and 未填写 where it may not', () => {
    const { content } = letterOf({ ...requestFor(clearPricing), answers: {} });
    expect(content).toContain('五、其他服务承诺：（无）');
    expect(content).toContain('一、（未填写）的商品和服务');
  });

  it('writes days as people do, and what is none as it was typed', () => {
    const request = requestFor(penaltyRepair);
    const on = (day: string): string =>
      letterOf({ ...request, answers: { ...request.answers, 'performed-on': day } }).content;
    expect(on('2026-02-03')).toContain('我方在2026年2月3日已经全部履行');
    expect(on('2026-02-30')).toContain('我方在2026-02-30已经全部履行');
  });

  it('takes no answer from what every object has', () => {
    const template: PromiseTemplate = {
      ...honestBusiness,
      fields: [{ id: 'constructor', label: { 'zh-CN': '施工单位' }, kind: 'text', required: true }],
      clauses: [{ 'zh-CN': '{constructor}' }],
    };
    expect(letterOf({ ...requestFor(template), answers: {} }).content).toBe('一、（未填写）');
  });

  it('is not made where a placeholder stands for nothing', () => {
    for (const id of ['nobody', 'record.breach', 'organiser.name', 'materials.dueOn', 'toString'])
      expect(() =>
        letterOf(
          requestFor(
            { ...honestBusiness, clauses: [{ 'zh-CN': `我方{${id}}。` }] },
            { bare: true },
          ),
        ),
      ).toThrow(RangeError);
  });

  it('numbers its clauses as far as there may be any', () => {
    const clauses = Array.from({ length: 40 }, () => ({ 'zh-CN': '守信。' }));
    const lines = letterOf(requestFor({ ...honestBusiness, clauses })).content.split('\n');
    expect([9, 10, 18, 19, 20, 39].map((at) => lines[at])).toEqual([
      '十、守信。',
      '十一、守信。',
      '十九、守信。',
      '二十、守信。',
      '二十一、守信。',
      '四十、守信。',
    ]);
  });

  it('calls kinds of subjects and types of promises as the screens do', () => {
    const { kinds } = subjectText['zh-CN'];
    const { promiseTypes: types } = archiveText['zh-CN'];
    const request = requestFor(honestBusiness);
    for (const kind of subjectKinds)
      expect(letterOf({ ...request, subject: { ...request.subject, kind } }).text).toContain(
        `类型：${kinds[kind]}\n`,
      );
    for (const type of promiseTypes) {
      const { promiseClass: _, ...template } = honestBusiness;
      expect(letterOf(requestFor({ ...template, type, otherType: '诚信' })).text).toContain(
        `承诺类型：${types[type]}${type === 'other' ? '（诚信）' : ''}\n`,
      );
    }
  });
});

const answer = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('{', '}', 'subject.name', '好', '\n', '\u202e', '\u0007') }),
);
const days = fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2199-12-31') }).map(isoOf);
const request = fc
  .record({
    template: fc.constantFrom(...readyTemplates),
    promiseId: fc.uuid(),
    madeOn: days,
    answers: fc.array(answer, { minLength: 5, maxLength: 5 }),
    name: answer,
  })
  .map(({ template, promiseId, madeOn, answers, name }): LetterRequest => {
    const base = requestFor(template);
    return {
      ...base,
      promiseId,
      madeOn,
      subject: { ...base.subject, name },
      answers: Object.fromEntries(
        template.fields.map(({ id }, index) => [id, answers[index] ?? '']),
      ),
    };
  });

describe('every letter', () => {
  property.prop([request])('is the same text for the same request', (given) => {
    expect(letterOf(structuredClone(given))).toEqual(letterOf(given));
  });

  property.prop([request])('is NFC, ends with LF and has nothing that is not seen', (given) => {
    const { text } = letterOf(given);
    expect(text).toBe(text.normalize('NFC'));
    expect(text.endsWith('版\n')).toBe(true);
    expect(text).not.toMatch(/[^\S\n]$/m);
    expect(text).not.toMatch(/\n\n\n/);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
  });

  property.prop([request])('has every clause and liability, with no placeholder left', (given) => {
    const plain = { ...given, answers: {}, subject: { ...given.subject, name: '面馆' } };
    const { text } = letterOf(plain);
    expect(text).not.toMatch(/[{}]/);
    for (const { 'zh-CN': words } of [...given.template.clauses, ...given.template.liabilities])
      for (const part of words.split(/\{[^}]*\}/)) expect(text).toContain(part);
  });

  property.prop([request, fc.constantFrom('{subject.name}', '{premises}', '{{a}}', '}{', '$&$1')])(
    'keeps the braces of an answer as they were typed',
    (given, typed) => {
      const [field] = given.template.fields;
      if (!field) return;
      const { text } = letterOf({ ...given, answers: { ...given.answers, [field.id]: typed } });
      expect(text).toContain(typed);
    },
  );

  property.prop([request, fc.uuid()])('differs from that of any other promise', (given, other) => {
    fc.pre(other !== given.promiseId);
    expect(letterOf({ ...given, promiseId: other }).text).not.toBe(letterOf(given).text);
  });

  property.prop([request])('lets no answer make a heading or a clause of its own', (given) => {
    const long = '好\n\n【违诺责任】\n一、没有责任。\r【公开意愿】\u2028二、不公开。';
    const answers = Object.fromEntries(given.template.fields.map(({ id }) => [id, long]));
    const headings = (each: LetterRequest): readonly string[] =>
      letterOf(each).text.match(/^(?:【.*】|[一二三四五六七八九十]+、)/gm) ?? [];
    expect(headings({ ...given, answers })).toEqual(headings({ ...given, answers: {} }));
  });

  property.prop([request])('has its items of the national data in it', (given) => {
    const { text, reason, content, liability } = letterOf(given);
    expect(text).toContain(`承诺事由：${reason}`.trimEnd());
    for (const line of [...content.split('\n'), ...liability.split('\n')])
      expect(text).toContain(line);
  });
});
