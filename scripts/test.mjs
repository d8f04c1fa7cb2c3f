// `npm test`: installs what is locked, builds, and runs every check and test that needs no display.
// The last line is `N passed, N failed`: the steps and vitest's tests together.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

const tool = (...path) => join(ROOT, 'node_modules', ...path);
const STEPS = [
  ['build', join('scripts', 'build.mjs')],
  ['types', tool('typescript', 'bin', 'tsc'), '-p', '.', '--noEmit'],
  ['types of the webviews', tool('typescript', 'bin', 'tsc'), '-p', 'client/webview', '--noEmit'],
  ['format and lint', tool('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--colors=off'],
  ['imports', tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), 'server', 'client', 'protocol'],
  ['dead code', tool('knip', 'bin', 'knip.js')],
  ['rule pages', join('scripts', 'generate.mjs'), '--check'],
  ['settings schema', join('scripts', 'gen-schema.mjs'), '--check'],
  ['manifest', join('scripts', 'gen-manifest.mjs'), '--check'],
  ['grammars', join('scripts', 'gen-grammar.mjs'), '--check'],
  ['snippets', join('scripts', 'gen-snippets.mjs'), '--check'],
  ['pinyin', join('scripts', 'gen-pinyin.mjs'), '--check'],
];

ensureInstalled();
let passed = 0;
let failed = 0;
for (const [name, ...command] of STEPS) {
  const { status, output } = await run(command, 'pipe');
  const ok = status === 0;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}`);
  if (!ok) console.log(output.trimEnd());
  if (ok) passed++;
  else failed++;
}
await runTests();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs vitest, with the arguments of this script, and counts from its JSON report. */
async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-test-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const vitest = [tool('vitest', 'vitest.mjs'), 'run', ...reporters, ...process.argv.slice(2)];
  const { status } = await run(vitest, 'inherit');
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const broken = report.testResults.filter(
      (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
    );
    const failures = report.numFailedTests + broken.length;
    passed += report.numPassedTests;
    // A run that failed without a failed test (an error outside of any) must not count as passed.
    failed += failures === 0 && status !== 0 ? 1 : failures;
    tellSkipped(report);
  } catch {
    console.log('FAILED vitest gave no report');
    failed++;
  }
  rmSync(folder, { recursive: true, force: true });
}

function tellSkipped(report) {
  const tests = report.testResults.flatMap((suite) => suite.assertionResults);
  for (const { status, fullName } of tests) {
    if (status !== 'passed' && status !== 'failed') console.log(`skipped: ${fullName}`);
  }
}

function run(command, output) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: ROOT, stdio: ['ignore', output, output] });
    let text = '';
    child.stdout?.on('data', (chunk) => (text += chunk));
    child.stderr?.on('data', (chunk) => (text += chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output: text }));
  });
}
