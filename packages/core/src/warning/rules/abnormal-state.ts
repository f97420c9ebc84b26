import type { Citation } from '../../law/citation.ts';
import { cite } from '../../law/instrument.ts';
import { order68, order69 } from '../../law/instruments.ts';
import type { SubjectKind } from '../../subject/subject.ts';

/** What becomes of those who do not report or cannot be reached. */
interface AbnormalState {
  /** `listed`: 列入经营异常名录; `marked`: 标记为经营异常状态. */
  readonly state: 'listed' | 'marked';
  readonly cite: Citation;
}

const listed: AbnormalState = { state: 'listed', cite: cite(order68, null, 'secondary') };
// The name of the mark was read, that these grounds lead to it was not.
const marked: AbnormalState = { state: 'marked', cite: cite(order69, null, 'assumed') };

/** 令68 speaks of 企业 and 农民专业合作社, 令69 of 个体工商户; of others neither does, and they file no annual report. */
export const abnormalStates: Partial<Record<SubjectKind, AbnormalState>> = {
  enterprise: listed,
  cooperative: listed,
  'individual-business': marked,
};
