import { expect, test } from 'vitest';
import { writeDocx } from '../../src/service/export/docx/document.js';
import { tablesIn } from '../../src/service/export/official-report.js';
import { writeXlsx } from '../../src/service/export/xlsx/workbook.js';
import { placesOf } from '../../src/service/tables/grid.js';
import { fold } from '../../src/text/fold.js';
import { folderWith } from '../cli/support/run.js';
import { RIGHT_DRAFTS } from '../drafts/draft-files.js';
import { nameOf, TEXTS } from '../drafts/texts.js';
import { ensureLibreOffice, resave } from './libreoffice.js';
import { officialOf, saidBy } from './said.js';
import { withoutResults } from './unpack.js';

const PATIENCE = 600_000;
/** Every sheet as it is shown, commas between the cells, all texts in quotes. */
const SHEETS_AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';

const office = ensureLibreOffice();
if (!office.ok) console.log(`LibreOffice tests skipped: ${office.reason}`);

test.skipIf(!office.ok)(
  'a Word file that LibreOffice opened and saved says every paragraph and cell that the draft says',
  () => {
    const files = [...TEXTS].map(([name, text]) => [`${name}.docx`, writeDocx(officialOf(text))] as const);
    const saved = resave(folderWith({}), Object.fromEntries(files), 'html');
    for (const [name, text] of TEXTS) expect(saidBy(saved.get(name)!.toString()), name).toEqual(saidBy(text));
  },
  PATIENCE,
);

test.skipIf(!office.ok)(
  'in a workbook LibreOffice computes the totals that the right drafts have, and shows every cell as written',
  () => {
    const reports = RIGHT_DRAFTS.map(({ file, text }) => [nameOf(file), officialOf(text)] as const);
    const files = reports.map(([name, report]) => [`${name}.xlsx`, withoutResults(writeXlsx(report))] as const);
    const saved = resave(folderWith({}), Object.fromEntries(files), SHEETS_AS_CSV);
    for (const [name, report] of reports) {
      for (const table of tablesIn(report)) {
        const shown = rowsOf(saved.get(`${name}-${table.name}`)!.toString());
        const written = placesOf(table.grid).map((row) => row.map((cell) => cell?.text ?? ''));
        const values = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(fold));
        expect(values(shown), `${name} ${table.name}`).toEqual(values(written));
      }
    }
  },
  PATIENCE,
);

/** Texts stand in quotes, numbers do not. */
function rowsOf(csv: string): string[][] {
  const lines = csv
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const cells = `,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,"]*))/g);
    return [...cells].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
  });
}
