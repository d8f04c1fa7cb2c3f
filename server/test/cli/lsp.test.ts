import { describe, expect, it } from 'vitest';
import { gouji } from './support/run.js';

function message(content: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...content });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

describe('gouji lsp --stdio', () => {
  it('is the language server, and ends when it is told to', async () => {
    const session = [
      message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }),
      message({ method: 'initialized', params: {} }),
      message({ id: 2, method: 'shutdown' }),
      message({ method: 'exit' }),
    ].join('');
    const { status, out, err } = await gouji(['lsp', '--stdio'], { input: session, talksOn: true });
    expect(out).toMatch(/^Content-Length: \d+\r\n/);
    expect(out).toContain('"capabilities":{');
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });
});
