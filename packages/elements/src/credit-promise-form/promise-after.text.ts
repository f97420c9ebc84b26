import type { PromiseState } from '@xinyong/core';
import type { Words } from '../locale/locale.ts';

interface PromiseAfterText {
  readonly titles: Readonly<Partial<Record<PromiseState, string>>>;
  readonly state: (state: string) => string;
  readonly code: string;
  readonly check: string;
  readonly madeOn: string;
  readonly validUntil: string;
  readonly due: string;
  readonly next: string;
  readonly nexts: Readonly<Partial<Record<PromiseState, string>>>;
  readonly said: (agency: string) => string;
  readonly copy: string;
  readonly pdf: string;
  readonly verify: string;
  readonly status: string;
  readonly again: string;
  readonly materials: string;
  readonly lead: string;
  readonly handIn: string;
  readonly handingIn: string;
  readonly given: string;
}

/** The words of the receipt and of handing in what was missing, zh-CN first. */
export const promiseAfterText: Words<PromiseAfterText> = {
  'zh-CN': {
    titles: {
      'in-force': '承诺书已签署并受理',
      'materials-due': '承诺书已受理，请按期补齐材料',
      'under-verification': '受理单位正在核查',
    },
    state: (state) => `承诺状态：${state}`,
    code: '承诺编码',
    check: '校验码',
    madeOn: '签署日期',
    validUntil: '有效期到',
    due: '补齐材料的期限',
    next: '接下来',
    nexts: {
      submitted:
        '受理单位先核实情况，再决定是否受理，受理时给出承诺编码。要多少天，规定没有写明，可以向受理单位询问。',
      'in-force': '请按承诺书做到。受理单位会核查，并认定履行情况。',
      'materials-due': '材料补齐以后，受理单位核查。到期没有补齐的，按违诺处理。',
      'under-verification':
        '核查以后，受理单位认定履行情况。材料有问题的，可能在期限以内退回给您重交，期限不变。',
    },
    said: (agency) => `${agency}的说明`,
    copy: '留存和核验',
    pdf: '下载 PDF',
    verify: '核验这份承诺书',
    status: '查看我的承诺',
    again: '这份承诺书已经签署，不会重复签署。',
    materials: '要补齐的材料',
    lead: '可以分几次上传。全部传好以后，请提交给受理单位。',
    handIn: '提交补齐的材料',
    handingIn: '正在提交，请稍候……',
    given: '您提交的材料',
  },
  en: {
    titles: {
      'in-force': 'The promise is signed and accepted',
      'materials-due': 'The promise is accepted; hand in the documents in time',
      'under-verification': 'The agency is verifying',
    },
    state: (state) => `State of the promise: ${state}`,
    code: 'Code of the promise',
    check: 'Check value',
    madeOn: 'Signed on',
    validUntil: 'In force until',
    due: 'Time for the documents',
    next: 'What happens next',
    nexts: {
      submitted:
        'The agency looks into it and decides whether to accept it; then it gets its code. No rule says within how many days: ask the agency.',
      'in-force': 'Keep what you promised. The agency verifies and determines it.',
      'materials-due':
        'The agency verifies when the documents are handed in. If they are not by the last day, the promise is broken.',
      'under-verification':
        'The agency then determines whether it was kept. Until the last day it may send documents that are not in order back to you; the last day stays.',
    },
    said: (agency) => `What ${agency} says`,
    copy: 'Keep and verify',
    pdf: 'Download the PDF',
    verify: 'Verify this promise',
    status: 'See my promises',
    again: 'This promise is signed already; it is not signed twice.',
    materials: 'Documents to hand in',
    lead: 'You can upload them one after the other. When all are there, hand them in.',
    handIn: 'Hand in the documents',
    handingIn: 'Handing in, please wait…',
    given: 'Documents that you handed in',
  },
};
