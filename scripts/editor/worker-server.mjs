// Drives dist/browser/server.js in a worker of a real browser, message by message, as an editor would.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const URI = 'vscode-vfs://test/draft.md';
const FOLDER = URI.slice(0, URI.lastIndexOf('/'));
/** A report that is open, and that of the year before, which is not: in a folder, as an old program saves it. */
const NEXT = `${FOLDER}/2020.md`;
const BEFORE = `${FOLDER}/old/2019.txt`;
const CONFIG = '{ "rules": { "A03": "off" } }';
/** Rows with a total that is one too many. */
const WRONG = [/（七）总计 \| 5 \| 1 (.*) 6 \|/, '（七）总计 | 6 | 1 $1 7 |'];

/** Throws where the server in the worker does not answer as it should. */
export async function checkWorkerServer(page, root) {
  const host = await serve(root);
  try {
    await page.goto(host.url);
    const draft = readFileSync(path.join(root, 'test-fixtures/drafts/education-2019-flat.md'), 'utf8');
    const wrong = draft.replace(...WRONG);
    if (wrong === draft) throw new Error('the sample draft has changed');
    const before = readFileSync(path.join(root, 'test-fixtures/drafts/county-2019-glued.txt'), 'utf8');
    const files = {
      [`${FOLDER}/gouji.json`]: [...Buffer.from(CONFIG)],
      [BEFORE]: [...Buffer.from(`\ufeff${before}`, 'utf16le')],
      [`${FOLDER}/old/notes.pdf`]: [],
    };
    const next = { uri: NEXT, text: readFileSync(path.join(root, 'test-fixtures/drafts/county-2020-pipe.md'), 'utf8') };
    const answers = await page.evaluate(session, { uri: URI, text: wrong, folder: FOLDER, files, next });
    const { diagnostics, hover, symbols, read, lastYear, ended } = answers;
    expect('a worker that starts', answers.started, true);
    expect(
      'findings of the wrong total',
      diagnostics.some(({ code }) => code === 'A02'),
      true,
    );
    expect(
      'no finding of a rule that gouji.json turns off',
      diagnostics.some(({ code }) => code === 'A03'),
      false,
    );
    expect('gouji.json asked of the client', read.includes('vscode-vfs://test/gouji.json'), true);
    expect('a hover on the total', /总计/.test(hover?.contents?.value ?? ''), true);
    expect('the six parts in the outline', symbols.flatMap(({ children }) => children ?? []).length >= 6, true);
    expect('the report of the year before, found in a folder', lastYear, BEFORE);
    expect('no other file read', read.includes(`${FOLDER}/old/notes.pdf`), false);
    expect('the answer to shutdown', ended, true);
    console.log(`worker: ${diagnostics.length} findings, hover, outline, gouji.json, last year, shutdown in Chromium`);
  } finally {
    host.close();
  }
}

function expect(what, actual, wanted) {
  if (actual !== wanted) throw new Error(`worker: expected ${what}; got ${actual}`);
}

/** Runs in the page. */
async function session({ uri, text, folder, files, next }) {
  const worker = new Worker('/server.js');
  const waiting = new Map();
  const read = [];
  let last = 0;
  const filesOf = {
    'gouji/fs/read': ({ uri: file }) => {
      read.push(file);
      return files[file] ? new Uint8Array(files[file]) : null;
    },
    'gouji/fs/list': ({ uri: place }) => {
      const below = Object.keys(files).filter((file) => file.startsWith(`${place}/`));
      const names = new Set(below.map((file) => file.slice(place.length + 1).split('/')[0]));
      return [...names].map((name) => ({ name, uri: `${place}/${name}`, isFolder: !files[`${place}/${name}`] }));
    },
    'gouji/fs/stat': ({ uris }) => uris.map((file) => ({ stamp: '1', bytes: files[file].length })),
  };
  worker.onmessage = ({ data }) => {
    if (data.method?.startsWith('gouji/fs/')) {
      worker.postMessage({ jsonrpc: '2.0', id: data.id, result: filesOf[data.method](data.params) });
    } else if (data.method && data.id !== undefined) {
      worker.postMessage({ jsonrpc: '2.0', id: data.id, result: null });
    } else if (waiting.has(data.id)) {
      const { resolve, reject } = waiting.get(data.id);
      if (data.error) reject(new Error(data.error.message));
      else resolve(data.result);
    }
  };
  const notify = (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params });
  const ask = (method, params) =>
    new Promise((resolve, reject) => {
      worker.onerror = (error) => reject(new Error(error.message));
      waiting.set(++last, { resolve, reject });
      worker.postMessage({ jsonrpc: '2.0', id: last, method, params });
    });
  const capabilities = {
    textDocument: {
      diagnostic: {},
      hover: { contentFormat: ['markdown'] },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    },
  };
  const workspaceFolders = [{ uri: folder, name: 'test' }];
  const { serverInfo } = await ask('initialize', { processId: null, rootUri: null, capabilities, workspaceFolders });
  notify('initialized', {});
  notify('textDocument/didOpen', { textDocument: { uri, languageId: 'gouji', version: 1, text } });
  const textDocument = { uri };
  const { items: diagnostics } = await ask('textDocument/diagnostic', { textDocument });
  const line = text.split('\n').findIndex((row) => row.includes('（七）总计'));
  const hover = await ask('textDocument/hover', { textDocument, position: { line, character: 12 } });
  const symbols = await ask('textDocument/documentSymbol', { textDocument });
  const other = { uri: next.uri, languageId: 'gouji', version: 1, text: next.text };
  notify('textDocument/didOpen', { textDocument: other });
  const found = await ask('gouji/lastYear', { uri: next.uri });
  const ended = (await ask('shutdown')) === null;
  notify('exit');
  return { started: serverInfo.name === 'gouji', diagnostics, hover, symbols, read, lastYear: found.uris[0], ended };
}

/** An empty page and the worker's script, on an address of this machine. */
function serve(root) {
  const server = createServer((request, response) => {
    const isScript = request.url === '/server.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
    response.end(
      isScript ? readFileSync(path.join(root, 'dist/browser/server.js')) : '<!doctype html><title>Gouji</title>',
    );
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({ url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() });
    });
  });
}
