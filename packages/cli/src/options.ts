import { parseArgs } from 'node:util';
import type { CliText, Language } from './cli.text.ts';
import { Refused } from './refused.ts';

const config = {
  allowPositionals: true,
  options: {
    scheme: { type: 'string', default: 'abcd-1000' },
    on: { type: 'string' },
    place: { type: 'string', default: '100000' },
    sector: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    rejects: { type: 'string' },
    resume: { type: 'boolean', default: false },
    progress: { type: 'boolean', default: false },
    lang: { type: 'string', default: 'zh-CN' },
    help: { type: 'boolean', default: false },
  },
} as const;

/** What was asked for. */
export type Parsed = ReturnType<typeof parseArgs<typeof config>>;

/** The language of messages, known even where another option is wrong. */
export const languageOf = (args: readonly string[]): Language =>
  parseArgs({ ...config, args: [...args], strict: false }).values.lang === 'en' ? 'en' : 'zh-CN';

/** @throws Refused where an option is not known or has no value */
export function optionsOf(args: readonly string[], text: CliText): Parsed {
  try {
    const parsed = parseArgs({ ...config, args: [...args] });
    const { lang } = parsed.values;
    if (lang !== 'zh-CN' && lang !== 'en') throw new TypeError(`--lang ${lang}`);
    return parsed;
  } catch (error) {
    throw new Refused(text.badOption(error instanceof Error ? error.message : String(error)));
  }
}
