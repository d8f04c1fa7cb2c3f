// What `dist/server.js` and `dist/cli.js` are: each runs the bundle beside it, `*.code.js`, by what the build has let
// V8 compile of it, `*.code.cache`. Without that, or under another V8, the bundle is run as any script.
import { readFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** Both end in it: what was compiled belongs to this very code. */
const ID_LENGTH = 64;

const code = join(__dirname, `${basename(__filename, '.js')}.code.js`);
const compiled = readCompiled(code.replace(/\.js$/, '.cache'));
module.exports = compiled ? run(compiled) : require(code);

function readCompiled(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

function run(compiled: Buffer): unknown {
  const text = readFileSync(code, 'utf8');
  if (compiled.toString('latin1', compiled.length - ID_LENGTH) !== text.slice(-ID_LENGTH)) return require(code);
  const script = new Script(wrap(text), {
    filename: code,
    cachedData: compiled.subarray(0, compiled.length - ID_LENGTH),
  });
  const bundle = { exports: {} };
  // Threads and whoever asks for the file's own name get this one.
  const given = [bundle.exports, createRequire(code), bundle, __filename, dirname(code)];
  script.runInThisContext()(...given);
  return bundle.exports;
}
