import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDraftFile } from '../drafts/draft-files.js';
import { encodeGb } from './support/encode.js';
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

describe('gouji new --from', () => {
  const LAST = readDraftFile('county-2023-mixed.md');

  test('carries on from last year: the draft to the output, notes to the user', async () => {
    const cwd = folderWith({ '2023.md': LAST });
    const { status, out, err } = await gouji(['new', '--from', '2023.md'], { cwd });
    expect(status).toBe(0);
    expect(out).toMatch(/^# .*2024年政府信息公开工作年度报告\n/);
    expect(err).toContain('「上年结转」按去年的「结转下年度」填好了');
    expect(await gouji(['new', '--from', '-', '--lang', 'en'], { input: LAST })).toMatchObject({
      out,
      err: expect.stringContaining('last year’s 结转下年度'),
    });
  });

  test('reads GB18030 as check does', async () => {
    const bytes = encodeGb(
      '示例县示例局2023年政府信息公开工作年度报告\n一、总体情况\n略\n六、其他需要报告的事项\n无\n',
    );
    const { status, out } = await gouji(['new', '--from', '-'], { input: bytes });
    expect(status).toBe(0);
    expect(out).toMatch(/^# 示例县示例局2024年政府信息公开工作年度报告\n/);
  });

  test('rolls forward twice to a report of which only blanks are left to fill in', async () => {
    const cwd = folderWith({ '2023.md': LAST });
    await gouji(['new', '--from', '2023.md', '-o', '2024.md'], { cwd });
    expect(await gouji(['new', '--from', '2024.md', '-o', '2025.md'], { cwd })).toMatchObject({ status: 0 });
    const { out } = await gouji(['check', '--format', 'json', '2025.md'], { cwd });
    const rules = JSON.parse(out).files[0].findings.map(({ rule }: { rule: string }) => rule);
    expect([...new Set(rules)].sort()).toEqual(['C02', 'T05', 'W02']);
  });

  test.each([
    [['--from', 'none.md'], 'none.md: 找不到'],
    [['--from', 'list.md'], 'list.md: 不是政府信息公开年报'],
    [['--from', '2023.md', '--year', '2023'], '要晚于'],
    [['--from', '2023.md', '-o', './2023.md', '--force'], '不能写在它上面'],
  ])('ends with 2 and writes nothing: %j', async (args, said) => {
    const cwd = folderWith({ '2023.md': LAST, 'list.md': '购物清单' });
    const { status, out, err } = await gouji(['new', ...args], { cwd });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(said);
    expect(readdirSync(cwd).sort()).toEqual(['2023.md', 'list.md']);
    expect(readFileSync(join(cwd, '2023.md'), 'utf8')).toBe(LAST);
  });
});
