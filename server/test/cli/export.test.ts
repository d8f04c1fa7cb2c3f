import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDraftFile } from '../drafts/draft-files.js';
import { folderWith, gouji } from './support/run.js';

const RIGHT = readDraftFile('county-2020-pipe.md');
const WRONG = readDraftFile('wrong-education-2023-sums.html');

describe('gouji export', () => {
  test('writes a Word file beside the draft, never over another unless forced', async () => {
    const cwd = folderWith({ 'a.md': RIGHT });
    const first = await gouji(['export', 'a.md', '--to', 'docx'], { cwd });
    expect(first).toEqual({ status: 0, out: '', err: 'gouji: a.docx: 已导出\n' });
    const written = readFileSync(join(cwd, 'a.docx'));
    expect(written.subarray(0, 2).toString()).toBe('PK');
    const again = await gouji(['export', 'a.md', '--to', 'docx'], { cwd });
    expect(again).toMatchObject({ status: 2, err: expect.stringContaining('a.docx: 文件已经有了') });
    expect(await gouji(['export', 'a.md', '--to', 'docx', '--force'], { cwd })).toMatchObject({ status: 0 });
    expect(readFileSync(join(cwd, 'a.docx')).equals(written)).toBe(true);
    expect(readdirSync(cwd).sort()).toEqual(['a.docx', 'a.md']);
  });

  test('prints a page or the model, or writes them where -o says', async () => {
    const cwd = folderWith({ 'a.md': RIGHT });
    const page = await gouji(['export', 'a.md', '--to', 'html'], { cwd });
    expect(page).toMatchObject({ status: 0, err: '', out: expect.stringMatching(/^<!DOCTYPE html>/) });
    expect(await gouji(['export', 'a.md', '--to', 'html', '-o', 'b.html'], { cwd })).toMatchObject({
      status: 0,
      out: '',
    });
    expect(readFileSync(join(cwd, 'b.html'), 'utf8')).toBe(page.out);
    expect((await gouji(['export', '-', '--to', 'html'], { input: RIGHT })).out).toBe(page.out);
  });

  test('gives the model as read does, with the text around the tables', async () => {
    const cwd = folderWith({ 'a.md': RIGHT });
    const read = JSON.parse((await gouji(['read', 'a.md', '--format', 'json'], { cwd })).out);
    const { opening, signature, closing, ...model } = JSON.parse(
      (await gouji(['export', 'a.md', '--to', 'json'], { cwd })).out,
    );
    const sections = model.sections.map(({ text: _, ...section }: { readonly text: unknown }) => section);
    expect({ ...model, sections }).toEqual(read);
    expect(opening).toEqual([{ kind: 'paragraph', text: expect.stringMatching(/^根据.*12月31日。$/) }]);
    expect(model.sections[0].text[1]).toEqual({ kind: 'subheading', text: '（一）主动公开' });
    expect(model.sections[5].text).toEqual([{ kind: 'paragraph', text: '无' }]);
    expect({ signature, closing }).toEqual({ signature: ['示例县人民政府', '2021年3月11日'], closing: [] });
  });

  test('tells what it left out and what it wrote otherwise', async () => {
    const page = await gouji(['export', '-', '--to', 'html'], { input: readDraftFile('district-2023-page.html') });
    expect(page.err).toContain('标题前面的文字没有写进去：「首页 政务公开');
    expect(page.err).toContain('落款后面的网页文字没有写进去：「上一篇');
    expect(page.out).not.toContain('上一篇');
    const labels = await gouji(['export', '-', '--to', 'html', '--lang', 'en'], {
      input: readDraftFile('wrong-office-2023-labels.txt'),
    });
    expect(labels.err).toContain('「规范性文件」→「行政规范性文件」');
  });

  test('with --check writes nothing while an error stands, and says which', async () => {
    const cwd = folderWith({ 'bad.html': WRONG, 'good.md': RIGHT });
    const bad = await gouji(['export', 'bad.html', '--to', 'docx', '--check'], { cwd });
    expect(bad).toMatchObject({ status: 1, out: '' });
    expect(bad.err).toContain('gouji(A01)');
    expect(bad.err).toContain('还有错误，没有导出');
    expect(existsSync(join(cwd, 'bad.docx'))).toBe(false);
    expect(await gouji(['export', 'bad.html', '--to', 'json', '--check'], { cwd })).toMatchObject({
      status: 1,
      out: '',
    });
    expect(await gouji(['export', 'good.md', '--to', 'docx', '--check'], { cwd })).toMatchObject({ status: 0 });
    expect(await gouji(['export', 'bad.html', '--to', 'docx'], { cwd })).toMatchObject({ status: 0 });
  });

  test('writes a workbook beside the draft and tells the totals that its formulas make otherwise', async () => {
    const cwd = folderWith({ 'bad.html': WRONG });
    const { status, err } = await gouji(['export', 'bad.html', '--to', 'xlsx'], { cwd });
    expect(status).toBe(0);
    expect(err).toContain('表三「未经复议直接起诉·总计」稿子里是 3，写的公式算出来是 2');
    expect(readFileSync(join(cwd, 'bad.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('with --check takes the levels of gouji.json', async () => {
    const cwd = folderWith({
      'bad.html': WRONG,
      'gouji.json': '{ "rules": { "A01": "off", "A02": "off", "A03": "off", "A04": "off" } }',
    });
    expect(await gouji(['export', 'bad.html', '--to', 'docx', '--check'], { cwd })).toMatchObject({ status: 0 });
  });

  test.each([
    [['export', 'a.md'], '--to'],
    [['export', 'a.md', '--to', 'pdf'], '不能是「pdf」'],
    [['export', 'none.md', '--to', 'html'], '找不到'],
    [['export', 'b.md', '--to', 'docx'], '不是政府信息公开年报'],
    [['export', '-', '--to', 'docx'], '要用 -o'],
    [['export', 'c.md', '--to', 'xlsx'], '没有读到表格'],
    [['export', 'a.md', '--to', 'html', '-o', './a.md', '--force'], '稿子本身'],
    [['export', 'a.md', '--to', 'docx', '-o', 'none/a.docx'], '没有这个文件夹'],
  ])('ends with 2, says why and writes nothing: %j', async (args, said) => {
    const cwd = folderWith({ 'a.md': RIGHT, 'b.md': '会议纪要\n', 'c.md': '# 示例局2023年政府信息公开工作年度报告\n' });
    const { status, out, err } = await gouji(args, { cwd, input: RIGHT });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(said);
    expect(readdirSync(cwd).sort()).toEqual(['a.md', 'b.md', 'c.md']);
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(RIGHT);
  });
});
