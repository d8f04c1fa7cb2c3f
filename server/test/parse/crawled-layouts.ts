import { displayWidth } from '../../src/text/width.js';
import { type Layout, writeBlocks } from '../layouts/document.js';
import { expand, flatten, type Grid, type GridCell } from '../layouts/grid.js';
import { withoutMarks } from '../layouts/marks.js';

type WriteTable = (grid: Grid, key: string) => string;

function layout(table: WriteTable, between = '\n', text: (text: string) => string = (same) => same): Layout {
  return (blocks) =>
    writeBlocks(blocks, between, (block) => (block.kind === 'table' ? table(block.grid, block.key) : text(block.text)));
}

/** Everything in one line, the title too. */
function inOneLine(between: string): Layout {
  return layout((grid) => flatten(grid).flat().join(between), between);
}

const rows = (separator: string): WriteTable => {
  return (grid) =>
    flatten(grid)
      .map((row) => row.join(separator))
      .join('\n');
};
const barRows = (lead: string, bar = '|'): WriteTable => {
  return (grid) =>
    expand(grid, 'empty')
      .map((row) => `${lead}${bar} ${row.join(` ${bar} `)} ${bar}`)
      .join('\n');
};
const items = (marker: string): WriteTable => {
  return (grid) =>
    flatten(grid)
      .flat()
      .map((cell) => `${marker} ${cell}`)
      .join('\n');
};

/** Lines no wider than `width`, broken at blanks. */
function wrapped(line: string, width: number): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && (current.length + word.length) * 2 > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current].join('\n');
}

/** The label on one line, its values on the next. */
const labelAbove = (separator: string): WriteTable => {
  return (grid) =>
    grid.rows
      .map((row) => {
        const texts = row.map((cell) => cell.text);
        const first = row.findIndex((cell) => cell.role === 'value');
        if (first < 0) return texts.join('\n');
        return `${texts.slice(0, first).join('\n')}\n${texts.slice(first).join(separator)}`;
      })
      .join('\n');
};

/** The letters of 「三、本年度办理结果」 one by one in front of the rows that it spans. */
const spread = (separator: string): WriteTable => {
  return (grid) => {
    const letters = [...'三、本年度办理结果'];
    let hasBegun = false;
    return flatten(grid)
      .map((row) => {
        const own = row.filter((cell) => cell !== '三、本年度办理结果');
        hasBegun ||= own.length !== row.length;
        const letter = hasBegun ? letters.shift() : undefined;
        return [...(letter ? [letter] : []), ...own].join(separator);
      })
      .join('\n');
  };
};

const escapeText = (text: string) => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]!);
const spans = ({ columns, rows: down }: GridCell) => ` colspan="${columns}" rowspan="${down}"`;
const htmlTable = (cell: (cell: GridCell) => string, row: (cells: string) => string): WriteTable => {
  return (grid) => `<table>${grid.rows.map((cells) => row(cells.map(cell).join(''))).join('\n')}</table>`;
};
const plainCell = (cell: GridCell) => `<td${spans(cell)}>${escapeText(cell.text)}</td>`;
const closedRow = (cells: string) => `<tr>${cells}</tr>`;
const html = layout(htmlTable(plainCell, closedRow), '\n', (text) => `<p>${escapeText(text)}</p>`);

/** A table with a line between its rows, cells no wider than `widest` but where a number is. */
function drawn(places: readonly (readonly string[])[], widest: number, pad: string): string {
  const widths = places[0]!.map((_, x) =>
    Math.max(2, ...places.map((row) => (isNumber(row[x]!) ? shown(row[x]!) : Math.min(shown(row[x]!), widest)))),
  );
  const rule = `+${widths.map((width) => '-'.repeat(width + 2 * pad.length)).join('+')}+`;
  const lines = places.flatMap((row) => {
    const cells = row.map((cell, x) => folded(cell, widths[x]!));
    const height = Math.max(...cells.map((cell) => cell.length));
    const line = (y: number) =>
      cells.map((cell, x) => {
        const text = cell[y] ?? '';
        return `${pad}${text}${' '.repeat(widths[x]! - shown(text))}${pad}`;
      });
    return [...Array.from({ length: height }, (_, y) => `|${line(y).join('|')}|`), rule];
  });
  return [rule, ...lines].join('\n');
}

