import { dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../src/service/export/docx/document.js';
import { DRAFTS, readDraftFile } from '../drafts/draft-files.js';
import { officialOf } from './said.js';
import { attribute, elements, textIn, unpack } from './unpack.js';

const filesOf = (text: string) => unpack(writeDocx(officialOf(text)));
const documentOf = (text: string) => filesOf(text)['word/document.xml']!;
/** A4 between its margins, in twentieths of a point. */
const TEXT_WIDTH = 8844;

describe('a report as a Word document', () => {
  test('is a package in which every relationship leads to a file and every file has a type', () => {
    const files = filesOf(readDraftFile('county-2020-pipe.md'));
    for (const [path, xml] of Object.entries(files).filter(([name]) => name.endsWith('.rels'))) {
      for (const relation of elements(xml, 'Relationship')) {
        const target = join(dirname(dirname(path)), attribute(relation, 'Target')!);
        expect(Object.keys(files)).toContain(target);
        expect(files['[Content_Types].xml']).toContain(`PartName="/${target}"`);
      }
    }
  });

  test('is the same file whenever it is written', () => {
    const report = officialOf(readDraftFile('county-2020-pipe.md'));
    expect(Buffer.from(writeDocx(report)).equals(Buffer.from(writeDocx(report)))).toBe(true);
  });

  test.each(DRAFTS.map(({ file, text }) => [file, text]))('says every paragraph and cell of %s in order', (_, text) => {
    const report = officialOf(text);
    const blocks = [...report.opening, ...report.parts.flatMap((part) => part.blocks), ...report.closing];
    const body = documentOf(text);
    const paragraphs = elements(body.replace(/<w:tbl>.*?<\/w:tbl>/gs, ''), 'w:p').map(textIn);
    const prose = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
    const headings = report.parts.map(({ heading }) => heading);
    for (const said of [...prose, ...headings, ...report.signature]) expect(paragraphs).toContain(said);
    const tables = elements(body, 'w:tbl');
    const grids = blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []));
    expect(tables).toHaveLength(grids.length);
    grids.forEach((grid, i) => {
      const cells = elements(tables[i]!, 'w:tc').map(textIn);
      for (const { text: written } of grid.rows.flat()) expect(cells).toContain(written);
      const values = grid.rows.flat().filter(({ role, text: written }) => role === 'value' && written !== '');
      expect(
        cells.filter((cell) => values.some(({ text: written }) => written === cell)).length,
      ).toBeGreaterThanOrEqual(values.length);
    });
  });

  test.each(['county-2020-pipe.md', 'district-2023-page.html'])(
    'has tables as wide as the text in %s, no row of which breaks over a page, with their header on each',
    (file) => {
      const tables = elements(documentOf(readDraftFile(file)), 'w:tbl');
      expect(tables.map((table) => elements(table, 'w:tblHeader').length)).toEqual([0, 3, 3]);
      for (const table of tables) {
        const columns = elements(table, 'w:gridCol').map((column) => Number(attribute(column, 'w:w')));
        expect(sum(columns)).toBe(TEXT_WIDTH);
        for (const row of elements(table, 'w:tr')) {
          expect(row).toContain('<w:cantSplit/>');
          const cells = elements(row, 'w:tc');
          const spans = cells.map((cell) => Number(attribute(elements(cell, 'w:gridSpan')[0] ?? '', 'w:val') ?? 1));
          expect(sum(spans)).toBe(columns.length);
          expect(sum(cells.map((cell) => Number(attribute(elements(cell, 'w:tcW')[0]!, 'w:w'))))).toBe(TEXT_WIDTH);
        }
      }
    },
  );

  test('writes long numbers smaller, so that they stay on one line', () => {
    const text = readDraftFile('district-2023-page.html');
    const longer = text.replaceAll('11370', '1137011370');
    expect(longer).not.toBe(text);
    const size = (draft: string) =>
      Number(attribute(elements(elements(documentOf(draft), 'w:tbl')[1]!, 'w:sz')[0]!, 'w:val'));
    expect(size(longer)).toBeLessThan(size(text));
  });

  test('names the official fonts, and others where they are missing', () => {
    const files = filesOf(readDraftFile('county-2020-pipe.md'));
    const font = (style: string) =>
      attribute(files['word/styles.xml']!.split(`w:styleId="${style}"`)[1]!, 'w:eastAsia');
    expect(['Title', 'Heading1', 'Heading2', 'Normal'].map(font)).toEqual([
      '方正小标宋简体',
      '黑体',
      '楷体_GB2312',
      '仿宋_GB2312',
    ]);
    const fonts = elements(files['word/fontTable.xml']!, 'w:font');
    for (const each of fonts) expect(attribute(elements(each, 'w:altName')[0]!, 'w:val')).toMatch(/,/);
  });

  test('has organ and date at the right, together', () => {
    const lines = elements(documentOf(readDraftFile('county-2020-pipe.md')), 'w:p').filter((paragraph) =>
      paragraph.includes('w:val="Signature"'),
    );
    expect(lines.map(textIn)).toEqual(['示例县人民政府', '2021年3月11日']);
    expect(lines[0]).toContain('<w:keepNext/>');
  });

  test('keeps marks of XML as text and leaves out what no XML may hold', () => {
    const text = readDraftFile('county-2020-pipe.md').replace(
      '公开工作总体',
      '<b>&amp;"公开\u0001\ud800工作\uffff总体',
    );
    const body = documentOf(text);
    expect(elements(body, 'w:p').map(textIn).join('\n')).toContain('公开工作总体');
    expect(Buffer.from(body).toString()).toBe(body);
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
