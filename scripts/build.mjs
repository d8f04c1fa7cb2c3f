// Bundles the server, the command and the extension into dist/. `--watch` rebuilds on change; `--report` tells what
// each bundle is made of.

import { readFileSync, writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';
import { bundles } from './build/bundles.mjs';
import { keepCompiled } from './build/compiled.mjs';
import { report } from './build/report.mjs';

if (process.argv.includes('--watch')) {
  for (const { options } of bundles) await (await context(options)).watch();
} else {
  const results = await Promise.all(bundles.map(({ options }) => build({ ...options, metafile: true })));
  for (const { options, finish } of bundles) {
    if (finish) writeFileSync(options.outfile, finish(readFileSync(options.outfile, 'utf8')));
  }
  await keepCompiled();
  if (process.argv.includes('--report')) results.forEach(({ metafile }) => void report(metafile));
}
