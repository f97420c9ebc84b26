import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { PromiseFigures } from '@xinyong/contract';
import { describe, it } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { settled } from '../../test/deep.ts';
import '../credit-provider/credit-provider.define.ts';
import { exampleClient, unavailable } from '../example-client.ts';
import {
  coveredFigures,
  exampleFigures,
  figuresByOrganiser,
  figuresByPlace,
  figuresBySector,
  noFigures,
  withheldFigures,
} from '../example-published-promises.ts';
import './credit-promise-figures.define.ts';
import type { CreditPromiseFigures } from './credit-promise-figures.ts';
import { shareWords } from './share.ts';

const given = async (data: PromiseFigures): Promise<CreditPromiseFigures> => {
  const element = await fixture<CreditPromiseFigures>(
    html`<credit-promise-figures lang="zh-CN" .data=${data}></credit-promise-figures>`,
  );
  await settled(element);
  return element;
};
const words = (root: Element): string => root.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const row = (name: RegExp): string => words(screen.getByRole('row', { name }).element());

describe('the table', () => {
  it('says whose figures they are, by what and as of when', async () => {
    await given(exampleFigures);
    const caption = words(document.querySelector('caption')!);
    expect(caption).to.equal('湖北省黄石市阳新县，按承诺类型，截至2026年11月21日');
    const heads = screen.getByRole('columnheader').elements().map(words);
    expect(heads[0]).to.equal('承诺类型');
    expect(heads).to.have.length(7);
  });

  it('has for each type how many promised of how many, and what became of it', async () => {
    await given(exampleFigures);
    expect(row(/审批替代型/)).to.equal(
      '审批替代型 1,284 1,033 / 13,340 覆盖 7.7% 895 870 占已认定的 97.2% 21 4',
    );
    expect(row(/信用修复型/)).to.contain('还没有认定的');
  });

  it('does not pretend to know how many subjects there are', async () => {
    await given(figuresByOrganiser);
    expect(row(/阳新县示例道路运输协会/)).to.contain('61 主体总数未知，不能算出覆盖多少');
    expect(row(/名称未知 51420222MJ4ABCD95N/)).to.contain('主体总数未知');
  });

  it('does not show more than all as a share', async () => {
    const [first] = exampleFigures.figures;
    await given({ ...exampleFigures, figures: [{ ...first!, subjects: 10 }] });
    expect(row(/审批替代型/))
      .to.contain('承诺的主体比登记的还多')
      .and.not.to.contain('覆盖 ');
  });

  it('names places and industries, and says where an industry is not known', async () => {
    await given(figuresByPlace);
    expect(row(/湖北省黄石市阳新县/)).to.contain('1,732');
    await given(figuresBySector);
    expect(row(/行业未知/)).to.contain('829');
  });

  it('says of what is too few that it is not shown, why, and whose number it is', async () => {
    const element = await given(withheldFigures);
    expect(row(/渔业/)).to.equal('渔业 数量太少，不单独显示');
    expect(row(/食品/)).to.contain('903');
    expect(words(element))
      .to.contain('少于 3 家的，不单独显示，以免看出是哪一家')
      .and.to.contain('这个数是本平台定的，不是法律规定')
      .and.to.contain('共 2 家。总数或者已作承诺的少于 3 家，已作承诺的有几家不单独显示。');
    element.lang = 'en';
    await settled(element);
    expect(row(/渔业/)).to.equal('渔业 Too few to be shown on their own');
    expect(words(element))
      .to.contain('fewer than 3 subjects')
      .and.to.contain('this platform’s and not the law’s')
      .and.to.contain('There are 2.');
  });

  it('says that there is nothing to count yet', async () => {
    const element = await given(noFigures);
    expect(screen.getByRole('table').query()).to.equal(null);
    expect(words(element)).to.contain('还没有可以统计的承诺');
    element.data = { ...noFigures, by: 'organiser' };
    await settled(element);
    expect(words(element)).to.contain('还没有由行业协会商会组织的承诺');
  });
});

