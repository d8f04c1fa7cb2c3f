// What `dist/server.js` and `dist/cli.js` are: each runs the bundle beside it, `*.code.js`, by what V8 has compiled of
// it before: `*.code.cache`, which comes of the build and holds for the V8 that built it, or the file that
// GOUJI_COMPILED names, which is written here once the work has begun, for an editor with a V8 of its own. Without
// either the bundle is run as any script.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** The bundle ends in it, and so does what was compiled of this very bundle. */
const ID_LENGTH = 64;
/** By then the first report has been read and checked. */
const AFTER_MS = 10_000;

const code = join(__dirname, `${basename(__filename, '.js')}.code.js`);
const own = process.env.GOUJI_COMPILED;
const compiled = readIfThere(own ?? code.replace(/\.js$/, '.cache'));
module.exports = compiled || own ? run(compiled) : require(code);

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

function run(compiled: Buffer | null): unknown {
  const text = readFileSync(code, 'utf8');
  const id = text.slice(-ID_LENGTH);
  const end = (compiled?.length ?? 0) - ID_LENGTH;
  const isOfThis = compiled?.toString('latin1', end) === id;
  const script = new Script(wrap(text), {
    filename: code,
    ...(isOfThis ? { cachedData: compiled.subarray(0, end) } : {}),
  });
  if (own && script.cachedDataRejected !== false) keepOnce(script, id, own);
  const bundle = { exports: {} };
  // Threads and whoever asks for the file's own name get this one.
  const given = [bundle.exports, createRequire(code), bundle, __filename, dirname(code)];
  script.runInThisContext()(...given);
  return bundle.exports;
}

/** Soon after the start: of what is not used for long V8 lets go. */
function keepOnce(script: Script, id: string, file: string): void {
  const save = () => {
    clearTimeout(timer);
    process.off('exit', save);
    keep(script, id, file);
  };
  const timer = setTimeout(save, AFTER_MS).unref();
  process.on('exit', save);
}

/** Where there is no room or no right to write, the next start compiles again. */
function keep(script: Script, id: string, file: string): void {
  const fresh = `${file}.${process.pid}`;
  const quietly = (what: () => void) => {
    try {
      what();
      return true;
    } catch {
      return false;
    }
  };
  const isKept = quietly(() => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(fresh, Buffer.concat([script.createCachedData(), Buffer.from(id, 'latin1')]));
    renameSync(fresh, file);
  });
  if (!isKept) quietly(() => rmSync(fresh, { force: true }));
}
