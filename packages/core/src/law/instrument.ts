import type { IsoDay } from '../calendar/iso-day.ts';
import type { Citation, Evidence } from './citation.ts';

/** A law, regulation, departmental rule or policy document (法律、法规、规章、规范性文件、政策文件). */
export interface Instrument {
  readonly id: string;
  /** 文件名称, without 《》. */
  readonly title: string;
  readonly titleEn: string;
  /** 文号, as printed on the document; empty where none is known. */
  readonly number: string;
  /** Day of this version of the text. */
  readonly revision: IsoDay;
  /** 公布日: from this day on its content was known. */
  readonly publishedOn: IsoDay;
  /** 施行日. */
  readonly from: IsoDay;
  /**
   * Day on which the text, or the collection or page in which it stands, was read, where that of its publication is not
   * known: it then stands for the revision, and for the days of publication and of taking effect where nothing else
   * tells them, and is shown as none of them.
   */
  readonly readOn?: IsoDay;
  /** 废止日; the day itself is no longer covered. */
  readonly to?: IsoDay;
  /** Id of the instrument that ends it: until that one is published nobody knows of the end. */
  readonly endedBy?: string;
  /** The articles whose numbers were read. No other number may be cited. */
  readonly articles: readonly string[];
}

/** What a reader needs to find an instrument. */
export type CitedInstrument = Pick<Instrument, 'id' | 'title' | 'titleEn' | 'number'>;

/** What a reader needs to find the documents cited, each once, in the order in which they are cited first. */
export function citedInstruments(
  known: Iterable<Instrument>,
  cites: readonly Citation[],
): readonly CitedInstrument[] {
  const instruments = [...known];
  return [...new Set(cites.map(({ doc }) => doc))].flatMap((doc) => {
    const found = instruments.find(({ id }) => id === doc);
    if (!found) return [];
    const { id, title, titleEn, number } = found;
    return [{ id, title, titleEn, number }];
  });
}

/** Cites an instrument. */
export const cite = (
  instrument: Instrument,
  article: string | null,
  evidence: Evidence,
): Citation => ({ doc: instrument.id, article, revision: instrument.revision, evidence });

/** Whether an instrument prints the article, or the article that a paragraph or item (款、项) belongs to. */
export const printsArticle = (instrument: Instrument, article: string): boolean =>
  instrument.articles.some(
    (printed) =>
      article === printed ||
      (article.startsWith(printed) && /^第.+[款项]/.test(article.slice(printed.length))),
  );

/** The time in which an instrument is in force. */
export const whileInForce = ({
  from,
  to,
  endedBy,
}: Instrument): { from: IsoDay; to?: IsoDay; endedBy?: string } => ({
  from,
  ...(to && { to }),
  ...(endedBy && { endedBy }),
});
