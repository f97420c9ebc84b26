import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { PromiseVerification } from '@xinyong/contract';
import { afterEach, describe, it, onTestFinished, vi } from 'vitest';
import { commands, page as screen, userEvent } from 'vitest/browser';
import { settled } from '../../test/deep.ts';
import '../credit-provider/credit-provider.define.ts';
import { exampleClient, unavailable } from '../example-client.ts';
import { problem } from '../example-platform.ts';
import {
  alteredVerification,
  determinedPromise,
  examplePromise,
  exampleVerification,
  importedPromise,
  spoiltVerification,
} from '../example-published-promises.ts';
import '../styles/forms.css';
import './credit-promise-card.define.ts';
import type { CreditPromiseCard, PromiseCardData } from './credit-promise-card.ts';

afterEach(() => vi.restoreAllMocks());

const { code, checkValue = '' } = examplePromise;
const notFound = (): Response => problem(404, 'not_found', '没有找到。');
const verifyAddress = 'https://credit.example/verify-promise.html?code={code}&check={check}';

const given = async (data: PromiseCardData): Promise<CreditPromiseCard> => {
  const card = await fixture<CreditPromiseCard>(
    html`<credit-promise-card
      lang="zh-CN"
      verify-href-template=${verifyAddress}
      .data=${data}
    ></credit-promise-card>`,
  );
  await settled(card);
  return card;
};

/** A card on a platform; what it asked is kept. */
const cardOver = async (
  answers: Parameters<typeof exampleClient>[0] = {},
): Promise<{ card: CreditPromiseCard; asked: string[] }> => {
  const asked: string[] = [];
  const all: Parameters<typeof exampleClient>[0] = {
    'GET /v1/promises/published/{code}': () => examplePromise,
    'GET /v1/promises/verification': () => exampleVerification,
    ...answers,
  };
  const client = exampleClient(
    Object.fromEntries(
      Object.entries(all).map(([key, answer]) => [
        key,
        (url: URL, body: unknown) => {
          asked.push(url.pathname + url.search);
          return answer(url, body);
        },
      ]),
    ),
  );
  const provider = await fixture(html`
    <credit-provider lang="zh-CN" .client=${client}>
      <credit-promise-card></credit-promise-card>
    </credit-provider>
  `);
  const card = provider.querySelector('credit-promise-card')!;
  await settled(card);
  return { card, asked };
};
const words = (root: Element): string => root.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const title = (): string => words(document.querySelector('.credit-title')!);
const fill = async (typedCode: string, typedCheck: string): Promise<void> => {
  await userEvent.fill(screen.getByRole('textbox', { name: '承诺编码' }), typedCode);
  await userEvent.fill(screen.getByRole('textbox', { name: '校验码' }), typedCheck);
  await userEvent.click(screen.getByRole('button', { name: '核验' }));
};

