import { at, child, childrenOf, type Element, isOn, valOf } from '../xml-tree.js';

interface Cell {
  readonly column: number;
  columns: number;
  rows: number;
  readonly html: string;
}

/** Rows and columns beyond these are no report's. */
const MOST_COLUMNS = 200;

/** A table as HTML, its merged cells as `colspan` and `rowspan`; rows that were deleted are left out. */
export function tableHtml(table: Element, contentOf: (cell: Element) => string): string {
  const rows: Cell[][] = [];
  let above = new Map<number, Cell>();
  for (const row of within(table, 'w:tr')) {
    if (child(child(row, 'w:trPr'), 'w:del')) continue;
    const cells: Cell[] = [];
    const covering = new Map<number, Cell>();
    let column = Number(valOf(child(row, 'w:trPr'), 'w:gridBefore') ?? 0);
    if (column > 0) cells.push({ column: 0, columns: column, rows: 1, html: '' });
    for (const tc of within(row, 'w:tc')) {
      const properties = child(tc, 'w:tcPr');
      const columns = Math.min(Number(valOf(properties, 'w:gridSpan') ?? 1) || 1, MOST_COLUMNS);
      const merge = child(properties, 'w:vMerge');
      const isContinued = merge !== undefined && merge.attributes['w:val'] !== 'restart';
      const upper = isContinued ? above.get(column) : undefined;
      const last = cells[cells.length - 1];
      if (child(properties, 'w:hMerge') && valOf(properties, 'w:hMerge') !== 'restart' && last) last.columns += columns;
      else if (upper) {
        upper.rows++;
        covering.set(column, upper);
      } else {
        const cell = { column, columns, rows: 1, html: contentOf(tc) };
        cells.push(cell);
        if (merge) covering.set(column, cell);
      }
      column += columns;
    }
    rows.push(cells);
    above = covering;
  }
  return `<table>\n${rows.map((cells) => `<tr>${cells.map(cellHtml).join('')}</tr>`).join('\n')}\n</table>\n`;
}

function cellHtml({ columns, rows, html }: Cell): string {
  return `<td${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}>${html}</td>`;
}

/** Elements of a name in a table or row, also inside content controls and insertions. */
function within(element: Element, name: string): readonly Element[] {
  return childrenOf(element).flatMap((each) => {
    if (each.name === name) return [each];
    if (each.name === 'w:sdt') return within(at(each, 'w:sdtContent') ?? each, name);
    return each.name === 'w:ins' || each.name === 'w:customXml' ? within(each, name) : [];
  });
}

/** Whether a paragraph's mark was deleted, so that the next paragraph goes on in it. */
export function isMarkDeleted(properties: Element | undefined): boolean {
  const run = child(properties, 'w:rPr');
  return isOn(run, 'w:del') || isOn(run, 'w:moveFrom');
}
