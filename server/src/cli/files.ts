import { stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Message } from '../model/finding.js';
import { InputProblem } from '../service/input-problem.js';
import { readableName, TEXT_EXTENSIONS } from '../service/report-files.js';
import { walkFolder } from './walk-folder.js';

/** The name of standard input among the inputs. */
export const STDIN = '-';

/** Something to check: a file's path as it is shown, or `-`. */
export interface Inputs {
  readonly files: readonly string[];
  readonly unread: readonly Unread[];
  /** Folders and globs named by the user with the files that were found there. */
  readonly groups: readonly { readonly name: string; readonly files: readonly string[] }[];
}

/** An input that could not be read, and why. */
export interface Unread {
  readonly file: string;
  readonly problem: InputProblem;
}

const MESSAGES = {
  missing: { zh: '找不到这个文件或文件夹', en: 'no such file or folder' },
  noMatch: { zh: '没有文件符合这个通配符', en: 'no file matches this pattern' },
  noFiles: { zh: '文件夹里没有 {extensions} 文件', en: 'the folder has no {extensions} file' },
  device: { zh: '不是文件，也不是文件夹', en: 'neither a file nor a folder' },
  denied: { zh: '没有读取权限', en: 'permission denied' },
  folder: { zh: '是文件夹；这里要一个文件', en: 'a folder; a file is needed here' },
  bug: { zh: '程序内部出错，没有检查（{reason}）', en: 'internal error, not checked ({reason})' },
  full: { zh: '磁盘满了', en: 'the disk is full' },
  readOnly: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  system: { zh: '读取失败（{code}）', en: 'could not be read ({code})' },
} satisfies Record<string, Message>;

const SKIPPED = ['**/node_modules/**', '**/.git/**', '**/dist/**'];

/**
 * Finds what the arguments name: files as they are given, folders with everything below them, globs.
 * Order is that of the arguments, by name within a folder or glob; a file named twice comes once.
 */
export async function findInputs(args: readonly string[], cwd: string): Promise<Inputs> {
  const files = new Map<string, string>();
  const unread: Unread[] = [];
  const groups: { name: string; files: readonly string[] }[] = [];
  for (const arg of args) {
    try {
      const found = await findOne(arg, cwd, unread);
      if (found.group) groups.push({ name: arg, files: found.files });
      for (const file of found.files) {
        const key = file === STDIN ? STDIN : resolve(cwd, file);
        if (!files.has(key)) files.set(key, file);
      }
    } catch (error) {
      unread.push({ file: arg, problem: asProblem(error) });
    }
  }
  return { files: [...files.values()], unread, groups };
}

async function findOne(
  arg: string,
  cwd: string,
  unread: Unread[],
): Promise<{ readonly files: readonly string[]; readonly group: boolean }> {
  if (arg === STDIN) return { files: [STDIN], group: false };
  const path = resolve(cwd, arg);
  const found = await stat(path).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (!found) return { files: await expandGlob(arg, cwd), group: true };
  if (found.isFile() || found.isFIFO()) return { files: [arg], group: false };
  if (!found.isDirectory()) throw new InputProblem(MESSAGES.device);
  const files = await walkFolder(arg, cwd, (name, error) => unread.push({ file: name, problem: asProblem(error) }));
  if (files.length === 0) throw new InputProblem(MESSAGES.noFiles, { extensions: TEXT_EXTENSIONS.join(' ') });
  return { files, group: true };
}

/** Files that the glob matches; only texts, unless the pattern itself says which extension is wanted. */
async function expandGlob(arg: string, cwd: string): Promise<readonly string[]> {
  const pattern = process.platform === 'win32' ? arg.replaceAll('\\', '/') : arg;
  if (!isDynamicPattern(pattern)) throw new InputProblem(MESSAGES.missing);
  const matches = await glob(pattern, { cwd, ignore: SKIPPED, expandDirectories: false });
  const wanted = extname(pattern) === '' ? matches.filter(readableName) : matches;
  if (wanted.length === 0) throw new InputProblem(MESSAGES.noMatch);
  return wanted.sort(byName);
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The error of the file system says that there is no such file. */
export function isMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

/** What the user is told for an error; one that is none of the file system's is a bug of ours and says so. */
export function asProblem(error: unknown): InputProblem {
  if (error instanceof InputProblem) return error;
  const code = errorCode(error);
  if (code === 'unknown') return new InputProblem(MESSAGES.bug, { reason: String(error) });
  if (isMissing(error)) return new InputProblem(MESSAGES.missing);
  if (code === 'EACCES' || code === 'EPERM') return new InputProblem(MESSAGES.denied);
  if (code === 'EISDIR') return new InputProblem(MESSAGES.folder);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new InputProblem(MESSAGES.full);
  if (code === 'EROFS') return new InputProblem(MESSAGES.readOnly);
  return new InputProblem(MESSAGES.system, { code });
}
