import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { testFolder } from '../lsp/support/folder.js';
import { RIGHT } from '../lsp/support/texts.js';
import { ensureNeovim, playNeovim } from './neovim.js';

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
      RIGHT.replace('办结38件', '均已办结')
        .replace('| 9          | 2   ', '| 11         | 2   ')
        .replace('| 38   |', '| 40   |'),
    );
    const stages = await playNeovim<Stage>(SCRIPT, folder.path, join(folder.path, '年报.md'));
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
