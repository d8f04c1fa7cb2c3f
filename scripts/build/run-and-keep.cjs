// `node run-and-keep.cjs CODE KEPT ARGUMENT…`: runs the bundle CODE and, when it is done, writes what V8 has compiled of
// it to KEPT.
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

const [, , code, kept, ...args] = process.argv;
process.argv = [process.argv[0], code, ...args];
const script = new Script(wrap(readFileSync(code, 'utf8')), { filename: code });
process.on('exit', () => writeFileSync(kept, script.createCachedData()));
const bundle = { exports: {} };
script.runInThisContext()(bundle.exports, createRequire(code), bundle, code, dirname(code));
