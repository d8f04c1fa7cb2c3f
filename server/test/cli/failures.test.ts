import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draft } from '../rules/support/draft.js';
import { CLI, folderWith, gouji } from './support/run.js';

const WRONG = draft({ requests: { total: [3, 0, 0, 0, 0, 0, 3] } });
/** Part three has the number of part two, which `--fix` mends. */
const MENDABLE = draft({ headings: { 3: '二、收到和处理政府信息公开申请情况' } });

/**
 * Reports and a program that is loaded before the command, in each of its threads, and does something whenever the
 * command opens `struck.md`.
 */
function struckBy(fault: string) {
  const reports = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${10 + i}.md`, WRONG]));
  const cwd = folderWith({
    ...reports,
    'struck.md': WRONG,
    'zz.md': WRONG,
    'fault.cjs': `
      const fs = require('node:fs');
      const { isMainThread } = require('node:worker_threads');
      const { openSync } = fs;
      fs.openSync = (path, ...rest) => {
        if (String(path).endsWith('struck.md')) { ${fault} }
        return openSync(path, ...rest);
      };`,
  });
  return { cwd, env: { NODE_OPTIONS: `--require ${join(cwd, 'fault.cjs')}` } };
}

function checkedFiles(out: string): string[] {
  const files: { file: string; findings: unknown[] }[] = JSON.parse(out).files;
  expect(files.every(({ findings }) => findings.length === 1)).toBe(true);
  return files.map(({ file }) => file);
}

const ALL_OTHERS = [...Array.from({ length: 12 }, (_, i) => `${10 + i}.md`), 'zz.md'];

describe('what fails takes nothing else with it', () => {
  it('a thread that ends', async () => {
    const { cwd, env } = struckBy('if (!isMainThread) process.exit(3);');
    const ran = await gouji(['check', '.', '--format', 'json', '--threads', '2'], { cwd, env });
    expect(ran.err).toBe('gouji: struck.md: 没有检查完：检查它的线程停了（worker exited with code: 3）\n');
    expect(checkedFiles(ran.out)).toEqual(ALL_OTHERS);
    expect(ran.status).toBe(2);
  });

  it('a thread that runs out of memory', async () => {
    const { cwd, env } = struckBy('if (!isMainThread) for (const all = []; ; ) all.push(new Array(1e5).fill({}));');
    const limited = { NODE_OPTIONS: `${env.NODE_OPTIONS} --max-old-space-size=100` };
    const ran = await gouji(['check', '.', '--format', 'json', '--threads', '2', '--lang', 'en'], {
      cwd,
      env: limited,
    });
    expect(ran.err).toBe('gouji: struck.md: not checked: checking it took more memory than there is\n');
    expect(checkedFiles(ran.out)).toEqual(ALL_OTHERS);
    expect(ran.status).toBe(2);
  });

  it.each(['1', '2'])('a file that is gone before it is read, in %s thread(s)', async (threads) => {
    const { cwd, env } = struckBy('fs.rmSync(path, { force: true });');
    const ran = await gouji(['check', '.', '--format', 'json', '--threads', threads], { cwd, env });
    expect(ran.err).toBe('gouji: struck.md: 找不到这个文件或文件夹\n');
    expect(checkedFiles(ran.out)).toEqual(ALL_OTHERS);
    expect(ran.status).toBe(2);
  });

  it('a rule that throws', async () => {
    const own = (name: string) => readFileSync(join(CLI, '..', name), 'utf8');
    const whole = own('cli.code.js');
    const broken = whole.replace(/(id:"S07",.{0,6000}?check\([^)]*\)\{)/s, '$1throw new Error("broken");');
    expect(broken).not.toBe(whole);
    const dist = folderWith({ 'cli.js': own('cli.js'), 'cli.code.js': broken, 'worker.js': own('worker.js') });
    const { cwd } = struckBy('');
    for (const threads of ['1', '2']) {
      const ran = await gouji(['check', '.', '--format', 'json', '--threads', threads], {
        cwd,
        cli: join(dist, 'cli.js'),
      });
      expect(ran.err).toBe(
        'gouji: 10.md: 规则 S07 运行出错，这一条没有检查（Error: broken）；别的文件里也这样的，不再重复说\n',
      );
      expect(checkedFiles(ran.out)).toHaveLength(14);
      expect(ran.status).toBe(2);
    }
  });
});

describe('what may not be read', () => {
  // Rights hold for everybody but root, which tests may well be run by: the system's refusal is played.
  const denied = (name: string) => `
    const { basename } = require('node:path');
    const refuse = (path) => Object.assign(new Error(\`EACCES: permission denied, \${path}\`), { code: 'EACCES' });
    const fs = require('node:fs');
    const { openSync } = fs;
    fs.openSync = (path, ...rest) => {
      if (basename(String(path)) === '${name}') throw refuse(path);
      return openSync(path, ...rest);
    };
    const { readdir } = fs.promises;
    fs.promises.readdir = async (path, ...rest) => {
      if (basename(String(path)) === '${name}') throw refuse(path);
      return readdir(path, ...rest);
    };`;

  it.each([
    ['a folder', 'locked', ['a.md', 'locked.md', 'z.md']],
    ['a file', 'locked.md', ['a.md', 'locked/in.md', 'z.md']],
  ])('is said of %s, and all others are checked', async (_what, name, others) => {
    const reports = { 'a.md': WRONG, 'z.md': WRONG, 'locked/in.md': WRONG, 'locked.md': WRONG };
    const cwd = folderWith({ ...reports, 'fault.cjs': denied(name) });
    const env = { NODE_OPTIONS: `--require ${join(cwd, 'fault.cjs')}` };
    for (const threads of ['1', '2']) {
      const ran = await gouji(['check', '.', '--format', 'json', '--threads', threads], { cwd, env });
      expect(ran.err).toBe(`gouji: ${name}: 没有读取权限\n`);
      expect(checkedFiles(ran.out).sort()).toEqual(others);
      expect(ran.status).toBe(2);
    }
  });
});

describe('a disk that is full', () => {
  it.each([
    ['check --fix', ['check', 'a.md', '--fix'], 'gouji: a.md: 没有自动修改，写不进去：磁盘满了\n'],
    ['format --write', ['format', 'a.md', '--write'], 'gouji: a.md: 没有自动修改，写不进去：磁盘满了\n'],
    ['new -o', ['new', '--organ', '示例局', '--year', '2024', '-o', 'b.md'], 'gouji: b.md: 写不进去：磁盘满了\n'],
  ])('leaves everything as it was: %s', async (_name, args, message) => {
    const cwd = folderWith({
      'a.md': MENDABLE,
      'fault.cjs': `
        const fs = require('node:fs/promises');
        const { open } = fs;
        fs.open = async (path, ...rest) => {
          const file = await open(path, ...rest);
          if (rest[0] !== 'wx') return file;
          const full = Object.assign(new Error('no room'), { code: 'ENOSPC' });
          return Object.assign(file, { writeFile: async (content) => { await file.write(content.subarray(0, 9)); throw full; } });
        };`,
    });
    const { status, err } = await gouji(args, { cwd, env: { NODE_OPTIONS: `--require ${join(cwd, 'fault.cjs')}` } });
    expect(err).toBe(message);
    expect(status).toBe(2);
    expect(readdirSync(cwd)).toEqual(['a.md', 'fault.cjs']);
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(MENDABLE);
  });

  it.skipIf(!existsSync('/dev/full'))('is said where results go to it, and the device stays one', async () => {
    const cwd = folderWith({ 'a.md': WRONG });
    const child = spawn('sh', ['-c', '"$0" "$1" check a.md > /dev/full', process.execPath, CLI], { cwd });
    const err: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    const [status] = await once(child, 'close');
    expect(Buffer.concat(err).toString()).toBe('gouji: 结果没有写完：磁盘满了\n');
    expect(status).toBe(2);
    const args = ['new', '--organ', '示例局', '--year', '2024', '-o', '/dev/full', '--force'];
    expect(await gouji(args, { cwd })).toEqual({ status: 2, out: '', err: 'gouji: /dev/full: 写不进去：磁盘满了\n' });
  });
});

describe('a reader or a user that has enough', () => {
  it('ends quietly where the pipe is closed', async () => {
    const cwd = folderWith({ 'a.md': draft({ bodies: { 5: '[待填]\n\n'.repeat(20_000) } }), 'b.md': WRONG });
    const child = spawn(process.execPath, [CLI, 'check', '.', '--threads', '2'], { cwd });
    const err: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    await once(child, 'close');
    expect(Buffer.concat(err).toString()).toBe('');
  });

  it.each(['1', '2'])('says how far it came when it is interrupted, in %s thread(s)', async (threads) => {
    const { cwd, env } = struckBy("process.kill(process.pid, 'SIGINT');");
    const { status, err } = await gouji(['check', '.', '--threads', threads], { cwd, env });
    expect(err).toMatch(/^gouji: 已中断：14 个文件里查完 \d+ 个，结果不全\n$/);
    expect(status).toBe(130);
  });
});
