// Builds and packs the extension: dist/gouji.vsix, with what .vscodeignore names and nothing else.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { bundles } from './build/bundles.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = path.join(root, 'dist', 'gouji.vsix');
const LARGEST = 2 * 1024 * 1024;
/** What may be in the package: a file that none of these names is a mistake in .vscodeignore. */
const ALLOWED = [
  /^package(\.nls(\.zh-cn)?)?\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^(LICENSE|icon\.png|language-configuration\.json)$/,
  /^dist\/(browser\/)?\w+\.(js|mjs|css)$/,
  /^(l10n|schemas|snippets|syntaxes)\/[\w.-]+\.json$/,
  /^media\/[\w.-]+\.svg$/,
  /^walkthrough\/[\w.-]+\.(md|svg|png)$/,
];
/** Every file that the manifest names, and what it does not name but the extension loads. */
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const NEEDED = [
  ...filesNamedIn([manifest.main, manifest.browser, manifest.icon, manifest.contributes]),
  ...bundles.map(({ options }) => options.outfile),
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
];

execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
const missing = NEEDED.filter((file) => !files.includes(file));
const stray = files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file)));
if (missing.length > 0) fail(`missing ${missing.join(', ')}`);
if (stray.length > 0) fail(`not to be there: ${stray.join(', ')}`);
await createVSIX({
  cwd: root,
  packagePath: target,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
const { size } = statSync(target);
const megabytes = size / 1024 / 1024;
console.log(`dist/gouji.vsix: ${(size / 1024).toFixed(1)} KB, ${files.length} files`);
if (size > LARGEST) fail(`larger than ${LARGEST / 1024 / 1024} MB`);
const told = /`dist\/gouji\.vsix`（约 ([\d.]+) MB）/.exec(readFileSync(path.join(root, 'README.md'), 'utf8'));
if (Math.abs(Number(told?.[1]) - megabytes) > 0.15 || !told) fail(`README.md should say 约 ${megabytes.toFixed(1)} MB`);

/** The strings in `value` that are paths of files of the extension. */
function filesNamedIn(value) {
  if (Array.isArray(value)) return value.flatMap(filesNamedIn);
  if (typeof value === 'object' && value !== null) return filesNamedIn(Object.values(value));
  if (typeof value !== 'string' || value.includes('*')) return [];
  const file = value.replace(/^\.\//, '');
  return /^[\w./-]+\.(js|css|json|md|svg|png)$/.test(file) &&
    (value.startsWith('./') || existsSync(path.join(root, file)))
    ? [file]
    : [];
}

function fail(reason) {
  console.error(`package: ${reason}`);
  process.exit(1);
}
