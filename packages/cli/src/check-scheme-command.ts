import { gradingText } from '@xinyong/core/text';
import { cliText, type Language } from './cli.text.ts';
import { print } from './print.ts';
import { readSchemeFile } from './read-scheme-file.ts';

/** `xinyong check-scheme`: says what is wrong with the scheme of a file; gives the exit code. */
export function checkSchemeCommand(path: string, language: Language): number {
  const text = cliText[language];
  const reading = readSchemeFile(path);
  if (!reading.ok) {
    print([text.badScheme(path), ...reading.findings].join('\n'));
    return 1;
  }
  const { id, version, title, origin, base } = reading.scheme;
  const { name } = gradingText[language].origins[origin];
  print(text.goodScheme(`${title[language]} (${id}, ${version}, ${name})`));
  if (base === null) print(text.noClasses(id));
  return 0;
}
