import { describe, expect, test } from 'vitest';
import { POOR, TestClient } from './support/client.js';
import { DEFECTS, NO_REPORT, RIGHT, replacement } from './support/texts.js';

const URI = 'file:///drafts/a.md';

describe('a client that cannot pull', () => {
  test('is sent the findings with their version, in the plainest form', async () => {
    const client = await TestClient.start({ capabilities: POOR });
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    expect(client.initialized.capabilities.codeActionProvider).toBeUndefined();
    await client.open(URI, DEFECTS);
    await client.until(() => client.published.length > 0);
    const file = '../../../test-fixtures/lsp/defects.published.json';
    await expect(`${JSON.stringify(client.latest(URI), null, 2)}\n`).toMatchFileSnapshot(file);
    expect(await client.end()).toBe(0);
  });

  test('is sent an empty list when the draft is mended, and when it is closed', async () => {
    const client = await TestClient.start({ capabilities: POOR });
    await client.open(URI, DEFECTS);
    await client.until(() => client.latest(URI)?.version === 1);
    await client.change(URI, 2, { text: RIGHT });
    await client.until(() => client.latest(URI)?.version === 2);
    expect(client.latest(URI)?.diagnostics).toEqual([]);

    await client.change(URI, 3, { text: DEFECTS });
    await client.until(() => client.latest(URI)?.version === 3);
    expect(client.latest(URI)?.diagnostics).not.toEqual([]);
    const before = client.published.length;
    await client.close(URI);
    await client.until(() => client.published.length > before);
    expect(client.latest(URI)?.diagnostics).toEqual([]);
    await client.end();
  });

  test('is sent nothing for a text that is no report, and the findings go when a report becomes none', async () => {
    const client = await TestClient.start({ capabilities: POOR });
    await client.open('file:///drafts/notice.md', NO_REPORT);
    await client.open(URI, DEFECTS);
    await client.until(() => client.latest(URI) !== undefined);
    await client.change(URI, 2, { text: NO_REPORT });
    await client.until(() => client.latest(URI)?.diagnostics.length === 0);
    expect(client.latest('file:///drafts/notice.md')).toBeUndefined();
    await client.end();
  });

  test('is answered once for a burst of edits, for the last of them', async () => {
    const client = await TestClient.start({ capabilities: POOR });
    let text = DEFECTS;
    await client.open(URI, text);
    await client.until(() => client.latest(URI)?.version === 1);
    const parses = (await client.status()).parses;
    // One write for all: what the client takes to send them one by one leaves the server time to answer.
    let burst = '';
    for (let version = 2; version <= 501; version++) {
      const [from, to] = version % 2 === 0 ? ['| 40   |', '| 41   |'] : ['| 41   |', '| 40   |'];
      burst += framed({ uri: URI, version }, replacement(text, from, to));
      text = text.replace(from, to);
    }
    client.process.stdin?.write(burst);
    await client.until(() => client.latest(URI)?.version === 501);
    const versions = client.published.map((params) => params.version ?? 0);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(client.latest(URI)?.diagnostics.find((item) => item.code === 'A02')?.message).toContain('40');
    // Far fewer than the edits: how many depends on how the pipe hands them over.
    expect((await client.status()).parses - parses).toBeLessThan(100);
    await client.end();
  });
});

function framed(textDocument: { uri: string; version: number }, change: object): string {
  const params = { textDocument, contentChanges: [change] };
  const body = JSON.stringify({ jsonrpc: '2.0', method: 'textDocument/didChange', params });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
