import type { Words } from '../locale/locale.ts';

interface StepsText {
  readonly restsOnAssumed: string;
  readonly whyIntro: string;
  readonly step: Readonly<
    Record<'holds' | 'fails' | 'unknown' | 'running' | 'over' | 'applied', string>
  >;
}

/** The words of an assessment rule by rule, of whatever it is about, zh-CN first. */
export const stepsText: Words<StepsText> = {
  'zh-CN': {
    restsOnAssumed: '这个结果用到了没有公布依据的推定值，以机关的答复为准。',
    whyIntro: '每一项条件、结果和依据：',
    step: {
      holds: '满足',
      fails: '不满足',
      unknown: '还不清楚',
      running: '仍在公示期内',
      over: '已届满',
      applied: '已按此处理',
    },
  },
  en: {
    restsOnAssumed:
      'This answer rests on an assumed value that nothing published settles; the answer of the agency counts.',
    whyIntro: 'Every condition, its result and its source:',
    step: {
      holds: 'Met',
      fails: 'Not met',
      unknown: 'Not known yet',
      running: 'Still running',
      over: 'Over',
      applied: 'Applied',
    },
  },
};
