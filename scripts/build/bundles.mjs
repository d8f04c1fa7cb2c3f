import { computedData } from './computed-data.mjs';
import { jsonrpcStreams } from './jsonrpc-streams.mjs';
import { packedMaps } from './packed-maps.mjs';
import { forNode, forWorker } from './packings.mjs';
import { pdfCore } from './pdf-core.mjs';
import { withTextTable } from './text-table.mjs';
import { withoutExamples } from './without-examples.mjs';

const common = {
  bundle: true,
  minify: true,
  keepNames: false,
  legalComments: 'none',
  // Chinese as it is: escaped it would take twice the room.
  charset: 'utf8',
  logLevel: 'warning',
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };

const worker = {
  ...common,
  platform: 'browser',
  format: 'cjs',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
};
const page = { ...common, platform: 'browser', format: 'iife', target: ['chrome120', 'es2022'] };

/** The readers of office files are a bundle of their own, so that no command but `import` loads them. */
const officeApart = {
  name: 'office-apart',
  setup(build) {
    build.onResolve({ filter: /\/office\/read-file\.js$/ }, () => ({ path: './office.js', external: true }));
  },
};

/** Pages that the extension shows: the script and style of each. */
const WEBVIEWS = ['preview', 'form'];

/** The files that are started; each runs the bundle beside it. */
const LAUNCHERS = [{ outfile: 'dist/server.js' }, { outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } }];

/** What goes into dist/: esbuild's options, and what is done to the bundle afterwards. */
export const bundles = [
  {
    options: {
      ...node,
      entryPoints: ['server/src/node.ts'],
      outfile: 'dist/server.code.js',
      plugins: [withoutExamples, computedData, jsonrpcStreams],
    },
    finish: (code) => withTextTable(code, { ...forNode, options: node }),
  },
  {
    options: {
      ...node,
      entryPoints: ['server/src/cli/main.ts'],
      outfile: 'dist/cli.code.js',
      // The globbing library asks for its own URL, which a CommonJS bundle does not have.
      banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
      define: { 'import.meta.url': 'bundleUrl' },
      // Code that was compiled ahead may not import; it requires.
      supported: { 'dynamic-import': false },
      plugins: [officeApart],
    },
  },
  ...LAUNCHERS.map((launcher) => ({ options: { ...node, ...launcher, entryPoints: ['server/src/node-launch.ts'] } })),
  // What a thread of the pool begins with; it then loads dist/cli.js.
  {
    options: {
      ...node,
      entryPoints: ['node_modules/piscina/dist/worker.js'],
      outfile: 'dist/worker.js',
      external: ['@napi-rs/nice'],
    },
  },
  {
    options: {
      ...node,
      entryPoints: ['server/src/cli/office/read-file.ts'],
      outfile: 'dist/office.js',
    },
  },
  {
    options: {
      ...node,
      entryPoints: ['server/src/cli/office/pdf/worker.ts'],
      outfile: 'dist/pdf.mjs',
      format: 'esm',
      plugins: [pdfCore, packedMaps],
    },
  },
  { options: { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.js', external: ['vscode'] } },
  {
    options: {
      ...worker,
      entryPoints: ['server/src/browser.ts'],
      outfile: 'dist/browser/server.js',
      format: 'iife',
      plugins: [withoutExamples, computedData, jsonrpcStreams],
    },
    finish: (code) => withTextTable(code, { ...forWorker, options: { ...worker, format: 'iife' } }),
  },
  {
    options: {
      ...worker,
      entryPoints: ['client/src/browser.ts'],
      outfile: 'dist/browser/client.js',
      external: ['vscode'],
    },
  },
  ...WEBVIEWS.flatMap((name) => [
    { options: { ...page, entryPoints: [`client/webview/${name}/main.ts`], outfile: `dist/${name}.js` } },
    { options: { ...page, entryPoints: [`client/webview/${name}/${name}.css`], outfile: `dist/${name}.css` } },
  ]),
];
