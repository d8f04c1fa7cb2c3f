import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draft, PART_ONE } from '../rules/support/draft.js';
import { folderWith, gouji } from './support/run.js';

const row = (count: number) => [count, 0, 0, 0, 0, 0, count];
const part = (organ: string, count: number, more: Parameters<typeof draft>[0] = {}) =>
  draft({ organ, requests: { new: row(count), r1: row(count), total: row(count) }, ...more });
const FILES = {
  '部门/甲.md': part('示例县甲局', 3, { proceedings: [1, 0, 0, 0, 1] }),
  '部门/乙.md': part('示例县乙局', 4, { disclosure: { 行政许可: [12], 行政事业性收费: ['1.25'] } }),
  '乡镇/丙.md': part('示例县示例镇人民政府', 5, { disclosure: { 行政许可: [30], 行政事业性收费: ['0.005'] } }),
};
const CONFIG = '{ "rollups": [{ "report": "县.md", "parts": ["部门/*.md", "乡镇/*.md"] }] }';

const cell = (line: string, i: number) =>
  line
    .split('|')
    .map((text) => text.trim())
    .filter((text) => text !== '')[i];
const lineOf = (text: string, label: string) => text.split('\n').find((line) => line.includes(label))!;

describe('gouji rollup', () => {
  it('writes the three standard tables with the sums, and what was added', async () => {
    const cwd = folderWith(FILES);
    const { status, out, err } = await gouji(['rollup', '部门', '乡镇/*.md'], { cwd });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^# 2023 年度三张表汇总（3 个单位）\n\n## 二、主动公开政府信息情况\n/);
    expect(cell(lineOf(out, '一、本年新收'), 1)).toBe('12');
    expect(cell(lineOf(out, '行政许可'), 1)).toBe('42');
    expect(cell(lineOf(out, '行政事业性收费'), 1)).toBe('1.255');
    expect(out).toContain('3. 示例县示例镇人民政府（乡镇/丙.md）');
    expect(out).not.toContain('没有加进去的');
  });

  it('gives sums with which the whole is found right', async () => {
    const cwd = folderWith({ ...FILES, 'gouji.json': CONFIG });
    const { out } = await gouji(['rollup', '--config', 'gouji.json'], { cwd });
    const tables = out
      .split('## ')
      .slice(1, 4)
      .map((text) => text.slice(text.indexOf('\n')).trim());
    const bodies = { 1: PART_ONE.replace('未收到', '依法办理'), 2: tables[0]!, 3: tables[1]!, 4: tables[2]! };
    writeFileSync(join(cwd, '县.md'), draft({ organ: '示例县人民政府', bodies }));
    const checked = await gouji(['check', '--format', 'json', '--fail-on', 'info', '县.md'], { cwd });
    expect(JSON.parse(checked.out).files[0].findings).toEqual([]);
  });

  it('gives programs each sum and what each part has in it', async () => {
    const cwd = folderWith(FILES);
    const { out } = await gouji(['rollup', '--format', 'json', ...Object.keys(FILES)], { cwd });
    const json = JSON.parse(out);
    expect(json).toMatchObject({
      year: 2023,
      edition: '2021',
      complete: true,
      leftOut: [],
      parts: [
        { file: '部门/甲.md', organ: '示例县甲局', year: 2023, edition: '2021' },
        { file: '部门/乙.md' },
        { file: '乡镇/丙.md' },
      ],
    });
    const { disclosure, requests, proceedings } = json.tables;
    expect(requests.rows.map(({ key }: { key: string }) => key).slice(0, 3)).toEqual(['new', 'carry', 'r1']);
    expect(requests.rows[0].cells[0]).toEqual({ value: 12, parts: [3, 4, 5] });
    expect(disclosure.rows.find(({ key }: { key: string }) => key === '行政事业性收费').cells).toEqual([
      { value: 1.255, parts: [0, 1.25, 0.005] },
    ]);
    expect(proceedings.cells).toHaveLength(15);
    expect(proceedings.cells[4]).toEqual({ value: 1, parts: [1, 0, 0] });
  });

  it('names what is not added, adds the rest, and ends with 2', async () => {
    const cwd = folderWith({
      ...FILES,
      '部门/甲 副本.md': FILES['部门/甲.md'],
      '部门/旧.md': part('示例县旧局', 50, { year: 2022 }),
      '部门/说明.md': '与年报无关',
      '部门/坏.md': new Uint8Array([0, 1, 2, 0, 255, 254, 0, 0]),
      '部门/丁.md': part('示例县丁局', 1, { bodies: { 2: '见附件。' } }),
    });
    const { status, out, err } = await gouji(['rollup', '部门', '没有.md', '--year', '2023'], { cwd });
    expect(status).toBe(2);
    expect(cell(lineOf(out, '一、本年新收'), 1)).toBe('8');
    for (const said of [
      '没有.md：读不了',
      '部门/坏.md：读不了',
      '部门/说明.md：不是政府信息公开年报',
      '部门/旧.md：是 2022 年度的',
      '部门/甲 副本.md、部门/甲.md：都是「示例县甲局」的，数一样，只加了一份',
    ]) {
      expect(out).toContain(`- ${said}`);
      expect(err).toContain(said);
    }
    expect(out).toContain('> 表一没有加 部门/丁.md：没有读到这张表');
  });

  it('leaves a cell blank that is not the same in all editions', async () => {
    const cwd = folderWith({
      '新.md': part('示例县新局', 0, { requests: { 'r6.3': row(2), new: row(2), total: row(2) } }),
      '旧.md': part('示例县旧局', 0, {
        edition: '2019',
        year: 2023,
        requests: { r6: row(4), new: row(4), total: row(4) },
      }),
    });
    const { status, out } = await gouji(['rollup', '*.md'], { cwd });
    expect(status).toBe(2);
    expect(cell(lineOf(out, '一、本年新收'), 1)).toBe('6');
    expect(cell(lineOf(out, '| 3.其他 '), 1)).toBeUndefined();
    expect(out).toMatch(/> 表二有 21 格空着没有加.*旧\.md/);
  });

  it('writes a file whole, over no other unless forced and never over a report', async () => {
    const cwd = folderWith({
      ...FILES,
      'gouji.json': CONFIG,
      '县.md': draft({ organ: '示例县人民政府' }),
      '旧.md': '旧',
    });
    const run = (...more: string[]) => gouji(['rollup', '--config', 'gouji.json', ...more], { cwd });
    expect(await run('-o', '旧.md')).toMatchObject({ status: 2, out: '', err: expect.stringContaining('--force') });
    expect(readFileSync(join(cwd, '旧.md'), 'utf8')).toBe('旧');
    expect(await run('-o', '旧.md', '--force')).toMatchObject({ status: 0, out: '' });
    expect(readFileSync(join(cwd, '旧.md'), 'utf8')).toContain('3 个单位');
    for (const file of ['县.md', '部门/甲.md']) {
      const before = readFileSync(join(cwd, file), 'utf8');
      expect(await run('-o', file, '--force')).toMatchObject({
        status: 2,
        err: expect.stringContaining('不能写在它上面'),
      });
      expect(readFileSync(join(cwd, file), 'utf8')).toBe(before);
    }
    expect(await run('-o', '没有/a.md')).toMatchObject({ status: 2, err: expect.stringContaining('没有这个文件夹') });
  });

  it('takes the roll-up of a gouji.json by its report, from any folder', async () => {
    const two =
      '{ "rollups": [{ "report": "县.md", "parts": ["部门/*.md"] }, { "report": "镇.md", "parts": ["乡镇/*.md"] }] }';
    const cwd = folderWith({ ...FILES, 'gouji.json': two, '下/x.md': '' });
    const run = (...args: string[]) =>
      gouji(['rollup', '--config', '../gouji.json', ...args], { cwd: join(cwd, '下') });
    expect((await run('../镇.md')).out).toContain('（1 个单位）');
    expect((await run('县.md')).out).toContain('（2 个单位）');
    expect(await run()).toMatchObject({ status: 2, err: expect.stringContaining('请指明一份：县.md、镇.md') });
    expect(await run('市.md')).toMatchObject({
      status: 2,
      err: expect.stringContaining('没有 市.md；有：县.md、镇.md'),
    });
  });

  it.each([
    [['rollup'], '请给出各单位的年报'],
    [['rollup', '没有.md'], '没有一份年报可以加'],
    [['rollup', '--config', '没有.json'], '配置文件 没有.json'],
    [['rollup', '--config', '空.json'], '没有写「rollups」'],
    [['rollup', '部门', '--year', '23'], '年度「23」不对'],
    [['rollup', '部门', '前年.md'], '各单位的年度不一：2021（前年.md）、2023（部门/甲.md）'],
  ])('ends with 2 and says why: %j', async (args, said) => {
    const files = {
      '部门/甲.md': FILES['部门/甲.md'],
      '前年.md': part('示例县乙局', 1, { year: 2021 }),
      '空.json': '{}',
    };
    const { status, out, err } = await gouji(args, { cwd: folderWith(files) });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(said);
  });
});