/** Columns side by side without lines between them, headers broken to `widest`, as HTML tables are printed as text. */
function aligned(grid: Grid, widest: number): string {
  const places = expand(grid, 'empty');
  const isHeader = (y: number) => grid.rows[y]!.every((cell) => cell.role === 'header');
  const cellsOf = (row: readonly string[], y: number) =>
    row.map((cell) => (isHeader(y) ? folded(cell, widest) : [cell]));
  const written = places.map(cellsOf);
  const widths = places[0]!.map((_, x) => Math.max(2, ...written.flatMap((row) => row[x]!.map(shown))));
  return written
    .flatMap((cells) =>
      Array.from({ length: Math.max(...cells.map((cell) => cell.length)) }, (_, line) =>
        cells
          .map((cell, x) => (cell[line] ?? '') + ' '.repeat(widths[x]! - shown(cell[line] ?? '')))
          .join('   ')
          .trimEnd(),
      ),
    )
    .join('\n');
}

/** A span that keeps the looks of its words, as Pandoc writes it. */
const dressed = (cell: string) => (cell === '' ? '' : `[${cell}]{style="font-family:仿宋"}`);

function folded(text: string, width: number): string[] {
  const lines = [''];
  for (const char of text) {
    if (shown(lines.at(-1)! + char) > width) lines.push('');
    lines[lines.length - 1] += char;
  }
  return lines;
}

function shown(text: string): number {
  return displayWidth(withoutMarks(text));
}

function isNumber(text: string): boolean {
  return /^[-+\d.]+$/.test(withoutMarks(text));
}

/** 表三 as three small tables below one another. */
const stacked = (cells: string, values: string): WriteTable => {
  return (grid, key) => {
    const written = flatten(grid);
    if (key !== 'proceedings') return written.map((row) => row.join('\t')).join('\n');
    const numbers = written.at(-1)!;
    const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].join(cells);
    return ['行政复议', '行政诉讼\n未经复议直接起诉', '复议后起诉']
      .map((name, i) => `${name}\n${outcomes}\n${numbers.slice(5 * i, 5 * i + 5).join(values)}`)
      .join('\n');
  };
};

/** How many places of the row are merged into the cells before them. */
const mergedInto = (grid: Grid, row: readonly GridCell[]) => grid.width - row.length;

/** A cell a line with a bar behind it; `open` begins a row, `close` ends it, told how many places were merged. */
const barredCells = (
  cell: (text: string, isLast: boolean, merged: number) => string,
  open: readonly string[],
  close: (merged: number) => readonly string[],
): WriteTable => {
  return (grid) =>
    grid.rows
      .flatMap((row) => {
        const merged = mergedInto(grid, row);
        return [...open, ...row.map(({ text }, i) => cell(text, i === row.length - 1, merged)), ...close(merged)];
      })
      .join('\n');
};
const bars = (count: number) => '|'.repeat(count);
/** Bars behind the cells of a row in one line, those of merged places without blanks. */
const trailingBars = (more: number): WriteTable => {
  return (grid) =>
    grid.rows
      .map((row) => `${row.map(({ text }) => text).join(' | ')} | ${bars(mergedInto(grid, row) + more)}`.trimEnd())
      .join('\n');
};

