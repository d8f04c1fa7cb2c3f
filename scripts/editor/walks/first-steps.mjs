// The first five minutes: no folder is open, the walkthrough leads to the sample, and a new report is begun.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { openEditorWindow, until } from '../editor-window.mjs';
import { lookAt, pictureOfFailure } from './pictures.mjs';

export function register(context) {
  const { tools, root } = context;
  describe('the first five minutes in VS Code', () => {
    let ui;
    before(async () => {
      ui = await openEditorWindow(tools, root, { viewport: { width: 1280, height: 760 } });
    });
    after(() => ui?.close());
    beforeEach(() => ui.closeAll());
    afterEach(pictureOfFailure(context, () => ui));
    const look = (name) => lookAt(context, ui, name);

    it('the empty list of reports says what to do', async () => {
      await ui.page.locator('.activitybar .action-item [aria-label^="年报"]').first().click();
      const view = ui.page.locator('[id="workbench.view.extension.gouji"]');
      await view.locator('.welcome-view-content').waitFor();
      assert.match(await view.textContent(), /打开放年报的文件夹/);
      const buttons = await view.locator('.welcome-view-content .monaco-button:visible').allTextContents();
      assert.deepEqual(buttons, ['打开文件夹', '新建年报']);
      await look('empty');
    });

    it('the walkthrough leads to a sample draft, whose three mistakes are found and mended', async () => {
      await ui.answer(['F1'], '打开演练');
      await ui.pick.locator('.monaco-list-row', { hasText: '检查一份年报' }).waitFor();
      await ui.choose([], '检查一份年报');
      const page = ui.page.locator('.gettingStartedContainer');
      await page.locator('.getting-started-step.expanded', { hasText: '打开示例稿' }).waitFor();
      const titles = await page.locator('.getting-started-step .step-title').allTextContents();
      assert.deepEqual(titles, ['打开示例稿', '看看错在哪', '改好它', '写今年的年报']);
      await ui.layOut({ sidebar: false });
      await page.locator('.getting-started-media svg:visible, .getting-started-media iframe:visible').first().waitFor();
      for (const theme of ['Dark High Contrast', 'Dark Modern', 'Light Modern']) {
        await ui.choose(['Control+K', 'Control+T'], theme);
        await look(`walkthrough ${theme}`);
      }
      await page.locator('.monaco-button', { hasText: '打开示例稿' }).first().click();
      await ui.showProblems();
      for (const rule of ['S04', 'A02', 'C02']) await ui.problem(rule);
      assert.equal(await ui.rows.filter({ hasText: 'gouji' }).count(), 3);
      for (const [rule, fix] of [
        ['S04', '编号改为「一、」'],
        ['A02', '改为 11'],
        ['C02', '填 0'],
      ]) {
        await ui.goToProblem(rule);
        await ui.quickFix(fix);
        await ui.noProblem(rule);
      }
      await until('no squiggle', async () => (await ui.page.locator('[class*="squiggly-"]').count()) === 0);
      await look('mended');
    });

    it('a new report asks for organ, kind and year, all by the keyboard', async () => {
      const asked = async (title) => {
        await ui.pick.locator('.quick-input-title', { hasText: title }).waitFor();
      };
      await ui.answer(['F1'], '勾稽: 新建年报', '新建年报');
      await asked('新建年报（1/3）');
      await ui.keyboard.insertText('示例县示例镇人民政府');
      await look('new-1');
      await ui.press('Enter');
      await asked('新建年报（2/3）');
      await ui.press('ArrowDown', 'ArrowDown');
      await ui.pick.locator('.monaco-list-row.focused', { hasText: '乡镇人民政府' }).waitFor();
      await look('new-2');
      await ui.press('Enter');
      await asked('新建年报（3/3）');
      await ui.press('Control+A');
      await ui.keyboard.type('2024');
      await ui.press('Enter');
      const title = ui.editor.locator('.view-line', { hasText: '示例县示例镇人民政府2024年政府信息公开工作年度报告' });
      await title.first().waitFor();
      await ui.page.locator('.notification-toast', { hasText: '已打开，还没有保存' }).first().waitFor();
      await look('new-3');
    });
  });
}
