import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { analyze } from './commands/analyze.ts';
import { check } from './commands/check.ts';
import { exportCase } from './commands/export.ts';
import { exportFormatNamed, formatNames } from './export-names.ts';
import { importInto } from './commands/import.ts';
import { info } from './commands/info.ts';
import { reanchor } from './commands/reanchor.ts';
import { search } from './commands/search.ts';
import { verifyAny } from './commands/verify-package.ts';
import { generator } from '../engine/generator.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

const json = (): Option => new Option('--json', 'print one JSON document');
const caseArgument = (): Argument => new Argument('<case>', 'a .corroborate folder');

const acceptDamaged = (): Option =>
  new Option('--accept-damaged', 'read what can be read of damaged files instead of refusing them');

/** The command line. `finish` is told what the command ends with. */
export function createProgram(around: Surroundings, finish: (code: ExitCode) => void): Command {
  const program = new Command('corroborate')
    .description('Proves, paragraph by paragraph, that a report says what its sources say.')
    .version(generator)
    .helpCommand(false)
    .showSuggestionAfterError();

  program
    .command('analyze')
    .description(
      'parse one report: structure, footnotes, statistics, legal references, checks; writes nothing',
    )
    .argument('<report>', 'a .txt, .md, .html, .pdf, .docx, .odt or .rtf file')
    .addOption(acceptDamaged())
    .addOption(json())
    .action(async (report: string, options: Parameters<typeof analyze>[2]) => {
      finish(await analyze(around, report, options));
    });

  program
    .command('check')
    .description(
      'the main job in one go: import a report and its sources, propose evidence for every statistic, run the checks',
    )
    .argument('<report>', 'a .txt, .md, .html, .pdf, .docx, .odt or .rtf file')
    .requiredOption('--sources <dir>', 'folder with the sources; every file below it is imported')
    .option('--case <folder>', 'case to use or make (default: in the folder of --out, else none is kept)')
    .addOption(acceptDamaged())
    .option('--profile <id>', 'submission profile to check against, an id or a file; said on standard error')
    .option('--out <dir>', 'where verification.html, verification.xlsx, citations.* and the case go')
    .addOption(json())
    .addHelpText('after', '\nExit code 1: done, and findings of severity "error" exist.')
    .action(async (report: string, options: Parameters<typeof check>[2]) => {
      finish(await check(around, report, options));
    });

  program
    .command('import')
    .description('add files and folders to a case, which is made if it is not there')
    .addArgument(caseArgument())
    .argument('<files...>', 'files and folders')
    .addOption(
      new Option('--as <role>', 'what the files are')
        .choices(['report', 'source', 'law', 'auto'])
        .default('auto'),
    )
    .addOption(acceptDamaged())
    .action(async (folder: string, files: string[], options: Parameters<typeof importInto>[3]) => {
      finish(await importInto(around, folder, files, options));
    });

  program
    .command('search')
    .description('full-text search over everything in a case; numbers are found in any writing')
    .addArgument(caseArgument())
    .argument('[query]', 'words, "phrases", begin*, -without, OR, brackets, numbers')
    .option('--limit <n>', 'hits at most', wholeNumber, 20)
    .option('--queries <file>', 'run one query for each line of a file')
    .addOption(json())
    .action(
      async (
        folder: string,
        query: string | undefined,
        options: Parameters<typeof search>[3],
        command: Command,
      ) => {
        if (query === undefined && options.queries === undefined)
          command.error("error: missing argument 'query'");
        finish(await search(around, folder, query, options));
      },
    );

  program
    .command('export')
    .description(
      'write one export of a case: its verification report, its citation list or the evidence package',
    )
    .addArgument(caseArgument())
    .addOption(
      new Option('--format <format>', `what to write: ${formatNames.join(', ')}`)
        .argParser(exportFormatNamed)
        .makeOptionMandatory(),
    )
    .option('--locale <language>', 'language of its words: en, es or fr; quotations stay as they are', 'en')
    .option(
      '--cover',
      'cover what concerns persons, as the case says: counts of few persons, identifiers, sources bound by consent',
    )
    .option('-o, --output <file>', 'file to write; text formats go to standard output without it')
    .action(async (folder: string, options: Parameters<typeof exportCase>[2]) => {
      finish(await exportCase(around, folder, options));
    })
    .addHelpText(
      'after',
      '\nA PDF is printed by the app: choose it there under Export, or print the HTML from a browser.',
    );

  program
    .command('verify')
    .description(
      'check integrity of a case (database, stored files against their hashes, history chain, anchors) or of an evidence package (signature, every item, history chain)',
    )
    .addArgument(new Argument('<case>', 'a .corroborate folder, or a package (.zip)'))
    .option('--fingerprint <text>', 'of a package: the key that must have signed it')
    .action(async (path: string, options: Parameters<typeof verifyAny>[2]) => {
      finish(await verifyAny(around, path, options));
    });

  program
    .command('reanchor')
    .description('place quotations that were made on one version of a text file in another')
    .argument('<old>', 'the text file that they were made on')
    .argument('<new>', 'the other version')
    .requiredOption('--selectors <file>', 'JSON: [{ "id", "start", "end", "exact", "prefix", "suffix" }]')
    .addOption(json())
    .action((oldPath: string, newPath: string, options: Parameters<typeof reanchor>[3]) => {
      finish(reanchor(around, oldPath, newPath, options));
    });

  program
    .command('info')
    .description('say what is inside a case')
    .addArgument(caseArgument())
    .addOption(json())
    .action(async (folder: string, options: Parameters<typeof info>[2]) => {
      finish(await info(around, folder, options));
    });

  return program;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 500) {
    throw new InvalidArgumentError('It must be a whole number from 1 to 500.');
  }
  return value;
}
