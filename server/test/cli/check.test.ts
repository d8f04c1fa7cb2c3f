import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draft } from '../rules/support/draft.js';
import { encodeGb } from './support/encode.js';
import { folderWith, gouji } from './support/run.js';

const RIGHT = draft();
/** 自然人 of the total row is 3 where the rows add up to 0; 总计 of the row is right. */
const WRONG = draft({ requests: { total: [3, 0, 0, 0, 0, 0, 3] } });
const NOTES = '# 会议记录\n\n讨论了年报。\n';

async function json(args: readonly string[], cwd: string) {
  const ran = await gouji(['check', '--format', 'json', ...args], { cwd });
  return { ...ran, result: JSON.parse(ran.out) };
}

describe('gouji check', () => {
  it('passes a right report', async () => {
    const cwd = folderWith({ 'a.md': RIGHT });
    expect(await gouji(['check', 'a.md'], { cwd })).toEqual({
      status: 0,
      out: '共检查 1 份年报，没有发现问题。\n',
      err: '',
    });
  });

  it('shows a wrong sum at its cell and fails', async () => {
    const cwd = folderWith({ 'a.md': WRONG });
    const { status, out, err } = await gouji(['check', 'a.md'], { cwd });
    expect(status).toBe(1);
    expect(err).toBe('');
    expect(out).toMatch(/^a\.md:\d+:\d+ 错误 .*gouji\(A02\)\n {2}\d+ │ .*（七）总计.*\n {3,}│ +\^\n/);
    expect(out).not.toContain('\u001b');
  });

  it('gives the JSON of the contract', async () => {
    const cwd = folderWith({ 'a.md': WRONG, 'notes.md': NOTES });
    const { status, result } = await json(['.'], cwd);
    expect(status).toBe(1);
    expect(result.files[1]).toEqual({ file: 'notes.md', report: false, findings: [] });
    const [finding] = result.files[0].findings;
    const line = WRONG.split('\n').findIndex((text) => text.includes('（七）总计'));
    expect(finding).toMatchObject({ rule: 'A02', severity: 'error', range: { start: { line }, end: { line } } });
    expect(finding.data).toMatchObject({ table: 'requests', relation: 'column-total' });
    expect(finding.data.cells).toContainEqual({ row: 'total', column: 1 });
    expect(result.summary).toEqual({ files: 2, reports: 1, error: 1, warning: 0, info: 0 });
  });

  it.each(['sarif', 'junit', 'github'])('writes nothing but %s to standard output', async (format) => {
    const cwd = folderWith({ 'a.md': WRONG, 'notes.md': NOTES });
    const { status, out, err } = await gouji(['check', '--format', format, 'a.md', 'notes.md'], { cwd });
    expect(status).toBe(1);
    expect(out).toMatch(format === 'sarif' ? /^\{\n/ : format === 'junit' ? /^<\?xml / : /^::error /);
    expect(err).toBe('gouji: notes.md: 不是政府信息公开年报，没有检查\n');
  });

  it('fails from the level asked for', async () => {
    const cwd = folderWith({ 'a.md': draft({ signature: null }) });
    expect((await gouji(['check', 'a.md'], { cwd })).status).toBe(0);
    expect((await gouji(['check', '--fail-on', 'warning', 'a.md'], { cwd })).status).toBe(0);
    expect((await gouji(['check', '--fail-on', 'info', 'a.md'], { cwd })).status).toBe(1);
  });

  it('checks by the edition demanded', async () => {
    const cwd = folderWith({ 'a.md': RIGHT });
    const demanded = async (edition: string) => (await json(['--edition', edition, 'a.md'], cwd)).result.summary;
    expect(await demanded('2021')).toMatchObject({ error: 0, warning: 0, info: 0 });
    expect((await demanded('2019')).warning + (await demanded('2019')).error).toBeGreaterThan(0);
  });

  it('reads standard input', async () => {
    const { status, out } = await gouji(['check', '-'], { input: WRONG });
    expect(status).toBe(1);
    expect(out).toMatch(/^标准输入:\d+:\d+ 错误/);
    expect(JSON.parse((await gouji(['check', '--format', 'json', '-'], { input: RIGHT })).out).files[0].file).toBe('-');
  });

  it('speaks English where it is asked to', async () => {
    const cwd = folderWith({ 'a.md': RIGHT });
    const english = '1 report(s) checked, nothing found.\n';
    expect((await gouji(['check', '--lang', 'en', 'a.md'], { cwd })).out).toBe(english);
    expect((await gouji(['check', 'a.md'], { cwd, env: { LC_ALL: 'en_US.UTF-8' } })).out).toBe(english);
    expect((await gouji(['--lang=zh', 'check', 'a.md'], { cwd, env: { LANG: 'en_US.UTF-8' } })).out).toContain(
      '共检查',
    );
    expect((await gouji(['check', 'a.md'], { cwd, env: { LANG: 'C.UTF-8' } })).out).toContain('共检查');
  });

  it('uses colours where it is told to', async () => {
    const cwd = folderWith({ 'a.md': WRONG });
    expect((await gouji(['check', '--color', 'a.md'], { cwd })).out).toContain('\u001b[31m错误');
    expect((await gouji(['check', '--no-color', 'a.md'], { cwd })).out).not.toContain('\u001b');
  });
});

describe('encodings', () => {
  const text = WRONG.replaceAll('—', '－');

  it.each([
    ['UTF-8 with mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE with mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16BE with mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16LE without mark', Buffer.from(text, 'utf16le')],
    ['GB18030', encodeGb(text)],
  ])('gives the same findings at the same places for %s', async (_name, bytes) => {
    const cwd = folderWith({ 'plain.md': text, 'other.md': bytes });
    const { result } = await json(['plain.md', 'other.md'], cwd);
    const [plain, other] = result.files;
    expect(plain.findings).not.toEqual([]);
    expect(other.findings).toEqual(plain.findings);
  });
});

describe('inputs that cannot be read', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'), '不是文本文件'],
    ['a Word document', Buffer.from('504b03041400060008000000', 'hex'), 'Word'],
    ['damaged UTF-8', Buffer.concat([Buffer.from(RIGHT), Buffer.from([0xe5, 0x9b])]), '有损坏的字节'],
  ])('%s is told and does not keep the others from being checked', async (_name, content, message) => {
    const cwd = folderWith({ 'bad.md': content, 'good.md': WRONG });
    const { status, err, result } = await json(['bad.md', 'good.md'], cwd);
    expect(status).toBe(2);
    expect(err).toMatch(/^gouji: bad\.md: .*\n$/);
    expect(err).toContain(message);
    expect(result.files.map((file: { file: string }) => file.file)).toEqual(['good.md']);
    expect(result.summary.error).toBe(1);
  });

  it('a file of 100 MB is told to be too large', async () => {
    const cwd = folderWith({ 'big.md': '' });
    truncateSync(join(cwd, 'big.md'), 100 * 1024 * 1024);
    const { status, err } = await gouji(['check', 'big.md'], { cwd });
    expect(status).toBe(2);
    expect(err).toBe('gouji: big.md: 太大（100 MB），超过 50 MB，没有检查；年报不会有这么大，请看看是不是选错了文件\n');
  });

  it('a missing file, a glob without match and an empty folder are told', async () => {
    const cwd = folderWith({ 'empty/x.json': '{}', 'a.md': RIGHT });
    const { status, out, err } = await gouji(['check', 'missing.md', '*.html', 'empty', 'a.md'], { cwd });
    expect(status).toBe(2);
    expect(err.split('\n').slice(0, -1)).toEqual([
      'gouji: missing.md: 找不到这个文件或文件夹',
      'gouji: *.html: 没有文件符合这个通配符',
      'gouji: empty: 文件夹里没有 .md .markdown .txt .html .htm 文件',
    ]);
    expect(out).toBe('共检查 1 份年报，没有发现问题。有 3 处没能读取，见错误信息。\n');
  });

  it('a folder without a report, a text that is none and an empty file are told, and are no failure', async () => {
    const cwd = folderWith({ 'docs/a.md': NOTES, 'docs/b.txt': NOTES, 'notes.md': NOTES, 'empty.md': '' });
    const { status, out, err } = await gouji(['check', 'docs', 'notes.md', 'empty.md'], { cwd });
    expect(status).toBe(0);
    expect(err.split('\n').slice(0, -1)).toEqual([
      'gouji: docs: 里面的 2 个文件都不是政府信息公开年报，没有检查',
      'gouji: notes.md: 不是政府信息公开年报，没有检查',
      'gouji: empty.md: 空文件，没有可检查的内容',
    ]);
    expect(out).toBe('没有检查任何年报。另有 4 个文件不是政府信息公开年报，没有检查。\n');
  });
});