/** Layouts that crawlers and clipboards leave, in which every cell can be told from the next. */
export const CRAWLED_LAYOUTS: Readonly<Record<string, Layout>> = {
  'a bar before each cell': layout((grid) =>
    flatten(grid)
      .map(([first, ...rest]) => `${first}\n${rest.map((cell) => `| ${cell}`).join('\n')}\n|`)
      .join('\n'),
  ),
  'a line of a bar before each row, bars of merged places behind its last cell': layout(
    barredCells(
      (text, isLast, merged) => (isLast && merged > 0 ? `${text} | ${bars(merged)}` : `${text} |`),
      ['|'],
      () => [],
    ),
  ),
  'bars of merged places behind the last cell': layout(
    barredCells(
      (text, isLast, merged) => (isLast && merged > 0 ? `${text} | ${bars(merged)}` : `${text} |`),
      [],
      () => [],
    ),
  ),
  'a line of a bar after each cell': layout(
    barredCells(
      (text) => `${text}\n|`,
      [],
      () => [],
    ),
  ),
  'a line of a bar after each cell, a line of bars after each row': layout(
    barredCells(
      (text) => `${text}\n|`,
      [],
      (merged) => [bars(merged + 1)],
    ),
  ),
  'indented cells with bars, lines of blanks between them': layout(
    barredCells(
      (text, isLast, merged) =>
        `       ${text}  | \n${isLast ? (merged > 0 ? `    ${bars(merged)}` : '    ') : '      '}`,
      ['| '],
      () => [],
    ),
  ),
  'rows of bars, those of merged places without blanks': layout(trailingBars(0)),
  'rows of bars with one column too many': layout(trailingBars(1)),
  'rows of bars without the merged places': layout((grid) =>
    flatten(grid)
      .map((row) => `${row.join(' | ')} |`)
      .join('\n'),
  ),
  'one line with bars': inOneLine('|'),
  'one line with spaced bars': inOneLine(' | '),
  'one line with tabs': inOneLine('\t'),
  'each table in one line of tabs': layout((grid) => flatten(grid).flat().join('\t')),
  'two tabs between cells': layout(rows('\t\t')),
  'NBSP between cells': layout(rows('\u00a0')),
  'ideographic spaces between cells': layout(rows('\u3000')),
  'values below their label': layout(labelAbove(' ')),
  'values below their label, with tabs': layout(labelAbove('\t')),
  'tables in quotations': layout(barRows('> ')),
  'indented tables': layout(barRows('    ')),
  'escaped bars': layout(barRows('', '\\|')),
  'a list with hyphens': layout(items('-')),
  'a list with dots': layout(items('•')),
  'letters of a merged label in front of rows': layout(spread(' ')),
  'letters of a merged label in cells': layout(spread('\t')),
  'cells without end tags': layout(
    htmlTable(
      (cell) => `<TD${spans(cell)}>${escapeText(cell.text)}\n`,
      (cells) => `<TR>${cells}`,
    ),
    '\n',
    (text) => `<P>${escapeText(text)}`,
  ),
  'comments inside cells': layout(
    htmlTable((cell) => `<td${spans(cell)}><!-- 9 -->${escapeText(cell.text)}<o:p></o:p></td>`, closedRow),
  ),
  'numbers in form fields': layout(
    htmlTable(
      (cell) => (cell.role === 'value' ? `<td><input type="text" value="${cell.text}"></td>` : plainCell(cell)),
      closedRow,
    ),
  ),
  'a table round the page': (blocks) => `<table><tr><td>首页</td></tr><tr><td>${html(blocks)}</td></tr></table>`,
  'HTML in a JSON string': (blocks) =>
    JSON.stringify({ content: html(blocks) })
      .replace(/</g, '\\u003c')
      .replace(/>/g, '\\u003e'),
  'lines in a JSON string': (blocks) =>
    JSON.stringify({ content: layout((grid) => flatten(grid).flat().join('\n'))(blocks) }),
  'HTML shown as text': (blocks) => escapeText(html(blocks)),
  'drawn with box characters': layout((grid) =>
    expand(grid, 'empty')
      .map((row) => `│ ${row.join(' │ ')} │`)
      .join('\n├────┼────┤\n'),
  ),
  'drawn as pandoc draws them, long words on several lines': layout((grid) => drawn(expand(grid, 'empty'), 12, ' ')),
  'drawn without a blank beside the borders': layout((grid) => drawn(expand(grid, 'empty'), 10, '')),
  'drawn cells with attributes on several lines': layout((grid) =>
    drawn(
      expand(grid, 'empty').map((row) => row.map(dressed)),
      14,
      ' ',
    ),
  ),
  'rows of bars, words with attributes': layout(
    (grid) =>
      expand(grid, 'empty')
        .map((row) => `| ${row.map(dressed).join(' | ')} |`)
        .join('\n'),
    '\n\n',
    dressed,
  ),
  'columns side by side, headers torn over lines': layout((grid) => aligned(grid, 4)),
  'signs and dots with a backslash before them': layout((grid) =>
    expand(grid, 'empty')
      .map((row) => `| ${row.map((cell) => cell.replace(/[-+.()]/g, '\\$&')).join(' | ')} |`)
      .join('\n'),
  ),
  'rows of bars that go on in the next line': layout((grid) =>
    expand(grid, 'empty')
      .map((row) => `|${row.slice(0, -2).join(' |')}${row.length > 9 ? '\n' : ' '}|${row.slice(-2).join(' |')}`)
      .join('\n'),
  ),
  'tables printed twice': layout((grid) => [rows('\t')(grid, ''), rows('\t')(grid, '')].join('\n\n')),
  'a remark behind each row': layout((grid, key) =>
    grid.rows
      .map((row) => [
        ...row.map((cell) => cell.text),
        key === 'requests' && row.at(-1)?.role === 'value' ? '见说明' : '',
      ])
      .map((row) => row.join('\t'))
      .join('\n'),
  ),
  '表三 as three tables': layout(stacked('\t', '\t')),
  '表三 as three lists': layout(stacked('\n', '\n')),
};

