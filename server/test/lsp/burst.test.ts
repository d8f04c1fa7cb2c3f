import { describe, expect, test } from 'vitest';
import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import { RICH, TestClient } from './support/client.js';
import { DEFECTS, RIGHT, replacement } from './support/texts.js';

const URI = 'file:///drafts/a.md';
const WRONG = '| 40   |';
const RIGHT_CELL = '| 38   |';

describe('a version', () => {
  test('is read once, whatever is asked of it, on and on at one place or here and there', async () => {
    const client = await TestClient.start({ capabilities: RICH });
    const textDocument = { uri: URI };
    await client.open(URI, DEFECTS);
    await client.pull(URI);
    let text = DEFECTS;
    let version = 1;
    const places = ['| 40   |', '一、总体情况', '一、总体情况', '| 38', '一、总体情况'].filter((part) =>
      text.includes(part),
    );
    for (const place of places) {
      for (const typed of ['1', '无', '，', '2']) {
        await client.change(URI, ++version, replacement(text, place, place + typed));
        text = text.replace(place, place + typed);
        await client.pull(URI);
        await client.request('textDocument/documentSymbol', { textDocument });
        await client.request('gouji/reportView', { textDocument });
        await client.pull(URI);
        expect((await client.status()).parses).toBe(version);
      }
    }
    expect(version).toBeGreaterThan(12);
    await client.end();
  });
});

describe('requests that are overtaken', () => {
  test('500 edits, each with a request, without waiting: no stale answer, the last one fresh', async () => {
    const client = await TestClient.start({ capabilities: RICH, locale: 'zh-cn' });
    let text = DEFECTS;
    await client.open(URI, text);
    const answers: Promise<{ version: number; outcome: DocumentDiagnosticReport | ResponseError<unknown> }>[] = [];
    const texts = new Map<number, string>();
    for (let version = 2; version <= 501; version++) {
      const digits = String(100 + version);
      const cell = /\| \d+ +\|\n\| 四、结转/.exec(text)?.[0] ?? '';
      const next = cell.replace(/\d+/, digits);
      void client.change(URI, version, replacement(text, cell, next));
      text = text.replace(cell, next);
      texts.set(version, digits);
      answers.push(
        client.pull(URI).then(
          (outcome) => ({ version, outcome }),
          (outcome: ResponseError<unknown>) => ({ version, outcome }),
        ),
      );
    }
    for (const { version, outcome } of await Promise.all(answers)) {
      if (outcome instanceof ResponseError) {
        expect(outcome.code).toBe(LSPErrorCodes.ServerCancelled);
        expect(outcome.data).toEqual({ retriggerRequest: true });
        expect(version).toBeLessThan(501);
      } else {
        expect(total(outcome)?.message).toContain(`总计 ${texts.get(version)}≠38`);
      }
    }
    const last = await answers[answers.length - 1];
    expect(last?.outcome).toMatchObject({ kind: 'full' });
    await client.end();
  });

  test('an answer asked for before a change is cancelled, never an empty list', async () => {
    const client = await TestClient.start({ capabilities: RICH });
    await client.open(URI, DEFECTS);
    const early = client.pull(URI).then(
      (answer) => answer,
      (error: unknown) => error,
    );
    await client.change(URI, 2, replacement(DEFECTS, WRONG, RIGHT_CELL));
    const outcome = await early;
    if (!(outcome instanceof ResponseError)) expect((outcome as { items: unknown[] }).items.length).toBeGreaterThan(0);
    else expect(outcome.data).toEqual({ retriggerRequest: true });
    await client.end();
  });

  test('a document closed before its answer is cancelled for good', async () => {
    const client = await TestClient.start({ capabilities: RICH });
    await client.open(URI, RIGHT);
    await client.close(URI);
    await expect(client.pull(URI)).rejects.toMatchObject({
      code: LSPErrorCodes.ServerCancelled,
      data: { retriggerRequest: false },
    });
    await client.end();
  });
});

function total(answer: DocumentDiagnosticReport): Diagnostic | undefined {
  return answer.kind === 'full' ? answer.items.find((item) => item.code === 'A02') : undefined;
}
