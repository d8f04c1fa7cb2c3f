import { type Glob, readGlob } from './glob.js';

/** Which files the entries of `parts` take in. */
export interface PartNames {
  /** Each once, sorted, from the folder of gouji.json. */
  readonly names: readonly string[];
  /** Those that more than one entry takes in. */
  readonly repeated: readonly string[];
  /** Entries that take in the whole itself. */
  readonly itself: readonly string[];
  readonly unmatched: readonly string[];
}

/** `filesOf` gives the paths that there are, each from the folder that the glob starts in; it may give more than match. */
export function matchParts(
  entries: readonly string[],
  whole: string,
  filesOf: (glob: Glob) => Iterable<string>,
): PartNames {
  const names = new Set<string>();
  const repeated = new Set<string>();
  const itself: string[] = [];
  const unmatched: string[] = [];
  for (const entry of new Set(entries)) {
    const glob = readGlob(entry);
    let isMatched = false;
    for (const path of filesOf(glob)) {
      if (!glob.matches(path)) continue;
      isMatched = true;
      const name = '../'.repeat(glob.up) + path;
      if (name === whole) itself.push(entry);
      else if (names.has(name)) repeated.add(name);
      else names.add(name);
    }
    if (!isMatched) unmatched.push(entry);
  }
  return { names: [...names].sort(), repeated: [...repeated].sort(), itself, unmatched };
}