describe('a promise', () => {
  it('is told with its state first, and with what is promised and what follows if it is not kept', async () => {
    const card = await given({ promise: examplePromise });
    expect(title()).to.equal('履行中：食品经营许可容缺受理承诺书');
    const parts = [...card.querySelectorAll<HTMLElement>('.credit-code')].find((each) =>
      each.querySelector('wbr'),
    );
    expect(parts?.innerText).to.equal(code); // broken between its parts, copied as one number
    for (const said of [
      '阳新县示例禾盛食品有限公司',
      '容缺受理型',
      '湖北省黄石市阳新县',
      '二、2026年11月25日以前补齐营业场所使用证明。',
      '逾期没有补齐材料的，同意终止办理',
      '还没有认定。',
    ])
      expect(words(card)).to.contain(said);
  });

  it('is told with what was not kept, what followed, who determined it and when', async () => {
    const card = await given({ promise: determinedPromise });
    expect(words(card)).to.contain(
      '履行状态 部分履行 未履行的承诺内容 第三季度没有公布服务投诉的处理结果。 违诺责任追究 责令在三十日内补充公布。 认定单位 阳新县示例交通主管局 认定日期 2026年10月20日',
    );
  });

  it('says that nothing followed yet where nothing is published of it', async () => {
    const { sanction: _none, ...others } = determinedPromise;
    expect(words(await given({ promise: others }))).to.contain('违诺责任追究 没有公布');
  });

  it('leads to its verification, by a code on paper too', async () => {
    await given({ promise: examplePromise });
    const address = verifyAddress.replace('{code}', code).replace('{check}', checkValue);
    const link = screen.getByRole('link', { name: '核验这份承诺书' }).element();
    expect(link.getAttribute('href')).to.equal(address);
    await commands.emulateMedia({ media: 'print' });
    onTestFinished(() => commands.emulateMedia({ media: 'screen' }));
    expect(link.checkVisibility()).to.equal(false);
    const qrCode = screen.getByRole('img', { name: '核验地址的二维码' });
    expect(qrCode.element().checkVisibility()).to.equal(true);
    expect(screen.getByRole('link', { name: address }).query()).to.not.equal(null);
  });

  it('that was taken over cannot be verified, and says so', async () => {
    const card = await given({ promise: importedPromise });
    expect(words(card)).to.contain('由其他平台归集 这里没有承诺书原文，不能核验签名。');
    expect(screen.getByRole('link').query()).to.equal(null);
    expect(screen.getByRole('button', { name: /核验/ }).query()).to.equal(null);
    expect(words(card)).to.contain('已经结束，目前没有认定。');
  });

  it('offers no verification where no check value is given, and does not call it taken over', async () => {
    const { checkValue: _none, ...others } = examplePromise;
    const card = await given({ promise: others });
    expect(words(card)).not.to.contain('由其他平台归集');
    expect(screen.getByRole('link').query()).to.equal(null);
  });

  it('is verified in place where the host names no address for it', async () => {
    const { card, asked } = await cardOver();
    card.code = code;
    await settled(card);
    const wanted = oneEvent(card, 'credit-promise-card-verify');
    await userEvent.click(screen.getByRole('button', { name: '核验这份承诺书' }));
    expect((await wanted).detail).to.deep.equal({ code, check: checkValue });
    await settled(card);
    expect(title()).to.equal('核验通过：食品经营许可容缺受理承诺书');
    expect(asked.at(-1)).to.equal(`/v1/promises/verification?code=${code}&check=${checkValue}`);
  });

  it('is not found with what to check, and can be verified by its check value', async () => {
    const { card } = await cardOver({ 'GET /v1/promises/published/{code}': notFound });
    card.code = code;
    await settled(card);
    expect(title()).to.equal('没有找到这份承诺');
    expect(words(card)).to.contain('没有向社会公开的承诺不在这里');
    const field = screen.getByRole('textbox', { name: '承诺编码' });
    expect(field.element()).to.have.property('value', code);
    await fill(code, checkValue);
    await settled(card);
    expect(title()).to.contain('核验通过');
    expect(words(card)).to.contain('这份承诺不在公示栏里。');
  });

  it('is asked for again after a failure', async () => {
    let isWell = false;
    const { card } = await cardOver({
      'GET /v1/promises/published/{code}': () => (isWell ? examplePromise : unavailable()),
    });
    card.code = code;
    await settled(card);
    expect(words(card)).to.contain('服务暂时无法答复');
    isWell = true;
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    await settled(card);
    expect(title()).to.contain(examplePromise.title);
  });
});

