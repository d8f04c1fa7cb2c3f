import type { Message, MessageArgs } from '../../model/finding.js';
import { InputProblem } from '../../service/input-problem.js';
import { render } from '../../service/messages.js';
import { checkFile, type Events } from '../check-file.js';
import { openConfigs } from '../config.js';
import { asProblem, findInputs, type Inputs, STDIN, type Unread } from '../files.js';
import type { Format } from '../formats/format.js';
import { formatGithub } from '../formats/github.js';
import { formatJson } from '../formats/json.js';
import { formatJunit } from '../formats/junit.js';
import { formatSarif } from '../formats/sarif.js';
import { formatText } from '../formats/text.js';
import { FAILED, FOUND, type Host, OK } from '../host.js';
import { openLastYears } from '../last-years.js';
import type { CheckOptions, OutputFormat } from '../options.js';
import { type CheckedFile, isAtLeast, type Outcome } from '../outcome.js';

const MESSAGES = {
  noFixForStdin: { zh: '--fix 只能改文件，不能改标准输入', en: '--fix works on files, not on standard input' },
  fixed: { zh: '{file}: 已改好 {count} 处', en: '{file}: {count} fixed' },
  about: { zh: '{file}: {problem}', en: '{file}: {problem}' },
  ruleFailed: {
    zh: '{file}: 规则 {rule} 运行出错，这一条没有检查（{reason}）',
    en: '{file}: the rule {rule} failed and was not checked ({reason})',
  },
  empty: { zh: '{file}: 空文件，没有可检查的内容', en: '{file}: empty, nothing to check' },
  notReport: { zh: '{file}: 不是政府信息公开年报，没有检查', en: '{file}: no annual report, not checked' },
  noReportIn: {
    zh: '{file}: 里面的 {count} 个文件都不是政府信息公开年报，没有检查',
    en: '{file}: none of its {count} file(s) is an annual report, not checked',
  },
} satisfies Record<string, Message>;

const FORMATS: Readonly<Record<OutputFormat, Format>> = {
  text: formatText,
  json: formatJson,
  sarif: formatSarif,
  junit: formatJunit,
  github: formatGithub,
};

type Say = (message: Message, args: MessageArgs) => void;

/** `gouji check`: checks every input, prints the results, and gives the exit status. */
export async function runCheck(paths: readonly string[], options: CheckOptions, host: Host): Promise<number> {
  const say: Say = (message, args) => host.say(`gouji: ${render(message, args, host.locale)}`);
  try {
    return await checkAll(paths, options, host, say);
  } catch (error) {
    host.say(`gouji: ${asProblem(error).text(host.locale)}`);
    return FAILED;
  }
}

async function checkAll(paths: readonly string[], options: CheckOptions, host: Host, say: Say): Promise<number> {
  if (options.fix && paths.includes(STDIN)) throw new InputProblem(MESSAGES.noFixForStdin);
  const configs = await openConfigs(options.config, host);
  const inputs = await findInputs(paths, host.cwd);
  const files: CheckedFile[] = [];
  const unread: Unread[] = [...inputs.unread];
  const lastYears = openLastYears(options.previous, inputs.files, host, say);
  let incomplete = false;
  for (const file of inputs.files) {
    const events: Events = {
      said(message, args) {
        incomplete = true;
        say(message, args);
      },
      fixed: (count) => say(MESSAGES.fixed, { file, count }),
      notFixed: (problem) => say(MESSAGES.about, { file, problem: problem.text(host.locale) }),
      ruleFailed(rule, error) {
        incomplete = true;
        say(MESSAGES.ruleFailed, { file, rule, reason: String(error) });
      },
    };
    try {
      files.push(await checkFile(file, await configs.of(file), options, host, lastYears, events));
    } catch (error) {
      unread.push({ file, problem: asProblem(error) });
    }
  }

  for (const { file, problem } of unread) say(MESSAGES.about, { file, problem: problem.text(host.locale) });
  const settings = configs.problems();
  for (const line of settings.lines) host.say(`gouji: ${line}`);
  tellUnchecked(files, inputs, say);

  const outcome: Outcome = { files, unread };
  const { locale, columns, colors } = host;
  host.out(FORMATS[options.format](outcome, { locale, columns, colors, failOn: options.failOn }));
  if (lastYears.failed() || unread.length > 0 || settings.failed || incomplete) return FAILED;
  const fails = files.some(({ findings }) => findings.some(({ level }) => isAtLeast(level, options.failOn)));
  return fails ? FOUND : OK;
}

/** A clean answer must not hide that nothing was checked: says so of named files and of folders without a report. */
function tellUnchecked(files: readonly CheckedFile[], inputs: Inputs, say: Say): void {
  const byName = new Map(files.map((file) => [file.file, file]));
  const inGroups = new Set(inputs.groups.flatMap((group) => group.files));
  for (const group of inputs.groups) {
    const checked = group.files.flatMap((name) => byName.get(name) ?? []);
    if (checked.length === 0 || checked.some(({ reports }) => reports > 0)) continue;
    say(MESSAGES.noReportIn, { file: group.name, count: checked.length });
  }
  for (const { file, reports, source } of files) {
    if (reports > 0 || inGroups.has(file)) continue;
    say(source.text === '' ? MESSAGES.empty : MESSAGES.notReport, { file });
  }
}
