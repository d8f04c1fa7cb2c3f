import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SERVER } from '../lsp/support/client.js';
import { testFolder } from '../lsp/support/folder.js';
import { RIGHT } from '../lsp/support/texts.js';
import { ensureNeovim } from './neovim.js';

const SCRIPT = fileURLToPath(new URL('neovim.lua', import.meta.url));
const INSTALLING = 300_000;

interface Stage {
  readonly stage: string;
  readonly count: number;
  readonly message: string | null;
  readonly covered: string | null;
}

test(
  'in Neovim findings come with the draft, change with the text, go when it is mended and come back',
  async (context) => {
    const neovim = ensureNeovim();
    if (!neovim.ok) {
      console.log(`Neovim test skipped: ${neovim.reason}`);
      return context.skip(neovim.reason);
    }
    const folder = testFolder();
    folder.write(
      '年报.md',
      RIGHT.replace('| 9          | 2   ', '| 11         | 2   ').replace('| 38   |', '| 40   |'),
    );
    const stages = await play(folder.path, join(folder.path, '年报.md'));
    expect(stages.map(({ stage }) => stage)).toEqual(['opened', 'changed', 'mended', 'undone']);
    const [opened, changed, mended, undone] = stages;
    expect(opened).toMatchObject({ count: 1, covered: '11' });
    expect(opened?.message).toContain('总计 40≠38');
    expect(changed?.message).toContain('总计 41≠38');
    expect(mended).toMatchObject({ count: 0, message: null });
    expect(undone).toMatchObject({ count: 1, covered: '11' });
  },
  INSTALLING,
);

function play(cwd: string, draft: string): Promise<Stage[]> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE: process.execPath, SERVER, DRAFT: draft, HOME: cwd };
    const args = ['--headless', '--clean', '-c', `luafile ${SCRIPT}`];
    const child = spawn('nvim', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => (out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk) => (err += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`nvim left with ${code}: ${err}`));
      else
        resolve(
          out
            .split('\n')
            .filter((line) => line.startsWith('{'))
            .map((line) => JSON.parse(line)),
        );
    });
  });
}
