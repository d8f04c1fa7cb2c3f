import { readFileSync } from 'node:fs';

export function readYearbook(file: 'compiled.md' | 'organs.txt' | 'one-report.md'): string {
  return readFileSync(new URL(`../../../test-fixtures/yearbooks/${file}`, import.meta.url), 'utf8');
}
