import type { SystemPlaceholder, TemplateField } from '@xinyong/core';
import type { Words } from '../locale/locale.ts';
import type { SketchList } from './template-lists.ts';
import type { termUnits } from './template-sketch.ts';

interface ListWords {
  readonly title: string;
  readonly hint: string;
  /** One of them, counted from 1. */
  readonly nth: (count: number) => string;
  readonly add: string;
  readonly none: string;
}

interface TemplateEditorText {
  readonly title: string;
  readonly lead: string;
  readonly loading: string;
  readonly working: string;
  readonly none: string;
  readonly begin: string;
  readonly back: string;
  readonly colon: string;
  readonly version: (version: number) => string;
  readonly states: Readonly<Record<'coming' | 'current' | 'ended', string>>;
  readonly from: (day: string) => string;
  readonly fromTo: (day: string, end: string) => string;
  readonly change: string;
  readonly copy: string;
  readonly retire: string;
  readonly versions: (count: number) => string;
  readonly columns: Readonly<Record<'version' | 'days' | 'state' | 'letter', string>>;
  readonly read: string;
  readonly unfinished: (title: string) => string;
  readonly untitled: string;
  readonly goOn: string;
  readonly drop: string;
  readonly copyDrops: string;
  readonly copyAnyway: string;
  readonly cancel: string;
  readonly retiring: {
    readonly title: (version: number) => string;
    readonly hint: string;
    readonly day: string;
    readonly dayHint: string;
    readonly wrong: string;
    readonly continue: string;
    readonly confirm: (version: number, day: string) => string;
    readonly button: string;
    readonly done: (version: number) => string;
  };
  readonly start: {
    readonly title: string;
    readonly lead: string;
    readonly empty: string;
    readonly ready: string;
    readonly use: string;
  };
  readonly form: {
    readonly title: string;
    readonly changing: (title: string, version: number) => string;
    readonly changes: (version: number, next: number) => string;
    readonly restored: string;
    readonly overtaken: (version: number) => string;
    readonly parts: Readonly<
      Record<'what' | 'matter' | 'who' | 'answers' | 'letter' | 'days' | 'check', string>
    >;
    readonly type: string;
    readonly otherType: string;
    readonly otherTypeHint: string;
    readonly class: string;
    readonly noClass: string;
    readonly name: string;
    readonly summary: string;
    readonly summaryHint: string;
    readonly english: string;
    readonly englishHint: string;
    /** The English of a field that is called so. */
    readonly inEnglish: (label: string) => string;
    readonly matterName: string;
    readonly matterCode: string;
    readonly basis: string;
    readonly basisHint: string;
    readonly field: string;
    readonly fieldHint: string;
    readonly promisers: string;
    readonly promisersHint: string;
    readonly organiser: string;
    readonly organiserHint: string;
    readonly organiserCode: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly lists: Readonly<Record<SketchList, ListWords>>;
    readonly up: string;
    readonly down: string;
    readonly remove: string;
    readonly moved: (item: string) => string;
    readonly removed: (item: string) => string;
    readonly insert: string;
    readonly insertInto: (item: string) => string;
    readonly choosePlaceholder: string;
    readonly placeholder: (id: string, label: string) => string;
    readonly placeholders: Readonly<Record<SystemPlaceholder, string>>;
    readonly fieldId: string;
    readonly fieldIdHint: (id: string) => string;
    readonly label: string;
    readonly hint: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<TemplateField['kind'], string>>;
    readonly required: string;
    readonly maxLength: string;
    readonly maxLengthHint: string;
    readonly maxDigits: string;
    readonly choices: string;
    readonly choicesHint: string;
    readonly choicesEnglishHint: string;
    readonly workdays: string;
    readonly workdaysHint: string;
    readonly publicity: string;
    readonly term: string;
    readonly termHint: string;
    readonly noTerm: string;
    readonly units: Readonly<Record<(typeof termUnits)[number], string>>;
    readonly termCount: string;
    readonly validFrom: string;
    readonly validTo: string;
    readonly validToHint: string;
  };
  readonly check: {
    readonly state: (refused: number, advised: number) => string;
    readonly refused: string;
    readonly advised: string;
    readonly preview: string;
    readonly previewHint: string;
    readonly noPreview: string;
    readonly letter: string;
  };
  readonly publish: {
    readonly button: string;
    readonly confirm: (title: string, version: number, day: string) => string;
    readonly replaces: (version: number) => string;
    readonly advised: (count: number) => string;
    readonly signed: string;
    readonly change: string;
    readonly done: (title: string, version: number) => string;
  };
  readonly discard: {
    readonly title: string;
    readonly hint: string;
    readonly button: string;
  };
  readonly problems: {
    readonly matterField: string;
    readonly organiserName: string;
    readonly organiserCode: string;
    readonly fieldId: (count: number) => string;
    readonly maxLength: (count: number) => string;
    readonly workdays: string;
    readonly term: string;
    readonly validFrom: string;
    readonly validTo: string;
  };
  readonly overtakenTitle: string;
  readonly overtaken: (version: number) => string;
  readonly refusedTitle: string;
  readonly unknown: string;
}

