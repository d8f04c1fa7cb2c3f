// Runs client/test/pages in a headless Chromium and client/test/editor in a real VS Code: code-server in a headless Chromium, installed into a cache folder on the
// first run. --desktop: instead the desktop VS Code at GOUJI_VSCODE, else one that @vscode/test-electron downloads.
// --packaged: tests dist/gouji.vsix, made anew, instead of the working tree. --picture: then writes
// docs/pictures/editor.png. A failed run leaves a picture of the workbench in .vscode-test/. Where the tools cannot be
// had it says so and ends with 0; with --required it ends with 1.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { scratch, startCodeServer } from './editor/code-server.mjs';
import { fillTheForm } from './editor/form-journey.mjs';
import { testPages } from './editor/pages.mjs';
import { takePicture } from './editor/picture.mjs';
import { editorTools, MissingTool } from './editor/tools.mjs';
import { checkWebHost } from './editor/web-host.mjs';
import { openBrowser, runSuite, workbenchUrl } from './editor/workbench.mjs';
import { checkWorkerServer } from './editor/worker-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const suite = path.join(root, '.vscode-test/suite/index.js');
const options = new Set(process.argv.slice(2));
const FAILURE = path.join(root, '.vscode-test/failure.png');
const TIMEOUT_MS = 180_000;

const packaged = options.has('--packaged');
execFileSync(process.execPath, [path.join(root, packaged ? 'scripts/package.mjs' : 'scripts/build.mjs')], {
  cwd: root,
  stdio: 'inherit',
});
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
  process.exitCode = options.has('--desktop') ? await onDesktop() : await onCodeServer();
} catch (error) {
  if (!(error instanceof MissingTool)) throw error;
  console.log(`editor tests SKIPPED: ${error.message}`);
  process.exitCode = options.has('--required') ? 1 : 0;
} finally {
  place.clear();
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
  if (packaged) await checkWebHost(tools, root);
  await fillTheForm(tools, root);
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
    if (code === 0 && options.has('--picture')) await takePicture(tools, root);
    passed = code === 0;
    return code || (failures > 0 ? 1 : 0);
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
