import type { Fulfilment } from '@xinyong/core';
import type { NoticeTemplate } from '../command-area/notice-fields.ts';
import type { Words } from '../locale/locale.ts';
import type { ConfirmedAction, DeskAction } from './desk-action.ts';
import type { Waiting } from './promise-waiting.ts';

interface PromiseDeskText {
  readonly queue: string;
  readonly all: string;
  readonly waitings: Readonly<Record<Waiting, string>>;
  readonly columns: Readonly<Record<'subject' | 'promise' | 'state' | 'madeOn' | 'due', string>>;
  readonly termOver: (day: string) => string;
  readonly none: string;
  readonly loading: string;
  readonly join: string;
  readonly colon: string;
  readonly facts: Readonly<
    Record<
      | 'title'
      | 'type'
      | 'class'
      | 'subjectCode'
      | 'code'
      | 'reason'
      | 'organiser'
      | 'madeOn'
      | 'validUntil'
      | 'materialsDueOn'
      | 'publicity'
      | 'told'
      | 'said',
      string
    >
  >;
  readonly imported: string;
  /** What was unknown when it was signed. */
  readonly assessment: {
    readonly title: string;
    readonly unknown: string;
    readonly against: string;
    readonly nothing: string;
    readonly assessedOn: (day: string) => string;
    readonly why: string;
  };
  readonly letter: {
    readonly title: string;
    readonly none: string;
    readonly label: string;
    readonly signer: string;
    readonly capacity: string;
    readonly digest: string;
    readonly checkValue: string;
    readonly signatures: string;
    readonly by: Readonly<Record<'platform' | 'subject', string>>;
    readonly valid: string;
    readonly invalid: string;
    /** Before there is a code nobody can ask for it. */
    readonly later: string;
    readonly asking: string;
    readonly unasked: string;
    readonly failed: string;
  };
  readonly materials: {
    readonly title: string;
    readonly missing: string;
    readonly download: (file: string) => string;
    readonly size: (kilobytes: string) => string;
  };
  readonly determination: {
    readonly title: string;
    readonly fulfilment: string;
    readonly falsehood: string;
    readonly isFalse: string;
    readonly deliberate: string;
    readonly isDeliberate: string;
    readonly unperformed: string;
    readonly determinedOn: string;
    readonly determiner: string;
  };
  readonly sanctions: {
    readonly title: string;
    readonly kinds: string;
    readonly words: string;
    readonly sanctionedOn: string;
  };
  readonly history: {
    readonly title: string;
    readonly by: Readonly<Record<'promiser' | 'agency', (name: string) => string>>;
  };
  readonly decide: string;
  readonly noMeasure: string;
  /** The three determinations as one; the other actions are commands, which core words. */
  readonly determine: string;
  /** What an action leads to, beside the form in which it is written. */
  readonly hints: Readonly<Partial<Record<DeskAction, string>>>;
  readonly notice: string;
  readonly noticeHint: string;
  readonly dueDayHint: string;
  readonly fulfilment: string;
  readonly unperformed: string;
  readonly unperformedHint: string;
  readonly falsehood: string;
  readonly falsehoodHint: string;
  /** Of 信用修复型, by the rule about repairs (令36). */
  readonly repairFalsehoodHint: string;
  readonly deliberate: string;
  readonly deliberateHint: string;
  readonly kinds: string;
  readonly kindsHint: string;
  /** Of 恢复惩戒: whose it is to do. */
  readonly restoreHint: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly problems: Readonly<
    Record<
      | 'materialsDueOn'
      | 'fulfilment'
      | 'unperformed'
      | 'unperformedLong'
      | 'kinds'
      | 'words'
      | 'wordsLong'
      | 'notice'
      | 'noticeLong',
      string
    >
  >;
  readonly confirm: Readonly<Record<ConfirmedAction, string>>;
  readonly confirmDetermination: Readonly<Record<Fulfilment, string>>;
  readonly final: string;
  readonly noticeSent: string;
  readonly overtakenTitle: string;
  readonly overtaken: string;
  readonly templates: Readonly<Partial<Record<DeskAction, readonly NoticeTemplate[]>>>;
  /** 问效. */
  readonly review: {
    readonly title: string;
    readonly lead: string;
    readonly year: string;
    readonly yearWrong: string;
    readonly find: string;
    readonly none: (year: number) => string;
    readonly found: (subjects: number, promises: number) => string;
    readonly tooMany: (most: number) => string;
    readonly list: string;
    readonly listHint: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly toDraws: string;
    readonly columns: Readonly<Record<'subject' | 'promises', string>>;
    readonly showSubjects: string;
    readonly others: (count: number) => string;
    readonly begin: string;
    readonly beginHint: string;
    readonly draw: string;
    readonly choose: string;
    readonly noDraws: string;
    readonly earlier: string;
    readonly drawMissing: string;
    readonly confirm: (draw: string) => string;
    readonly confirmHint: (year: string) => string;
    readonly button: string;
    readonly begun: (count: number) => string;
  };
}

