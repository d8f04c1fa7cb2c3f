// A report as it is opened: what is wrong is seen at its place, told in words, found by walking, and goes when mended.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { openEditorWindow, until } from '../editor-window.mjs';
import { sample, wrongTotal } from './drafts.mjs';
import { pictureOfFailure } from './pictures.mjs';

/** One draft for each way in which tables come out of web pages and office programs. */
const LAYOUTS = {
  'pipe tables': 'county-2020-pipe.md',
  'a cell a line, blank lines between': 'water-2020-lines.txt',
  'a cell a line, bars behind': 'town-2021-bars.txt',
  'tabs, broken by pages': 'town-2019-pages.txt',
  'all in one line': 'office-2023-one-line.txt',
  'a cell a line, tabs before': 'street-2020-indented.txt',
};
const NO_TABLE = 'wrong-office-2021-no-table.md';
const NOTES = 'notes.md';
const NOTES_TEXT =
  '# Notes\n\n| item | total |\n| --- | --- |\n| apples | 3 |\n\n会议纪要：下周开会，讨论公开事项、公司章程。\n';

export function register(context) {
  const { tools, root } = context;
  describe('a report in VS Code', () => {
    const drafts = Object.values(LAYOUTS).map((name) => ({ name, ...wrongTotal(root, name) }));
    let ui;
    before(async () => {
      const files = Object.fromEntries(drafts.map(({ name, text }) => [name, text]));
      ui = await openEditorWindow(tools, root, {
        files: { ...files, [NO_TABLE]: sample(root, NO_TABLE), [NOTES]: NOTES_TEXT },
      });
    });
    after(() => ui?.close());
    beforeEach(() => ui.closeAll());
    afterEach(pictureOfFailure(context, () => ui));

    for (const [layout, name] of Object.entries(LAYOUTS)) {
      const draft = drafts.find((one) => one.name === name);

      it(`${layout}: the wrong total has its squiggle and its entry; a digit typed takes both away`, async () => {
        await ui.open(name);
        await ui.showProblems();
        const row = await ui.problem('A02');
        const said = await row.textContent();
        assert.match(said, /（七）总计/);
        assert.ok(said.includes(`${draft.wrong}≠${draft.right}`), said);
        await ui.goToProblem('A02');
        await until(`the caret in line ${draft.at.line}`, async () => (await ui.caret()).line === draft.at.line);
        await ui.press('ArrowLeft');
        await until('a squiggle at the caret', () => squiggleAtCaret(ui));

        for (const _ of draft.wrong) await ui.press('Delete');
        await ui.keyboard.type(draft.right);
        await until('the right text in the file', () => ui.text(name) === sample(root, name));
        await ui.noProblem('A02');
        await until('no squiggle', async () => (await ui.page.locator('.squiggly-error').count()) === 0);
        await ui.press('Backspace');
        await ui.keyboard.type(draft.right.endsWith('9') ? '8' : '9');
        await ui.problem('A02');
      });

      it(`${layout}: the list of symbols leads to part 三`, async () => {
        await ui.open(name);
        const part = draft.sections.find(({ official }) => official === 3);
        await ui.choose(['Control+Shift+O'], part.heading);
        await until('the caret at the part', async () => (await ui.caret()).line === part.line);
        if (layout === 'all in one line') assert.ok((await ui.caret()).character > 500);
      });
    }

    it('hovers tell what an item of the statute covers, and the sum of a total in numbers', async () => {
      const draft = drafts.find((one) => one.name === LAYOUTS['pipe tables']);
      const { name, text } = draft;
      ui.write(name, text);
      await ui.open(name);
      await ui.showProblems();
      await ui.problem('A02');
      const total = await ui.hoverAt(name, draft.wrong, text.indexOf('（七）总计'));
      const item = await ui.hoverAt(name, '第二十条第（五）项', text.indexOf('## 二、'));
      assert.ok(total.includes(`现为 ${draft.wrong}，应为 ${draft.right}`), total);
      assert.match(item, /第二十条第（五）项 行政许可/);
    });

    it('the fix for a missing table writes the standard table, and nothing else', async () => {
      const before = sample(root, NO_TABLE);
      await ui.open(NO_TABLE);
      await ui.showProblems();
      await ui.goToProblem('T06');
      await ui.quickFix('插入表二');
      const text = await until('a table', () => (ui.text(NO_TABLE) === before ? '' : ui.text(NO_TABLE)));
      await ui.noProblem('T06');
      const heading = '## 三、收到和处理政府信息公开申请情况\n';
      const [start, end] = before.split(heading);
      assert.ok(text.startsWith(start + heading) && text.endsWith(end));
      const table = text.slice(start.length + heading.length, text.length - end.length);
      assert.match(table, /^\n\| （本列数据的勾稽关系为/);
      ui.write(NO_TABLE, before);
      const read = JSON.parse(gouji(root, ['read', '--format', 'json', '-'], text));
      assert.deepEqual(
        [...new Set(read.tables.requests.rows.flatMap(({ cells }) => cells.map(({ value }) => value)))],
        [0],
      );
    });

    it('a Markdown file that is no report has no entry, no lens, no state and no buttons', async () => {
      await ui.open(NOTES);
      await ui.showProblems();
      await ui.open(LAYOUTS['pipe tables']);
      await ui.problem('A02');
      await ui.open(NOTES);
      // The report beside it has its entry: whatever the notes had would be there as well.
      assert.equal(await ui.rows.filter({ hasText: NOTES }).count(), 0);
      assert.equal(await ui.page.locator('.squiggly-error, .squiggly-warning, .squiggly-info').count(), 0);
      assert.equal(await ui.editor.locator('.codelens-decoration').count(), 0);
      assert.equal(await ui.page.locator('.editor-actions [aria-label*="在侧边预览"]').count(), 0);
    });
  });
  registerSeeds(context);
}

