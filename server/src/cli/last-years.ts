import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type LastYearAtHand, type OtherReport, otherReport } from '../facts/other-report.js';
import type { Message, MessageArgs } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { readText } from '../service/check.js';
import { InputProblem } from '../service/input-problem.js';
import { readableName } from '../service/report-files.js';
import { type Claim, claimOf, claimOfLastYear, pickLastYear } from '../service/workspace/last-year.js';
import type { FileConfig } from './config.js';
import { asProblem, STDIN } from './files.js';
import type { Host } from './host.js';
import { loadText } from './load-text.js';

const MESSAGES = {
  notReport: { zh: '不是政府信息公开年报，不能当上一年的年报', en: 'no annual report, so not last year’s' },
  otherYear: {
    zh: '{file}: 是 {year} 年度的，上一年的年报应是 {due} 年度，没有拿来核对',
    en: '{file}: of {year}, while last year’s report is that of {due}; not compared',
  },
  unused: {
    zh: '{file}: 没有一份年报是它下一年的，没有核对跨年的数',
    en: '{file}: no report is that of the year after, so no years were compared',
  },
  about: { zh: '{file}: {problem}', en: '{file}: {problem}' },
} satisfies Record<string, Message>;

/** No report is larger; other texts beside a draft may be. */
const LARGEST = 5 * 1024 * 1024;

/** Last year's report of each input: the one named by the call, by gouji.json, else the one among the files at hand. */
export interface LastYears {
  of(file: string, report: Report, config: FileConfig): Promise<LastYearAtHand>;
  /** Called at the end: true where a report that was named could not be used. */
  failed(): boolean;
}

interface Claimed {
  readonly claim: Claim;
  readonly name: string;
}

type ClaimedBy = ReadonlyMap<string, readonly Claimed[]>;

export const NO_LAST_YEAR: LastYearAtHand = { previous: null, missing: null };

function usable(previous: OtherReport | null): LastYearAtHand {
  return { previous, missing: null };
}

function keyOf({ organ, year }: Claim): string {
  return `${year} ${organ}`;
}

/** `named`: the file of `--previous`; `inputs`: all files of the call. Each file is read once for its claim. */
export function openLastYears(
  named: string | undefined,
  inputs: readonly string[],
  host: Host,
  say: (message: Message, args: MessageArgs) => void,
): LastYears {
  const claims = new Map<string, Promise<Claim | null>>();
  const folders = new Map<string, Promise<ClaimedBy>>();
  let ofInputs: Promise<ClaimedBy> | undefined;
  const loaded = new Map<string, Promise<OtherReport | null>>();
  const told = new Set<string>();
  let failed = false;
  let used = false;

  return {
    async of(file, report, { settings, file: name, folder }) {
      if (!report.isReport) return NO_LAST_YEAR;
      if (named !== undefined) return usable(fitting(report, await read(named, named)));
      const set = name === undefined ? undefined : settings.previous[name];
      if (set !== undefined) return usable(fitting(report, await read(resolve(folder ?? host.cwd, set), set)));
      return file === STDIN ? NO_LAST_YEAR : search(file, report);
    },
    failed() {
      if (named !== undefined && !used && !failed) {
        say(MESSAGES.unused, { file: named });
        failed = true;
      }
      return failed;
    },
  };

  /** A report that was named and is of another year is told, not compared. */
  function fitting(report: Report, last: OtherReport | null): OtherReport | null {
    if (!last) return null;
    const { year } = last.report;
    if (year !== null && report.year !== null && year !== report.year - 1) {
      once(`year ${last.location}`, MESSAGES.otherYear, { file: last.location, year, due: report.year - 1 });
      return null;
    }
    used = true;
    return last;
  }

  function read(path: string, shown: string): Promise<OtherReport | null> {
    const known = loaded.get(path);
    if (known) return known;
    const last = load(path, shown).catch((error: unknown) => {
      failed = true;
      say(MESSAGES.about, { file: shown, problem: asProblem(error).text(host.locale) });
      return null;
    });
    loaded.set(path, last);
    return last;
  }

  async function load(path: string, shown: string): Promise<OtherReport> {
    const report = readText((await loadText(path, host)).text);
    if (!report.isReport) throw new InputProblem(MESSAGES.notReport);
    return otherReport(report, shown);
  }

  async function search(file: string, report: Report): Promise<LastYearAtHand> {
    const wanted = claimOfLastYear(report);
    if (!wanted) return NO_LAST_YEAR;
    const own = resolve(host.cwd, file);
    const found = new Map<string, Claimed>();
    ofInputs ??= claimedBy(inputs.filter((name) => name !== STDIN));
    for (const claimed of [await ofInputs, await besideOf(file)]) {
      for (const each of claimed.get(keyOf(wanted)) ?? []) {
        const path = resolve(host.cwd, each.name);
        if (path !== own && !found.has(path)) found.set(path, each);
      }
    }
    const picked = pickLastYear(wanted, [...found.values()]);
    if (picked.kind === 'ambiguous') {
      return { previous: null, missing: { reason: 'several', files: picked.all.map(({ name }) => name) } };
    }
    return usable(picked.kind === 'found' ? await read(picked.found.name, picked.found.name) : null);
  }

  function besideOf(file: string): Promise<ClaimedBy> {
    const folder = dirname(file);
    const known = folders.get(folder);
    if (known) return known;
    const names = readdir(resolve(host.cwd, folder)).then(
      (entries) =>
        entries.filter((name) => readableName(name) && !name.startsWith('.')).map((name) => join(folder, name)),
      () => [],
    );
    const claimed = names.then(claimedBy);
    folders.set(folder, claimed);
    return claimed;
  }

  /** The files by what they claim to be, in the order given. */
  async function claimedBy(names: readonly string[]): Promise<ClaimedBy> {
    const claimed = new Map<string, Claimed[]>();
    for (const name of names) {
      const claim = await claimIn(name);
      if (!claim) continue;
      const same = claimed.get(keyOf(claim));
      if (same) same.push({ claim, name });
      else claimed.set(keyOf(claim), [{ claim, name }]);
    }
    return claimed;
  }

  /** Whose report a file says it is; one that is none, or cannot be read, is nobody's. */
  function claimIn(name: string): Promise<Claim | null> {
    const known = claims.get(name);
    if (known) return known;
    const claim = claimOfFile(name).catch(() => null);
    claims.set(name, claim);
    return claim;
  }

  async function claimOfFile(name: string): Promise<Claim | null> {
    const status = await stat(resolve(host.cwd, name));
    if (!status.isFile() || status.size > LARGEST) return null;
    const report = readText((await loadText(name, host)).text);
    return report.isReport ? claimOf(report) : null;
  }

  function once(key: string, message: Message, args: MessageArgs): void {
    if (!told.has(key)) say(message, args);
    told.add(key);
  }
}
