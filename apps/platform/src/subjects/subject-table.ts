import type { IsoDay, SubjectKind, Uscc } from '@xinyong/core';

export interface SubjectTable {
  code: Uscc;
  name: string;
  /** {@link searchName} of the name. */
  search_name: string;
  kind: SubjectKind;
  region: string;
  sector: string;
  representative: string;
  founded_on: IsoDay | null;
  /** 注销日期. */
  dissolved_on: IsoDay | null;
}
