import {
  dayOf,
  evidences,
  isoOf,
  regionChain,
  LawBook,
  type Citation,
  type Overlay,
  type ParamValue,
  type ResolvedLaw,
} from '@xinyong/core';
import { regionNames } from '@xinyong/core/regions';
import { citationText, leniencyText, promiseText, ruleTitle } from '@xinyong/core/text';
import { lawPacks } from '../apps/platform/src/law/law-packs.ts';
import { conditionOf } from './law-condition.ts';

/** One value or rule in force, as a line of the sheet. */
interface Line {
  readonly id: string;
  readonly value: string;
  /** When it applies; nothing for a value that always does. */
  readonly condition: string;
  readonly cite: Citation;
  readonly by: string;
}

const words = citationText['zh-CN'];
const unitNames: Readonly<Record<string, string>> = {
  workdays: ' 工作日',
  days: ' 天',
  years: ' 年',
  permille: '‰',
};

function linesOf({ params, classifications, rules, consequences }: ResolvedLaw): readonly Line[] {
  return [
    ...[...params.values()].map(({ id, value, unit, cite, by }) => ({
      id,
      value: unit === 'fen' ? yuan(value) : `${String(value)}${unitNames[unit] ?? ''}`,
      condition: '',
      cite,
      by,
    })),
    ...classifications.flatMap(({ fact, rows }) =>
      rows.map((row) => ({
        id: row.id,
        value: `${fact} → ${'bands' in row ? row.bands.map(({ from, value }) => `${yuan(from)}起 ${value}`).join('，') : row.value}`,
        condition: conditionOf(row.when),
        cite: row.cite,
        by: row.by,
      })),
    ),
    ...rules.map(({ id, title, when, test, onFail, cite, by }) => ({
      id,
      value: `${title?.['zh-CN'] ?? titleOf(id)}（否则 ${onFail.refusal}）`,
      condition: `${when ? `当 ${conditionOf(when)}：` : ''}须 ${conditionOf(test)}`,
      cite,
      by,
    })),
    ...consequences.map(({ id, kind, value, when, cite, by }) => ({
      id,
      value: `${kind} → ${consequenceWords(kind, value) ?? value}`,
      condition: conditionOf(when),
      cite,
      by,
    })),
  ];
}

/** What a rule of a pack is called. */
const titleOf = (id: string): string =>
  leniencyText['zh-CN'].rules[id] ?? promiseText['zh-CN'].rules[id] ?? ruleTitle(id, 'zh-CN');

/** What leniency and promises say for it; they alone have anything follow. */
function consequenceWords(kind: string, value: string): string | undefined {
  const { effects, labels, followUps, lengthUnstated } = leniencyText['zh-CN'];
  const byKind: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    effect: effects,
    label: labels,
    'follow-up': followUps,
    length: { unstated: lengthUnstated },
    sanction: promiseText['zh-CN'].sanctions,
    channel: { 'credit-china': '“信用中国”', gsxt: '国家企业信用信息公示系统' },
  };
  return byKind[kind]?.[value];
}

const yuan = (fen: ParamValue): string => `${Number(fen) / 100} 元`;

function source(book: LawBook, { doc, article, revision }: Citation): string {
  const instrument = book.instruments.get(doc);
  return `《${instrument?.title ?? doc}》${instrument?.number ?? ''} ${article ?? words.articleUnread}（${instrument?.readOn === revision ? `${revision} 查阅，公布日待核` : `${revision} 版`}）`;
}

/** Every value in force on a day in a place with its source, the assumed ones first, as Markdown. */
export function lawSheet(overlays: readonly Overlay[], on: string, place: string): string {
  const day = dayOf(on);
  const books = lawPacks.map((pack) => new LawBook(pack, overlays));
  const name = regionChain(place)
    .toReversed()
    .map((code) => regionNames[code] ?? code)
    .join(' › ');
  const laws = books.map((book) => ({ book, law: book.resolve({ on: day, place, asOf: day }) }));
  const chains = laws.map(({ book: { pack }, law }) =>
    law
      ? `- \`${pack.id}\`：规则链 ${law.chain.join(' → ')}，摘要 \`${law.digest.slice(0, 16)}\`。`
      : `- \`${pack.id}\`：${on} 没有可适用的规则（从 ${pack.from} 起有规则）。`,
  );
  const lines = laws.flatMap(({ book, law }) =>
    law ? linesOf(law).map((line) => ({ ...line, book })) : [],
  );
  const parts = evidences.map((evidence) => {
    const rows = lines
      .filter(({ cite }) => cite.evidence === evidence)
      .map(
        ({ id, value, condition, cite, by, book }) =>
          `| \`${id}\` | ${value} | ${condition} | ${source(book, cite)} | ${by} |`,
      );
    const { name, hint } = words.evidence[evidence];
    return [
      `## ${name}（${rows.length}）`,
      '',
      hint,
      '',
      '| 编号 | 取值 | 条件 | 依据 | 出自 |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return [
    `# 现行规则：${isoOf(day)}，${name}`,
    '',
    '由 `npm run law` 生成，请勿手改。排在最前的是没有公布依据的推定值：法律人员应当先核对它们。',
    '',
    ...chains,
    '',
    '“含（任一）”：列出的种类至少有一个；“只有”：没有列出之外的种类。一条记录同时符合几行分类时，取最重的一类；有一项事实不明、因而较重的一类也可能成立时，类别不明。',
    '',
    parts.join('\n\n'),
    '',
  ].join('\n');
}
