// Writes schemas/gouji.schema.json from the settings and the rules; `--check` only compares.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const FILE = 'schemas/gouji.schema.json';

/** The schema's text, made from settings and rules as they are now. */
async function generatedSchema() {
  const contents = `
    import { RULES } from './server/src/rules/index.generated.ts';
    import { configSchema } from './server/src/service/settings-schema.ts';
    export default configSchema(RULES);
  `;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  const schema = (await import(`data:text/javascript;base64,${source}`)).default;
  return formatted(JSON.stringify(schema));
}

/** As the formatter of this repository writes it, so that its check has nothing to say. */
function formatted(json) {
  const biome = `${root}node_modules/@biomejs/biome/bin/biome`;
  const args = [biome, 'format', `--stdin-file-path=${FILE}`];
  return execFileSync(process.execPath, args, { cwd: root, input: json, encoding: 'utf8' });
}

const text = await generatedSchema();
if (!process.argv.includes('--check')) {
  mkdirSync(dirname(root + FILE), { recursive: true });
  writeFileSync(root + FILE, text);
} else if (readFileSync(root + FILE, 'utf8') !== text) {
  console.error(`${FILE} does not follow from settings and rules: run node scripts/gen-schema.mjs`);
  process.exitCode = 1;
}
