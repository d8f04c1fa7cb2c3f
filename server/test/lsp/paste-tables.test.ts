import { describe, expect, test } from 'vitest';
import type { PastedTables } from '../../../protocol/paste-tables.js';
import { parseReport } from '../../src/parse/parse-report.js';
import { cellsOf, tablesOf } from '../../src/rules/tables/cells.js';
import { textsOf } from '../../src/service/tables/table-texts.js';
import { writeTable } from '../../src/service/tables/write-table.js';
import { editionById } from '../../src/templates/editions.js';
import { readDraftFile } from '../drafts/draft-files.js';
import { render } from '../layouts/document.js';
import { htmlNested, htmlUneven } from '../layouts/html.js';
import { rightReport } from '../layouts/report-data.js';
import { RICH, type TestClient } from './support/client.js';
import { withOpen } from './support/reading.js';
import { NO_REPORT } from './support/texts.js';

const uri = 'file:///drafts/a.md';
const DRAFT =
  '# 示例县示例局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n无。\n\n## 三、收到和处理政府信息公开申请情况\n\n';
const EDITION = editionById('2021');
const PAGE_DRAFT = '<h1>示例县示例局2023年政府信息公开工作年度报告</h1>\n<h2>一、总体情况</h2>\n<p>无。</p>\n';

function paste(client: TestClient, copied: { html?: string; text?: string }): Promise<PastedTables | null> {
  return client.request('gouji/pasteTables', { textDocument: { uri }, ...copied });
}

/** The tables alone of a report in a layout of HTML, as a program puts them on the clipboard. */
function tablesOfPage(page: string): string {
  const tables = page.match(/<table[\s\S]*?<\/table>/g)!;
  return `<html><head><style>td { mso-number-format: general }</style></head><body><!--StartFragment-->${tables.join('\n')}<!--EndFragment--></body></html>`;
}

function values(text: string): readonly string[] {
  return tablesOf(parseReport(text)).flatMap((table) =>
    cellsOf(table).map(({ ref, cell }) => `${table.key}/${ref.row}/${ref.column}=${cell.text}`),
  );
}

/** The one table of a kind, cells between tabs, as a spreadsheet puts it on the clipboard. */
function tabbed(name: string, from: string, to: string): string {
  const text = readDraftFile(name);
  return text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from)));
}

describe('gouji/pasteTables', () => {
  test.each([
    ['Word', htmlNested],
    ['a page', htmlUneven],
  ])('gives tables copied from %s as standard tables, each value the same, and is certain', async (_, layout) => {
    const page = render(rightReport('2021', 0), layout).text;
    await withOpen(RICH, { uri, text: DRAFT }, async (client) => {
      const pasted = (await paste(client, { html: tablesOfPage(page), text: '0' }))!;
      expect(pasted).toMatchObject({ tables: ['表一', '表二', '表三'], isCertain: true });
      expect(pasted.text).toMatch(/^\| 第二十条第（一）项/);
      expect(values(pasted.text)).toEqual(values(page));
    });
  });

  test('writes HTML where the draft is a page', async () => {
    const page = render(rightReport('2021', 1), htmlNested).text;
    await withOpen(RICH, { uri, text: PAGE_DRAFT }, async (client) => {
      const pasted = (await paste(client, { html: tablesOfPage(page) }))!;
      expect(pasted.text).toMatch(/^<table/);
      expect(values(pasted.text)).toEqual(values(page));
    });
  });

  test('takes the text between tabs where there is no page, and keeps the words around it', async () => {
    const copied = tabbed('office-2024-tabs.txt', '三、收到和处理', '四、政府信息公开行政复议');
    await withOpen(RICH, { uri, text: DRAFT.replace('2023', '2024') }, async (client) => {
      const pasted = (await paste(client, { html: '<b>三</b>', text: copied }))!;
      expect(pasted).toMatchObject({ tables: ['表二'], isCertain: false });
      expect(pasted.text).toMatch(/^三、收到和处理政府信息公开申请情况\n\n\| /);
      expect(values(pasted.text)).toEqual(values(copied));
    });
  });

  test.each(['disclosure', 'requests', 'proceedings'] as const)('reads %s alone', async (key) => {
    const page = render(rightReport('2021', 2), htmlNested).text;
    const place = ['disclosure', 'requests', 'proceedings'].indexOf(key);
    const html = page.match(/<table[\s\S]*?<\/table>/g)![place]!;
    await withOpen(RICH, { uri, text: DRAFT }, async (client) => {
      const pasted = (await paste(client, { html }))!;
      expect(pasted.isCertain).toBe(true);
      const tabs = writeTable(EDITION, key, textsOf(parseReport(page).tables[key]!), {
        layout: 'tabs',
        lineBreak: '\n',
      });
      expect(await paste(client, { text: tabs })).toEqual(pasted);
      const read = parseReport(`${DRAFT}${pasted.text}\n`);
      expect(cellsOf(read.tables[key]!).map(({ cell }) => cell.text)).toEqual(
        cellsOf(parseReport(page).tables[key]!).map(({ cell }) => cell.text),
      );
    });
  });

  test('is not certain where the table is of another edition, or the document is no report', async () => {
    const html = tablesOfPage(render(rightReport('2019', 0), htmlNested).text);
    await withOpen(RICH, { uri, text: DRAFT }, async (client) => {
      expect(await paste(client, { html })).toMatchObject({ isCertain: false });
    });
    const of2021 = tablesOfPage(render(rightReport('2021', 0), htmlNested).text);
    await withOpen(RICH, { uri, text: NO_REPORT }, async (client) => {
      expect(await paste(client, { html: of2021 })).toMatchObject({ isCertain: false });
    });
  });

  test.each([
    ['no table', '<p>收到申请3件。</p>'],
    ['another table', '<table><tr><td>姓名</td><td>电话</td></tr><tr><td>1</td><td>2</td></tr></table>'],
    ['a whole report', render(rightReport('2021', 0), htmlNested).text],
    ['tags without an end', '<table><tr><td>'.repeat(50_000)],
  ])('is null for %s', async (_, html) => {
    await withOpen(RICH, { uri, text: DRAFT }, async (client) => {
      expect(await paste(client, { html, text: '' })).toBeNull();
    });
  });

  test('refuses a call without a document', async () => {
    await withOpen(RICH, { uri, text: DRAFT }, async (client) => {
      await expect(client.request('gouji/pasteTables', { html: '' })).rejects.toThrow('textDocument.uri');
    });
  });
});
