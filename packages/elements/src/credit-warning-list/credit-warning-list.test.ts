import { expect } from '@open-wc/testing';
import type { StandingWarning, WarnedSubject, WarningDelivery } from '@xinyong/contract';
import type { Uscc } from '@xinyong/core';
import { warningText } from '@xinyong/core/text';
import { html, render, type TemplateResult } from 'lit';
import { afterEach, describe, it, onTestFinished, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { settled } from '../../test/deep.ts';
import '../credit-provider/credit-provider.define.ts';
import { exampleClient, unavailable } from '../example-client.ts';
import { problem } from '../example-platform.ts';
import { examplePenalty, exampleToday } from '../example-repairs.ts';
import {
  exampleSubjectWarnings,
  exampleWarningPage,
  exampleWarnings,
  handledWarnings,
} from '../example-warnings.ts';
import '../styles/forms.css';
import './credit-warning-list.define.ts';
import type { CreditWarningListActEvent } from './credit-warning-list.ts';

let root: HTMLElement | undefined;
afterEach(() => {
  root?.remove();
  root = undefined;
  vi.restoreAllMocks();
});

const mount = async (content: TemplateResult): Promise<HTMLElement> => {
  root = document.body.appendChild(document.createElement('main'));
  root.lang = 'zh-CN';
  render(content, root);
  await settled(root);
  return root;
};
const words = (): string => root?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
const status = (): string => root?.querySelector('[role=status]')?.textContent?.trim() ?? '';
const [first, second, , gain] = exampleWarnings as [
  StandingWarning,
  StandingWarning,
  StandingWarning,
  StandingWarning,
];
const name = examplePenalty.subjectName;
const sender = { agency: examplePenalty.agency.name, on: exampleToday };

/** The subject's own list on a client that keeps one event. */
const ownOn = (answers: Parameters<typeof exampleClient>[0]): Promise<HTMLElement> =>
  mount(html`
    <credit-provider
      .client=${exampleClient({
        'GET /v1/subjects/{code}/warnings': () => exampleSubjectWarnings(exampleWarnings),
        ...answers,
      })}
    >
      <credit-warning-list subject-code=${examplePenalty.subjectCode}></credit-warning-list>
    </credit-provider>
  `);

const deskOn = (answers: Parameters<typeof exampleClient>[0]): Promise<HTMLElement> =>
  mount(html`
    <credit-provider
      .client=${exampleClient({
        'GET /v1/warnings': () => exampleWarningPage(exampleWarnings),
        ...answers,
      })}
    >
      <credit-warning-list desk></credit-warning-list>
    </credit-provider>
  `);

describe('what a subject is told', () => {
  it('is how urgent, until when, what to do, and what follows otherwise', async () => {
    await mount(html`
      <credit-warning-list .data=${exampleSubjectWarnings(exampleWarnings)}></credit-warning-list>
    `);
    expect(status()).to.equal('4 项提醒');
    for (const said of [
      '已过期，还能补办',
      '2026年11月16日 周一 已过 5 天',
      '2026年11月25日 周三 还有 4 天',
      '您的承诺“补交营业场所使用证明”将在2026年11月25日到期。',
      '没有履行的，会记入信用记录。',
      '可以申请信用修复',
    ])
      expect(words()).to.contain(said);
    const titles = page.getByRole('heading', { level: 2 }).elements();
    expect(titles.map(({ textContent }) => textContent?.trim())).to.deep.equal(
      exampleWarnings.map(({ warning }) => warningText['zh-CN'].words(warning).title),
    );
  });

  it('is what follows where something does, and only what to mind where nothing does', async () => {
    const falls: StandingWarning = {
      warning: {
        ...first.warning,
        rule: 'grade-falls',
        about: {
          example: true,
          scheme: { 'zh-CN': 'A–D 示例评价方案', en: 'A–D example scheme' },
          from: { 'zh-CN': 'A 信用优秀', en: 'A (Excellent credit)' },
          to: { 'zh-CN': 'B 信用良好', en: 'B (Good credit)' },
        },
      },
      events: [],
    };
    const list = (warning: StandingWarning): TemplateResult => html`
      <credit-warning-list .data=${exampleSubjectWarnings([warning])}></credit-warning-list>
    `;
    await mount(list(falls));
    expect(words()).to.contain('请注意 示例方案没有任何部门公布');
    expect(words()).not.to.contain('如果不办');
    root!.lang = 'en';
    await vi.waitUntil(() => words().includes('Please note'));
    expect(words()).to.contain('“A–D example scheme”').and.not.to.contain('示例评价方案');
    root!.remove();
    await mount(list(gain));
    expect(words()).to.contain('如果不办 改正违法行为').and.to.contain('请注意 请勿相信付费代办');
    expect(words()).not.to.contain('最后一天');
  });

  it('is from where, with its evidence', async () => {
    await mount(html`
      <credit-warning-list .data=${exampleSubjectWarnings([first])}></credit-warning-list>
    `);
    root!.querySelector('summary')?.click();
    expect(words()).to.contain('推定');
  });

  it('is that there is nothing to do where nothing stands', async () => {
    await mount(
      html`<credit-warning-list .data=${exampleSubjectWarnings([])}></credit-warning-list>`,
    );
    expect(words()).to.contain('现在没有需要提醒的事项');
  });

  it('leads to the wizard for a repair, unless the host prevents it', async () => {
    await mount(html`
      <credit-warning-list
        .data=${exampleSubjectWarnings(exampleWarnings)}
        repair-href-template="/repair.html?record={id}"
      ></credit-warning-list>
    `);
    const acts: CreditWarningListActEvent[] = [];
    root!.addEventListener('credit-warning-list-act', (event) => {
      event.preventDefault();
      acts.push(event as CreditWarningListActEvent); // the name tells the type
    });
    const link = page.getByRole('link', { name: /^去申请修复/ });
    expect(link.element().getAttribute('href')).to.equal(
      `/repair.html?record=${examplePenalty.id}`,
    );
    await link.click();
    expect(acts.map(({ detail }) => detail.warning.rule)).to.deep.equal(['repair-possible']);
  });

  it('can be acknowledged, which is kept and told', async () => {
    await ownOn({
      'POST /v1/subjects/{code}/warnings/{cause}/acknowledgement': () => ({
        ...first,
        events: [{ kind: 'acknowledged', at: '2026-11-21T02:00:00Z', actorName: '陈某某' }],
      }),
    });
    const button = (): readonly Element[] =>
      page.getByRole('button', { name: /^知道了/ }).elements();
    expect(button().length).to.equal(4);
    await page
      .getByRole('button', { name: /^知道了/ })
      .first()
      .click();
    await vi.waitUntil(() => button().length === 3);
    expect(status()).to.equal('已记下，您知道了这一项。');
    expect(words()).to.contain('经营主体表示知道了');
    expect(document.activeElement?.textContent).to.contain(
      warningText['zh-CN'].words(first.warning).title,
    );
  });

  it('stays where a call fails, and can be tried again', async () => {
    await ownOn({ 'POST /v1/subjects/{code}/warnings/{cause}/acknowledgement': unavailable });
    await page
      .getByRole('button', { name: /^知道了/ })
      .first()
      .click();
    await vi.waitUntil(() => root!.querySelector('[role=alert]') !== null);
    expect(page.getByRole('button', { name: '重试' }).elements().length).to.equal(1);
    expect(status()).to.equal('4 项提醒');
  });
});

/** Opens a warning of the desk, where each is one line at first. */
const open = (index = 0): Promise<void> =>
  page.elementLocator(root!.querySelectorAll('.credit-warning-fold > summary')[index]!).click();

describe('the desk of an agency', () => {
  it('keeps the focus near where it was when what had it is gone', async () => {
    let isWell = false;
    await deskOn({
      'GET /v1/warnings': () =>
        isWell ? { ...exampleWarningPage(exampleWarnings), nextCursor: 'more' } : unavailable(),
    });
    await page.getByRole('button', { name: '重试' }).click();
    expect(document.activeElement?.getAttribute('role')).to.equal('status');
    isWell = true;
    await settled(root!);
    await page.getByRole('button', { name: '重试' }).click();
    await settled(root!);
    await page.getByRole('button', { name: '继续查看' }).click();
    expect(document.activeElement?.closest('credit-warning-list')).to.not.equal(null);
  });

  it('shows the most urgent subject first, each warning in a line that opens', async () => {
    const shop = (warned: string, warning: StandingWarning): WarnedSubject => ({
      ...exampleSubjectWarnings([warning]),
      name: warned,
    });
    await deskOn({
      'GET /v1/warnings': () => ({
        ...exampleWarningPage([]),
        data: [shop('后办的店', gain), shop('先办的店', first)],
      }),
    });
    const names = page.getByRole('heading', { level: 2 }).elements();
    expect(names.map(({ textContent }) => textContent?.trim())).to.deep.equal([
      '先办的店',
      '后办的店',
    ]);
    const remind = page.getByRole('button', { name: /准备提醒/ });
    expect(remind.elements().length).to.equal(0);
    await open();
    expect(remind.elements().length).to.equal(1);
  });

  it('looks at more at a time where few are warned', async () => {
    const limits: (string | null)[] = [];
    await deskOn({
      'GET /v1/warnings': ({ searchParams }) => {
        limits.push(searchParams.get('limit'));
        return { ...exampleWarningPage([]), nextCursor: limits.length < 5 ? 'more' : null };
      },
    });
    expect(limits).to.deep.equal(['20', '40', '80', '100', '100']);
  });

  it('says how far it has looked, and goes on while it finds nobody', async () => {
    const cursors: (string | null)[] = [];
    await deskOn({
      'GET /v1/warnings': (url) => {
        const cursor = url.searchParams.get('cursor');
        cursors.push(cursor);
        return cursor === null
          ? { ...exampleWarningPage([], 'more'), nextCursor: 'more' }
          : exampleWarningPage(exampleWarnings);
      },
    });
    expect(cursors).to.deep.equal([null, 'more']);
    expect(status()).to.equal('已查看本地区 1334 个经营主体中的 1334 个，1 个需要提醒');
  });

  it('asks for one rule and urgency', async () => {
    const queries: string[] = [];
    await deskOn({
      'GET /v1/warnings': (url) => {
        queries.push(url.search);
        return exampleWarningPage(exampleWarnings);
      },
    });
    await page.getByLabelText('事项').selectOptions('promise-due');
    await page.getByLabelText('紧急程度').selectOptions('overdue');
    await page.getByRole('button', { name: '筛选' }).click();
    await vi.waitUntil(() => queries.length === 2);
    expect(queries[1]).to.contain('rule=promise-due').and.to.contain('urgency=overdue');
  });

  it('shows the words of each channel before they are given, and gives them', async () => {
    let sent: unknown;
    await deskOn({
      'POST /v1/subjects/{code}/warnings/{cause}/deliveries': (_, body) => {
        sent = body;
        return handledWarnings[0];
      },
    });
    await open();
    await page.getByRole('button', { name: /准备提醒/ }).click();
    const said = (): string => root!.querySelector('.credit-quoted')?.textContent ?? '';
    await vi.waitUntil(() => said() !== '');
    for (const [label, channel] of [
      ['信函', 'letter'],
      ['约谈', 'interview'],
      ['上门走访', 'visit'],
      ['电话', 'phone'],
    ] as const) {
      await page.getByRole('radio', { name: label }).click();
      await vi.waitUntil(
        () => said() === warningText['zh-CN'].message(first.warning, channel, name, sender),
      );
    }
    await page.getByRole('button', { name: '记录已打电话' }).click();
    await vi.waitUntil(() => status().includes('请接着记录结果'));
    const shown = warningText['zh-CN'].message(first.warning, 'phone', name, sender);
    expect(shown).to.contain(`这里是${sender.agency}`);
    expect(sent).to.deep.equal({ channel: 'phone', locale: 'zh-CN', words: shown });
    expect(words()).to.contain('已用电话提醒').and.to.contain('结果：答应办理');
  });

  it('says beside the warning too what was done, and moves the focus to the line of its open fold', async () => {
    await deskOn({
      'POST /v1/subjects/{code}/warnings/{cause}/deliveries': (_, body) => ({
        ...first,
        events: [
          {
            kind: 'delivered',
            at: '2026-11-21T02:00:00Z',
            actorName: '李某某',
            agencyName: sender.agency,
            channel: 'sms',
            words: (body as WarningDelivery).words, // the client sends it so
          },
        ],
      }),
    });
    await open();
    await page.getByRole('button', { name: /准备提醒/ }).click();
    page.getByRole('button', { name: '交付短信发送' }).element().focus();
    await userEvent.keyboard('{Enter}'); // of the mouse no ring is asked
    await vi.waitUntil(() => status() === '短信已交付发送。');
    const item = root!.querySelector('[data-warning]');
    const news = item?.querySelector('.credit-inset-success');
    expect(news?.textContent).to.equal('短信已交付发送。');
    expect(news?.checkVisibility()).to.equal(true);
    expect(root!.querySelectorAll('[role=status], [aria-live]').length).to.equal(1);
    // Nobody here knows whether it was sent.
    expect(item?.textContent).not.to.match(/已发送|已用短信提醒/);
    const line = item?.querySelector('summary');
    expect(document.activeElement).to.equal(line);
    expect(line?.closest('details')?.open).to.equal(true);
    expect(getComputedStyle(line!).outlineStyle).to.equal('solid');
    const { top, bottom } = line!.getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('tells the controls of warnings apart by document number and subject', async () => {
    const [fine, other] = ['示交罚字〔2026〕1号', '示交罚字〔2026〕2号'].map(
      (documentNumber): StandingWarning => ({
        ...gain,
        warning: {
          ...gain.warning,
          cause: `repair-possible:${documentNumber}`,
          about: { ...gain.warning.about, documentNumber },
        },
      }),
    ) as [StandingWarning, StandingWarning];
    const shop = (warned: string, code: string, ...warnings: StandingWarning[]): WarnedSubject => ({
      ...exampleSubjectWarnings(warnings),
      name: warned,
      code: code as Uscc, // any that differs from the other
    });
    await mount(html`
      <credit-warning-list
        desk
        .data=${{
          ...exampleWarningPage([]),
          data: [shop('甲店', '甲', fine, other), shop('乙店', '乙', fine)],
        }}
      ></credit-warning-list>
    `);
    for (const fold of root!.querySelectorAll<HTMLElement>('.credit-warning-fold > summary'))
      fold.click();
    const named = (selector: string): readonly (string | undefined)[] =>
      [...root!.querySelectorAll(selector)].map(({ textContent }) =>
        textContent?.replaceAll(/\s+/g, ' ').trim(),
      );
    const all = [
      '：甲店 可以申请信用修复（示交罚字〔2026〕1号）',
      '：甲店 可以申请信用修复（示交罚字〔2026〕2号）',
      '：乙店 可以申请信用修复（示交罚字〔2026〕1号）',
    ];
    expect(named('[data-remind]')).to.deep.equal(all.map((each) => `准备提醒${each}`));
    expect(named('.credit-warning-fold .credit-details > summary')).to.deep.equal(
      all.map((each) => `依据${each}`),
    );
    expect(named('h3')).to.deep.equal(all.map((each) => each.replace(/^：.店 /, '')));
  });

  it('that cannot be asked has a heading where the list would be', async () => {
    await deskOn({ 'GET /v1/warnings': unavailable });
    const headings = page.getByRole('heading', { level: 2 }).elements();
    expect(headings.map(({ textContent }) => textContent)).to.deep.equal(['暂时无法完成']);
  });

  it('says that a warning was given today already', async () => {
    await deskOn({
      'POST /v1/subjects/{code}/warnings/{cause}/deliveries': () =>
        problem(409, 'conflict', '今天已经用短信提醒过这一事项，不必重复。'),
    });
    await open();
    await page.getByRole('button', { name: /准备提醒/ }).click();
    await page.getByRole('button', { name: '交付短信发送' }).click();
    await vi.waitUntil(() => words().includes('今天已经用短信提醒过'));
  });

  it('prints a letter alone', async () => {
    let onPaper: readonly string[] = [];
    const printed = vi.spyOn(window, 'print').mockImplementation(() => {
      const parts = root!.querySelectorAll('h2, h3, .credit-facts, [role=status], .credit-quoted');
      onPaper = [...parts]
        .filter((part) => part.checkVisibility())
        .map(({ textContent }) => textContent ?? '');
    });
    await deskOn({});
    await open();
    await page.getByRole('button', { name: /准备提醒/ }).click();
    await page.getByRole('radio', { name: '信函' }).click();
    const button = page.getByRole('button', { name: '打印信函' }).element();
    await commands.emulateMedia({ media: 'print' });
    onTestFinished(() => commands.emulateMedia({ media: 'screen' }));
    (button as HTMLElement).click(); // on paper there is no button, the mouse would not find it
    await vi.waitUntil(() => printed.mock.calls.length === 1);
    expect(onPaper).to.deep.equal([
      warningText['zh-CN'].message(first.warning, 'letter', name, sender),
    ]);
    await settled(root!);
    expect(root!.querySelector('[data-printing]')).to.equal(null);
  });

  it('records an outcome once one is chosen', async () => {
    let recorded: unknown;
    await deskOn({
      'GET /v1/warnings': () => exampleWarningPage(handledWarnings),
      'POST /v1/subjects/{code}/warnings/{cause}/outcome': (_, body) => {
        recorded = body;
        return { ...first, events: [] };
      },
    });
    await open();
    await page.getByRole('button', { name: /^记录结果/ }).click();
    expect(document.activeElement?.getAttribute('name')).to.equal('outcome');
    expect(words()).to.contain('请选择提醒的结果');
    await page.getByLabelText(/提醒的结果/).selectOptions('not-reached');
    await page.getByLabelText(/说明/).fill('电话无人接听。');
    await page.getByRole('button', { name: /^记录结果/ }).click();
    await vi.waitUntil(() => status() === '结果已记录。');
    expect(root!.querySelector('[data-warning] .credit-inset-success')?.textContent).to.equal(
      '结果已记录。',
    );
    expect(recorded).to.deep.equal({ outcome: 'not-reached', note: '电话无人接听。' });
  });

  it('comes back to the button when a reminder is not given', async () => {
    await deskOn({});
    await open(1);
    await page.getByRole('button', { name: /准备提醒/ }).click();
    await page.getByRole('button', { name: '先不提醒' }).click();
    await settled(root!);
    expect(document.activeElement?.getAttribute('data-remind')).to.equal(
      `${examplePenalty.subjectCode} ${second.warning.cause}`,
    );
  });
});
