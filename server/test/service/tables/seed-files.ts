import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../../../shared/seeds/', import.meta.url));

/** Real texts, which lie beside the repository and not everywhere; says so where they do not. */
export function seedFiles(test: string): readonly { readonly file: string; readonly text: string }[] {
  if (!existsSync(FOLDER)) {
    console.log(`${test}: no seeds, ${FOLDER} is not there`);
    return [];
  }
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => ({ file, text: readFileSync(FOLDER + file, 'utf8') }));
}