/** The words of the officer's desk of promises, zh-CN first. States, types and measures are worded by core. */
export const promiseDeskText: Words<PromiseDeskText> = {
  'zh-CN': {
    queue: '信用承诺办理',
    all: '等待本单位办理',
    waitings: {
      acceptance: '等待受理',
      materials: '补齐的材料待核查',
      determination: '有效期已满，等待认定',
      liability: '违诺，等待追究责任',
      repair: '已申请修复违诺',
      verification: '核查中',
    },
    columns: {
      subject: '承诺人',
      promise: '承诺书',
      state: '状态',
      madeOn: '签署日期',
      due: '期限',
    },
    termOver: (day) => `有效期已满（${day}）`,
    none: '这里没有承诺。',
    loading: '正在查询承诺……',
    join: '、',
    colon: '：',
    facts: {
      title: '承诺书',
      type: '承诺类型',
      class: '承诺类别',
      subjectCode: '统一社会信用代码',
      code: '承诺编码',
      reason: '承诺事由',
      organiser: '组织单位',
      madeOn: '签署日期',
      validUntil: '有效期的最后一天',
      materialsDueOn: '补齐材料的最后一天',
      publicity: '公开类型',
      told: '最近一次告知',
      said: '承诺人的说明',
    },
    imported: '由其他平台归集',
    assessment: {
      title: '受理前请查明',
      unknown: '签署时系统不能确定以下情况，所以没有自动受理。请您查明，然后受理或者不予受理：',
      against: '按规定，以下情况不能承诺：',
      nothing: '签署时没有系统不能确定的情况。',
      assessedOn: (day) => `按 ${day} 适用的规定，由系统评估，供您参考；决定由您作出。`,
      why: '查看每一项规定和依据',
    },
    letter: {
      title: '承诺书原文',
      none: '这份承诺由其他平台归集，没有承诺书原文。',
      label: '承诺书原文，与签署的文字完全一致',
      signer: '签署人',
      capacity: '签署身份',
      digest: '摘要（SHA-256）',
      checkValue: '校验码',
      signatures: '签名',
      by: { platform: '平台印章', subject: '承诺人的签名' },
      valid: '核验无误，原文没有改动',
      invalid: '核验不符，请不要依据这份原文办理',
      later: '受理并编发承诺编码以后可以核验',
      asking: '正在核验……',
      unasked: '没有核验',
      failed: '暂时没能核验',
    },
    materials: {
      title: '承诺后补的材料',
      missing: '还没有收到',
      download: (file) => `下载 ${file}`,
      size: (kilobytes) => `${kilobytes} KB`,
    },
    determination: {
      title: '履行状态认定',
      fulfilment: '履行状态',
      falsehood: '虚假承诺',
      isFalse: '是，作出承诺时内容就不真实',
      deliberate: '故意不履行承诺',
      isDeliberate: '是',
      unperformed: '未履行的承诺内容',
      determinedOn: '认定日期',
      determiner: '认定单位',
    },
    sanctions: {
      title: '违诺责任追究',
      kinds: '措施',
      words: '违诺责任追究内容',
      sanctionedOn: '追究日期',
    },
    history: {
      title: '办理记录',
      by: { promiser: (name) => `承诺人 ${name}`, agency: (name) => `受理单位 ${name}` },
    },
    decide: '办理',
    noMeasure: '这类承诺违诺以后，规定里没有可以采取的追究措施。没有其他事项的，可以结束。',
    determine: '认定履行状态',
    hints: {
      'return-materials':
        '补齐材料的最后一天不变，承诺人最迟在这一天重新提交。过了这一天不能退回。',
      revoke:
        '受理有误，或者承诺所办的事项没有批准的，可以撤销。承诺人没有做到的，请认定履行状态。',
    },
    notice: '告知承诺人的内容',
    noticeHint: '请写明理由和依据，承诺人会看到原文。5 至 1000 个字。',
    dueDayHint: '期限落在节假日安排还没有公布的年份，系统不能推算，请您确定。',
    fulfilment: '履行状态',
    unperformed: '未履行的承诺内容',
    unperformedHint: '请照承诺书写明哪几条没有做到。归集到国家平台时要用，不超过 4000 个字。',
    falsehood: '虚假承诺：作出承诺时内容就不真实',
    falsehoodHint: '有证据证明时才勾选。虚假承诺没有修复以前，会影响承诺人以后用承诺办事。',
    repairFalsehoodHint:
      '有证据证明、承诺严重不实的才勾选。勾选以后，承诺人在一定年限内不能申请信用修复，违诺修复以前也会影响用承诺办事。',
    deliberate: '故意不履行承诺',
    deliberateHint:
      '由失信信息的认定单位认定，有证据证明是故意的才勾选，只是没有做到的不要勾选。勾选以后，承诺人在一定年限内不能申请信用修复。',
    kinds: '采取的措施',
    kindsHint: '只列出规定里有的措施，每一项写明依据。请逐项选择。',
    restoreHint: '失信信息由其他机关认定的，平台只告知那个机关，由它决定是否恢复。',
    words: '违诺责任追究内容',
    wordsHint: '例如：撤销××许可证。归集到国家平台时要用。5 至 1000 个字。',
    problems: {
      materialsDueOn: '请填写真实存在、不早于今天的日期',
      fulfilment: '请选择履行状态',
      unperformed: '请填写未履行的承诺内容',
      unperformedLong: '未履行的承诺内容不能超过 4000 个字，请缩短',
      kinds: '请选择至少一项措施',
      words: '请填写违诺责任追究内容，至少 5 个字',
      wordsLong: '违诺责任追究内容不能超过 1000 个字，请缩短',
      notice: '请填写告知承诺人的内容，至少 5 个字',
      noticeLong: '告知承诺人的内容不能超过 1000 个字，请缩短',
    },
    confirm: {
      accept: '将受理这份承诺：编发承诺编码，承诺随即生效，并按公开类型公开。',
      decline: '将不予受理，这份承诺不生效。',
      sanction: '将追究违诺责任，采取以下措施：',
      close: '将结束这份承诺，不再追究。',
      'grant-repair': '将准予修复违诺：这份承诺从信用承诺专栏撤下，违诺的记录不再公示。',
      'refuse-repair': '将不予修复，违诺的记录不变。',
      revoke: '将撤销这份承诺：档案不再公示它的记录，已经公开的，公示栏写“已结束”。',
    },
    confirmDetermination: {
      full: '将认定为全部履行，记入信用档案。',
      partial: '将认定为部分履行，记入信用档案。',
      none: '将认定为全部未履行，记入信用档案。',
    },
    final: '办理以后不能撤回。',
    noticeSent: '承诺人将看到：',
    overtakenTitle: '已有人先办理了这份承诺',
    overtaken:
      '可能是另一位经办人员，也可能是承诺人或者期限届满引起的变化。下面是最新的情况，请看过以后再办理。',
    templates: {
      decline: [
        {
          name: '有严重失信记录',
          text: '经查，您有尚未修复的较严重失信记录，不能用承诺办理。请先修复信用，或者交齐材料按一般程序办理。',
        },
        {
          name: '不适用承诺',
          text: '您办理的事项不适用承诺，请交齐材料按一般程序办理。理由：',
        },
      ],
      'return-materials': [
        { name: '材料不清楚', text: '您提交的材料看不清楚，请重新提交清晰的照片或者扫描件。' },
        { name: '材料不符', text: '您提交的材料与承诺补齐的不一致，请重新提交。不一致的是：' },
      ],
      determine: [
        { name: '全部做到', text: '经核查，您承诺的内容已经全部做到。' },
        { name: '有没做到的', text: '经核查，您承诺的内容有没做到的。核查的情况是：' },
      ],
      'grant-repair': [{ name: '已经纠正', text: '经核查，违诺行为已经纠正，准予修复。' }],
      'refuse-repair': [
        { name: '还没有纠正', text: '经核查，违诺行为还没有纠正，不予修复。没有纠正的是：' },
      ],
      revoke: [
        { name: '受理有误', text: '经查，受理这份承诺有误，予以撤销，不影响您的信用。理由：' },
        {
          name: '事项没有批准',
          text: '您承诺所办的事项没有批准，这份承诺随之撤销，不影响您的信用。',
        },
      ],
    },
    review: {
      title: '问效：每年抽查承诺的履行情况',
      lead: '先查询一年里作出承诺的主体，再用双随机抽查抽取，抽查公布以后对抽中的主体开始核查。',
      year: '哪一年作出的承诺',
      yearWrong: '年份应为四位数字，例如 2026',
      find: '查询可以抽查的主体',
      none: (year) => `${year} 年没有可以抽查的承诺。`,
      found: (subjects, promises) => `${subjects} 户，共 ${promises} 件承诺。`,
      tooMany: (most) => `一份抽查计划最多 ${most} 户，请把下面的代码分成几份计划。`,
      list: '统一社会信用代码，每行一户',
      listHint:
        '复制这些代码，到双随机抽查拟定计划：在“检查谁”一页选“按名单”，粘贴到“检查对象名单”。公布以后再回到这里。',
      copy: '复制全部代码',
      copied: '代码已经复制，请到双随机抽查粘贴。',
      notCopied: '浏览器没有允许复制。代码已经选中，请按 Ctrl+C（苹果电脑按 ⌘C）。',
      toDraws: '去双随机抽查拟定计划',
      columns: { subject: '承诺人', promises: '承诺件数' },
      showSubjects: '查看名单',
      others: (count) => `其余 ${count} 户见上面的代码。`,
      begin: '对抽中的主体开始核查',
      beginHint: '只能选择本单位已经公布结果的抽查。',
      draw: '哪一次抽查',
      choose: '请选择',
      noDraws: '本单位还没有已经公布结果的抽查。请先抽取并公布。',
      earlier: '查找更早的抽查',
      drawMissing: '请选择一次抽查',
      confirm: (draw) => `将按“${draw}”的结果开始核查。`,
      confirmHint: (year) =>
        `抽中的主体 ${year} 年作出、正在履行的和有效期已满的承诺，都会转为核查中，并告知承诺人。`,
      button: '开始核查',
      begun: (count) =>
        count === 0 ? '抽中的主体没有等待核查的承诺。' : `已对 ${count} 件承诺开始核查。`,
    },
  },
  en: {
    queue: 'Credit promises to deal with',
    all: 'Waiting for this agency',
    waitings: {
      acceptance: 'Waiting to be accepted',
      materials: 'Materials handed in, to be verified',
      determination: 'Term over, to be determined',
      liability: 'Broken, liability to be enforced',
      repair: 'Repair asked for',
      verification: 'Being verified',
    },
    columns: {
      subject: 'Promiser',
      promise: 'Letter',
      state: 'State',
      madeOn: 'Signed on',
      due: 'Time limit',
    },
    termOver: (day) => `term over (${day})`,
    none: 'There are no such promises.',
    loading: 'Looking up the promises…',
    join: ', ',
    colon: ': ',
    facts: {
      title: 'Letter',
      type: 'Type',
      class: 'Class',
      subjectCode: 'Unified social credit code',
      code: 'Promise code',
      reason: 'Reason',
      organiser: 'Organiser',
      madeOn: 'Signed on',
      validUntil: 'Last day of the term',
      materialsDueOn: 'Last day for the materials',
      publicity: 'Publicity',
      told: 'Last told',
      said: 'What the promiser says',
    },
    imported: 'Taken over from another platform',
    assessment: {
      title: 'To be found out before it is accepted',
      unknown:
        'When it was signed these could not be told, so that it was not accepted by itself. Find them out, then accept or decline:',
      against: 'The rules are against a promise because of:',
      nothing: 'Nothing was unknown when it was signed.',
      assessedOn: (day) =>
        `Made by the system under the rules of ${day}, for your information; the decision is yours.`,
      why: 'Every rule with its source',
    },
    letter: {
      title: 'The letter',
      none: 'This promise was taken over from another platform, without its letter.',
      label: 'The letter, exactly as it was signed',
      signer: 'Signed by',
      capacity: 'Capacity',
      digest: 'Digest (SHA-256)',
      checkValue: 'Check value',
      signatures: 'Signatures',
      by: { platform: 'Seal of the platform', subject: 'Signature of the promiser' },
      valid: 'verified, the letter is unchanged',
      invalid: 'not right for this letter: do not rely on it',
      later: 'can be verified once it is accepted and has its code',
      asking: 'verifying…',
      unasked: 'not verified',
      failed: 'could not be verified just now',
    },
    materials: {
      title: 'Materials promised for later',
      missing: 'not received yet',
      download: (file) => `Download ${file}`,
      size: (kilobytes) => `${kilobytes} KB`,
    },
    determination: {
      title: 'Determination',
      fulfilment: 'Fulfilment',
      falsehood: 'False promise',
      isFalse: 'Yes, it was untrue when it was made',
      deliberate: 'Deliberate breach',
      isDeliberate: 'Yes',
      unperformed: 'What was not kept',
      determinedOn: 'Determined on',
      determiner: 'Determined by',
    },
    sanctions: {
      title: 'Liability',
      kinds: 'Measures',
      words: 'Words of the agency',
      sanctionedOn: 'Enforced on',
    },
    history: {
      title: 'History',
      by: { promiser: (name) => `Promiser ${name}`, agency: (name) => `Agency ${name}` },
    },
    decide: 'What you can do',
    noMeasure:
      'For a breach of such a promise the rules have no measure to take. Close it where nothing else is open.',
    determine: 'Determine fulfilment',
    hints: {
      'return-materials':
        'The last day for the materials stays: the promiser hands them in anew by that day, after which they cannot be returned.',
      revoke:
        'Where it was accepted by mistake, or what it was made for was refused. What was not kept is determined instead.',
    },
    notice: 'Notice to the promiser',
    noticeHint:
      'Give the reason and its basis; the promiser sees it as you write it. 5 to 1,000 characters.',
    dueDayHint:
      'It lies in a year whose holidays are not announced yet, so that the system cannot tell it; please say it.',
    fulfilment: 'Fulfilment',
    unperformed: 'What was not kept',
    unperformedHint:
      'Say by the letter which clauses were not kept. It goes to the national platform; 4,000 characters at most.',
    falsehood: 'False promise: it was untrue when it was made',
    falsehoodHint:
      'Tick it only with evidence. Until a false promise is repaired, it affects what can be handled by promise.',
    repairFalsehoodHint:
      'Tick it only with evidence that the promise was seriously untrue. The promiser can then apply for no credit repair for some years, and until the breach is repaired it affects what can be handled by promise.',
    deliberate: 'Deliberately not kept',
    deliberateHint:
      'It is for the agency that found the record. Tick it only with evidence of intent, not where the promise was merely not kept. The promiser can then apply for no credit repair for some years.',
    kinds: 'Measures',
    kindsHint: 'Only what the rules have, each with its source. Choose one by one.',
    restoreHint:
      'Where another agency found the record, the platform only tells that agency, whose decision it is.',
    words: 'Words of the agency',
    wordsHint:
      'For example: the licence is withdrawn. It goes to the national platform. 5 to 1,000 characters.',
    problems: {
      materialsDueOn: 'Give a day of the calendar that is not before today',
      fulfilment: 'Choose the fulfilment',
      unperformed: 'Say what was not kept',
      unperformedLong: 'What was not kept has more than 4,000 characters; shorten it',
      kinds: 'Choose at least one measure',
      words: 'Write the words of the agency, 5 characters at least',
      wordsLong: 'The words of the agency have more than 1,000 characters; shorten them',
      notice: 'Write the notice to the promiser, 5 characters at least',
      noticeLong: 'The notice to the promiser has more than 1,000 characters; shorten it',
    },
    confirm: {
      accept:
        'The promise will be accepted: it gets its code, takes effect at once, and is public as its publicity says.',
      decline: 'The promise will be declined and does not take effect.',
      sanction: 'Liability will be enforced by these measures:',
      close: 'The promise will be ended without anything further.',
      'grant-repair':
        'The repair will be granted: the promise leaves the public column, and the record of the breach is no longer displayed.',
      'refuse-repair': 'The repair will be refused and the record of the breach stays.',
      revoke:
        'The promise will be revoked: its record is no longer displayed, and the public column, where it stands there, says “Ended”.',
    },
    confirmDetermination: {
      full: 'It will be determined as wholly kept and goes into the archive.',
      partial: 'It will be determined as partly kept and goes into the archive.',
      none: 'It will be determined as not kept at all and goes into the archive.',
    },
    final: 'This cannot be taken back.',
    noticeSent: 'The promiser will see:',
    overtakenTitle: 'Somebody was faster with this promise',
    overtaken:
      'Another officer dealt with it, the promiser changed it, or a time limit ran out. This is how it stands now; read it, then go on.',
    templates: {
      decline: [
        {
          name: 'Serious record',
          text: 'There is a serious record of dishonesty that is not repaired, so nothing can be handled by promise. Repair it first, or bring all materials.',
        },
        {
          name: 'Not by promise',
          text: 'What you apply for cannot be handled by promise; bring all materials. Reason: ',
        },
      ],
      'return-materials': [
        {
          name: 'Not legible',
          text: 'What you handed in is not legible; hand in a clear photo or scan.',
        },
        {
          name: 'Not what was promised',
          text: 'What you handed in is not what was promised; hand it in anew: ',
        },
      ],
      determine: [
        { name: 'Wholly kept', text: 'What you promised has been kept in whole.' },
        { name: 'Not wholly kept', text: 'Not all that you promised has been kept. We found: ' },
      ],
      'grant-repair': [
        { name: 'Put right', text: 'The breach has been put right; the repair is granted.' },
      ],
      'refuse-repair': [
        {
          name: 'Not put right',
          text: 'The breach has not been put right; the repair is refused. Still open: ',
        },
      ],
      revoke: [
        {
          name: 'Accepted by mistake',
          text: 'The promise was accepted by mistake and is revoked; your credit is not affected. Reason: ',
        },
        {
          name: 'Refused matter',
          text: 'What the promise was made for was refused, so that it is revoked; your credit is not affected.',
        },
      ],
    },
    review: {
      title: 'Review: draw promises of a year to verify',
      lead: 'Find who promised in a year, draw from them at random, and once the draw is published begin to verify the promises of those drawn.',
      year: 'Promises made in the year',
      yearWrong: 'A year has four digits, as 2026',
      find: 'Find whom to draw from',
      none: (year) => `There are no promises of ${year} that could be drawn.`,
      found: (subjects, promises) =>
        `${subjects} subject${subjects === 1 ? '' : 's'} with ${promises} promise${promises === 1 ? '' : 's'}.`,
      tooMany: (most) => `One plan draws from ${most} at most; make several plans of these codes.`,
      list: 'Unified social credit codes, one a line',
      listHint:
        'Copy these codes and plan a draw under random inspections: on the page of whom to inspect choose “By a list”, and paste them into “List of subjects”. Come back once it is published.',
      copy: 'Copy all codes',
      copied: 'The codes are copied; paste them into the plan of a draw.',
      notCopied:
        'The browser did not let them be copied. They are selected: press Ctrl+C (⌘C on a Mac).',
      toDraws: 'Plan a draw',
      columns: { subject: 'Promiser', promises: 'Promises' },
      showSubjects: 'Show the list',
      others: (count) => `${count} more are among the codes above.`,
      begin: 'Begin to verify those drawn',
      beginHint: 'Only draws of this agency whose result is published can be chosen.',
      draw: 'Which draw',
      choose: 'Choose one',
      noDraws: 'This agency has no draw whose result is published. Draw and publish first.',
      earlier: 'Look for earlier draws',
      drawMissing: 'Choose a draw',
      confirm: (draw) => `Verification will begin by the result of “${draw}”.`,
      confirmHint: (year) =>
        `All promises that those drawn made in ${year} and that are in force or whose term is over will be verified, and their promisers told.`,
      button: 'Begin verification',
      begun: (count) =>
        count === 0
          ? 'Those drawn have no promise that waits to be verified.'
          : `Verification of ${count} promise${count === 1 ? '' : 's'} has begun.`,
    },
  },
};
