// Writes server/src/service/features/completion/pinyin.generated.ts: how each text that completion offers is spelled.
// `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { pinyin } from 'pinyin-pro';

const root = fileURLToPath(new URL('..', import.meta.url));
const FILE = 'server/src/service/features/completion/pinyin.generated.ts';

/** The texts, taken from the code as it is now; it cannot need the file that this script writes. */
async function spelledTexts() {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { spelledTexts } from './server/src/service/features/completion/words.ts';",
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    plugins: [{ name: 'without-pinyin', setup: withoutPinyin }],
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  return (await import(`data:text/javascript;base64,${source}`)).spelledTexts();
}

function withoutPinyin({ onResolve, onLoad }) {
  onResolve({ filter: /pinyin\.generated\.js$/ }, () => ({ path: 'none', namespace: 'none' }));
  onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export const PINYIN = {};' }));
}

/** Syllables without tones, ü as v, as an input method takes them; digits and letters stay, marks go. */
function spell(text) {
  const words = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  return words
    .flatMap((word) => word.match(/[a-z]+|[A-Z]+|\d+/g) ?? [])
    .join(' ')
    .toLowerCase();
}

const entries = (await spelledTexts()).map((text) => `  ${JSON.stringify(text)}: ${JSON.stringify(spell(text))},`);
const source = [
  '// Written by scripts/gen-pinyin.mjs. Not to be edited.',
  '',
  '/** Syllables of each text that completion offers, without tones. */',
  'export const PINYIN: Readonly<Record<string, string>> = {',
  ...entries,
  '};',
  '',
].join('\n');

if (!process.argv.includes('--check')) {
  writeFileSync(root + FILE, source);
} else if (readFileSync(root + FILE, 'utf8') !== source) {
  console.error(`${FILE} does not follow from the texts: run node scripts/gen-pinyin.mjs`);
  process.exitCode = 1;
}