/** The words of the editor of templates, zh-CN first. Findings, types and fields are worded by core. */
export const templateEditorText: Words<TemplateEditorText> = {
  'zh-CN': {
    title: '承诺书模板',
    lead: '本单位发布的承诺书模板。承诺人按现行的一版签署；发布新版本或者停用，都不改变已经签署的承诺。',
    loading: '正在查询模板……',
    working: '正在办理……',
    none: '本单位还没有承诺书模板。',
    begin: '新建模板',
    back: '返回模板列表',
    colon: '：',
    version: (version) => `第 ${version} 版`,
    states: { coming: '还没有启用', current: '现行', ended: '已停用' },
    from: (day) => `${day}起`,
    fromTo: (day, end) => `${day}起，${end}停用`,
    change: '修改',
    copy: '复制为新模板',
    retire: '停用',
    versions: (count) => `各版本（${count}）`,
    columns: { version: '版本', days: '日期', state: '状态', letter: '全文' },
    read: '看全文',
    unfinished: (title) => `有一份没有写完的模板：${title}`,
    untitled: '还没有标题',
    goOn: '继续写',
    drop: '丢弃',
    copyDrops: '有一份没有写完的新模板，复制以后它就丢弃了。',
    copyAnyway: '丢弃并复制',
    cancel: '取消',
    retiring: {
      title: (version) => `停用第 ${version} 版`,
      hint: '停用以后不能再签署；已经签署的承诺不变。',
      day: '从哪一天起不能再签署',
      dayHint: '写今天的，今天就不能再签署。',
      wrong: '请填写真实存在、不早于今天的日期',
      continue: '继续',
      confirm: (version, day) => `将停用第 ${version} 版，从 ${day} 起不能再签署。`,
      button: '停用',
      done: (version) => `第 ${version} 版已经停用`,
    },
    start: {
      title: '新建承诺书模板',
      lead: '可以从示范文本开始，再按本单位的事项修改；也可以从空白开始。',
      empty: '从空白开始',
      ready: '示范文本',
      use: '用这份',
    },
    form: {
      title: '新建承诺书模板',
      changing: (title, version) => `修改“${title}”第 ${version} 版`,
      changes: (version, next) =>
        `发布以后是第 ${next} 版，代替第 ${version} 版。按第 ${version} 版签署的承诺不变。`,
      restored: '已恢复您上次没有写完的内容。',
      overtaken: (version) =>
        `您写到一半时，第 ${version} 版已经发布。发布以后会代替它，请先核对。`,
      parts: {
        what: '是什么承诺书',
        matter: '事项',
        who: '谁来承诺',
        answers: '承诺人要填写的内容',
        letter: '承诺书的文字',
        days: '公开和期限',
        check: '检查和预览',
      },
      type: '承诺类型',
      otherType: '其他类型的名称',
      otherTypeHint: '写明是哪一种承诺，不超过 64 个字。',
      class: '承诺类别（选填）',
      noClass: '不写明',
      name: '标题',
      summary: '用途说明',
      summaryHint: '用一两句平常的话写明什么时候用，承诺人选择承诺书时会看到。',
      english: '同时写英文',
      englishHint: '签署的是中文，英文只供阅读。',
      inEnglish: (label) => `${label}（英文，选填）`,
      matterName: '事项名称',
      matterCode: '事项编码（选填）',
      basis: '依据',
      basisHint: '写明文件的名称和文号，必要时写明条款。',
      field: '事项所在的领域',
      fieldHint:
        '证明事项不能在前八种领域用承诺代替证明。其他类型的承诺也请如实选择，签署时按规定判定。',
      promisers: '适用的主体（选填）',
      promisersHint: '都不勾选的，各类主体都可以签署。',
      organiser: '组织承诺的行业协会商会（选填）',
      organiserHint: '行业自律承诺一般由行业协会商会组织。',
      organiserCode: '组织单位的统一社会信用代码（选填）',
      reason: '承诺事由',
      reasonHint: '写明为什么作出承诺，例如“申请办理食品经营许可”。',
      lists: {
        fields: {
          title: '填写项目',
          hint: '每一项都要用到承诺书的文字里：在那里插入它，签署时就换成承诺人填写的内容。',
          nth: (count) => `填写项目第 ${count} 项`,
          add: '添加填写项目',
          none: '还没有填写项目。',
        },
        notices: {
          title: '告知事项',
          hint: '审批替代型和证明事项型承诺要先书面告知：条件或者证明的内容、承诺的后果。',
          nth: (count) => `告知事项第 ${count} 条`,
          add: '添加告知事项',
          none: '还没有告知事项。',
        },
        clauses: {
          title: '承诺内容',
          hint: '一条写一件事，签署时自动编号。',
          nth: (count) => `承诺内容第 ${count} 条`,
          add: '添加承诺内容',
          none: '还没有承诺内容。',
        },
        materials: {
          title: '可以后补的材料',
          hint: '容缺受理时可以后补的材料，承诺人在期限内上传。',
          nth: (count) => `后补材料第 ${count} 项`,
          add: '添加后补材料',
          none: '还没有可以后补的材料。',
        },
        liabilities: {
          title: '违诺责任',
          hint: '写明没有做到时依法承担的责任。',
          nth: (count) => `违诺责任第 ${count} 条`,
          add: '添加违诺责任',
          none: '还没有违诺责任。',
        },
      },
      up: '上移',
      down: '下移',
      remove: '删去',
      moved: (item) => `已经移到：${item}`,
      removed: (item) => `已经删去：${item}`,
      insert: '插入',
      insertInto: (item) => `可以插入${item}的内容`,
      choosePlaceholder: '选择要插入的内容',
      placeholder: (id, label) => `${label} {${id}}`,
      placeholders: {
        'subject.name': '承诺人名称',
        'subject.code': '承诺人的统一社会信用代码',
        'acceptor.name': '受理单位名称',
        'matter.name': '事项名称',
        'organiser.name': '组织单位名称',
        'record.documentNumber': '处罚的文书号',
        'record.breach': '失信行为',
        'record.decidedOn': '作出处罚的日期',
        'materials.dueOn': '补齐材料的最后一天',
        validUntil: '有效期的最后一天',
      },
      fieldId: '编号',
      fieldIdHint: (id) => `在承诺书的文字里写作 {${id}}。小写字母、数字和连字符，以字母开头。`,
      label: '名称',
      hint: '提示（选填）',
      kind: '填写方式',
      kinds: {
        text: '单行文字',
        'long-text': '多行文字',
        number: '数字',
        date: '日期',
        choice: '从选项中选择',
      },
      required: '必须填写',
      maxLength: '最多几个字（选填）',
      maxLengthHint: '1 至 2000。不写的，单行文字 200 个字，多行文字 1000 个字。',
      maxDigits: '小数点前最多几位（选填）',
      choices: '选项',
      choicesHint: '每行一个，至少两个。',
      choicesEnglishHint: '每行一个，次序与中文相同。',
      workdays: '补齐期限（工作日）',
      workdaysHint: '从签署的第二天算起，最多 250 个工作日。',
      publicity: '公开类型',
      term: '承诺有效期',
      termHint: '从签署之日算起。没有固定期限的，到认定履行状态为止。',
      noTerm: '没有固定期限',
      units: { Y: '年', M: '个月', D: '天' },
      termCount: '多长',
      validFrom: '从哪一天起可以签署',
      validTo: '从哪一天起不能再签署（选填）',
      validToHint: '一直可以签署的不填，以后可以随时停用。',
    },
    check: {
      state: (refused, advised) =>
        refused === 0 && advised === 0
          ? '没有发现问题。'
          : `必须改正 ${refused} 处，建议 ${advised} 处。`,
      refused: '必须改正，才能发布',
      advised: '建议修改，由您决定',
      preview: '预览承诺书',
      previewHint: '按今天签署、填写示例内容排出，与签署的文字一致。',
      noPreview: '文字里有不能填入的花括号内容，改正以后可以预览。',
      letter: '承诺书预览',
    },
    publish: {
      button: '发布',
      confirm: (title, version, day) => `将发布“${title}”第 ${version} 版，从 ${day} 起可以签署。`,
      replaces: (version) => `它代替第 ${version} 版：从同一天起，第 ${version} 版不能再签署。`,
      advised: (count) => `还有 ${count} 处建议没有改。`,
      signed:
        '已经签署的承诺不变，仍按签署时的文字。发布以后不能再改这一版，只能发布新版本或者停用。',
      change: '继续修改',
      done: (title, version) => `已经发布：${title}，第 ${version} 版`,
    },
    discard: {
      title: '不写了',
      hint: '丢弃以后，没有发布的内容不能找回。',
      button: '丢弃没有发布的内容',
    },
    problems: {
      matterField: '请选择事项所在的领域',
      organiserName: '填写了组织单位的代码，请一并填写名称',
      organiserCode: '组织单位的统一社会信用代码应为 18 位，请核对',
      fieldId: (count) =>
        `填写项目第 ${count} 项的编号应以小写字母开头，只含小写字母、数字和连字符，最多 40 个字符`,
      maxLength: (count) => `填写项目第 ${count} 项的长度应为 1 至 2000 的整数，或者不填`,
      workdays: '补齐期限最多 250 个工作日',
      term: '承诺有效期应为大于零的整数',
      validFrom: '请填写从哪一天起可以签署',
      validTo: '停用日期应为真实存在的日期，或者不填',
    },
    overtakenTitle: '已有人发布了新版本',
    overtaken: (version) =>
      `第 ${version} 版已经发布。您写的内容还在；再次发布会代替第 ${version} 版，请先核对它的全文。`,
    refusedTitle: '按照规定不能发布',
    unknown: '没有这份模板，或者它是其他单位的。',
  },
  en: {
    title: 'Templates of promises',
    lead: 'What this agency has published. Promisers sign the version that is valid; neither a new version nor the end of one changes what was signed.',
    loading: 'Looking up the templates…',
    working: 'Working…',
    none: 'This agency has no templates yet.',
    begin: 'New template',
    back: 'Back to the templates',
    colon: ': ',
    version: (version) => `Version ${version}`,
    states: { coming: 'Not valid yet', current: 'Valid', ended: 'Ended' },
    from: (day) => `from ${day}`,
    fromTo: (day, end) => `from ${day} until ${end}`,
    change: 'Change',
    copy: 'Copy as a new template',
    retire: 'End',
    versions: (count) => `Versions (${count})`,
    columns: { version: 'Version', days: 'Days', state: 'State', letter: 'Letter' },
    read: 'Read it',
    unfinished: (title) => `There is a template that is not finished: ${title}`,
    untitled: 'no title yet',
    goOn: 'Go on writing',
    drop: 'Discard',
    copyDrops: 'There is a new template that is not finished; it is discarded with the copy.',
    copyAnyway: 'Discard and copy',
    cancel: 'Cancel',
    retiring: {
      title: (version) => `End version ${version}`,
      hint: 'It can then no longer be signed; what was signed stays as it is.',
      day: 'From which day it can no longer be signed',
      dayHint: 'With today it ends today.',
      wrong: 'Give a day of the calendar that is not before today',
      continue: 'Continue',
      confirm: (version, day) => `Version ${version} will end: from ${day} it cannot be signed.`,
      button: 'End it',
      done: (version) => `Version ${version} has been ended`,
    },
    start: {
      title: 'New template',
      lead: 'Begin from a ready text and change it for your matter, or from nothing.',
      empty: 'Begin from nothing',
      ready: 'Ready texts',
      use: 'Use this',
    },
    form: {
      title: 'New template',
      changing: (title, version) => `Changing version ${version} of “${title}”`,
      changes: (version, next) =>
        `Once published it is version ${next}, in the place of version ${version}. What was signed by version ${version} stays as it is.`,
      restored: 'What you had not finished has been brought back.',
      overtaken: (version) =>
        `While you were writing, version ${version} was published. Publishing takes its place; look at it first.`,
      parts: {
        what: 'What it is',
        matter: 'Matter',
        who: 'Who promises',
        answers: 'What the promiser fills in',
        letter: 'Words of the letter',
        days: 'Publicity and time',
        check: 'Check and preview',
      },
      type: 'Type',
      otherType: 'Name of the other type',
      otherTypeHint: 'Say which kind of promise it is, in 64 characters at most.',
      class: 'Class (optional)',
      noClass: 'Not said',
      name: 'Title',
      summary: 'What it is for',
      summaryHint: 'In a plain sentence or two; promisers see it where they choose a letter.',
      english: 'Write English too',
      englishHint: 'What is signed is Chinese; the English is for reading alone.',
      inEnglish: (label) => `${label} (English, optional)`,
      matterName: 'Name of the matter',
      matterCode: 'Code of the matter (optional)',
      basis: 'Basis',
      basisHint: 'Title and number of the document, with the article where it helps.',
      field: 'Field of the matter',
      fieldHint:
        'In the first eight fields a promise cannot stand for a proof. Choose truly for other types too: the rules decide when it is signed.',
      promisers: 'Who can sign it (optional)',
      promisersHint: 'With none of them ticked, subjects of every kind can.',
      organiser: 'Organising association (optional)',
      organiserHint: 'Promises of self-discipline are usually organised by an association.',
      organiserCode: 'Unified social credit code of the organiser (optional)',
      reason: 'Reason',
      reasonHint: 'Why the promise is made.',
      lists: {
        fields: {
          title: 'Fields',
          hint: 'Each has to stand in the words of the letter: insert it there, and what the promiser fills in takes its place.',
          nth: (count) => `Field ${count}`,
          add: 'Add a field',
          none: 'There are no fields yet.',
        },
        notices: {
          title: 'Notices',
          hint: 'Promises in place of approval or proof need written notice first: the conditions or what is proved, and what follows.',
          nth: (count) => `Notice ${count}`,
          add: 'Add a notice',
          none: 'There are no notices yet.',
        },
        clauses: {
          title: 'Clauses',
          hint: 'One thing in each; they are numbered when it is signed.',
          nth: (count) => `Clause ${count}`,
          add: 'Add a clause',
          none: 'There are no clauses yet.',
        },
        materials: {
          title: 'Materials that may follow',
          hint: 'What may be handed in later; the promiser uploads it in time.',
          nth: (count) => `Material ${count}`,
          add: 'Add a material',
          none: 'There are no materials yet.',
        },
        liabilities: {
          title: 'Liabilities',
          hint: 'What the law has for a promise that is not kept.',
          nth: (count) => `Liability ${count}`,
          add: 'Add a liability',
          none: 'There are no liabilities yet.',
        },
      },
      up: 'Move up',
      down: 'Move down',
      remove: 'Remove',
      moved: (item) => `Moved to: ${item}`,
      removed: (item) => `Removed: ${item}`,
      insert: 'Insert',
      insertInto: (item) => `What can be inserted into ${item}`,
      choosePlaceholder: 'Choose what to insert',
      placeholder: (id, label) => `${label} {${id}}`,
      placeholders: {
        'subject.name': 'Name of the promiser',
        'subject.code': 'Unified social credit code of the promiser',
        'acceptor.name': 'Name of the accepting agency',
        'matter.name': 'Name of the matter',
        'organiser.name': 'Name of the organiser',
        'record.documentNumber': 'Document number of the penalty',
        'record.breach': 'The breach',
        'record.decidedOn': 'Day of the penalty',
        'materials.dueOn': 'Last day for the materials',
        validUntil: 'Last day of the term',
      },
      fieldId: 'Id',
      fieldIdHint: (id) =>
        `Written {${id}} in the words of the letter. Lower-case letters, digits and hyphens, beginning with a letter.`,
      label: 'Label',
      hint: 'Hint (optional)',
      kind: 'Kind',
      kinds: {
        text: 'One line',
        'long-text': 'Several lines',
        number: 'Number',
        date: 'Date',
        choice: 'One of several answers',
      },
      required: 'Required',
      maxLength: 'Characters, at most (optional)',
      maxLengthHint: '1 to 2,000. Without it 200 for one line and 1,000 for several.',
      maxDigits: 'Digits before the point, at most (optional)',
      choices: 'Answers',
      choicesHint: 'One a line, two at least.',
      choicesEnglishHint: 'One a line, in the order of the Chinese.',
      workdays: 'Time for the materials (working days)',
      workdaysHint: 'Counted from the day after the signature, 250 at most.',
      publicity: 'Publicity',
      term: 'Term of the promise',
      termHint: 'Counted from the signature. Without a term it lasts until it is determined.',
      noTerm: 'No fixed term',
      units: { Y: 'years', M: 'months', D: 'days' },
      termCount: 'How long',
      validFrom: 'From which day it can be signed',
      validTo: 'From which day it can no longer be signed (optional)',
      validToHint: 'Leave it out if it stays valid; it can be ended at any time.',
    },
    check: {
      state: (refused, advised) =>
        refused === 0 && advised === 0
          ? 'Nothing was found.'
          : `${refused} to be corrected, ${advised} recommended.`,
      refused: 'To be corrected before it can be published',
      advised: 'Recommended; the decision is yours',
      preview: 'Preview of the letter',
      previewHint: 'As it would be signed today, with sample answers.',
      noPreview: 'The words have something in braces that nothing stands for; correct it first.',
      letter: 'Preview of the letter',
    },
    publish: {
      button: 'Publish',
      confirm: (title, version, day) =>
        `Version ${version} of “${title}” will be published and can be signed from ${day}.`,
      replaces: (version) =>
        `It takes the place of version ${version}, which can no longer be signed from that day.`,
      advised: (count) => `${count} recommendation${count === 1 ? ' was' : 's were'} not followed.`,
      signed:
        'What was signed stays in the words in which it was signed. A published version cannot be changed: a new one takes its place, or it is ended.',
      change: 'Go on changing',
      done: (title, version) => `Published: ${title}, version ${version}`,
    },
    discard: {
      title: 'Give up',
      hint: 'What is not published cannot be brought back.',
      button: 'Discard what is not published',
    },
    problems: {
      matterField: 'Choose the field of the matter',
      organiserName: 'The organiser has a code; give its name too',
      organiserCode: 'A unified social credit code has 18 characters; check that of the organiser',
      fieldId: (count) =>
        `The id of field ${count} begins with a lower-case letter and has lower-case letters, digits and hyphens, 40 characters at most`,
      maxLength: (count) =>
        `The length of field ${count} is a whole number from 1 to 2,000, or left out`,
      workdays: 'The materials can have 250 working days at most',
      term: 'The term is a whole number above zero',
      validFrom: 'Say from which day it can be signed',
      validTo: 'The day of the end is a day of the calendar, or left out',
    },
    overtakenTitle: 'Somebody published a new version',
    overtaken: (version) =>
      `Version ${version} has been published. What you wrote is still here; publishing it takes the place of version ${version}, so look at that one first.`,
    refusedTitle: 'The rules do not allow this',
    unknown: 'There is no such template, or it is another agency’s.',
  },
};
