import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.js';
import { checkText } from '../../../src/service/check.js';
import { type Lens, lenses } from '../../../src/service/features/code-lens.js';
import { DRAFTS, readDraftFile } from '../../drafts/draft-files.js';
import {
  type Matrix,
  proceedingsTable,
  reportWith,
  requestsTable,
  rightMatrix,
  type Written,
} from '../../rules/table-builders.js';

function shown(report: Report, locale: 'zh' | 'en' = 'zh'): string[] {
  return lenses(report, locale).map(({ title, action }) => (action ? `${title} [${action}]` : title));
}

function changed(row: string, cells: readonly Written[] | null): Report {
  const matrix: Matrix = { ...rightMatrix(), [row]: cells };
  return reportWith({ requests: requestsTable(matrix) });
}

function lensesOf(file: string): string[] {
  return shown(checkText(readDraftFile(file)).report);
}

describe('the line above a table', () => {
  it('says that it reconciles, with nothing to click', () => {
    expect(shown(reportWith({ requests: requestsTable(rightMatrix()) }))).toEqual(['表二：勾稽都成立']);
    expect(shown(reportWith({ requests: requestsTable(rightMatrix()) }), 'en')).toEqual(['表二: all sums right']);
  });

  it('counts the places that do not, once each, and offers to recompute', () => {
    const report = changed('total', [21, 4, 0, 1, 0, 0, 26]);
    expect(shown(report)).toEqual(['表二：2 处勾稽不符', '重算总计 [recompute]']);
    const proceedings = proceedingsTable([2, 1, 0, 0, 4, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1]);
    expect(shown(reportWith({ proceedings }))).toEqual(['表三：1 处勾稽不符', '重算总计 [recompute]']);
  });

  it('offers no sum where only the balance is off', () => {
    expect(shown(changed('carry', [3, 0, 0, 0, 0, 0, 3]))).toEqual(['表二：2 处勾稽不符']);
  });

  it('counts what is blank, no number, unread or missing', () => {
    expect(shown(changed('r1', [9, 2, '', 1, '/', 0, 12]))).toEqual(['表二：勾稽都成立，2 格空白']);
    expect(shown(changed('r1', ['?', 2, 0, 1, 0, 0, 12]))).toEqual(['表二：能算的勾稽都成立，1 格没有读出']);
    expect(shown(changed('r5.3', null))).toEqual(['表二：能算的勾稽都成立，1 行没有找到']);
    expect(shown(changed('r1', [9, 2, '', 1, 0, 0, 13]), 'en')[0]).toBe('表二: wrong sums: 2, blank cells: 1');
  });

  it('claims nothing of a table without numbers', () => {
    expect(shown(reportWith({ proceedings: proceedingsTable(new Array(15).fill('')) }))).toEqual([
      '表三：勾稽还算不出，15 格空白',
    ]);
  });

  it('offers what belongs to the layout and to what is missing', () => {
    expect(lensesOf('town-2022-pdf.txt')).toEqual([
      '表一：10 格都有数',
      '转成标准表格 [convert]',
      '表二：勾稽都成立',
      '转成标准表格 [convert]',
      '表三：勾稽都成立',
      '转成标准表格 [convert]',
    ]);
    expect(lensesOf('wrong-office-2021-no-table.md')).toEqual([
      '表一：10 格都有数',
      '这里没有找到表二',
      '插入标准表二 [insert]',
      '表三：勾稽都成立',
    ]);
    expect(lensesOf('wrong-street-2021-two-forms.md')[0]).toBe('表一：混用了两版格式，没有核对');
  });

  it('is not there where the text is no report', () => {
    expect(shown(checkText('# 会议通知\n\n请各科室报送。\n').report)).toEqual([]);
  });
});

describe.each(DRAFTS)('the lines above the tables of $file', ({ text, isRight }) => {
  it('stand in text order, in the text, and agree with the findings', () => {
    const { report, findings } = checkText(text);
    const found = lenses(report, 'zh');
    const starts = found.map(({ span }) => span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const { span } of found) expect(span.end).toBeLessThanOrEqual(text.length);
    const wrong = findings.some(({ rule }) => /^A0[124]$/.test(rule));
    expect(found.some(({ action }) => action === 'recompute')).toBe(wrong);
    if (isRight) expect(found.filter(isWorry)).toEqual([]);
    expect(lenses(report, 'en')).toHaveLength(found.length);
  });
});

function isWorry({ title }: Lens): boolean {
  return /不符|空白|没有|不是数|混用|算不出/.test(title);
}
