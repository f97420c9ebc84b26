import type { ProblemCode } from '@xinyong/contract';

/** The same words in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What each problem is called. */
export const problemTitles: Readonly<Record<ProblemCode, Words>> = {
  invalid_request: { zh: '请求有误', en: 'The request is not valid' },
  unauthenticated: { zh: '尚未登录', en: 'Not signed in' },
  forbidden: { zh: '没有权限', en: 'Not allowed' },
  not_found: { zh: '没有找到', en: 'Not found' },
  method_not_allowed: { zh: '不支持该方法', en: 'Method not allowed' },
  conflict: { zh: '与当前状态冲突', en: 'In conflict with the present state' },
  stale_version: { zh: '内容已被更新', en: 'Changed in the meantime' },
  idempotency_key_reused: { zh: '幂等键重复使用', en: 'Idempotency key used for another request' },
  body_too_large: { zh: '内容过大', en: 'The body is too large' },
  unsupported_media_type: { zh: '不支持该内容类型', en: 'Unsupported media type' },
  rule_not_satisfied: { zh: '不符合规定的条件', en: 'The conditions of the law are not met' },
  file_refused: { zh: '文件未被接收', en: 'The file was not taken' },
  busy: { zh: '正在办理的人多', en: 'Many are asking at the moment' },
  internal: { zh: '系统出错', en: 'Something went wrong on our side' },
};
