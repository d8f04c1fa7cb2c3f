import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import type { FromForm } from '../../../protocol/form-messages.js';
import type { Texts } from '../../../protocol/webviews.js';
import { formBody } from '../../src/preview/page-markup.js';
import { assertAccessible } from './check-page.js';
import { type BrowserPage, openPage, post, posted } from './open-page.js';
import type { PageTools } from './page-tools.js';
import { THEME_NAMES, type Theme } from './themes.js';
import { draft, viewOf } from './views.js';

const TEXTS: Texts = {
  noReport: '这份文档不是年报。',
  missing: '「{part}」下缺{table}。',
  insert: '插入标准{table}',
  should: '应为 {should}',
  totals: '填入合计（只填空着的）',
  convert: '转成标准表格',
  convertFirst: '有的格子在文稿里没有位置，请先转成标准表格再填。',
  noPlace: '文稿里没有这一格的位置。',
  sum: '合计 {sum}',
  'row-sum': '横加得 {sum}',
  'column-total': '纵加得 {sum}',
  balance: '勾稽得 {sum}',
  'group-sum': '各项得 {sum}',
  pasted: '已粘贴到 {count} 格。',
  pastedSome: '已粘贴到 {count} 格；另有 {outside} 格在表外。',
  filled: '填入了 {count} 个合计',
  nothingToFill: '没有空着的合计。',
};
const input = (key: string) => `input[data-key="requests/${key}"]`;

export function registerFormPages({ root, pictures, newPage }: PageTools): void {
  const open = async (text: string, theme: Theme = 'light'): Promise<BrowserPage> => {
    const page = await newPage();
    await openPage(page, root, 'form', formBody('填写表格', '每一处改动都立即写进文稿。'), theme);
    await post(page, { type: 'texts', texts: TEXTS });
    await post(page, { type: 'view', uri: 'file:///a.md', name: 'a.md', view: viewOf(text), written: 0 });
    return page;
  };
  const writes = async (page: BrowserPage) =>
    (await posted<FromForm>(page)).flatMap((message) => (message.type === 'write' ? message.cells : []));
  const value = (page: BrowserPage, key: string) =>
    page.evaluate<string>(`document.querySelector(${JSON.stringify(input(key))}).value`);
  const hint = (page: BrowserPage, key: string) =>
    page.evaluate<string>(`document.querySelector(${JSON.stringify(input(key))}).nextElementSibling.textContent`);
  const blankTotal = (text: string) => text.replace(/(\| 一、本年新收.*\|) *\d+ *\|/, '$1  |');

  describe('the page of the table form', () => {
    for (const theme of THEME_NAMES) {
      it(`has nothing against it in accessibility, ${theme}`, async () => {
        const page = await open(draft(root, 'wrong-education-2023-sums.html'), theme);
        if (pictures) await page.screenshot({ path: path.join(pictures, `form-${theme}.png`), fullPage: true });
        await assertAccessible(page, root);
        await page.close();
      });
    }

    it('Enter, Tab and the arrows move, and what was typed is written', async () => {
      const page = await open(draft(root, 'county-2020-pipe.md'));
      await page.locator(input('new/1')).first().focus();
      await page.keyboard.type('１,234');
      await page.keyboard.press('Tab');
      await page.keyboard.type('7');
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Shift+Tab');
      const focused = await page.evaluate<string>('document.activeElement.dataset.key');
      assert.equal(focused, 'requests/new/1');
      assert.deepEqual(await writes(page), [
        { table: 'requests', id: 'new/1', text: '1234' },
        { table: 'requests', id: 'new/2', text: '7' },
      ]);
      await page.close();
    });

    it('a total is computed as one types and never overwritten', async () => {
      const page = await open(draft(root, 'county-2020-pipe.md'));
      const before = await value(page, 'new/7');
      await page.locator(input('new/1')).first().focus();
      await page.keyboard.type('999');
      assert.match(await hint(page, 'new/7'), /横加得 \d+/);
      assert.equal(await value(page, 'new/7'), before);
      await page.keyboard.press('Escape');
      assert.equal(await hint(page, 'new/7'), '');
      assert.deepEqual(await writes(page), []);
      await page.close();
    });

    it('a blank total shows its sum, and is filled in when asked', async () => {
      const text = blankTotal(draft(root, 'county-2020-pipe.md'));
      const page = await open(text);
      assert.equal(await value(page, 'new/7'), '');
      const [, sum] = /合计 (\d+)/.exec(await hint(page, 'new/7')) ?? [];
      assert.ok(sum);
      await page.locator('[data-do="totals"][data-for="requests"]').first().click();
      assert.deepEqual(await writes(page), [{ table: 'requests', id: 'new/7', text: sum }]);
      await page.close();
    });

    it('a block from Excel fills cells from the focus on', async () => {
      const page = await open(draft(root, 'county-2020-pipe.md'));
      await page.locator(input('new/6')).first().focus();
      await page.evaluate(`(() => {
        const data = new DataTransfer();
        data.setData('text/plain', '1,000\\t２\\t3\\r\\n4\\t5\\t6\\r\\n');
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      })()`);
      assert.deepEqual(
        (await writes(page)).map(({ id, text }) => [id, text]),
        [
          ['new/6', '1000'],
          ['new/7', '2'],
          ['carry/6', '4'],
          ['carry/7', '5'],
        ],
      );
      assert.match(await page.evaluate<string>('document.querySelector("#status").textContent'), /4 格.*2 格/);
      await page.close();
    });

    it('an older view undoes nothing that was typed since', async () => {
      const text = draft(root, 'county-2020-pipe.md');
      const page = await open(text);
      await page.locator(input('new/1')).first().focus();
      await page.keyboard.type('41');
      await page.keyboard.press('Tab');
      await page.keyboard.type('5');
      await post(page, { type: 'view', uri: 'file:///a.md', name: 'a.md', view: viewOf(text), written: 0 });
      assert.deepEqual([await value(page, 'new/1'), await value(page, 'new/2')], ['41', '5']);
      await post(page, { type: 'view', uri: 'file:///a.md', name: 'a.md', view: viewOf(text, 2), written: 1 });
      assert.notEqual(await value(page, 'new/1'), '41');
      assert.equal(await value(page, 'new/2'), '5');
      await page.close();
    });

    it('a missing table is offered', async () => {
      const page = await open(draft(root, 'wrong-office-2021-no-table.md'));
      await page.locator('[data-do="insert"]').first().click();
      assert.deepEqual((await posted<FromForm>(page)).at(-1), { type: 'insert', table: 'requests' });
      await page.close();
    });
  });
}
