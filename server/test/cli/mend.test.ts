import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mend } from '../../src/cli/fix-file.js';
import { reportJson } from '../../src/cli/read-json.js';
import type { Finding } from '../../src/model/finding.js';
import type { Report } from '../../src/model/report.js';
import { readBook } from '../../src/parse/book.js';
import { parseReport } from '../../src/parse/parse-report.js';
import { checkBook } from '../../src/service/check-book.js';

const DRAFTS = resolve(import.meta.dirname, '../../../test-fixtures/drafts');
const NAMES = readdirSync(DRAFTS).filter((name) => /\.(md|txt|html)$/.test(name));

/** The numbers of a report by table and row. */
function numbersOf(report: Report) {
  const read = reportJson('', report);
  if (!read.report) return null;
  const { disclosure, requests, proceedings } = read.tables;
  const valuesOf = (cells: readonly { readonly value: number | null }[] | null) => cells?.map(({ value }) => value);
  const rowsOf = (table: typeof requests) => table?.rows.map(({ key, cells }) => [key, valuesOf(cells)]);
  return [rowsOf(disclosure), rowsOf(requests), valuesOf(proceedings?.cells ?? null)];
}

function rulesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ rule }) => rule).sort();
}

describe('mending the sample draft', () => {
  it.each(NAMES)('%s leaves nothing safe, changes no number and brings up nothing new', (name) => {
    const text = readFileSync(join(DRAFTS, name), 'utf8');
    const check = (read: string) => checkBook(readBook(read));
    const before = check(text);
    const mended = mend(text, before, check);
    expect(mend(mended.text, mended.result, check).count).toBe(0);
    expect(numbersOf(parseReport(mended.text))).toEqual(numbersOf(parseReport(text)));
    const left = rulesOf(before.findings);
    for (const rule of rulesOf(mended.result.findings)) {
      expect(left).toContain(rule);
      left.splice(left.indexOf(rule), 1);
    }
    expect(left.length).toBeGreaterThanOrEqual(mended.count);
  });
});