describe('the associations', () => {
  it('show how many are missing to all of them, and what is counted', async () => {
    const element = await given(exampleFigures);
    expect(words(element))
      .to.contain(
        '共 45 家，已有 12 家作出承诺或者组织会员承诺，占 26.6%。 距离 100% 目标还差 33 家。',
      )
      .and.to.contain('按全部社会团体统计')
      .and.to.contain('100% 覆盖是翁源县方案（翁府办〔2023〕2号）的目标');
  });

  it('have reached the aim where none is missing', async () => {
    expect(words(await given(coveredFigures))).to.contain('占 100%。 已经达到 100% 目标。');
  });

  it('are not counted where nobody knows how many there are', async () => {
    expect(words(await given(noFigures))).to.contain('不能算出距离 100% 目标还差多少');
  });
});

describe('what they are counted by', () => {
  it('is asked of the platform when the button is pressed, and told to the host', async () => {
    const asked: string[] = [];
    const client = exampleClient({
      'GET /v1/promises/figures': ({ search }) => {
        asked.push(search);
        return asked.length === 1 ? exampleFigures : figuresByPlace;
      },
    });
    const provider = await fixture(html`
      <credit-provider lang="zh-CN" .client=${client}>
        <credit-promise-figures place="420222"></credit-promise-figures>
      </credit-provider>
    `);
    const element = provider.querySelector('credit-promise-figures')!;
    await settled(element);
    await screen.getByRole('combobox', { name: '统计方式' }).selectOptions('按登记地区');
    expect(asked).to.deep.equal(['?place=420222&by=type']);
    const chosen = oneEvent(element, 'credit-promise-figures-choose');
    await userEvent.click(screen.getByRole('button', { name: '查看' }));
    expect((await chosen).detail).to.deep.equal({ by: 'place' });
    await settled(element);
    expect(asked[1]).to.equal('?place=420222&by=place');
    expect(row(/湖北省黄石市阳新县/)).to.contain('1,732');
    expect(words(element.querySelector('[role=status]')!)).to.equal('共 1 项。');
  });

  it('is left to the host where that gives the figures', async () => {
    const element = await given(exampleFigures);
    element.addEventListener('credit-promise-figures-choose', () => {
      element.data = figuresByPlace;
    });
    await screen.getByRole('combobox', { name: '统计方式' }).selectOptions('按登记地区');
    await userEvent.click(screen.getByRole('button', { name: '查看' }));
    await settled(element);
    expect(row(/湖北省黄石市阳新县/)).to.contain('1,732');
  });

  it('is tried again after a failure', async () => {
    let isWell = false;
    const client = exampleClient({
      'GET /v1/promises/figures': () => (isWell ? exampleFigures : unavailable()),
    });
    const provider = await fixture(html`
      <credit-provider lang="zh-CN" .client=${client}>
        <credit-promise-figures place="420222"></credit-promise-figures>
      </credit-provider>
    `);
    await settled(provider);
    isWell = true;
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    await settled(provider);
    expect(row(/审批替代型/)).to.contain('1,284');
  });
});

describe('a share', () => {
  it('is never 100 % unless all is there, and never 0 % unless nothing is', () => {
    for (const whole of [1, 2, 3, 7, 99, 999, 1000, 1001, 9_999_999])
      for (const part of [0, 1, 2, whole - 1, whole, whole + 1]) {
        const said = shareWords(part, whole, 'en');
        const about = `${part} of ${whole}`;
        expect(said === '100%', about).to.equal(part === whole);
        expect(said === '0%', about).to.equal(part === 0);
        expect(said === '', about).to.equal(part > whole);
      }
    expect(shareWords(999, 1000, 'en')).to.equal('99.9%');
    expect(shareWords(1, 1001, 'zh-CN')).to.equal('不到 0.1%');
    expect(shareWords(0, 0, 'en')).to.equal('');
  });
});
