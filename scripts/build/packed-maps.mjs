// Packs the encodings that the PDF reader has into one: they repeat each other, and a zip does not see how far.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';

const FILE = /[\\/]pdf[\\/]character-maps\.ts$/;
const IMPORT = /^import (\w+) from '(.+\.bcmap)';\n/gm;
const { resolve } = createRequire(import.meta.url);

export const packedMaps = {
  name: 'packed-maps',
  setup({ onLoad }) {
    onLoad({ filter: FILE }, async ({ path }) => ({
      contents: await packed(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** The module with one constant in the place of its imports of maps. */
async function packed(code) {
  const imports = [...code.matchAll(IMPORT)];
  const maps = await Promise.all(imports.map(([, , file]) => readFile(resolve(file))));
  const bytes = brotliCompressSync(Buffer.concat(maps)).toString('base64');
  return [
    `import { brotliDecompressSync } from 'node:zlib';`,
    `const bytes = brotliDecompressSync(Buffer.from('${bytes}', 'base64'));`,
    'let end = 0;',
    `const [${imports.map(([, name]) => name)}] = [${maps.map(({ length }) => length)}]`,
    '  .map((length) => new Uint8Array(bytes.subarray(end, (end += length))));',
    code.replace(IMPORT, ''),
  ].join('\n');
}
