// How the table of texts is packed for each host.
import { brotliCompressSync, constants, deflateRawSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { FROM_BASE122 } from './base122.mjs';
import { FROM_SHORT_HAN, shortHan } from './short-han.mjs';

export const forNode = {
  pack: (bytes) => {
    const short = shortHan(bytes.toString());
    return brotliCompressSync(short, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: short.length,
        // The smallest blocks follow the turns from one language to the other.
        [constants.BROTLI_PARAM_LGBLOCK]: 16,
      },
    });
  },
  unpack: `t=>(${FROM_SHORT_HAN})(require("node:zlib").brotliDecompressSync((${FROM_BASE122})(t)))`,
};

/** A browser unpacks nothing at once by itself. */
export const forWorker = {
  pack: (bytes) => deflateRawSync(bytes, { level: 9 }),
  unpack: unpackInWorker(),
};

function unpackInWorker() {
  const contents = `import { inflateSync } from 'fflate';
    export default (bytes) => new TextDecoder().decode(inflateSync(bytes));`;
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'unpack',
  });
  return `t=>{${outputFiles[0].text};return unpack.default((${FROM_BASE122})(t))}`;
}
