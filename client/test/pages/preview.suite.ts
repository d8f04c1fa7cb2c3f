import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import type { FromPreview, Texts } from '../../../protocol/webviews.js';
import { previewBody } from '../../src/preview/page-markup.js';
import { assertAccessible } from './check-page.js';
import { type BrowserPage, openPage, post, posted } from './open-page.js';
import type { PageTools } from './page-tools.js';
import { THEME_NAMES, type Theme } from './themes.js';
import { draft, viewOf } from './views.js';

const TEXTS: Texts = {
  error: '{count} 处错误',
  warning: '{count} 处警告',
  info: '{count} 处提示',
  fine: '没有发现问题',
  should: '应为 {should}',
  blank: '空白',
  reveal: '到文稿里的这一处',
  fillIn: '填写{table}',
  year: '{year} 年度',
  edition: '{edition} 版格式',
  noReport: '这份文档不是年报。',
  missing: '「{part}」下缺{table}。',
  insert: '插入标准{table}',
};
const WRONG = 'wrong-education-2023-sums.html';

export function registerPreviewPages({ root, pictures, newPage }: PageTools): void {
  const open = async (text: string, theme: Theme = 'light'): Promise<BrowserPage> => {
    const page = await newPage();
    await openPage(page, root, 'preview', previewBody('另存为网页以便打印'), theme);
    await post(page, { type: 'texts', texts: TEXTS });
    await post(page, { type: 'view', uri: 'file:///a.md', name: 'a.md', view: viewOf(text) });
    return page;
  };

  describe('the page of the preview', () => {
    for (const theme of THEME_NAMES) {
      it(`has nothing against it in accessibility, ${theme}`, async () => {
        const page = await open(draft(root, WRONG), theme);
        if (pictures) await page.screenshot({ path: path.join(pictures, `preview-${theme}.png`), fullPage: true });
        await assertAccessible(page, root);
        await page.close();
      });
    }

    it('prints on A4 without its buttons', async () => {
      const page = await open(draft(root, WRONG));
      await page.emulateMedia({ media: 'print' });
      const shown = await page.evaluate<number>(
        `[...document.querySelectorAll('.bar, .action, .notes')].filter((one) => one.getClientRects().length > 0).length`,
      );
      assert.equal(shown, 0);
      if (pictures) await page.pdf({ path: path.join(pictures, 'preview.pdf'), preferCSSPageSize: true });
      await page.close();
    });

    it('text of the draft stays text', async () => {
      const text = draft(root, 'county-2020-pipe.md').replace(
        '一、总体情况',
        '一、总体情况\n\n&lt;img src=x onerror="window.hit=1"&gt; `<b>`',
      );
      const page = await open(text);
      assert.equal(await page.evaluate('document.querySelectorAll("main img, main b").length'), 0);
      await page.close();
    });

    it('a change replaces what changed and nothing else', async () => {
      const text = draft(root, 'county-2020-pipe.md');
      const page = await open(text);
      await page.evaluate(`window.kept = [...document.querySelectorAll('main td')]`);
      const lines = text.split('\n');
      const at = lines.findIndex((line) => line.includes('本年新收'));
      const changed = lines.with(at, lines[at]!.replace(/\d+/, '977')).join('\n');
      await post(page, { type: 'view', uri: 'file:///a.md', name: 'a.md', view: viewOf(changed, 2) });
      assert.equal(await page.evaluate(`window.kept.every((cell) => cell.isConnected)`), true);
      assert.equal(await page.evaluate(`document.querySelector('main').textContent.includes('977')`), true);
      await page.close();
    });

    it('a click on a cell names its place in the draft; arrows move between the cells', async () => {
      const page = await open(draft(root, 'county-2020-pipe.md'));
      await page.locator('.requests .cell').first().click();
      const before = (await posted<FromPreview>(page)).filter(({ type }) => type === 'reveal').at(-1)!;
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const after = (await posted<FromPreview>(page)).filter(({ type }) => type === 'reveal').at(-1)!;
      assert.ok(before.type === 'reveal' && after.type === 'reveal');
      assert.ok(after.range.start.line > before.range.start.line);
      await page.close();
    });

    it('scrolls with the draft, and says where it was scrolled to', async () => {
      const text = draft(root, 'county-2020-pipe.md');
      const page = await open(text);
      const line = text.split('\n').findIndex((each) => each.includes('本年新收'));
      await post(page, { type: 'scroll', line });
      const top = await page.evaluate<number>('window.scrollY');
      assert.ok(top > 100);
      await page.evaluate(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`);
      assert.deepEqual(
        (await posted<FromPreview>(page)).filter(({ type }) => type === 'scrolled'),
        [],
      );
      await page.evaluate(`new Promise((done) => {
        addEventListener('scroll', () => requestAnimationFrame(() => requestAnimationFrame(done)), { once: true });
        scrollTo(0, ${top} + 300);
      })`);
      const told = (await posted<FromPreview>(page)).filter((one) => one.type === 'scrolled').at(-1);
      assert.ok(told && told.line > line);
      await page.close();
    });
  });
}
