import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message, MessageArgs } from '../model/finding.js';
import { type Part, partOf } from '../rules/rollup/part.js';
import { type Absent, type PartsAtHand, partsAtHand } from '../rules/rollup/rollup.js';
import { readingBy, readText } from '../service/check.js';
import type { Settings } from '../service/settings.js';
import { type Glob, readGlob } from '../service/workspace/glob.js';
import { matchParts, type PartNames } from '../service/workspace/part-names.js';
import type { KeptParts } from './checking/kept-parts.js';
import type { FileConfig } from './config.js';
import { asProblem } from './files.js';
import type { Surroundings } from './host.js';
import { isInside } from './inside.js';
import { loadText } from './load-text.js';
import { walkFolder } from './walk-folder.js';

const MESSAGES = {
  noMatch: {
    zh: '{file}: gouji.json 的「rollups」里「{pattern}」没有匹配到文件',
    en: '{file}: “{pattern}” under “rollups” in gouji.json matches no file',
  },
  outside: {
    zh: '{file}: gouji.json 的「rollups」里「{pattern}」指到别的文件夹，没有读；只能指 gouji.json 的文件夹或运行命令的文件夹里的文件',
    en: '{file}: “{pattern}” under “rollups” in gouji.json leads elsewhere and was not read; it may name files in the folder of gouji.json or in that of the command',
  },
  unread: {
    zh: '{file}: 汇总的单位里「{part}」读不了：{problem}',
    en: '{file}: the part “{part}” cannot be read: {problem}',
  },
} satisfies Record<string, Message>;

/** The parts that gouji.json names for a report; what cannot be read is said, the others are there. */
export async function partsOf(
  file: string,
  { settings, file: name, folder }: Omit<FileConfig, 'problems'>,
  host: Surroundings,
  say: (message: Message, args: MessageArgs) => void,
  kept: KeptParts | null = null,
): Promise<PartsAtHand | null> {
  const entries = entriesOf(settings, name);
  if (entries.length === 0 || folder === undefined || name === undefined) return null;
  const { names, outside, ...matched } = await namesOf(entries, name, folder, host.cwd);
  const { unmatched, repeated, itself } = matched;
  for (const pattern of outside) say(MESSAGES.outside, { file, pattern });
  for (const pattern of unmatched.filter((each) => !outside.has(each))) say(MESSAGES.noMatch, { file, pattern });
  const absent = unmatched.map((pattern): Absent => ({ name: pattern, reason: 'no-match' }));
  const parts: Part[] = [];
  for (const part of names) {
    try {
      const path = join(folder, part);
      const read = kept?.of(part, path, readingBy({ settings })) ?? (await readPart(part, path, settings, host));
      if (read) parts.push(read);
      else absent.push({ name: part, reason: 'no-report' });
    } catch (error) {
      absent.push({ name: part, reason: 'unreadable' });
      say(MESSAGES.unread, { file, part, problem: asProblem(error).text(host.locale) });
    }
  }
  return partsAtHand({ parts, absent, repeated, itself });
}

/** Paths of the parts that gouji.json names for a report, as far as they can be found. */
export async function partPaths(
  { settings, file: name, folder }: Omit<FileConfig, 'problems'>,
  host: Surroundings,
): Promise<readonly string[]> {
  const entries = entriesOf(settings, name);
  if (entries.length === 0 || folder === undefined || name === undefined) return [];
  const { names } = await namesOf(entries, name, folder, host.cwd);
  return names.map((part) => join(folder, part));
}

function entriesOf({ rollups }: Settings, name: string | undefined): readonly string[] {
  return rollups.flatMap(({ report, parts }) => (report === name ? parts : []));
}

/** Null for a text that is no report; throws where it cannot be read. */
export async function readPart(
  name: string,
  path: string,
  settings: Settings,
  host: Surroundings,
): Promise<Part | null> {
  const report = readText((await loadText(path, host)).text, { settings });
  return report.isReport ? partOf(report, name, path) : null;
}

interface FoundNames extends PartNames {
  /** Entries that lead out of the folders that may be read. */
  readonly outside: ReadonlySet<string>;
}

async function namesOf(entries: readonly string[], whole: string, folder: string, cwd: string): Promise<FoundNames> {
  const files = new Map<string, readonly string[]>();
  const outside = new Set<string>();
  const isOurs = (path: string) => isInside(path, [folder, cwd]);
  for (const entry of entries) {
    files.set(entry, await filesUnder(readGlob(entry), folder, isOurs, () => outside.add(entry)));
  }
  return { ...matchParts(entries, whole, ({ entry }) => files.get(entry) ?? []), outside };
}

/** Texts that an entry may take in, from the folder that it starts in. */
async function filesUnder(
  glob: Glob,
  folder: string,
  isOurs: (path: string) => Promise<boolean>,
  refused: () => void,
): Promise<readonly string[]> {
  const start = join(folder, '../'.repeat(glob.up));
  if (!(await isOurs(join(start, glob.plain ?? glob.folder)))) {
    refused();
    return [];
  }
  if (glob.plain !== null) {
    const status = await stat(join(start, glob.plain)).catch(() => null);
    return status?.isFile() ? [glob.plain] : [];
  }
  const found: string[] = [];
  for (const name of await walkFolder(glob.folder, start, () => {}, isOurs).catch(() => [])) {
    const path = name.replaceAll('\\', '/');
    if (await isOurs(join(start, name))) found.push(path);
    else if (glob.matches(path)) refused();
  }
  return found;
}
