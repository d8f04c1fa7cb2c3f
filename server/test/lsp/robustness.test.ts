import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { POOR, RICH, SERVER, TestClient } from './support/client.js';
import { DEFECTS } from './support/texts.js';

const URI = 'file:///drafts/a.md';

/** Requests and notifications that no sound client sends. */
const GARBAGE_NOTIFICATIONS: readonly [string, unknown][] = [
  ['textDocument/didOpen', {}],
  ['textDocument/didOpen', { textDocument: { uri: 'file:///x.md', languageId: 'markdown', version: 1 } }],
  ['textDocument/didOpen', { textDocument: { uri: 7, languageId: 'markdown', version: 1, text: 'x' } }],
  [
    'textDocument/didChange',
    { textDocument: { uri: 'file:///unknown.md', version: 2 }, contentChanges: [{ text: 'x' }] },
  ],
  ['textDocument/didChange', { textDocument: { uri: URI, version: 1 }, contentChanges: [{ range: {}, text: 'x' }] }],
  ['textDocument/didChange', { textDocument: { uri: URI, version: 1 }, contentChanges: 'x' }],
  ['textDocument/didChange', {}],
  ['textDocument/didClose', { textDocument: { uri: 'file:///unknown.md' } }],
  ['textDocument/didSave', { textDocument: { uri: 'file:///unknown.md' } }],
  ['workspace/didChangeConfiguration', {}],
  ['workspace/didChangeConfiguration', { settings: 'x' }],
  ['workspace/didChangeWatchedFiles', { changes: [{ uri: 'not a uri/gouji.json', type: 9 }] }],
  ['workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [] } }],
  ['$/cancelRequest', { id: 4711 }],
  ['$/unheardOf', {}],
];

const GARBAGE_REQUESTS: readonly [string, unknown][] = [
  ['textDocument/diagnostic', {}],
  ['textDocument/diagnostic', { textDocument: { uri: 'file:///unknown.md' } }],
  ['textDocument/diagnostic', { textDocument: { uri: {} } }],
  ['textDocument/codeAction', { textDocument: { uri: URI } }],
  ['textDocument/codeAction', { textDocument: { uri: URI }, range: { start: {}, end: null }, context: {} }],
  ['textDocument/rename', { textDocument: { uri: URI } }],
  ['gouji/unheardOf', null],
];

describe('a client that misbehaves', () => {
  test('gets errors, and the server goes on', async () => {
    const client = await TestClient.start({ capabilities: RICH });
    await client.open(URI, DEFECTS);
    for (const [method, params] of GARBAGE_NOTIFICATIONS) await client.notify(method, params);
    for (const [method, params] of GARBAGE_REQUESTS) {
      const outcome = await client.request(method, params).then(
        () => 'answered',
        (error: { code: number }) => error.code,
      );
      expect(outcome, `${method} ${JSON.stringify(params)}`).toBeTypeOf('number');
    }
    await client.change(URI, 5, { text: DEFECTS });
    expect((await client.items(URI)).map((item) => item.code)).toContain('A02');
    expect(await client.end()).toBe(0);
  });

  test('loses nothing by frames that hold no message', async () => {
    const client = await TestClient.start({ capabilities: RICH });
    await client.open(URI, DEFECTS);
    const headed = 'Content-Type: application/vscode-jsonrpc; charset=ebcdic\r\n';
    for (const body of [
      'null',
      '7',
      '[]',
      '{nope',
      '',
      '{"id":99,"result":1}',
      '{"jsonrpc":"2.0","method":"$/cancelRequest"}',
    ]) {
      for (const header of ['', headed]) {
        client.process.stdin?.write(`Content-Length: ${body.length}\r\n${header}\r\n${body}`);
      }
    }
    expect((await client.items(URI)).map((item) => item.code)).toContain('A02');
    expect(await client.end()).toBe(0);
  });

  test('may open what is empty, binary or one endless line', async () => {
    const client = await TestClient.start({ capabilities: RICH });
    const texts = ['', '\0\ufffd\u0001'.repeat(1000), `政府信息公开工作年度报告${'| 公开 '.repeat(50_000)}`, '\ud800'];
    for (const [i, text] of texts.entries()) {
      await client.open(`file:///${i}`, text);
      expect((await client.pull(`file:///${i}`)).kind).toBe('full');
    }
    expect(await client.end()).toBe(0);
  });
});

describe('the end of a session', () => {
  test('without shutdown exits with 1', async () => {
    const client = await TestClient.start({ capabilities: POOR });
    const exited = once(client.process, 'exit');
    await client.notify('exit', undefined);
    expect((await exited)[0]).toBe(1);
  });

  test('by closing the stream ends the server', async () => {
    const client = await TestClient.start({ capabilities: POOR });
    const exited = once(client.process, 'exit');
    client.process.stdin?.end();
    expect((await exited)[0]).toBe(1);
  });

  test('`gouji lsp --stdio` is the same server', async () => {
    const command = [process.execPath, SERVER.replace(/server\.js$/, 'cli.js'), 'lsp', '--stdio'];
    const client = await TestClient.start({ capabilities: RICH, command });
    expect(client.initialized.serverInfo?.name).toBe('gouji');
    await client.open(URI, DEFECTS);
    expect((await client.items(URI)).map((item) => item.code)).toContain('A02');
    expect(await client.end()).toBe(0);
  });
});
