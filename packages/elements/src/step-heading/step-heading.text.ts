import type { Words } from '../locale/locale.ts';

interface StepHeadingText {
  /** Without a total where the count depends on answers. */
  readonly step: (number: number, total: number | undefined) => string;
  /** Makes a screen reader pause between the step and the title. */
  readonly pause: string;
}

/** The words of the step line, zh-CN first. */
export const stepHeadingText: Words<StepHeadingText> = {
  'zh-CN': {
    step: (number, total) =>
      total === undefined ? `第 ${number} 步` : `第 ${number} 步，共 ${total} 步`,
    pause: '：',
  },
  en: {
    step: (number, total) =>
      total === undefined ? `Step ${number}` : `Step ${number} of ${total}`,
    pause: ': ',
  },
};
