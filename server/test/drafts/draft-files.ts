import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Expected } from './expected-read.js';

const FOLDER = fileURLToPath(new URL('../../../test-fixtures/drafts/', import.meta.url));

export interface Draft {
  readonly file: string;
  readonly text: string;
  readonly expected: Expected;
  /** Without a fault. */
  readonly isRight: boolean;
}

/** Every sample draft with what is expected of it. */
export const DRAFTS: readonly Draft[] = readdirSync(FOLDER)
  .filter((file) => /\.(md|txt|html)$/.test(file))
  .sort()
  .map((file) => {
    const expected = JSON.parse(readDraftFile(expectedName(file))) as Expected;
    return { file, text: readDraftFile(file), expected, isRight: expected.findings.length === 0 };
  });

export const RIGHT_DRAFTS = DRAFTS.filter((draft) => draft.isRight);

export function readDraftFile(file: string): string {
  return readFileSync(FOLDER + file, 'utf8');
}

export function expectedName(file: string): string {
  return file.replace(/\.\w+$/, '.expected.json');
}
