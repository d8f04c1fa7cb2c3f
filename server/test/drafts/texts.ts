import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DRAFTS } from './draft-files.js';

/** Real texts; they lie beside the repository and not everywhere. */
const SEEDS = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url));

const seeds = existsSync(SEEDS) ? readdirSync(SEEDS) : [];
if (seeds.length === 0) console.log('no seeds there, they are skipped');

/** Every sample draft, and the real texts where they are, by name without the ending. */
export const TEXTS: ReadonlyMap<string, string> = new Map([
  ...DRAFTS.map(({ file, text }) => [nameOf(file), text] as const),
  ...seeds.map((file) => [nameOf(file), readFileSync(SEEDS + file, 'utf8')] as const),
]);

export function nameOf(file: string): string {
  return file.replace(/\.\w+$/, '');
}
