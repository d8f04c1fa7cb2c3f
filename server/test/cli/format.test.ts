import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RIGHT } from '../lsp/support/texts.js';
import { folderWith, gouji } from './support/run.js';

const RAGGED = RIGHT.replace(/ {2,}/g, ' ').replace(/-{4,}/g, '---');

describe('gouji format', () => {
  it('prints the draft with its tables lined up, and leaves the file alone', async () => {
    const cwd = folderWith({ 'a.md': RAGGED });
    const { status, out, err } = await gouji(['format', 'a.md'], { cwd });
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('| 一、本年新收政府信息公开申请数量                                     |');
    expect(out).toContain('|          8 |              2 |       27 |');
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(RAGGED);
  });

  it('writes the file with --write, once', async () => {
    const cwd = folderWith({ 'a.md': `\ufeff${RAGGED}` });
    expect(await gouji(['format', '--write', 'a.md'], { cwd })).toEqual({
      status: 0,
      out: '',
      err: 'gouji: a.md: 已整理\n',
    });
    const written = readFileSync(join(cwd, 'a.md'), 'utf8');
    expect(written.startsWith('\ufeff# ')).toBe(true);
    expect(await gouji(['format', '--write', 'a.md'], { cwd })).toEqual({ status: 0, out: '', err: '' });
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(written);
    expect(await gouji(['format', '--check', 'a.md'], { cwd })).toEqual({ status: 0, out: '', err: '' });
  });

  it('tells with --check that a draft is not formatted', async () => {
    const cwd = folderWith({ 'a.md': RAGGED });
    const ran = await gouji(['format', '--check', 'a.md'], { cwd });
    expect(ran).toEqual({ status: 1, out: '', err: 'gouji: a.md: 表格没有对齐，或空行不合适\n' });
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(RAGGED);
  });

  it('takes the width of ambiguous characters from gouji.json', async () => {
    const cwd = folderWith({ 'a.md': RAGGED, 'gouji.json': '{ "ambiguousWidth": "wide" }' });
    const narrow = await gouji(['format', '-'], { cwd: folderWith({}), input: RAGGED });
    const wide = await gouji(['format', 'a.md'], { cwd });
    const line = (out: string) => out.split('\n').find((each) => each.includes('三安全'))!;
    expect(line(wide.out).length).toBe(line(narrow.out).length - 2);
  });

  it('leaves what is no report as it is, and says so', async () => {
    const ran = await gouji(['format', '-'], { input: '|a|b|\n|-|-|\n' });
    expect(ran).toEqual({ status: 0, out: '|a|b|\n|-|-|\n', err: 'gouji: -: 不是政府信息公开年报，没有改动\n' });
  });

  it.each([
    [['format', '--write', '-'], /--write 只能改文件/],
    [['format', 'nothing.md'], /nothing\.md/],
    [['format'], /file/],
    [['format', '--write', '--check', 'a.md'], /不能一起用/],
  ])('fails on %j', async (args, message) => {
    const { status, err } = await gouji(args, { cwd: folderWith({}) });
    expect(status).toBe(2);
    expect(err).toMatch(message);
  });
});
