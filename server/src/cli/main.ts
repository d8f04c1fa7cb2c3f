import { isMainThread } from 'node:worker_threads';
import { CommanderError } from 'commander';
import type { Message } from '../model/finding.js';
import { render } from '../service/messages.js';
import { runCheck } from './commands/check.js';
import { runExplain } from './commands/explain.js';
import { runExport } from './commands/export.js';
import { runFormat } from './commands/format.js';
import { runImport } from './commands/import.js';
import { runLsp } from './commands/lsp.js';
import { runNew } from './commands/new.js';
import { runRead } from './commands/read.js';
import { runRollup } from './commands/rollup.js';
import { asProblem } from './files.js';
import { FAILED, type Host, OK } from './host.js';
import { chooseLocale } from './locale.js';
import { buildProgram } from './program.js';
import { terminal } from './terminal.js';
import { usageMessage } from './usage-message.js';

const USUAL_COLUMNS = 100;
const NOT_WRITTEN: Message = { zh: '结果没有写完：{reason}', en: 'the results could not be written: {reason}' };

async function main(argv: readonly string[]): Promise<number> {
  const host: Host = {
    cwd: process.cwd(),
    ...chooseLocale(argv, process.env),
    columns: process.stdout.columns || USUAL_COLUMNS,
    colors: false,
    stdin: process.stdin,
    ...terminal(process.stdout, process.stderr),
  };
  let status = OK;
  const program = buildProgram(host.locale, host.columns, {
    async check(paths, options) {
      status = await runCheck(paths, options, { ...host, colors: wantsColors() });
    },
    async read(file, options) {
      status = await runRead(file, options, host);
    },
    async format(file, options) {
      status = await runFormat(file, options, host);
    },
    async create(options) {
      status = await runNew(options, host);
    },
    async exportReport(file, options) {
      status = await runExport(file, options, host);
    },
    async import(file, options) {
      status = await runImport(file, options, host);
    },
    async rollup(args, options) {
      status = await runRollup(args, options, host);
    },
    async explain(id) {
      status = await runExplain(id, host);
    },
    async lsp() {
      await runLsp();
    },
  });

  function wantsColors(): boolean {
    const { color } = program.opts<{ readonly color?: boolean }>();
    if (color !== undefined) return color;
    return process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  }

  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return OK;
    host.say(
      error.code === 'commander.help' ? program.helpInformation() : `gouji: ${usageMessage(error, host.locale)}`,
    );
    return FAILED;
  }
}

/** What the threads of a pool run, which load this bundle. */
export { inThread } from './checking/in-thread.js';

if (isMainThread) {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // `gouji check … | head` closes the pipe early; that is no failure.
    if (error.code === 'EPIPE') process.exit();
    const { locale } = chooseLocale(process.argv.slice(2), process.env);
    process.stderr.write(`gouji: ${render(NOT_WRITTEN, { reason: asProblem(error).text(locale) }, locale)}\n`);
    process.exit(FAILED);
  });
  // Nobody is left to be told.
  process.stderr.on('error', () => {});

  main(process.argv.slice(2)).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      process.stderr.write(`gouji: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = FAILED;
    },
  );
}
