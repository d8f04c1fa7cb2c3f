import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Cell, Report } from '../../src/model/report.js';
import { parseReport } from '../../src/parse/parse-report.js';
import { squash } from '../../src/text/fold.js';
import type { Layout } from '../layouts/document.js';
import { render } from '../layouts/document.js';
import { htmlEscaped, htmlInMarkdown, htmlNested, htmlPage } from '../layouts/html.js';
import { pipe, pipeRepeated } from '../layouts/pipe.js';
import { rightReport } from '../layouts/report-data.js';
import { WIDTH_FORMS } from '../layouts/width-forms.js';
import { fuzz } from './fuzz.js';
import { htmlVariants } from './html-variants.js';

type Node = DefaultTreeAdapterTypes.Node;

/** Texts that a cell may hold, well-formed in both notations. */
const CELL_TEXTS = ['', '0', '7', '18', '1,204', '３０', '-5', '330.55万', '无', '/', '约3件', 'A&B', '—'];

describe('the text of each cell of 表二 and 表三 is what an independent parser finds there', () => {
  test.each([
    ['pipe tables, by micromark', pipe],
    ['pipe tables with repeated cells, by micromark', pipeRepeated],
  ] as const)('in %s', (_, layout) => {
    fc.assert(
      fc.property(cellTexts(), fc.integer({ min: 0, max: 7 }), (texts, seed) => {
        const text = withCells(layout, seed, texts, (cell) => cell);
        const html = micromark(text, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
        expect(ownRows(parseReport(text))).toEqual(oracleRows(html));
      }),
      fuzz(60),
    );
  });

  test.each([
    ['tables inside Markdown', htmlInMarkdown],
    ['a word processor’s tables', htmlNested],
    ['a saved page', htmlPage],
  ] as const)('in HTML of %s, by parse5', (_, layout) => {
    fc.assert(
      fc.property(cellTexts(), fc.integer({ min: 0, max: 7 }), htmlVariants(), (texts, seed, variant) => {
        const text = variant(withCells(layout, seed, texts, (cell) => cell.replace('&', '&amp;')));
        expect(ownRows(parseReport(text))).toEqual(oracleRows(text));
      }),
      fuzz(60),
    );
  });

  test('in HTML inside a string of a script, by JSON and parse5', () => {
    fc.assert(
      fc.property(cellTexts(), fc.integer({ min: 0, max: 7 }), (texts, seed) => {
        const text = withCells(htmlEscaped, seed, texts, (cell) => cell.replace('&', '&amp;'));
        const { content } = JSON.parse(text) as { content: string };
        expect(ownRows(parseReport(text))).toEqual(oracleRows(content));
      }),
      fuzz(60),
    );
  });
});

function cellTexts() {
  return fc.array(fc.constantFrom(...CELL_TEXTS), { minLength: 12, maxLength: 12 });
}

/** A report in the layout with some numbers replaced by the texts: a row in seven of 表二, and the first of 表三. */
function withCells(layout: Layout, seed: number, texts: readonly string[], write: (text: string) => string): string {
  const { text, places } = render(rightReport('2021', seed), layout, WIDTH_FORMS[0]!);
  const targets = [...places].filter(([id]) => /^requests\/(r1|r3\.4|r6\.2|next)\/|^proceedings\/\/[1-3]$/.test(id));
  const edits = targets.flatMap(([, place], i) =>
    i % 3 === 0 ? [{ ...place, by: texts[(i / 3) % texts.length]! }] : [],
  );
  let edited = text;
  for (const { start, end, by } of edits.sort((a, b) => b.start - a.start)) {
    edited = edited.slice(0, start) + write(by) + edited.slice(end);
  }
  return edited;
}

function ownRows({ tables }: Report): string[][] {
  const textOf = (cells: readonly Cell[] | null) => cells?.map((cell) => squash(cell.text)) ?? ['row is missing'];
  return [...(tables.requests?.rows ?? []).map((row) => textOf(row.cells)), textOf(tables.proceedings?.cells ?? null)];
}

/** Rows of the second and third table that hold data: the last seven or all fifteen cells of each. */
function oracleRows(html: string): string[][] {
  const tables = elements(parse(html), 'table')
    .filter((table) => elements(table, 'table').length === 0)
    .map((table) => elements(table, 'tr').map((row) => [...elements(row, 'td'), ...elements(row, 'th')].map(textOf)));
  const requests = tables.find((rows) => rows.some((row) => row.join('').includes('本年新收') && row.length > 7))!;
  const proceedings = tables.find((rows) => rows.some((row) => row.join('').includes('未经复议直接起诉')))!;
  const from = requests.findIndex((row) => row.join('').includes('本年新收'));
  return [...requests.slice(from).map((row) => row.slice(-7)), proceedings[proceedings.length - 1]!.slice(-15)];
}

function elements(node: Node, name: string): DefaultTreeAdapterTypes.Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => [
    ...('tagName' in child && child.tagName === name ? [child] : []),
    ...elements(child, name),
  ]);
}

function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return squash(node.value);
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
