import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDraftFile } from '../drafts/draft-files.js';
import { encodeGb } from './support/encode.js';
import { folderWith, gouji } from './support/run.js';

const PAGE = readDraftFile('district-2023-page.html');

describe('gouji import', () => {
  test('gives the draft to the output and what was recognised to the user', async () => {
    const { status, out, err } = await gouji(['import', '-'], { input: PAGE });
    expect(status).toBe(0);
    expect(out).toMatch(/^# 示例市示例区人民政府2023年政府信息公开工作年度报告\n/);
    expect(err).toContain('认出了：「示例市示例区人民政府2023年');
    expect(err).toContain('表一 10/10，表二 175/175，表三 15/15');
    expect(err).toContain('没有带过来');
    const english = await gouji(['import', '-', '--lang', 'en'], { input: PAGE });
    expect(english.err).toContain('left out outside the article (6 lines)');
  });

  test('reads GB18030 by the charset that the page declares', async () => {
    const { status, out } = await gouji(['import', '-'], { input: encodeGb(PAGE.replace('utf-8', 'gb2312')) });
    expect(status).toBe(0);
    expect(out).toBe((await gouji(['import', '-'], { input: PAGE })).out);
  });

  test('writes a file, never over another unless forced, and never over what it reads', async () => {
    const cwd = folderWith({ 'a.html': PAGE, 'b.md': '旧' });
    const refused = await gouji(['import', 'a.html', '-o', 'b.md'], { cwd });
    expect(refused).toMatchObject({ status: 2, out: '', err: expect.stringContaining('b.md: 文件已经有了') });
    expect(readFileSync(join(cwd, 'b.md'), 'utf8')).toBe('旧');
    expect(await gouji(['import', 'a.html', '-o', 'b.md', '--force'], { cwd })).toMatchObject({ status: 0, out: '' });
    expect(readFileSync(join(cwd, 'b.md'), 'utf8')).toMatch(/^# 示例市示例区/);
    const over = await gouji(['import', 'a.html', '-o', './a.html', '--force'], { cwd });
    expect(over).toMatchObject({ status: 2, out: '', err: expect.stringContaining('不能写在它上面') });
    expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toBe(PAGE);
  });

  test.each([
    ['会议纪要', '会议纪要\n政府信息公开培训安排。\n', '没有认出政府信息公开年报'],
    [
      'a million unclosed tags',
      `<html><body>${'<div><table><tr><td>公开'.repeat(250_000)}`,
      '没有认出政府信息公开年报',
    ],
    [
      '20 MB of markup',
      `<p>政府信息公开</p>${'<span class="x">&nbsp;</span>\n'.repeat(740_000)}`,
      '没有认出政府信息公开年报',
    ],
  ])('ends with 2 and writes nothing for %s', async (_, text, said) => {
    const cwd = folderWith({ 'a.html': text });
    const { status, out, err } = await gouji(['import', 'a.html', '-o', 'b.md'], { cwd });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(said);
    expect(readdirSync(cwd)).toEqual(['a.html']);
  });

  test('finds the report in a page with a million unclosed tags around it', async () => {
    const page = PAGE.replace('<div class="article">', `${'<div><span>'.repeat(500_000)}<div class="article">`);
    const { status, out } = await gouji(['import', '-'], { input: page });
    expect(status).toBe(0);
    expect(out).toBe((await gouji(['import', '-'], { input: PAGE })).out);
  });

  test('finds the report in a page of 20 MB', async () => {
    const page = PAGE.replace(
      '<div class="pager">',
      `<div>${'<a href="/x">链接</a>\n'.repeat(740_000)}</div><div class="pager">`,
    );
    const { status, out, err } = await gouji(['import', '-'], { input: page });
    expect(status).toBe(0);
    expect(out).toBe((await gouji(['import', '-'], { input: PAGE })).out);
    expect(err.length).toBeLessThan(5000);
  });
});
