import { dirname, resolve } from 'node:path';
import type { Message } from '../model/finding.js';
import { KNOWN_RULES } from '../service/check.js';
import { configProblemText, parseConfig } from '../service/config-file.js';
import { configMessages } from '../service/config-messages.js';
import { configCandidates, type FoundConfig, findConfig, relativeToConfig } from '../service/config-search.js';
import { decode } from '../service/decode.js';
import { InputProblem } from '../service/input-problem.js';
import { render } from '../service/messages.js';
import { DEFAULT_SETTINGS, overlay, type Settings } from '../service/settings.js';
import { asProblem, isMissing, STDIN } from './files.js';
import type { Surroundings } from './host.js';
import { readSnapshot } from './snapshot.js';

/** The settings of one input, and its name in the `ignore` list of their gouji.json. */
export interface FileConfig {
  readonly settings: Settings;
  readonly file?: string;
  /** Folder of their gouji.json, which the paths in it start from. */
  readonly folder?: string;
  /** What is wrong in the files of settings that were looked at for it, a line each. */
  readonly problems: ConfigProblems;
}

export interface ConfigProblems {
  readonly lines: readonly string[];
  /** Something was not used. */
  readonly failed: boolean;
}

/** Settings of the inputs, each gouji.json read once. */
export interface Configs {
  /** The settings that hold for the input: whatever of its gouji.json is in order. */
  of(file: string): Promise<FileConfig>;
  /** What is wrong in all the files of settings that were read, each said once. */
  problems(): ConfigProblems;
}

const NOT_READ: Message = { zh: '配置文件 {name}：{reason}', en: 'settings file {name}: {reason}' };

/** Looks settings up beside and above each input, or takes the given file for all; throws where that is unreadable. */
export async function openConfigs(given: string | undefined, host: Surroundings): Promise<Configs> {
  const texts = new Map<string, Promise<string | null>>();
  const unreadable = new Map<string, string>();
  const folders = new Map<string, Promise<OfFolder>>();
  const fixed = given === undefined ? null : ofConfig(await readGiven(given, host), []);
  const asked = new Set<OfFolder>(fixed ? [fixed] : []);
  return {
    async of(file) {
      const location = resolve(host.cwd, file === STDIN ? 'stdin' : file);
      const found = fixed ?? (await inFolder(location));
      asked.add(found);
      const { settings, problems, config } = found;
      if (config === null) return { settings, problems };
      const name = file === STDIN ? undefined : relativeToConfig(location, config);
      const folder = dirname(config);
      return name === undefined ? { settings, folder, problems } : { settings, folder, problems, file: name };
    },
    problems: () => ({
      lines: [...new Set([...asked].flatMap(({ problems }) => problems.lines))],
      failed: [...asked].some(({ problems }) => problems.failed),
    }),
  };

  /** All files of a folder have the same gouji.json. */
  function inFolder(location: string): Promise<OfFolder> {
    const folder = dirname(location);
    const known = folders.get(folder);
    if (known) return known;
    const found = findConfig(location, read, KNOWN_RULES).then((config) => {
      const candidates = configCandidates(location);
      const looked = config ? candidates.slice(0, candidates.indexOf(config.location)) : candidates;
      return ofConfig(
        config,
        looked.flatMap((path) => unreadable.get(path) ?? []),
      );
    });
    folders.set(folder, found);
    return found;
  }

  /** A gouji.json that is there and cannot be read is reported and passed over. */
  function read(path: string): Promise<string | null> {
    let text = texts.get(path);
    if (!text) {
      text = readText(path).catch((error: unknown) => {
        if (isMissing(error)) return null;
        const reason = asProblem(error).text(host.locale);
        unreadable.set(path, render(configMessages.unreadable, { name: path, reason }, host.locale));
        return null;
      });
      texts.set(path, text);
    }
    return text;
  }

  function ofConfig(found: FoundConfig | null, unread: readonly string[]): OfFolder {
    if (!found) {
      return {
        settings: DEFAULT_SETTINGS,
        config: null,
        problems: { lines: unread, failed: unread.length > 0 },
      };
    }
    const { location, file } = found;
    const lines = file.problems.map((problem) => configProblemText(file, problem, location, host.locale));
    const failed = unread.length > 0 || file.problems.some(({ level }) => level === 'error');
    return {
      settings: overlay(DEFAULT_SETTINGS, file.settings),
      config: location,
      problems: { lines: [...unread, ...lines], failed },
    };
  }
}

interface OfFolder {
  readonly settings: Settings;
  /** Path of the gouji.json. */
  readonly config: string | null;
  readonly problems: ConfigProblems;
}

async function readGiven(name: string, host: Surroundings): Promise<FoundConfig> {
  const location = resolve(host.cwd, name);
  try {
    return { location, file: parseConfig(await readText(location), KNOWN_RULES) };
  } catch (error) {
    throw new InputProblem(NOT_READ, { name, reason: asProblem(error).text(host.locale) });
  }
}

async function readText(path: string): Promise<string> {
  return decode(await readSnapshot(path)).text;
}
