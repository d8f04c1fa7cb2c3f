import { InputProblem } from '../../../service/input-problem.js';
import type { FileText } from '../file-text.js';
import { PROBLEMS } from '../office-problems.js';
import { at, child, childrenOf, type Element, parseXml, textOf } from '../xml-tree.js';

/** Rows and columns beyond these are no report's. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 100;

interface Merged {
  readonly columns: number;
  readonly rows: number;
}

/** The sheets of an Excel file as HTML tables, in their order, formulas by the values saved with them. Throws an InputProblem. */
export function readXlsx(files: ReadonlyMap<string, Uint8Array>): FileText {
  const part = (path: string): Element | undefined => {
    const bytes = files.get(path);
    return bytes && parseXml(bytes);
  };
  const workbook = part('xl/workbook.xml');
  if (!workbook) throw new InputProblem(PROBLEMS.damaged);
  const relations = childrenOf(part('xl/_rels/workbook.xml.rels'));
  const targets = new Map(relations.map(({ attributes }) => [attributes.Id, attributes.Target ?? '']));
  const shared = childrenOf(part('xl/sharedStrings.xml')).map(richText);
  const sheets = childrenOf(child(workbook, 'sheets')).flatMap(({ attributes }) => {
    const target = targets.get(attributes['r:id'] ?? '') ?? '';
    const sheet = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    return sheet ? [sheetHtml(sheet, shared)] : [];
  });
  return { text: `<body>\n${sheets.join('\n')}\n</body>\n`, notes: [] };
}

function sheetHtml(sheet: Element, shared: readonly string[]): string {
  const { origins, covered } = mergesOf(sheet);
  const rows = childrenOf(child(sheet, 'sheetData')).slice(0, MOST_ROWS);
  const html = rows.map((row) => {
    const texts = new Map(childrenOf(row).map((cell) => [cell.attributes.r ?? '', cellText(cell, shared)]));
    const number = row.attributes.r ?? '';
    let last = 0;
    for (const [name, text] of texts) if (text !== '') last = Math.max(last, columnOf(name));
    const cells: string[] = [];
    for (let column = 1; column <= Math.min(last, MOST_COLUMNS); column++) {
      const name = columnName(column) + number;
      if (covered.has(name)) continue;
      const { columns, rows: down } = origins.get(name) ?? { columns: 1, rows: 1 };
      const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
      cells.push(`<td${spans}>${escapeText(texts.get(name) ?? '')}</td>`);
    }
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>\n${html.join('\n')}\n</table>`;
}

function mergesOf(sheet: Element): {
  readonly origins: ReadonlyMap<string, Merged>;
  readonly covered: ReadonlySet<string>;
} {
  const origins = new Map<string, Merged>();
  const covered = new Set<string>();
  for (const { attributes } of childrenOf(child(sheet, 'mergeCells'))) {
    const [from = '', to = from] = (attributes.ref ?? '').split(':');
    const [left, top, right, bottom] = [columnOf(from), rowOf(from), columnOf(to), rowOf(to)];
    const columns = Math.min(right, MOST_COLUMNS) - left + 1;
    const rows = Math.min(bottom, MOST_ROWS) - top + 1;
    if (!(columns >= 1 && rows >= 1)) continue;
    origins.set(from, { columns, rows });
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) if (x > 0 || y > 0) covered.add(columnName(left + x) + (top + y));
    }
  }
  return { origins, covered };
}

function cellText(cell: Element, shared: readonly string[]): string {
  const { t: type } = cell.attributes;
  if (type === 'inlineStr') return richText(child(cell, 'is') ?? cell);
  const value = child(cell, 'v');
  const text = value ? textOf(value) : '';
  if (type === 's') return shared[Number(text)] ?? '';
  // Excel itself shows no more than fifteen digits of a number.
  return type === undefined || type === 'n' ? numberText(text) : text;
}

function numberText(text: string): string {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) || Math.abs(value) >= 1e15
    ? text
    : String(Number(value.toPrecision(15)));
}

/** A string with or without runs of formatting; how it is read aloud is no part of it. */
function richText(item: Element): string {
  const runs = childrenOf(item);
  return runs
    .map((run) => (run.name === 't' ? textOf(run) : textOf(at(run, 't') ?? { ...run, children: [] })))
    .join('');
}

function columnOf(name: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(name)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function rowOf(name: string): number {
  return Number(/\d{1,7}$/.exec(name)?.[0] ?? 0);
}

function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function escapeText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\r\n\t]+/g, ' ');
}
