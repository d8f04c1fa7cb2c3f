import { open } from 'node:fs/promises';
import type { Message } from '../model/finding.js';
import { InputProblem } from '../service/input-problem.js';

/** Largest input in bytes; a report with its tables has some ten thousand. */
export const MAX_BYTES = 50 * 1024 * 1024;

const TOO_LARGE: Message = {
  zh: '太大（{size} MB），超过 {max} MB，没有检查；年报不会有这么大，请看看是不是选错了文件',
  en: 'too large ({size} MB; the limit is {max} MB), not checked',
};
const KEEPS_CHANGING: Message = {
  zh: '读取时文件正在被别的程序修改，没有检查；请等它写完再试',
  en: 'the file changed while it was read, not checked; try again once it is written',
};

interface State {
  readonly size: number;
  readonly mtimeMs: number;
}

/** What a snapshot needs of an open file. */
export interface OpenFile {
  stat(): Promise<State & { isFile(): boolean }>;
  readFile(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** The bytes of a file as they were at one moment: read whole, and once more where the file changed meanwhile. */
export async function readSnapshot(
  path: string,
  openFile: (path: string) => Promise<OpenFile> = open,
): Promise<Uint8Array> {
  for (let tries = 0; tries < 2; tries++) {
    const file = await openFile(path);
    try {
      const before = await file.stat();
      if (before.size > MAX_BYTES) throw tooLarge(before.size);
      const bytes = await file.readFile();
      const after = await file.stat();
      if (bytes.length > MAX_BYTES) throw tooLarge(bytes.length);
      if (!before.isFile() || isSame(before, after, bytes.length)) return bytes;
    } finally {
      await file.close();
    }
  }
  throw new InputProblem(KEEPS_CHANGING);
}

/** All bytes of a stream such as standard input. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > MAX_BYTES) throw tooLarge(size);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function isSame(before: State, after: State, length: number): boolean {
  return before.size === after.size && before.mtimeMs === after.mtimeMs && length === after.size;
}

function tooLarge(size: number): InputProblem {
  return new InputProblem(TOO_LARGE, { size: Math.ceil(size / 1024 / 1024), max: MAX_BYTES / 1024 / 1024 });
}
