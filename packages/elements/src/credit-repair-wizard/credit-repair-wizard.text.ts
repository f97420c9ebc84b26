import type { RepairItem, FlowPageId, RecordKind } from '@xinyong/core';
import type { Words } from '../locale/locale.ts';

/** What a page asks, by kind of record where that makes a difference. */
interface PageWords {
  readonly title: string;
  readonly intro?: string;
}

/** What a field is called: in full beside it, and shortly on the check page. */
interface FieldWords {
  readonly label: string;
  readonly hint?: string;
  readonly short: string;
  /** When it was left empty. */
  readonly missing: string;
}

interface RepairWizardText {
  readonly service: string;
  readonly pages: Readonly<Record<Exclude<FlowPageId, 'not-ready'>, PageWords>>;
  readonly pagesOf: Partial<
    Record<RecordKind, Partial<Record<Exclude<FlowPageId, 'not-ready'>, PageWords>>>
  >;
  readonly fields: Readonly<Record<Exclude<RepairItem, `file:${string}`>, FieldWords>>;
  readonly yes: string;
  readonly no: string;
  readonly problem: (label: string, problem: string) => string;
  readonly decision: (document: string, title: string) => string;
  readonly start: {
    readonly title: string;
    readonly titleNotYet: string;
    readonly titleNotNeeded: string;
    readonly who: string;
    readonly answerFirst: string;
    readonly steps: string;
    readonly prepare: string;
    readonly licence: string;
    readonly time: string;
    readonly after: string;
    readonly otherWays: string;
    readonly other: (agency: string) => string;
    readonly begin: string;
    readonly existing: string;
    readonly beginning: string;
    readonly signIn: string;
    readonly elsewhere: (day: string) => string;
  };
  readonly notReady: {
    readonly title: string;
    readonly what: Readonly<Partial<Record<RepairItem, string>>>;
    readonly afterwards: string;
    readonly change: string;
  };
  readonly materials: { readonly none: string };
  readonly prefilled: string;
  readonly promise: {
    readonly letter: string;
    readonly to: (agency: string) => string;
    readonly by: (name: string, code: string) => string;
    readonly about: (document: string) => string;
    readonly clauses: readonly string[];
    readonly date: string;
    readonly print: string;
    readonly signHint: (name: string) => string;
  };
  readonly check: {
    readonly groups: { readonly facts: string; readonly files: string; readonly contact: string };
    readonly record: string;
    readonly promise: string;
    readonly promiseMade: (name: string) => string;
    readonly submit: string;
    readonly resubmit: string;
    readonly submitting: string;
    readonly before: string;
  };
  readonly notice: {
    /** What is filled in. */
    readonly what: string;
    readonly rulesTitle: string;
    readonly welcomeTitle: string;
    readonly welcome: (done: number, total: number) => string;
    readonly sentAlready: string;
  };
  readonly supplement: {
    readonly title: string;
    readonly asks: Readonly<
      Record<'supplement-requested' | 'returned', (agency: string) => string>
    >;
    readonly respondBy: (day: string) => string;
    readonly items: string;
    readonly advice: string;
    readonly begin: string;
    /** The mark of an item. */
    readonly asked: string;
  };
  readonly later: {
    readonly until: string;
    readonly comeBack: string;
  };
  readonly sent: {
    readonly title: string;
    readonly again: string;
    readonly reference: string;
    readonly date: string;
    readonly next: string;
    readonly contact: (agency: string) => string;
    readonly contactHeading: string;
    readonly copy: string;
    readonly print: string;
    readonly download: string;
    readonly fileName: (id: string) => string;
    readonly status: string;
    readonly feedback: string;
    readonly answers: string;
    readonly notSent: (state: string) => string;
  };
  readonly loading: string;
}

