import { resolve } from 'node:path';
import type { Message } from '../model/finding.js';
import { applySafeFixes } from '../service/apply-fixes.js';
import type { BookCheck } from '../service/check-book.js';
import type { Decoded } from '../service/decode.js';
import { InputProblem } from '../service/input-problem.js';
import { asProblem } from './files.js';
import type { Surroundings } from './host.js';
import { loadText } from './load-text.js';
import { writeAtomic } from './write-atomic.js';

const NOT_UTF8: Message = {
  zh: '没有自动修改：文件是 {encoding} 编码，请先另存为 UTF-8',
  en: 'not fixed: the file is in {encoding}; save it as UTF-8 first',
};
const CHANGED: Message = {
  zh: '没有自动修改：检查期间文件被别的程序改过，请再运行一次',
  en: 'not fixed: the file was changed meanwhile; run the command again',
};
const NOT_WRITTEN: Message = {
  zh: '没有自动修改，写不进去：{reason}',
  en: 'not fixed, it cannot be written: {reason}',
};

/** The file system would not take the mended text. */
export function isWriteFailure({ said }: InputProblem): boolean {
  return said === NOT_WRITTEN;
}

/** Fixes may uncover further safe ones; a rule whose fix brings its own finding back must not go on for ever. */
const MAX_ROUNDS = 10;

export interface Mended {
  readonly text: string;
  readonly result: BookCheck;
  /** Fixes applied. */
  readonly count: number;
}

/** Applies the safe fixes of the result and checks again, until none is left. */
export function mend(text: string, result: BookCheck, check: (text: string) => BookCheck): Mended {
  let mended: Mended = { text, result, count: 0 };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { source, findings } = mended.result;
    const fixed = applySafeFixes(source, findings);
    if (fixed.count === 0 || fixed.text === mended.text) break;
    mended = { text: fixed.text, result: check(fixed.text), count: mended.count + fixed.count };
  }
  return mended;
}

/**
 * Writes the mended text over the file it came from. Throws an InputProblem, the file as it was, where that is not
 * in UTF-8, was changed meanwhile or cannot be written.
 */
export async function writeMended(file: string, host: Surroundings, original: Decoded, text: string): Promise<void> {
  if (original.encoding !== 'utf-8') throw new InputProblem(NOT_UTF8, { encoding: original.encoding.toUpperCase() });
  const now = await loadText(file, host);
  if (now.text !== original.text) throw new InputProblem(CHANGED);
  try {
    await writeAtomic(resolve(host.cwd, file), Buffer.from(original.bom ? `\ufeff${text}` : text, 'utf8'));
  } catch (error) {
    throw new InputProblem(NOT_WRITTEN, { reason: asProblem(error).text(host.locale) });
  }
}
