import { gradingSchemes } from '@xinyong/core';
import { cliText } from './cli.text.ts';
import { checkSchemeCommand } from './check-scheme-command.ts';
import { columnsTable } from './columns.ts';
import { CsvHeaderError } from './csv-header-error.ts';
import { gradeCommand } from './grade-command.ts';
import { fileProblem } from './file-problem.ts';
import { languageOf, optionsOf } from './options.ts';
import { print } from './print.ts';
import { Refused } from './refused.ts';
import { say } from './say.ts';
import { canGrade } from './scheme-of.ts';

/** Runs the program; gives its exit code: 0 all is well, 1 rows were rejected or a scheme is wrong, 2 it was not finished. */
export function runCommand(args: readonly string[], now: Date): number {
  const language = languageOf(args);
  const text = cliText[language];
  try {
    const { values, positionals } = optionsOf(args, text);
    const [command, file, ...others] = positionals;
    if (values.help) {
      print(language === 'en' ? cliText.en.usage : `${text.usage}\n\n${cliText.en.usage}`);
      return 0;
    }
    if (command === 'schemes' && file === undefined) {
      for (const scheme of gradingSchemes) {
        const { id, version, title, origin, region } = scheme;
        const note = canGrade(scheme) ? [] : [text.cannotGrade];
        print([id, version, title[language], origin, region, ...note].join('\t'));
      }
      return 0;
    }
    if (command === 'columns' && file === undefined) {
      for (const cells of columnsTable(language)) print(cells.join('\t'));
      return 0;
    }
    if (command !== 'grade' && command !== 'check-scheme') {
      say(text.usage);
      return 2;
    }
    if (file === undefined || others.length > 0) throw new Refused(text.needsFile);
    if (command === 'check-scheme') return checkSchemeCommand(file, language);
    return gradeCommand(file, values, language, now);
  } catch (error) {
    if (error instanceof Refused) say(error.message);
    else if (error instanceof CsvHeaderError) say(text.headers[error.problem](error.column));
    // Nobody reads on: a reader like head has what it wanted.
    else if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE'))
      say(
        fileProblem(error, text) ??
          text.failed(error instanceof Error ? error.message : String(error)),
      );
    return 2;
  }
}
