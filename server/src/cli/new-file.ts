import { resolve } from 'node:path';
import type { Message } from '../model/finding.js';
import { InputProblem } from '../service/input-problem.js';
import { asProblem, isMissing } from './files.js';
import type { Host } from './host.js';
import { createAtomic, writeAtomic } from './write-atomic.js';

const EXISTS: Message = {
  zh: '文件已经有了，没有写；要覆盖请加 --force',
  en: 'the file is there already and was not written; use --force to overwrite it',
};
const NO_FOLDER: Message = { zh: '没有这个文件夹，写不进去', en: 'there is no such folder to write to' };
const NOT_WRITTEN: Message = { zh: '写不进去：{reason}', en: 'it cannot be written: {reason}' };

/** Writes a result into a file of its own, whole or not at all; over another only by force. Throws an InputProblem. */
export async function writeNewFile(
  file: string,
  result: string | Uint8Array,
  force: boolean,
  host: Host,
): Promise<void> {
  const path = resolve(host.cwd, file);
  const content = typeof result === 'string' ? Buffer.from(result, 'utf8') : result;
  try {
    await createAtomic(path, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw notWritten(error, host);
    if (!force) throw new InputProblem(EXISTS);
    await writeAtomic(path, content).catch((reason: unknown) => {
      throw notWritten(reason, host);
    });
  }
}

function notWritten(error: unknown, { locale }: Host): InputProblem {
  if (isMissing(error)) return new InputProblem(NO_FOLDER);
  return new InputProblem(NOT_WRITTEN, { reason: asProblem(error).text(locale) });
}
