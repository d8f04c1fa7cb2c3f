// Takes docs/pictures/editor.png: a draft with wrong figures, the squiggles, the Problems panel, in Chinese.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { scratch, startCodeServer } from './code-server.mjs';
import { allowDevelopment, openBrowser, workbenchUrl } from './workbench.mjs';

const DRAFT = '示例市示例区教育局2019年政府信息公开工作年度报告.md';
const SAMPLE = 'test-fixtures/drafts/education-2019-flat.md';
// A total worked backwards from the balance, a blank cell, a title of one's own.
const FAULTS = [
  [/（七）总计 \| 5 \| 1 (.*) 6 \|/, '（七）总计 | 6 | 1 $1 7 |'],
  [/四、结转下年度继续办理 \| 1 (.*) 1 \|/, '四、结转下年度继续办理 | 0 $1 0 |'],
  [/属于行政查询事项 \| 0 /, '属于行政查询事项 |  '],
  ['五、存在的主要问题及改进情况', '五、存在的主要问题和改进措施'],
];

export async function takePicture(tools, root) {
  const place = scratch();
  const folder = place.folder('示例区');
  writeFileSync(path.join(folder, DRAFT), wrongDraft(path.join(root, SAMPLE)));
  chineseDisplay(place);
  const server = await startCodeServer(tools, place, {
    locale: 'zh-cn',
    settings: {
      'editor.fontFamily': 'Noto Sans Mono CJK SC',
      'editor.minimap.enabled': false,
      'workbench.colorTheme': 'Default Light Modern',
    },
  });
  const browser = await openBrowser(tools, place, { width: 1280, height: 800 });
  try {
    const { page } = browser;
    await allowDevelopment(page);
    const payload = [
      ['extensionDevelopmentPath', root],
      ['openFile', path.join(folder, DRAFT)],
      ['skipWelcome', 'true'],
    ];
    await page.goto(workbenchUrl(server, folder, payload));
    await page.locator('.monaco-editor .view-line').first().click({ timeout: 60_000 });
    await page.keyboard.press('Control+Shift+M');
    const total = page.locator('.markers-panel .monaco-list-row', { hasText: 'A02' }).first();
    await total.dblclick({ timeout: 60_000 });
    // Off the cell, whose selection would hide the squiggle.
    await page.locator('.view-line', { hasText: '结转下年度继续办理' }).click({ timeout: 30_000 });
    await page.locator('.squiggly-error').first().waitFor({ timeout: 30_000 });
    mkdirSync(path.join(root, 'docs/pictures'), { recursive: true });
    await page.screenshot({ path: path.join(root, 'docs/pictures/editor.png') });
  } finally {
    await browser.close();
    await server.stop();
    place.clear();
  }
}

function wrongDraft(file) {
  let text = readFileSync(file, 'utf8');
  for (const [right, wrong] of FAULTS) {
    const changed = text.replace(right, wrong);
    if (changed === text) throw new Error(`${file} has no ${right}`);
    text = changed;
  }
  return text;
}

/** Makes the extension's Chinese texts show without a language pack, which cannot be had offline. */
function chineseDisplay(place) {
  const texts = path.join(place.folder('user'), 'main.i18n.json');
  writeFileSync(texts, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'gouji',
    label: '中文(简体)',
    extensions: [{ extensionIdentifier: { id: 'gouji.language' }, version: '0.0.1' }],
    translations: { vscode: texts },
  };
  writeFileSync(path.join(place.folder('user'), 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack }));
}
