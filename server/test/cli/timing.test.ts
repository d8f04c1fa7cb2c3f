import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.generated.js';
import { wrongCounty } from '../rollup/county-workspace.js';
import { folderWith, gouji } from './support/run.js';

describe('gouji check --timing', () => {
  it.each(['1', '2'])('tells what reading and each rule took, in %s thread(s)', async (threads) => {
    const { files, defects } = wrongCounty();
    const cwd = folderWith(files);
    const args = ['check', '.', '--format', 'json', '--threads', threads];
    const plain = await gouji(args, { cwd });
    const timed = await gouji([...args, '--timing'], { cwd });
    expect(timed.out).toBe(plain.out);
    expect(timed.status).toBe(plain.status);
    expect(timed.err.startsWith(plain.err)).toBe(true);
    const [head, ...rows] = timed.err.slice(plain.err.length).trimEnd().split('\n');
    expect(head).toMatch(/^规则 +毫秒 +占比 +问题$/);
    const table = rows.map((row) => row.split(/ {2,}/));
    expect(table.slice(0, 3).map(([name]) => name)).toEqual(['读文件', '读年报', '读正文里的数']);
    const rules = table.slice(3, -1);
    expect(rules.map(([name]) => name!.split(' ')[0]).sort()).toEqual(
      RULES.filter((rule) => !rule.offByDefault).map(({ id }) => id),
    );
    const count = (id: string) => defects.filter((defect) => defect.includes(` ${id} `)).length;
    for (const [name, , , found] of rules) expect(`${name} ${found}`).toBe(`${name} ${count(name!.slice(0, 3))}`);
    const shares = table.slice(0, -1).map(([, , share]) => Number.parseFloat(share!));
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThan(0.05 * shares.length);
    expect(table.at(-1)!.slice(2)).toEqual(['100.0%', String(defects.length)]);
  });
});