describe('the verification of a letter', () => {
  const verified = async (
    verification: PromiseVerification = exampleVerification,
    answers: Parameters<typeof exampleClient>[0] = {},
  ): Promise<{ card: CreditPromiseCard; asked: string[] }> => {
    const found = await cardOver({
      'GET /v1/promises/verification': () => verification,
      ...answers,
    });
    found.card.code = code;
    found.card.check = checkValue;
    await settled(found.card);
    return found;
  };

  it('shows the very text that was signed, with its digest computed anew', async () => {
    const { card } = await verified();
    expect(title()).to.equal('核验通过：食品经营许可容缺受理承诺书');
    expect(card.querySelector('pre')?.textContent).to.equal(exampleVerification.letter.text);
    expect(words(card))
      .to.contain(`签署时的 SHA-256 ${exampleVerification.letter.digest} 核对 与签署时的摘要相同`)
      .and.to.contain('承诺书上的 2 个签名都与下面的文字相符');
  });

  it('shows each signature: whose, whether it is right, how it was made and by which key', async () => {
    await verified();
    const signatures = screen.getByRole('list').elements().at(-1)!;
    const said = [...signatures.children].map(words);
    // SHA-256 of the bytes of the public keys, by another program.
    expect(said).to.deep.equal([
      '平台印章 有效，与文字相符 算法 Ed25519 公钥指纹（SHA-256） fe812c12f3ab4ce6ac5db69ac352f906cb1b11ef43fb33e252ef7ff552263889',
      '承诺人的签名 有效，与文字相符 算法 Ed25519 公钥指纹（SHA-256） dbc298251c51321b7266e78d1c151c2b62aff8cb95b293096d3463018544face',
    ]);
  });

  for (const [what, verification, wrong] of [
    ['a signature is wrong', spoiltVerification, ['有效', '无效']],
    ['the text is not the one of the digest', alteredVerification, ['无效', '无效']],
    ['nothing is said of a signature', { ...exampleVerification, valid: [] }, ['无效', '无效']],
  ] as const)
    it(`fails where ${what}`, async () => {
      const { card } = await verified(verification);
      expect(title()).to.equal('核验没有通过：食品经营许可容缺受理承诺书');
      expect(words(card)).to.contain('请不要采信');
      const tags = [...card.querySelectorAll('ol .credit-tag')].map((tag) =>
        words(tag).slice(0, 2),
      );
      expect(tags).to.deep.equal(wrong);
    });

  it('fails where nobody signed', async () => {
    const { letter } = exampleVerification;
    const { card } = await verified({
      ...exampleVerification,
      letter: { ...letter, signatures: [] },
      valid: [],
    });
    expect(words(card)).to.contain('承诺书上没有签名。');
  });

  it('works for a promise that is not public', async () => {
    const { card } = await verified(exampleVerification, {
      'GET /v1/promises/published/{code}': notFound,
    });
    expect(title()).to.contain('核验通过');
    expect(words(card)).to.contain('只有知道承诺编码和校验码的人能看到它');
  });

  it('tells of a public promise what became of it', async () => {
    const { card } = await verified(exampleVerification, {
      'GET /v1/promises/published/{code}': () => determinedPromise,
    });
    expect(words(card)).to.contain('第三季度没有公布服务投诉的处理结果。');
  });

  for (const [name, path, type, ending] of [
    ['下载承诺书（PDF）', 'document', 'application/pdf', 'pdf'],
    ['下载核验文件（JSON）', 'evidence', 'application/json', 'json'],
  ] as const)
    it(`gives the file by the client, with nothing secret in an address: ${name}`, async () => {
      const made = vi.spyOn(URL, 'createObjectURL');
      const saved: string[] = [];
      vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
        this: HTMLAnchorElement,
      ) {
        saved.push(this.download);
      });
      const { card, asked } = await verified(exampleVerification, {
        [`GET /v1/promises/${path}`]: () => new Response('bytes'),
      });
      await userEvent.click(screen.getByRole('button', { name }));
      await settled(card);
      expect(saved).to.deep.equal([`promise-${code}.${ending}`]);
      expect(made.mock.calls.map(([file]) => file instanceof Blob && file.type)).to.deep.equal([
        type,
      ]);
      expect(asked.at(-1)).to.equal(`/v1/promises/${path}?code=${code}&check=${checkValue}`);
      expect(words(card)).to.contain('已经下载。');
    });

  it('says that a file cannot be had, and tries again', async () => {
    let isWell = false;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const { card } = await verified(exampleVerification, {
      'GET /v1/promises/document': () => (isWell ? new Response('bytes') : unavailable()),
    });
    await userEvent.click(screen.getByRole('button', { name: '下载承诺书（PDF）' }));
    await settled(card);
    expect(words(card)).to.contain('服务暂时无法答复');
    isWell = true;
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    await settled(card);
    expect(words(card)).to.contain('已经下载。').and.not.to.contain('服务暂时无法答复');
  });

  it('prints', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await verified();
    await userEvent.click(screen.getByRole('button', { name: '打印' }));
    expect(print.mock.calls.length).to.equal(1);
  });

  it('goes on to another letter', async () => {
    const { card, asked } = await verified();
    await userEvent.click(card.querySelector('summary')!);
    await fill('4202 0020 2606 1500 0003', '0b7c91e255d0');
    await settled(card);
    expect(asked.at(-1)).to.equal(
      '/v1/promises/verification?code=42020020260615000003&check=0B7C-91E2-55D0',
    );
  });
});

