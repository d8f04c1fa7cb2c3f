import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { type OtherReport, otherReport, type Rollup } from '../facts/other-report.js';
import type { Message, MessageArgs } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { readText } from '../service/check.js';
import type { FileConfig } from './config.js';
import { asProblem } from './files.js';
import type { Host } from './host.js';
import { loadText } from './load-text.js';

const MESSAGES = {
  noMatch: {
    zh: '{file}: gouji.json 的「rollups」里「{pattern}」没有匹配到文件',
    en: '{file}: “{pattern}” under “rollups” in gouji.json matches no file',
  },
  itself: {
    zh: '{file}: gouji.json 的「rollups」里「{pattern}」把汇总年报自己也算进去了，没有算它',
    en: '{file}: “{pattern}” under “rollups” in gouji.json takes in the whole itself, which is left out',
  },
  notReport: {
    zh: '{file}: 汇总的单位里「{part}」不是政府信息公开年报，没有算进去',
    en: '{file}: the part “{part}” is no annual report and is not counted',
  },
  otherYear: {
    zh: '{file}: 汇总的是 {year} 年度，「{part}」是 {theirs} 年度的，没有算进去',
    en: '{file}: the whole is of {year}, the part “{part}” of {theirs}; it is not counted',
  },
  unread: {
    zh: '{file}: 汇总的单位里「{part}」读不了：{problem}',
    en: '{file}: the part “{part}” cannot be read: {problem}',
  },
} satisfies Record<string, Message>;

/** The parts that gouji.json names for a report; what is wrong with them is said, the others are summed up. */
export async function rollupOf(
  file: string,
  report: Report,
  { settings, file: name, folder }: FileConfig,
  host: Host,
  say: (message: Message, args: MessageArgs) => void,
): Promise<Rollup | null> {
  const wanted = settings.rollups.filter((rollup) => rollup.report === name);
  if (wanted.length === 0 || folder === undefined) return null;
  const names = new Set<string>();
  let isComplete = true;
  for (const pattern of wanted.flatMap((rollup) => rollup.parts)) {
    const found = await glob(pattern, { cwd: folder, expandDirectories: false });
    if (found.length === 0) {
      isComplete = false;
      say(MESSAGES.noMatch, { file, pattern });
    }
    for (const part of found) {
      if (part === name) say(MESSAGES.itself, { file, pattern });
      else names.add(part);
    }
  }
  const parts: OtherReport[] = [];
  for (const part of [...names].sort()) {
    try {
      const read = readText((await loadText(join(folder, part), host)).text);
      const theirs = read.year;
      if (!read.isReport) say(MESSAGES.notReport, { file, part });
      else if (theirs !== null && report.year !== null && theirs !== report.year)
        say(MESSAGES.otherYear, { file, part, year: report.year, theirs });
      else {
        parts.push(otherReport(read, join(folder, part)));
        continue;
      }
    } catch (error) {
      say(MESSAGES.unread, { file, part, problem: asProblem(error).text(host.locale) });
    }
    isComplete = false;
  }
  return { parts, isComplete };
}