/** Layouts that lost something: a number may be unreadable there, but never wrong. */
export const LOSSY_LAYOUTS: Readonly<Record<string, Layout>> = {
  'lines wrapped at 78 columns': layout((grid) =>
    flatten(grid)
      .map((row) => wrapped(row.join(' | '), 78))
      .join('\n'),
  ),
  'rows with bars wrapped': layout((grid) =>
    expand(grid, 'empty')
      .map((row) => wrapped(`| ${row.join(' | ')} |`, 60))
      .join('\n'),
  ),
  'commas between cells': layout(rows(',')),
  'slashes between cells': layout(rows(' / ')),
  'quoted cells with commas': layout((grid) =>
    expand(grid, 'repeat')
      .map((row) => row.map((cell) => `"${cell}"`).join(','))
      .join('\n'),
  ),
  'each value behind its column label': layout((grid, key) => {
    const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const written = flatten(grid);
    if (key !== 'requests') return written.map((row) => row.join(' ')).join('\n');
    return written
      .slice(3)
      .map(
        (row) =>
          `${row.slice(0, -7).join('')}：${row
            .slice(-7)
            .map((value, i) => names[i] + value)
            .join('，')}`,
      )
      .join('\n');
  }),
  transposed: layout((grid, key) => {
    const full = expand(grid, 'repeat');
    if (key !== 'requests') return full.map((row) => row.join('\t')).join('\n');
    return full[0]!
      .slice(2)
      .map((_, x) => full.map((row) => row[x + 2]).join('\t'))
      .join('\n');
  }),
  'the total twice': layout((grid, key) =>
    grid.rows
      .map((row) => row.map((cell) => cell.text))
      .map((row, y) => (key === 'requests' && grid.rows[y]!.at(-1)?.role === 'value' ? [...row, row.at(-1)!] : row))
      .map((row) => row.join('\t'))
      .join('\n'),
  ),
  'bare page numbers between cells': layout((grid) =>
    flatten(grid)
      .flatMap((row, i) => (i % 6 === 5 ? [...row, String(i)] : row))
      .join('\n'),
  ),
};
