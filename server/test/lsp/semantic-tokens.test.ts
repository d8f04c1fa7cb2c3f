import { describe, expect, test } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta, SemanticTokensLegend } from 'vscode-languageserver/node';
import { POOR, type TestClient } from './support/client.js';
import { READER, SAMPLES, SEEDS, withOpen } from './support/reading.js';
import { DEFECTS, lineOf, NO_REPORT, RIGHT, replacement } from './support/texts.js';

const METHOD = 'textDocument/semanticTokens';
const draft = { uri: 'file:///drafts/a.md', text: DEFECTS };
const asked = (uri: string) => ({ textDocument: { uri } });

interface Shown {
  readonly line: number;
  readonly start: number;
  readonly text: string;
  readonly style: string;
}

function legendOf(client: TestClient): SemanticTokensLegend {
  return client.initialized.capabilities.semanticTokensProvider!.legend;
}

/** Tokens as a client shows them; `slice` cuts a line in the client's units. */
function shown(
  { tokenTypes, tokenModifiers }: SemanticTokensLegend,
  text: string,
  data: readonly number[],
  slice = (line: string, from: number, to: number) => line.slice(from, to),
): Shown[] {
  const lines = text.split('\n');
  const found: Shown[] = [];
  let line = 0;
  let start = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down, right, length, type, bits] = data.slice(i, i + 5) as [number, number, number, number, number];
    start = down === 0 ? start + right : right;
    line += down;
    const modifiers = tokenModifiers.filter((_, bit) => bits & (1 << bit));
    const piece = slice(lines[line]!, start, start + length);
    found.push({ line, start, text: piece, style: [tokenTypes[type], ...modifiers].join('.') });
  }
  return found;
}

describe('tokens', () => {
  test.each(SAMPLES)('of $file are those that they were', async ({ file, uri, text }) => {
    await withOpen(READER, { uri, text }, async (client) => {
      const { data } = await client.request<SemanticTokens>(`${METHOD}/full`, asked(uri));
      const list = shown(legendOf(client), text, data).map(
        (each) => `${each.line}:${each.start} ${each.style} ${each.text}`,
      );
      await expect(`${list.join('\n')}\n`).toMatchFileSnapshot(`../../../test-fixtures/lsp/tokens/${file}.tokens`);
    });
  });

  test('tell titles, labels, counts, totals, wrong cells, citations and years apart', async () => {
    await withOpen(READER, draft, async (client) => {
      const { data } = await client.request<SemanticTokens>(`${METHOD}/full`, asked(draft.uri));
      const all = shown(legendOf(client), DEFECTS, data);
      const on = (part: string) => {
        const line = lineOf(DEFECTS, part);
        return all.filter((each) => each.line === line).map(({ style, text }) => [style, text]);
      };
      expect(on('2020年政府信息公开工作年度报告').map(([style]) => style)).toEqual([
        'class.declaration',
        'number.static',
        'class.declaration',
      ]);
      expect(on('一、总体情况')).toEqual([['keyword.declaration', '一、总体情况']]);
      expect(on('（七）总计').slice(0, 4)).toEqual([
        ['property', '（七）总计'],
        ['enumMember.readonly.modification', '11'],
        ['enumMember.readonly', '2'],
        ['enumMember.readonly', '27'],
      ]);
      expect(on('（五）项')).toEqual([['string', '第二十条第（五）项']]);
      expect(on('科研机构').map(([style]) => new Set([style]))).toContainEqual(new Set(['type']));
      expect(on('5.属于三类')[1]).toEqual(['number', '4']);
    });
  });

  test.each([...SAMPLES, ...SEEDS])('of $file stay on their lines and apart', async ({ uri, text }) => {
    await withOpen(READER, { uri, text }, async (client) => {
      const { data } = await client.request<SemanticTokens>(`${METHOD}/full`, asked(uri));
      const all = shown(legendOf(client), text, data);
      expect(all.length).toBeGreaterThan(150);
      all.forEach(({ line, start, text: piece }, i) => {
        expect(piece.trim(), `${line}:${start}`).toBe(piece);
        expect(piece).not.toMatch(/[\r<]/);
        const next = all[i + 1];
        if (next?.line === line) expect(next.start).toBeGreaterThanOrEqual(start + piece.length);
      });
    });
  });

  test('are measured in the client’s units', async () => {
    const text = DEFECTS.replace('（七）总计  ', '（七）总计 𠮷');
    const general = { positionEncodings: ['utf-8'] };
    await withOpen({ ...READER, general }, { uri: draft.uri, text }, async (client) => {
      const { data } = await client.request<SemanticTokens>(`${METHOD}/full`, asked(draft.uri));
      const bytes = (line: string, from: number, to: number) => Buffer.from(line).subarray(from, to).toString();
      const all = shown(legendOf(client), text, data, bytes);
      const row = all.filter(({ line }) => line === lineOf(text, '（七）总计'));
      expect(row.map((each) => each.text).slice(-3)).toEqual(['0', '0', '40']);
      expect(all.some(({ style, text: piece }) => style.startsWith('number') && piece === '2020')).toBe(true);
    });
  });

  test('of a range are those of the whole that are in it', async () => {
    await withOpen(READER, draft, async (client) => {
      const line = lineOf(DEFECTS, '（七）总计');
      const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
      const part = await client.request<SemanticTokens>(`${METHOD}/range`, { ...asked(draft.uri), range });
      const full = await client.request<SemanticTokens>(`${METHOD}/full`, asked(draft.uri));
      const whole = shown(legendOf(client), DEFECTS, full.data).filter((each) => each.line === line);
      expect(shown(legendOf(client), DEFECTS, part.data)).toEqual(whole);
      expect(whole).toHaveLength(8);
    });
  });

  test('of a changed text come as the difference', async () => {
    await withOpen(READER, draft, async (client) => {
      const first = await client.request<SemanticTokens>(`${METHOD}/full`, asked(draft.uri));
      const change = replacement(DEFECTS, '一、总体情况', '一、总体情况\n\n2019年的说明。');
      await client.change(draft.uri, 2, change);
      const since = { ...asked(draft.uri), previousResultId: first.resultId };
      const delta = await client.request<SemanticTokensDelta>(`${METHOD}/full/delta`, since);
      const data = [...first.data];
      for (const { start, deleteCount, data: by = [] } of delta.edits) data.splice(start, deleteCount, ...by);
      const full = await client.request<SemanticTokens>(`${METHOD}/full`, asked(draft.uri));
      expect(data).toEqual(full.data);
      expect(delta.edits.flatMap((edit) => edit.data ?? []).length).toBeLessThan(first.data.length / 10);

      const same = { ...asked(draft.uri), previousResultId: full.resultId };
      expect(await client.request(`${METHOD}/full/delta`, same)).toMatchObject({ edits: [] });
      expect(await client.request(`${METHOD}/full/delta`, since)).toMatchObject({ data: full.data });
    });
  });

  test('are none for a text that is no report, nor for a client that has no use for them', async () => {
    await withOpen(READER, { uri: draft.uri, text: NO_REPORT }, async (client) => {
      expect(await client.request(`${METHOD}/full`, asked(draft.uri))).toMatchObject({ data: [] });
    });
    await withOpen(POOR, { uri: draft.uri, text: RIGHT }, async (client) => {
      expect(client.initialized.capabilities.semanticTokensProvider).toBeUndefined();
    });
  });
});
