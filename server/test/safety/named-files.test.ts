import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, gouji } from '../cli/support/run.js';
import { RIGHT } from '../lsp/support/texts.js';
import { ofYear } from '../lsp/support/years.js';

const OTHER_CARRY = ofYear(2019, 7);
const ELSEWHERE = '在别的文件夹里，没有读';
const LEADS_OUT = '指到别的文件夹，没有读';

function project(config: object): string {
  const root = folderWith({
    'outside/2019.md': OTHER_CARRY,
    'inside/2020.md': RIGHT,
    'inside/gouji.json': JSON.stringify(config),
    'inside/old/2019.md': OTHER_CARRY,
  });
  symlinkSync(join(root, 'outside'), join(root, 'inside/linked'), 'junction');
  return root;
}

describe('last year’s report that gouji.json names', () => {
  const check = async (previous: string, cwd = 'inside') => {
    const root = project({ previous: { '2020.md': previous.replace('ROOT', '') } });
    const { out, err } = await gouji(['check', join(root, 'inside/2020.md')], { cwd: join(root, cwd) });
    return out + err;
  };

  test('is read below its folder', async () => {
    expect(await check('old/2019.md')).toContain('Y01');
  });

  test('is not read above it, by a link, or anywhere on the disk', async () => {
    for (const previous of ['../outside/2019.md', 'linked/2019.md', '/etc/passwd']) {
      const said = await check(previous);
      expect(said, previous).toContain(ELSEWHERE);
      expect(said, previous).not.toContain('Y01');
    }
  });

  test('is read above it where the command runs there', async () => {
    expect(await check('../outside/2019.md', '.')).toContain('Y01');
  });
});

describe('the parts of a roll-up that gouji.json names', () => {
  const check = async (part: string, cwd = 'inside') => {
    const root = project({ rollups: [{ report: '2020.md', parts: [part] }] });
    const { out, err } = await gouji(['check', join(root, 'inside/2020.md')], { cwd: join(root, cwd) });
    return out + err;
  };

  test('are read below its folder', async () => {
    expect(await check('old/*.md')).toContain('是 2019 年度的');
  });

  test('are not read above it, by a link, or anywhere on the disk', async () => {
    for (const part of ['../outside/*.md', '../outside/2019.md', 'linked/*.md', 'linked/2019.md', '../*/2019.md']) {
      const said = await check(part);
      expect(said, part).toContain(LEADS_OUT);
      expect(said, part).not.toContain('是 2019 年度的');
    }
  });

  test('are read above it where the command runs there', async () => {
    expect(await check('../outside/*.md', '.')).toContain('是 2019 年度的');
  });
});