describe('the form', () => {
  it('says in a summary what is missing, asks nobody, and leads to the field', async () => {
    const { card, asked } = await cardOver();
    await userEvent.click(screen.getByRole('button', { name: '核验' }));
    await settled(card);
    expect(asked).to.deep.equal([]);
    const summary = card.querySelector<HTMLElement>('.credit-error-summary')!;
    expect(document.activeElement).to.equal(summary);
    expect(words(summary)).to.equal('有 2 处需要您填写或更正 请填写承诺编码 请填写校验码');
    await userEvent.click(screen.getByRole('link', { name: '请填写校验码' }));
    expect(document.activeElement).to.equal(
      screen.getByRole('textbox', { name: '校验码' }).element(),
    );
  });

  it('says what is not in form, and keeps what was typed', async () => {
    const { card, asked } = await cardOver();
    await fill('42022220261103', 'zzz');
    await settled(card);
    expect(asked).to.deep.equal([]);
    expect(words(card)).to.contain('承诺编码应为 20 位数字').and.to.contain('校验码应为 12 位');
    const field = screen.getByRole('textbox', { name: '承诺编码' });
    expect(field.element()).to.have.property('value', '42022220261103');
  });

  it('takes what was typed off paper, and goes on at the answer', async () => {
    const { card, asked } = await cardOver();
    await fill('４２０２２２ 20261103 000017', '34ad 81b3 c49a');
    await settled(card);
    expect(asked).to.contain(`/v1/promises/verification?code=${code}&check=${checkValue}`);
    expect(document.activeElement?.textContent).to.contain('核验通过');
  });

  it('looks again when the same is asked once more', async () => {
    const { card, asked } = await cardOver({ 'GET /v1/promises/verification': notFound });
    await fill(code, checkValue);
    await settled(card);
    expect(title()).to.equal('没有找到这份承诺');
    expect(document.activeElement?.textContent).to.contain('没有找到');
    expect(words(card)).to.contain('请对照承诺书核对承诺编码和校验码');
    const before = asked.length;
    await userEvent.click(screen.getByRole('button', { name: '核验' }));
    await settled(card);
    expect(asked.length).to.equal(2 * before);
  });

  it('leaves it to a host that prevents it', async () => {
    const { card, asked } = await cardOver();
    card.addEventListener('credit-promise-card-verify', (event) => event.preventDefault());
    await fill(code, checkValue);
    await settled(card);
    expect(asked).to.deep.equal([]);
  });

  it('is shown for an address that cannot be one of a letter, with what is wrong', async () => {
    const { card, asked } = await cardOver();
    card.code = '123';
    card.check = checkValue;
    await settled(card);
    expect(asked).to.deep.equal([]);
    expect(words(card)).to.contain('承诺编码应为 20 位数字');
  });
});

describe('the title of the document', () => {
  const hosts = '核验承诺书 - 信用阳新';
  const pageOver = async (answers: Parameters<typeof exampleClient>[0] = {}): Promise<void> => {
    const before = document.title;
    onTestFinished(() => {
      document.title = before;
    });
    document.title = hosts;
    const { card } = await cardOver(answers);
    card.headingLevel = 1;
    await settled(card);
  };

  it('says what a page shows that is about one letter: the form, what is wrong with it, the answer', async () => {
    await pageOver();
    expect(document.title).to.equal(hosts);
    await fill(code, '');
    expect(document.title).to.equal(`错误：${hosts}`);
    await fill(code, checkValue);
    await vi.waitFor(() =>
      expect(document.title).to.equal(`核验通过：${exampleVerification.title} - ${hosts}`),
    );
  });

  it('says when there is no such letter', async () => {
    await pageOver({
      'GET /v1/promises/published/{code}': notFound,
      'GET /v1/promises/verification': notFound,
    });
    await fill(code, checkValue);
    await vi.waitFor(() => expect(document.title).to.equal(`没有找到这份承诺 - ${hosts}`));
  });

  it('stays the host’s where the card is a part of a page', async () => {
    const before = document.title;
    await given({ promise: examplePromise });
    expect(document.title).to.equal(before);
  });
});
