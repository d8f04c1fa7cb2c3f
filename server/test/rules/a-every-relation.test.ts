import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causesOf } from '../../src/rules/tables/causes.js';
import { dataRows, editionById } from '../../src/templates/editions.js';
import type { EditionId } from '../../src/templates/template.js';
import { requestsTable, rightMatrix } from './table-builders.js';

const COLUMNS = [1, 2, 3, 4, 5, 6, 7];

/** The broken relations of a table of plain numbers, reckoned the plain way. */
function brokenRelations(edition: EditionId, at: (row: string, column: number) => number): string[] {
  const rows = dataRows(editionById(edition));
  const leaves = rows.filter((row) => row.role === 'leaf');
  const sumOf = (values: number[]) => values.reduce((a, b) => a + b, 0);
  return [
    ...rows
      .filter(({ key }) => sumOf([1, 2, 3, 4, 5, 6].map((column) => at(key, column))) !== at(key, 7))
      .map(({ key }) => `row-sum ${key}`),
    ...COLUMNS.flatMap((column) => {
      const leafSum = sumOf(leaves.map(({ key }) => at(key, column)));
      const balance = at('new', column) + at('carry', column) - at('next', column);
      return [
        ...(leafSum === at('total', column) ? [] : [`column-total ${column}`]),
        ...(balance === at('total', column) ? [] : [`balance ${column}`]),
      ];
    }),
  ].sort();
}

const change = fc.record({
  row: fc.nat(24),
  column: fc.integer({ min: 1, max: 7 }),
  by: fc.constantFrom(1, 1, 2, 3, -1),
});

describe('causes of a table with any cells changed', () => {
  it('hold every broken relation once and no other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<EditionId>('2019', '2021'),
        fc.array(change, { maxLength: 6 }),
        (edition, changes) => {
          const keys = dataRows(editionById(edition)).map((row) => row.key);
          const right = rightMatrix();
          const matrix = Object.fromEntries(
            keys.map((key) => [key, (right[key] ?? [0, 0, 0, 0, 0, 0, 0]).map(Number)]),
          );
          for (const { row, column, by } of changes) {
            const cells = matrix[keys[row % keys.length]!]!;
            cells[column - 1] = Math.max(0, cells[column - 1]! + by);
          }
          const causes = causesOf(requestsTable(matrix, edition));
          const named = causes
            .flatMap(({ sums, follows }) => [...sums, ...follows])
            .map(({ kind, total }) => `${kind} ${kind === 'row-sum' ? total.row : total.column}`);
          expect(named.sort()).toEqual(brokenRelations(edition, (row, column) => matrix[row]![column - 1]!));
          expect(causes.filter(({ rule }) => rule === 'A02').length).toBeLessThan(2);
          for (const { suspect } of causes) expect(Number(suspect?.expected.units ?? 0n)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 400 },
    );
  });
});
