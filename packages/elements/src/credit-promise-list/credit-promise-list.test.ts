import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { settled } from '../../test/deep.ts';
import '../credit-provider/credit-provider.define.ts';
import { exampleClient, unavailable } from '../example-client.ts';
import {
  determinedPromise,
  examplePromise,
  examplePromisePage,
  examplePromises,
  importedPromise,
} from '../example-published-promises.ts';
import './credit-promise-list.define.ts';
import type { CreditPromiseList } from './credit-promise-list.ts';

const listOver = async (
  answer: (url: URL) => unknown,
): Promise<{ list: CreditPromiseList; asked: string[] }> => {
  const asked: string[] = [];
  const client = exampleClient({
    'GET /v1/promises/published': (url) => {
      asked.push(url.search);
      return answer(url);
    },
  });
  const provider = await fixture(html`
    <credit-provider lang="zh-CN" .client=${client}>
      <credit-promise-list
        places="420222 420200"
        promise-href-template="/promises.html?code={code}"
      ></credit-promise-list>
    </credit-provider>
  `);
  const list = provider.querySelector('credit-promise-list')!;
  await settled(list);
  return { list, asked };
};
const given = async (): Promise<CreditPromiseList> => {
  const list = await fixture<CreditPromiseList>(
    html`<credit-promise-list
      lang="zh-CN"
      places="420222 420200"
      .data=${examplePromises}
    ></credit-promise-list>`,
  );
  await settled(list);
  return list;
};

const status = (list: CreditPromiseList): string =>
  list.querySelector('[role=status]')?.textContent?.trim() ?? '';
const names = (): readonly string[] =>
  screen
    .getByRole('heading', { level: 2 })
    .elements()
    .map(({ textContent }) => textContent?.replaceAll(/\s+/g, '') ?? '');
const called = ({ subjectName, title }: typeof examplePromise): string =>
  `${subjectName}：${title}`;
const words = (list: CreditPromiseList): string => list.textContent?.replaceAll(/\s+/g, ' ') ?? '';
const show = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: '筛选' }));

