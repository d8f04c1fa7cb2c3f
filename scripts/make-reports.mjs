// `node scripts/make-reports.mjs FOLDER [COUNT]`: writes the reports by which `gouji check` is measured, 5,000 of 20 KB
// each unless told otherwise.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [folder, count = '5000'] = process.argv.slice(2);
if (!folder) throw new Error('name a folder');
const bundled = await build({
  entryPoints: [fileURLToPath(new URL('../bench/many-reports.ts', import.meta.url))],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  logLevel: 'warning',
});
const code = Buffer.from(bundled.outputFiles[0].contents).toString('base64');
const { writeManyReports } = await import(`data:text/javascript;base64,${code}`);
writeManyReports(folder, Number(count));
