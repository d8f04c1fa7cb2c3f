import { describe, expect, it } from 'vitest';
import { draft } from '../rules/support/draft.js';
import { folderWith, gouji } from './support/run.js';

const REPORT = draft({
  disclosure: { 行政许可: [253] },
  requests: { new: [20, 1, 0, 0, 0, 0, 21], 'r3.1': ['', '/', '0件', 0, 0, 0, 0] },
  proceedings: [1, 0, 0, 2, 3],
});

async function readJson(text: string) {
  const cwd = folderWith({ 'a.md': text });
  const { status, out, err } = await gouji(['read', '--format', 'json', 'a.md'], { cwd });
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out);
}

function placeOf(text: string, needle: string, from: string) {
  const offset = text.indexOf(needle, text.indexOf(from));
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

describe('gouji read --format json', () => {
  it('gives head, parts and tables in the shape of the contract', async () => {
    const read = await readJson(REPORT);
    expect(Object.keys(read)).toEqual(['file', 'report', 'title', 'organ', 'year', 'edition', 'sections', 'tables']);
    expect(read).toMatchObject({
      file: 'a.md',
      report: true,
      title: '示例县示例局2023年政府信息公开工作年度报告',
      organ: '示例县示例局',
      year: 2023,
      edition: '2021',
    });
    expect(read.sections).toHaveLength(6);
    expect(read.sections[2]).toEqual({
      number: 3,
      heading: '收到和处理政府信息公开申请情况',
      official: 3,
      line: placeOf(REPORT, '三、收到', '').line,
    });
  });

  it('gives the rows in official order with the place of each cell', async () => {
    const { tables } = await readJson(REPORT);
    const keys = tables.requests.rows.map((row: { key: string }) => row.key);
    expect(keys.slice(0, 5)).toEqual(['new', 'carry', 'r1', 'r2', 'r3.1']);
    expect(keys.slice(-5)).toEqual(['r6.1', 'r6.2', 'r6.3', 'total', 'next']);
    expect(keys).toHaveLength(25);
    expect(tables.requests.rows[0].cells[0]).toEqual({
      text: '20',
      value: 20,
      ...placeOf(REPORT, '20', '本年新收'),
    });
    expect(tables.disclosure.rows.find((row: { key: string }) => row.key === '行政许可').cells).toEqual([
      { text: '253', value: 253, ...placeOf(REPORT, '253', '行政许可') },
    ]);
    expect(tables.proceedings.cells).toHaveLength(15);
    expect(tables.proceedings.cells.slice(0, 5).map((cell: { value: number }) => cell.value)).toEqual([1, 0, 0, 2, 3]);
  });

  it('gives blanks, placeholders and units as they are, and never a guess', async () => {
    const { tables } = await readJson(REPORT);
    const [blank, placeholder, unit, zero] = tables.requests.rows[4].cells;
    expect(blank).toMatchObject({ text: '', value: null });
    expect(placeholder).toMatchObject({ text: '/', value: null });
    expect(unit).toMatchObject({ value: 0, unit: '件' });
    expect(zero).not.toHaveProperty('unit');
  });

  it('gives null for a row and a table that are not there', async () => {
    const withoutRow = REPORT.split('\n')
      .filter((line) => !line.includes('属于国家秘密'))
      .join('\n');
    const { tables } = await readJson(withoutRow);
    expect(tables.requests.rows[4]).toEqual({ key: 'r3.1', cells: null });
    expect((await readJson(draft({ bodies: { 4: '本年度没有。' } }))).tables.proceedings).toBeNull();
  });

  it('gives only that it is none for a text that is no report', async () => {
    expect(await readJson('# 会议记录\n')).toEqual({ file: 'a.md', report: false });
  });

  it('reads standard input', async () => {
    const { out } = await gouji(['read', '--format', 'json', '-'], { input: REPORT });
    expect(JSON.parse(out)).toMatchObject({ file: '-', report: true, year: 2023 });
  });
});

describe('gouji read', () => {
  it('shows people what was read', async () => {
    const cwd = folderWith({ 'a.md': REPORT });
    const { status, out } = await gouji(['read', 'a.md'], { cwd });
    expect(status).toBe(0);
    expect(out).toMatch(
      /^标题 {2}示例县示例局2023年政府信息公开工作年度报告\n机关 {2}示例县示例局\n年度 {2}2023\n格式 {2}2021 版\n/,
    );
    expect(out).toMatch(/ {2}行政许可 +本年处理决定数量 253\n/);
    expect(out).toMatch(/ {2}一、本年新收政府信息公开申请数量 +20 +1 +0 +0 +0 +0 +21\n/);
    expect(out).toMatch(/ {2}1.属于国家秘密 +· +\/ +0件 +0/);
    expect(out).toMatch(/ {2}行政复议 +1 +0 +0 +2 +3\n/);
    expect(out).toContain('·＝空白');
  });

  it('says that a text is no report', async () => {
    expect((await gouji(['read', '-'], { input: '会议记录' })).out).toBe('-：不是政府信息公开年报。\n');
  });

  it.each([
    ['missing.md', '找不到这个文件'],
    ['.', '是文件夹'],
  ])('says that %s cannot be read', async (file, message) => {
    const cwd = folderWith({});
    const { status, out, err } = await gouji(['read', file], { cwd });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
  });
});
