import { extname, join } from 'node:path';
import { glob } from 'tinyglobby';
import type { Message, MessageArgs } from '../model/finding.js';
import { type Part, partOf } from '../rules/rollup/part.js';
import { type Absent, type PartsAtHand, partsAtHand } from '../rules/rollup/rollup.js';
import { readText } from '../service/check.js';
import { readableName } from '../service/report-files.js';
import type { FileConfig } from './config.js';
import { asProblem } from './files.js';
import type { Host } from './host.js';
import { loadText } from './load-text.js';

const MESSAGES = {
  noMatch: {
    zh: '{file}: gouji.json 的「rollups」里「{pattern}」没有匹配到文件',
    en: '{file}: “{pattern}” under “rollups” in gouji.json matches no file',
  },
  unread: {
    zh: '{file}: 汇总的单位里「{part}」读不了：{problem}',
    en: '{file}: the part “{part}” cannot be read: {problem}',
  },
} satisfies Record<string, Message>;

/** The parts that gouji.json names for a report; what cannot be read is said, the others are there. */
export async function partsOf(
  file: string,
  { settings, file: name, folder }: FileConfig,
  host: Host,
  say: (message: Message, args: MessageArgs) => void,
): Promise<PartsAtHand | null> {
  const wanted = settings.rollups.filter((rollup) => rollup.report === name);
  if (wanted.length === 0 || folder === undefined) return null;
  const absent: Absent[] = [];
  const { names, repeated, itself, unmatched } = await namesOf(
    wanted.flatMap(({ parts }) => parts),
    folder,
    name,
  );
  for (const pattern of unmatched) {
    absent.push({ name: pattern, reason: 'no-match' });
    say(MESSAGES.noMatch, { file, pattern });
  }
  const parts: Part[] = [];
  for (const part of names) {
    const path = join(folder, part);
    try {
      const report = readText((await loadText(path, host)).text, { settings });
      if (report.isReport) parts.push(partOf(report, part, path));
      else absent.push({ name: part, reason: 'no-report' });
    } catch (error) {
      absent.push({ name: part, reason: 'unreadable' });
      say(MESSAGES.unread, { file, part, problem: asProblem(error).text(host.locale) });
    }
  }
  return partsAtHand({ parts, absent, repeated, itself });
}

interface Names {
  /** Each file once, sorted. */
  readonly names: readonly string[];
  readonly repeated: readonly string[];
  /** Patterns that take in the whole. */
  readonly itself: readonly string[];
  readonly unmatched: readonly string[];
}

/** Files that the patterns match in the folder; of those that end in `*` only texts. */
async function namesOf(patterns: readonly string[], folder: string, whole: string | undefined): Promise<Names> {
  const names = new Set<string>();
  const repeated = new Set<string>();
  const itself: string[] = [];
  const unmatched: string[] = [];
  for (const pattern of new Set(patterns)) {
    const all = await glob(pattern, { cwd: folder, expandDirectories: false });
    const found = extname(pattern) === '' ? all.filter(readableName) : all;
    if (found.length === 0) unmatched.push(pattern);
    for (const name of found) {
      if (name === whole) itself.push(pattern);
      else if (names.has(name)) repeated.add(name);
      else names.add(name);
    }
  }
  return { names: [...names].sort(), repeated: [...repeated].sort(), itself, unmatched };
}
