import { dataRows, disclosureRows, editionById } from '../../src/templates/editions.js';
import type { DisclosureColumn, EditionId } from '../../src/templates/template.js';
import type { NextNumber } from './random.js';

/** `digit`: every number has one digit, and still has when raised by one; `some`: mostly zeros; `large`: up to five digits. */
export type Magnitude = 'zero' | 'digit' | 'some' | 'large';

const APPLICANTS = [1, 2, 3, 4, 5, 6] as const;

/** 表二: leaf rows are drawn, the total, what came in and what is carried over follow from them. */
export function requestsNumbers(edition: EditionId, next: NextNumber, size: Magnitude): Record<string, number[]> {
  const { requests } = editionById(edition);
  const { columnTotal } = requests.relations;
  const rows = Object.fromEntries(dataRows(editionById(edition)).map((row) => [row.key, [0, 0, 0, 0, 0, 0, 0]]));
  const add = (key: string, column: number, count: number) => {
    rows[key]![column - 1]! += count;
    rows[key]![6]! += count;
  };
  const draw = (column: number, count: number) => {
    const key = columnTotal.parts[next(columnTotal.parts.length)]!;
    add(key, column, count);
    add(columnTotal.total, column, count);
    add('new', column, count);
  };
  if (size === 'digit') for (let i = 0; i < 6; i++) draw(next(3) === 0 ? 1 + next(6) : 1, 1);
  if (size === 'some') for (let i = 0; i < 7; i++) draw(1 + next(3), 1 + next(i < 2 ? 30 : 4));
  if (size === 'large') {
    for (const column of APPLICANTS) {
      for (let i = 0; i < 8 - column; i++) draw(column, 1 + next(column === 1 ? 2600 : 180));
    }
  }
  if (size !== 'zero') {
    const kept = size === 'large' ? 1 + next(90) : 1;
    add('next', 1, kept);
    add('new', 1, kept);
    const carried = Math.min(rows.new![0]!, size === 'large' ? 12 + next(40) : 1 + next(2));
    add('carry', 1, carried);
    add('new', 1, -carried);
  }
  return rows;
}

/** 表三: no two groups of litigation are alike, and fewer go on to court after review than were reviewed. */
export function proceedingsNumbers(next: NextNumber, size: Magnitude): number[] {
  if (size === 'zero') return Array.from({ length: 15 }, () => 0);
  const limit = size === 'large' ? 140 : 3;
  const review = [1 + next(limit), next(limit), next(limit), next(2)];
  const direct = [1 + next(limit), 0, next(2), 0];
  const after = [0, next(2), 0, 0];
  if (size === 'large') after[3] = 11;
  return [review, direct, after].flatMap((parts) => [...parts, parts.reduce((sum, count) => sum + count, 0)]);
}

/** 表一: a row whose columns are no sum of one another. */
export function disclosureNumbers(
  edition: EditionId,
  next: NextNumber,
  size: Magnitude,
  makesRules: boolean,
): Record<string, number[]> {
  const rows: Record<string, number[]> = {};
  for (const { row, columns } of disclosureRows(editionById(edition))) {
    const empty = size === 'zero' || (row.key === '规章' && !makesRules) || (size === 'some' && next(3) === 0);
    rows[row.key] = empty ? columns.map(() => 0) : columns.map((column) => drawn(column, next, size));
  }
  return rows;
}

function drawn(column: DisclosureColumn, next: NextNumber, size: Magnitude): number {
  const large = size === 'large';
  switch (column.key) {
    case 'made':
    case 'opened':
    case 'repealed':
      return large ? 11 + next(40) : next(3);
    case 'open':
    case 'valid':
      return large ? 120 + next(700) : 4 + next(4);
    case 'before':
      return large ? 300 + next(1500) : 3 + next(4);
    case 'change':
      return large ? next(400) - 290 : -1;
    case 'decisions':
      return large ? 5000 + next(60000) : 7 + next(2);
    case 'purchases':
      return large ? 101 + next(200) : 2 + next(5);
    case 'amount':
      return size === 'digit' ? 4 : (large ? 30000000.5 : 126500) + next(90000);
    default:
      return size === 'digit' ? 5 : large ? 1000.2449 + next(50000) : 12.35;
  }
}
