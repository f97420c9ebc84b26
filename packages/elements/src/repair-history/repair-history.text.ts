import type { RepairEvent } from '@xinyong/core';
import type { Words } from '../locale/locale.ts';

interface RepairHistoryText {
  readonly heading: string;
  /** What core does not word, as it is no command of the lifecycle. */
  readonly began: string;
  readonly by: Readonly<Record<RepairEvent['by'], (name: string) => string>>;
}

/** The words of the history of an application (办理记录), zh-CN first. */
export const repairHistoryText: Words<RepairHistoryText> = {
  'zh-CN': {
    heading: '办理记录',
    began: '开始填写',
    by: { applicant: (name) => `申请人 ${name}`, agency: (name) => `经办人员 ${name}` },
  },
  en: {
    heading: 'History',
    began: 'Begun',
    by: { applicant: (name) => `Applicant ${name}`, agency: (name) => `Officer ${name}` },
  },
};
