// Writes what follows from the rule files: server/src/rules/index.generated.ts and docs/rules/.
// `--check` writes nothing and exits 1 when something is stale.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { rulePage, ruleTable } from './rule-pages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const rulesDir = join(root, 'server/src/rules');
const docsDir = join(root, 'docs/rules');
const RULE_FILE = /^([A-Z]\d\d)-([a-z0-9-]+)\.ts$/;

const files = (await readdir(rulesDir)).filter((name) => RULE_FILE.test(name)).sort();
const wanted = new Map([[join(rulesDir, 'index.generated.ts'), indexSource(files)]]);
const rules = await loadRules(files);
for (const rule of rules) wanted.set(join(docsDir, `${rule.id}.md`), rulePage(rule));
wanted.set(join(docsDir, 'README.md'), ruleTable(rules));

const stale = [];
for (const [path, text] of wanted) {
  const present = await readFile(path, 'utf8').catch(() => null);
  if (present !== text) stale.push(path);
}
const left = (await readdir(docsDir).catch(() => []))
  .map((name) => join(docsDir, name))
  .filter((path) => path.endsWith('.md') && !wanted.has(path));

if (process.argv.includes('--check')) {
  const paths = [...stale, ...left].map((path) => path.slice(root.length));
  if (paths.length > 0) {
    console.error(`Stale, run node scripts/generate.mjs:\n${paths.map((path) => `  ${path}`).join('\n')}`);
    process.exitCode = 1;
  }
} else {
  await mkdir(docsDir, { recursive: true });
  for (const path of stale) await writeFile(path, wanted.get(path));
  for (const path of left) await rm(path);
}

function indexSource(names) {
  const ids = names.map((name) => name.slice(0, 3));
  const imports = names.map((name, i) => `import ${ids[i]} from './${name.replace(/\.ts$/, '.js')}';`);
  return [
    '// Written by scripts/generate.mjs from the names of the rule files. Not to be edited.',
    "import type { Rule } from './define-rule.js';",
    ...imports,
    '',
    '/** All rules, by id. */',
    'export const RULES: readonly Rule[] = [',
    ...ids.map((id) => `  ${id},`),
    '];',
    '',
  ].join('\n');
}

/** The rules themselves, each held against its file name. */
async function loadRules(names) {
  const entry = names.map((name, i) => `import r${i} from './${name}';`).join('\n');
  const list = `export default [${names.map((_, i) => `r${i}`).join(',')}];`;
  const result = await build({
    stdin: { contents: `${entry}\n${list}`, resolveDir: rulesDir, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  const code = Buffer.from(result.outputFiles[0].contents).toString('base64');
  const loaded = (await import(`data:text/javascript;base64,${code}`)).default;
  for (const [i, rule] of loaded.entries()) {
    const [, id, name] = RULE_FILE.exec(names[i]);
    if (rule.id !== id || rule.name !== name) {
      throw new Error(`${names[i]} defines ${rule.id}-${rule.name}`);
    }
  }
  return loaded;
}
