import { dirname, resolve } from 'node:path';
import type { Locale, Message } from '../model/finding.js';
import { KNOWN_RULES } from '../service/check.js';
import { configProblemText, parseConfig } from '../service/config-file.js';
import { configMessages } from '../service/config-messages.js';
import { type FoundConfig, findConfig, relativeToConfig } from '../service/config-search.js';
import { decode } from '../service/decode.js';
import { InputProblem } from '../service/input-problem.js';
import { render } from '../service/messages.js';
import { DEFAULT_SETTINGS, overlay, type Settings } from '../service/settings.js';
import { asProblem, isMissing, STDIN } from './files.js';
import type { Host } from './host.js';
import { readSnapshot } from './snapshot.js';

/** The settings of one input, and its name in the `ignore` list of their gouji.json. */
export interface FileConfig {
  readonly settings: Settings;
  readonly file?: string;
  /** Folder of their gouji.json, which the paths in it start from. */
  readonly folder?: string;
}

/** Settings of the inputs, each gouji.json read once. */
export interface Configs {
  /** The settings that hold for the input: whatever of its gouji.json is in order. */
  of(file: string): Promise<FileConfig>;
  /** What is wrong in the files of settings that were read, each said once; `failed` where something was not used. */
  problems(): { readonly lines: readonly string[]; readonly failed: boolean };
}

const NOT_READ: Message = { zh: '配置文件 {name}：{reason}', en: 'settings file {name}: {reason}' };

/** Looks settings up beside and above each input, or takes the given file for all; throws where that is unreadable. */
export async function openConfigs(given: string | undefined, host: Host): Promise<Configs> {
  const lines: string[] = [];
  let failed = false;
  const texts = new Map<string, Promise<string | null>>();
  const told = new Set<string>();

  const fixed = given === undefined ? null : await readGiven(given, host);
  return {
    async of(file) {
      const location = resolve(host.cwd, file === STDIN ? 'stdin' : file);
      const found = fixed ?? (await findConfig(location, read, KNOWN_RULES));
      if (!found) return { settings: DEFAULT_SETTINGS };
      tell(found, host.locale);
      const name = file === STDIN ? undefined : relativeToConfig(location, found.location);
      const settings = overlay(DEFAULT_SETTINGS, found.file.settings);
      const folder = dirname(found.location);
      return name === undefined ? { settings, folder } : { settings, folder, file: name };
    },
    problems: () => ({ lines, failed }),
  };

  /** A gouji.json that is there and cannot be read is reported and passed over. */
  function read(path: string): Promise<string | null> {
    let text = texts.get(path);
    if (!text) {
      text = readText(path).catch((error: unknown) => {
        if (isMissing(error)) return null;
        const reason = asProblem(error).text(host.locale);
        lines.push(render(configMessages.unreadable, { name: path, reason }, host.locale));
        failed = true;
        return null;
      });
      texts.set(path, text);
    }
    return text;
  }

  function tell({ location, file }: FoundConfig, locale: Locale): void {
    if (told.has(location)) return;
    told.add(location);
    for (const problem of file.problems) {
      lines.push(configProblemText(file, problem, location, locale));
      if (problem.level === 'error') failed = true;
    }
  }
}

async function readGiven(name: string, host: Host): Promise<FoundConfig> {
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
