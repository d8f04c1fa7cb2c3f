import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findInputs } from '../../src/cli/files.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
}

async function find(...args: string[]) {
  const { files, unread } = await findInputs(args, folder);
  return { files, unread: unread.map(({ file, problem }) => `${file}: ${problem.text('en')}`) };
}

describe('finding what to check', () => {
  it('walks a folder in a fixed order and takes only texts', async () => {
    put('r/b.md', 'r/a.txt', 'r/c.HTML', 'r/d.htm', 'r/e.markdown', 'r/f.json', 'r/g.docx', 'r/sub/z.md');
    expect(await find('r')).toEqual({
      files: ['r/a.txt', 'r/b.md', 'r/c.HTML', 'r/d.htm', 'r/e.markdown', 'r/sub/z.md'],
      unread: [],
    });
  });

  it('passes over node_modules, dist and hidden names', async () => {
    put('a.md', 'node_modules/x.md', 'dist/x.md', '.git/x.md', '.hidden.md', 'sub/node_modules/x.md');
    expect((await find('.')).files).toEqual(['a.md']);
  });

  it('enters each folder once, links in a circle or not', async () => {
    put('r/a.md', 'r/sub/b.md');
    symlinkSync(join(folder, 'r'), join(folder, 'r/sub/up'));
    symlinkSync(join(folder, 'r/sub'), join(folder, 'r/again'));
    const { files, unread } = await find('r');
    expect(files).toHaveLength(2);
    expect(files[0]).toBe('r/a.md');
    expect(unread).toEqual([]);
  });

  it('takes a named file whatever its extension', async () => {
    put('draft', 'table.csv');
    expect((await find('draft', 'table.csv')).files).toEqual(['draft', 'table.csv']);
  });

  it('takes a file with signs of a glob in its name as it is', async () => {
    put('年报[1].md', '年报1.md');
    expect((await find('年报[1].md')).files).toEqual(['年报[1].md']);
  });

  it('expands globs, in order, only to texts unless the extension is named', async () => {
    put('r/b.md', 'r/a.md', 'r/c.json', 'r/sub/d.txt', 'node_modules/x.md');
    expect((await find('r/*.md')).files).toEqual(['r/a.md', 'r/b.md']);
    expect((await find('**/*')).files).toEqual(['r/a.md', 'r/b.md', 'r/sub/d.txt']);
    expect((await find('r/*.json')).files).toEqual(['r/c.json']);
  });

  it('keeps the order of the arguments and names each file once', async () => {
    put('b.md', 'a.md');
    expect((await find('b.md', '.', './a.md', '-', '-')).files).toEqual(['b.md', 'a.md', '-']);
  });

  it('tells what it could not find and goes on', async () => {
    put('a.md', 'empty/notes.json');
    expect(await find('missing.md', 'a.md', '*.html', 'empty', 'a.md/x')).toEqual({
      files: ['a.md'],
      unread: [
        'missing.md: no such file or folder',
        '*.html: no file matches this pattern',
        'empty: the folder has no .md .markdown .txt .html .htm file',
        'a.md/x: no such file or folder',
      ],
    });
  });

  it('tells of a link that leads nowhere', async () => {
    put('r/a.md');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'r/b.md'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'r/c'));
    expect(await find('r')).toEqual({ files: ['r/a.md'], unread: ['r/b.md: no such file or folder'] });
  });

  it.skipIf(process.getuid?.() === 0)('tells of a folder that it may not enter', async () => {
    put('r/a.md', 'r/locked/b.md');
    chmodSync(join(folder, 'r/locked'), 0);
    expect(await find('r')).toEqual({ files: ['r/a.md'], unread: ['r/locked: permission denied'] });
    chmodSync(join(folder, 'r/locked'), 0o755);
  });
});
