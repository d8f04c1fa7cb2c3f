import { describe, expect, it } from 'vitest';
import { draft } from '../rules/support/draft.js';
import { folderWith, gouji } from './support/run.js';

const LEFT = [3, 0, 0, 0, 0, 0, 3];
/** 3 requests are carried on into the next year. */
const LAST = draft({ year: 2022, requests: { new: LEFT, next: LEFT } });
const carried = (count: number, organ = '示例县示例局') => {
  const row = [count, 0, 0, 0, 0, 0, count];
  return draft({ year: 2023, organ, requests: { carry: row, r1: row, total: row } });
};
const WRONG = carried(2);

interface Answer {
  readonly files: readonly {
    readonly file: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly message: string;
      readonly related: readonly {
        readonly file?: string;
        readonly range: { readonly start: { readonly line: number } };
      }[];
      readonly fixes: readonly string[];
      readonly data: unknown;
    }[];
  }[];
}

/** Findings of the rules on years, of the file given or of the first. */
async function years(folder: string, ...args: readonly string[]) {
  const ran = await gouji(['check', '--format', 'json', ...args], { cwd: folder });
  const { files } = JSON.parse(ran.out) as Answer;
  const byFile = (name: string) =>
    files.find(({ file }) => file === name)?.findings.filter(({ rule }) => /^Y0[1-4]/.test(rule)) ?? [];
  return { ...ran, byFile };
}

describe('gouji check beside last year’s report', () => {
  it('holds what was carried over against the file of --previous, with its cells in that file', async () => {
    const folder = folderWith({ 'a/now.md': WRONG, 'b/old.md': LAST });
    const { byFile, status, err } = await years(folder, 'a/now.md', '--previous', 'b/old.md');
    const found = byFile('a/now.md');
    expect(found.map(({ rule }) => rule)).toEqual(['Y01']);
    expect(found[0]!.message).toContain('自然人 2≠3、总计 2≠3');
    expect(found[0]!.message).toContain('old.md');
    expect(found[0]!.data).toMatchObject({ stated: [2, 2], computed: [3, 3] });
    const next = LAST.split('\n').findIndex((line) => line.includes('结转下年度'));
    const inOther = found[0]!.related.filter(({ file }) => file === 'b/old.md');
    expect(inOther.map(({ range }) => range.start.line)).toEqual([next, next]);
    expect(found[0]!.fixes).toHaveLength(2);
    expect(status).toBe(1);
    expect(err).toBe('');
  });

  it('finds last year’s report in the folder of the draft and among the files of the call, whatever their names', async () => {
    const beside = folderWith({ '稿.md': WRONG, '别的.txt': LAST, '说明.txt': '与年报无关' });
    expect((await years(beside, '稿.md')).byFile('稿.md')).toHaveLength(1);
    const among = folderWith({ '今年/稿.md': WRONG, '去年/稿.md': LAST });
    expect((await years(among, '今年/稿.md')).byFile('今年/稿.md')).toEqual([]);
    expect((await years(among, '今年', '去年')).byFile('今年/稿.md')).toHaveLength(1);
  });

  it('says nothing where the numbers agree, and of another organ or year', async () => {
    const right = folderWith({ 'now.md': carried(3), 'old.md': LAST });
    expect((await years(right, 'now.md')).byFile('now.md')).toEqual([]);
    const other = folderWith({ 'now.md': carried(2, '示例县别的局'), 'old.md': LAST });
    expect((await years(other, 'now.md')).byFile('now.md')).toEqual([]);
  });

  it('takes none of two files that claim to be last year’s, and says so in the draft', async () => {
    const folder = folderWith({ 'now.md': WRONG, 'old.md': LAST, '副本.md': LAST });
    const { byFile, err } = await years(folder, 'now.md');
    expect(err).toBe('');
    const [found, ...others] = byFile('now.md');
    expect(others).toEqual([]);
    expect(found).toMatchObject({ rule: 'Y01', severity: 'info', range: { start: { line: 0 } } });
    expect(found!.message).toMatch(/^old\.md、副本\.md 都说自己是上一年的年报/);
    expect((await years(folder, 'now.md', '--previous', 'old.md')).byFile('now.md')).toHaveLength(1);
  });

  it('takes the report that gouji.json names', async () => {
    const config = '{ "previous": { "now.md": "归档/old.md" } }';
    const folder = folderWith({ 'now.md': WRONG, '归档/old.md': LAST, 'gouji.json': config });
    expect((await years(folder, 'now.md')).byFile('now.md')).toHaveLength(1);
    const gone = folderWith({ 'now.md': WRONG, 'gouji.json': config });
    const { status, err } = await years(gone, 'now.md');
    expect(status).toBe(2);
    expect(err).toContain('归档/old.md');
  });

  it('fails where the file of --previous is missing, no report, or of another year, and checks the draft all the same', async () => {
    const folder = folderWith({ 'now.md': WRONG, '说明.md': '与年报无关', 'older.md': draft({ year: 2021 }) });
    for (const [previous, said] of [
      ['缺.md', '缺.md'],
      ['说明.md', '不是政府信息公开年报'],
      ['older.md', '2021 年度'],
    ] as const) {
      const { status, err, out } = await years(folder, 'now.md', '--previous', previous);
      expect(status, previous).toBe(2);
      expect(err).toContain(said);
      expect((JSON.parse(out) as Answer).files).toHaveLength(1);
    }
  });

  it('names the other file in text and in SARIF', async () => {
    const folder = folderWith({ 'now.md': WRONG, 'old.md': LAST });
    const text = await gouji(['check', 'now.md'], { cwd: folder });
    expect(text.out).toMatch(/另见 old\.md:\d+:\d+ /);
    const sarif = await gouji(['check', 'now.md', '--format', 'sarif'], { cwd: folder });
    expect(sarif.out).toContain('"uri": "old.md"');
  });
});
