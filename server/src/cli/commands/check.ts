import { availableParallelism } from 'node:os';
import type { Message, MessageArgs } from '../../model/finding.js';
import { InputProblem } from '../../service/input-problem.js';
import { render } from '../../service/messages.js';
import type { Answer } from '../checking/answer.js';
import { answersInOrder, readClaims } from '../checking/answers.js';
import { NO_CLAIMS } from '../checking/claims.js';
import { type Crew, thisThread } from '../checking/crew.js';
import { Interrupted, stopAtSignals } from '../checking/interrupt.js';
import { unreadKey } from '../checking/last-years.js';
import { progressOf } from '../checking/progress.js';
import { openSession } from '../checking/session.js';
import { threads } from '../checking/threads.js';
import { asProblem, findInputs, type Inputs, STDIN, type Unread } from '../files.js';
import { FORMATS } from '../formats/formats.js';
import { timingTable } from '../formats/timing.js';
import { FAILED, FOUND, type Host, OK } from '../host.js';
import type { CheckOptions } from '../options.js';
import { countFrom, NOTHING_YET, withFile } from '../outcome.js';

const MESSAGES = {
  noFixForStdin: { zh: '--fix 只能改文件，不能改标准输入', en: '--fix works on files, not on standard input' },
  about: { zh: '{file}: {problem}', en: '{file}: {problem}' },
  interrupted: {
    zh: '已中断：{total} 个文件里查完 {done} 个，结果不全',
    en: 'interrupted: {done} of {total} file(s) were checked, the results are not complete',
  },
  unused: {
    zh: '{file}: 没有一份年报是它下一年的，没有核对跨年的数',
    en: '{file}: no report is that of the year after, so no years were compared',
  },
  empty: { zh: '{file}: 空文件，没有可检查的内容', en: '{file}: empty, nothing to check' },
  notReport: { zh: '{file}: 不是政府信息公开年报，没有检查', en: '{file}: no annual report, not checked' },
  noReportIn: {
    zh: '{file}: 里面的 {count} 个文件都不是政府信息公开年报，没有检查',
    en: '{file}: none of its {count} file(s) is an annual report, not checked',
  },
} satisfies Record<string, Message>;

/** Fewer are checked sooner than a thread is started. */
const WORTH_A_THREAD = 40;
/** More threads than these wait for the disk and for memory. */
const MOST_THREADS = 8;

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
  const session = await openSession(options, host);
  const inputs = await findInputs(paths, host.cwd);
  const unread: Unread[] = [...inputs.unread];
  const frame = FORMATS[options.format].frame({ ...host, failOn: options.failOn });
  const settings = new Set<string>();
  const told = new Set<string>();
  const checked = new Map<string, 'report' | 'empty' | 'other'>();
  const times: Record<string, number> = {};
  const found = new Map<string, number>();
  let summary = NOTHING_YET;
  let isIncomplete = unread.length > 0;
  let usedPrevious = false;

  const take = (answer: Answer) => {
    const { file, said, problem } = answer;
    for (const { message, args, once } of said) {
      if (once !== undefined && told.has(once)) continue;
      if (once !== undefined) told.add(once);
      say(message, args);
    }
    for (const line of answer.settings) settings.add(line);
    if (answer.isIncomplete) isIncomplete = true;
    if (answer.usedPrevious) usedPrevious = true;
    if (problem) unread.push({ file, problem: new InputProblem(problem.message, problem.args) });
    if (!answer.checked) return;
    const { counts, isEmpty, piece, timing } = answer.checked;
    if (timing) {
      for (const [what, spent] of Object.entries(timing.times)) times[what] = (times[what] ?? 0) + spent;
      for (const [rule, count] of Object.entries(timing.found)) found.set(rule, (found.get(rule) ?? 0) + count);
    }
    checked.set(file, counts.reports > 0 ? 'report' : isEmpty ? 'empty' : 'other');
    summary = withFile(summary, counts);
    host.out(frame.next(piece, counts));
  };

  const { stop, end } = stopAtSignals();
  const crew = crewFor(inputs.files, options, host, () => thisThread(session));
  try {
    const claims =
      options.previous === undefined
        ? await readClaims(inputs.files, host.cwd, crew, (total) => progressOf('claims', total, host), stop)
        : NO_CLAIMS;
    const progress = progressOf('check', inputs.files.length, host);
    for await (const answer of answersInOrder(inputs.files, claims, crew, options.fix === true, progress, stop))
      take(answer);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    say(MESSAGES.interrupted, { done: summary.files, total: inputs.files.length });
    return error.status;
  } finally {
    host.status('');
    end();
    await crew.end();
  }

  if (options.previous !== undefined && !usedPrevious && !told.has(unreadKey(options.previous))) {
    say(MESSAGES.unused, { file: options.previous });
    isIncomplete = true;
  }
  for (const { file, problem } of unread) say(MESSAGES.about, { file, problem: problem.text(host.locale) });
  for (const line of settings) host.say(`gouji: ${line}`);
  tellUnchecked(checked, inputs, say);
  host.out(frame.end(summary, unread));
  if (options.timing) host.say(timingTable(times, found, host.locale));
  if (isIncomplete) return FAILED;
  return countFrom(options.failOn, summary) > 0 ? FOUND : OK;
}

/** Mending goes in the order of the inputs, for a mended report may be last year's of the next. */
function crewFor(files: readonly string[], options: CheckOptions, host: Host, alone: () => Crew): Crew {
  const wanted = options.threads ?? Math.min(availableParallelism(), MOST_THREADS);
  const isWorthIt = options.threads !== undefined || files.length >= WORTH_A_THREAD;
  if (wanted < 2 || !isWorthIt || files.length < 2 || options.fix || files.includes(STDIN)) return alone();
  const { cwd, locale, localeAsked, columns, colors } = host;
  return threads(Math.min(wanted, files.length), { options, host: { cwd, locale, localeAsked, columns, colors } });
}

/** A clean answer must not hide that nothing was checked: says so of named files and of folders without a report. */
function tellUnchecked(checked: ReadonlyMap<string, 'report' | 'empty' | 'other'>, inputs: Inputs, say: Say): void {
  const inGroups = new Set(inputs.groups.flatMap((group) => group.files));
  for (const group of inputs.groups) {
    const kinds = group.files.flatMap((name) => checked.get(name) ?? []);
    if (kinds.length === 0 || kinds.includes('report')) continue;
    say(MESSAGES.noReportIn, { file: group.name, count: kinds.length });
  }
  for (const [file, kind] of checked) {
    if (kind === 'report' || inGroups.has(file)) continue;
    say(kind === 'empty' ? MESSAGES.empty : MESSAGES.notReport, { file });
  }
}
