import type { IsoDay } from '../calendar/iso-day.ts';
import type { Citation } from './citation.ts';
import { cite } from './instrument.ts';
import { regulation654 } from './instruments.ts';

/** 国务院令第777号 changed 企业信息公示暂行条例 on this day. */
export const regulation654AmendedOn: IsoDay = '2024-05-01';

/** Cites the regulation as it was left then: of that text only summaries were read. */
export const citeAmended654 = (article: string): Citation => ({
  ...cite(regulation654, article, 'secondary'),
  revision: regulation654AmendedOn,
});