/** Real texts and what people read in them; they lie beside the repository and not everywhere. */
function registerSeeds(context) {
  const { tools, root } = context;
  const shared = path.join(root, '../shared');
  const truth = path.join(shared, 'domain/seeds-truth.json');
  const isThere = existsSync(truth);
  (isThere ? describe : describe.skip)(`a real report in VS Code${isThere ? '' : ' (they are not here)'}`, () => {
    const seeds = isThere ? Object.entries(JSON.parse(readFileSync(truth, 'utf8'))) : [['none', {}]];
    let ui;
    before(async () => {
      const files = seeds.map(([name]) => [name, readFileSync(path.join(shared, 'seeds', name), 'utf8')]);
      ui = await openEditorWindow(tools, root, {
        files: Object.fromEntries(files),
        viewport: { width: 1280, height: 1800 },
      });
    });
    after(() => ui?.close());
    beforeEach(() => ui.closeAll());
    afterEach(pictureOfFailure(context, () => ui));

    for (const [name, { must, sections }] of seeds) {
      it(`${name}: what must be found has its entry and its squiggle, part 三 is found`, async () => {
        await ui.open(name);
        await ui.showProblems();
        const rules = [...new Set(must.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule))];
        for (const rule of rules) await ui.problem(rule);
        const [first] = must.filter(({ rule, line }) => rules.includes(rule) && line !== null);
        await ui.goToProblem(first.rule);
        await ui.press('ArrowLeft');
        await ui.editor.locator('.squiggly-error, .squiggly-warning').first().waitFor();
        const [, line] = sections.find(([official]) => official === 3);
        await ui.choose(['Control+Shift+O'], '收到和处理政府信息公开申请情况');
        await until('the caret at the part', async () => (await ui.caret()).line === line - 1);
      });
    }
  });
}

/** Whether a squiggle begins where the caret stands. */
async function squiggleAtCaret(ui) {
  const caret = await ui.editor.locator('.cursor').first().boundingBox();
  for (const squiggle of await ui.editor.locator('.squiggly-error').all()) {
    const box = await squiggle.boundingBox();
    if (box && caret && Math.abs(box.x - caret.x) < 4 && Math.abs(box.y - caret.y) < 8) return true;
  }
  return false;
}

function gouji(root, args, input) {
  return execFileSync(process.execPath, [path.join(root, 'dist/cli.js'), ...args], { input, encoding: 'utf8' });
}
