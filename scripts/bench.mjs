// `npm run bench`: builds, measures, prints the tables and writes bench/results.json.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

ensureInstalled();
const { build } = await import('esbuild');
const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
try {
  const run = (...args) => execFileSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  run('scripts/build.mjs');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['bench/main.ts', 'bench/empty-server.ts'],
    outdir: folder,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
    define: { 'import.meta.url': 'bundleUrl' },
  });
  run(join(folder, 'main.js'), ROOT, join(ROOT, 'dist/server.js'), join(folder, 'empty-server.js'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
