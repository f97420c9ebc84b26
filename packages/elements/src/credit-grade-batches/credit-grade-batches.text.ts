import type { GradeBatch } from '@xinyong/contract';
import type { Words } from '../locale/locale.ts';

interface GradeBatchesText {
  readonly loading: string;
  readonly none: string;
  readonly start: string;
  readonly place: string;
  readonly placeHint: string;
  readonly placeWrong: string;
  readonly scheme: string;
  readonly begin: string;
  readonly begun: string;
  readonly notBegun: string;
  readonly list: string;
  readonly state: { readonly [S in GradeBatch['state']]: string };
  readonly done: (done: string, subjects: string) => string;
  readonly day: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly grades: string;
  readonly unknown: string;
  readonly count: (grade: string, count: string) => string;
  readonly download: string;
  readonly failedAdvice: string;
  /** Hidden words after a link: of which batch. */
  readonly of: (batch: string) => string;
  readonly more: string;
  /** What the status says when those that were running have ended. */
  readonly ended: string;
}

/** The words of batches of grades (批量评价), zh-CN first. */
export const gradeBatchesText: Words<GradeBatchesText> = {
  'zh-CN': {
    loading: '正在查询批次……',
    none: '还没有批量评价。',
    start: '开始一次批量评价',
    place: '行政区划代码',
    placeHint: '六位数字，如 420222。评价登记在这里及其下级的全部经营主体，自然人不参加评价。',
    placeWrong: '请填写六位行政区划代码',
    scheme: '评价方案',
    begin: '开始评价',
    begun: '批量评价已经开始，可以离开本页，评价会继续。',
    notBegun: '没有开始评价',
    list: '已有的批次',
    state: { running: '正在评价', done: '已完成', failed: '没有完成' },
    done: (done, subjects) => `已评价 ${done} 户，共 ${subjects} 户`,
    day: '评价日期',
    startedAt: '开始时间',
    endedAt: '结束时间',
    grades: '各等级户数',
    unknown: '暂不能确定',
    count: (grade, count) => `${grade}：${count} 户`,
    download: '下载结果（CSV）',
    failedAdvice: '这个批次没有完成，请重新开始。',
    of: (batch) => `：${batch}`,
    more: '更早的批次',
    ended: '批量评价已经完成。',
  },
  en: {
    loading: 'Asking for the batches…',
    none: 'There are no batches yet.',
    start: 'Grade the subjects of a place',
    place: 'Division code',
    placeHint:
      'Six digits, as 420222. All subjects registered there and below it are graded; natural persons never are.',
    placeWrong: 'Write the six digits of a division code',
    scheme: 'Scheme',
    begin: 'Begin',
    begun: 'The batch has begun. You may leave this page; it goes on.',
    notBegun: 'The batch was not begun',
    list: 'Batches',
    state: { running: 'Running', done: 'Done', failed: 'Not finished' },
    done: (done, subjects) => `${done} of ${subjects} subjects graded`,
    day: 'Day of evaluation',
    startedAt: 'Begun',
    endedAt: 'Ended',
    grades: 'Subjects in each class',
    unknown: 'Not known yet',
    count: (grade, count) => `${grade}: ${count}`,
    download: 'Download the results (CSV)',
    failedAdvice: 'This batch was not finished; begin another.',
    of: (batch) => `: ${batch}`,
    more: 'Earlier batches',
    ended: 'The batch is done.',
  },
};
