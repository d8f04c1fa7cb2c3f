// A clerk fills cells in the table form of a real workbench: the draft has the numbers, and undo takes the last back.
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { scratch, startCodeServer } from './code-server.mjs';
import { allowDevelopment, openBrowser, workbenchUrl } from './workbench.mjs';

const SAMPLE = 'county-2020-pipe.md';
const PATIENCE_MS = 60_000;

/** Rejects where something is not as it should be. `picture`: where a picture of the workbench goes, or null. */
export async function fillTheForm(tools, root, picture = null) {
  const place = scratch();
  const folder = place.folder('drafts');
  const file = path.join(folder, SAMPLE);
  cpSync(path.join(root, 'test-fixtures/drafts', SAMPLE), file);
  const server = await startCodeServer(tools, place, {
    settings: { 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 50 },
  });
  const browser = await openBrowser(tools, place);
  try {
    const { page } = browser;
    await allowDevelopment(page);
    const payload = [
      ['extensionDevelopmentPath', root],
      ['openFile', file],
      ['skipWelcome', 'true'],
    ];
    await page.goto(workbenchUrl(server, folder, payload));
    await page
      .locator('.codelens-decoration a', { hasText: 'Fill in as a form' })
      .first()
      .click({ timeout: PATIENCE_MS });
    const form = await frameWith(page, 'input[data-key="requests/new/1"]');
    const cell = (id) => form.locator(`input[data-key="requests/${id}"]`);
    await cell('new/1').click();
    for (const number of ['41', '42', '43', '44']) {
      await page.keyboard.type(number);
      await page.keyboard.press('Tab');
    }
    await until('the numbers in the file', () =>
      /\|\s*41\s*\|\s*42\s*\|\s*43\s*\|\s*44\s*\|/.test(readFileSync(file, 'utf8')),
    );
    if (picture) await page.screenshot({ path: picture });
    await cell('new/1').focus();
    await page.keyboard.press('Control+Z');
    await until('the last one taken back', () => !/\|\s*44\s*\|/.test(readFileSync(file, 'utf8')));
    await until('the form in step', async () => (await cell('new/4').inputValue()) !== '44');
    assert.equal(await cell('new/1').inputValue(), '41');
  } finally {
    await browser.close();
    await server.stop();
    place.clear();
  }
}

/** The frame of a webview that has an element, which stands in a frame of a frame. */
async function frameWith(page, selector) {
  let found;
  await until(selector, async () => {
    for (const frame of page.frames()) {
      if (
        (await frame
          .locator(selector)
          .count()
          .catch(() => 0)) > 0
      )
        found = frame;
    }
    return found !== undefined;
  });
  return found;
}

async function until(what, condition) {
  const end = Date.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`not seen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
