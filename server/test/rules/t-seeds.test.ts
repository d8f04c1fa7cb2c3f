import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse/parse-report.js';
import { RULES } from '../../src/rules/index.generated.js';
import { findings } from './table-builders.js';

const TRUTH = new URL('../../../../shared/domain/seeds-truth.json', import.meta.url);
const SEEDS = new URL('../../../../shared/seeds/', import.meta.url);
const OWN = /^[ATC]/;

interface Must {
  readonly rule: string;
  readonly line: number | null;
  readonly severity: string;
  readonly cells?: unknown;
  readonly stated?: unknown;
  readonly computed?: unknown;
}

/** What the seeds are known to hold beyond the list of what must be found. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  '000': ['C05 warning 124'],
  '001': ['T10 info 263'],
  '002': ['T10 info 70', 'T11 info 47'],
  '003': [],
  '004': ['T08 warning 85'],
};

describe.skipIf(!existsSync(TRUTH))('the seeds (skipped where ../shared is not there)', () => {
  const truth = existsSync(TRUTH) ? (JSON.parse(readFileSync(TRUTH, 'utf8')) as Record<string, { must: Must[] }>) : {};

  it.each(Object.entries(truth))('%s: what must be found about the tables and nothing else', (file, { must }) => {
    const report = parseReport(readFileSync(new URL(file, SEEDS), 'utf8'));
    const rules = RULES.filter(({ id }) => OWN.test(id));
    const found = findings(report, rules).map(({ rule, level, span, data }) => ({
      shown: `${rule} ${level} ${lineOf(rule, report.source.lineAt(span.start) + 1)}`,
      data,
    }));
    const due = must.filter(({ rule }) => OWN.test(rule));
    expect(found.map(({ shown }) => shown).sort()).toEqual(
      [...due.map(({ rule, severity, line }) => `${rule} ${severity} ${line}`), ...ALSO[file.slice(0, 3)]!].sort(),
    );
    for (const { rule, cells, stated, computed } of due) {
      if (cells)
        expect(found.find(({ shown }) => shown.startsWith(rule))!.data).toMatchObject({ cells, stated, computed });
    }
  });
});

/** A02 stands on the cell, which has a line of its own below its row's label. */
function lineOf(rule: string, line: number): number {
  return rule === 'A02' ? line - 1 : line;
}
