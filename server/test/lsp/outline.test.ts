import { describe, expect, test } from 'vitest';
import type { DocumentSymbol, Position, Range, SymbolInformation } from 'vscode-languageserver/node';
import { POOR, TestClient } from './support/client.js';
import { READER, SAMPLES, SEEDS, textAt, withOpen } from './support/reading.js';
import { NO_REPORT, RIGHT } from './support/texts.js';

const METHOD = 'textDocument/documentSymbol';
const asked = (uri: string) => ({ textDocument: { uri } });

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

function holds(outer: Range, inner: Range): boolean {
  return isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
}

/** Every symbol, after checking that it holds its selection and its children. */
function all(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => {
    expect(holds(symbol.range, symbol.selectionRange), symbol.name).toBe(true);
    for (const child of symbol.children ?? []) expect(holds(symbol.range, child.range), child.name).toBe(true);
    return [symbol, ...all(symbol.children ?? [])];
  });
}

function lines(symbols: readonly DocumentSymbol[], indent = ''): string {
  return symbols
    .map(({ name, detail, kind, range, selectionRange, children = [] }) => {
      const place = ({ start, end }: Range) => `${start.line}:${start.character}-${end.line}:${end.character}`;
      const own = `${indent}${name} [${kind}] ${detail ?? ''} ${place(range)} ${place(selectionRange)}\n`;
      return own + lines(children, `${indent}  `);
    })
    .join('');
}

describe('the outline', () => {
  test.each(SAMPLES)('of $file is a tree', async (draft) => {
    await withOpen(READER, draft, async (client) => {
      const symbols = await client.request<DocumentSymbol[]>(METHOD, asked(draft.uri));
      all(symbols);
      await expect(lines(symbols)).toMatchFileSnapshot(`../../../test-fixtures/lsp/outline/${draft.file}.outline`);
    });
  });

  test.each(SEEDS)('of the seed $file has every row of every table', async (seed) => {
    await withOpen(READER, seed, async (client) => {
      const symbols = all(await client.request<DocumentSymbol[]>(METHOD, asked(seed.uri)));
      const names = symbols.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['表一', '表二', '表三', '三、本年度办理结果', '（七）总计']));
      expect(symbols.filter(({ detail }) => detail?.startsWith('自然人 ')).length).toBeGreaterThanOrEqual(23);
      const parts = symbols.filter(({ kind }) => kind === 2);
      expect(parts.length).toBeGreaterThanOrEqual(6);
      for (const { selectionRange } of parts) expect(textAt(seed.text, selectionRange).trim()).not.toBe('');
    });
  });

  test('is a list with containers for a client that shows no tree', async () => {
    const draft = { uri: 'file:///drafts/a.md', text: RIGHT };
    await withOpen(POOR, draft, async (client) => {
      const symbols = await client.request<SymbolInformation[]>(METHOD, asked(draft.uri));
      const row = symbols.find(({ name }) => name.startsWith('（七）总计'));
      expect(row).toMatchObject({ containerName: '三、本年度办理结果', location: { uri: draft.uri } });
      expect(row?.name).toMatch(/^（七）总计 · 自然人 \d+ · 法人 \d+ · 总计 \d+$/);
      expect(symbols.find(({ name }) => name === '表二')?.containerName).toBe('三、收到和处理政府信息公开申请情况');
      expect(symbols[0]).not.toHaveProperty('containerName');
    });
  });

  test('is in English for an English client, with official labels as they are', async () => {
    const client = await TestClient.start({ capabilities: READER, locale: 'en' });
    await client.open('untitled:a', RIGHT);
    const [title] = await client.request<DocumentSymbol[]>(METHOD, asked('untitled:a'));
    expect(title?.detail).toBe('示例县人民政府 · county government · report year 2020 · 2019 edition');
    await client.end();
  });

  test('follows every change, and is empty for a text that is no report', async () => {
    const draft = { uri: 'file:///drafts/a.md', text: RIGHT };
    await withOpen(READER, draft, async (client) => {
      const before = all(await client.request<DocumentSymbol[]>(METHOD, asked(draft.uri)));
      await client.change(draft.uri, 2, { text: RIGHT.replace('一、总体情况', '一、工作情况概述') });
      const after = all(await client.request<DocumentSymbol[]>(METHOD, asked(draft.uri)));
      expect(after.map(({ name }) => name)).toEqual(
        before.map(({ name }) => (name === '一、总体情况' ? '一、工作情况概述' : name)),
      );
      await client.change(draft.uri, 3, { text: NO_REPORT });
      expect(await client.request(METHOD, asked(draft.uri))).toEqual([]);
    });
  });
});
