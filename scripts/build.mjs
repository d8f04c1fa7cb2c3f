// Bundles dist/server.js, dist/cli.js, dist/client.js and the webviews' scripts and styles. `--watch` rebuilds on change, `--metafile` writes sizes.

import { existsSync } from 'node:fs';
import { build, context } from 'esbuild';

const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  // Chinese as it is: escaped it would take twice the room.
  charset: 'utf8',
  logLevel: 'warning',
  mainFields: ['module', 'main'],
};

/** Pages that the extension shows: the script and style of each. */
const WEBVIEWS = ['preview'];
const browser = { platform: 'browser', format: 'iife', target: ['chrome120', 'es2022'] };

const entries = [
  { entryPoints: ['server/src/node.ts'], outfile: 'dist/server.js' },
  {
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    // The globbing library asks for its own URL, which a CommonJS bundle does not have.
    banner: { js: '#!/usr/bin/env node\nconst bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
    define: { 'import.meta.url': 'bundleUrl' },
  },
  { entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  ...WEBVIEWS.flatMap((name) => [
    { entryPoints: [`client/webview/${name}/main.ts`], outfile: `dist/${name}.js`, ...browser },
    { entryPoints: [`client/webview/${name}/${name}.css`], outfile: `dist/${name}.css`, ...browser },
  ]),
].filter((entry) => existsSync(entry.entryPoints[0]));

if (process.argv.includes('--watch')) {
  for (const entry of entries) await (await context({ ...common, ...entry })).watch();
} else {
  await Promise.all(entries.map((entry) => build({ ...common, ...entry })));
}