describe('the public column', () => {
  it('says of each promise how it stands, whose it is, about what, to whom and when', async () => {
    const { list } = await listOver(() => examplePromisePage(examplePromises));
    const entry = list.querySelector('li')?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
    expect(entry.startsWith('履行中')).to.equal(true);
    for (const said of [
      '91420222MA4ABCD17Y',
      '承诺类型 容缺受理型',
      '承诺事由 申请办理食品经营许可',
      '受理单位 阳新县示例食品主管局',
      '作出日期 2026年11月3日',
      '补齐材料的最后一天 2026年11月25日',
      '承诺编码 42022220261103000017',
    ])
      expect(entry.replaceAll(/(?<=\d) (?=[\dM])|(?<=\w) (?=Y)/g, '')).to.contain(said);
    expect(names()[0]).to.equal(called(examplePromise));
  });

  it('says of 其他 what it is, and of what was taken over that it was', async () => {
    const list = await given();
    const last = [...list.querySelectorAll('li')].at(-1)?.textContent?.replaceAll(/\s+/g, ' ');
    expect(last).to.contain('其他（公共服务）').and.to.contain('由其他平台归集');
  });

  it('leads to the page of each', async () => {
    await listOver(() => examplePromisePage(examplePromises));
    const link = screen.getByRole('link', { name: called(examplePromise) });
    expect(link.element().getAttribute('href')).to.equal(
      `/promises.html?code=${examplePromise.code}`,
    );
  });

  it('leaves it to the host to open one, by a button where it names no address', async () => {
    const list = await given();
    const opened = oneEvent(list, 'credit-promise-list-open');
    await userEvent.click(screen.getByRole('button', { name: called(examplePromise) }));
    expect((await opened).detail.promise.code).to.equal(examplePromise.code);
  });

  it('does not follow a link that the host prevents, but leaves a new tab to the browser', async () => {
    const { list } = await listOver(() => examplePromisePage(examplePromises));
    const opened: string[] = [];
    list.addEventListener('credit-promise-list-open', (event) => {
      event.preventDefault();
      if (event instanceof CustomEvent) opened.push(event.detail.promise.code);
    });
    const link = list.querySelector('a.credit-result')!;
    const press = (init: MouseEventInit): MouseEvent => {
      const click = new MouseEvent('click', { ...init, bubbles: true, cancelable: true });
      list.addEventListener('click', (event) => init.ctrlKey && event.preventDefault(), {
        once: true,
      });
      link.dispatchEvent(click);
      return click;
    };
    press({ ctrlKey: true });
    expect(opened).to.deep.equal([]);
    expect(press({}).defaultPrevented).to.equal(true);
    expect(opened).to.deep.equal([examplePromise.code]);
  });

  it('shows the next page below, and goes on at its first promise', async () => {
    const { list, asked } = await listOver(({ searchParams }) =>
      searchParams.has('cursor')
        ? examplePromisePage(examplePromises.slice(2))
        : examplePromisePage(examplePromises.slice(0, 2), 'next'),
    );
    expect(status(list)).to.equal('已显示 2 份，还有更多。新的在前。');
    await userEvent.click(screen.getByRole('button', { name: '显示更多' }));
    await settled(list);
    expect(asked).to.deep.equal(['', '?cursor=next']);
    expect(status(list)).to.equal('共 4 份，新的在前。');
    expect(document.activeElement?.textContent).to.contain(determinedPromise.title);
    expect(screen.getByRole('button', { name: '显示更多' }).query()).to.equal(null);
  });

  it('says what went wrong, keeps what it has, and tries again from there', async () => {
    let isWell = false;
    const { list, asked } = await listOver(({ searchParams }) => {
      if (!searchParams.has('cursor'))
        return examplePromisePage(examplePromises.slice(0, 2), 'next');
      return isWell ? examplePromisePage(examplePromises.slice(2)) : unavailable();
    });
    await userEvent.click(screen.getByRole('button', { name: '显示更多' }));
    await settled(list);
    expect(words(list)).to.contain('服务暂时无法答复');
    expect(names().length).to.equal(2);
    isWell = true;
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    await settled(list);
    expect(names().length).to.equal(4);
    expect(asked.at(-1)).to.equal('?cursor=next');
  });
});