describe('gouji.json', () => {
  it('beside or above the draft sets levels and language', async () => {
    const cwd = folderWith({ 'gouji.json': '{ "rules": { "A02": "info" }, "language": "en" }', 'r/a.md': WRONG });
    const { status, result } = await json(['r'], cwd);
    expect(status).toBe(0);
    expect(result.files[0].findings[0]).toMatchObject({ rule: 'A02', severity: 'info' });
    expect(result.files[0].findings[0].message).toContain(' is not the sum of its rows');
    const asked = await gouji(['check', '--lang', 'zh', 'r'], { cwd });
    expect(asked.out).toMatch(/^\S+ 提示 表二/);
  });

  it('named on the command line takes the place of the others', async () => {
    const cwd = folderWith({
      'gouji.json': '{ "rules": { "A02": "info" } }',
      'other.json': '{ "rules": { "A02": "off" } }',
      'a.md': WRONG,
    });
    const { status, result } = await json(['--config', 'other.json', 'a.md'], cwd);
    expect(status).toBe(0);
    expect(result.files[0].findings).toEqual([]);
  });

  it('that is broken is told once with its line, and what is in order holds', async () => {
    const config = '{\n  "rules": { "A02": "warning" },\n  "edition": "2020",\n}\n';
    const cwd = folderWith({ 'gouji.json': config, 'a.md': WRONG, 'b.md': WRONG });
    const { status, err, result } = await json(['a.md', 'b.md'], cwd);
    expect(status).toBe(2);
    expect(err).toMatch(/^gouji: \S*gouji\.json 第 3 行：.*\n$/);
    expect(result.summary).toMatchObject({ reports: 2, error: 0, warning: 2 });
  });

  it('that is no JSON at all is told with its line', async () => {
    const cwd = folderWith({ 'gouji.json': '{\n  "rules": {\n    "A02"："off"\n  }\n}\n', 'a.md': WRONG });
    const { status, err, result } = await json(['a.md'], cwd);
    expect(status).toBe(2);
    expect(err).toContain('第 3 行');
    expect(result.summary.error).toBe(1);
  });

  it('named and missing stops the call', async () => {
    const cwd = folderWith({ 'a.md': RIGHT });
    const { status, out, err } = await gouji(['check', '--config', 'no.json', 'a.md'], { cwd });
    expect({ status, out, err }).toEqual({
      status: 2,
      out: '',
      err: 'gouji: 配置文件 no.json：找不到这个文件或文件夹\n',
    });
  });

  it('in the ignore list holds back a finding of the named file', async () => {
    const config = JSON.stringify({ ignore: [{ rule: 'A02', file: 'r/a.md', reason: '已核' }] });
    const cwd = folderWith({ 'gouji.json': config, 'r/a.md': WRONG, 'r/b.md': WRONG });
    const { result } = await json(['r'], cwd);
    expect(result.files.map((file: { findings: unknown[] }) => file.findings.length)).toEqual([0, 1]);
  });
});

