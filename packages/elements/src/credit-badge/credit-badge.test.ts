import { expect } from '@open-wc/testing';
import { gradeSummary, type GradeSummary } from '@xinyong/core';
import { html, render } from 'lit';
import { afterEach, describe, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { settled } from '../../test/deep.ts';
import '../credit-provider/credit-provider.define.ts';
import { exampleClient, never, unavailable } from '../example-client.ts';
import {
  cappedGrade,
  gradeAnswers,
  importedGrade,
  openGrade,
  refusing,
  riskGrade,
  unclassedGrade,
} from '../example-grades.ts';
import { problem } from '../example-platform.ts';
import '../styles/forms.css';
import type { CreditBadge } from './credit-badge.ts';

let root: HTMLElement | undefined;
afterEach(() => {
  root?.remove();
  root = undefined;
});

const mount = async (content: unknown, lang = 'zh-CN'): Promise<CreditBadge> => {
  root = document.body.appendChild(document.createElement('main'));
  root.lang = lang;
  render(content, root);
  await settled(root);
  return root.querySelector('credit-badge')!;
};

const show = (data: GradeSummary, lang?: string): Promise<CreditBadge> =>
  mount(html`<credit-badge .data=${data}></credit-badge>`, lang);

const ask = (answers: Parameters<typeof exampleClient>[0]): Promise<CreditBadge> =>
  mount(html`
    <credit-provider .client=${exampleClient(answers)}>
      <credit-badge code=${cappedGrade.subjectCode}>信用等级：C 信用一般（示例）</credit-badge>
    </credit-provider>
  `);

const isShown = (name: string): void => {
  expect(page.getByRole('button', { name, exact: true }).query(), name).not.to.equal(null);
};

// First, as it is not defined yet.
it('shows what the server wrote before its script, and does not move when that comes', async () => {
  const sizes = ['small', 'medium', 'large'] as const;
  await mount(
    sizes.map(
      (size) => html`
        <p>阳新 <credit-badge size=${size}>信用等级：C 信用一般（示例）</credit-badge> 公司</p>
      `,
    ),
  );
  const badges = [...root!.querySelectorAll('credit-badge')];
  const boxes = (): readonly number[] =>
    badges.flatMap((badge) => {
      const { x, y, width, height } = badge.getBoundingClientRect();
      return [x, y, width, height].map(Math.round);
    });
  const before = boxes();
  expect(badges.map(({ offsetHeight }) => offsetHeight)).to.deep.equal([44, 44, 44]);
  await import('./credit-badge.define.ts');
  await settled(root!);
  expect(boxes(), 'upgraded').to.deep.equal(before);
  for (const badge of badges) badge.data = gradeSummary(cappedGrade);
  await settled(root!);
  expect(boxes(), 'with its grade').to.deep.equal(before);
});

describe('a badge says', () => {
  it('the class in letter and words, and that the scheme is an example', async () => {
    await show(gradeSummary(cappedGrade));
    isShown('信用等级：C 信用一般（示例）');
  });

  it('the same in English', async () => {
    await show(gradeSummary(cappedGrade), 'en');
    isShown('Credit grade: C Fair credit (example)');
  });

  it('another language when that around it changes', async () => {
    await show(gradeSummary(cappedGrade));
    root!.lang = 'en';
    await vi.waitFor(() => isShown('Credit grade: C Fair credit (example)'));
  });

  it('what is not known, and between which classes it is', async () => {
    await show(gradeSummary(openGrade));
    isShown('信用等级：暂不能确定（D 至 B 之间）（示例）');
  });

  it('that there is no class, where the scheme has none', async () => {
    await show(gradeSummary(unclassedGrade));
    isShown('信用等级：暂不能确定');
  });

  it('who gave a result that is only shown', async () => {
    await show(gradeSummary(importedGrade));
    isShown('信用等级：B 级，由阳新县示例税务主管局评定');
  });

  it('risk, where the scheme is about risk', async () => {
    await show(gradeSummary(riskGrade));
    isShown('信用风险等级：B 信用风险一般（示例）');
  });
});

describe('asked by code', () => {
  it('shows its own words until the answer comes', async () => {
    root = document.body.appendChild(document.createElement('main'));
    render(
      html`<credit-provider .client=${exampleClient({ 'GET /v1/subjects/{code}/grade': never })}>
        <credit-badge code=${cappedGrade.subjectCode}>信用等级：B 信用良好</credit-badge>
      </credit-provider>`,
      root,
    );
    const badge = root.querySelector('credit-badge')!;
    await badge.updateComplete;
    expect(badge.shadowRoot!.querySelector('[aria-busy=true] slot')).not.to.equal(null);
    expect(page.getByText('信用等级：B 信用良好').element().checkVisibility()).to.equal(true);
  });

  it('asks once, when it is seen', async () => {
    const asked = vi.fn<() => GradeSummary>(() => gradeSummary(cappedGrade));
    const badge = await ask({ ...gradeAnswers, 'GET /v1/subjects/{code}/grade': asked });
    isShown('信用等级：C 信用一般（示例）');
    badge.size = 'large';
    await settled(root!);
    expect(asked.mock.calls.length).to.equal(1);
  });

  it('asks by the scheme that it is given', async () => {
    const schemes: (string | null)[] = [];
    const badge = await ask({
      'GET /v1/subjects/{code}/grade': (url) => {
        schemes.push(url.searchParams.get('scheme'));
        return gradeSummary(cappedGrade);
      },
    });
    badge.scheme = 'risk-example';
    await settled(root!);
    expect(schemes).to.deep.equal([null, 'risk-example']);
  });

  it('offers to try again after a failure', async () => {
    let isWell = false;
    await ask({
      'GET /v1/subjects/{code}/grade': () => (isWell ? gradeSummary(cappedGrade) : unavailable()),
    });
    isWell = true;
    await page.getByRole('button', { name: '信用等级：暂时查不到，重试' }).click();
    await settled(root!);
    isShown('信用等级：C 信用一般（示例）');
    const { shadowRoot } = root!.querySelector('credit-badge')!;
    expect(shadowRoot!.activeElement?.textContent).to.contain('C 信用一般');
  });

  it.each(['没有这个经营主体。', '没有这个评价方案。'])(
    'says what was not found, and offers no way to try again: %s',
    async (said) => {
      const badge = await ask({
        'GET /v1/subjects/{code}/grade': () => problem(404, 'not_found', said),
      });
      expect(badge.shadowRoot!.textContent).to.contain(said);
      expect(page.getByRole('button').elements()).to.deep.equal([]);
    },
  );

  it('says why there is no grade', async () => {
    const badge = await ask({ 'GET /v1/subjects/{code}/grade': refusing('NATURAL_PERSON') });
    expect(badge.shadowRoot!.textContent).to.contain('自然人不参加信用评价');
  });
});

describe('the explanation', () => {
  it('opens in a dialog, closes by Escape, and gives the focus back', async () => {
    const badge = await ask(gradeAnswers);
    await page.getByRole('button', { name: /^信用等级/ }).click();
    await vi.waitUntil(() => root!.querySelector('dialog[open] h2'));
    expect(page.getByRole('dialog', { name: '信用评价说明' }).element().textContent).to.contain(
      '评价因素',
    );
    await settled(root!);
    await userEvent.keyboard('{Escape}');
    await vi.waitUntil(() => !root!.querySelector('dialog'));
    expect(document.activeElement).to.equal(badge);
    expect(badge.shadowRoot!.activeElement?.localName).to.equal('button');
  });

  it('is left to a host that prevents it', async () => {
    const badge = await show(gradeSummary(cappedGrade));
    const wanted = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    badge.addEventListener('credit-badge-open', wanted);
    await page.getByRole('button').click();
    expect((wanted.mock.calls[0]![0] as CustomEvent).detail.summary).to.deep.equal(
      gradeSummary(cappedGrade),
    );
    await settled(root!);
    expect(document.querySelector('dialog')).to.equal(null);
  });

  it('is a page where there is an address, unless the host prevents it', async () => {
    const badge = await show(gradeSummary(cappedGrade));
    badge.href = '#grade';
    await badge.updateComplete;
    const link = page.getByRole('link', { name: '信用等级：C 信用一般（示例）' });
    badge.addEventListener('credit-badge-open', (event) => event.preventDefault(), { once: true });
    await link.click();
    expect(location.hash).to.equal('');
    await link.click();
    expect(location.hash).to.equal('#grade');
    history.replaceState(null, '', location.pathname + location.search);
  });
});

it('draws a thousand badges with one stylesheet', async () => {
  await mount(
    Array.from(
      { length: 1000 },
      () => html`<credit-badge .data=${gradeSummary(cappedGrade)}></credit-badge>`,
    ),
  );
  const sheets = new Set(
    [...root!.querySelectorAll('credit-badge')].flatMap(
      ({ shadowRoot }) => shadowRoot!.adoptedStyleSheets,
    ),
  );
  expect(sheets.size).to.equal(1);
});
