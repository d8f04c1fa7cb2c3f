import { describe, expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver/node';
import { RICH, TestClient } from './support/client.js';
import { DEFECTS, lineOf } from './support/texts.js';

const URI = 'file:///drafts/a.md';
const line = lineOf(DEFECTS, '六、其他需要报告的事项\n');
const range = { start: { line, character: 5 }, end: { line, character: 5 } };

describe('quick fixes', () => {
  test('mend a finding in the version that was checked', async () => {
    const client = await TestClient.start({ capabilities: RICH, locale: 'zh-cn' });
    await client.open(URI, DEFECTS, 'markdown', 7);
    const asked = { textDocument: { uri: URI }, range, context: { diagnostics: [] } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', asked);
    const action = actions.find((each) => each.diagnostics?.[0]?.code === 'S07');
    expect(action).toMatchObject({ kind: 'quickfix', title: expect.stringContaining('无') });
    const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(change?.textDocument).toEqual({ uri: URI, version: 7 });

    const edits = change?.edits.map((edit) => ({ range: edit.range, text: (edit as { newText: string }).newText }));
    await client.change(URI, 8, ...(edits ?? []));
    expect((await client.items(URI)).map((item) => item.code)).not.toContain('S07');
    await client.end();
  });

  test('are none where nothing is wrong, or where the client wants other kinds', async () => {
    const client = await TestClient.start({ capabilities: RICH });
    await client.open(URI, DEFECTS);
    const at = { start: { line: 2, character: 0 }, end: { line: 2, character: 1 } };
    const textDocument = { uri: URI };
    const nothing = { textDocument, range: at, context: { diagnostics: [] } };
    const refactor = { textDocument, range, context: { diagnostics: [], only: ['refactor'] } };
    expect(await client.request('textDocument/codeAction', nothing)).toEqual([]);
    expect(await client.request('textDocument/codeAction', refactor)).toEqual([]);
    await client.end();
  });
});