describe('a wrong call', () => {
  it.each([
    [['check'], '少了参数'],
    [['check', '--format', 'xml', 'a.md'], '选项 --format <format> 不能是「xml」；可以是 text, json'],
    [['check', '--fail-on', 'never', 'a.md'], '不能是「never」'],
    [['check', '--edition', '2020', 'a.md'], '不能是「2020」；可以是 2019, 2021'],
    [['check', '--fixx', 'a.md'], '没有「--fixx」这个选项；是不是 --fix？'],
    [['check', '--fix', '-'], '--fix 只能改文件'],
    [['chek'], '没有「chek」这个命令；是不是 check？'],
    [['read', 'a.md', 'b.md'], '参数太多'],
    [[], '用法：'],
  ])('%j is told and ends with 2', async (args, message) => {
    const { status, out, err } = await gouji(args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
  });

  it('is told in English too', async () => {
    expect((await gouji(['--lang', 'en', 'check', '--format', 'xml', 'a'])).err).toBe(
      'gouji: --format <format> cannot be xml; allowed: text, json, sarif, junit, github (see gouji --help)\n',
    );
  });
});

describe('help and version', () => {
  it.each([['--help'], ['help'], ['check', '--help'], ['help', 'read']])(
    '%s %s prints Chinese help',
    async (...args) => {
      const { status, out, err } = await gouji(args);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(out).toMatch(/^用法： gouji/);
      expect(out).toContain('显示用法');
    },
  );

  it('prints English help', async () => {
    expect((await gouji(['--lang', 'en', 'check', '--help'])).out).toMatch(/^[\x20-\x7e\n]+$/);
  });

  it('prints the version', async () => {
    expect((await gouji(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
