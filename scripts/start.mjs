// `npm start`: installs what is locked, builds, checks the sample drafts, and opens them in VS Code where that is.
// `npm start -- --no-editor` leaves VS Code alone.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

const SAMPLES = join('test-fixtures', 'drafts');

ensureInstalled();
run([join('scripts', 'build.mjs')], [0]);

console.log(`检查示例年报：gouji check ${SAMPLES}\n`);
// The samples hold mistakes on purpose: 1 says that they were found. Each is invented by itself: two years of one
// name have nothing to do with each other.
run([join('dist', 'cli.js'), 'check', '--config', join('scripts', 'samples.gouji.json'), SAMPLES], [0, 1]);
console.log('\n示例里的错误是有意留的。检查自己的年报：node dist/cli.js check 文件或文件夹');
openEditor();

function run(args, expected) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (!expected.includes(status)) process.exit(status || 1);
}

function openEditor() {
  const code = process.argv.includes('--no-editor') ? null : findOnPath('code');
  if (code) {
    const args = [`--extensionDevelopmentPath=${ROOT}`, '--new-window', join(ROOT, SAMPLES)];
    const { status } = spawnSync(code, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    if (status === 0) {
      console.log('已在 VS Code 里打开示例（带勾稽扩展）。');
      return;
    }
    console.log(`没能打开 VS Code（${code}）。`);
  }
  console.log(
    [
      '在编辑器里看：装好 VS Code 并让 code 命令可用，再运行 npm start；',
      '或者手工运行（在本文件夹里）：',
      `  code --extensionDevelopmentPath="${ROOT}" "${join(ROOT, SAMPLES)}"`,
    ].join('\n'),
  );
}

function findOnPath(name) {
  const names = process.platform === 'win32' ? [`${name}.cmd`, `${name}.exe`] : [name];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((file) => join(folder, file))).find((path) => existsSync(path)) ?? null;
}
