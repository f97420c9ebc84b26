import type { AgencyStatement, RepairCommand } from '@xinyong/core';
import { recordText } from '@xinyong/core/text';
import type { NoticeTemplate } from '../command-area/notice-fields.ts';
import type { Words } from '../locale/locale.ts';

interface RepairDeskText {
  readonly queue: string;
  readonly all: string;
  readonly columns: {
    readonly subject: string;
    readonly document: string;
    readonly state: string;
    readonly submitted: string;
    readonly due: string;
  };
  readonly none: string;
  readonly loading: string;
  readonly subjectCode: string;
  readonly reference: string;
  readonly record: string;
  readonly answers: string;
  readonly download: (file: string) => string;
  readonly assessment: string;
  readonly assessedOn: (day: string) => string;
  readonly decide: string;
  /** 认定. */
  readonly statement: {
    readonly title: string;
    readonly hint: string;
    readonly fields: Readonly<Record<Exclude<keyof AgencyStatement, 'version'>, string>>;
    readonly choices: Readonly<Record<string, string>>;
    readonly none: string;
    readonly open: string;
    readonly save: string;
    readonly done: string;
    readonly noneAlone: string;
    readonly problem: (field: string, problem: string) => string;
    readonly stated: string;
    readonly join: string;
  };
  readonly notice: string;
  readonly noticeHint: string;
  readonly items: string;
  readonly itemsHint: string;
  readonly respondBy: string;
  readonly respondByOver: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonMissing: string;
  readonly noticeMissing: string;
  readonly noticeLong: string;
  readonly confirm: Readonly<Partial<Record<RepairCommand, string>>>;
  /** What follows of falsehood, and does not of an error of the agency. */
  readonly barred: string;
  readonly notBarred: string;
  readonly noticeSent: string;
  readonly overtakenTitle: string;
  readonly overtaken: string;
  readonly templates: Readonly<Partial<Record<RepairCommand, readonly NoticeTemplate[]>>>;
}

