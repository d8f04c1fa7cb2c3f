import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Message } from '../../model/finding.js';
import { readBook, soleReport } from '../../parse/book.js';
import { checkReport, readingBy } from '../../service/check.js';
import { writeDocx } from '../../service/export/docx/document.js';
import { writeHtml } from '../../service/export/html.js';
import { officialReport, tablesIn } from '../../service/export/official-report.js';
import { formulaNotes } from '../../service/export/xlsx/formulas.js';
import { writeXlsx } from '../../service/export/xlsx/workbook.js';
import { InputProblem } from '../../service/input-problem.js';
import { render } from '../../service/messages.js';
import { openConfigs } from '../config.js';
import { exportJson } from '../export-json.js';
import { asProblem, STDIN } from '../files.js';
import { text as textFormat } from '../formats/text.js';
import { FAILED, FOUND, type Host, OK } from '../host.js';
import { loadText } from '../load-text.js';
import { writeNewFile } from '../new-file.js';
import type { ExportOptions } from '../options.js';
import { countsOf, NOTHING_YET, withFile } from '../outcome.js';

const MESSAGES = {
  notReport: { zh: '不是政府信息公开年报，没有导出', en: 'no annual report, not exported' },
  several: {
    zh: '里面有好几份年报，没有导出；请先把要导出的一份单独存成文件',
    en: 'holds several reports, not exported; save the one to export as a file of its own',
  },
  noTable: { zh: '没有读到表格，没有导出', en: 'no table was read, so nothing was exported' },
  needsName: {
    zh: '从标准输入导出 {format} 要用 -o 给出文件名',
    en: 'give a file with -o to export {format} from standard input',
  },
  overDraft: {
    zh: '这是稿子本身，不能写在它上面；请换个文件名',
    en: 'this is the draft itself, which is not written over; choose another name',
  },
  errors: { zh: '还有错误，没有导出', en: 'not exported, for there are errors' },
  ruleFailed: {
    zh: '规则 {rule} 运行出错，没有导出（{reason}）',
    en: 'the rule {rule} failed: not exported ({reason})',
  },
  written: { zh: '{file}: 已导出', en: '{file}: written' },
} satisfies Record<string, Message>;

/** `gouji export`: the report in its official layout, to a file or to standard output; what was left out to the user. */
export async function runExport(file: string, options: ExportOptions, host: Host): Promise<number> {
  const say = (subject: string, text: string) => host.say(`gouji: ${subject}: ${text}`);
  let subject = file;
  try {
    const output = outputFor(file, options, host);
    const configs = await openConfigs(undefined, host);
    const { settings, file: name } = await configs.of(file);
    for (const line of configs.problems().lines) host.say(`gouji: ${line}`);
    const { text } = await loadText(file, host);
    const report = soleReport(readBook(text, readingBy({ settings })));
    if (!report) throw new InputProblem(MESSAGES.several);
    if (!report.isReport) throw new InputProblem(MESSAGES.notReport);
    if (options.check) {
      const findings = checkReport(report, {
        settings,
        ...(name === undefined ? {} : { file: name }),
        onRuleError(rule, error) {
          throw new InputProblem(MESSAGES.ruleFailed, { rule, reason: String(error) });
        },
      });
      if (findings.some(({ level }) => level === 'error')) {
        const { locale, columns } = host;
        const checked = { file, source: report.source, reports: 1, locale, findings };
        const view = { locale, columns, colors: false, failOn: 'error' } as const;
        const summary = withFile(NOTHING_YET, countsOf(checked));
        host.say((textFormat.piece(checked, view) + textFormat.frame(view).end(summary, [])).trimEnd());
        say(file, render(MESSAGES.errors, {}, locale));
        return FOUND;
      }
    }
    const official = officialReport(report);
    const tables = tablesIn(official);
    if (options.to === 'xlsx' && tables.length === 0) throw new InputProblem(MESSAGES.noTable);
    const result = {
      docx: () => writeDocx(official),
      html: () => writeHtml(official),
      xlsx: () => writeXlsx(official),
      json: () => exportJson(file, report, official),
    }[options.to]();
    if (output === null) host.out(result as string);
    else {
      subject = output;
      await writeNewFile(output, result, options.force === true, host);
      host.say(`gouji: ${render(MESSAGES.written, { file: output }, host.locale)}`);
    }
    const notes = options.to === 'xlsx' ? tables.flatMap(formulaNotes) : [];
    for (const { text: message, args } of [...official.notes, ...notes]) say(file, render(message, args, host.locale));
    return OK;
  } catch (error) {
    say(subject, asProblem(error).text(host.locale));
    return FAILED;
  }
}

/** Where the result goes; null for standard output. Office files stand beside the draft where nothing else is said. */
function outputFor(file: string, { to, output }: ExportOptions, { cwd }: Host): string | null {
  const isOffice = to === 'docx' || to === 'xlsx';
  if (output === undefined && isOffice && file === STDIN) throw new InputProblem(MESSAGES.needsName, { format: to });
  const target = output ?? (isOffice ? join(dirname(file), `${basename(file, extname(file))}.${to}`) : null);
  if (target !== null && file !== STDIN && resolve(cwd, target) === resolve(cwd, file)) {
    throw new InputProblem(MESSAGES.overDraft);
  }
  return target;
}
