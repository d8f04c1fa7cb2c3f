// Writes what follows from client/manifest/: commands, menus, keybindings and settings in package.json, and their texts
// in the package.nls files. The rest of these files is written by hand and kept. `--check` only compares.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

const { contributions, generatedTexts, GENERATED_TEXT } = await loadSource();
const manifest = readJson('package.json');
const wanted = new Map([
  ['package.json', { ...manifest, contributes: { ...manifest.contributes, ...contributions() } }],
  ['package.nls.json', texts('package.nls.json', 'en')],
  ['package.nls.zh-cn.json', texts('package.nls.zh-cn.json', 'zh')],
]);

for (const [file, json] of wanted) {
  const text = formatted(file, JSON.stringify(json));
  if (readFileSync(root + file, 'utf8') === text) continue;
  if (!process.argv.includes('--check')) writeFileSync(root + file, text);
  else {
    console.error(`${file} does not follow from client/manifest/: run node scripts/gen-manifest.mjs`);
    process.exitCode = 1;
  }
}

/** The texts written by hand, then the generated ones. */
function texts(file, locale) {
  const byHand = Object.entries(readJson(file)).filter(([key]) => !GENERATED_TEXT.test(key));
  return { ...Object.fromEntries(byHand), ...generatedTexts(locale) };
}

function readJson(file) {
  return JSON.parse(readFileSync(root + file, 'utf8'));
}

/** As the formatter of this repository writes it, so that its check has nothing to say. */
function formatted(file, json) {
  const biome = `${root}node_modules/@biomejs/biome/bin/biome`;
  const args = [biome, 'format', `--stdin-file-path=${file}`];
  return execFileSync(process.execPath, args, { cwd: root, input: json, encoding: 'utf8' });
}

async function loadSource() {
  const { outputFiles } = await build({
    entryPoints: [`${root}client/manifest/manifest.ts`],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}