/** The words of the wizard, zh-CN first. Outcomes, materials and problems are worded by core. */
export const repairWizardText: Words<RepairWizardText> = {
  'zh-CN': {
    service: '信用修复申请',
    pages: {
      corrected: { title: '违法行为已经改正了吗？' },
      obligations: { title: '决定书要求的事都做完了吗？' },
      harm: { title: '危害后果和不良影响已经消除了吗？' },
      repeat: { title: '这次处罚以后，因为同一类违法行为又被市场监管部门处罚过吗？' },
      'heavy-penalty': { title: '列入名单以后，又受到过较重的行政处罚吗？' },
      materials: { title: '上传证明材料' },
      contact: { title: '怎么联系您？', intro: '机关办理时可能会联系您。' },
      promise: { title: '作出信用承诺', intro: '请先读完承诺书，再签名确认。' },
      check: { title: '请核对您填写的内容' },
    },
    pagesOf: {
      'abnormal-listing': {
        corrected: { title: '列入名录的问题已经解决了吗？', intro: '例如，已经补报年度报告。' },
      },
      'serious-listing': {
        obligations: { title: '处罚决定要求的事都做完了吗？' },
      },
    },
    fields: {
      corrected: {
        label: '违法行为已经改正了吗？',
        short: '已经改正',
        missing: '请选择违法行为是否已经改正',
      },
      obligationsPerformed: {
        label: '缴款、整改等义务都履行完了吗？',
        short: '义务已全部履行',
        missing: '请选择义务是否已经全部履行',
      },
      performedOn: {
        label: '最后一项是哪一天完成的？',
        short: '完成日期',
        missing: '请填写完成日期',
      },
      harmRemoved: {
        label: '危害后果和不良影响已经消除了吗？',
        short: '危害后果已消除',
        missing: '请选择危害后果和不良影响是否已经消除',
      },
      repeatedSameType: {
        label: '因为同一类违法行为又被市场监管部门处罚过吗？',
        short: '因同类行为再次受罚',
        missing: '请选择是否因为同一类违法行为又被市场监管部门处罚过',
      },
      newHeavyPenalty: {
        label: '又受到过较重的行政处罚吗？',
        short: '再次受到较重处罚',
        missing: '请选择是否又受到过较重的行政处罚',
      },
      statement: {
        label: '还有什么要说明的？',
        hint: '例如整改的经过。请不要填写身份证号码。',
        short: '补充说明',
        missing: '请填写补充说明',
      },
      contactName: {
        label: '联系人姓名',
        short: '联系人',
        missing: '请填写联系人姓名',
      },
      contactPhone: {
        label: '联系电话',
        hint: '手机号码，或者带区号的固定电话。可以带空格。',
        short: '联系电话',
        missing: '请填写联系电话',
      },
      signedName: {
        label: '签名',
        short: '签名',
        missing: '请填写您的姓名，作为签名',
      },
      promiseMade: {
        label: '我已阅读并作出以上承诺，同意依法公示。',
        short: '信用承诺',
        missing: '请阅读承诺书并勾选确认',
      },
    },
    yes: '是',
    no: '否',
    problem: (label, problem) => `${label}：${problem}`,
    decision: (document, title) => `文书号 ${document}，${title}。`,
    start: {
      title: '申请信用修复',
      titleNotYet: '现在还不能申请修复',
      titleNotNeeded: '这条信息不用申请修复',
      who: '信用修复是指失信行为改正以后，申请提前停止公示这条失信信息。由这家单位的经办人在网上办理，全程免费。',
      answerFirst: '回答几个问题，就知道能不能修复',
      steps: '要申请修复的信息',
      prepare: '请先准备好',
      licence: '决定书，用来核对文书号和要求的事项',
      time: '大约需要 10 分钟。填写的内容会自动保存，可以分几次填完。',
      after: '提交以后',
      otherWays: '其他办理方式',
      other: (agency) => `不方便在网上办理的，可以联系${agency}，了解怎样书面提交。`,
      begin: '开始申请',
      existing: '您已经开始填写这份申请，内容都在。',
      beginning: '正在建立申请……',
      signIn: '申请修复需要先登录。登录以后会回到这里。',
      elsewhere: (day) => `到了 ${day}，请再来办理。`,
    },
    notReady: {
      title: '有一件事要先办好',
      what: {
        corrected:
          '违法行为改正以后才能申请修复。请先按照决定书的要求改正，保留好照片、单据等证明。',
        obligationsPerformed:
          '决定书要求的事全部做完以后才能申请修复。例如还没有缴清罚款的，请先缴清，保留好缴款凭证。',
        harmRemoved: '危害后果和不良影响消除以后才能申请修复。请先处理好，保留好证明。',
        repeatedSameType:
          '因为同一类违法行为又被市场监管部门处罚的，这条信息暂时不能修复。请联系作出决定的机关，了解以后怎样办理。',
        newHeavyPenalty:
          '列入以后又受到较重行政处罚的，暂时不能申请修复。请联系列入名单的机关，了解以后怎样办理。',
      },
      afterwards: '您填写的内容会保存下来。办好以后回到这里，改一下回答就可以继续。',
      change: '更改刚才的回答',
    },
    materials: {
      none: '这项申请不需要另外上传材料。',
    },
    prefilled: '已按您的登录信息填好，可以更改。',
    promise: {
      letter: '信用承诺书',
      to: (agency) => `致${agency}：`,
      by: (name, code) => `承诺单位：${name}（统一社会信用代码 ${code}）`,
      about: (document) => `就文书号 ${document} 所涉信息申请信用修复，本单位郑重承诺：`,
      clauses: [
        '已经改正失信行为，履行了规定的义务，提交的材料真实有效，填写的内容真实、准确、完整。',
        '今后依法诚信经营，自觉接受监督，不再发生同类行为。',
        '承诺不实或者违背承诺的，愿意承担法律责任，接受撤销修复等处理。',
      ],
      date: '日期',
      print: '打印承诺书',
      signHint: (name) => `请输入联系人的姓名：${name}`,
    },
    check: {
      groups: { facts: '情况', files: '证明材料', contact: '联系方式' },
      record: '修复的信息',
      promise: '信用承诺',
      promiseMade: (name) => `已作出，签名：${name}`,
      submit: '提交申请',
      resubmit: '重新提交',
      submitting: '正在提交，请稍候……',
      before: '提交以后，作出决定之前都可以撤回。',
    },
    notice: {
      what: '申请',
      rulesTitle: '按照今天的规定，还不能提交',
      welcomeTitle: '欢迎回来',
      welcome: (done, total) => `${total} 步已经完成 ${done} 步，从这里接着填。已经填好的：`,
      sentAlready: '这份申请已经提交，不会重复提交。',
    },
    supplement: {
      title: '补充材料后，请重新提交',
      asks: {
        'supplement-requested': (agency) => `${agency}请您补正`,
        returned: (agency) => `${agency}把申请退回给您`,
      },
      respondBy: (day) => `最晚在 ${day} 重新提交（含当天）。`,
      items: '需要更改或者补充的：',
      advice: '没有提到的内容都在，不用重填。改好以后，请核对一遍再重新提交。',
      begin: '开始更改',
      asked: '请补正',
    },
    later: {
      until: '草稿会一直保留，直到您提交或者撤回。',
      comeBack: '回来的办法：登录以后打开“我的申请”，点“继续填写”；也可以收藏这一页的网址。',
    },
    sent: {
      title: '申请已提交',
      again: '申请已重新提交',
      reference: '申请编号',
      date: '提交日期',
      next: '接下来',
      contact: (agency) => `有疑问请联系${agency}，报上面的申请编号。`,
      contactHeading: '联系谁',
      copy: '留存一份',
      print: '打印',
      download: '下载网页版（电话已隐去）',
      fileName: (id) => `信用修复申请-${id}.html`,
      status: '查看办理进度',
      feedback: '对这项服务提意见',
      answers: '您提交的内容',
      notSent: (state) => `申请状态：${state}`,
    },
    loading: '正在打开申请……',
  },
  en: {
    service: 'Application for credit repair',
    pages: {
      corrected: { title: 'Has the breach been corrected?' },
      obligations: { title: 'Has everything that the decision requires been done?' },
      harm: { title: 'Have the harm and its effects been removed?' },
      repeat: { title: 'Has market supervision punished the same kind of breach again since?' },
      'heavy-penalty': { title: 'Was there another heavy penalty since the listing?' },
      materials: { title: 'Upload your proof' },
      contact: { title: 'How can you be reached?', intro: 'The agency may get in touch with you.' },
      promise: { title: 'Make the credit promise', intro: 'Read the promise, then sign it.' },
      check: { title: 'Check your answers' },
    },
    pagesOf: {
      'abnormal-listing': {
        corrected: {
          title: 'Has the cause of the listing been mended?',
          intro: 'For example, the annual report has been filed.',
        },
      },
      'serious-listing': {
        obligations: { title: 'Has everything that the penalty requires been done?' },
      },
    },
    fields: {
      corrected: {
        label: 'Has the breach been corrected?',
        short: 'Corrected',
        missing: 'Choose whether the breach has been corrected',
      },
      obligationsPerformed: {
        label: 'Have payment, correction and every other duty been performed?',
        short: 'Every duty performed',
        missing: 'Choose whether every duty has been performed',
      },
      performedOn: {
        label: 'When was the last of them done?',
        short: 'Done on',
        missing: 'Enter the day on which it was done',
      },
      harmRemoved: {
        label: 'Have the harm and its effects been removed?',
        short: 'Harm removed',
        missing: 'Choose whether the harm and its effects have been removed',
      },
      repeatedSameType: {
        label: 'Has market supervision punished the same kind of breach again?',
        short: 'Punished again',
        missing: 'Choose whether market supervision punished the same kind of breach again',
      },
      newHeavyPenalty: {
        label: 'Was there another heavy penalty?',
        short: 'Another heavy penalty',
        missing: 'Choose whether there was another heavy penalty',
      },
      statement: {
        label: 'Is there anything to add?',
        hint: 'For example how things were put right. Do not write identity card numbers.',
        short: 'Statement',
        missing: 'Enter a statement',
      },
      contactName: {
        label: 'Name of the contact',
        short: 'Contact',
        missing: 'Enter the name of the contact',
      },
      contactPhone: {
        label: 'Telephone number',
        hint: 'A mobile number, or a landline number with its area code. Spaces are fine.',
        short: 'Telephone',
        missing: 'Enter a telephone number',
      },
      signedName: {
        label: 'Signature',
        short: 'Signature',
        missing: 'Enter your name as a signature',
      },
      promiseMade: {
        label: 'I have read the promise, I make it, and I agree to its publication.',
        short: 'Credit promise',
        missing: 'Read the promise and tick the box to confirm it',
      },
    },
    yes: 'Yes',
    no: 'No',
    problem: (label, problem) => `${label}: ${problem}`,
    decision: (document, title) => `Document number ${document}, ${title}.`,
    start: {
      title: 'Apply for credit repair',
      titleNotYet: 'This record cannot be repaired yet',
      titleNotNeeded: 'This record needs no application',
      who: 'After a breach has been corrected, credit repair ends the display of the record early. The person who acts for the enterprise applies here, free of charge.',
      answerFirst: 'Answer a few questions and you will know',
      steps: 'The record to be repaired',
      prepare: 'Have these ready',
      licence: 'The decision, to compare its number and what it requires',
      time: 'It takes about 10 minutes. What you enter is saved by itself, so you can do it in several sittings.',
      after: 'After you have applied',
      otherWays: 'Other ways to apply',
      other: (agency) =>
        `If you would rather not apply online, ask ${agency} how to apply on paper.`,
      begin: 'Start the application',
      existing: 'You have begun this application; everything is still here.',
      beginning: 'Making the application…',
      signIn: 'You have to sign in to apply. You will come back here.',
      elsewhere: (day) => `Come back on ${day}.`,
    },
    notReady: {
      title: 'One thing has to be done first',
      what: {
        corrected:
          'You can apply once the breach has been corrected. Correct it as the decision says, and keep photos, receipts and other proof.',
        obligationsPerformed:
          'You can apply once everything that the decision requires has been done. If the fine is not fully paid, pay it first and keep the receipt.',
        harmRemoved:
          'You can apply once the harm and its effects have been removed. Keep the proof of it.',
        repeatedSameType:
          'After another penalty of market supervision for the same kind of breach this record cannot be repaired for now. Ask the agency that decided how to go on.',
        newHeavyPenalty:
          'After another heavy penalty since the listing you cannot apply for now. Ask the agency that made the listing how to go on.',
      },
      afterwards: 'Your answers are kept. When it is done, come back, change the answer and go on.',
      change: 'Change the answer',
    },
    materials: {
      none: 'No documents have to be uploaded for this application.',
    },
    prefilled: 'Filled in from your account; you can change it.',
    promise: {
      letter: 'Credit promise',
      to: (agency) => `To ${agency}:`,
      by: (name, code) => `Made by ${name} (unified social credit code ${code})`,
      about: (document) =>
        `In applying for the repair of the record under document number ${document}, we promise:`,
      clauses: [
        'The breach has been corrected, the duties have been performed, the documents given are true and valid, and the answers true, accurate and complete.',
        'We will act lawfully and honestly from now on, accept supervision, and not do the like again.',
        'If this promise is untrue or is broken, we bear the legal consequences, among them that the repair is revoked.',
      ],
      date: 'Date',
      print: 'Print the promise',
      signHint: (name) => `Enter the name of the contact: ${name}`,
    },
    check: {
      groups: { facts: 'The facts', files: 'Documents', contact: 'Contact' },
      record: 'Record to be repaired',
      promise: 'Credit promise',
      promiseMade: (name) => `Made, signed ${name}`,
      submit: 'Submit the application',
      resubmit: 'Submit again',
      submitting: 'Submitting, please wait…',
      before: 'You can withdraw it until the decision.',
    },
    notice: {
      what: 'application',
      rulesTitle: 'Under the rules of today it cannot be submitted yet',
      welcomeTitle: 'Welcome back',
      welcome: (done, total) => `${done} of ${total} steps are done; go on from here. Done so far:`,
      sentAlready: 'This application was submitted already; it is not submitted twice.',
    },
    supplement: {
      title: 'Add what is asked for, then submit again',
      asks: {
        'supplement-requested': (agency) => `${agency} asks for more`,
        returned: (agency) => `${agency} sent the application back`,
      },
      respondBy: (day) => `Submit again by ${day}.`,
      items: 'To be changed or added:',
      advice:
        'Everything else is still here and need not be entered again. When it is done, check your answers and submit again.',
      begin: 'Start',
      asked: 'asked for',
    },
    later: {
      until: 'The draft is kept until you submit or withdraw it.',
      comeBack:
        'To come back, sign in, open “My applications” and choose “Go on with it”, or keep the address of this page.',
    },
    sent: {
      title: 'Your application was submitted',
      again: 'Your application was submitted again',
      reference: 'Reference number',
      date: 'Submitted on',
      next: 'What happens next',
      contact: (agency) =>
        `If you have a question, contact ${agency} and give the reference number above.`,
      contactHeading: 'Who to contact',
      copy: 'Keep a copy',
      print: 'Print',
      download: 'Download as a web page (telephone masked)',
      fileName: (id) => `credit-repair-${id}.html`,
      status: 'See the progress',
      feedback: 'Tell us about this service',
      answers: 'What you submitted',
      notSent: (state) => `State of the application: ${state}`,
    },
    loading: 'Opening the application…',
  },
};
