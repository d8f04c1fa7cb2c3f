import { withoutDrawing } from './drawn-tables.js';
import { entityAt, fieldValue, hasMarkup, spanAttribute, tagAt } from './html-tags.js';
import { type HtmlCell, Plain, Runs } from './plain.js';
import { withoutSpanAttributes } from './span-attributes.js';
import { unescaped } from './unescape.js';

const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd section article header footer nav main aside blockquote pre hr form center table thead tbody tfoot caption tr html body head address fieldset figure option'.split(
    ' ',
  ),
);
const DROPPED = new Set(['script', 'style', 'title', 'noscript', 'template', 'svg']);
/** A cell with more text than this is page layout, not a table cell: its paragraphs are lines of their own. */
const LAYOUT_CELL_LENGTH = 600;
/** Columns beyond this are not followed from row to row. */
const WIDEST_TABLE = 200;

/** Takes tags and entities out of a text; rows of tables become lines, cells are separated by tabs. Linear. */
export function toPlain(text: string): Plain {
  const escaped = unescaped(text);
  const undrawn = withoutDrawing(escaped?.text ?? text, escaped) ?? escaped;
  const base = withoutSpanAttributes(undrawn?.text ?? text, undrawn) ?? undrawn;
  const source = base?.text ?? text;
  return hasMarkup(source) ? new Projector(source, base).run() : (base ?? Plain.of(text));
}

interface OpenCell {
  readonly chunk: number;
  readonly start: number;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly breaks: number[];
  layout: boolean;
}

interface OpenTable {
  readonly id: number;
  row: number;
  column: number;
  /** Rows that a cell above still covers, by column. */
  covered: number[];
  cell: OpenCell | null;
}

