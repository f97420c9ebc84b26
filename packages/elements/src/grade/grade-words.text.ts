import type { Words } from '../locale/locale.ts';

interface GradeWordsText {
  /** What is graded: how credit-worthy a subject is, or how likely it is to breach. */
  readonly about: Readonly<Record<'credit' | 'risk', string>>;
  readonly between: (unknown: string, worst: string, best: string) => string;
  readonly points: (points: string) => string;
  readonly range: (least: string, most: string) => string;
  /** A class, followed by its score. */
  readonly scored: (grade: string, score: string) => string;
}

/** How grades and points are written, zh-CN first. */
export const gradeWordsText: Words<GradeWordsText> = {
  'zh-CN': {
    about: { credit: '信用等级', risk: '信用风险等级' },
    between: (unknown, worst, best) => `${unknown}，在 ${worst} 至 ${best} 之间`,
    points: (points) => `${points} 分`,
    range: (least, most) => `${least} 至 ${most}`,
    scored: (grade, score) => `${grade}（${score}）`,
  },
  en: {
    about: { credit: 'Credit grade', risk: 'Credit risk' },
    between: (unknown, worst, best) => `${unknown}, from ${worst} to ${best}`,
    points: (points) => `${points} points`,
    range: (least, most) => `${least} to ${most}`,
    scored: (grade, score) => `${grade} (${score})`,
  },
};
