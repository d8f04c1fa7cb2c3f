import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { SERVER } from './support/client.js';

const initialize = (id: number) =>
  call({ id, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
const status = (id: number) => call({ id, method: 'gouji/status' });
const shutdown = (id: number) => call({ id, method: 'shutdown' });
const INITIALIZE = initialize(1);
const STATUS = status(2);
const SHUTDOWN = shutdown(3);
const EXIT = call({ method: 'exit' });

interface Answer {
  readonly id: number | null;
  readonly error?: { readonly code: number };
}

function call(fields: object): string {
  return framed(JSON.stringify({ jsonrpc: '2.0', ...fields }));
}

function framed(body: string, header = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`): string {
  return header + body;
}

/** What the bundled server answers to bytes that arrive in these pieces, and how it ends. The input stays open. */
async function session(pieces: readonly string[], answersBeforeExit = Number.POSITIVE_INFINITY) {
  const child = spawn(process.execPath, [SERVER, '--stdio']);
  child.stdin.on('error', () => {});
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk;
  });
  const answers = () =>
    out
      .split(/Content-Length: \d+\r\n\r\n/)
      .filter((body) => body.startsWith('{') && body.endsWith('}'))
      .map((body) => JSON.parse(body) as Answer);
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk;
    if (answers().length >= answersBeforeExit) child.stdin.write(EXIT);
  });
  const left = once(child, 'close');
  for (const piece of pieces) await new Promise((written) => child.stdin.write(piece, written));
  const [code] = await left;
  const told = answers().map(({ id, error }) => [id, error?.code ?? 'answered'] as const);
  return { code: code as number | null, told, err };
}

describe('what a header may not be', () => {
  const body = '{"jsonrpc":"2.0","id":9,"method":"gouji/status"}';
  test.each([
    ['without a length', framed(body, 'Content-Type: x\r\n\r\n')],
    ['with nothing in it', framed(body, '\r\n\r\n')],
    ['of a negative length', framed(body, 'Content-Length: -1\r\n\r\n')],
    ['of a length that is no number', framed(body, 'Content-Length: many\r\n\r\n')],
    ['of a length that only begins as a number', framed(body, 'Content-Length: 48x\r\n\r\n')],
    ['of a length that no message has', framed(body, 'Content-Length: 99999999999999999999\r\n\r\n')],
    ['of a length that no text has', framed(body, 'Content-Length: 999999999\r\n\r\n')],
    ['with rubbish before it', `Waiting for the debugger\r\n${framed(body)}`],
    ['with rubbish that runs into it', `{}${framed(body)}`],
    ['without an end', 'x'.repeat(5000)],
  ])('%s: the server says so and ends with 1', async (_name, bytes) => {
    const { code, err } = await session([INITIALIZE, `${STATUS}${bytes}`]);
    expect(err).toMatch(/^gouji: what the client sends is not the protocol \(.+\); the server ends\n$/);
    expect(code).toBe(1);
  });
});

describe('a header', () => {
  test('may come in pieces, with line feeds alone, in any case and order', async () => {
    const body = '{"jsonrpc":"2.0","id":0,"method":"gouji/status"}';
    const headers = [
      `content-length: ${body.length}\r\n\r\n`,
      `Content-Length:${body.length}\n\n`,
      `Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: ${body.length} \r\n\r\n`,
    ];
    const whole = headers.map((header, i) => framed(body.replace('0,', `${i + 4},`), header)).join('');
    const { code, told } = await session([INITIALIZE, ...whole, SHUTDOWN], 5);
    expect(told).toEqual([
      [1, 'answered'],
      [4, 'answered'],
      [5, 'answered'],
      [6, 'answered'],
      [3, 'answered'],
    ]);
    expect(code).toBe(0);
  });
});

describe('a body that is no message', () => {
  test('is answered by an error, and the next message is read', async () => {
    const bodies = ['', '{nope', 'null', '7', '[]', '"x"', '{"jsonrpc":"2.0","method":"$/cancelRequest"}']
      .map((body) => framed(body))
      .join('');
    const { code, told } = await session([INITIALIZE, bodies + STATUS, SHUTDOWN], 10);
    const errors = [-32700, -32700, -32600, -32600, -32600, -32600, -32600].map((error) => [null, error]);
    expect(told.filter(([id]) => id === null)).toEqual(errors);
    expect(told.filter(([id]) => id !== null)).toEqual([
      [1, 'answered'],
      [2, 'answered'],
      [3, 'answered'],
    ]);
    expect(code).toBe(0);
  });
});

describe('a session', () => {
  const OPEN = { textDocument: { uri: 'file:///a.md', languageId: 'markdown', version: 1, text: 'x' } };

  test('begins with initialize: requests before it are errors, notifications are dropped', async () => {
    const hover = call({ id: 7, method: 'textDocument/hover', params: {} });
    const open = call({ method: 'textDocument/didOpen', params: OPEN });
    const early = STATUS + call({ id: 8, method: 'shutdown' }) + hover + open;
    const { code, told } = await session([early, INITIALIZE + status(4), SHUTDOWN], 6);
    expect(told).toEqual([
      [2, -32002],
      [8, -32002],
      [7, -32002],
      [1, 'answered'],
      [4, 'answered'],
      [3, 'answered'],
    ]);
    expect(code).toBe(0);
  });

  test('is begun once', async () => {
    const { told } = await session([INITIALIZE + initialize(4), STATUS + SHUTDOWN], 4);
    expect(told).toEqual([
      [1, 'answered'],
      [4, -32600],
      [2, 'answered'],
      [3, 'answered'],
    ]);
  });

  test('is over with shutdown: requests after it are errors, and exit ends with 0', async () => {
    const late = STATUS + call({ id: 7, method: 'gouji/unheardOf' }) + shutdown(8) + initialize(9);
    const { code, told } = await session([INITIALIZE + SHUTDOWN, late], 6);
    expect(told).toEqual([
      [1, 'answered'],
      [3, 'answered'],
      [2, -32600],
      [7, -32600],
      [8, -32600],
      [9, -32600],
    ]);
    expect(code).toBe(0);
  });

  test('that exits before it began ends with 1', async () => {
    expect(await session([EXIT])).toEqual({ code: 1, told: [], err: '' });
  });
});
