import {
  isOpen,
  type RepairClock,
  type RepairEffect,
  type RepairParty,
  type RepairTransition,
} from '@xinyong/core';
import { repairText } from '@xinyong/core/text';

const words = repairText['zh-CN'];
const parties: Readonly<Record<RepairParty, string>> = { applicant: '申请人', agency: '机关' };
const guards: Readonly<Record<NonNullable<RepairTransition['guard']>, string>> = {
  eligible: '当日可以申请',
  notice: '须说明理由',
};
const effects: Readonly<Record<RepairEffect, string>> = {
  'end-display': '停止公示',
  'restore-display': '恢复公示',
  'notify-applicant': '告知申请人',
};

const clocks = (list: readonly RepairClock[] = []): string =>
  list.map((clock) => `“${words.clocks[clock]}”`).join('');
const timing = ({ starts, stops }: RepairTransition): string =>
  [...(starts ? [`起算${clocks(starts)}`] : []), ...(stops ? [`停算${clocks(stops)}`] : [])].join(
    '，',
  );
/** A name of Mermaid has no hyphen. */
const node = (state: string): string => state.replaceAll('-', '_');

function lineOf(row: RepairTransition): string {
  const cells = [
    `${words.commands[row.command]} \`${row.command}\``,
    parties[row.by],
    row.from.map((state) => words.states[state]).join('、'),
    words.states[row.to],
    row.guard ? guards[row.guard] : '',
    timing(row),
    (row.effects ?? []).map((effect) => effects[effect]).join('、'),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** A lifecycle as a diagram and a table, in Markdown. */
export function lifecycleSheet(lifecycle: readonly RepairTransition[]): string {
  const states = [...new Set(lifecycle.flatMap(({ from, to }) => [...from, to]))];
  const begins = states.filter((state) => lifecycle.every(({ to }) => to !== state));
  const ends = states.filter((state) => !isOpen(state));
  const arrows = lifecycle.flatMap((row) =>
    row.from.map((from) => {
      const time = timing(row);
      const label = `${words.commands[row.command]}（${parties[row.by]}）${time && `<br>${time}`}`;
      return `  ${node(from)} --> ${node(row.to)} : ${label}`;
    }),
  );
  return [
    '# 信用修复申请的办理流程 · Lifecycle of an application for repair',
    '',
    '由 `npm run generate` 根据 [`repair-lifecycle.ts`](../packages/core/src/repair/repair-lifecycle.ts) 生成，请勿手改。期限的长短在[现行规则](law.md)里，这里只有起算和停算。',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...states.map((state) => `  state "${words.states[state]}" as ${node(state)}`),
    ...begins.map((state) => `  [*] --> ${node(state)}`),
    ...arrows,
    ...ends.map((state) => `  ${node(state)} --> [*]`),
    '```',
    '',
    '| 操作 | 谁 | 从 | 到 | 条件 | 期限 | 结果 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lifecycle.map(lineOf),
    '',
  ].join('\n');
}
