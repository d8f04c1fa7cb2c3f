import { describe, expect, test } from 'vitest';
import type { ClientCapabilities, InlayHint } from 'vscode-languageserver/node';
import { POOR, RICH, TestClient } from './support/client.js';
import { testFolder } from './support/folder.js';
import { DEFECTS } from './support/texts.js';

const CHANGED = 2;

const ALL: ClientCapabilities = {
  ...RICH,
  workspace: {
    ...RICH.workspace,
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
};
const KINDS = ['codeLens', 'diagnostic', 'inlayHint', 'semanticTokens'];

const whole = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

function hints(client: TestClient, uri: string): Promise<InlayHint[]> {
  return client.request('textDocument/inlayHint', { textDocument: { uri }, range: whole });
}

describe('what is on the screen', () => {
  test('is asked for again, each kind once, when only the settings of the editor change', async () => {
    const client = await TestClient.start({ capabilities: ALL, settings: { language: 'zh' } });
    const uri = 'untitled:a';
    await client.open(uri, DEFECTS);
    const before = await hints(client, uri);
    expect(before.length).toBeGreaterThan(0);
    client.settings = { language: 'en' };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.refreshed.length >= KINDS.length);
    expect(client.refreshed.toSorted()).toEqual(KINDS);
    expect((await hints(client, uri)).map(({ tooltip }) => tooltip)).not.toEqual(before.map(({ tooltip }) => tooltip));
    await client.end();
  });

  test('is asked for again when gouji.json is written', async () => {
    const folder = testFolder();
    folder.write('gouji.json', '{ "language": "zh" }');
    const client = await TestClient.start({ capabilities: ALL, folder: folder.uri });
    const uri = folder.uriOf('a.md');
    await client.open(uri, DEFECTS);
    const before = await hints(client, uri);
    folder.write('gouji.json', '{ "language": "en" }');
    const changes = [{ uri: folder.uriOf('gouji.json'), type: CHANGED }];
    await client.notify('workspace/didChangeWatchedFiles', { changes });
    await client.until(() => client.refreshed.length >= KINDS.length);
    expect(client.refreshed.toSorted()).toEqual(KINDS);
    expect((await hints(client, uri)).map(({ tooltip }) => tooltip)).not.toEqual(before.map(({ tooltip }) => tooltip));
    await client.end();
  });

  test('is not asked for by a client that cannot be told to', async () => {
    const { inlayHint: _, ...workspace } = ALL.workspace!;
    for (const [capabilities, kinds] of [
      [{ ...ALL, workspace }, KINDS.filter((kind) => kind !== 'inlayHint')],
      [POOR, []],
    ] as const) {
      const client = await TestClient.start({ capabilities });
      await client.open('untitled:a', DEFECTS);
      await client.notify('workspace/didChangeConfiguration', { settings: { gouji: { language: 'en' } } });
      await client.until(() => client.refreshed.length >= kinds.length);
      // Requests are answered in order: what was to be asked has been asked by now.
      await client.status();
      expect(client.refreshed.toSorted()).toEqual(kinds);
      await client.end();
    }
  });
});
