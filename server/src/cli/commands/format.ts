import type { Message } from '../../model/finding.js';
import { readBook } from '../../parse/book.js';
import { applyEdits } from '../../service/apply-fixes.js';
import { formatReport } from '../../service/format/format-report.js';
import { InputProblem } from '../../service/input-problem.js';
import { render } from '../../service/messages.js';
import { SourceText } from '../../text/source-text.js';
import { openConfigs } from '../config.js';
import { asProblem, STDIN } from '../files.js';
import { writeMended } from '../fix-file.js';
import { FAILED, FOUND, type Host, OK } from '../host.js';
import { loadText } from '../load-text.js';
import type { FormatOptions } from '../options.js';

const MESSAGES = {
  noWriteForStdin: { zh: '--write 只能改文件，不能改标准输入', en: '--write works on files, not on standard input' },
  notReport: { zh: '{file}: 不是政府信息公开年报，没有改动', en: '{file}: no annual report, not changed' },
  notAligned: { zh: '{file}: 表格没有对齐，或空行不合适', en: '{file}: not formatted' },
  written: { zh: '{file}: 已整理', en: '{file}: formatted' },
} satisfies Record<string, Message>;

/** `gouji format`: prints the draft with its tables lined up, writes it, or tells whether it is so already. */
export async function runFormat(file: string, options: FormatOptions, host: Host): Promise<number> {
  const say = (message: Message) => host.say(`gouji: ${render(message, { file }, host.locale)}`);
  try {
    if (options.write && file === STDIN) throw new InputProblem(MESSAGES.noWriteForStdin);
    const configs = await openConfigs(undefined, host);
    const { settings } = await configs.of(file);
    const original = await loadText(file, host);
    const { parts } = readBook(original.text);
    const edits = parts.flatMap(({ start, reading }) =>
      formatReport(reading.report, settings.ambiguousWidth).map(({ span, newText }) => ({
        span: { start: span.start + start, end: span.end + start },
        newText,
      })),
    );
    const formatted = applyEdits(new SourceText(original.text), edits);
    const isChanged = formatted !== original.text;
    for (const line of configs.problems().lines) host.say(`gouji: ${line}`);
    if (!parts.some(({ reading }) => reading.report.isReport)) say(MESSAGES.notReport);
    if (options.check) {
      if (isChanged) say(MESSAGES.notAligned);
      return isChanged ? FOUND : OK;
    }
    if (!options.write) {
      host.out(formatted);
      return OK;
    }
    if (!isChanged) return OK;
    await writeMended(file, host, original, formatted);
    say(MESSAGES.written);
    return OK;
  } catch (error) {
    host.say(`gouji: ${file}: ${asProblem(error).text(host.locale)}`);
    return FAILED;
  }
}
