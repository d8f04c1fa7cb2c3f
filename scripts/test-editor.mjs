// Makes dist/gouji.vsix and tests it in a real VS Code: code-server in a headless Chromium, installed into a cache folder
// on the first run. client/test/pages: the pages without an editor; client/test/editor: a suite in the extension host, of
// the working tree or with --packaged of the package; scripts/editor/walks: what a person sees and does with the package.
// --desktop: the suite alone, in the desktop VS Code at GOUJI_VSCODE, else one that @vscode/test-electron downloads.
// --suite: the suite alone. --walks[=PATTERN]: the walks alone. --pictures: the walks write docs/pictures. A failure leaves a picture of the
// workbench in .vscode-test/. Where the tools cannot be had it says so and ends with 0; with --required it ends with 1.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { scratch, startCodeServer } from './editor/code-server.mjs';
import { testPages } from './editor/pages.mjs';
import { editorTools, MissingTool } from './editor/tools.mjs';
import { runWalks } from './editor/walks.mjs';
import { checkWebHost } from './editor/web-host.mjs';
import { openBrowser, runSuite, workbenchUrl } from './editor/workbench.mjs';
import { checkWorkerServer } from './editor/worker-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const suite = path.join(root, '.vscode-test/suite/index.js');
const options = new Set(process.argv.slice(2));
const walks = process.argv.map((option) => /^--walks(?:=(.*))?$/.exec(option)).find(Boolean);
const FAILURE = path.join(root, '.vscode-test/failure.png');
const TIMEOUT_MS = 180_000;

const packaged = options.has('--packaged');
execFileSync(
  process.execPath,
  [path.join(root, options.has('--desktop') ? 'scripts/build.mjs' : 'scripts/package.mjs')],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
await build({
  absWorkingDir: root,
  entryPoints: ['client/test/editor/index.ts'],
  outfile: suite,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode', 'mocha'],
});

const place = scratch();
try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof MissingTool)) throw error;
  console.log(`editor tests SKIPPED: ${error.message}`);
  process.exitCode = options.has('--required') ? 1 : 0;
} finally {
  place.clear();
}

function run() {
  if (options.has('--desktop')) return onDesktop();
  if (options.has('--suite')) return testInExtensionHost(editorTools());
  return walks ? walk() : onCodeServer();
}

async function onDesktop() {
  if (packaged) throw new Error('--packaged runs in code-server only');
  return runTests({
    ...(process.env.GOUJI_VSCODE ? { vscodeExecutablePath: process.env.GOUJI_VSCODE } : {}),
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    launchArgs: [workspace(), `--user-data-dir=${place.folder('user')}`, '--disable-extensions'],
  });
}

async function onCodeServer() {
  const tools = editorTools();
  const failures = await testPages(tools, place, root);
  await testWorker(tools);
  await checkWebHost(tools, root);
  const code = await testInExtensionHost(tools);
  return (await walk(tools)) || code || (failures > 0 ? 1 : 0);
}

async function walk(tools = editorTools()) {
  const failures = await runWalks(tools, root, { only: walks?.[1], pictures: options.has('--pictures') });
  return failures > 0 ? 1 : 0;
}

async function testInExtensionHost(tools) {
  const server = await startCodeServer(tools, place, packaged ? { vsix: path.join(root, 'dist/gouji.vsix') } : {});
  const browser = await openBrowser(tools, place);
  let passed = false;
  try {
    const payload = [
      ['extensionDevelopmentPath', packaged ? emptyExtension() : root],
      ['extensionTestsPath', suite],
      ['skipWelcome', 'true'],
    ];
    const code = await runSuite(browser.page, workbenchUrl(server, workspace(), payload), TIMEOUT_MS);
    passed = code === 0;
    return code;
  } finally {
    if (!passed) await browser.page.screenshot({ path: FAILURE });
    await browser.close();
    await server.stop();
  }
}

/** The server in a worker of a browser, without an editor. */
async function testWorker(tools) {
  const browser = await openBrowser(tools, place);
  try {
    await checkWorkerServer(browser.page, root);
  } finally {
    await browser.close();
  }
}

/** Something to be under development while the installed package is tested: without it no suite is run. */
function emptyExtension() {
  const folder = place.folder('empty-extension');
  const manifest = { name: 'empty', publisher: 'gouji', version: '0.0.1', engines: { vscode: '^1.91.0' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

/** A fresh folder of drafts for the suite, which writes into it. */
function workspace() {
  const folder = place.folder('workspace');
  cpSync(path.join(root, 'test-fixtures/drafts'), path.join(folder, 'drafts'), { recursive: true });
  mkdirSync(path.join(folder, 'made'));
  return folder;
}
