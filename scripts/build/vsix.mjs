// Packs the extension out of what is built: what .vscodeignore names and nothing else.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { bundles } from './bundles.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What may be in the package: a file that none of these names is a mistake in .vscodeignore. */
const ALLOWED = [
  /^package(\.nls(\.zh-cn)?)?\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^(LICENSE|icon\.png|language-configuration\.json)$/,
  /^dist\/(browser\/)?\w+(\.code)?\.(js|mjs|css)$/,
  /^(l10n|schemas|snippets|syntaxes)\/[\w.-]+\.json$/,
  /^media\/[\w.-]+\.svg$/,
  /^walkthrough\/[\w.-]+\.(md|svg|png)$/,
];

/** Writes the package; resolves with its size in bytes and its files. Rejects where one is missing or not to be there. */
export async function packVsix(target) {
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  const missing = neededFiles().filter((file) => !files.includes(file));
  const stray = files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file)));
  if (missing.length > 0) throw new Error(`missing ${missing.join(', ')}`);
  if (stray.length > 0) throw new Error(`not to be there: ${stray.join(', ')}`);
  await createVSIX({
    cwd: root,
    packagePath: target,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return { size: statSync(target).size, files };
}

/** Every file that the manifest names, and what it does not name but the extension loads. */
function neededFiles() {
  const { main, browser, icon, contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return [
    ...filesNamedIn([main, browser, icon, contributes]),
    ...bundles.map(({ options }) => options.outfile),
    'LICENSE',
    'README.md',
    'CHANGELOG.md',
  ];
}

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
