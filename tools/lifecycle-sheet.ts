import {
  isOpen,
  promiseLifecycle,
  repairLifecycle,
  type PromiseEffect,
  type PromiseTransition,
  type RepairEffect,
  type RepairTransition,
} from '@xinyong/core';
import { promiseText, repairText } from '@xinyong/core/text';

type Words = Readonly<Record<string, string>>;

/** One row of the table of a lifecycle, of whatever noun. */
interface Row {
  readonly command: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly by: string;
  /** Types for which alone it is. */
  readonly types?: readonly string[];
  readonly guard?: string;
  readonly starts?: readonly string[];
  readonly stops?: readonly string[];
  readonly effects?: readonly string[];
}

/** A lifecycle and the words that print it. */
interface Lifecycle {
  readonly title: string;
  /** The file of the table, from the root. */
  readonly source: string;
  readonly rows: readonly Row[];
  /** Whether nothing has to follow a state. */
  readonly isEnd: (state: string) => boolean;
  readonly states: Words;
  readonly commands: Words;
  readonly clocks: Words;
  readonly parties: Words;
  readonly guards: Words;
  readonly effects: Words;
  readonly types?: Words;
}

const repairGuards: Readonly<Record<NonNullable<RepairTransition['guard']>, string>> = {
  eligible: '当日可以申请',
  notice: '须说明理由',
};
const repairEffects: Readonly<Record<RepairEffect, string>> = {
  'end-display': '停止公示',
  'restore-display': '恢复公示',
  'notify-applicant': '告知申请人',
};
const repair = repairText['zh-CN'];
const openRepairs: readonly string[] = Object.keys(repair.states).filter((state) =>
  // its keys are the states
  isOpen(state as RepairTransition['to']),
);

const promiseGuards: Readonly<Record<NonNullable<PromiseTransition['guard']>, string>> = {
  'may-promise': '当日可以承诺',
  'materials-complete': '材料已齐',
  notice: '须说明理由',
  overdue: '最后一日已过',
  sanctions: '措施均有依据',
  'not-banned': '不在禁止期内',
};
const promiseEffects: Readonly<Record<PromiseEffect, string>> = {
  seal: '固定文本并加盖平台印章',
  'assign-code': '赋承诺编码、建立档案记录',
  publish: '按公开类型公开',
  'record-fulfilment': '履约践诺信息记入档案',
  'end-record': '档案记录不再计入',
  'carry-out-sanctions': '落实追究措施',
  'notify-promiser': '告知承诺人',
  'notify-agency': '告知受理单位',
};
const promise = promiseText['zh-CN'];
const promisesLeft = new Set<string>(promiseLifecycle.flatMap(({ from }) => from));

const lifecycles = {
  repair: {
    title: '信用修复申请的办理流程 · Lifecycle of an application for repair',
    source: 'packages/core/src/repair/repair-lifecycle.ts',
    rows: repairLifecycle,
    isEnd: (state) => !openRepairs.includes(state),
    states: repair.states,
    commands: repair.commands,
    clocks: repair.clocks,
    parties: { applicant: '申请人', agency: '机关' },
    guards: repairGuards,
    effects: repairEffects,
  },
  promise: {
    title: '信用承诺的流程 · Lifecycle of a credit promise',
    source: 'packages/core/src/promise/promise-lifecycle.ts',
    rows: promiseLifecycle,
    // Of what has ended a repair can be asked for, and need not.
    isEnd: (state) => !promisesLeft.has(state) || state === 'closed',
    states: promise.states,
    commands: promise.commands,
    clocks: promise.clocks,
    parties: promise.parties,
    guards: promiseGuards,
    effects: promiseEffects,
    types: promise.types,
  },
} as const satisfies Record<string, Lifecycle>;

/** A name of Mermaid has no hyphen. */
const node = (state: string): string => state.replaceAll('-', '_');

/** The lifecycle of a noun as a diagram and a table, in Markdown. */
export function lifecycleSheet(noun: keyof typeof lifecycles): string {
  const lifecycle: Lifecycle = lifecycles[noun];
  const { title, source, rows, isEnd, types } = lifecycle;
  const named = (words: Words | undefined, key: string): string => words?.[key] ?? key;
  const clocks = (list: readonly string[] = []): string =>
    list.map((clock) => `“${named(lifecycle.clocks, clock)}”`).join('');
  const timing = ({ starts, stops }: Row): string =>
    [...(starts ? [`起算${clocks(starts)}`] : []), ...(stops ? [`停算${clocks(stops)}`] : [])].join(
      '，',
    );
  const lineOf = (row: Row): string => {
    const cells = [
      `${named(lifecycle.commands, row.command)} \`${row.command}\``,
      named(lifecycle.parties, row.by),
      ...(types ? [row.types?.map((type) => named(types, type)).join('、') ?? '各类'] : []),
      row.from.map((state) => named(lifecycle.states, state)).join('、'),
      named(lifecycle.states, row.to),
      row.guard ? named(lifecycle.guards, row.guard) : '',
      timing(row),
      (row.effects ?? []).map((effect) => named(lifecycle.effects, effect)).join('、'),
    ];
    return `| ${cells.join(' | ')} |`;
  };

  const states = [...new Set(rows.flatMap(({ from, to }) => [...from, to]))];
  const begins = states.filter((state) => rows.every(({ to }) => to !== state));
  const arrows = rows.flatMap((row) =>
    row.from.map((from) => {
      const time = timing(row);
      const who = named(lifecycle.parties, row.by);
      const label = `${named(lifecycle.commands, row.command)}（${who}）${time && `<br>${time}`}`;
      return `  ${node(from)} --> ${node(row.to)} : ${label}`;
    }),
  );
  const heads = ['操作', '谁', ...(types ? ['类型'] : []), '从', '到', '条件', '期限', '结果'];
  return [
    `# ${title}`,
    '',
    `由 \`npm run generate\` 根据 [\`${source.split('/').at(-1)}\`](../${source}) 生成，请勿手改。期限的长短在${types ? '承诺书模板和' : ''}[现行规则](law.md)里，这里只有起算和停算。`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...states.map((state) => `  state "${named(lifecycle.states, state)}" as ${node(state)}`),
    ...begins.map((state) => `  [*] --> ${node(state)}`),
    ...arrows,
    ...states.filter(isEnd).map((state) => `  ${node(state)} --> [*]`),
    '```',
    '',
    `| ${heads.join(' | ')} |`,
    `| ${heads.map(() => '---').join(' | ')} |`,
    ...rows.map(lineOf),
    '',
  ].join('\n');
}
