import { describe, expect, test } from 'vitest';
import type { Location, LocationLink, Position } from 'vscode-languageserver/node';
import { POOR, type TestClient } from './support/client.js';
import { positionOf, READER, textAt, withOpen } from './support/reading.js';
import { lineOf, NO_REPORT, RIGHT } from './support/texts.js';

const draft = { uri: 'file:///drafts/a.md', text: RIGHT };
const LINES = RIGHT.split('\n');
const LEAVES_FROM = lineOf(RIGHT, '（一）予以公开');
const TOTAL = lineOf(RIGHT, '（七）总计');
const NEW = lineOf(RIGHT, '一、本年新收');
const CARRY = lineOf(RIGHT, '二、上年结转');
const NEXT = lineOf(RIGHT, '四、结转下年度');

/** Position of the number in a column of 表二, from 1; the row has its label in columns of its own. */
function cell(line: number, column: number): Position {
  const numbers = [...LINES[line]!.matchAll(/(?<=\| )\d+(?= *\|)/g)];
  return { line, character: numbers[column - 1]!.index };
}

const ask = (at: Position) => ({ textDocument: { uri: draft.uri }, position: at });
const define = (client: TestClient, at: Position) => client.request<Location[]>('textDocument/definition', ask(at));
const refer = (client: TestClient, at: Position, includeDeclaration = false) =>
  client.request<Location[] | null>('textDocument/references', { ...ask(at), context: { includeDeclaration } });
const startsOf = (locations: readonly Location[] | null) => locations?.map(({ range }) => range.start);

const leaves = Array.from({ length: TOTAL - LEAVES_FROM }, (_, i) => LEAVES_FROM + i);

describe('the definition', () => {
  test('of a total of 表二 are the rows that it sums and the rows that it balances with', async () => {
    await withOpen(POOR, draft, async (client) => {
      const wanted = [NEW, CARRY, ...leaves, NEXT].map((line) => cell(line, 1));
      expect(startsOf(await define(client, cell(TOTAL, 1)))).toEqual(wanted);
    });
  });

  test('of a row’s total are the six cells before it', async () => {
    await withOpen(POOR, draft, async (client) => {
      const wanted = [1, 2, 3, 4, 5, 6].map((column) => cell(LEAVES_FROM, column));
      expect(startsOf(await define(client, cell(LEAVES_FROM, 7)))).toEqual(wanted);
    });
  });

  test('of an item is the item itself, so that clients offer its references', async () => {
    await withOpen(POOR, draft, async (client) => {
      expect(startsOf(await define(client, cell(LEAVES_FROM, 2)))).toEqual([cell(LEAVES_FROM, 2)]);
    });
  });

  test('of a total of 表三 are its four outcomes, as links where the client takes them', async () => {
    await withOpen(READER, draft, async (client) => {
      const line = lineOf(RIGHT, '结果维持') + 2;
      const found = await client.request<LocationLink[]>('textDocument/definition', ask(cell(line, 5)));
      expect(found.map(({ targetSelectionRange }) => targetSelectionRange.start)).toEqual(
        [1, 2, 3, 4].map((column) => cell(line, column)),
      );
      expect(found[0]).toMatchObject({ targetUri: draft.uri, originSelectionRange: { start: cell(line, 5) } });
      expect(textAt(RIGHT, found[0]!.targetRange)).toMatch(/^\d+$/);
    });
  });

  test('is none for labels, prose and what is no report', async () => {
    await withOpen(READER, draft, async (client) => {
      expect(await define(client, positionOf(RIGHT, '（七）总计'))).toBeNull();
      expect(await define(client, { line: 2, character: 1 })).toBeNull();
      await client.change(draft.uri, 2, { text: NO_REPORT });
      expect(await define(client, { line: 5, character: 2 })).toBeNull();
    });
  });
});

describe('the references', () => {
  test('of an item are the totals of its row and of its column', async () => {
    await withOpen(POOR, draft, async (client) => {
      const at = cell(LEAVES_FROM, 2);
      expect(startsOf(await refer(client, at))).toEqual([cell(LEAVES_FROM, 7), cell(TOTAL, 2)]);
      expect(startsOf(await refer(client, at, true))).toEqual([at, cell(LEAVES_FROM, 7), cell(TOTAL, 2)]);
    });
  });

  test('of 结转下年 are the total of its row and the one that it balances with', async () => {
    await withOpen(POOR, draft, async (client) => {
      expect(startsOf(await refer(client, cell(NEXT, 1)))).toEqual([cell(TOTAL, 1), cell(NEXT, 7)]);
    });
  });

  test('of the last total are where the text tells it', async () => {
    await withOpen(POOR, draft, async (client) => {
      const [told, ...others] = startsOf(await refer(client, cell(TOTAL, 7))) ?? [];
      expect(others).toEqual([]);
      expect(draft.text.split('\n')[told!.line]!.slice(told!.character)).toMatch(/^38件/);
      expect(startsOf(await define(client, told!))).toEqual([cell(TOTAL, 7)]);
      expect(await refer(client, { line: 2, character: 1 })).toBeNull();
    });
  });
});

describe('highlights', () => {
  const METHOD = 'textDocument/documentHighlight';
  const kinds = { text: 1, read: 2, write: 3 };
  const highlight = (client: TestClient, at: Position) =>
    client.request<{ range: Location['range']; kind: number }[]>(METHOD, ask(at));

  test('of a cell are the cells of its row and of its column, totals told apart', async () => {
    await withOpen(READER, draft, async (client) => {
      const found = await highlight(client, cell(LEAVES_FROM + 1, 3));
      const own = found.filter(({ kind }) => kind === kinds.text).map(({ range }) => range.start);
      const totals = found.filter(({ kind }) => kind === kinds.write).map(({ range }) => range.start);
      expect(own).toEqual([cell(LEAVES_FROM + 1, 3)]);
      expect(totals).toEqual([cell(LEAVES_FROM + 1, 7), cell(TOTAL, 3)]);
      expect(found).toHaveLength(1 + totals.length + 5 + leaves.length - 1);
    });
  });

  test('of a row label are its row and the same words elsewhere', async () => {
    const text = RIGHT.replace('无', '本年予以公开的已经答复。');
    await withOpen(READER, { uri: draft.uri, text }, async (client) => {
      const found = await highlight(client, positionOf(text, '（一）予以公开'));
      const texts = found.map(({ range }) => textAt(text, range));
      expect(texts.filter((each) => !/^\d+$/.test(each)).sort()).toEqual(['予以公开', '（一）予以公开']);
      expect(texts.filter((each) => /^\d+$/.test(each))).toHaveLength(7);
    });
  });

  test('are none in prose', async () => {
    await withOpen(READER, draft, async (client) => {
      expect(await highlight(client, { line: 2, character: 1 })).toEqual([]);
    });
  });
});
