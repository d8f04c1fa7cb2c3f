import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentSymbol, Position, WorkspaceEdit } from 'vscode-languageserver/node';
import { SourceText } from '../../src/text/source-text.js';
import { readDraftFile } from '../drafts/draft-files.js';
import { draft } from '../rules/support/draft.js';
import { TestClient } from './support/client.js';
import { READER } from './support/reading.js';

const COVER = '# 示例市政府信息公开年度报告汇编\n\n示例市人民政府办公室编\n\n';
/** Reports of several notations, some of them wrong; the fourth has what a safe fix mends. */
const PARTS = [
  readDraftFile('county-2020-pipe.md'),
  draft({ organ: '示例县民政局', requests: { new: [3, 0, 0, 0, 0, 0, 4] } }),
  readDraftFile('education-2022-html.md'),
  draft({ organ: '示例县财政局', headings: { 5: '5、存在的主要问题及改进情况' } }),
  readDraftFile('office-2024-tabs.txt'),
];
const BOOK = COVER + PARTS.join('');
const URI = 'file:///drafts/book.md';
const uriOf = (part: number) => `file:///drafts/part-${part}.md`;
const linesIn = (text: string) => text.split('\n').length - 1;
const firstLineOf = (part: number) => linesIn(COVER + PARTS.slice(0, part).join(''));

/** The answer with each line moved, as if the document stood further down in `URI`. */
function moved(answer: unknown, by: number): unknown {
  if (Array.isArray(answer)) return answer.map((each) => moved(each, by));
  if (typeof answer === 'string') return answer.startsWith('file:///drafts/part-') ? URI : answer;
  if (answer === null || typeof answer !== 'object') return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [
      key,
      /^(?:line|startLine|endLine)$/.test(key) ? (value as number) + by : moved(value, by),
    ]),
  );
}

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({ capabilities: READER, locale: 'zh-cn' });
  await client.open(URI, BOOK);
  for (const [part, text] of PARTS.entries()) await client.open(uriOf(part), text);
});
afterAll(() => client.end());

async function ask<Answer = unknown>(method: string, uri: string, rest: object = {}): Promise<Answer> {
  return client.request<Answer>(method, { textDocument: { uri }, ...rest });
}

/** Some places of a part: in the title, a heading, prose, cells and at its end. */
function placesIn(text: string): Position[] {
  const source = new SourceText(text);
  const marks = [
    '年度报告',
    '总体情况',
    '条例',
    '规章',
    '本年新收',
    '总计',
    '结转下年度',
    '结果维持',
    '改进情况',
    '主动公开',
  ];
  const cells = [...text.matchAll(/(?<=[|>\t ])\d+(?=[|<\t ])/g)]
    .filter((_, i) => i % 9 === 0)
    .map(({ index }) => index);
  return [...marks.map((mark) => text.indexOf(mark)), ...cells, text.length - 1]
    .filter((at) => at >= 0)
    .map((at) => source.positionAt(at));
}

