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

/** @throws Refused where an option is not known, has no value, or has one and takes none */
export function optionsOf(args: readonly string[], text: CliText): Parsed {
  const { tokens } = parseArgs({ ...config, args: [...args], strict: false, tokens: true });
  for (const token of tokens) if (token.kind === 'option') refuseOption(token, text);
  const parsed = parseArgs({ ...config, args: [...args] });
  const { lang } = parsed.values;
  if (lang !== 'zh-CN' && lang !== 'en') throw new Refused(text.badLanguage(lang));
  return parsed;
}

const options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>> = config.options;

/** What is wrong with an option is said before the parser says it in words of its own. */
function refuseOption(
  {
    name,
    rawName,
    value,
    inlineValue: isInline,
  }: {
    readonly name: string;
    readonly rawName: string;
    readonly value: string | undefined;
    readonly inlineValue: boolean | undefined;
  },
  text: CliText,
): void {
  const known = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!known) throw new Refused(text.unknownOption(rawName));
  if (known.type === 'boolean') {
    if (value !== undefined) throw new Refused(text.takesNoValue(rawName));
  } else if (value === undefined || (!isInline && /^-./.test(value)))
    throw new Refused(text.needsValue(rawName)); // the next option is not its value
}
