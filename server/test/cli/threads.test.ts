import { describe, expect, it } from 'vitest';
import { wrongCounty } from '../rollup/county-workspace.js';
import { draft } from '../rules/support/draft.js';
import { folderWith, gouji } from './support/run.js';

/** Whatever can be told of inputs: findings of all kinds, parts and last years, texts that are none, settings that are wrong. */
function everything(): Record<string, string | Uint8Array> {
  return {
    ...wrongCounty().files,
    'notes/会议.md': '# 会议记录\n',
    'notes/空.md': '',
    'broken/a.md': new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2]),
    'broken/b.md': draft({ year: 2022, requests: { total: [3, 0, 0, 0, 0, 0, 3] } }),
    'broken/gouji.json': '{ "rules": { "A02": "loud" }, "ignore": 3',
    'english/a.md': draft({ organ: '示例县甲局', signature: null }),
    'english/gouji.json': '{ "language": "en", "edition": "2019", "previous": { "a.md": "../none.md" } }',
    'twice/a.md': draft({ organ: '示例县乙局', year: 2023 }),
    'twice/b.md': draft({ organ: '示例县乙局', year: 2022 }),
    'twice/c.md': draft({ organ: '示例县乙局', year: 2022 }),
  };
}

describe('gouji check in threads', () => {
  it.each(['text', 'json', 'sarif', 'junit', 'github'])('says the same in three as in one: %s', async (format) => {
    const cwd = folderWith(everything());
    const check = (threads: string) =>
      gouji(['check', '.', '--format', format, '--fail-on', 'info', '--threads', threads], { cwd });
    const alone = await check('1');
    const shared = await check('3');
    expect(shared).toEqual(alone);
    expect(alone.status).toBe(2);
    expect(alone.err).toContain('broken/gouji.json');
    expect(alone.out).toContain('Y01');
  });

  it('says once what is wrong with last year’s report of the call, whoever finds out', async () => {
    const drafts = Array.from({ length: 60 }, (_, i) => [`${i}.md`, draft({ organ: `示例县${'甲乙丙丁'[i % 4]}局` })]);
    const cwd = folderWith({ ...Object.fromEntries(drafts), 'old/2020.md': draft({ edition: '2019' }) });
    const { status, err } = await gouji(['check', '*.md', '--previous', 'old/2020.md', '--threads', '3'], { cwd });
    expect(err).toBe(
      'gouji: old/2020.md: 是 2020 年度的，上一年的年报应是 2022 年度，没有拿来核对\n' +
        'gouji: old/2020.md: 没有一份年报是它下一年的，没有核对跨年的数\n',
    );
    expect(status).toBe(2);
  });

  it.each(['0', '-1', 'two', '100'])('takes no %s for a number of threads', async (threads) => {
    const { status, err } = await gouji(['check', 'a.md', `--threads=${threads}`]);
    expect(err).toBe(`gouji: 选项 --threads <number> 不能是「${threads}」（用法：gouji --help）\n`);
    expect(status).toBe(2);
  });
});
