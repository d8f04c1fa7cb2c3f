// The workbench in Chinese: VS Code's own Chinese texts from npm, where a build of them by module and key can be had.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MissingTool } from './tools.mjs';

// The last version whose texts are listed by module and key; later ones are numbered for a single build of VS Code.
const PACK = '@codingame/monaco-vscode-language-pack-zh-hans@4.3.2';
const TEXTS = 'package/translations/main.i18n.json.js';

/** Makes the code-server of `place` speak Chinese, once it is started with the locale zh-cn. */
export function chineseDisplay(tools, place) {
  const pack = {
    hash: 'gouji',
    label: '中文(简体)',
    extensions: [{ extensionIdentifier: { id: 'gouji.language' }, version: '0.0.1' }],
    translations: { vscode: chineseTexts(tools.cache) },
  };
  writeFileSync(path.join(place.folder('user'), 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack }));
}

/** The file of the workbench's Chinese texts; fetched once. */
function chineseTexts(cache) {
  const folder = path.join(cache, PACK.replace(/.*\//, ''));
  const texts = path.join(folder, 'main.i18n.json');
  if (existsSync(texts)) return texts;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const packed = run('npm', ['pack', '--silent', PACK], { cwd: folder, env }).trim();
  run('tar', ['xzf', packed, TEXTS], { cwd: folder });
  const module = readFileSync(path.join(folder, TEXTS), 'utf8').replace(/export \{[^}]*\};?/, '');
  const contents = new Function(`${module}; return content;`)();
  writeFileSync(texts, JSON.stringify({ version: '1.0.0', contents }));
  return texts;
}

function run(command, args, options) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new MissingTool(`${command} ${args.join(' ')} failed: ${error ?? stderr}`);
  return stdout;
}
