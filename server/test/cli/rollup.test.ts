import { expect, it } from 'vitest';
import { draft } from '../rules/support/draft.js';
import { folderWith, gouji } from './support/run.js';

const row = (count: number) => [count, 0, 0, 0, 0, 0, count];
const report = (organ: string, count: number, year = 2023) =>
  draft({ organ, year, requests: { new: row(count), r1: row(count), total: row(count) } });
const CONFIG = '{ "rollups": [{ "report": "县.md", "parts": ["部门/*.md", "乡镇/*.md"] }] }';
/** Forty parts with one request each. */
const PARTS = Object.fromEntries(
  Array.from({ length: 40 }, (_, i) => [
    `${i < 30 ? '部门' : '乡镇'}/${i}.md`,
    report(i < 30 ? `示例县第${i}局` : `示例县示例${i}镇人民政府`, 1),
  ]),
);

async function summed(files: Readonly<Record<string, string>>) {
  const folder = folderWith({ 'gouji.json': CONFIG, ...files });
  const { out, err, status } = await gouji(['check', '县.md', '--format', 'json'], { cwd: folder });
  const findings = JSON.parse(out).files[0].findings as { rule: string; severity: string; message: string }[];
  return { found: findings.filter(({ rule }) => rule.startsWith('U')), err, status };
}

it('holds a whole against the sum over forty parts and invents nothing', async () => {
  expect((await summed({ ...PARTS, '县.md': report('示例县', 40) })).found).toEqual([]);
  const { found } = await summed({ ...PARTS, '县.md': report('示例县', 37) });
  expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['U01 error']);
  expect(found[0]!.message).toContain('37≠40');
});

it('names the part that was left out, and a part that is there twice', async () => {
  const { found } = await summed({ ...PARTS, '部门/大.md': report('示例县大局', 9), '县.md': report('示例县', 40) });
  expect(found.map(({ message }) => message).join()).toContain('「示例县大局」（部门/大.md）');
  const twice = await summed({ ...PARTS, '部门/副本.md': PARTS['部门/3.md']!, '县.md': report('示例县', 41) });
  expect(twice.found.map(({ rule }) => rule)).toEqual(['U02', 'U01']);
});

it('names what cannot be summed up, and reports nothing that it may explain', async () => {
  const files = { ...PARTS, '部门/旧.md': report('示例县旧局', 5, 2022), '部门/注.md': '与年报无关' };
  const { found, status } = await summed({ ...files, '县.md': report('示例县', 41) });
  expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['U01 warning', 'U01 warning']);
  expect(found[0]!.message).toContain('部门/注.md');
  expect(found[1]!.message).toContain('部门/旧.md 是 2022 年度的');
  expect(status).toBe(0);
});

it('says on standard error what could not be read or is not there, and sums up the rest', async () => {
  const { found, err, status } = await summed({ '部门/甲.md': report('示例县甲局', 3), '县.md': report('示例县', 2) });
  expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['U01 warning', 'U01 error']);
  expect(err).toContain('「乡镇/*.md」没有匹配到文件');
  expect(status).toBe(2);
});
