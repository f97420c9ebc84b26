import { mostSubjects, type DrawOrder } from '@xinyong/contract';
import {
  isPlanId,
  keyFields,
  maskPersonNumbers,
  parseUscc,
  riskClasses,
  type ParsedUscc,
} from '@xinyong/core';
import { identityText, inspectionText } from '@xinyong/core/text';
import type { Locale } from '../locale/locale.ts';
import { drawDeskText } from './credit-draw-desk.text.ts';

/** Fields in which each line is one of many. */
export type LinesField = 'agencies' | 'list' | 'inspectors';

/** What was typed into them, as it was typed. */
export interface TypedLines extends Readonly<Record<LinesField, string>> {
  /** Codes of the agencies of a subject that not all of them see, as the plan that is changed has them. */
  readonly subjectAgencies: Readonly<Record<string, readonly string[]>>;
}

/** What keeps a line from being read, and how it should be. */
type LineProblem = (locale: Locale) => string;

/** A line, counted from 1 as the field shows it: what it says, or what is wrong with it. */
export interface Line<Item> {
  readonly number: number;
  readonly read: Item | LineProblem;
}

type Agency = DrawOrder['agencies'][number];
type Inspector = DrawOrder['inspectors'][number];
type Listed = Extract<DrawOrder['subjects'], { by: 'list' }>['list'][number];

/** What the lines say that say something. */
export const itemsOf = <Item extends object>(lines: readonly Line<Item>[]): readonly Item[] =>
  lines.flatMap(({ read }) => (isProblem(read) ? [] : read));

// Items are plain objects.
const isProblem = (read: object): read is LineProblem => typeof read === 'function';

/** The lines of a text that say something; of two with the same key the second one is wrong. */
function linesOf<Item extends object>(
  text: string,
  read: (line: string) => Item | LineProblem,
  keyOf: (item: Item) => string,
): readonly Line<Item>[] {
  const seen = new Map<string, number>();
  return text.split('\n').flatMap((each, index) => {
    const line = each.trim();
    if (line === '') return [];
    const number = index + 1;
    const item = read(line);
    if (isProblem(item)) return { number, read: item };
    const before = seen.get(keyOf(item));
    if (before !== undefined) return { number, read: (locale) => wordsIn(locale).twice(before) };
    seen.set(keyOf(item), number);
    return { number, read: item };
  });
}

const wordsIn = (locale: Locale): (typeof drawDeskText)[Locale]['form']['lines'] =>
  drawDeskText[locale].form.lines;

/** The agencies that take part: code and name. */
export const agencyLines = ({ agencies }: Pick<TypedLines, 'agencies'>): readonly Line<Agency>[] =>
  linesOf(
    agencies,
    (line) => {
      const [, code = '', name] = /^(\S+)\s+(\S.*)$/.exec(line) ?? [];
      if (name === undefined) return (locale) => wordsIn(locale).agency;
      return idProblem(code) ?? { code, name };
    },
    ({ code }) => code,
  );

/** The subjects of a list: code, class and key field. */
export function subjectLines(draft: TypedLines): readonly Line<Listed>[] {
  const takingPart = new Set(itemsOf(agencyLines(draft)).map(({ code }) => code));
  return linesOf(
    draft.list,
    (line) => {
      const [typed = '', ...words] = line.normalize('NFKC').split(/[\s,，]+/);
      const parsed = parseUscc(typed);
      if (!parsed.ok) return codeProblem(parsed);
      const riskClass = riskClasses.find((each) => each === words[0]?.toUpperCase());
      const [wantedField, ...rest] = riskClass ? words.slice(1) : words;
      const keyField = keyFields.find(
        (each) => each === wantedField || inspectionText['zh-CN'].keyFields[each] === wantedField,
      );
      const strange = wantedField !== undefined && !keyField ? wantedField : rest[0];
      if (strange !== undefined) return (locale) => wordsIn(locale).strange(strange);
      const { code } = parsed;
      const agencies = draft.subjectAgencies[code]?.filter((each) => takingPart.has(each)) ?? [];
      return {
        code,
        ...(riskClass && { riskClass }),
        ...(keyField && { keyField }),
        ...(agencies.length > 0 && { agencies }),
      };
    },
    ({ code }) => code,
  );
}

/** The inspectors: staff number, name, agency and whom they must not visit. */
export function inspectorLines(draft: TypedLines): readonly Line<Inspector>[] {
  const takingPart = itemsOf(agencyLines(draft)).map(({ code }) => code);
  return linesOf(
    draft.inspectors,
    (line) => {
      const [id = '', name, agency, ...others] = line.split(/[\s,，]+/);
      if (!name || !agency) return (locale) => wordsIn(locale).inspector;
      const wrong = idProblem(id);
      if (wrong) return wrong;
      if (!takingPart.includes(agency))
        return (locale) => wordsIn(locale).otherAgency(agency, takingPart);
      const conflicts = others.filter(Boolean).map((each) => parseUscc(each));
      const stranger = conflicts.find((each) => !each.ok);
      if (stranger) return codeProblem(stranger);
      return {
        id,
        name,
        agency,
        conflicts: conflicts.flatMap((each) => (each.ok ? each.code : [])),
      };
    },
    ({ id }) => id,
  );
}

function idProblem(id: string): LineProblem | undefined {
  if (maskPersonNumbers(id) !== id) return (locale) => wordsIn(locale).personNumber;
  return isPlanId(id) ? undefined : (locale) => wordsIn(locale).id(id);
}

const codeProblem =
  (parsed: Extract<ParsedUscc, { ok: false }>): LineProblem =>
  (locale) => {
    const [problem] = parsed.problems;
    // The lookup by its code loses which problem the words take.
    const say =
      problem && (identityText[locale].problems[problem.code] as (of: typeof problem) => string);
    const [suggestion] = parsed.suggestions;
    return wordsIn(locale).code(parsed.normalised, say?.(problem) ?? '', suggestion);
  };

/** What keeps the lines of a field from being taken: there are none, too many, or the first that is wrong. */
export function linesProblem(
  field: LinesField,
  lines: readonly Line<object>[],
  locale: Locale,
): string | undefined {
  const words = wordsIn(locale);
  if (lines.length === 0) return words.none[field];
  if (field === 'list' && lines.length > mostSubjects)
    return words.tooMany(lines.length, mostSubjects);
  const wrong = lines.filter(({ read }) => isProblem(read));
  const [first] = wrong;
  if (!first || !isProblem(first.read)) return undefined;
  return words.at(words.of[field], first.number, first.read(locale), wrong.length - 1);
}
