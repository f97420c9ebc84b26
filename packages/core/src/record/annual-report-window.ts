import { civilOf, dayFromCivil, dayOf, isoOf } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { isPeriod, periodLastDay } from '../calendar/period.ts';
import type { Citation } from '../law/citation.ts';
import { LawBook, type ResolvedParam } from '../law/resolve.ts';
import { annualReport } from './law/annual-report.ts';

/** When the annual report (年度报告) of a year can be filed and corrected; every day is the last or first of its time. */
export interface AnnualReportWindow {
  /** 1 January after the year reported. */
  readonly opensOn: IsoDay;
  /** 报送截止日. */
  readonly dueOn: IsoDay;
  /** 更正截止日. */
  readonly correctUntil: IsoDay;
  /** Whether it has to be filed; absent while the day of formation (设立登记之日) or the rule is unknown. */
  readonly owed?: boolean;
  readonly cites: {
    readonly due: Citation;
    readonly correction: Citation;
    readonly owed?: Citation;
  };
}

const national = new LawBook(annualReport);

/** The window of the report of a year, by the law of the day on which it opens; undefined where no rule covers that day. */
export function annualReportWindow(
  reportYear: number,
  formedOn: IsoDay | undefined,
  place: string,
  book: LawBook = national,
): AnnualReportWindow | undefined {
  const endOfYear = dayFromCivil(reportYear, 12, 31);
  const opens = endOfYear + 1;
  const params = book.resolve({ on: opens, place, asOf: opens })?.params;
  const [window, correction, first] = ['window', 'correction', 'firstFiling'].map((id) =>
    params?.get(id),
  );
  const last = (param: ResolvedParam | undefined): IsoDay | undefined =>
    isPeriod(param?.value) ? isoOf(periodLastDay(endOfYear, param.value)) : undefined;
  const [dueOn, correctUntil] = [last(window), last(correction)];
  if (!window || !correction || !dueOn || !correctUntil) return undefined;
  const firstFiled =
    formedOn !== undefined && typeof first?.value === 'number'
      ? civilOf(dayOf(formedOn)).year + first.value
      : undefined;
  return {
    opensOn: isoOf(opens),
    dueOn,
    correctUntil,
    ...(firstFiled !== undefined && { owed: reportYear + 1 >= firstFiled }),
    cites: { due: window.cite, correction: correction.cite, ...(first && { owed: first.cite }) },
  };
}
