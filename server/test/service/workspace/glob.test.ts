import { glob } from 'tinyglobby';
import { expect, it } from 'vitest';
import { readGlob } from '../../../src/service/workspace/glob.js';
import { folderWith } from '../../cli/support/run.js';

const FILES = [
  '县.md',
  '部门/a.md',
  '部门/b.md',
  '部门/b.txt',
  '部门/2023/ab.md',
  '部门/2023/[1].md',
  '乡镇/甲镇.md',
  '乡镇/乙镇.md',
  '乡镇/2023/甲镇 年报.md',
];

it('takes in the files that the globbing library takes in', async () => {
  const cwd = folderWith(Object.fromEntries(FILES.map((name) => [name, ''])));
  const patterns = [
    '*.md',
    '**/*.md',
    '**',
    '部门/*.md',
    '部门/**/*.md',
    '部门/**',
    '*/2023/*.md',
    '**/2023/**/*.md',
    '{部门,乡镇}/*.md',
    '{部门/*.md,乡镇/甲镇.md}',
    '部门/{a,b}.{md,txt}',
    '部门/?.md',
    '部门/[ab].md',
    '部门/[a-b].*',
    '部门/[!a].md',
    '部门/a*.md',
    '部门/*b.md',
    '部门/2023/*b*.md',
    '乡镇/?镇.md',
    './部门/a.md',
    '部门/../县.md',
    '没有/*.md',
    '部门',
  ];
  for (const pattern of patterns) {
    const { matches } = readGlob(pattern);
    const theirs = await glob(pattern, { cwd, expandDirectories: false });
    expect(FILES.filter(matches), pattern).toEqual(FILES.filter((name) => theirs.includes(name)));
  }
});

it('takes in a file whose very name is written, and knows where a pattern starts', () => {
  expect(readGlob('部门/2023/[1].md').matches('部门/2023/[1].md')).toBe(true);
  expect(readGlob('../../市/局/*.md')).toMatchObject({ up: 2, folder: '市/局/', plain: null });
  expect(readGlob('./部门/a.md')).toMatchObject({ up: 0, folder: '部门/', plain: '部门/a.md' });
  expect(readGlob('**/a.md')).toMatchObject({ up: 0, folder: '', plain: null });
});

it('reads hostile patterns in no time', () => {
  const name = 'a'.repeat(2000);
  expect(readGlob(`${'*a'.repeat(500)}b`).matches(name)).toBe(false);
  expect(readGlob(`${'**/a/'.repeat(500)}b`).matches(`${'a/'.repeat(1000)}c`)).toBe(false);
  expect(readGlob('{a,b}'.repeat(40)).matches(name)).toBe(false);
  expect(readGlob('{'.repeat(5000)).matches(name)).toBe(false);
});
