// A window of VS Code with the packaged extension, as a person at the keyboard sees and uses it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { scratch, startCodeServer } from './code-server.mjs';
import { chineseDisplay } from './display-language.mjs';
import { openBrowser, workbenchUrl } from './workbench.mjs';

const PATIENCE_MS = 25_000;
const PATIENCE = { timeout: PATIENCE_MS };
const SETTINGS = {
  'editor.fontFamily': 'Noto Sans Mono CJK SC',
  'editor.minimap.enabled': false,
  'files.autoSave': 'afterDelay',
  'files.autoSaveDelay': 50,
  'workbench.colorTheme': 'Default Light Modern',
};

/** Waits until `ask` gives something that is true; gives it. */
export async function until(what, ask) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`not seen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/**
 * A workbench on a folder `folderName` with `files` in it (names and texts; none: no folder is open), in Chinese unless
 * `locale` says otherwise, with dist/gouji.vsix installed.
 */
export async function openEditorWindow(
  tools,
  root,
  { files, folderName = '示例县', settings = {}, viewport, locale = 'zh-cn' },
) {
  const place = scratch();
  const folder = path.join(place.root, folderName);
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files ?? {})) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  if (locale === 'zh-cn') chineseDisplay(tools, place);
  const server = await startCodeServer(tools, place, {
    locale,
    vsix: path.join(root, 'dist/gouji.vsix'),
    settings: { ...SETTINGS, ...settings },
  });
  const browser = await openBrowser(tools, place, viewport, locale === 'zh-cn' ? 'zh-CN' : 'en-US');
  const window = driver(browser.page, folder);
  const close = async () => {
    await browser.close();
    await server.stop();
    place.clear();
  };
  try {
    await browser.page.goto(workbenchUrl(server, files && folder, [['skipWelcome', 'true']]));
    await browser.page.locator('.monaco-workbench .statusbar-item').first().waitFor(PATIENCE);
  } catch (error) {
    await close();
    throw error;
  }
  return { ...window, close };
}

function driver(page, folder) {
  const { keyboard } = page;
  const press = async (...keys) => {
    for (const key of keys) await keyboard.press(key);
  };
  const pick = page.locator('.quick-input-widget:visible');
  const rows = page.locator('.markers-panel .monaco-list-row');
  const editor = page.locator('.editor-group-container.active .monaco-editor').first();

  /**
   * Types into the quick input that `keys` open, and takes the first answer, which has `text`. The input is opened
   * again until it has it: a palette does not hear of commands that come while it is open.
   */
  const answer = async (keys, typed, text = typed) => {
    const offered = pick.locator('.monaco-list-row.focused', { hasText: text }).first();
    const timeout = keys.length === 0 ? PATIENCE_MS : 4000;
    await until(`the answer ${text}`, async () => {
      await press(...keys);
      await pick.locator('input').first().waitFor(PATIENCE);
      await keyboard.insertText(typed);
      const isThere = await offered.waitFor({ timeout }).then(
        () => true,
        () => false,
      );
      if (!isThere) await press('Escape');
      return isThere;
    });
    await press('Enter');
  };
  const choose = async (keys, typed, text = typed) => {
    await answer(keys, typed, text);
    await pick.waitFor({ state: 'hidden', ...PATIENCE });
  };

  const window = {
    page,
    keyboard,
    press,
    pick,
    rows,
    editor,
    answer,
    choose,
    text: (name) => readFileSync(path.join(folder, name), 'utf8'),
    write: (name, text) => writeFileSync(path.join(folder, name), text),
    remove: (name) => rmSync(path.join(folder, name)),
    /** Shows a file of the folder in the editor. */
    async open(name) {
      await choose(['Control+P'], name);
      const base = path.basename(name);
      await page.locator('.tab.active', { hasText: base }).first().waitFor(PATIENCE);
      await editor.locator('.view-line').first().waitFor(PATIENCE);
    },
    /** Runs a command by its title in the palette. */
    command: (title) => choose(['F1'], title),
    async closeAll() {
      const tab = page.locator('.tabs-container .tab.active').first();
      // Out of a webview, which keeps some keys for itself.
      if (await tab.isVisible()) await tab.click();
      await press('Escape');
      await press('Control+K', 'Control+W');
      const drop = page.locator('.monaco-dialog-box .monaco-button', { hasText: /^(不保存|Don't Save)$/ });
      await until('no editor', async () => {
        if (await drop.isVisible()) await drop.click();
        return (await page.locator('.tabs-container .tab').count()) === 0;
      });
    },
    /** Shows or hides the side bar and the panel, where it is said which. */
    async layOut({ sidebar, panel }) {
      const parts = [
        ['sidebar', 'Control+B', sidebar],
        ['panel', 'Control+J', panel],
      ];
      for (const [name, key, wanted] of parts) {
        const part = page.locator(`.part.${name}`);
        if (wanted === undefined || (await part.isVisible()) === wanted) continue;
        await press(key);
        await part.waitFor({ state: wanted ? 'visible' : 'hidden', ...PATIENCE });
      }
    },
    async showProblems() {
      if (!(await page.locator('.markers-panel').isVisible())) await press('Control+Shift+M');
      await page.locator('.markers-panel').waitFor(PATIENCE);
    },
    /** The row of the Problems panel that names the rule. */
    async problem(rule) {
      const row = rows.filter({ hasText: rule }).first();
      await row.waitFor(PATIENCE);
      return row;
    },
    /** Goes from the entry in the Problems panel to its place in the text. */
    async goToProblem(rule) {
      // On its words: elsewhere is the link to the page of the rule.
      await (await window.problem(rule)).dblclick({ position: { x: 90, y: 10 } });
      await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor(PATIENCE);
    },
    async noProblem(rule) {
      await rows
        .filter({ hasText: rule })
        .first()
        .waitFor({ state: 'detached', ...PATIENCE });
    },
    /** Puts the caret before the first `words` of the file that is shown, from the offset `from` on. */
    async goTo(name, words, from = 0) {
      const text = window.text(name);
      const offset = text.indexOf(words, from);
      if (offset < 0) throw new Error(`${name} has no ${words}`);
      await press('Control+G');
      await pick.locator('input').first().waitFor(PATIENCE);
      // What begins with two colons is an offset, from 1; the first of them is there already.
      await keyboard.insertText(`:${offset + 1}`);
      await press('Enter');
      await pick.waitFor({ state: 'hidden', ...PATIENCE });
      const line = text.slice(0, offset).split('\n').length - 1;
      await until(`the caret in line ${line}`, async () => (await window.caret()).line === line);
    },
    /** Where the caret is by the status bar, counted from 0. The column is that of the text, tabs are wide. */
    async caret() {
      const said = await page.locator('#status\\.editor\\.selection').textContent();
      const [line, column] = said.match(/\d+/g) ?? [];
      return { line: Number(line) - 1, character: Number(column) - 1 };
    },
    /** What the hover on the first `words` from the offset `from` on says. */
    async hoverAt(name, words, from) {
      await window.goTo(name, words, from);
      const shown = page.locator('.monaco-hover-content:visible');
      await until('a hover', async () => {
        const caret = await editor.locator('.cursor').first().boundingBox();
        await page.mouse.move(caret.x + 60, caret.y + caret.height / 2);
        await page.mouse.move(caret.x + 4, caret.y + caret.height / 2, { steps: 4 });
        return shown
          .first()
          .waitFor({ timeout: 2500 })
          .then(
            () => true,
            () => false,
          );
      });
      const said = await until('what the hover says', async () => {
        const text = (await shown.allTextContents()).join('\n');
        return /(正在加载|Loading)/.test(text) ? '' : text;
      });
      await page.mouse.move(5, 5, { steps: 4 });
      await shown.first().waitFor({ state: 'hidden', ...PATIENCE });
      return said;
    },
    /** Opens the menu of fixes at the caret and goes to the one with `title`. */
    async openFixes(title) {
      await page.mouse.move(5, 5);
      const rows = page.locator('.action-widget .monaco-list-row');
      await until(`the fix ${title}`, async () => {
        if (await rows.filter({ hasText: title }).first().isVisible()) return true;
        await press('Escape', 'Control+.');
        return rows
          .first()
          .waitFor({ timeout: 2000 })
          .then(
            () => true,
            () => false,
          );
      });
      await until(`the fix ${title} chosen`, async () => {
        const chosen = await page.locator('.action-widget .monaco-list-row.focused').allTextContents();
        if (chosen.some((text) => text.includes(title))) return true;
        await press('ArrowDown');
        return false;
      });
    },
    async quickFix(title) {
      await window.openFixes(title);
      await press('Enter');
      await page
        .locator('.action-widget')
        .first()
        .waitFor({ state: 'hidden', ...PATIENCE });
    },
    /** The frame of a webview that has an element; it stands in a frame of a frame. */
    frameWith: (selector) =>
      until(selector, async () => {
        for (const frame of page.frames()) {
          const count = await frame
            .locator(selector)
            .count()
            .catch(() => 0);
          if (count > 0) return frame;
        }
        return undefined;
      }),
  };
  return window;
}
