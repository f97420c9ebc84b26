import type { Page } from '@xinyong/contract';
import type { Subject, Uscc } from '@xinyong/core';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { settled } from '../../test/deep.ts';
import { exampleClient, unavailable } from '../example-client.ts';
import type { CreditSubjectSearch } from './credit-subject-search.ts';
import '../define.ts';

const company = (name: string, code: string): Subject => ({
  name,
  code: code as Uscc, // of the sample files, where every code holds
  kind: 'enterprise',
  region: '420222',
  sector: '食品',
  representative: '陈某某',
});
const first = company('阳新县示例甲有限公司', '91420200MAEGGXG49C');
const second = company('阳新县示例乙有限公司', '91420200975749505J');
const page = (data: readonly Subject[], nextCursor: string | null = null): Page<Subject> => ({
  data,
  nextCursor,
});

const searchOver = async (
  answer: (url: URL) => unknown,
): Promise<{ search: CreditSubjectSearch; asked: string[] }> => {
  const asked: string[] = [];
  const client = exampleClient({
    'GET /v1/subjects': (url) => {
      asked.push(url.searchParams.get('q') ?? '');
      return answer(url);
    },
  });
  const provider = await fixture(html`
    <credit-provider lang="zh-CN" .client=${client}>
      <credit-subject-search href-template="#/subject?code={code}"></credit-subject-search>
    </credit-provider>
  `);
  return { search: provider.querySelector('credit-subject-search')!, asked };
};
const type = async (text: string): Promise<void> => {
  await userEvent.fill(screen.getByRole('searchbox'), text);
};
const names = (search: CreditSubjectSearch): readonly string[] =>
  Array.from(search.querySelectorAll('.credit-result'), (link) => link.textContent?.trim() ?? '');
const status = (search: CreditSubjectSearch): string =>
  search.querySelector('[role=status]')?.textContent?.trim() ?? '';