describe('a yearbook', () => {
  test.each([
    'textDocument/documentSymbol',
    'textDocument/foldingRange',
    'textDocument/documentLink',
    'textDocument/codeLens',
    'textDocument/formatting',
  ])('is answered %s by its reports, one after the other', async (method) => {
    const options = { options: { tabSize: 4, insertSpaces: true } };
    const alone: unknown[] = [];
    for (const part of PARTS.keys()) {
      const answer = (await ask<unknown[] | null>(method, uriOf(part), options)) ?? [];
      alone.push(...(moved(answer, firstLineOf(part)) as unknown[]));
    }
    const answer = await ask<unknown[]>(method, URI, options);
    if (method === 'textDocument/codeLens') withoutPlaces(answer);
    expect(answer.length).toBeGreaterThan(0);
    expect(answer).toEqual(alone);
  });

  /** In a yearbook a command says besides which report it is for. */
  function withoutPlaces(lenses: unknown[]): void {
    for (const { range, command } of lenses as { range: { start: Position }; command: { arguments?: unknown[] } }[]) {
      if (command.arguments) expect(command.arguments.splice(2)).toEqual([range.start]);
    }
  }

  test.each([
    'textDocument/hover',
    'textDocument/definition',
    'textDocument/references',
    'textDocument/documentHighlight',
    'textDocument/completion',
  ])('is answered %s by the report at the place', async (method) => {
    let answers = 0;
    for (const [part, text] of PARTS.entries()) {
      const by = firstLineOf(part);
      for (const position of placesIn(text)) {
        const context = { context: { includeDeclaration: true, triggerKind: 1 } };
        const alone = await ask(method, uriOf(part), { position, ...context });
        const answer = await ask(method, URI, { position: moved(position, by), ...context });
        expect(answer, `${part} ${JSON.stringify(position)}`).toEqual(moved(alone, by));
        if (answer !== null) answers++;
      }
    }
    expect(answers).toBeGreaterThan(PARTS.length);
  });

  test('is answered what is selected by the reports at the places', async () => {
    const positions = PARTS.map((text) => placesIn(text)[1]!);
    const alone: unknown[] = [];
    for (const [part, position] of positions.entries()) {
      const ranges = await ask<unknown[]>('textDocument/selectionRange', uriOf(part), { positions: [position] });
      alone.push(...(moved(ranges, firstLineOf(part)) as unknown[]));
    }
    const asked = { positions: positions.map((position, part) => moved(position, firstLineOf(part))) };
    expect(await ask('textDocument/selectionRange', URI, asked)).toEqual(alone);
  });

  test('has nothing on its cover', async () => {
    const position = { line: 2, character: 3 };
    expect(await ask('textDocument/hover', URI, { position })).toBeNull();
    expect(await ask('textDocument/definition', URI, { position })).toBeNull();
    const range = { start: position, end: position };
    expect(await ask('textDocument/codeAction', URI, { range, context: { diagnostics: [] } })).toEqual([]);
  });

  test('has the findings of its reports at its lines', async () => {
    const alone: unknown[] = [];
    for (const part of PARTS.keys()) {
      const { items } = await ask<{ items: unknown[] }>('textDocument/diagnostic', uriOf(part));
      alone.push(...(moved(items, firstLineOf(part)) as unknown[]));
    }
    const { items } = await ask<{ items: unknown[] }>('textDocument/diagnostic', URI);
    expect(alone.length).toBeGreaterThan(1);
    expect(items).toEqual(alone);
  });

  test('has hints and colours where its reports have them', async () => {
    const whole = (text: string) => ({ start: { line: 0, character: 0 }, end: { line: linesIn(text), character: 0 } });
    const hints: unknown[] = [];
    const tokens: number[][] = [];
    for (const [part, text] of PARTS.entries()) {
      const range = whole(text);
      hints.push(
        ...(moved(await ask('textDocument/inlayHint', uriOf(part), { range }), firstLineOf(part)) as unknown[]),
      );
      const { data } = await ask<{ data: number[] }>('textDocument/semanticTokens/full', uriOf(part));
      tokens.push(...absolute(data, firstLineOf(part)));
    }
    expect(await ask('textDocument/inlayHint', URI, { range: whole(BOOK) })).toEqual(hints);
    const { data } = await ask<{ data: number[] }>('textDocument/semanticTokens/full', URI);
    expect(absolute(data, 0)).toEqual(tokens);
    expect(tokens.length).toBeGreaterThan(100);
    const inside = { start: { line: firstLineOf(1), character: 0 }, end: { line: firstLineOf(3), character: 0 } };
    const ranged = await ask<{ data: number[] }>('textDocument/semanticTokens/range', URI, { range: inside });
    expect(absolute(ranged.data, 0)).toEqual(
      tokens.filter(([line]) => line! >= firstLineOf(1) && line! < firstLineOf(3)),
    );
  });

  function absolute(data: readonly number[], firstLine: number): number[][] {
    let [line, character] = [firstLine, 0];
    return Array.from({ length: data.length / 5 }, (_, i) => {
      const [down, right, ...rest] = data.slice(i * 5, i * 5 + 5) as [number, number, ...number[]];
      line += down;
      character = down === 0 ? character + right : right;
      return [line, character, ...rest];
    });
  }

  test('has the report titles at the top of its outline', async () => {
    const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol', URI);
    expect(symbols).toHaveLength(PARTS.length);
    for (const [part, { selectionRange, children }] of symbols.entries()) {
      expect(selectionRange.start.line).toBe(firstLineOf(part));
      expect(children).toHaveLength(6);
    }
  });

  test('is mended in each report', async () => {
    const position = { line: firstLineOf(3) + 2, character: 0 };
    const asked = { range: { start: position, end: position }, context: { diagnostics: [], only: ['source.fixAll'] } };
    const [all] = await ask<{ edit: WorkspaceEdit }[]>('textDocument/codeAction', URI, asked);
    const edits = all!.edit.documentChanges!.flatMap((change) => ('edits' in change ? change.edits : []));
    expect(edits.some((edit) => 'range' in edit && edit.range.start.line > firstLineOf(3))).toBe(true);
    const line = firstLineOf(1) + PARTS[1]!.slice(0, PARTS[1]!.indexOf('本年新收')).split('\n').length - 1;
    const row = { start: { line, character: 0 }, end: { line, character: 200 } };
    const atRow = { range: row, context: { diagnostics: [], only: ['quickfix'] } };
    const actions = await ask<{ edit: WorkspaceEdit }[]>('textDocument/codeAction', URI, atRow);
    const places = actions.flatMap(({ edit }) =>
      edit.documentChanges!.flatMap((each) => ('edits' in each ? each.edits : [])),
    );
    expect(places.map((edit) => 'range' in edit && edit.range.start.line)).toContain(line);
  });

  test('is shown and filled in at the report that is meant, else at the first', async () => {
    const organOf = async (position?: Position) =>
      (await ask<{ organ: string }>('gouji/reportView', URI, position && { position })).organ;
    expect(await organOf()).toBe('示例县人民政府');
    expect(await organOf({ line: firstLineOf(3), character: 0 })).toBe('示例县财政局');
    const linesAt = async (line: number) =>
      (await ask<{ lines: unknown }>('gouji/reportView', URI, { position: { line, character: 0 } })).lines;
    expect(await linesAt(firstLineOf(1) + 9)).toEqual({ first: firstLineOf(1), next: firstLineOf(2) });
    expect(await linesAt(firstLineOf(4))).toEqual({ first: firstLineOf(4), next: null });
    expect(await ask('gouji/reportView', uriOf(1))).toMatchObject({ lines: null });
    const position = { line: firstLineOf(1) + 1, character: 0 };
    const cells = [{ table: 'requests', id: 'new/1', text: '4' }];
    const alone = await ask('gouji/cellEdits', uriOf(1), { cells });
    expect(await ask('gouji/cellEdits', URI, { cells, position })).toEqual(moved(alone, firstLineOf(1)));
  });

  test('tells where the tables of all its reports are', async () => {
    const alone = await Promise.all(PARTS.map((_, part) => ask<unknown[]>('gouji/tablePlaces', uriOf(part))));
    expect(alone.every((places) => places.length === 3)).toBe(true);
    const placed = alone.flatMap((places, part) => moved(places, firstLineOf(part)));
    expect(await ask('gouji/tablePlaces', URI)).toEqual(placed);
  });

  test('is summed up for the desk', async () => {
    const check = (uris: string[]) =>
      client.request<{ reports: { organ: string | null; counts: Record<string, number>; findings: unknown[] }[] }>(
        'gouji/checkWorkspace',
        { uris },
      );
    const alone = (await check(PARTS.map((_, part) => uriOf(part)))).reports;
    const [book, ...others] = (await check([URI])).reports;
    expect(others).toEqual([]);
    expect(book).toMatchObject({ organ: null, year: null, reconciles: 'no' });
    expect(book!.findings).toEqual(
      alone.flatMap(({ findings }, part) => moved(findings, firstLineOf(part)) as unknown[]),
    );
    expect(book!.counts.error).toBe(alone.reduce((sum, { counts }) => sum + counts.error!, 0));
  });

  test('is no last year’s report and nothing to start from', async () => {
    expect(await client.request('gouji/identity', { uri: URI })).toBeNull();
    await expect(client.request('gouji/compareReports', { uri: URI, with: uriOf(0) })).rejects.toThrow();
  });
});

test('a key in one report of a yearbook leaves the findings of the others where they are', async () => {
  const own = await TestClient.start({ capabilities: READER, locale: 'zh-cn' });
  await own.open(URI, BOOK);
  const pull = async () =>
    (
      await own.request<{ items: { code: string; range: { start: Position } }[] }>('textDocument/diagnostic', {
        textDocument: { uri: URI },
      })
    ).items.map(({ code, range }) => [code, range.start.line] as const);
  const before = await pull();
  const start = { line: firstLineOf(2) + 3, character: 0 };
  await own.change(URI, 2, { range: { start, end: start }, text: '\n\n' });
  expect(await pull()).toEqual(before.map(([code, line]) => [code, line < start.line ? line : line + 2]));
  await own.change(URI, 3, { text: PARTS[1]! });
  const alone = await pull();
  expect(alone.map(([code]) => code)).toEqual(before.filter(([, line]) => line < firstLineOf(2)).map(([code]) => code));
  await own.end();
});
