// What was copied from Word, Excel or a page, pasted into a draft: as a standard table, or as the plain text it is.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { openEditorWindow, until } from '../editor-window.mjs';
import { pictureOfFailure } from './pictures.mjs';

const NAME = 'paste.gouji.md';
const DRAFT = '# 示例县示例局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n无。\n\n';
const ROWS = [
  ['第二十条第（一）项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '0', '0'],
  ['行政规范性文件', '3', '1', '12'],
  ['第二十条第（五）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政许可', '45'],
  ['第二十条第（六）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政处罚', '6'],
  ['行政强制', '7'],
  ['第二十条第（八）项'],
  ['信息内容', '本年收费金额（单位：万元）'],
  ['行政事业性收费', '8.5'],
];
const TEXT = ROWS.map((row) => row.join('\t')).join('\n');
const HTML = `<html><body><!--StartFragment--><table border="1">${ROWS.map(tableRow).join('')}</table></body></html>`;
const OFFER = '粘贴为标准表';

export function register(context) {
  const { tools, root } = context;
  describe('pasting into a report', () => {
    let ui;
    before(async () => {
      ui = await openEditorWindow(tools, root, { files: { [NAME]: DRAFT } });
    });
    after(() => ui?.close());
    beforeEach(async () => {
      await ui.closeAll();
      ui.write(NAME, DRAFT);
      await ui.open(NAME);
      await ui.showProblems();
      // The server has read the draft.
      await ui.rows.nth(1).waitFor();
      await ui.goTo(NAME, '无。');
      await ui.press('Control+End');
    });
    afterEach(pictureOfFailure(context, () => ui));

    it('a whole table of a page becomes a standard table at once', async () => {
      await copy(ui, { 'text/html': HTML, 'text/plain': TEXT });
      await ui.press('Control+V');
      const text = await until('a standard table', () => (/^\| 行政许可/m.test(ui.text(NAME)) ? ui.text(NAME) : ''));
      assert.match(text, /^\| 行政规范性文件 +\| +3 \| +1 \| +12 \|$/m);
      assert.ok(text.startsWith(DRAFT));
    });

    it('a table with words around it stays plain, and may be made a standard one', async () => {
      const copied = `二、主动公开政府信息情况\n${TEXT}`;
      await copy(ui, { 'text/plain': copied });
      await ui.press('Control+V');
      await until('the plain text', () => ui.text(NAME).includes('行政许可\t45'));
      await ui.page.locator('.post-edit-widget').waitFor();
      await ui.press('Control+.');
      const offer = ui.page.locator('.action-widget .monaco-list-row', { hasText: OFFER });
      await offer.click();
      await until('a standard table', () => /^\| 行政许可/m.test(ui.text(NAME)));
      assert.ok(ui.text(NAME).includes('\n二、主动公开政府信息情况\n'));
    });

    it('other text is pasted as it is', async () => {
      await copy(ui, { 'text/plain': '姓名\t电话\n示例\t1' });
      await ui.press('Control+V');
      await until('the plain text', () => ui.text(NAME).endsWith('姓名\t电话\n示例\t1'));
    });
  });
}

function tableRow(cells) {
  const last = cells.length - 1;
  const tds = cells.map((text, i) => `<td${i === last ? ` colspan="${4 - last}"` : ''}>${text}</td>`);
  return `<tr>${tds.join('')}</tr>`;
}

/** Puts onto the clipboard what a program copies, by type. */
function copy({ page }, data) {
  return page.evaluate(async (texts) => {
    const blobs = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, data);
}
