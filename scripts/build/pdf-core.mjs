// Takes the part of the PDF library that reads out of its worker: what draws, fills in forms, writes files or decodes
// pictures is left out, and with it most of the code. The library is one file, with a line before each of its modules.
import { readFile } from 'node:fs/promises';

const FILE = /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.worker\.mjs$/;
const HEAD = /^;\/\/ \.\/(\S+)$/m;
/** What Node 20 does not have yet, made by another module; it may stand behind a module that is left out. */
const POLYFILL = /^var \w+ = __webpack_require__\(\d+\);$/gm;
const BEFORE_HEAD = /^(?=;\/\/ \.\/)/m;

/** Modules, or folders of them, that the reading of text and lines does not come to. */
const LEFT_OUT = [
  'external/jbig2/',
  'external/openjpeg/',
  'external/qcms/',
  'src/core/annotation.js',
  'src/core/arithmetic_decoder.js',
  'src/core/ccitt.js',
  'src/core/chunked_stream.js',
  'src/core/dataset_reader.js',
  'src/core/default_appearance.js',
  'src/core/editor/',
  'src/core/intersector.js',
  'src/core/jbig2.js',
  'src/core/jpg.js',
  'src/core/struct_tree.js',
  'src/core/worker.js',
  'src/core/worker_stream.js',
  'src/core/writer.js',
  'src/core/xfa/',
  'src/core/xfa_fonts.js',
  'src/core/calibri_factors.js',
  'src/core/helvetica_factors.js',
  'src/core/liberationsans_widths.js',
  'src/core/myriadpro_factors.js',
  'src/core/segoeui_factors.js',
  'src/pdf.worker.js',
  'src/shared/base_pdf_stream.js',
  'src/shared/message_handler.js',
];

/** Node unpacks brotli itself. */
const IN_PLACE = {
  'external/brotli/decode.js': `import { brotliDecompressSync } from 'node:zlib';
    const BrotliDecode = (bytes) => brotliDecompressSync(bytes);`,
};

const EXPORTS = [
  'LocalPdfManager',
  'OperatorList',
  'OPS',
  'PasswordException',
  'XRefParseException',
  'setVerbosityLevel',
];

export const pdfCore = {
  name: 'pdf-core',
  setup({ onLoad }) {
    onLoad({ filter: FILE }, async ({ path }) => ({ contents: coreOf(await readFile(path, 'utf8')), loader: 'js' }));
  },
};

function coreOf(code) {
  const [start, ...modules] = code.split(BEFORE_HEAD).map((module) => ({
    name: HEAD.exec(module)?.[1] ?? '',
    module,
  }));
  const isLeftOut = ({ name }) => LEFT_OUT.some((each) => (each.endsWith('/') ? name.startsWith(each) : name === each));
  for (const each of LEFT_OUT) {
    if (!modules.some(({ name }) => name.startsWith(each))) throw new Error(`the PDF library has no ${each}`);
  }
  const kept = modules.map((each) => {
    const polyfills = each.module.match(POLYFILL) ?? [];
    if (isLeftOut(each)) return polyfills.join('\n');
    return IN_PLACE[each.name] ? [IN_PLACE[each.name], ...polyfills].join('\n') : each.module;
  });
  const text = kept.join('\n');
  const words = new Set(text.match(/[A-Za-z_$][\w$]*/g));
  const missing = modules
    .filter(isLeftOut)
    .flatMap(({ module }) => [
      ...module.replace(POLYFILL, '').matchAll(/^(?:async )?(?:class|function\*?|const|let|var) ([\w$]+)/gm),
    ])
    .flatMap(([, name]) => (words.has(name) ? [name] : []));
  return [
    start.module,
    `const leftOut = (name) => class { constructor() { throw new Error(name + ' is left out'); } };`,
    // A class, so that others can be made from it and nothing is one of it.
    ...missing.map((name) => `const ${name} = /* @__PURE__ */ leftOut('${name}');`),
    text,
    `export { ${EXPORTS.join(', ')} };`,
  ].join('\n');
}
