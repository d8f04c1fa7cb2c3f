// Writes snippets/gouji.json from the official formats: part titles and standard tables; `--check` only compares.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const FILE = 'snippets/gouji.json';

/** Of each edition, the newest first; what two editions share is there once. */
async function generatedSnippets() {
  const { EDITIONS, TABLE_KEYS, TABLE_NAMES, ZEROS, cellStops, officialHeading, snippetOf, writeTable } =
    await loadService();
  const snippets = new Map();
  for (const edition of EDITIONS.toReversed()) {
    const year = `${edition.id} ${edition.document.number}`;
    for (const part of edition.parts) {
      const heading = officialHeading(part);
      snippets.set(heading, { prefix: [`部分${part.number}`, part.title], body: [`## ${heading}`, '', '$0'] });
    }
    for (const key of TABLE_KEYS) {
      const table = writeTable(edition, key, ZEROS, { layout: 'pipe', lineBreak: '\n' });
      snippets.set(`${TABLE_NAMES[key]} ${edition.id}`, {
        prefix: `${TABLE_NAMES[key]}${edition.id}`,
        description: year,
        body: snippetOf(cellStops(table)).split('\n'),
      });
    }
  }
  return `${JSON.stringify(Object.fromEntries(snippets), null, 2)}\n`;
}

async function loadService() {
  const contents = `
    export { TABLE_NAMES } from './server/src/rules/tables/naming.ts';
    export { officialHeading } from './server/src/rules/support/parts.ts';
    export { cellStops, snippetOf } from './server/src/service/features/completion/pieces.ts';
    export { ZEROS } from './server/src/service/tables/standard-grid.ts';
    export { writeTable } from './server/src/service/tables/write-table.ts';
    export { EDITIONS } from './server/src/templates/editions.ts';
    export { TABLE_KEYS } from './server/src/templates/template.ts';
  `;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}

const text = await generatedSnippets();
if (!process.argv.includes('--check')) {
  mkdirSync(`${root}snippets`, { recursive: true });
  writeFileSync(root + FILE, text);
} else if (readFileSync(root + FILE, 'utf8') !== text) {
  console.error(`${FILE} does not follow from the official formats: run node scripts/gen-snippets.mjs`);
  process.exitCode = 1;
}
