import { describe, expect, test } from 'vitest';
import type { ClientCapabilities, TextEdit } from 'vscode-languageserver/node';
import { SourceText } from '../../src/text/source-text.js';
import { displayWidth } from '../../src/text/width.js';
import { POOR, RICH, TestClient } from './support/client.js';
import { edited } from './support/edits.js';
import { NO_REPORT, RIGHT } from './support/texts.js';

const FORMATTING: ClientCapabilities = {
  ...RICH,
  textDocument: { ...RICH.textDocument, formatting: {}, rangeFormatting: {}, onTypeFormatting: {} },
};
const URI = 'file:///drafts/a.md';
const RAGGED = RIGHT.replace(/ {2,}/g, ' ').replace(/-{4,}/g, '---');
const textDocument = { uri: URI };
const options = { tabSize: 2, insertSpaces: true };

async function open(text: string, settings?: object): Promise<TestClient> {
  const client = await TestClient.start({ capabilities: FORMATTING, ...(settings && { settings }) });
  await client.open(URI, text);
  return client;
}

function barsOf(line: string, width: 'narrow' | 'wide'): string {
  return [...line.matchAll(/\|/g)].map(({ index }) => displayWidth(line.slice(0, index), width)).join(' ');
}

describe('formatting', () => {
  test.each(['narrow', 'wide'] as const)('lines the tables up, ambiguous characters being %s', async (width) => {
    const client = await open(RAGGED, { ambiguousWidth: width });
    const edits = await client.request<TextEdit[]>('textDocument/formatting', { textDocument, options });
    const formatted = edited(RAGGED, edits);
    const rows = formatted.split('\n').filter((line) => line.startsWith('|') && line.split('|').length === 12);
    expect(rows.length).toBeGreaterThan(20);
    expect(new Set(rows.map((line) => barsOf(line, width))).size).toBe(1);
    await client.change(URI, 2, { text: formatted });
    expect(await client.request('textDocument/formatting', { textDocument, options })).toEqual([]);
    expect(await client.items(URI)).toEqual([]);
    await client.end();
  });

  test('of a range touches its table only', async () => {
    const client = await open(RAGGED);
    const line = RAGGED.split('\n').findIndex((each) => each.startsWith('| 规章'));
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    const edits = await client.request<TextEdit[]>('textDocument/rangeFormatting', { textDocument, options, range });
    expect(edits.length).toBeGreaterThan(5);
    for (const edit of edits) expect(Math.abs(edit.range.start.line - line)).toBeLessThan(20);
    await client.end();
  });

  test('as a bar is typed begins the next row', async () => {
    const text = `${RIGHT.split('## 二')[0]}## 二、主动公开政府信息情况\n\n| 第二十条第（一）项 | | | |`;
    const client = await open(text);
    const position = new SourceText(text).positionAt(text.length);
    const asked = { textDocument, options, position, ch: '|' };
    const edits = await client.request<TextEdit[]>('textDocument/onTypeFormatting', asked);
    expect(edited(text, edits).split('\n').slice(-4)).toEqual([
      '| 第二十条第（一）项 |                |                |                |',
      '| ------------------ | -------------: | -------------: | -------------: |',
      '| 信息内容           | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |',
      '| 规章               | ',
    ]);
    await client.end();
  });

  test('leaves a text that is no report alone', async () => {
    const client = await open(NO_REPORT);
    expect(await client.request('textDocument/formatting', { textDocument, options })).toEqual([]);
    await client.end();
  });

  test('answers a client that never said that it formats, but not as it types', async () => {
    const client = await TestClient.start({ capabilities: POOR });
    const { documentFormattingProvider, documentOnTypeFormattingProvider } = client.initialized.capabilities;
    expect([documentFormattingProvider, documentOnTypeFormattingProvider]).toEqual([true, undefined]);
    await client.open(URI, RAGGED);
    const edits = await client.request<TextEdit[]>('textDocument/formatting', { textDocument, options });
    expect(edited(RAGGED, edits)).toContain('|          8 |              2 |       27 |');
    await client.end();
  });
});
