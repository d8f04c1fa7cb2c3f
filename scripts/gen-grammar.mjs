// Writes the TextMate grammars of syntaxes/ from the official labels of server/src/templates; `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { injectionGrammar, reportGrammar } from './grammar/grammars.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The grammar files and their text, made from the templates as they are now. */
export async function generatedGrammars() {
  const editions = await loadEditions();
  return new Map(
    [
      ['syntaxes/gouji.tmLanguage.json', reportGrammar(editions)],
      ['syntaxes/gouji.injection.tmLanguage.json', injectionGrammar(editions)],
    ].map(([file, grammar]) => [file, `${JSON.stringify(grammar, null, 2)}\n`]),
  );
}

async function loadEditions() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['server/src/templates/editions.ts'],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  return (await import(`data:text/javascript;base64,${source}`)).EDITIONS;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  for (const [file, text] of await generatedGrammars()) {
    if (!check) writeFileSync(root + file, text);
    else if (readFileSync(root + file, 'utf8') !== text) {
      console.error(`${file} does not follow from the templates: run node scripts/gen-grammar.mjs`);
      process.exitCode = 1;
    }
  }
}
