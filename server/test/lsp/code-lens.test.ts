import { describe, expect, test } from 'vitest';
import type { ClientCapabilities, CodeLens } from 'vscode-languageserver/node';
import { POOR, RICH, type TestClient } from './support/client.js';
import { SAMPLES, SEEDS, withOpen } from './support/reading.js';
import { DEFECTS, lineOf, NO_REPORT } from './support/texts.js';

const draft = { uri: 'file:///drafts/a.md', text: DEFECTS };
/** A client that runs the server's commands. */
const RUNS: ClientCapabilities = {
  ...RICH,
  workspace: { ...RICH.workspace, executeCommand: {}, applyEdit: true },
  textDocument: { ...RICH.textDocument, codeLens: {} },
};

function ask(client: TestClient, uri: string): Promise<CodeLens[]> {
  return client.request('textDocument/codeLens', { textDocument: { uri } });
}

describe('the lines above the tables', () => {
  test('say what they come to, with a command where the client runs one', async () => {
    await withOpen(RUNS, draft, async (client) => {
      const lines = [
        lineOf(DEFECTS, '第二十条第（一）项'),
        lineOf(DEFECTS, '（本列数据'),
        lineOf(DEFECTS, '| 行政复议'),
      ];
      const lenses = await ask(client, draft.uri);
      expect(lenses.map(({ range, command }) => [range.start.line, command])).toEqual([
        [lines[0], { title: '表一：1 格空白', command: '' }],
        [lines[1], { title: '表二：2 处勾稽不符', command: '' }],
        [lines[1], { title: '重算总计', command: 'gouji.recompute', arguments: [draft.uri, 'requests'] }],
        [lines[2], { title: '表三：勾稽都成立', command: '' }],
      ]);
    });
  });

  test('have nothing to click where the client runs no command', async () => {
    await withOpen(POOR, draft, async (client) => {
      const lenses = await ask(client, draft.uri);
      expect(lenses.map(({ command }) => command?.title)).toEqual([
        '表一：1 格空白',
        '表二：2 处勾稽不符',
        '表三：勾稽都成立',
      ]);
      expect(lenses.every(({ command }) => command?.command === '')).toBe(true);
    });
  });

  test.each([...SAMPLES, ...SEEDS])('of $file name a command and the table', async (each) => {
    await withOpen(RUNS, each, async (client) => {
      const lenses = await ask(client, each.uri);
      const titles = lenses.map(({ command }) => command!.title);
      for (const name of ['表一', '表二', '表三']) expect(titles.some((title) => title.startsWith(name))).toBe(true);
      const commands = lenses.flatMap(({ command }) => (command!.command === '' ? [] : [command!]));
      for (const { command, arguments: given } of commands) {
        expect(['gouji.convertTable', 'gouji.recompute']).toContain(command);
        expect(given).toEqual([each.uri, expect.stringMatching(/^(disclosure|requests|proceedings)$/)]);
      }
      const wrong = titles.filter((title) => title.includes('不符'));
      expect(wrong).toEqual(each.file.startsWith('001') ? ['表二：2 处勾稽不符'] : []);
    });
  });

  test('are none in a text that is no report', async () => {
    await withOpen(RUNS, { uri: draft.uri, text: NO_REPORT }, async (client) => {
      expect(await ask(client, draft.uri)).toEqual([]);
    });
  });
});