describe('credit-subject-search', () => {
  it('searches on Enter or by its button, and not while someone types', async () => {
    const { search, asked } = await searchOver(() => page([first]));
    await type('示例');
    expect(asked).to.deep.equal([]);
    await userEvent.keyboard('{Enter}');
    await settled(search);
    await userEvent.click(screen.getByRole('button', { name: '查询' }));
    await settled(search);
    expect(asked).to.deep.equal(['示例', '示例']);
  });

  it('shows name, code, kind and region of each subject, linked to its page', async () => {
    const { search } = await searchOver(() => page([first]));
    search.query = '示例';
    await settled(search);
    const link = screen.getByRole('link', { name: first.name }).element();
    expect(link.getAttribute('href')).to.equal(`#/subject?code=${first.code}`);
    const item = link.closest('li')?.textContent;
    for (const words of [first.code, '企业', '湖北省黄石市阳新县']) expect(item).to.contain(words);
    expect(status(search)).to.equal('共找到 1 家');
  });

  it('leaves it to the host whether a choice follows its link', async () => {
    const { search } = await searchOver(() => page([first]));
    search.query = '示例';
    await settled(search);
    search.addEventListener('credit-subject-select', (event) => event.preventDefault());
    const selected = oneEvent(search, 'credit-subject-select');
    const link = search.querySelector('a')!;
    const click = oneEvent(link, 'click');
    link.focus();
    await userEvent.keyboard('{Enter}');
    expect((await selected).detail.subject.code).to.equal(first.code);
    expect((await click).defaultPrevented).to.equal(true);
  });

  it('leaves a click for a new tab to the browser', async () => {
    const { search } = await searchOver(() => page([first]));
    search.query = '示例';
    await settled(search);
    let selected = false;
    search.addEventListener('credit-subject-select', () => (selected = true));
    const click = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true });
    search.addEventListener('click', (event) => event.preventDefault(), { once: true });
    search.querySelector('a')!.dispatchEvent(click);
    expect(selected).to.equal(false);
  });

  for (const template of ['', 'javascript:alert(document.domain)//{code}'])
    it(`offers a button where "${template}" is no address to link to`, async () => {
      const { search } = await searchOver(() => page([first]));
      search.hrefTemplate = template;
      search.query = '示例';
      await settled(search);
      const selected = oneEvent(search, 'credit-subject-select');
      await userEvent.click(screen.getByRole('button', { name: first.name }));
      expect((await selected).detail.subject).to.deep.equal(first);
    });

  for (const [what, typed, words] of [
    ['nothing', '', '请输入企业名称或统一社会信用代码'],
    ['a single character', '示', '请至少输入两个字'],
    ['the number of a person', '11010519491231002X', '没有发送'],
  ] as const)
    it(`asks nobody about ${what}, and says why beside the field`, async () => {
      const { search, asked } = await searchOver(() => page([first]));
      await type(typed);
      await userEvent.keyboard('{Enter}');
      await settled(search);
      expect(asked).to.deep.equal([]);
      expect(search.querySelector('[role=alert]')?.textContent).to.contain(words);
      const box = screen.getByRole('searchbox').element();
      expect(box.getAttribute('aria-invalid')).to.equal('true');
      expect(document.activeElement).to.equal(box);
    });

  it('shows only the answer to the last search, however late an earlier one comes', async () => {
    const answers = new Map<string, (answer: Page<Subject>) => void>();
    const { search } = await searchOver(
      ({ searchParams }) =>
        new Promise((resolve) => answers.set(searchParams.get('q') ?? '', resolve)),
    );
    search.query = '示例甲';
    while (!answers.has('示例甲')) await new Promise(requestAnimationFrame);
    search.query = '示例乙';
    while (!answers.has('示例乙')) await new Promise(requestAnimationFrame);
    answers.get('示例乙')?.(page([second]));
    answers.get('示例甲')?.(page([first]));
    await settled(search);
    expect(names(search)).to.deep.equal([second.name]);
  });

  it('says nothing of searching before an answer that comes at once', async () => {
    const { search } = await searchOver(() => page([first]));
    const said = new Set<string>();
    const observer = new MutationObserver(() => said.add(status(search)));
    observer.observe(search, { subtree: true, childList: true, characterData: true });
    search.query = '示例';
    await settled(search);
    observer.disconnect();
    said.delete('');
    expect([...said]).to.deep.equal(['共找到 1 家']);
  });

  it('shows the next page below the first, and goes on at its first result', async () => {
    const { search } = await searchOver(({ searchParams }) =>
      searchParams.get('cursor') === 'next' ? page([second]) : page([first], 'next'),
    );
    search.query = '示例';
    await settled(search);
    expect(status(search)).to.equal('已显示 1 家，还有更多');
    await userEvent.click(screen.getByRole('button', { name: '显示更多' }));
    await settled(search);
    expect(names(search)).to.deep.equal([first.name, second.name]);
    expect(status(search)).to.equal('共找到 2 家');
    expect(document.activeElement?.textContent).to.contain(second.name);
    expect(screen.getByRole('button', { name: '显示更多' }).query()).to.equal(null);
  });

  it('says what went wrong in the words of the service, and tries again when asked', async () => {
    let well = false;
    const { search } = await searchOver(() => (well ? page([first]) : unavailable()));
    search.query = '示例';
    await settled(search);
    expect(search.querySelector('.credit-inset-danger')?.textContent).to.contain(
      '服务暂时无法答复',
    );
    well = true;
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    await settled(search);
    expect(names(search)).to.deep.equal([first.name]);
  });

  it('tells the host what a person searched, and not what the host searched', async () => {
    const { search } = await searchOver(() => page([first]));
    const queries: string[] = [];
    search.addEventListener('credit-subject-search', (event) => {
      if (event instanceof CustomEvent) queries.push(event.detail.query);
    });
    search.query = '示例甲';
    await settled(search);
    await type('示例乙');
    await userEvent.keyboard('{Enter}');
    await settled(search);
    expect(queries).to.deep.equal(['示例乙']);
  });

  it('does not search by the Enter of an input method', async () => {
    const { search } = await searchOver(() => page([first]));
    const key = new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, cancelable: true });
    search.querySelector('input')!.dispatchEvent(key);
    expect(key.defaultPrevented).to.equal(true);
  });

  it('offers codes one slip away from a code that nobody has', async () => {
    const { search } = await searchOver(({ searchParams }) =>
      page(searchParams.get('q') === first.code ? [first] : []),
    );
    search.query = '91420200MAEGGGX49C';
    await settled(search);
    await userEvent.click(screen.getByRole('button', { name: first.code }));
    await settled(search);
    expect(names(search)).to.deep.equal([first.name]);
  });

  it('searches when its provider comes after it', async () => {
    const search = await fixture<CreditSubjectSearch>(
      html`<credit-subject-search query="示例"></credit-subject-search>`,
    );
    const provider = document.createElement('credit-provider');
    provider.client = exampleClient({ 'GET /v1/subjects': () => page([first]) });
    search.parentElement?.append(provider);
    provider.append(search);
    await settled(provider);
    expect(names(search)).to.deep.equal([first.name]);
  });

  it('asks the new client when the page gives another', async () => {
    const { search } = await searchOver(() => page([first]));
    search.query = '示例';
    await settled(search);
    const provider = search.closest('credit-provider')!;
    provider.client = exampleClient({ 'GET /v1/subjects': () => page([second]) });
    await settled(provider);
    expect(names(search)).to.deep.equal([second.name]);
  });
});
