import type { RepairState } from '@xinyong/core';
import type { Words } from '../locale/locale.ts';

interface RepairStatusText {
  readonly since: (instant: string) => string;
  /** What happens next, and whose turn it is. */
  readonly next: Readonly<Record<RepairState, string>>;
  readonly nextHeading: string;
  readonly noticeHeading: (agency: string) => string;
  readonly respondBy: (day: string) => string;
  readonly reasons: string;
  readonly remedy: (agency: string) => string;
  readonly record: string;
  readonly reference: string;
  readonly continueDraft: string;
  readonly continueSupplement: string;
  readonly withdraw: string;
  readonly withdrawTitle: string;
  readonly withdrawWarning: string;
  readonly keep: string;
  readonly refresh: string;
  readonly refreshed: (time: string) => string;
  readonly loading: string;
  readonly overtaken: string;
}

/** The words of the progress of an application, zh-CN first. States, clocks and commands are worded by core. */
export const repairStatusText: Words<RepairStatusText> = {
  'zh-CN': {
    since: (instant) => `${instant} 起`,
    next: {
      draft: '申请还没有提交。填好以后请提交。',
      submitted: '机关正在看您的申请，会决定是否受理。您现在不用做什么。',
      resubmitted: '机关正在看您补充的内容，会决定是否受理。您现在不用做什么。',
      'supplement-requested': '请按机关的要求补充，然后重新提交。',
      returned: '申请退回来了。请按机关说明的原因更改，然后重新提交。',
      accepted: '机关正在审核，会作出是否修复的决定。您现在不用做什么。',
      declined: '机关没有受理这份申请，原因见下面的告知。原因消除以后，可以重新申请。',
      granted: '修复成功。这条信息会停止公示，您不用再做什么。',
      refused: '机关决定不予修复，原因见下面的告知。原因消除以后，可以重新申请。',
      withdrawn: '您已经撤回申请。需要的时候可以重新申请。',
      revoked: '修复已被撤销，这条信息恢复公示，原因见下面的告知。',
    },
    nextHeading: '接下来',
    noticeHeading: (agency) => `${agency}告知您`,
    respondBy: (day) => `最晚在 ${day} 重新提交（含当天）。`,
    reasons: '按照规定评估的结果',
    remedy: (agency) => `对结果有疑问的，请联系${agency}，报申请编号。`,
    record: '修复的信息',
    reference: '申请编号',
    continueDraft: '继续填写',
    continueSupplement: '去补正并重新提交',
    withdraw: '撤回申请',
    withdrawTitle: '要撤回这份申请吗？',
    withdrawWarning: '撤回以后，机关不再办理。以后需要修复，要重新申请。',
    keep: '不撤回',
    refresh: '刷新',
    refreshed: (time) => `已刷新：${time}`,
    loading: '正在查询办理进度……',
    overtaken: '这份申请刚刚有了新的进展，已经为您更新，请看过以后再办理。',
  },
  en: {
    since: (instant) => `Since ${instant}`,
    next: {
      draft: 'The application has not been submitted yet. Complete it and submit it.',
      submitted:
        'The agency looks at your application and decides whether to accept it. You need do nothing now.',
      resubmitted:
        'The agency looks at what you added and decides whether to accept it. You need do nothing now.',
      'supplement-requested': 'Add what the agency asks for, then submit again.',
      returned: 'The application came back. Change what the agency explains, then submit again.',
      accepted:
        'The agency examines the application and decides on the repair. You need do nothing now.',
      declined:
        'The agency did not accept the application; the reason is given below. You can apply again when it is gone.',
      granted:
        'The repair is granted. The record will no longer be displayed; you need do nothing more.',
      refused:
        'The agency refused the repair; the reason is given below. You can apply again when it is gone.',
      withdrawn: 'You withdrew the application. You can apply again when you need to.',
      revoked:
        'The repair was revoked and the record is displayed again; the reason is given below.',
    },
    nextHeading: 'What happens next',
    noticeHeading: (agency) => `Notice from ${agency}`,
    respondBy: (day) => `Submit again by ${day}.`,
    reasons: 'The result under the rules',
    remedy: (agency) =>
      `If you have a question about the result, contact ${agency} and give the reference number.`,
    record: 'Record to be repaired',
    reference: 'Reference number',
    continueDraft: 'Go on with it',
    continueSupplement: 'Add what is asked for and submit again',
    withdraw: 'Withdraw the application',
    withdrawTitle: 'Do you want to withdraw this application?',
    withdrawWarning:
      'The agency will stop working on it. To have the record repaired later you have to apply again.',
    keep: 'Do not withdraw',
    refresh: 'Refresh',
    refreshed: (time) => `Refreshed: ${time}`,
    loading: 'Looking up the progress…',
    overtaken:
      'There is news about this application; it has been brought up to date. Read it, then go on.',
  },
};