/** The words of the officer's desk, zh-CN first. States, commands and clocks are worded by core. */
export const repairDeskText: Words<RepairDeskText> = {
  'zh-CN': {
    queue: '信用修复申请',
    all: '待办理',
    columns: {
      subject: '经营主体',
      document: '文书号',
      state: '状态',
      submitted: '提交日期',
      due: '办理期限',
    },
    none: '这里没有申请。',
    loading: '正在查询申请……',
    subjectCode: '统一社会信用代码',
    reference: '申请编号',
    record: '申请修复的信息',
    answers: '申请人填写的内容',
    download: (file) => `下载 ${file}`,
    assessment: '按规定评估',
    assessedOn: (day) => `按 ${day} 适用的规定，由系统评估，供您参考；决定由您作出。`,
    decide: '办理',
    statement: {
      title: '认定或者更改本机关认定的情况',
      hint: '文件里没有的情况，由作出决定的机关认定，适用于这条信息的所有申请，保存后重新评估。没有认定的就是还不清楚；“不予修复”“确有必要公示”和“重整、和解”没有认定的，按没有处理。',
      fields: {
        severity: '失信严重程度',
        domains: '属于哪个监管领域',
        publishedOn: '公示之日',
        publishedAsNecessary: '属于轻微失信，但确有必要公示',
        namedAct: '属于文件列明的特定严重失信行为',
        statutoryTermRunning: '法定的限制、管理期限还没有届满',
        restrictionUntil: '限制措施到哪一天',
        obligationsOpen: '当事人尚有义务没有履行（例如罚款没有缴清）',
        barredByLaw: '法律、法规或者党中央、国务院政策文件规定不予修复',
        restructuring: '破产重整、和解',
      },
      choices: {
        ...recordText['zh-CN'].severities,
        ...recordText['zh-CN'].domains,
        yes: '是',
        no: '否',
        executing: '重整计划、和解协议正在执行',
        completed: '重整计划、和解协议已经执行完毕',
      },
      none: '不属于以上领域',
      open: '没有认定',
      save: '保存认定',
      done: '认定已经保存，已按认定重新评估',
      noneAlone: '选择了“不属于以上领域”的，请不要再选其他领域',
      problem: (field, problem) => `${field}：${problem}`,
      stated: '本机关的认定',
      join: '、',
    },
    notice: '告知申请人的内容',
    noticeHint: '请写明理由和依据，申请人会看到原文。5 至 1000 个字。',
    items: '需要补正的内容（选填）',
    itemsHint:
      '请一次性告知需要补正的全部内容。申请人会直接打开勾选的内容；一项都没有勾选的，申请人可以更改全部内容。',
    respondBy: '最晚哪一天补正（选填，含当天）',
    respondByOver: '补正期限不能早于今天',
    reason: '撤销原因',
    reasonHint: '提供虚假材料或者信用承诺不实的，申请人在规定的期限内不能再申请信用修复。',
    reasonMissing: '请选择撤销原因',
    noticeMissing: '请填写告知申请人的内容，至少 5 个字',
    noticeLong: '告知申请人的内容不能超过 1000 个字，请缩短',
    confirm: {
      grant: '将准予修复，这条信息随即停止公示。',
      refuse: '将不予修复，这条信息继续公示。',
      revoke: '将撤销修复，这条信息恢复公示。',
    },
    barred: '在规定的期限内，该经营主体不能再申请信用修复。',
    notBarred: '这是机关的错误，不影响该经营主体再次申请信用修复。',
    noticeSent: '申请人将看到：',
    overtakenTitle: '已有人先办理了这份申请',
    overtaken:
      '可能是另一位经办人员，也可能是申请人更改了内容。下面是最新的情况，请看过以后再办理。',
    templates: {
      decline: [
        {
          name: '不属于受理范围',
          text: '您申请修复的信息不属于本机关受理范围，请向作出决定的机关申请。',
        },
        {
          name: '不符合申请条件',
          text: '经查，您的申请还不符合规定的申请条件，本机关不予受理。理由：',
        },
      ],
      'request-supplement': [
        { name: '材料不清楚', text: '您上传的材料看不清楚，请重新上传清晰的照片或者扫描件。' },
        { name: '材料不齐', text: '您的申请材料不齐全，请补充以下材料：' },
      ],
      return: [
        { name: '内容需要更改', text: '您填写的内容需要更改，请更改后重新提交。需要更改的是：' },
      ],
      grant: [
        { name: '准予修复', text: '经审核，您的申请符合信用修复条件，准予修复，停止公示该信息。' },
      ],
      refuse: [
        {
          name: '义务尚未履行',
          text: '经审核，处罚决定规定的义务尚未全部履行，不予修复。尚未履行的是：',
        },
        { name: '其他理由', text: '经审核，您的申请不符合信用修复条件，不予修复。理由：' },
      ],
      revoke: [
        {
          name: '材料虚假',
          text: '经查，您申请修复时提供的材料不真实，撤销修复，恢复公示该信息。',
        },
        { name: '承诺不实', text: '经查，您作出的信用承诺不实，撤销修复，恢复公示该信息。' },
        { name: '机关错误', text: '经查，准予修复的决定有误，撤销修复，恢复公示该信息。理由：' },
      ],
    },
  },
  en: {
    queue: 'Applications for credit repair',
    all: 'Waiting',
    columns: {
      subject: 'Subject',
      document: 'Document number',
      state: 'State',
      submitted: 'Submitted on',
      due: 'Time limit',
    },
    none: 'There are no such applications.',
    loading: 'Looking up the applications…',
    subjectCode: 'Unified social credit code',
    reference: 'Reference number',
    record: 'Record to be repaired',
    answers: 'What the applicant says',
    download: (file) => `Download ${file}`,
    assessment: 'Assessment under the rules',
    assessedOn: (day) =>
      `Made by the system under the rules of ${day}, for your information; the decision is yours.`,
    decide: 'What you can do',
    statement: {
      title: 'State facts, or change what was stated',
      hint: 'What the file does not say is for the agency that decided to state. It counts for everybody, and the record is assessed anew; what is not stated is unknown.',
      fields: {
        severity: 'Severity',
        domains: 'Field of supervision',
        publishedOn: 'Day of publication',
        publishedAsNecessary: 'Minor, but its display is necessary',
        namedAct: 'One of the acts that the document names as gravest',
        statutoryTermRunning: 'A statutory term of restriction is still running',
        restrictionUntil: 'Last day of the restriction',
        obligationsOpen: 'Duties of the decision are still open, such as a fine not paid',
        barredByLaw: 'A law, a regulation or a central policy document bars repair',
        restructuring: 'Restructuring or settlement in bankruptcy',
      },
      choices: {
        ...recordText.en.severities,
        ...recordText.en.domains,
        yes: 'Yes',
        no: 'No',
        executing: 'The plan is being carried out',
        completed: 'The plan has been carried out',
      },
      none: 'None of these',
      open: 'Not stated',
      save: 'Save',
      done: 'Saved; the record was assessed anew',
      noneAlone: 'With “None of these”, choose no other field',
      problem: (field, problem) => `${field}: ${problem}`,
      stated: 'Stated by this agency',
      join: ', ',
    },
    notice: 'Notice to the applicant',
    noticeHint:
      'Give the reason and its basis; the applicant sees it as you write it. 5 to 1,000 characters.',
    items: 'What is to be added or changed (optional)',
    itemsHint:
      'The applicant is led straight to these. With none of them ticked everything can be changed.',
    respondBy: 'By which day (optional)',
    respondByOver: 'The last day must not be before today',
    reason: 'Why the repair is revoked',
    reasonHint:
      'After false documents or an untrue promise the applicant cannot apply for the period that the rules lay down.',
    reasonMissing: 'Choose why the repair is revoked',
    noticeMissing: 'Write the notice to the applicant, 5 characters at least',
    noticeLong: 'The notice to the applicant must not have more than 1,000 characters; shorten it',
    confirm: {
      grant: 'The repair will be granted and the record no longer displayed.',
      refuse: 'The repair will be refused and the record stays on display.',
      revoke: 'The repair will be revoked and the record displayed again.',
    },
    barred: 'For the period that the rules lay down the enterprise cannot apply for credit repair.',
    notBarred: 'The mistake is the agency’s: the enterprise can apply for credit repair again.',
    noticeSent: 'The applicant will see:',
    overtakenTitle: 'Somebody was faster with this application',
    overtaken:
      'Another officer dealt with it, or the applicant changed it. This is how it stands now; read it, then go on.',
    templates: {
      decline: [
        {
          name: 'Not for this agency',
          text: 'The record is not one that this agency deals with; apply to the agency that decided.',
        },
        {
          name: 'Conditions not met',
          text: 'Your application does not meet the conditions yet and is not accepted. Reason: ',
        },
      ],
      'request-supplement': [
        {
          name: 'Not legible',
          text: 'What you uploaded is not legible; upload a clear photo or scan.',
        },
        { name: 'Incomplete', text: 'Your documents are not complete. Add the following: ' },
      ],
      return: [
        {
          name: 'Something to change',
          text: 'Something in your application has to be changed; change it and submit again: ',
        },
      ],
      grant: [
        {
          name: 'Granted',
          text: 'Your application meets the conditions of credit repair. It is granted and the record is no longer displayed.',
        },
      ],
      refuse: [
        {
          name: 'Duties not performed',
          text: 'The duties of the decision have not all been performed; the repair is refused. Still open: ',
        },
        {
          name: 'Other reason',
          text: 'Your application does not meet the conditions of credit repair and is refused. Reason: ',
        },
      ],
      revoke: [
        {
          name: 'False documents',
          text: 'The documents you gave were not true; the repair is revoked and the record displayed again.',
        },
        {
          name: 'Untrue promise',
          text: 'The promise you made was untrue; the repair is revoked and the record displayed again.',
        },
        {
          name: 'Mistake of the agency',
          text: 'The repair was granted by mistake; it is revoked and the record displayed again. Reason: ',
        },
      ],
    },
  },
};
