// Builds and packs the extension: dist/gouji.vsix, with what .vscodeignore names and nothing else.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = path.join(root, 'dist', 'gouji.vsix');
const NEEDED = [
  'dist/cli.js',
  'dist/client.js',
  'dist/form.css',
  'dist/form.js',
  'dist/preview.css',
  'dist/preview.js',
  'dist/server.js',
  'icon.png',
  'LICENSE',
  'README.md',
  'schemas/gouji.schema.json',
  'snippets/gouji.json',
  'syntaxes/gouji.tmLanguage.json',
  'walkthrough/sample.md',
];

execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
const missing = NEEDED.filter((file) => !files.includes(file));
if (missing.length > 0) {
  console.error(`package: missing ${missing.join(', ')}`);
  process.exit(1);
}
await createVSIX({
  cwd: root,
  packagePath: target,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
console.log(`dist/gouji.vsix: ${(statSync(target).size / 1024).toFixed(1)} KB`);
