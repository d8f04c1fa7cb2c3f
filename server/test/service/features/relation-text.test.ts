import { describe, expect, it } from 'vitest';
import { groupSumsOf, type Relation, relationsOf } from '../../../src/rules/tables/sums.js';
import { relationText } from '../../../src/service/features/relation-text.js';
import { type Matrix, proceedingsTable, requestsTable, rightMatrix, type Written } from '../../rules/table-builders.js';

function changed(row: string, cells: readonly Written[]): Matrix {
  return { ...rightMatrix(), [row]: cells };
}

function told(matrix: Matrix, kind: Relation['kind'], row: string, column: number): string {
  const relation = relationsOf(requestsTable(matrix)).find(
    ({ kind: own, total }) => own === kind && total.row === row && total.column === column,
  );
  return relationText(relation!, 'zh');
}

describe('a relation in words', () => {
  it('puts the numbers in, runs of zeros as one', () => {
    expect(told(rightMatrix(), 'column-total', 'total', 1)).toBe(
      '（七）总计 = 9+3+0+…+2+0+0+3+0+…+1+0+…+0 = 18，填 18，相符',
    );
    expect(told(rightMatrix(), 'row-sum', 'new', 7)).toBe('总计 = 18+5+0+1+0+0 = 24，填 24，相符');
    expect(told(rightMatrix(), 'row-sum', 'r2', 7)).toBe('总计 = 3+0+…+0 = 3，填 3，相符');
  });

  it('says by how much a total is off', () => {
    const matrix = changed('total', [21, 4, 0, 1, 0, 0, 23]);
    expect(told(matrix, 'column-total', 'total', 1)).toMatch(/ = 18，填 21，差 3$/);
    expect(told(matrix, 'balance', 'total', 1)).toBe(
      '新收 18 + 上年结转 2 = 20，（七）总计 21 + 结转下年 2 = 23，差 3',
    );
    expect(told(rightMatrix(), 'balance', 'total', 2)).toBe(
      '新收 5 + 上年结转 0 = 5，（七）总计 4 + 结转下年 1 = 5，相符',
    );
  });

  it('counts blanks as 0 and says so', () => {
    const matrix = changed('r1', [9, '', '/', '', 0, 1, 12]);
    expect(told(matrix, 'row-sum', 'r1', 7)).toBe('总计 = 9+空+…+0+1 = 10，填 12，差 2（空白按 0 计）');
  });

  it('computes what a blank total would be', () => {
    const matrix = changed('r1', [9, 2, 0, 1, 0, 0, '']);
    expect(told(matrix, 'row-sum', 'r1', 7)).toBe('总计 = 9+2+0+1+0+0 = 12，总计这一格没有数');
    expect(told(matrix, 'column-total', 'total', 7)).toMatch(/^（七）总计 = 12\+/);
  });

  it('gives no sum over what was not read', () => {
    const matrix = changed('r1', ['?', 2, 0, 1, 0, 0, 12]);
    expect(told(matrix, 'row-sum', 'r1', 7)).toBe('总计 = ？+2+0+1+0+0，有格没有读出，加不出来');
    expect(told(changed('carry', ['?', 0, 0, 0, 0, 0, 2]), 'balance', 'total', 1)).toBe(
      '新收 18 + 上年结转 ？ 应等于（七）总计 18 + 结转下年 2，有格没有数，对不出来',
    );
    expect(told({ ...rightMatrix(), carry: null }, 'balance', 'total', 1)).toMatch(/上年结转 ？/);
  });

  it('keeps a minus apart from the plus before it', () => {
    expect(told(changed('r1', [9, -3, 0, 0, 0, 0, 6]), 'row-sum', 'r1', 7)).toBe(
      '总计 = 9+（-3）+0+…+0 = 6，填 6，相符',
    );
  });

  it('tells of the groups of 表三', () => {
    const table = proceedingsTable([2, 1, 0, 0, 4, 0, 0, 0, 0, 0, '', '', '', '', '']);
    expect(groupSumsOf(table, '2021').map((sum) => relationText(sum, 'zh'))).toEqual([
      '总计 = 2+1+0+0 = 3，填 4，差 1',
      '总计 = 0+…+0 = 0，填 0，相符',
      '总计 = 空+…+空 = 0，总计这一格没有数（空白按 0 计）',
    ]);
    expect(relationText(groupSumsOf(table, '2021')[0]!, 'en')).toBe('总计 = 2+1+0+0 = 3; stated 4, off by 1');
  });
});
