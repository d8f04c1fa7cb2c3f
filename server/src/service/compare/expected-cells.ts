import type { Report } from '../../model/report.js';
import { numberIn, placeKey, requestCell } from '../../rules/tables/cells.js';
import { disclosureValues } from '../../rules/tables/disclosure.js';
import { disclosureRows, editionById } from '../../templates/editions.js';
import { add, type Decimal, equals, subtract, ZERO } from '../../values/decimal.js';

/**
 * What a cell would hold if it went on from the year before: `carried` for 上年结转, which must be last year's
 * 结转下年度; `stock` for numbers that normally are last year's and what was added, but may be counted anew.
 */
export interface Expected {
  readonly kind: 'carried' | 'stock';
  readonly value: Decimal;
}

/** By table and `placeKey`: the cells that hold another number. Only for two years that follow each other. */
export function expectedCells(now: Report, last: Report): ReadonlyMap<string, Expected> {
  const off = new Map<string, Expected>();
  if (now.year === null || last.year === null || now.year !== last.year + 1) return off;
  addCarried(now, last, off);
  addStock(now, last, off);
  return off;
}

function addCarried(now: Report, last: Report, off: Map<string, Expected>): void {
  const { requests } = now.tables;
  const before = last.tables.requests;
  if (!requests || !before) return;
  for (let column = 1; column <= 7; column++) {
    const value = numberIn(requestCell(before, 'next', column));
    const stated = numberIn(requestCell(requests, 'carry', column));
    if (value && stated && !equals(value, stated)) {
      off.set(`requests ${placeKey({ row: 'carry', column })}`, { kind: 'carried', value });
    }
  }
}

/** 2021: 现行有效 = last year's + 制发 − 废止. 2019: 上一年项目数量 = last year's + its 增/减. */
function addStock(now: Report, last: Report, off: Map<string, Expected>): void {
  const table = now.tables.disclosure;
  const before = last.tables.disclosure;
  if (!table || !before || table.boundTo !== before.boundTo) return;
  const is2021 = table.boundTo === '2021';
  const lastRows = new Map(disclosureValues(before).map(({ row, cells }) => [row, cells]));
  const places = new Map(disclosureRows(editionById(table.boundTo)).map((place) => [place.row.key, place.columns]));
  for (const { row, cells } of disclosureValues(table)) {
    const old = lastRows.get(row) ?? {};
    const number = (from: typeof cells, key: string) => numberIn(from[key] ?? null);
    const value = is2021
      ? combined(number(old, 'valid'), number(cells, 'made'), number(cells, 'repealed'))
      : combined(number(old, 'before'), number(old, 'change'), ZERO);
    const column = is2021 ? 'valid' : 'before';
    const stated = number(cells, column);
    if (!value || !stated || equals(value, stated)) continue;
    const at = places.get(row)?.findIndex(({ key }) => key === column) ?? -1;
    if (at >= 0) off.set(`disclosure ${placeKey({ row, column: at + 1 })}`, { kind: 'stock', value });
  }
}

function combined(start: Decimal | null, added: Decimal | null, taken: Decimal | null): Decimal | null {
  return start && added && taken ? subtract(add(start, added), taken) : null;
}
