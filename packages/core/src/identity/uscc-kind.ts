/**
 * 登记管理部门代码 and 机构类别代码: characters 1 and 2 of a code, in every pair that GB 32100-2015
 * lists. `99` is not among them.
 */
export type UsccKind =
  | `1${'1' | '2' | '3' | '9'}`
  | `2${'1' | '9'}`
  | `3${'1' | '2' | '3' | '4' | '5' | '9'}`
  | `4${'1' | '9'}`
  | `5${'1' | '2' | '3' | '9'}`
  | `6${'1' | '2' | '9'}`
  | `7${'1' | '2' | '9'}`
  | `8${'1' | '9'}`
  | `9${'1' | '2' | '3'}`
  | `A${'1' | '9'}`
  | `N${'1' | '2' | '3' | '9'}`
  | 'Y1';

/** 登记管理部门代码, character 1. */
export type UsccDepartment = UsccKind extends `${infer Department}${string}` ? Department : never;

/** The kinds that each department registers. GB 32100-2015. */
export const usccKinds: {
  readonly [D in UsccDepartment]: readonly Extract<UsccKind, `${D}${string}`>[];
} = {
  1: ['11', '12', '13', '19'],
  2: ['21', '29'],
  3: ['31', '32', '33', '34', '35', '39'],
  4: ['41', '49'],
  5: ['51', '52', '53', '59'],
  6: ['61', '62', '69'],
  7: ['71', '72', '79'],
  8: ['81', '89'],
  9: ['91', '92', '93'],
  A: ['A1', 'A9'],
  N: ['N1', 'N2', 'N3', 'N9'],
  Y: ['Y1'],
};
