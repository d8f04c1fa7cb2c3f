import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.js';
import type { Report } from '../../../src/model/report.js';
import { RULES } from '../../../src/rules/index.generated.js';
import { checkText } from '../../../src/service/check.js';
import { inlayHints } from '../../../src/service/features/inlay-hints.js';
import { DRAFTS } from '../../drafts/draft-files.js';
import {
  findings,
  type Matrix,
  proceedingsTable,
  reportWith,
  requestsTable,
  rightMatrix,
  type Written,
} from '../../rules/table-builders.js';

const SUMS = RULES.filter(({ id }) => /^A0[1-4]$/.test(id));

function hinted(report: Report, found: readonly Finding[] = findings(report, SUMS)): string[] {
  const cells = [
    ...(report.tables.requests?.rows.flatMap((row) => row.cells ?? []) ?? []),
    ...(report.tables.proceedings?.cells ?? []),
  ];
  return inlayHints(report, found, 'zh').map(({ offset, label }) => {
    return `${cells.find(({ span }) => span.end === offset)?.text} ${label}`;
  });
}

function changed(row: string, cells: readonly Written[]): Report {
  const matrix: Matrix = { ...rightMatrix(), [row]: cells };
  return reportWith({ requests: requestsTable(matrix) });
}

describe('the computed number', () => {
  it('stands behind each wrong total, with its sum', () => {
    const report = changed('total', [21, 4, 0, 1, 0, 0, 26]);
    expect(hinted(report)).toEqual(['21 ← 各行之和 18', '26 ← 各行之和 23']);
    const [first] = inlayHints(report, findings(report, SUMS), 'en');
    expect(first?.label).toBe('← sum of rows: 18');
    expect(first?.tooltip).toMatch(/^（七）总计 = 9\+3.* = 18; stated 21, off by 3$/);
  });

  it('never says what a total should be where an item may be wrong', () => {
    expect(hinted(changed('r1', [11, 2, 0, 1, 0, 0, 12]))).toEqual(['12 ← 六类之和 14', '18 ← 各行之和 20']);
  });

  it('says what the balance makes where only that is broken', () => {
    expect(hinted(changed('carry', [3, 0, 0, 0, 0, 0, 3]))).toEqual([
      '18 ← 新收＋结转－结转下年 19',
      '23 ← 新收＋结转－结转下年 24',
    ]);
  });

  it('stands behind a wrong total of 表三', () => {
    const report = reportWith({ proceedings: proceedingsTable([2, 1, 0, 0, 4, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1]) });
    expect(hinted(report)).toEqual(['4 ← 四项之和 3']);
  });

  it('is not there where the finding is held back, nor where a total is blank', () => {
    const report = changed('total', [21, 4, 0, 1, 0, 0, 26]);
    expect(hinted(report, [])).toEqual([]);
    expect(hinted(changed('total', ['', 4, 0, 1, 0, 0, 23]))).toEqual([]);
    expect(hinted(changed('r1', ['?', 2, 0, 1, 0, 0, 12]))).toEqual([]);
  });
});

describe.each(DRAFTS)('the computed numbers of $file', ({ text, isRight }) => {
  it('are those of the findings, each at its cell once', () => {
    const { report, findings: found } = checkText(text);
    const hints = inlayHints(report, found, 'zh');
    if (isRight) expect(hints).toEqual([]);
    const due = new Set(
      found
        .flatMap(({ data }) => data?.cells.map((ref, i) => ({ ref, computed: data.computed?.[i] })) ?? [])
        .filter(({ computed }) => computed !== undefined)
        .map(({ ref }) => `${ref.row ?? ''}/${ref.column}`),
    );
    expect(hints).toHaveLength(due.size);
    expect(new Set(hints.map(({ offset }) => offset)).size).toBe(hints.length);
  });
});
