import * as z from 'zod';
import { calendarText } from '../calendar/calendar.text.ts';
import { gradingText } from '../grading/grading.text.ts';
import { identityText } from '../identity/identity.text.ts';
import { subjectText } from '../subject/subject.text.ts';
import { lawText } from './law.text.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
}

type Issue = z.core.$ZodIssue;

const MOST_FINDINGS = 100;

/**
 * What a schema found in a file, a line each: the place, what stands there and what belongs there, in Chinese and
 * English. After a hundred it says that there are more.
 */
export function shapeFindings({ issues }: z.ZodError): readonly string[] {
  const found = issues.slice(0, MOST_FINDINGS).flatMap(simplest);
  const told = found.slice(0, MOST_FINDINGS).map(findingOf);
  return issues.length > MOST_FINDINGS || found.length > MOST_FINDINGS
    ? [...told, '还有更多，请先改正以上各条。 / There are more: mend these first.']
    : told;
}

function findingOf(issue: Issue): string {
  const { zh, en } = wordsOf(issue);
  const place = cut(z.core.toDotPath(issue.path), 200) || '{ }';
  if (issue.code === 'unrecognized_keys') return `${place}: ${zh} / ${en}`;
  const found = foundBy(issue);
  if (found === undefined) return `${place}: 没有写，${zh} / missing: ${en}`;
  return `${place}: ${cut(written(found))}，${zh} / ${en}`;
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    // Nested so deep that the stack ends first.
    if (error instanceof RangeError) return Array.isArray(value) ? '[…]' : '{…}';
    throw error;
  }
}

/** Of a shape that is chosen by a member, the member is what is wrong. */
function foundBy(issue: Issue): unknown {
  const chooser = issue.code === 'invalid_union' ? issue.discriminator : undefined;
  return chooser === undefined
    ? issue.input
    : (issue.input as Readonly<Record<string, unknown>>)[chooser]; // zod read it from this object
}

/** Where one of several shapes was possible, what the likeliest of them lacks. */
function simplest(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || kindsOf(issue)) return [issue];
  const [likeliest] = issue.errors.toSorted((a, b) => a.length - b.length);
  return likeliest === undefined
    ? [issue]
    : likeliest.flatMap((inner) => simplest({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** The kinds of a value that may be of several; undefined where shapes were possible. */
function kindsOf({ errors }: z.core.$ZodIssueInvalidUnion): readonly string[] | undefined {
  const kinds = errors.map(([only]) =>
    only?.code === 'invalid_type' && only.path.length === 0 ? only.expected : undefined,
  );
  return kinds.length > 0 && kinds.every((kind) => kind !== undefined) ? kinds : undefined;
}

function wordsOf(issue: Issue): Words {
  const ours = { zh: zh[issue.message], en: en[issue.message] };
  if (ours.zh !== undefined && ours.en !== undefined) return { zh: ours.zh, en: ours.en };
  switch (issue.code) {
    case 'unrecognized_keys': {
      const names = issue.keys.slice(0, MOST_NAMES).map((name) => cut(name));
      const more = issue.keys.length > MOST_NAMES ? '…' : '';
      return {
        zh: `没有“${names.join('”“')}”${more}这一项，请核对名称`,
        en: `“${names.join('”, “')}”${more} is not known here; check the name`,
      };
    }
    case 'invalid_type':
      return oneOf([issue.expected]);
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'invalid_union':
      return oneOf(kindsOf(issue) ?? ('options' in issue ? (issue.options ?? []) : []).map(String));
    case 'too_small':
      return issue.minimum === 1 && issue.origin !== 'number'
        ? { zh: '不能为空', en: 'must not be empty' }
        : bound('至少', 'at least', issue.minimum, issue.origin);
    case 'too_big':
      return bound('至多', 'at most', issue.maximum, issue.origin);
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_key':
    case 'not_multiple_of':
      return { zh: issue.message, en: issue.message };
  }
}

const oneOf = (names: readonly string[]): Words => ({
  zh: `应为 ${names.map((name) => kinds[name]?.zh ?? name).join(' 或 ')}`,
  en: `expected ${names.map((name) => kinds[name]?.en ?? name).join(' or ')}`,
});

const kinds: Readonly<Record<string, Words>> = {
  string: { zh: '文字 "…"', en: 'a text "…"' },
  number: { zh: '整数', en: 'a whole number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表 [ ]', en: 'a list [ ]' },
  object: { zh: '一组内容 { }', en: 'an object { }' },
};

const bound = (zhWay: string, enWay: string, size: number | bigint, origin: string): Words => {
  const unit = units[origin] ?? { zh: '', en: '' };
  return { zh: `应为${zhWay} ${size}${unit.zh}`, en: `expected ${enWay} ${size}${unit.en}` };
};

const units: Readonly<Record<string, Words>> = {
  string: { zh: ' 个字', en: ' characters' },
  array: { zh: ' 项', en: ' entries' },
};

const codesIn = (language: 'zh-CN' | 'en'): Readonly<Record<string, string>> => ({
  ...calendarText[language].refusals,
  ...gradingText[language].factRefusals,
  ...gradingText[language].fileRefusals,
  ...identityText[language].refusals,
  ...lawText[language].refusals,
  ...subjectText[language].refusals,
});
const zh = codesIn('zh-CN');
const en = codesIn('en');

const LONGEST = 60;
const MOST_NAMES = 10;
const cut = (text: string, longest = LONGEST): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text;
