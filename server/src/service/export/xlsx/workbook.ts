import { type OfficialReport, tablesIn } from '../official-report.js';
import { type PackagePart, packDocument, relationsOf } from '../ooxml-package.js';
import { escaped } from '../xml.js';
import { sheetXml } from './sheet.js';
import { collectStyles } from './styles.js';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MAIN = 'xl/workbook.xml';

/** The tables of a report as a workbook, a sheet each, their totals as formulas. There must be one at least. */
export function writeXlsx(report: OfficialReport): Uint8Array {
  const tables = tablesIn(report);
  const styles = collectStyles();
  const sheets = tables.map((table, i): PackagePart => {
    return { path: `xl/worksheets/sheet${i + 1}.xml`, type: `${TYPE}.worksheet+xml`, xml: sheetXml(table, styles) };
  });
  const names = tables.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names.join('')}</sheets><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`;
  return packDocument(MAIN, escaped(report.title ?? ''), [
    { path: MAIN, type: `${TYPE}.sheet.main+xml`, xml: workbook },
    ...sheets,
    { path: 'xl/styles.xml', type: `${TYPE}.styles+xml`, xml: styles.xml() },
    relationsOf(MAIN, [
      ...sheets.map((_, i) => ({ type: 'worksheet', target: `worksheets/sheet${i + 1}.xml` })),
      { type: 'styles', target: 'styles.xml' },
    ]),
  ]);
}
