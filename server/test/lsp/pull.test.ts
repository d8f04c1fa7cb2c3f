import { describe, expect, test } from 'vitest';
import { RICH, TestClient } from './support/client.js';
import { DEFECTS, lineOf, NO_REPORT, RIGHT, replacement } from './support/texts.js';

const URI = 'file:///drafts/a.md';

describe('a client that pulls', () => {
  test('gets the whole of each finding', async () => {
    const client = await TestClient.start({ capabilities: RICH, locale: 'zh-cn' });
    await client.open(URI, DEFECTS);
    const answer = await client.pull(URI);
    const file = '../../../test-fixtures/lsp/defects.pulled.json';
    await expect(`${JSON.stringify(answer, null, 2)}\n`).toMatchFileSnapshot(file);
    expect(client.published).toEqual([]);
    expect(await client.end()).toBe(0);
  });

  test('is told what changed, and that nothing changed', async () => {
    const client = await TestClient.start({ capabilities: RICH });
    await client.open(URI, DEFECTS);
    const first = await client.pull(URI);
    expect(await client.pull(URI, first.resultId ?? '')).toEqual({ kind: 'unchanged', resultId: first.resultId });

    await client.change(URI, 2, replacement(DEFECTS, '\n示例县人民政府\n', '\n无\n\n示例县人民政府\n'));
    const second = await client.pull(URI, first.resultId ?? '');
    expect(second.kind).toBe('full');
    expect(second.resultId).not.toBe(first.resultId);
    expect(codes(second)).toEqual(codes(first).filter((code) => code !== 'S07'));
    await client.end();
  });

  test('is not told “unchanged” when a closed document comes back with another text and the same version', async () => {
    const client = await TestClient.start({ capabilities: RICH });
    await client.open(URI, DEFECTS);
    const first = await client.pull(URI);
    await client.close(URI);
    await client.open(URI, RIGHT);
    const second = await client.pull(URI, first.resultId ?? '');
    expect(second).toMatchObject({ kind: 'full', items: [] });
    await client.end();
  });

  test('gets the findings of the text that was opened last where it does not close before it opens anew', async () => {
    const client = await TestClient.start({ capabilities: RICH });
    await client.open(URI, DEFECTS);
    const first = await client.pull(URI);
    await client.open(URI, RIGHT);
    expect(await client.pull(URI, first.resultId ?? '')).toMatchObject({ kind: 'full', items: [] });
    expect((await client.status()).open).toBe(1);
    await client.end();
  });

  test('gets nothing for a text that is no report, in any language', async () => {
    const client = await TestClient.start({ capabilities: RICH });
    for (const languageId of ['markdown', 'plaintext', 'html', 'gouji', 'x-anything']) {
      const uri = `file:///drafts/${languageId}`;
      await client.open(uri, NO_REPORT, languageId);
      const answer = await client.pull(uri);
      expect(answer).toMatchObject({ kind: 'full', items: [] });
      expect((await client.pull(uri, answer.resultId ?? '')).kind).toBe('unchanged');
    }
    await client.end();
  });

  test('gets the same for a report of any language id', async () => {
    const client = await TestClient.start({ capabilities: RICH });
    const answers: unknown[][] = [];
    for (const languageId of ['markdown', 'plaintext', 'gouji', '']) {
      const uri = `untitled:${languageId}`;
      await client.open(uri, DEFECTS, languageId);
      answers.push(codes(await client.pull(uri)));
    }
    expect(answers[0]).toContain('A02');
    expect(answers.every((answer) => answer.join() === answers[0]?.join())).toBe(true);
    await client.end();
  });

  test('sees the cell that does not reconcile, and the others beside it', async () => {
    const client = await TestClient.start({ capabilities: RICH, locale: 'zh-cn' });
    await client.open(URI, DEFECTS);
    const wrongSum = (await client.items(URI)).find((item) => item.code === 'A02');
    expect(wrongSum?.range.start.line).toBe(lineOf(DEFECTS, '（七）总计'));
    expect(wrongSum?.message).toMatch(/11.*9/);
    expect(wrongSum?.codeDescription?.href).toMatch(/docs\/rules\/A02\.md$/);
    expect(wrongSum?.relatedInformation?.[0]?.location).toMatchObject({ uri: URI });
    await client.end();
  });

  test('costs one parse a version, whatever is asked', async () => {
    const client = await TestClient.start({ capabilities: RICH });
    await client.open(URI, DEFECTS);
    const range = { start: { line: 0, character: 0 }, end: { line: 200, character: 0 } };
    const action = { textDocument: { uri: URI }, range, context: { diagnostics: [] } };
    await Promise.all([client.pull(URI), client.request('textDocument/codeAction', action), client.pull(URI)]);
    expect((await client.status()).parses).toBe(1);
    await client.change(URI, 2, { text: RIGHT });
    await client.pull(URI);
    await client.pull(URI);
    expect(await client.status()).toMatchObject({ parses: 2, open: 1, cachedReports: 1 });
    await client.close(URI);
    expect(await client.status()).toMatchObject({ open: 0, cachedReports: 0 });
    await client.end();
  });
});

function codes(answer: { kind: string; items?: readonly { code?: string | number }[] }): unknown[] {
  return (answer.items ?? []).map((item) => item.code);
}
