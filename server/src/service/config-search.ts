import { CONFIG_NAME, type ConfigFile, parseConfig } from './config-file.js';

/** Gives the text of a file, null where there is none; rejects where it is there and cannot be read. */
export type ReadText = (location: string) => Promise<string | null>;

export interface FoundConfig {
  /** Path or URI of the gouji.json, in the form of the draft's. */
  readonly location: string;
  readonly file: ConfigFile;
}

/**
 * Where the gouji.json of a draft may be, nearest first: in its folder and in every folder above. Takes a path
 * (either slash) or a URI; gives the same form.
 */
export function configCandidates(location: string): string[] {
  const authority = /^[\w+.-]+:\/\/[^/]*/.exec(location)?.[0].length ?? 0;
  const found: string[] = [];
  let end = lastSlash(location, location.length);
  while (end >= authority && end !== -1) {
    found.push(location.slice(0, end + 1) + CONFIG_NAME);
    end = lastSlash(location, end - 1);
  }
  return found;
}

function lastSlash(location: string, before: number): number {
  if (before < 0) return -1;
  return Math.max(location.lastIndexOf('/', before), location.lastIndexOf('\\', before));
}

/** Reads the nearest gouji.json of a draft, or gives null where there is none. Rejects as `read` does. */
export async function findConfig(
  location: string,
  read: ReadText,
  knownRules: ReadonlySet<string>,
): Promise<FoundConfig | null> {
  for (const candidate of configCandidates(location)) {
    const text = await read(candidate);
    if (text !== null) return { location: candidate, file: parseConfig(text, knownRules) };
  }
  return null;
}

/** The draft as the `file` of an ignored finding names it: relative to the folder of gouji.json, with `/`. */
export function relativeToConfig(location: string, config: string): string | undefined {
  const folder = config.slice(0, lastSlash(config, config.length) + 1);
  if (!location.startsWith(folder)) return undefined;
  const rest = location.slice(folder.length).replace(/\\/g, '/');
  return location.includes('://') ? decode(rest) : rest;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
