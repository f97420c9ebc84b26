import type { FieldRefusal } from './fields.schema.ts';

type FieldWords = { readonly [Code in FieldRefusal]: string };

/** The words of what was wrong with a field and how it should be, zh-CN first. */
export const fieldText: { readonly 'zh-CN': FieldWords; readonly en: FieldWords } = {
  'zh-CN': {
    'invalid-object': '缺少内容，或内容不是对象',
    'unknown-member': '含有不认识的项目，请核对名称',
    'invalid-limit': '每页条数应为 1 至 100 的整数',
    'invalid-cursor': '翻页标记无效，请从第一页重新查询',
    'invalid-search': '请输入 2 至 100 个字的名称或统一社会信用代码',
    'invalid-repair-id': '申请编号无效，请从申请列表进入',
    'invalid-import-id': '导入编号无效，请从导入报告进入',
    'invalid-file-name': '文件名应为 1 至 200 个字，不含路径分隔符和控制字符',
    'invalid-version': '申请版本号应为非负整数',
    'invalid-notice': '告知内容应为 5 至 1000 个字',
    'invalid-decision': '决定只能是准予修复或不予修复',
    'invalid-materials': '材料清单最多 7 项',
    'invalid-material': '没有这一种申请材料',
    'invalid-state': '没有这一种申请状态',
    'invalid-answer': '请选择“是”或“否”',
    'invalid-contact-name': '联系人姓名不超过 50 个字，且在一行之内',
    'invalid-contact-phone': '请填写手机号码或带区号的固定电话号码',
    'invalid-statement': '情况说明不超过 1000 个字',
    'invalid-signed-name': '签署姓名不超过 50 个字，且在一行之内',
    'invalid-flow': '问卷版本号应为正整数',
  },
  en: {
    'invalid-object': 'Nothing was given, or it is not an object',
    'unknown-member': 'There is a member that is not known here; check its name',
    'invalid-limit': 'Give a whole number from 1 to 100',
    'invalid-cursor': 'This page mark is not valid; start again at the first page',
    'invalid-search': 'Give 2 to 100 characters of a name or a unified social credit code',
    'invalid-repair-id': 'Not the id of an application; open it from the list of applications',
    'invalid-import-id': 'Not the id of an import; open it from its report',
    'invalid-file-name':
      'Give a file name of 1 to 200 characters, without path separators or control characters',
    'invalid-version': 'The version of an application is a whole number, not below zero',
    'invalid-notice': 'Write 5 to 1,000 characters',
    'invalid-decision': 'A repair is either granted or refused',
    'invalid-materials': 'Give a list of at most 7 materials',
    'invalid-material': 'There is no such material',
    'invalid-state': 'There is no such state of an application',
    'invalid-answer': 'Answer yes or no',
    'invalid-contact-name': 'Give a name of at most 50 characters, on one line',
    'invalid-contact-phone': 'Give a mobile number, or a fixed line with its area code',
    'invalid-statement': 'Write at most 1,000 characters',
    'invalid-signed-name': 'Sign with a name of at most 50 characters, on one line',
    'invalid-flow': 'The version of the questions is a whole number above zero',
  },
};
