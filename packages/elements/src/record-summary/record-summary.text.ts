import type { Words } from '../locale/locale.ts';

interface RecordSummaryText {
  readonly fine: (amount: string) => string;
  readonly listed: (list: string) => string;
  readonly saying: (kind: string, what: string) => string;
  readonly separator: string;
  readonly documentNumber: string;
  readonly agency: string;
  readonly decidedOn: string;
  readonly listedOn: string;
  readonly breach: string;
  readonly ground: string;
  readonly confiscation: string;
  readonly severity: string;
  readonly content: string;
  readonly validity: string;
  readonly validBetween: (from: string, to: string) => string;
  readonly validFrom: (from: string) => string;
}

/** The words around what a record says, zh-CN first. */
export const recordSummaryText: Words<RecordSummaryText> = {
  'zh-CN': {
    fine: (amount) => `罚款 ${amount}`,
    listed: (list) => `列入${list}`,
    saying: (kind, what) => `${kind}：${what}`,
    separator: '、',
    documentNumber: '文书号',
    agency: '决定机关',
    decidedOn: '决定日期',
    listedOn: '列入日期',
    breach: '违法行为',
    ground: '列入原因',
    confiscation: '没收金额',
    severity: '失信程度',
    content: '许可内容',
    validity: '有效期',
    validBetween: (from, to) => `${from}至${to}`,
    validFrom: (from) => `${from}起，长期有效`,
  },
  en: {
    fine: (amount) => `Fine of ${amount}`,
    listed: (list) => list,
    saying: (kind, what) => `${kind}: ${what}`,
    separator: ', ',
    documentNumber: 'Document number',
    agency: 'Agency',
    decidedOn: 'Decided on',
    listedOn: 'Listed on',
    breach: 'Breach',
    ground: 'Ground',
    confiscation: 'Confiscation',
    severity: 'How serious',
    content: 'What is permitted',
    validity: 'Valid',
    validBetween: (from, to) => `${from} to ${to}`,
    validFrom: (from) => `from ${from}, without end`,
  },
};
