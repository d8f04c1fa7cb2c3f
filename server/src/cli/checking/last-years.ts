import { resolve } from 'node:path';
import { type LastYearAtHand, type OtherReport, otherReport } from '../../facts/other-report.js';
import type { Message } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { readText } from '../../service/check.js';
import { InputProblem } from '../../service/input-problem.js';
import type { FileConfig } from '../config.js';
import { asProblem } from '../files.js';
import type { Surroundings } from '../host.js';
import { isInside } from '../inside.js';
import { loadText } from '../load-text.js';
import type { Said } from './answer.js';

const MESSAGES = {
  notReport: { zh: '不是政府信息公开年报，不能当上一年的年报', en: 'no annual report, so not last year’s' },
  otherYear: {
    zh: '{file}: 是 {year} 年度的，上一年的年报应是 {due} 年度，没有拿来核对',
    en: '{file}: of {year}, while last year’s report is that of {due}; not compared',
  },
  outside: {
    zh: '在别的文件夹里，没有读；gouji.json 只能指它自己的文件夹或运行命令的文件夹里的文件',
    en: 'lies elsewhere and was not read; gouji.json may name files in its own folder or in that of the command',
  },
  about: { zh: '{file}: {problem}', en: '{file}: {problem}' },
} satisfies Record<string, Message>;

/** Reports that are kept for the next input: those of an organ come one after the other. */
const KEPT = 4;

/** Last year's report of each input: the one named by the call, by gouji.json, else the one among the files at hand. */
export interface LastYears {
  /** `claiming`: the files at hand that say they are it. */
  of(
    file: string,
    report: Report,
    config: FileConfig,
    claiming: readonly string[],
    events: LastYearEvents,
  ): Promise<LastYearAtHand>;
  /** Keeps an input that was read, which may be last year's report of the next. */
  keep(file: string, report: Report): void;
}

export interface LastYearEvents {
  said(said: Said): void;
  /** A report that was named cannot be used. */
  failed(): void;
  /** The report of `--previous` is held against the input. */
  usedPrevious(): void;
}

export const NO_LAST_YEAR: LastYearAtHand = { previous: null, missing: null };

function usable(previous: OtherReport | null): LastYearAtHand {
  return { previous, missing: null };
}

/** Under what key it is said that a report that was named cannot be used. */
export function unreadKey(name: string): string {
  return `unread ${name}`;
}

/** A report is kept under the name by which messages speak of it. */
function keyOf(path: string, shown: string): string {
  return `${path}\n${shown}`;
}

/** `named`: the file of `--previous`. */
export function openLastYears(named: string | undefined, host: Surroundings): LastYears {
  const loaded = new Map<string, Promise<OtherReport | InputProblem>>();
  let previous: Promise<OtherReport | InputProblem> | undefined;

  return {
    async of(file, report, { settings, file: name, folder }, claiming, events) {
      if (!report.isReport) return NO_LAST_YEAR;
      if (named !== undefined) {
        previous ??= load(named, named).catch(asProblem);
        const last = fitting(report, usableOr(await previous, named, events), events);
        if (last) events.usedPrevious();
        return usable(last);
      }
      const set = name === undefined ? undefined : settings.previous[name];
      if (set !== undefined) {
        const path = resolve(folder ?? host.cwd, set);
        const isOurs = await isInside(path, [folder ?? host.cwd, host.cwd]);
        const last = usableOr(isOurs ? await read(path, set) : new InputProblem(MESSAGES.outside), set, events);
        return usable(fitting(report, last, events));
      }
      const others = claiming.filter((other) => resolve(host.cwd, other) !== resolve(host.cwd, file));
      if (others.length > 1) return { previous: null, missing: { reason: 'several', files: others } };
      const [found] = others;
      return usable(found === undefined ? null : usableOr(await read(resolve(host.cwd, found), found), found, events));
    },
    keep(file, report) {
      remember(keyOf(resolve(host.cwd, file), file), Promise.resolve(otherReport(report, file)));
    },
  };

  function usableOr(last: OtherReport | InputProblem, shown: string, events: LastYearEvents): OtherReport | null {
    if (!(last instanceof InputProblem)) return last;
    events.failed();
    const args = { file: shown, problem: last.text(host.locale) };
    events.said({ message: MESSAGES.about, args, once: unreadKey(shown) });
    return null;
  }

  /** A report that was named and is of another year is told, not compared. */
  function fitting(report: Report, last: OtherReport | null, events: LastYearEvents): OtherReport | null {
    if (!last) return null;
    const { year } = last.report;
    if (year === null || report.year === null || year === report.year - 1) return last;
    const args = { file: last.location, year, due: report.year - 1 };
    events.said({ message: MESSAGES.otherYear, args, once: `year ${last.location}` });
    return null;
  }

  function read(path: string, shown: string): Promise<OtherReport | InputProblem> {
    const key = keyOf(path, shown);
    const known = loaded.get(key);
    if (known) return known;
    const last = load(path, shown).catch(asProblem);
    remember(key, last);
    return last;
  }

  function remember(key: string, last: Promise<OtherReport | InputProblem>): void {
    loaded.delete(key);
    loaded.set(key, last);
    if (loaded.size > KEPT) loaded.delete([...loaded.keys()][0]!);
  }

  async function load(path: string, shown: string): Promise<OtherReport> {
    const report = readText((await loadText(path, host)).text);
    if (!report.isReport) throw new InputProblem(MESSAGES.notReport);
    return otherReport(report, shown);
  }
}
