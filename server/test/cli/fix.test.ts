import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeMended } from '../../src/cli/fix-file.js';
import { draft } from '../rules/support/draft.js';
import { encodeGb } from './support/encode.js';
import { folderWith, gouji } from './support/run.js';

const WRONG = draft({ headings: { 1: '1、总体情况' }, bodies: { 6: '' } });
/** The number of the first part is mended safely; the empty sixth part is left to the clerk. */
const MENDED = WRONG.replace('1、总体情况', '一、总体情况');

async function fix(cwd: string, ...args: string[]) {
  const ran = await gouji(['check', '--format', 'json', '--fix', ...args], { cwd });
  return { ...ran, result: JSON.parse(ran.out) };
}

function rulesIn(result: { files: { findings: { rule: string }[] }[] }): string[] {
  return result.files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

describe('gouji check --fix', () => {
  it('mends what is safe and reports what remains', async () => {
    const cwd = folderWith({ 'a.md': WRONG });
    const { status, err, result } = await fix(cwd, 'a.md');
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(MENDED);
    expect(err).toBe('gouji: a.md: 已改好 1 处\n');
    expect(rulesIn(result)).toEqual(['S07']);
    expect(status).toBe(1);
  });

  it('changes nothing the second time', async () => {
    const cwd = folderWith({ 'a.md': MENDED });
    const before = statSync(join(cwd, 'a.md')).mtimeMs;
    expect((await fix(cwd, 'a.md')).err).toBe('');
    expect(statSync(join(cwd, 'a.md')).mtimeMs).toBe(before);
  });

  it.each(['\r\n', '\r'])('keeps line ends %j and the byte order mark', async (end) => {
    const cwd = folderWith({ 'a.md': `\ufeff${WRONG.replaceAll('\n', end)}` });
    await fix(cwd, 'a.md');
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(`\ufeff${MENDED.replaceAll('\n', end)}`);
  });

  it('keeps mode and link, and leaves no other file behind', async () => {
    const cwd = folderWith({ 'real/a.md': WRONG });
    chmodSync(join(cwd, 'real/a.md'), 0o666);
    symlinkSync(join('real', 'a.md'), join(cwd, 'link.md'));
    await fix(cwd, 'link.md');
    expect(readFileSync(join(cwd, 'real/a.md'), 'utf8')).toBe(MENDED);
    expect(statSync(join(cwd, 'real/a.md')).mode & 0o777).toBe(0o666);
    expect(lstatSync(join(cwd, 'link.md')).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(cwd, 'real'))).toEqual(['a.md']);
  });

  it('leaves a file in another encoding as it is, says so, and reports all', async () => {
    const bytes = encodeGb(WRONG);
    const cwd = folderWith({ 'a.md': bytes });
    const { status, err, result } = await fix(cwd, 'a.md');
    expect(readFileSync(join(cwd, 'a.md')).equals(bytes)).toBe(true);
    expect(err).toBe('gouji: a.md: 没有自动修改：文件是 GB18030 编码，请先另存为 UTF-8\n');
    expect(rulesIn(result)).toEqual(['S04', 'S07']);
    expect(status).toBe(1);
  });

  it('leaves a file that another program changed meanwhile', async () => {
    const cwd = folderWith({ 'a.md': 'new' });
    const host = { cwd, locale: 'zh', localeAsked: false, columns: 80, colors: false, stdin: process.stdin } as const;
    const original = { text: 'old', encoding: 'utf-8', bom: false };
    const writing = writeMended('a.md', host, original, 'mended');
    await expect(writing).rejects.toThrow('the file was changed meanwhile');
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe('new');
  });

  it('touches nothing without --fix', async () => {
    const cwd = folderWith({ 'a.md': WRONG });
    await gouji(['check', 'a.md'], { cwd });
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(WRONG);
  });

  it.skipIf(process.getuid?.() === 0)('leaves a read-only file as it is and says so', async () => {
    const cwd = folderWith({ 'a.md': WRONG });
    chmodSync(join(cwd, 'a.md'), 0o444);
    expect((await fix(cwd, 'a.md')).err).toBe('gouji: a.md: 没有自动修改，写不进去：没有读取权限\n');
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(WRONG);
  });
});
