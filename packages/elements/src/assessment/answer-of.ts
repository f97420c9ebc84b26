import { awaitsApplicant, type RepairAssessment } from '@xinyong/core';
import { formatDay, repairText } from '@xinyong/core/text';
import type { Locale } from '../locale/locale.ts';
import { assessmentText } from './assessment.text.ts';

/** The answer in a few words, and the tone in which it is drawn; the words say everything. */
export interface PlainAnswer {
  readonly words: string;
  readonly tone: 'success' | 'warning' | 'danger' | 'neutral';
}

/** 可以申请 / 自…起可以申请 / 需要补充 / 无需修复 / 不能修复 / 暂不能确定. */
export function answerOf(assessment: RepairAssessment, locale: Locale): PlainAnswer {
  const words = assessmentText[locale];
  const { outcomes, materials } = repairText[locale];
  const { outcome, earliestOn } = assessment;
  switch (outcome) {
    case 'eligible':
      return { words: words.eligible, tone: 'success' };
    case 'not-yet':
      return {
        words: earliestOn ? words.fromDay(formatDay(earliestOn, locale)) : outcomes[outcome],
        tone: 'warning',
      };
    case 'missing': {
      const open = assessment.materials
        .filter(({ provided }) => provided === false)
        .map(({ material }) => materials[material].name);
      return {
        words: open.length > 0 ? words.missing(open.join(words.join)) : outcomes[outcome],
        tone: 'warning',
      };
    }
    case 'ineligible':
      return { words: outcomes[outcome], tone: 'danger' };
    case 'indeterminate':
      return awaitsApplicant(assessment)
        ? { words: words.askedFirst, tone: 'success' }
        : { words: outcomes[outcome], tone: 'neutral' }; // what is open is told below
    case 'not-needed':
      return { words: outcomes[outcome], tone: 'neutral' };
  }
}
