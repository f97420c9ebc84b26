import { CreditError, type ApiError } from './errors.ts';

/** Languages of the words. */
export type Locale = 'zh-CN' | 'en';

interface ErrorWords {
  readonly problem: (error: ApiError) => string;
  readonly connection_failed: string;
  readonly timed_out: string;
  readonly aborted: string;
  readonly unexpected_response: string;
  readonly other: string;
}

const words: { readonly [L in Locale]: ErrorWords } = {
  'zh-CN': {
    problem: ({ problem, requestId }) =>
      problem?.detailZh ??
      `信用服务未能完成请求${requestId ? `（请求编号 ${requestId}）` : ''}。请稍后重试；如仍失败，请联系服务方。`,
    connection_failed: '无法连接信用服务。请检查网络后重试。',
    timed_out: '信用服务未及时答复，操作可能已经完成。请刷新查看结果，再决定是否重试。',
    aborted: '操作已取消。',
    unexpected_response:
      '信用服务的答复无法识别，可能是版本不一致或者网络需要登录。请刷新页面后重试。',
    other: '出现意外错误。请刷新页面后重试。',
  },
  en: {
    problem: ({ problem, requestId }) =>
      problem?.detail ??
      `The credit service could not do this${requestId ? ` (request ${requestId})` : ''}. Try again later; if it fails again, contact the service.`,
    connection_failed: 'The credit service could not be reached. Check the network and try again.',
    timed_out:
      'The credit service did not answer in time; what you asked may have been done. Reload to see, then try again if need be.',
    aborted: 'Cancelled.',
    unexpected_response:
      'The answer of the credit service was not understood: its version may differ, or the network may want you to sign in. Reload the page and try again.',
    other: 'Something unexpected went wrong. Reload the page and try again.',
  },
};

/** What happened and what to do, for the person at the screen. */
export function errorText(error: unknown, locale: Locale): string {
  const said = words[locale];
  if (!CreditError.is(error)) return said.other;
  return error.name === 'ApiError' ? said.problem(error) : said[error.code];
}