describe('the filter', () => {
  it('asks only when its button is pressed, and tells the host', async () => {
    const { list, asked } = await listOver(() => examplePromisePage(examplePromises));
    const filters: unknown[] = [];
    list.addEventListener('credit-promise-list-filter', (event) => {
      if (event instanceof CustomEvent) filters.push(event.detail.filter);
    });
    await screen.getByRole('combobox', { name: '承诺类型' }).selectOptions('信用修复型');
    await screen.getByRole('combobox', { name: '履行状态' }).selectOptions('履行中');
    await screen.getByRole('combobox', { name: '受理地区' }).selectOptions('湖北省黄石市阳新县');
    expect(asked).to.deep.equal(['']);
    await show();
    await settled(list);
    const filter = { type: 'repair', place: '420222', state: 'running' };
    expect(filters).to.deep.equal([filter]);
    expect(asked.slice(1)).to.deep.equal([`?${new URLSearchParams(filter).toString()}`]);
  });

  it('looks again when the same is asked once more', async () => {
    const { list, asked } = await listOver(() => examplePromisePage(examplePromises));
    await show();
    await settled(list);
    expect(asked).to.deep.equal(['', '']);
  });

  it('takes a code as it was typed off paper', async () => {
    const { list, asked } = await listOver(() => examplePromisePage(examplePromises));
    await userEvent.fill(
      screen.getByRole('textbox', { name: /统一社会信用代码/ }),
      '91 420222 ma4abcd17 ｙ',
    );
    await show();
    await settled(list);
    expect(asked.at(-1)).to.equal('?subject=91420222MA4ABCD17Y');
  });

  for (const typed of ['914202', '11010519491231002X'])
    it(`sends nobody ${typed}, which is no code, and says so at its field`, async () => {
      const { list, asked } = await listOver(() => examplePromisePage(examplePromises));
      const field = screen.getByRole('textbox', { name: /统一社会信用代码/ });
      await userEvent.fill(field, typed);
      await show();
      await settled(list);
      expect(asked).to.deep.equal(['']);
      expect(list.querySelector('[role=alert]')?.textContent).to.contain('应为 18 位');
      expect(document.activeElement).to.equal(field.element());
      expect(field.element().getAttribute('aria-invalid')).to.equal('true');
    });

  it('comes from attributes too, as from the address of a page', async () => {
    const { list, asked } = await listOver(() => examplePromisePage(examplePromises));
    list.type = 'voluntary';
    list.promiseState = 'kept';
    await settled(list);
    expect(asked.at(-1)).to.equal('?type=voluntary&state=kept');
    const type = screen.getByRole('combobox', { name: '承诺类型' });
    expect(type.element()).to.have.property('value', 'voluntary');
  });

  it('chooses among given promises by place with what lies below it', async () => {
    const list = await given();
    const choose = async (place: string): Promise<readonly string[]> => {
      list.place = place;
      await settled(list);
      return names();
    };
    expect(await choose('420200')).to.have.length(4);
    expect(await choose('420222'))
      .to.have.length(3)
      .and.not.to.contain(called(importedPromise));
    expect(await choose('440000')).to.deep.equal([]);
  });

  it('says which conditions leave nothing, and takes one away', async () => {
    const list = await given();
    list.type = 'self-discipline';
    list.promiseState = 'broken';
    await settled(list);
    expect(words(list)).to.contain('没有符合条件的承诺： 承诺类型 行业自律型 履行状态 全部未履行');
    const filtered = oneEvent(list, 'credit-promise-list-filter');
    await userEvent.click(screen.getByRole('button', { name: '不限履行状态' }));
    expect((await filtered).detail.filter).to.deep.equal({ type: 'self-discipline' });
    await settled(list);
    expect(names()).to.deep.equal([called(determinedPromise)]);
    expect(document.activeElement?.getAttribute('role')).to.equal('status');
  });

  it('offers no place where the page names none', async () => {
    await fixture(
      html`<credit-promise-list lang="zh-CN" .data=${examplePromises}></credit-promise-list>`,
    );
    expect(screen.getByRole('combobox', { name: '受理地区' }).query()).to.equal(null);
  });
});

describe('the feed', () => {
  const feed = (): string | null =>
    screen.getByRole('link', { name: /订阅/ }).query()?.getAttribute('href') ?? null;

  it('has the same filter', async () => {
    const list = await given();
    expect(feed()).to.equal('/v1/promises/feed');
    list.type = 'repair';
    list.place = '420222';
    await settled(list);
    expect(feed()).to.equal('/v1/promises/feed?type=repair&place=420222');
  });

  for (const href of ['', 'javascript:alert(1)'])
    it(`is not offered at "${href}"`, async () => {
      const list = await given();
      list.feedHref = href;
      list.type = 'repair';
      await settled(list);
      expect(feed()).to.equal(null);
    });
});

it('shows only the answer to the last filter, however late an earlier one comes', async () => {
  const answers = new Map<string, (answer: unknown) => void>();
  const { list } = await (async () => {
    const client = exampleClient({
      'GET /v1/promises/published': ({ searchParams }) =>
        new Promise((resolve) => answers.set(searchParams.get('type') ?? '', resolve)),
    });
    const provider = await fixture(html`
      <credit-provider lang="zh-CN" .client=${client}>
        <credit-promise-list></credit-promise-list>
      </credit-provider>
    `);
    return { list: provider.querySelector('credit-promise-list')! };
  })();
  while (!answers.has('')) await new Promise(requestAnimationFrame);
  list.type = 'other';
  while (!answers.has('other')) await new Promise(requestAnimationFrame);
  answers.get('other')?.(examplePromisePage([importedPromise]));
  answers.get('')?.(examplePromisePage(examplePromises));
  await settled(list);
  expect(names()).to.deep.equal([called(importedPromise)]);
});
