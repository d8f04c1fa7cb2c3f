// Lets V8 compile the bundles that are started often, once they have run, and keeps it beside them, so that a start
// does not compile them again. It holds for this version of V8; any other leaves it alone.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RUNNER = fileURLToPath(new URL('./run-and-keep.cjs', import.meta.url));
/** What is run is what is compiled: drafts of the layouts that most people have. */
const DRAFTS = ['county-2020-pipe.md', 'education-2022-html.md', 'office-2024-tabs.txt', 'town-2022-pdf.txt'].map(
  (name) => join(ROOT, 'test-fixtures/drafts', name),
);

/** By bundle: what is done with it. */
const USES = {
  'dist/server.code.js': (start) => openDrafts(start(['--stdio'])),
  'dist/cli.code.js': (start) => hasLeft(start(['check', '--threads', '1', ...DRAFTS])),
};

/** Marks each bundle, runs it, and writes `*.code.cache`, which ends in the same mark. */
export async function keepCompiled() {
  await Promise.all(Object.entries(USES).map(([file, use]) => keepOf(join(ROOT, file), use)));
}

async function keepOf(code, use) {
  const cache = code.replace(/\.js$/, '.cache');
  rmSync(cache, { force: true });
  const id = createHash('sha256').update(readFileSync(code)).digest('hex');
  appendFileSync(code, `\n//${id}`);
  const fresh = `${cache}.new`;
  await use((args) => {
    const child = spawn(process.execPath, [RUNNER, code, fresh, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdout.resume();
    return child;
  });
  appendFileSync(fresh, id);
  renameSync(fresh, cache);
}

/** Plays an editor that opens the drafts and shows what is found in them. */
async function openDrafts(server) {
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.listen();
  const capabilities = { textDocument: { diagnostic: {} }, workspace: { configuration: true } };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
  await connection.sendNotification('initialized', {});
  for (const draft of DRAFTS) {
    const uri = pathToFileURL(draft).href;
    const text = readFileSync(draft, 'utf8');
    const textDocument = { uri, version: 1, languageId: 'markdown', text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await hasLeft(server);
  connection.dispose();
}

async function hasLeft(child) {
  if (child.exitCode === null) await once(child, 'exit');
}
