import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readableName } from '../../service/report-files.js';
import { type Claim, claimIn } from '../../service/workspace/last-year.js';
import { STDIN } from '../files.js';
import type { Surroundings } from '../host.js';
import { loadText } from '../load-text.js';

/** No report is larger; other texts beside a draft may be. */
const LARGEST = 5 * 1024 * 1024;

/** Whose report a file says it is, and of what it is the sum. */
export interface FileClaim extends Claim {
  /** Paths of the files that it sums up. */
  readonly parts?: readonly string[];
}

/** Which files say that they are last year's report of an input. */
export interface Claims {
  /** In the order in which they were given or, beside the input, by name. */
  lastYearsOf(file: string): readonly string[];
  /** The claims of the inputs, by which those of one organ come one after the other. */
  of(file: string): FileClaim | null;
  /** Those of the inputs that it sums up. */
  partsOf(file: string): readonly string[];
  /** Whether one of the inputs sums it up. */
  isPart(file: string): boolean;
}

export const NO_CLAIMS: Claims = { lastYearsOf: () => [], of: () => null, partsOf: () => [], isPart: () => false };

/** Whose report a file says it is; one that is none, or cannot be read, is nobody's. */
export async function claimOf(file: string, host: Surroundings): Promise<Claim | null> {
  try {
    const status = statSync(resolve(host.cwd, file));
    if (!status.isFile() || status.size > LARGEST) return null;
    return claimIn((await loadText(file, host)).text);
  } catch {
    return null;
  }
}

/** The inputs, and the texts beside them that are none: all that may be last year's report of an input. */
export async function filesThatClaim(inputs: readonly string[], cwd: string): Promise<readonly string[]> {
  const files = inputs.filter((file) => file !== STDIN);
  const known = new Set(files.map((file) => resolve(cwd, file)));
  const others: string[] = [];
  for (const folder of new Set(files.map((file) => dirname(file)))) {
    const names = await readdir(resolve(cwd, folder)).catch(() => []);
    for (const name of names.sort()) {
      const path = resolve(cwd, folder, name);
      if (!readableName(name) || name.startsWith('.') || known.has(path)) continue;
      known.add(path);
      others.push(join(folder, name));
    }
  }
  return [...files, ...others];
}

/** `claims`: of each of the files; the first `inputs` of them are inputs, the others stand beside them. */
export function claimsBy(
  files: readonly string[],
  claims: readonly (FileClaim | null)[],
  inputs: number,
  cwd: string,
): Claims {
  const own = new Map<string, FileClaim>();
  const byPath = new Map(files.slice(0, inputs).map((file) => [resolve(cwd, file), file]));
  const ofInputs = new Map<string, string[]>();
  const beside = new Map<string, string[]>();
  for (const [i, file] of files.entries()) {
    const claim = claims[i];
    if (!claim) continue;
    own.set(file, claim);
    const isInput = i < inputs;
    const [all, key] = isInput ? [ofInputs, keyOf(claim)] : [beside, `${folderOf(file, cwd)}\n${keyOf(claim)}`];
    const same = all.get(key);
    if (same) same.push(file);
    else all.set(key, [file]);
  }
  const partsOf = (file: string) => (own.get(file)?.parts ?? []).flatMap((path) => byPath.get(path) ?? []);
  const parts = new Set(files.slice(0, inputs).flatMap(partsOf));
  return {
    of: (file) => own.get(file) ?? null,
    partsOf,
    isPart: (file) => parts.has(file),
    lastYearsOf(file) {
      const claim = own.get(file);
      if (claim?.organ == null || claim.year === null) return [];
      const key = keyOf({ organ: claim.organ, year: claim.year - 1 });
      return [...(ofInputs.get(key) ?? []), ...(beside.get(`${folderOf(file, cwd)}\n${key}`) ?? [])];
    },
  };
}

function folderOf(file: string, cwd: string): string {
  return dirname(resolve(cwd, file));
}

function keyOf({ organ, year }: Claim): string {
  return `${year} ${organ}`;
}
