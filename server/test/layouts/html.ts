import type { Block, Layout } from './document.js';
import { writeBlocks } from './document.js';
import type { Grid, GridCell } from './grid.js';

/** HTML tables inside Markdown, attributes and indentation as a person writes them. */
export const htmlInMarkdown: Layout = (blocks) =>
  writeBlocks(blocks, '\n\n', (block) => {
    if (block.kind === 'table') return htmlTable(block.grid, PLAIN_CELLS);
    const level = { title: '# ', heading: '## ', subheading: '### ', paragraph: '', organ: '', date: '' }[block.kind];
    return level + block.text;
  });

/** As a word processor saves: paragraphs and spans in each cell, entities, line breaks inside labels. */
export const htmlNested: Layout = (blocks) =>
  writeBlocks(blocks, '\n', (block) =>
    block.kind === 'table' ? htmlTable(block.grid, NESTED_CELLS) : `<p class="MsoNormal">${entities(block.text)}</p>`,
  );

/** Columns that do not line up: 表一 five columns wide, its headers and its numbers merged differently. */
export const htmlUneven: Layout = (blocks) =>
  writeBlocks(blocks, '\n', (block) => {
    if (block.kind !== 'table') return `<p>${escapeText(block.text)}</p>`;
    return htmlTable(block.key === 'disclosure' ? uneven(block.grid) : block.grid, ESCAPED_CELLS);
  });

function uneven(grid: Grid): Grid {
  const rows = grid.rows.map((cells) =>
    cells.map((cell, x) => ({
      ...cell,
      columns: cell.columns + (x === (cell.role === 'value' ? 1 : cells.length - 1) ? 1 : 0),
    })),
  );
  return { width: grid.width + 1, rows };
}

/** A page as a browser saves it, with all that stands round the report. */
export const htmlPage: Layout = (blocks) => `${PAGE_HEAD}${blocks.map(pageBlock).join('\n')}\n${PAGE_FOOT}`;

/** The article as one string inside a script, each quote escaped, all in one line. */
export const htmlEscaped: Layout = (blocks) => {
  const body = blocks
    .map((block) =>
      block.kind === 'table' ? htmlTable(block.grid, ESCAPED_CELLS) : `<p>${escapeText(block.text)}</p>`,
    )
    .join('');
  return `{"id":20231,"content":"${body.replaceAll('\n', '').replaceAll('"', '\\"')}","hits":36}\n`;
};

interface CellStyle {
  readonly table: string;
  readonly indent: string;
  readonly attributes: (cell: GridCell) => string;
  readonly content: (cell: GridCell) => string;
}

const PLAIN_CELLS: CellStyle = {
  table: '<table>',
  indent: '  ',
  attributes: () => '',
  content: (cell) => escapeText(cell.text),
};

const NESTED_CELLS: CellStyle = {
  table: '<table class="MsoNormalTable" border="1" cellspacing="0" cellpadding="0">',
  indent: '',
  attributes: (cell) => ` valign="center" style="padding:0pt 5.4pt;border:1.0pt solid windowtext"${title(cell)}`,
  content: (cell) =>
    `<p class="MsoNormal" align="center"><span style="font-family:仿宋">${broken(entities(cell.text), cell)}` +
    '</span><o:p></o:p></p>',
};

const ESCAPED_CELLS: CellStyle = {
  table: '<table align="center" border="1" cellspacing="1">',
  indent: '',
  attributes: () => ' nowrap="nowrap" style="width:62px;"',
  content: (cell) => `<p align="center">${broken(escapeText(cell.text), cell)}</p>`,
};

/** A tooltip that holds what looks like a tag's end. */
function title(cell: GridCell): string {
  return cell.role === 'block' ? ' title="条例 > 第二十条"' : '';
}

function htmlTable(grid: Grid, style: CellStyle): string {
  const rows = grid.rows.map((cells) => {
    const written = cells.map((cell) => {
      const spans = `${cell.columns > 1 ? ` colspan="${cell.columns}"` : ''}${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ''}`;
      return `${style.indent}${style.indent}<td${spans}${style.attributes(cell)}>${style.content(cell)}</td>`;
    });
    return `${style.indent}<tr>\n${written.join('\n')}\n${style.indent}</tr>`;
  });
  return `${style.table}\n${rows.join('\n')}\n</table>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? c);
}

/** The entities that content systems write for what is not ASCII punctuation. */
function entities(text: string): string {
  const named: Record<string, string> = {
    '\u00a0': '&nbsp;',
    '“': '&ldquo;',
    '”': '&rdquo;',
    '（': '&#65288;',
    '）': '&#xFF09;',
  };
  return escapeText(text).replace(/[\u00a0“”（）]/g, (c) => named[c] ?? c);
}

/** A line break in the middle of a header's label, as narrow columns have. */
function broken(html: string, cell: GridCell): string {
  if (cell.role !== 'header' || html.includes('&') || html.length < 4) return html;
  return `${html.slice(0, 2)}<br />${html.slice(2)}`;
}

function pageBlock(block: Block): string {
  switch (block.kind) {
    case 'table':
      return htmlTable(block.grid, NESTED_CELLS);
    case 'title':
      return `<h1 id="title">${escapeText(block.text)}</h1>\n<div class="info">发布日期：见文末&nbsp;&nbsp;字号：[<a href="#">大</a> <a href="#">小</a>]</div>`;
    case 'heading':
      return `<p style="text-indent:2em"><strong>${escapeText(block.text)}</strong></p>`;
    default:
      return `<p style="text-indent:2em">${escapeText(block.text)}</p>`;
  }
}

const PAGE_HEAD = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>示例门户网站 - 政府信息公开年报</title>
<style>
table td { border: 1px solid #000 } /* <td>0</td> */
</style>
<script>
var nav = "<table><tr><td>一、本年新收政府信息公开申请数量</td><td>9</td></tr></table>";
if (1 < 2 && nav.length > 0) { document.title = nav; }
</script>
</head>
<body>
<!-- 导航 <table><tr><td>0</td></tr></table> -->
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/nb/">政府信息公开年报</a></li></ul></div>
<table class="layout"><tr><td>网站地图</td><td>无障碍浏览</td></tr></table>
<div class="article">
`;

const PAGE_FOOT = `</div>
<div class="pager"><a href="/nb/1.html">上一篇：公开指南</a> <a href="/nb/3.html">下一篇：公开目录</a></div>
<div class="footer">主办：示例门户网站编辑部 <span>访问量 1024</span></div>
<script src="/js/count.js"></script>
</body>
</html>
`;
