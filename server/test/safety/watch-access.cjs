// Loaded before the server: writes down each module of the network or of processes that is asked for, and each path that
// is read or written, a line each, into the file that ACCESS_LOG names.
const Module = require('node:module');
const fs = require('node:fs');
const { fileURLToPath } = require('node:url');

const log = fs.openSync(process.env.ACCESS_LOG, 'a');
const write = fs.writeSync.bind(fs);
const note = (kind, what) => write(log, `${JSON.stringify([kind, what])}\n`);

const FORBIDDEN = /^(?:node:)?(?:net|http|https|http2|tls|dgram|dns|dns\/promises|child_process|cluster|inspector)$/;
const load = Module._load;
Module._load = (request, ...rest) => {
  if (FORBIDDEN.test(request)) note('module', request);
  return load(request, ...rest);
};
for (const name of ['fetch', 'WebSocket', 'EventSource']) {
  Object.defineProperty(globalThis, name, { get: () => note('module', name) });
}

const WRITES = /^(?:write|append|mkdir|mkdtemp|rm|unlink|rename|copy|cp|symlink|link|truncate|ch|lch|utimes|lutimes)/;
const READS = /^(?:open|read|stat|lstat|access|exists|realpath|opendir|createReadStream|watch)/;
const pathOf = (path) => (path instanceof URL ? fileURLToPath(path) : String(path));

function watch(target) {
  for (const [name, original] of Object.entries(target)) {
    if (typeof original !== 'function' || !(WRITES.test(name) || READS.test(name) || name === 'createWriteStream'))
      continue;
    target[name] = Object.assign(function (path, ...rest) {
      const opensToWrite = /^open(?:Sync)?$/.test(name) && typeof rest[0] === 'string' && rest[0] !== 'r';
      const isWrite = WRITES.test(name) || name === 'createWriteStream' || opensToWrite;
      // A number is a file that is open already.
      if (typeof path !== 'number') note(isWrite ? 'write' : 'read', pathOf(path));
      return original.call(this, path, ...rest);
    }, original);
  }
}
watch(fs);
watch(fs.promises);
