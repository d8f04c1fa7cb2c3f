import { describe, expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver/node';
import { positionOf, READER, SAMPLES, SEEDS, textAt, withOpen } from './support/reading.js';
import { lineOf, NO_REPORT, RIGHT } from './support/texts.js';

const METHOD = 'textDocument/selectionRange';
const draft = { uri: 'file:///drafts/a.md', text: RIGHT };

function chain(text: string, range: SelectionRange | undefined): string[] {
  return range ? [textAt(text, range.range), ...chain(text, range.parent)] : [];
}

describe('selection grows', () => {
  test('from a cell to its row, its groups, its table, its part and the draft', async () => {
    await withOpen(READER, draft, async (client) => {
      const { line, character } = positionOf(RIGHT, '2.其他法律行政法规');
      const row = RIGHT.split('\n')[line]!;
      const positions = [{ line, character: row.indexOf('0', character) }];
      const [found] = await client.request<SelectionRange[]>(METHOD, { textDocument: { uri: draft.uri }, positions });
      const texts = chain(RIGHT, found);
      expect(texts.slice(0, 2)).toEqual(['0', row]);
      const starts = texts.slice(2, 6).map((text) => text.replace(/^[|# ]*/, '').slice(0, 4));
      expect(starts).toEqual(['（三）不', '三、本年', '（本列数', '三、收到']);
      expect(texts.at(-1)).toBe(RIGHT);
    });
  });

  test('from a sentence to its paragraph, its sub-heading and its part', async () => {
    await withOpen(READER, draft, async (client) => {
      const heading = lineOf(RIGHT, '（二）依申请公开');
      const paragraph = RIGHT.split('\n')[heading + 2]!;
      const [first] = paragraph.split(/(?<=。)/);
      const positions = [{ line: heading + 2, character: 3 }];
      const [found] = await client.request<SelectionRange[]>(METHOD, { textDocument: { uri: draft.uri }, positions });
      const texts = chain(RIGHT, found);
      const inner = texts.slice(0, -4);
      expect(inner[0]).toBe(first);
      expect(inner.at(-1)).toBe(paragraph);
      expect(texts.at(-4)).toMatch(/^[# ]*（二）依申请公开/);
      expect(texts.at(-3)).toMatch(/^[# ]*一、总体情况/);
    });
  });

  test.each([...SAMPLES, ...SEEDS])('anywhere in $file, each holding the one before', async ({ uri, text }) => {
    await withOpen(READER, { uri, text }, async (client) => {
      const positions = text
        .split('\n')
        .flatMap((line, i) =>
          [0, 0.2, 0.5, 0.9, 1].map((part) => ({ line: i, character: Math.floor(line.length * part) })),
        );
      const found = await client.request<SelectionRange[]>(METHOD, { textDocument: { uri }, positions });
      expect(found).toHaveLength(positions.length);
      found.forEach((range, i) => {
        const texts = chain(text, range);
        expect(texts.at(-1), JSON.stringify(positions[i])).toBe(text);
        for (let at: SelectionRange | undefined = range; at?.parent; at = at.parent) {
          expect(orders(at.parent.range.start, at.range.start) && orders(at.range.end, at.parent.range.end)).toBe(true);
        }
        expect(orders(range.range.start, positions[i]!) && orders(positions[i]!, range.range.end)).toBe(true);
      });
    });
  });

  test('as the client likes where the text is no report', async () => {
    await withOpen(READER, { uri: draft.uri, text: NO_REPORT }, async (client) => {
      const positions = [{ line: 0, character: 1 }];
      expect(await client.request(METHOD, { textDocument: { uri: draft.uri }, positions })).toBeNull();
    });
  });
});

function orders(a: { line: number; character: number }, b: { line: number; character: number }): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
