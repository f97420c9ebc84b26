export const revocationReasons = [
  'false-material',
  'false-promise',
  'promise-broken',
  'agency-error',
] as const;

/** Why a granted repair is revoked (撤销修复): 提供虚假材料, 信用承诺严重不实, 故意不履行承诺, 机关错误. */
export type RevocationReason = (typeof revocationReasons)[number];

/** Whether the applicant is to blame (弄虚作假): what the law says of falsehood holds then, and for no error of the agency. */
export const isFalsehood = (reason: RevocationReason): boolean => reason !== 'agency-error';
