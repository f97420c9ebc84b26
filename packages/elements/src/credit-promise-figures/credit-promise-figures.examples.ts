import type { CreditClient } from '@xinyong/client';
import type { PromiseFigures } from '@xinyong/contract';
import { html, type TemplateResult } from 'lit';
import { exampleClient, never, unavailable } from '../example-client.ts';
import {
  coveredFigures,
  exampleFigures,
  figuresByOrganiser,
  figuresByPlace,
  figuresBySector,
  noFigures,
  withheldFigures,
} from '../example-published-promises.ts';
import type { Example } from '../examples.ts';

const given = (data: PromiseFigures) => (): TemplateResult =>
  html`<credit-promise-figures heading-level="2" .data=${data}></credit-promise-figures>`;

const asked = (client: CreditClient): TemplateResult => html`
  <credit-provider .client=${client}>
    <credit-promise-figures heading-level="2" place="420222"></credit-promise-figures>
  </credit-provider>
`;

export const byType: Example = {
  title: { 'zh-CN': '按承诺类型', en: 'By type' },
  render: given(exampleFigures),
};

export const byPlace: Example = {
  title: { 'zh-CN': '按登记地区', en: 'By place' },
  render: given(figuresByPlace),
};

export const bySector: Example = {
  title: { 'zh-CN': '按行业，有的不知道行业', en: 'By industry, some of them unknown' },
  render: given(figuresBySector),
};

/** Nobody counts the members of an association. */
export const byOrganiser: Example = {
  title: { 'zh-CN': '按行业协会商会，主体总数未知', en: 'By association, how many is not known' },
  render: given(figuresByOrganiser),
};

/** Of too few nobody is told. */
export const withheld: Example = {
  title: { 'zh-CN': '数量太少的不显示', en: 'Too few to be shown' },
  render: given(withheldFigures),
};

export const allCovered: Example = {
  title: { 'zh-CN': '达到 100% 目标', en: 'The aim is reached' },
  render: given(coveredFigures),
};

export const empty: Example = {
  title: { 'zh-CN': '还没有承诺', en: 'No promises yet' },
  render: given(noFigures),
};

export const fetched: Example = {
  title: { 'zh-CN': '向平台查询', en: 'Asked from the platform' },
  render: () => asked(exampleClient({ 'GET /v1/promises/figures': () => exampleFigures })),
};

export const loading: Example = {
  title: { 'zh-CN': '正在统计', en: 'Loading' },
  render: () => asked(exampleClient({ 'GET /v1/promises/figures': never })),
  waits: true,
};

export const failed: Example = {
  title: { 'zh-CN': '统计失败', en: 'Failed' },
  render: () => asked(exampleClient({ 'GET /v1/promises/figures': unavailable })),
};
