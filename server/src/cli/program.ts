import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../../package.json';
import type { Locale, Message } from '../model/finding.js';
import { CELL_FILLINGS } from '../service/draft/blank-draft.js';
import { DRAFT_KINDS } from '../service/draft/draft-plan.js';
import { displayWidth } from '../text/width.js';
import { TEXT } from './help-text.js';
import {
  type CheckOptions,
  EDITION_IDS,
  EXPORT_FORMATS,
  type ExportOptions,
  type FormatOptions,
  type ImportOptions,
  LEVELS,
  type NewOptions,
  OUTPUT_FORMATS,
  READ_FORMATS,
  type ReadFormat,
  ROLLUP_FORMATS,
  type RollupOptions,
} from './options.js';

/** What each command does; the arguments are as parsed. */
export interface Actions {
  check(paths: readonly string[], options: CheckOptions): Promise<void>;
  read(file: string, options: { readonly format: ReadFormat }): Promise<void>;
  format(file: string, options: FormatOptions): Promise<void>;
  create(options: NewOptions): Promise<void>;
  exportReport(file: string, options: ExportOptions): Promise<void>;
  import(file: string, options: ImportOptions): Promise<void>;
  rollup(args: readonly string[], options: RollupOptions): Promise<void>;
  explain(id: string): Promise<void>;
  lsp(): Promise<void>;
}

/** The command line: names, options and help in the language. Throws a CommanderError where the call is wrong. */
export function buildProgram(locale: Locale, columns: number, actions: Actions): Command {
  const t = (message: Message) => message[locale];
  const format = (choices: readonly string[]) =>
    new Option('--format <format>', `${t(TEXT.format)}${choices.join(', ')}`).choices(choices).default('text');

  const program = new Command('gouji')
    .description(t(TEXT.gouji))
    .usage(t(TEXT.goujiUsage))
    .version(version, '--version', t(TEXT.version))
    .addOption(new Option('--lang <lang>', t(TEXT.lang)).choices(['zh', 'en']))
    .option('--color', t(TEXT.color))
    .option('--no-color', t(TEXT.noColor))
    .helpCommand('help [command]', t(TEXT.helpCommand));

  program
    .command('check')
    .summary(t(TEXT.checkSummary))
    .description(t(TEXT.check))
    .usage(t(TEXT.checkUsage))
    .argument('<path...>', t(TEXT.paths))
    .addOption(format(OUTPUT_FORMATS))
    .addOption(new Option('--edition <edition>', t(TEXT.edition)).choices(EDITION_IDS))
    .option('--previous <file>', t(TEXT.previous))
    .option('--config <file>', t(TEXT.config))
    .addOption(new Option('--fail-on <level>', t(TEXT.failOn)).choices(LEVELS).default('error'))
    .option('--fix', t(TEXT.fix))
    .addOption(new Option('--threads <number>', t(TEXT.threads)).argParser(threadCount))
    .option('--timing', t(TEXT.timing))
    .addHelpText('after', `\n${t(TEXT.exitStatus)}`)
    .action(actions.check);

  program
    .command('read')
    .summary(t(TEXT.readSummary))
    .description(t(TEXT.read))
    .usage(t(TEXT.readUsage))
    .argument('<file>', t(TEXT.file))
    .addOption(format(READ_FORMATS))
    .action(actions.read);

  program
    .command('format')
    .summary(t(TEXT.formatSummary))
    .description(t(TEXT.formatCommand))
    .usage(t(TEXT.formatUsage))
    .argument('<file>', t(TEXT.file))
    .option('--write', t(TEXT.write))
    .addOption(new Option('--check', t(TEXT.checkOnly)).conflicts('write'))
    .action(actions.format);

  program
    .command('new')
    .summary(t(TEXT.newSummary))
    .description(t(TEXT.newDraft))
    .usage(t(TEXT.newUsage))
    .option('--organ <name>', t(TEXT.organ))
    .option('--year <year>', t(TEXT.year))
    .option('--from <file>', t(TEXT.from))
    .addOption(new Option('--kind <kind>', t(TEXT.kind)).choices(DRAFT_KINDS).default('auto'))
    .addOption(new Option('--cells <cells>', t(TEXT.cells)).choices(CELL_FILLINGS).default('blank'))
    .option('-o, --output <file>', t(TEXT.output))
    .option('--force', t(TEXT.force))
    .action(actions.create);

  program
    .command('export')
    .summary(t(TEXT.exportSummary))
    .description(t(TEXT.exportReport))
    .usage(t(TEXT.exportUsage))
    .argument('<file>', t(TEXT.file))
    .addOption(new Option('--to <format>', t(TEXT.to)).choices(EXPORT_FORMATS).makeOptionMandatory())
    .option('-o, --output <file>', t(TEXT.exportOutput))
    .option('--force', t(TEXT.force))
    .option('--check', t(TEXT.exportCheck))
    .addHelpText('after', `\n${t(TEXT.exportStatus)}`)
    .action(actions.exportReport);

  program
    .command('import')
    .summary(t(TEXT.importSummary))
    .description(t(TEXT.importDraft))
    .usage(t(TEXT.importUsage))
    .argument('<file>', t(TEXT.importFile))
    .option('-o, --output <file>', t(TEXT.output))
    .option('--force', t(TEXT.force))
    .action(actions.import);

  program
    .command('rollup')
    .summary(t(TEXT.rollupSummary))
    .description(t(TEXT.rollup))
    .usage(t(TEXT.rollupUsage))
    .argument('[path...]', t(TEXT.rollupPaths))
    .option('--config <file>', t(TEXT.rollupConfig))
    .option('--year <year>', t(TEXT.rollupYear))
    .addOption(
      new Option('--format <format>', `${t(TEXT.format)}${ROLLUP_FORMATS.join(', ')}`)
        .choices(ROLLUP_FORMATS)
        .default('markdown'),
    )
    .option('-o, --output <file>', t(TEXT.output))
    .option('--force', t(TEXT.force))
    .addHelpText('after', `\n${t(TEXT.rollupStatus)}`)
    .action(actions.rollup);

  program
    .command('explain')
    .description(t(TEXT.explain))
    .usage(t(TEXT.explainUsage))
    .argument('<id>', t(TEXT.id))
    .action(actions.explain);

  program.command('lsp').description(t(TEXT.lsp)).usage('--stdio').option('--stdio', t(TEXT.stdio)).action(actions.lsp);

  for (const command of [program, ...program.commands]) localize(command, locale, columns);
  return program;
}

/** Throws where it is no number of threads. */
function threadCount(text: string): number {
  const count = Number(text);
  if (!/^\d{1,2}$/.test(text) || count < 1) throw new InvalidArgumentError('');
  return count;
}

function localize(command: Command, locale: Locale, columns: number): void {
  const titles: Readonly<Record<string, Message>> = TEXT.titles;
  command
    .helpOption('-h, --help', TEXT.help[locale])
    .exitOverride()
    .configureOutput({ writeErr: () => {}, getOutHelpWidth: () => columns })
    .configureHelp({
      showGlobalOptions: true,
      displayWidth,
      styleTitle: (title) => titles[title]?.[locale] ?? title,
      optionDescription: ({ description }) => description,
      subcommandTerm: (subcommand) => subcommand.name(),
    });
}
