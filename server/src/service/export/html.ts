import type { GridCell } from '../tables/grid.js';
import type { OfficialBlock, OfficialReport, OfficialTable } from './official-report.js';
import { headerRows } from './places.js';
import { escaped } from './xml.js';

/** A page for a government site: headings, paragraphs and tables, a small style sheet, no script. */
export function writeHtml({ title, opening, parts, signature, closing }: OfficialReport): string {
  const lines = [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title ?? '政府信息公开工作年度报告')}</title>`,
    `<style>\n${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...(title === null ? [] : [`<h1>${escaped(title)}</h1>`]),
    ...opening.flatMap(blockLines),
    ...parts.flatMap(({ heading, blocks }) => [
      '<section>',
      `<h2>${escaped(heading)}</h2>`,
      ...blocks.flatMap(blockLines),
      '</section>',
    ]),
    ...signature.map((line) => `<p class="signature">${escaped(line)}</p>`),
    ...closing.flatMap(blockLines),
    '</main>',
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

const STYLE = `body { margin: 0; background: #fff; color: #1a1a1a; font: 1.125rem/1.9 FangSong, 仿宋, STFangsong, serif; }
main { max-width: 50rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font: bold 1.75rem/1.5 STZhongsong, 华文中宋, SimSun, serif; text-align: center; }
h2 { font: bold 1.25rem/1.9 SimHei, 黑体, sans-serif; margin: 1em 0 0; }
h3 { font: bold 1.125rem/1.9 KaiTi, 楷体, STKaiti, serif; margin: 0; }
h2, h3, p { text-indent: 2em; }
p { margin: 0; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; margin: 0.5em 0; font-size: 0.9375rem; line-height: 1.5; }
caption { font-family: SimHei, 黑体, sans-serif; padding: 0.25em; }
th, td { border: 1px solid #333; padding: 0.25em; text-align: center; font-weight: normal; }
th.item { text-align: left; }
.signature { text-align: right; text-indent: 0; padding-right: 2em; }
.signature:first-of-type { margin-top: 1.5em; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print { main { max-width: none; padding: 0; } .scroll { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; } h2, h3 { break-after: avoid; } }
`;

function blockLines(block: OfficialBlock): readonly string[] {
  if (block.kind === 'table') return tableLines(block);
  const tag = block.kind === 'subheading' ? 'h3' : 'p';
  return [`<${tag}>${escaped(block.text)}</${tag}>`];
}

function tableLines({ caption, grid }: OfficialTable): readonly string[] {
  const head = headerRows(grid);
  const bodies = bodiesOf(grid.rows.slice(head));
  const rows = (cells: readonly (readonly GridCell[])[]) =>
    cells.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`);
  return [
    `<div class="scroll" role="region" aria-label="${escaped(caption)}" tabindex="0">`,
    '<table>',
    `<caption>${escaped(caption)}</caption>`,
    ...(head > 0 ? ['<thead>', ...rows(grid.rows.slice(0, head)), '</thead>'] : []),
    ...bodies.flatMap((body) => ['<tbody>', ...rows(body), '</tbody>']),
    '</table>',
    '</div>',
  ];
}

/** The blocks of 表一, each with a heading of its own; else one. */
function bodiesOf(rows: readonly (readonly GridCell[])[]): readonly (readonly (readonly GridCell[])[])[] {
  const bodies: (readonly GridCell[])[][] = [];
  for (const row of rows) {
    if (bodies.length === 0 || row[0]?.role === 'block') bodies.push([row]);
    else bodies.at(-1)!.push(row);
  }
  return bodies;
}

const SCOPES = { header: 'col', label: 'row', block: 'row' } as const;

function cellHtml({ role, text, columns, rows }: GridCell): string {
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  if (role === 'value') return `<td${spans}>${escaped(text)}</td>`;
  const axis = SCOPES[role];
  const isGroup = role === 'block' || (axis === 'col' ? columns > 1 : rows > 1);
  const style = role === 'label' && rows === 1 ? ' class="item"' : '';
  return `<th scope="${axis}${isGroup ? 'group' : ''}"${spans}${style}>${escaped(text)}</th>`;
}
