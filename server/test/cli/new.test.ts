import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, gouji } from './support/run.js';

const ASKED = ['new', '--organ', '示例县示例局', '--year', '2024'];

describe('gouji new', () => {
  test('prints a blank draft that check finds only blanks in', async () => {
    const { status, out, err } = await gouji(ASKED);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^# 示例县示例局2024年政府信息公开工作年度报告\n\n根据/);
    const checked = await gouji(['check', '--format', 'json', '-'], { input: out });
    const rules = JSON.parse(checked.out).files[0].findings.map(({ rule }: { rule: string }) => rule);
    expect([...new Set(rules)].sort()).toEqual(['C02', 'T05', 'W02']);
  });

  test('writes a file, never over another unless forced', async () => {
    const cwd = folderWith({ 'a.md': '旧' });
    const refused = await gouji([...ASKED, '-o', 'a.md'], { cwd });
    expect(refused).toMatchObject({ status: 2, out: '', err: expect.stringContaining('a.md: 文件已经有了') });
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe('旧');
    expect(await gouji([...ASKED, '-o', 'b.md'], { cwd })).toMatchObject({ status: 0, out: '' });
    expect(await gouji([...ASKED, '-o', 'a.md', '--force'], { cwd })).toMatchObject({ status: 0, out: '' });
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(readFileSync(join(cwd, 'b.md'), 'utf8'));
    expect(readdirSync(cwd).sort()).toEqual(['a.md', 'b.md']);
  });

  test('fills zeros, takes the other edition and the kind of organ as asked', async () => {
    const { out } = await gouji(['new', '--organ', '示例园区', '--year', '2020', '--cells', 'zero', '--kind', 'town']);
    expect(out).toContain('上一年项目数量');
    expect(out).toContain('责任追究方面');
    const rules = (await gouji(['check', '--format', 'json', '-'], { input: out })).out;
    expect(rules).not.toContain('"C02"');
  });

  test.each([
    [['new', '--year', '2024'], '没有给出机关名称'],
    [['new', '--organ', '示例局'], '没有给出年度'],
    [['new', '--organ', '示例局', '--year', '2018'], '年度「2018」不对'],
    [['new', '--organ', 'a|b', '--year', '2024'], '不能作机关名称'],
    [[...ASKED, '--kind', 'x'], '不能是「x」'],
    [[...ASKED, '-o', 'none/a.md'], '没有这个文件夹'],
  ])('ends with 2 and says why: %j', async (args, said) => {
    const { status, out, err } = await gouji(args, { cwd: folderWith({}) });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(said);
  });
});
