import {
  dayOf,
  evidences,
  isoOf,
  regionChain,
  type Citation,
  type LawBook,
  type RepairLaw,
  type ResolvedLaw,
} from '@xinyong/core';
import { regionNames } from '@xinyong/core/regions';
import { lawText, ruleTitle } from '@xinyong/core/text';

/** One value or rule in force, as a line of the sheet. */
interface Line {
  readonly id: string;
  readonly value: string;
  readonly cite: Citation;
  readonly by: string;
}

const words = lawText['zh-CN'];

function linesOf({ params, classifications, rules }: ResolvedLaw): readonly Line[] {
  return [
    ...[...params.values()].map(({ id, value, unit, cite, by }) => ({
      id,
      value: `${String(value)}${unit === 'workdays' ? ' 工作日' : unit === 'fen' ? ' 分' : ''}`,
      cite,
      by,
    })),
    ...classifications.flatMap(({ fact, rows }) =>
      rows.map((row) => ({
        id: row.id,
        value: `${fact} → ${'bands' in row ? row.bands.map(({ from, value }) => `${from} 分起 ${value}`).join('，') : row.value}`,
        cite: row.cite,
        by: row.by,
      })),
    ),
    ...rules.map(({ id, title, onFail, cite, by }) => ({
      id,
      value: `${title?.['zh-CN'] ?? ruleTitle(id, 'zh-CN')}（否则 ${onFail.refusal}）`,
      cite,
      by,
    })),
  ].toSorted((a, b) => evidences.indexOf(a.cite.evidence) - evidences.indexOf(b.cite.evidence));
}

function source(book: LawBook, { doc, article, revision }: Citation): string {
  const instrument = book.instruments.get(doc);
  return `《${instrument?.title ?? doc}》${instrument?.number ?? ''} ${article ?? words.articleUnread}（${revision} 版）`;
}

/** Every value in force on a day in a place with its source, the assumed ones first, as Markdown. */
export function lawSheet(law: RepairLaw, on: string, place: string): string {
  const day = dayOf(on);
  const books = [law['credit-china'], law.gsxt, law.duties];
  const name = regionChain(place)
    .toReversed()
    .map((code) => regionNames[code] ?? code)
    .join(' › ');
  const parts = books.map((book) => {
    const law = book.resolve({ on: day, place, asOf: day });
    const heading = `## ${book.pack.id}`;
    if (!law) return `${heading}\n\n${on} 没有可适用的规则（从 ${book.pack.from} 起有规则）。`;
    const rows = linesOf(law).map(
      ({ id, value, cite, by }) =>
        `| ${words.evidence[cite.evidence].name} | \`${id}\` | ${value} | ${source(book, cite)} | ${by} |`,
    );
    return [
      heading,
      '',
      `规则链 ${law.chain.join(' → ')}，摘要 \`${law.digest.slice(0, 16)}\`。`,
      '',
      '| 证据 | 编号 | 取值 | 依据 | 出自 |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return [
    `# 现行规则：${isoOf(day)}，${name}`,
    '',
    '由 `npm run law` 生成，请勿手改。排在最前的是没有公布依据的推定值：法律人员应当先核对它们。',
    '',
    ...Object.values(words.evidence).map(({ name, hint }) => `- **${name}**：${hint}`),
    '',
    parts.join('\n\n'),
    '',
  ].join('\n');
}
