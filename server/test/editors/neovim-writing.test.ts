import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readDraftFile } from '../drafts/draft-files.js';
import { testFolder } from '../lsp/support/folder.js';
import { ensureNeovim, playNeovim } from './neovim.js';

const SCRIPT = fileURLToPath(new URL('neovim-writing.lua', import.meta.url));
const INSTALLING = 300_000;

interface Step {
  readonly step: string;
  readonly title?: string;
  readonly rows?: number;
  readonly edits?: number;
  readonly widths?: number;
  readonly names?: readonly string[];
}

test(
  'in Neovim a code action inserts the standard table, formatting lines tables up, symbols are listed',
  async (context) => {
    const neovim = ensureNeovim();
    if (!neovim.ok) {
      console.log(`Neovim writing test skipped: ${neovim.reason}`);
      return context.skip(neovim.reason);
    }
    const folder = testFolder();
    folder.write('年报.md', readDraftFile('wrong-office-2021-no-table.md').replace(/ {2,}/g, ' '));
    const [inserted, formatted, listed] = await playNeovim<Step>(SCRIPT, folder.path, join(folder.path, '年报.md'));
    expect(inserted).toMatchObject({ step: 'inserted', title: '插入表二（2021 版，各格填 0）', rows: 29 });
    expect(formatted).toMatchObject({ step: 'formatted', widths: 1 });
    expect(formatted?.edits).toBeGreaterThan(10);
    const text = listed?.names?.join('\n');
    for (const name of ['总体情况', '收到和处理政府信息公开申请情况', '表二']) expect(text).toContain(name);
  },
  INSTALLING,
);
