// `npm run fuzz -- --seconds N [--seed N] [--only ROUND]`: builds, then tries what no test has thought of.
// The last line tells how many cases there were and how many failed. `--soak` has a clerk work for so long instead.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

ensureInstalled();
const { build } = await import('esbuild');
const folder = mkdtempSync(join(tmpdir(), 'gouji-fuzz-'));
/** Files that tests read lie beside the sources, not beside the bundle. */
const ownUrls = {
  name: 'own urls',
  setup(build) {
    build.onLoad({ filter: /server[\\/]test[\\/].*\.ts$/ }, ({ path }) => {
      const url = JSON.stringify(pathToFileURL(path).href);
      return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', () => url), loader: 'ts' };
    });
  },
};
try {
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, stdio: 'inherit' });
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['server/test/fuzz/main.ts'],
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    plugins: [ownUrls],
  });
  const { status } = spawnSync(process.execPath, [join(folder, 'main.js'), ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
