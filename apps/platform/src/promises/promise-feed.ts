import type { PromiseListQuery, PublicPromise } from '@xinyong/contract';
import type { IsoDay } from '@xinyong/core';
import { promiseText } from '@xinyong/core/text';

const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

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
  const self = `${origin}/v1/promises/feed?${parameters.toString()}`;
  const midnight = (day: string): string => `${day}T00:00:00+08:00`;
  const entries = promises.map(
    ({ code, subjectName, title, type, reason, acceptor, madeOn, determinedOn }) =>
      [
        '<entry>',
        `<id>urn:xinyong:promise:${code}</id>`,
        `<title>${escape(`${subjectName}：${title}`)}</title>`,
        `<link href="${escape(`${origin}/promises.html?code=${code}`)}"/>`,
        `<published>${midnight(madeOn)}</published>`,
        `<updated>${midnight(determinedOn ?? madeOn)}</updated>`,
        `<author><name>${escape(acceptor.name)}</name></author>`,
        `<category term="${type}" label="${escape(types[type])}"/>`,
        `<summary>${escape(reason)}</summary>`,
        '</entry>',
      ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${escape(self)}</id>`,
    '<title>信用承诺公示</title>',
    `<link rel="self" href="${escape(self)}"/>`,
    `<updated>${midnight(
      promises
        .map(({ madeOn, determinedOn = madeOn }) => determinedOn)
        .toSorted()
        .at(-1) ?? today,
    )}</updated>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}
