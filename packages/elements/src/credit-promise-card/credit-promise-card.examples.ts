import type { CreditClient } from '@xinyong/client';
import type { PublicPromiseDetail } from '@xinyong/contract';
import { html, type TemplateResult } from 'lit';
import { exampleClient, never, unavailable } from '../example-client.ts';
import { problem } from '../example-platform.ts';
import {
  alteredVerification,
  determinedPromise,
  examplePromise,
  exampleVerification,
  importedPromise,
  spoiltVerification,
} from '../example-published-promises.ts';
import type { Example } from '../examples.ts';
import type { PromiseCardData } from './credit-promise-card.ts';

const notFound = (): Response => problem(404, 'not_found', '没有找到这份承诺。');

const verifyAddress = 'https://credit.example/verify-promise.html?code={code}&check={check}';

const given = (data: PromiseCardData): TemplateResult => html`
  <credit-promise-card .data=${data} verify-href-template=${verifyAddress}></credit-promise-card>
`;

const promise = (data: PublicPromiseDetail) => (): TemplateResult => given({ promise: data });

const asked = (
  client: CreditClient,
  check = '',
  code = examplePromise.code,
): TemplateResult => html`
  <credit-provider .client=${client}>
    <credit-promise-card
      code=${code}
      check=${check}
      verify-href-template=${verifyAddress}
    ></credit-promise-card>
  </credit-provider>
`;

const verifying = (answer: () => unknown, published: () => unknown = notFound): TemplateResult =>
  asked(
    exampleClient({
      'GET /v1/promises/verification': answer,
      'GET /v1/promises/published/{code}': published,
    }),
    examplePromise.checkValue,
  );

/** 履行中: it can be verified. */
export const running: Example = {
  title: { 'zh-CN': '履行中', en: 'Running' },
  render: promise(examplePromise),
};

/** What was not kept, what followed, who determined it and when. */
export const determined: Example = {
  title: { 'zh-CN': '认定为部分履行', en: 'Partly kept' },
  render: promise(determinedPromise),
};

/** Without its letter. */
export const imported: Example = {
  title: { 'zh-CN': '由其他平台归集', en: 'Taken over' },
  render: promise(importedPromise),
};

export const fetched: Example = {
  title: { 'zh-CN': '按编码查询', en: 'Asked by code' },
  render: () => asked(exampleClient({ 'GET /v1/promises/published/{code}': () => examplePromise })),
};

export const verified: Example = {
  title: { 'zh-CN': '核验通过', en: 'Verified' },
  render: () =>
    verifying(
      () => exampleVerification,
      () => examplePromise,
    ),
};

/** Whoever has code and check value has the letter. */
export const notPublic: Example = {
  title: { 'zh-CN': '不公开的承诺也能核验', en: 'Verified, not public' },
  render: () => verifying(() => exampleVerification),
};

export const spoilt: Example = {
  title: { 'zh-CN': '有签名无效', en: 'A signature is wrong' },
  render: () => given({ verification: spoiltVerification }),
};

export const altered: Example = {
  title: { 'zh-CN': '文字改动过', en: 'The text is another' },
  render: () => given({ verification: alteredVerification }),
};

export const form: Example = {
  title: { 'zh-CN': '核验承诺书', en: 'The form' },
  render: () => asked(exampleClient({}), '', ''),
};

export const nothingGiven: Example = {
  title: { 'zh-CN': '什么都没有填', en: 'Nothing filled in' },
  render: () => asked(exampleClient({}), '', ''),
  play: (root) => root.querySelector<HTMLElement>('form button')?.click(),
};

export const notFoundByCode: Example = {
  title: { 'zh-CN': '没有找到公示的承诺', en: 'No such public promise' },
  render: () => asked(exampleClient({ 'GET /v1/promises/published/{code}': notFound })),
};

export const notFoundByCheck: Example = {
  title: { 'zh-CN': '没有找到承诺书', en: 'No such letter' },
  render: () => verifying(notFound),
};

export const loading: Example = {
  title: { 'zh-CN': '正在查询', en: 'Loading' },
  render: () => asked(exampleClient({ 'GET /v1/promises/published/{code}': never })),
  waits: true,
};

export const failed: Example = {
  title: { 'zh-CN': '查询失败', en: 'Failed' },
  render: () => asked(exampleClient({ 'GET /v1/promises/published/{code}': unavailable })),
};

export const fileFailed: Example = {
  title: { 'zh-CN': '下载失败', en: 'A file that cannot be had' },
  render: () =>
    asked(
      exampleClient({
        'GET /v1/promises/verification': () => exampleVerification,
        'GET /v1/promises/published/{code}': () => examplePromise,
        'GET /v1/promises/document': unavailable,
      }),
      examplePromise.checkValue,
    ),
  play: (root) => root.querySelector<HTMLElement>('.credit-actions button')?.click(),
};
