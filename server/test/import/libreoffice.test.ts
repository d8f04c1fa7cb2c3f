import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { readFileText } from '../../src/cli/office/read-file.js';
import { parseReport } from '../../src/parse/parse-report.js';
import { cellsOf, tablesOf } from '../../src/rules/tables/cells.js';
import { writeDocx } from '../../src/service/export/docx/document.js';
import { writeHtml } from '../../src/service/export/html.js';
import { tablesIn } from '../../src/service/export/official-report.js';
import { writeXlsx } from '../../src/service/export/xlsx/workbook.js';
import { squash } from '../../src/text/fold.js';
import { folderWith } from '../cli/support/run.js';
import { RIGHT_DRAFTS } from '../drafts/draft-files.js';
import { nameOf, TEXTS } from '../drafts/texts.js';
import { ensureLibreOffice, resave } from '../export/libreoffice.js';
import { officialOf, saidBy } from '../export/said.js';
import { withoutResults } from '../export/unpack.js';
import { render } from '../layouts/document.js';
import { htmlNested, htmlPage, htmlUneven } from '../layouts/html.js';
import { rightReport } from '../layouts/report-data.js';
import { imported } from './imported.js';

const PATIENCE = 600_000;

const office = ensureLibreOffice();
if (!office.ok) console.log(`imports of LibreOffice's files skipped: ${office.reason}`);

/** As the command loads it: a PDF is read in a thread of its own. */
const bundle = createRequire(import.meta.url)('../../../dist/office.js') as { readFileText: typeof readFileText };

async function importedFile(name: string, bytes: Uint8Array): Promise<string> {
  const read = await bundle.readFileText(name, bytes);
  if ('problem' in read) throw new Error(`${name}: ${read.problem.text.en}`);
  return imported(read.text).text;
}

/** The texts of all cells with what is in them, by table, row and column. */
function valuesIn(text: string): readonly string[] {
  return tablesOf(parseReport(text)).flatMap((table) =>
    cellsOf(table)
      .filter(({ cell }) => cell.text !== '')
      .map(({ ref, cell }) => `${table.key}/${ref.row ?? ''}/${ref.column}=${squash(cell.text)}`),
  );
}

test.skipIf(!office.ok)(
  'every report comes back the same from a Word file that LibreOffice opened and saved',
  async () => {
    const files = [...TEXTS].map(([name, text]) => [`${name}.docx`, writeDocx(officialOf(text))] as const);
    const saved = resave(folderWith({}), Object.fromEntries(files), 'docx');
    for (const [name, text] of TEXTS) {
      expect(saidBy(await importedFile(`${name}.docx`, saved.get(name)!)), name).toEqual(saidBy(text));
    }
  },
  PATIENCE,
);

test.skipIf(!office.ok)(
  'every report comes back the same from a page that LibreOffice opened and saved',
  async () => {
    const files = [...TEXTS].map(([name, text]) => [`${name}.html`, Buffer.from(writeHtml(officialOf(text)))] as const);
    const saved = resave(folderWith({}), Object.fromEntries(files), 'html', 'HTML (StarWriter)');
    for (const [name, text] of TEXTS) {
      expect(saidBy(await importedFile(`${name}.html`, saved.get(name)!)), name).toEqual(saidBy(text));
    }
  },
  PATIENCE,
);

test.skipIf(!office.ok)(
  'every right draft comes back with its values from a workbook that LibreOffice computed and saved',
  async () => {
    const texts = RIGHT_DRAFTS.filter(({ text }) => tablesIn(officialOf(text)).length > 0);
    const files = texts.map(
      ({ file, text }) => [`${nameOf(file)}.xlsx`, withoutResults(writeXlsx(officialOf(text)))] as const,
    );
    const saved = resave(folderWith({}), Object.fromEntries(files), 'xlsx');
    for (const { file, text } of texts) {
      expect(valuesIn(await importedFile('a.xlsx', saved.get(nameOf(file))!)), file).toEqual(valuesIn(text));
    }
  },
  PATIENCE,
);

test.skipIf(!office.ok)(
  'every value comes back from a PDF that LibreOffice made of the Word file',
  async () => {
    const files = [...TEXTS].map(([name, text]) => [`${name}.docx`, writeDocx(officialOf(text))] as const);
    const saved = resave(folderWith({}), Object.fromEntries(files), 'pdf');
    const left = [...TEXTS];
    const work = async () => {
      for (let next = left.pop(); next; next = left.pop()) {
        const [name, text] = next;
        expect(valuesIn(await importedFile(`${name}.pdf`, saved.get(name)!)), name).toEqual(valuesIn(text));
      }
    };
    await Promise.all([work(), work()]);
  },
  PATIENCE,
);

const PAGES = { nested: htmlNested, uneven: htmlUneven, page: htmlPage };

test.skipIf(!office.ok)(
  'Word files that LibreOffice makes of the layouts of HTML have every value',
  async () => {
    const cases = (['2019', '2021'] as const).flatMap((edition) =>
      [0, 1, 2, 3].flatMap((seed) =>
        Object.entries(PAGES).map(([layout, write]) => {
          const { text } = render(rightReport(edition, seed), write);
          return { name: `${layout}-${edition}-${seed}`, text };
        }),
      ),
    );
    const files = cases.map(({ name, text }) => [`${name}.html`, Buffer.from(`\ufeff${text}`)] as const);
    const saved = resave(folderWith({}), Object.fromEntries(files), 'docx:MS Word 2007 XML', 'HTML (StarWriter)');
    for (const { name, text } of cases) {
      expect(valuesIn(await importedFile(`${name}.docx`, saved.get(name)!)), name).toEqual(valuesIn(text));
    }
  },
  PATIENCE,
);
