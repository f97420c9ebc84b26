import type { PromiseListQuery, PublicPromise } from '@xinyong/contract';
import type { IsoDay } from '@xinyong/core';
import { promiseText } from '@xinyong/core/text';

/** What is no character of XML 1.0: one in a name would make the whole feed unreadable. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escape = (text: string): string =>
  text
    .replaceAll(NO_XML, '')
    .replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The newest public promises as Atom (RFC 4287). */
export function promiseFeed(
  promises: readonly PublicPromise[],
  {
    origin,
    query,
    today,
  }: { readonly origin: string; readonly query: PromiseListQuery; readonly today: IsoDay },
): string {
  const { types } = promiseText['zh-CN'];
  const parameters = new URLSearchParams(
    Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]),
  );
  const search = parameters.toString();
  const self = `${origin}/v1/promises/feed${search && `?${search}`}`;
  const midnight = (day: string): string => `${day}T00:00:00+08:00`;
  const updatedOn = ({ madeOn, determinedOn }: PublicPromise): IsoDay => determinedOn ?? madeOn;
  const entries = promises.map((promise) => {
    const { code, subjectName, title, type, reason, acceptor, madeOn } = promise;
    return [
      '<entry>',
      `<id>urn:xinyong:promise:${code}</id>`,
      `<title>${escape(`${subjectName}：${title}`)}</title>`,
      `<link href="${escape(`${origin}/promises.html?code=${code}`)}"/>`,
      `<published>${midnight(madeOn)}</published>`,
      `<updated>${midnight(updatedOn(promise))}</updated>`,
      `<author><name>${escape(acceptor.name)}</name></author>`,
      `<category term="${type}" label="${escape(types[type])}"/>`,
      `<summary>${escape(reason)}</summary>`,
      '</entry>',
    ].join('');
  });
  // Of nothing, what there is to say is of today.
  const [latest = today] = promises.map(updatedOn).toSorted().toReversed();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${escape(self)}</id>`,
    '<title>信用承诺公示</title>',
    `<link rel="self" href="${escape(self)}"/>`,
    `<updated>${midnight(latest)}</updated>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}
