// Every view by the keyboard alone, as somebody goes who has no mouse or sees no screen.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { openEditorWindow, until } from '../editor-window.mjs';
import { assertAccessible } from './accessible.mjs';
import { twoYears } from './drafts.mjs';
import { pictureOfFailure } from './pictures.mjs';

const THIS_YEAR = '示例县示例局2024年政府信息公开工作年度报告.md';
const LAST_YEAR = '示例县示例局2023年政府信息公开工作年度报告.md';
const THEMES = ['Light Modern', 'Dark Modern', 'Dark High Contrast', 'Light High Contrast'];

export function register(context) {
  const { tools, root } = context;
  describe('by the keyboard alone in VS Code', () => {
    const { thisYear, lastYear } = twoYears(root);
    const total = thisYear.slice(0, thisYear.indexOf('（七）总计')).split('\n').length - 1;
    let ui;
    before(async () => {
      ui = await openEditorWindow(tools, root, {
        files: { [THIS_YEAR]: thisYear, [LAST_YEAR]: lastYear },
        viewport: { width: 1280, height: 760 },
      });
    });
    after(() => ui?.close());
    beforeEach(async () => {
      await ui.closeAll();
      ui.write(THIS_YEAR, thisYear);
      await ui.open(THIS_YEAR);
      await ui.showProblems();
      await ui.problem('A02');
      await ui.press('Control+1');
    });
    afterEach(pictureOfFailure(context, () => ui));
    const atTotal = () => until('the caret at the total', async () => (await ui.caret()).line === total);

    /** The frame with the comparison, once it is all there. */
    const comparison = () =>
      until('the comparison', async () => {
        const page = await ui.frameWith('table');
        await ui.page.locator('.tab.active', { hasText: '比较' }).first().waitFor();
        const text = page.locator('body').textContent({ timeout: 2000 });
        return /本年新收/.test(await text.catch(() => '')) ? page : undefined;
      });

    it('the list of reports is checked and walked through, and leads to a finding', async () => {
      await ui.command('勾稽: 检查工作区里的全部年报');
      const tree = ui.page.locator('[id="workbench.view.extension.gouji"] .monaco-list-row');
      const focused = ui.page.locator('[id="workbench.view.extension.gouji"] .monaco-list-row.focused');
      await tree.filter({ hasText: '1 处不符' }).first().waitFor();
      const hasFocus = (list) => list.contains(document.activeElement);
      const list = ui.page.locator('[id="workbench.view.extension.gouji"] .monaco-list').first();
      await until('the focus in the list', async () => (await focused.count()) > 0 && (await list.evaluate(hasFocus)));
      await stepTo('1 处不符');
      await ui.press('ArrowRight');
      await tree.filter({ hasText: 'A02' }).first().waitFor();
      await stepTo('A02');
      for (const label of await tree.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')))) {
        assert.match(label ?? '', /\p{Script=Han}/u);
      }
      await ui.press('Enter');
      await atTotal();

      async function stepTo(words) {
        await until(words, async () => {
          if ((await focused.filter({ hasText: words }).count()) > 0) return true;
          await ui.press('ArrowDown');
          return false;
        });
      }
    });

    it('the comparison has the focus, is scrolled, and is left again', async () => {
      await ui.command('勾稽: 与去年比较');
      const page = await comparison();
      await until('the focus in it', () => page.evaluate(() => document.hasFocus()));
      const scrolled = () => page.evaluate(() => document.scrollingElement.scrollTop + document.body.scrollTop);
      const start = await scrolled();
      await until('its end', async () => {
        await ui.press('PageDown');
        return (await scrolled()) > start;
      });
      await ui.open(THIS_YEAR);
    });

    it('the preview is entered, a cell of it gone to in the draft', async () => {
      await ui.command('勾稽: 在侧边预览');
      const page = await ui.frameWith('main .requests td.error button');
      await ui.press('Control+2');
      await until('the wrong cell', async () => {
        const isThere = await page.evaluate(() => document.activeElement?.closest('td')?.matches('.requests td.error'));
        if (isThere) return true;
        const isInTable = await page.evaluate(() => document.activeElement?.closest('.requests') !== null);
        await ui.press(isInTable ? 'ArrowDown' : 'Tab');
        return false;
      });
      await ui.press('Enter');
      await atTotal();
    });

    it('the form is opened, filled in and left', async () => {
      await ui.command('勾稽: 填写表格');
      const page = await ui.frameWith('input[data-key="requests/new/1"]');
      const key = () => page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? '');
      await until('the first cell of 表二', async () => {
        if ((await key()).startsWith('requests/')) return true;
        await ui.press('Tab');
        return false;
      });
      assert.equal(await key(), 'requests/new/1');
      await ui.keyboard.type('31');
      await ui.press('Enter');
      await until('the number in the draft', () => /申请数量 \|[ |]* 31 \|/.test(ui.text(THIS_YEAR)));
      assert.equal(await key(), 'requests/carry/1');
      await ui.press('Control+F4');
      await ui.page.locator('.tab.active', { hasText: THIS_YEAR }).first().waitFor();
    });

    it('the walkthrough opens the sample', async () => {
      await ui.answer(['F1'], '打开演练');
      await ui.pick.locator('.monaco-list-row', { hasText: '检查一份年报' }).waitFor();
      await ui.choose([], '检查一份年报');
      const page = ui.page.locator('.gettingStartedContainer');
      await page.locator('.getting-started-step.expanded', { hasText: '打开示例稿' }).waitFor();
      await until('the button', async () => {
        const focus = await ui.page.evaluate(() => document.activeElement?.textContent?.trim());
        if (focus === '打开示例稿') return true;
        await ui.press('Tab');
        return false;
      });
      await ui.press('Enter');
      await ui.problem('S04');
    });

    for (const theme of THEMES) {
      it(`the comparison has nothing against it in accessibility, ${theme}`, async () => {
        await ui.choose(['Control+K', 'Control+T'], theme);
        await ui.command('勾稽: 与去年比较');
        await until('a comparison that stays', async () => {
          const page = await comparison();
          try {
            // The editor's background stands behind the page, where axe-core does not see it.
            await page.evaluate(() => {
              document.documentElement.style.background = 'var(--vscode-editor-background)';
            });
            await assertAccessible(page, root, '.markdown-body');
            return true;
          } catch (error) {
            if (/detached/.test(error.message)) return false;
            throw error;
          }
        });
      });
    }
  });
}
