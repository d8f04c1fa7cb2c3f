import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse-report.js';
import { BLANKS, standardGrid } from '../../src/service/tables/standard-grid.js';
import { editionById } from '../../src/templates/editions.js';
import type { EditionId } from '../../src/templates/template.js';
import { rightReport } from '../layouts/report-data.js';
import { expectedValues, valuesOf } from '../parse/values.js';
import { folderWith, gouji } from './support/run.js';

const KEYS = ['disclosure', 'requests', 'proceedings'] as const;

/** The three tables in three sheets: labels as shared strings, numbers as numbers, merged cells merged. */
function workbook(edition: EditionId, seed: number): Uint8Array {
  const data = rightReport(edition, seed);
  const strings: string[] = [];
  const shared = (text: string) => `t="s"><v>${strings.push(text) - 1}</v>`;
  const sheets = KEYS.map((key) => {
    const grid = standardGrid(editionById(edition), key, BLANKS);
    const taken = new Set<string>();
    const merges: string[] = [];
    const rows = grid.rows.map((cells, y) => {
      let x = 0;
      const written = cells.map((cell) => {
        while (taken.has(`${x}/${y}`)) x++;
        const name = String.fromCharCode(65 + x) + (y + 1);
        for (let dy = 0; dy < cell.rows; dy++)
          for (let dx = 0; dx < cell.columns; dx++) taken.add(`${x + dx}/${y + dy}`);
        if (cell.rows * cell.columns > 1) {
          merges.push(`${name}:${String.fromCharCode(64 + x + cell.columns)}${y + cell.rows}`);
        }
        const { ref } = cell;
        const rows = key === 'proceedings' ? { '': data.proceedings } : data[key];
        const value = ref && (rows as Readonly<Record<string, readonly number[]>>)[ref.row ?? '']![ref.column - 1];
        return `<c r="${name}" ${value === undefined ? shared(cell.text) : `><f>1+1</f><v>${value}</v>`}</c>`;
      });
      return `<row r="${y + 1}">${written.join('')}</row>`;
    });
    const refs = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    return `<worksheet><sheetData>${rows.join('')}</sheetData><mergeCells>${refs}</mergeCells></worksheet>`;
  });
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="urn:r"><sheets>${KEYS.map((key, i) => `<sheet name="${key}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${KEYS.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/s${i}.xml"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><r><t>${text.slice(0, 2)}</t></r><r><t>${text.slice(2)}</t></r><rPh><t>x</t></rPh></si>`).join('')}</sst>`,
  };
  for (const [i, sheet] of sheets.entries()) files[`xl/worksheets/s${i}.xml`] = sheet;
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])));
}

test.each([
  ['2019', 0],
  ['2019', 2],
  ['2021', 0],
  ['2021', 1],
] as const)('gouji import takes the three tables of an Excel file, edition %s, data %i', async (edition, seed) => {
  const cwd = folderWith({ 'a.xlsx': workbook(edition, seed) });
  const { status, out, err } = await gouji(['import', 'a.xlsx'], { cwd });
  expect(status, err).toBe(0);
  expect(valuesOf(parseReport(out))).toEqual(expectedValues(edition, rightReport(edition, seed)));
  expect(out).toMatch(/^## 二、主动公开政府信息情况\n\n\|/);
  expect(err).toContain('没有认出：标题、年度');
});