class Projector {
  private readonly chunks: string[] = [];
  private readonly runs = new Runs();
  private readonly cells: HtmlCell[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly escaped: boolean;
  private length = 0;
  private tableCount = 0;
  private inBlock = false;
  private dropped = '';
  private last = '\n';
  /** The line so far has a bar: it is a row of a pipe table, in which a <br> is only a space. */
  private lineHasBar = false;

  constructor(
    private readonly source: string,
    private readonly base: Plain | null,
  ) {
    this.escaped = source.includes('=\\"') || source.includes("=\\'") || source.includes('<\\/');
  }

  run(): Plain {
    const { source } = this;
    let literal = 0;
    let i = 0;
    let noCommentEnd = false;
    while (i < source.length) {
      const code = source.charCodeAt(i);
      if (code === 60) {
        if (source.startsWith('<!--', i) && !noCommentEnd) {
          const end = source.indexOf('-->', i + 4);
          if (end < 0) noCommentEnd = true;
          else {
            this.literal(literal, i);
            i = literal = end + 3;
            continue;
          }
        }
        const tag = tagAt(source, i);
        if (tag) {
          this.literal(literal, i);
          this.tag(tag.name, tag.closing, tag.attributes, i, tag.end);
          i = literal = tag.end;
          continue;
        }
        if (source.startsWith('<!', i) || source.startsWith('<?', i)) {
          const end = source.slice(i, i + 300).indexOf('>');
          if (end > 0) {
            this.literal(literal, i);
            i = literal = i + end + 1;
            continue;
          }
        }
      } else if (code === 38) {
        const entity = entityAt(source, i);
        if (entity) {
          this.literal(literal, i);
          this.put(entity.text, i, entity.end);
          i = literal = entity.end;
          continue;
        }
      }
      i++;
    }
    this.literal(literal, source.length);
    while (this.tables.length > 0) this.closeTable(source.length, source.length);
    return Plain.from(this.chunks.join(''), this.runs, this.cells, this.base);
  }

  private get table(): OpenTable | undefined {
    return this.tables[this.tables.length - 1];
  }

  private get cell(): OpenCell | null {
    return this.table?.cell ?? null;
  }

  /** Copies source text; line ends inside a cell or a paragraph are only spaces there. */
  private literal(start: number, end: number): void {
    if (end <= start || this.dropped !== '') return;
    let text = this.source.slice(start, end);
    if (this.cell) text = text.replace(/[\t\n\r]/g, ' ');
    else if (this.table) text = text.replace(/[\t\n\r]/g, '\v');
    else if (this.inBlock) {
      const empty = /\n[ \t]*\r?\n/.exec(text);
      if (empty) {
        this.inBlock = false;
        const head = empty.index;
        text = text.slice(0, head).replace(/[\n\r]/g, ' ') + text.slice(head);
      } else text = text.replace(/[\n\r]/g, ' ');
    }
    if (this.escaped)
      text = text.replace(/\\[nrt"/]/g, (found) => (found === '\\"' || found === '\\/' ? `\v${found[1]}` : '\v\v'));
    this.runs.copy(this.length, start);
    this.push(text);
  }

  private put(text: string, start: number, end: number): void {
    if (this.dropped !== '') return;
    this.runs.replace(this.length, start, end);
    this.push(text);
  }

  private push(text: string): void {
    this.chunks.push(text);
    this.length += text.length;
    this.last = text[text.length - 1] ?? this.last;
    const line = text.lastIndexOf('\n') + 1;
    if (line > 0) this.lineHasBar = false;
    this.lineHasBar ||= text.indexOf('|', line) >= 0 || text.indexOf('｜', line) >= 0;
  }

  private tag(name: string, closing: boolean, attributes: string, start: number, end: number): void {
    if (this.dropped !== '') {
      if (closing && name === this.dropped) this.dropped = '';
      return;
    }
    if (DROPPED.has(name)) {
      if (!closing && !attributes.endsWith('/')) this.dropped = name;
    } else if (name === 'table') {
      if (closing) this.closeTable(start, end);
      else this.openTable(start, end);
    } else if (name === 'td' || name === 'th') {
      if (closing) this.closeCell();
      else this.openCell(attributes, start, end);
    } else if (name === 'tr') {
      this.closeCell();
      if (this.table) {
        if (!closing) this.nextRow();
        this.breakLine(start, end);
      }
    } else if (name === 'input') {
      const value = fieldValue(attributes);
      if (value) this.put(value, start, end);
    } else if (name === 'br') {
      this.softBreak(start, end);
    } else if (BLOCKS.has(name)) {
      if (this.cell) this.softBreak(start, end);
      else if (!this.table || !closing) this.breakLine(start, end);
      if (!this.cell) this.inBlock = !closing && name !== 'hr' && /^(?:p|h\d|li|dt|dd|caption)$/.test(name);
    }
  }

  private breakLine(start: number, end: number): void {
    if (this.last !== '\n') this.put('\n', start, end);
  }

  private softBreak(start: number, end: number): void {
    const cell = this.cell;
    if (cell) {
      cell.breaks.push(this.chunks.length);
      this.put('\v', start, end);
    } else this.put(this.lineHasBar ? ' ' : '\n', start, end);
  }

  private openTable(start: number, end: number): void {
    const outer = this.cell;
    if (outer) outer.layout = true;
    this.breakLine(start, end);
    this.tables.push({ id: this.tableCount++, row: -1, column: 0, covered: [], cell: null });
  }

  private closeTable(start: number, end: number): void {
    this.closeCell();
    if (this.tables.pop()) this.put('\n', start, end);
  }

  private nextRow(): void {
    const table = this.table!;
    table.row++;
    table.column = 0;
    table.covered = table.covered.map((rows) => Math.max(0, rows - 1));
  }

  private openCell(attributes: string, start: number, end: number): void {
    const table = this.table;
    if (!table) {
      this.put('\t', start, end);
      return;
    }
    this.closeCell();
    if (table.row < 0) this.nextRow();
    const columns = spanAttribute(attributes, 'colspan', 60);
    const rows = spanAttribute(attributes, 'rowspan', 200);
    while ((table.covered[table.column] ?? 0) > 0) table.column++;
    const column = table.column;
    for (let i = column; i < Math.min(column + columns, WIDEST_TABLE); i++) table.covered[i] = rows;
    table.column = column + columns;
    const chunk = this.chunks.length;
    this.put('\t', start, end);
    table.cell = { chunk, start: this.length, row: table.row, column, columns, breaks: [], layout: false };
  }

  private closeCell(): void {
    const table = this.table;
    const cell = table?.cell;
    if (!table || !cell) return;
    table.cell = null;
    if (cell.layout || this.length - cell.start > LAYOUT_CELL_LENGTH) {
      this.chunks[cell.chunk] = '\n';
      for (const at of cell.breaks) this.chunks[at] = '\n';
      return;
    }
    this.cells.push({
      start: cell.start,
      end: this.length,
      table: table.id,
      row: cell.row,
      column: cell.column,
      columns: cell.columns,
    });
  }
}
