// What stands beside the text: preview, table form, list of reports, comparison; and the themes in which it is seen.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { openEditorWindow, until } from '../editor-window.mjs';
import { assertAccessible } from './accessible.mjs';
import { sample, twoYears } from './drafts.mjs';
import { lookAt, pictureOfFailure, takePicture } from './pictures.mjs';

const THIS_YEAR = '示例县示例局2024年政府信息公开工作年度报告.md';
const LAST_YEAR = '示例县示例局2023年政府信息公开工作年度报告.md';
const BOOK = '汇编.md';
const OTHERS = {
  '示例县水利局2022.txt': 'street-2022-wide-bars.txt',
  '示例区教育局2023.html': 'wrong-education-2023-sums.html',
  '示例县人民政府2023.md': 'county-2023-mixed.md',
  '示例镇2023.txt': 'town-2023-rows.txt',
  '示例县水利局2024.txt': 'water-2024-glued.txt',
};
const THEMES = ['Light Modern', 'Dark Modern', 'Light 2026', 'Dark 2026', 'Dark High Contrast', 'Light High Contrast'];

export function register(context) {
  const { tools, root } = context;
  describe('beside a report in VS Code', () => {
    const { thisYear, lastYear } = twoYears(root);
    let ui;
    before(async () => {
      const others = Object.fromEntries(Object.entries(OTHERS).map(([name, file]) => [name, sample(root, file)]));
      ui = await openEditorWindow(tools, root, {
        files: { ...others, [THIS_YEAR]: thisYear, [LAST_YEAR]: lastYear },
        viewport: { width: 1280, height: 760 },
      });
    });
    after(() => ui?.close());
    beforeEach(async () => {
      await ui.closeAll();
      await ui.layOut({ sidebar: true });
      ui.write(THIS_YEAR, thisYear);
    });
    afterEach(pictureOfFailure(context, () => ui));
    const picture = (name) => takePicture(context, ui, name);

    it('editor and extension speak Chinese', async () => {
      await openDraft(ui);
      await ui.page.locator('.panel .action-label', { hasText: '问题' }).first().waitFor();
      await ui.press('F1');
      await ui.keyboard.insertText('勾稽:');
      const commands = ui.pick.locator('.monaco-list-row .label-name', { hasText: '勾稽' });
      await until('the commands', async () => (await commands.count()) > 5);
      const english = (await commands.allTextContents()).filter(
        (title) => !/^勾稽: (预览 Markdown|[^A-Za-z]+)$/.test(title),
      );
      assert.deepEqual(english, []);
      await ui.press('Escape');
      for (const lens of await ui.page.locator('.codelens-decoration a').allTextContents()) {
        assert.match(lens, /^[^A-Za-z]+$/);
      }
    });

    it('the fix of a wrong total mends the draft', async () => {
      await openDraft(ui);
      await ui.goToProblem('A02');
      await ui.press('ArrowDown');
      await picture('editor');
      await ui.goToProblem('A02');
      await ui.openFixes('改为 11');
      await picture('quick-fix');
      await ui.press('Enter');
      await until('the right total in the file', () =>
        ui.text(THIS_YEAR).includes('| （七）总计 |  | 11 | 2 | 0 | 0 | 0 | 0 | 13 |'),
      );
      await ui.noProblem('A02');
    });

    it('the preview marks the wrong cell, goes to it in the draft, and follows what is typed', async () => {
      await openDraft(ui);
      await ui.layOut({ sidebar: false });
      await ui.page.locator('.editor-actions [aria-label^="在侧边预览"]').click();
      const preview = await ui.frameWith('main .requests');
      const wrong = preview.locator('td.error', { hasText: '应为 11' });
      assert.equal(await wrong.locator('.value').textContent(), '12');
      await wrong.locator('button').click();
      await until('the caret at the total', async () => (await ui.caret()).line === lineOf(thisYear, '（七）总计'));
      assert.ok(await isInView(wrong), 'the cell stays where it was clicked');
      await ui.page.mouse.move(5, 5);
      await picture('preview');
      await ui.press('Delete');
      await ui.keyboard.type('11');
      const typed = preview.locator('.requests td.caret .value');
      await until('what was typed in the preview', async () => (await typed.textContent()) === '11');
      assert.equal(await wrong.count(), 0);
    });

    it('what is typed into the form is in the draft, and undo takes it back', async () => {
      await openDraft(ui);
      await ui.layOut({ sidebar: false, panel: false });
      await ui.goTo(THIS_YEAR, '## 三、');
      const lens = ui.page
        .locator('.codelens-decoration', { hasText: '表二' })
        .locator('a', { hasText: '像表格软件一样填' });
      await lens.first().click();
      const form = await ui.frameWith('input[data-key="requests/new/1"]');
      const cell = (id) => form.locator(`input[data-key="requests/${id}"]`);
      await cell('new/1').click();
      for (const number of ['41', '42', '43', '44']) {
        await ui.keyboard.type(number);
        await ui.press('Tab');
      }
      await until('the numbers in the file', () => /\| 41 \| 42 \| 43 \| 44 \|/.test(ui.text(THIS_YEAR)));
      assert.equal(await form.locator('.hint.off').first().textContent(), '✗ 横加得 170');
      assert.equal(await form.locator('#where').textContent(), '一、本年新收政府信息公开申请数量·法律服务机构');
      await until('the sum in the draft', async () =>
        /六类之和\s170/.test(await ui.page.locator('.view-lines').first().textContent()),
      );
      await picture('form');
      await cell('new/1').focus();
      await ui.press('Control+Z');
      await until('the last one taken back', () => !/\| 44 \|/.test(ui.text(THIS_YEAR)));
      await until('the form in step', async () => (await cell('new/4').inputValue()) !== '44');
      assert.equal(await cell('new/1').inputValue(), '41');
    });

    it('of two reports in one file the preview and the form are those at the caret', async () => {
      ui.write(BOOK, lastYear + thisYear.replace('## 1、', '## 一、'));
      await ui.open(BOOK);
      await ui.layOut({ sidebar: false, panel: false });
      await ui.command('勾稽: 在侧边预览');
      const preview = await ui.frameWith('main .requests');
      const title = (year) => preview.locator('h1', { hasText: `${year}年政府信息公开` });
      await title(2023).waitFor();
      await ui.press('Control+1');
      await ui.goTo(BOOK, '（七）总计', lastYear.length);
      await title(2024).waitFor();
      await preview.locator('td.error', { hasText: '应为 11' }).waitFor();
      await ui.command('勾稽: 填写表格');
      const form = await ui.frameWith('input[data-key="requests/total/1"]');
      const total = form.locator('input[data-key="requests/total/1"]');
      assert.equal(await total.inputValue(), '12');
      await total.click();
      await ui.keyboard.type('47');
      await ui.press('Tab');
      await until('the number in the second report alone', () => {
        const text = ui.text(BOOK);
        return text.startsWith(lastYear) && /（七）总计 \|[ |]*47 \|/.test(text.slice(lastYear.length));
      });
      await ui.closeAll();
      ui.remove(BOOK);
    });

    it('the list of reports says how each stands and leads to a finding', async () => {
      await openDraft(ui);
      await ui.layOut({ panel: false });
      await ui.page.locator('.activitybar .action-item [aria-label^="年报"]').first().click();
      const tree = ui.page.locator('[id="workbench.view.extension.gouji"] .monaco-list-row');
      const report = tree.filter({ hasText: '示例县示例局' }).first();
      await report.waitFor();
      assert.match(await report.textContent(), /1 处不符/);
      await report.locator('.monaco-tl-twistie').click();
      const finding = tree.filter({ hasText: 'A02' }).first();
      await finding.waitFor();
      await picture('desk');
      await finding.click();
      await until('the caret at the total', async () => (await ui.caret()).line === lineOf(thisYear, '（七）总计'));
    });

    it('the comparison with last year lists every cell with its change', async () => {
      await openDraft(ui);
      await ui.layOut({ panel: false });
      await ui.command('勾稽: 与去年比较');
      const page = await ui.frameWith('table');
      const text = await until('the comparison', async () => {
        const said = await page.locator('body').textContent();
        return /本年新收/.test(said) ? said : '';
      });
      assert.match(text, /2023/);
      await picture('compare');
    });

    for (const theme of THEMES) {
      it(`draft, preview and form are legible in ${theme}`, async () => {
        await openDraft(ui);
        await ui.choose(['Control+K', 'Control+T'], theme);
        await ui.goToProblem('A02');
        await ui.press('End');
        assert.deepEqual(await faintWords(ui), []);
        await ui.command('勾稽: 在侧边预览');
        await assertAccessible(await ui.frameWith('main .requests .cell'), root);
        await ui.command('勾稽: 填写表格');
        await assertAccessible(await ui.frameWith('main .requests input'), root);
        await lookAt(context, ui, theme);
      });
    }
  });

  async function openDraft(ui) {
    await ui.open(THIS_YEAR);
    await ui.showProblems();
    await ui.problem('A02');
  }
}

function lineOf(text, words) {
  return text.slice(0, text.indexOf(words)).split('\n').length - 1;
}

function isInView(locator) {
  return locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

/** Words of the draft (not the editor's hints between them) that stand out from the editor's background by less than 4.5 : 1. */
function faintWords({ editor }) {
  return editor.evaluate((root) => {
    const channels = (color) => color.match(/[\d.]+/g).map(Number);
    const light = (color) => {
      const [r, g, b] = channels(color)
        .map((value) => value / 255)
        .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const background = light(getComputedStyle(root.querySelector('.monaco-editor-background')).backgroundColor);
    const faint = new Set();
    for (const word of root.querySelectorAll('.view-line [class^="mtk"]')) {
      if (/^\s*(←|$)/.test(word.textContent)) continue;
      const color = getComputedStyle(word).color;
      const [dark, bright] = [background, light(color)].sort((a, b) => a - b);
      const contrast = (bright + 0.05) / (dark + 0.05);
      if (contrast < 4.5) faint.add(`${word.textContent.trim()} ${color} ${contrast.toFixed(1)}`);
    }
    return [...faint];
  });
}
