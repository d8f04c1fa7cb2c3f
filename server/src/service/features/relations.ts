import type { Report } from '../../model/report.js';
import { type PlacedCell, placeKey } from '../../rules/tables/cells.js';
import { editionById } from '../../templates/editions.js';
import type { TableKey } from '../../templates/template.js';
import { placesOf } from './places.js';

/**
 * A sum that the official form prints, whether it holds or not: the total and the cells that are summed. Of the
 * balance of 表二 the total is （七）总计; 新收, 结转 and 结转下年 are its items.
 */
export interface Relation {
  readonly total: PlacedCell;
  readonly items: readonly PlacedCell[];
}

/** The relations of all tables whose total stands in the text, each with those of its items that do. */
export function relationsOf(report: Report): readonly Relation[] {
  const places = new Map(placesOf(report).map((place) => [keyOf(place.table, placeKey(place.ref)), place]));
  const relation = (table: TableKey, total: string, items: readonly string[]): readonly Relation[] => {
    const found = places.get(keyOf(table, total));
    if (!found) return [];
    return [{ total: found, items: items.flatMap((item) => places.get(keyOf(table, item)) ?? []) }];
  };
  return [
    ...requestsRelations(report).flatMap(([total, items]) => relation('requests', total, items)),
    ...proceedingsRelations(report).flatMap(([total, items]) => relation('proceedings', total, items)),
  ];
}

type Sum = readonly [total: string, items: readonly string[]];

function requestsRelations({ tables: { requests } }: Report): readonly Sum[] {
  if (!requests) return [];
  const { relations, columns } = editionById(requests.boundTo).requests;
  const { rowSum, columnTotal, balance } = relations;
  const at = (row: string, column: number) => placeKey({ row, column });
  const rows = requests.rows.map(({ key }): Sum => {
    return [at(key, rowSum.total), rowSum.parts.map((column) => at(key, column))];
  });
  const byColumn = columns.flatMap(({ index }): Sum[] => {
    const total = at(columnTotal.total, index);
    const balanced = [...balance.left, ...balance.right].filter((row) => row !== columnTotal.total);
    return [
      [total, columnTotal.parts.map((row) => at(row, index))],
      [total, balanced.map((row) => at(row, index))],
    ];
  });
  return [...rows, ...byColumn];
}

function proceedingsRelations(report: Report): readonly Sum[] {
  const { groups } = editionById(report.edition ?? '2021').proceedings;
  const at = (column: number) => placeKey({ column });
  return groups.map(({ parts, total }): Sum => [at(total), parts.map(at)]);
}

function keyOf(table: TableKey, place: string): string {
  return `${table}/${place}`;
}
