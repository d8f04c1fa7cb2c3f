import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message, MessageArgs } from '../model/finding.js';
import { type Part, partOf } from '../rules/rollup/part.js';
import { type Absent, type PartsAtHand, partsAtHand } from '../rules/rollup/rollup.js';
import { readText } from '../service/check.js';
import type { Settings } from '../service/settings.js';
import { type Glob, readGlob } from '../service/workspace/glob.js';
import { matchParts, type PartNames } from '../service/workspace/part-names.js';
import type { FileConfig } from './config.js';
import { asProblem } from './files.js';
import type { Surroundings } from './host.js';
import { loadText } from './load-text.js';
import { walkFolder } from './walk-folder.js';

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
  { settings, file: name, folder }: Omit<FileConfig, 'problems'>,
  host: Surroundings,
  say: (message: Message, args: MessageArgs) => void,
): Promise<PartsAtHand | null> {
  const wanted = settings.rollups.filter((rollup) => rollup.report === name);
  if (wanted.length === 0 || folder === undefined || name === undefined) return null;
  const entries = wanted.flatMap(({ parts }) => parts);
  const { names, ...matched } = await namesOf(entries, name, folder);
  const { unmatched, repeated, itself } = matched;
  for (const pattern of unmatched) say(MESSAGES.noMatch, { file, pattern });
  const absent = unmatched.map((pattern): Absent => ({ name: pattern, reason: 'no-match' }));
  const parts: Part[] = [];
  for (const part of names) {
    try {
      const read = await readPart(part, join(folder, part), settings, host);
      if (read) parts.push(read);
      else absent.push({ name: part, reason: 'no-report' });
    } catch (error) {
      absent.push({ name: part, reason: 'unreadable' });
      say(MESSAGES.unread, { file, part, problem: asProblem(error).text(host.locale) });
    }
  }
  return partsAtHand({ parts, absent, repeated, itself });
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

async function namesOf(entries: readonly string[], whole: string, folder: string): Promise<PartNames> {
  const files = new Map<string, readonly string[]>();
  for (const entry of entries) files.set(entry, await filesUnder(readGlob(entry), folder));
  return matchParts(entries, whole, ({ entry }) => files.get(entry) ?? []);
}

/** Texts that an entry may take in, from the folder that it starts in. */
async function filesUnder(glob: Glob, folder: string): Promise<readonly string[]> {
  const start = join(folder, '../'.repeat(glob.up));
  if (glob.plain !== null) {
    const status = await stat(join(start, glob.plain)).catch(() => null);
    return status?.isFile() ? [glob.plain] : [];
  }
  const found = await walkFolder(glob.folder, start, () => {}).catch(() => []);
  return found.map((name) => name.replaceAll('\\', '/'));
}
