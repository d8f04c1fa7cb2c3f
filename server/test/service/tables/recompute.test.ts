import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/parse-report.js';
import { checkText } from '../../../src/service/check.js';
import { recomputeFinding, recomputeTable } from '../../../src/service/tables/recompute.js';
import { ZEROS } from '../../../src/service/tables/standard-grid.js';
import { writeTable } from '../../../src/service/tables/write-table.js';
import { editionById } from '../../../src/templates/editions.js';
import type { TableKey } from '../../../src/templates/template.js';
import { DRAFTS, readDraftFile } from '../../drafts/draft-files.js';
import { fuzz } from '../../parse/fuzz.js';
import { applied } from './apply.js';

const EDITION = editionById('2021');
const SUMS = /^A0[124]$/;

function draft(tables: string): string {
  return `示例县示例局2023年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n${tables}\n`;
}

function recompute(text: string, key: TableKey) {
  const report = parseReport(text);
  const totals = recomputeTable(report, report.tables[key]!);
  return {
    totals,
    text: applied(
      text,
      totals.map(({ edit }) => edit),
    ),
  };
}

describe('the totals of a table', () => {
  test('are those of its items, whatever stood there', () => {
    const number = fc.nat(40);
    fc.assert(
      fc.property(fc.array(number, { minLength: 8, maxLength: 8 }), number, (items, wrong) => {
        const textOf = ({ row = '', column }: { row?: string; column: number }) =>
          String(row === 'total' || column === 7 ? wrong : items[(row.length * 3 + column) % 8]);
        const options = { layout: 'pipe', lineBreak: '\n' } as const;
        const { text } = recompute(draft(writeTable(EDITION, 'requests', textOf, options)), 'requests');
        expect(checkText(text).findings.filter(({ rule }) => SUMS.test(rule))).toEqual([]);
        expect(recompute(text, 'requests').totals).toEqual([]);
      }),
      fuzz(60),
    );
  });

  test('of 表三 are told with what stood there', () => {
    const textOf = ({ column }: { column: number }) => (column === 5 ? '9' : column === 7 ? '2' : '0');
    const options = { layout: 'pipe', lineBreak: '\n' } as const;
    const { totals } = recompute(draft(writeTable(EDITION, 'proceedings', textOf, options)), 'proceedings');
    expect(totals.map(({ ref, from, to }) => [ref.column, from, to])).toEqual([
      [5, '9', '0'],
      [10, '0', '2'],
    ]);
  });

  test('that were left blank are filled in, but not where nothing is', () => {
    const textOf = ({ row, column }: { row?: string; column: number }) =>
      row === 'r1' ? (column === 7 ? '' : '2') : row === 'r2' ? '' : '0';
    const options = { layout: 'pipe', lineBreak: '\n' } as const;
    const { totals } = recompute(draft(writeTable(EDITION, 'requests', textOf, options)), 'requests');
    const changed = totals.map(({ ref, from, to }) => `${ref.row}/${ref.column} ${from}→${to}`);
    expect(changed).toContain('r1/7 →12');
    expect(changed.filter((each) => each.startsWith('r2'))).toEqual([]);
  });

  test('stay as they are where they are right', () => {
    const { totals } = recompute(readDraftFile('county-2020-pipe.md'), 'requests');
    expect(totals).toEqual([]);
    const zeros = draft(writeTable(EDITION, 'requests', ZEROS, { layout: 'pipe', lineBreak: '\n' }));
    expect(recompute(zeros, 'requests').totals).toEqual([]);
  });
});

const withSums = DRAFTS.filter(({ text }) => checkText(text).findings.some(({ rule }) => SUMS.test(rule)));

test('some drafts have wrong sums', () => {
  expect(withSums.length).toBeGreaterThan(1);
});

test('a total worked backwards from the balance is left alone: written anew it would break the balance', () => {
  const { report, findings } = checkText(readDraftFile('wrong-town-2020-total-backwards.txt'));
  const finding = findings.find(({ rule }) => rule === 'A02')!;
  expect(recomputeFinding(report, finding)).toEqual([]);
});

test.each(withSums.map(({ file, text }) => [file, text] as const))(
  'each finding about a sum in %s goes when its totals are written anew, and no other comes',
  (_, text) => {
    const { report, findings } = checkText(text);
    for (const finding of findings.filter(({ rule }) => SUMS.test(rule))) {
      const totals = recomputeFinding(report, finding);
      if (totals.length === 0) continue;
      const after = checkText(
        applied(
          text,
          totals.map(({ edit }) => edit),
        ),
      );
      const same = after.findings.filter(
        ({ rule, data }) =>
          rule === finding.rule && JSON.stringify(data?.cells) === JSON.stringify(finding.data?.cells),
      );
      expect(same).toEqual([]);
    }
  },
);
