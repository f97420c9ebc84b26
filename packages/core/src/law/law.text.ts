import type { LawProblemCode } from './check-law.ts';
import type { LawRefusal } from './dated.schema.ts';

/** The words of the law engine in one language. */
export interface LawText {
  readonly problems: Readonly<Record<LawProblemCode, string>>;
  readonly refusals: Readonly<Record<LawRefusal, string>>;
}

/** 规则用语. */
export const lawText: Readonly<Record<'zh-CN' | 'en', LawText>> = {
  'zh-CN': {
    problems: {
      gap: '有一段时间没有取值',
      overlap: '同一天有两个取值',
      'empty-time': '终止日不晚于起始日',
      bands: '分档没有从零开始、不连续、重叠或者没有到底',
      unit: '取值与参数的类型不符',
      loosening: '放宽了上位规定（包括改动不许改动的内容、新增“无须修复”的规则、分类轻于上位规定）',
      'not-left-open': '国家没有把这一项留给这一级地方或者部门规定，或者不是以这种形式',
      'double-patch': '同一地区对同一内容作了两种改动',
      'never-fires': '这条规则的条件自相矛盾或者总是满足，永远不起作用',
      unread: '这个参数没有被任何规则使用',
      'unknown-param': '引用了不存在的参数',
      'unknown-target': '要改动的内容不存在',
      'unknown-fact': '用到了不认识的事实，请核对拼写',
      'unknown-class': '用到了不认识的类别，请核对拼写',
      'unknown-refusal': '用到了不认识的原因代码，请核对拼写',
      'unknown-consequence': '用到了不认识的后果（kind、value），请核对拼写',
      redefined: '编号与已有的文件、补丁或者分类行相同',
      'stale-target': '所依据的原文版本已变化，请重新审核',
      'missing-citation': '没有写明依据的文件',
      'unread-article': '引用了没有核对过的条号',
      untitled: '新增的规则没有写明中英文名称（title）',
    },
    refusals: {
      'invalid-id': '编号以字母或数字开头，只含字母、数字、点和连字符，最多 100 个字符',
      'invalid-fact': '事实的名称以字母开头，只含字母和数字，最多 50 个字符',
      'invalid-article': '条号应写成“第…条”“第…项”或者“三（一）1”，例如“第八条”',
      'invalid-refusal': '原因代码只含大写字母和下划线，例如 MIN_PERIOD',
      'invalid-words': '含有看不见的控制字符或者方向符，请删去',
    },
  },
  en: {
    problems: {
      gap: 'no value is in force for some time',
      overlap: 'two values are in force on one day',
      'empty-time': 'the end is not after the beginning',
      bands: 'the bands do not begin at zero, leave a gap, overlap, or end',
      unit: 'the value is not of the kind the parameter has',
      loosening:
        'a higher rule is loosened: something is changed that must not be, a rule is added by which nothing needs repair, or a class is lighter than that of the nation',
      'not-left-open':
        'the nation did not leave this to a place of this size or to a sector, or not in this form',
      'double-patch': 'one region changes the same thing in two ways',
      'never-fires': 'this rule contradicts itself or always holds: it can never do anything',
      unread: 'no rule reads this parameter',
      'unknown-param': 'a parameter is named that does not exist',
      'unknown-target': 'what is to be changed does not exist',
      'unknown-fact': 'a fact is named that nobody knows: check the spelling',
      'unknown-class': 'a class is named that nobody knows: check the spelling',
      'unknown-refusal': 'a reason code is used that nobody knows: check the spelling',
      'unknown-consequence':
        'a consequence (kind and value) is used that nobody knows: check the spelling',
      redefined: 'the id is that of a document, overlay or row that is there already',
      'stale-target': 'the text it was written against has changed: review it again',
      'missing-citation': 'the document it stands in is not named',
      'unread-article': 'an article number is cited that was not read',
      untitled: 'a rule is added without a Chinese and an English title',
    },
    refusals: {
      'invalid-id':
        'An id begins with a letter or digit and has letters, digits, dots and hyphens, 100 at most',
      'invalid-fact':
        'The name of a fact begins with a letter and has letters and digits, 50 at most',
      'invalid-article':
        'Write the number of an article as 第…条, 第…项 or 三（一）1, such as 第八条',
      'invalid-refusal': 'A reason code has capital letters and underscores, such as MIN_PERIOD',
      'invalid-words':
        'There are control characters or marks of direction that nobody sees; remove them',
    },
  },
};
