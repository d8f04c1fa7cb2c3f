// Puts what a data file makes into a bundle instead of the code that makes it: as one text of JSON, which packs far
// better than hundreds of calls.
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';

/** Files of plain data, by what the path ends in. */
const DATA =
  /server[\\/]src[\\/]templates[\\/](?:statute[\\/]statute|notes[\\/](?:disclosure-20\d\d|parts|proceedings|requests|requests-results)|edition-20\d\d)\.ts$/;

export const computedData = {
  name: 'computed-data',
  setup({ onLoad }) {
    onLoad({ filter: DATA }, async ({ path }) => ({ contents: await moduleOf(path), loader: 'js' }));
  },
};

async function moduleOf(path) {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, format: 'esm' });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const data = await import(`data:text/javascript;base64,${code}`);
  return Object.entries(data)
    .map(([name, value]) => {
      const json = JSON.stringify(value);
      if (!isDeepStrictEqual(JSON.parse(json), value)) throw new Error(`${path}: ${name} is more than plain data`);
      return `export const ${name} = /* @__PURE__ */ JSON.parse(${JSON.stringify(json)});`;
    })
    .join('\n');
}
