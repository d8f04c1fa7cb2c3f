import { resolve } from 'node:path';
import { type Decoded, decode } from '../service/decode.js';
import { STDIN } from './files.js';
import type { Surroundings } from './host.js';
import { openNow } from './open-now.js';
import { readSnapshot, readStream } from './snapshot.js';

/** Reads and decodes an input; throws an InputProblem or an error of the file system. */
export async function loadText(file: string, host: Surroundings): Promise<Decoded> {
  return decode(await loadBytes(file, host));
}

/** The bytes of an input; throws an InputProblem or an error of the file system. */
export async function loadBytes(file: string, host: Surroundings): Promise<Uint8Array> {
  return file === STDIN ? await readStream(host.stdin) : await readSnapshot(resolve(host.cwd, file), openNow);
}
