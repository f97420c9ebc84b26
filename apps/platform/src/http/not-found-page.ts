import { html } from 'hono/html';
import { page, pageHeadersAt, pageStylePath } from '../sign-in/page.ts';

/** What a browser shows at an address that has no page: in both languages, for nobody said which. */
export async function notFoundPage(origin: string): Promise<Response> {
  const document = await page(
    'zh-CN',
    pageStylePath,
    '没有这个页面',
    html`<p>请检查地址，或从首页重新开始。</p>
      <p lang="en">There is no page at this address. Check it, or begin at the home page.</p>
      <p class="row">
        <a class="button" href="/">回到首页 <span lang="en">Home</span></a>
      </p>`,
  );
  return new Response(document, {
    status: 404,
    headers: { ...pageHeadersAt(origin), 'content-type': 'text/html; charset=utf-8' },
  });
}
