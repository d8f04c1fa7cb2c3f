import { describe, expect, test } from 'vitest';
import type { InlayHint, Range } from 'vscode-languageserver/node';
import { POOR, RICH, TestClient } from './support/client.js';
import { positionOf, SEEDS, textAt, withOpen } from './support/reading.js';
import { DEFECTS, NO_REPORT, RIGHT, replacement } from './support/texts.js';

const draft = { uri: 'file:///drafts/a.md', text: DEFECTS };

function ask(client: TestClient, uri: string, range?: Range): Promise<InlayHint[]> {
  const whole = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
  return client.request('textDocument/inlayHint', { textDocument: { uri }, range: range ?? whole });
}

/** Each hint with the number that it stands behind. */
function shown(text: string, hints: readonly InlayHint[]): string[] {
  return hints.map(({ position, label }) => {
    const start = { line: position.line, character: 0 };
    const before = /\S*$/.exec(textAt(text, { start, end: position }))?.[0];
    return `${before} ${label}`;
  });
}

describe('the computed number beside a wrong total', () => {
  test.each([
    ['zh-cn', RICH],
    ['en', POOR],
  ] as const)('is there with its sum (%s)', async (locale, capabilities) => {
    const client = await TestClient.start({ capabilities, locale });
    expect(client.initialized.capabilities.inlayHintProvider).toBe(true);
    await client.open(draft.uri, draft.text);
    const hints = await ask(client, draft.uri);
    const words = locale === 'en' ? 'sum of rows:' : '各行之和';
    expect(shown(draft.text, hints)).toEqual([`11 ← ${words} 9`, `40 ← ${words} 38`]);
    expect(hints.map(({ tooltip }) => tooltip)).toEqual([
      expect.stringMatching(/（七）总计 = .* = 9.*11.*2/),
      expect.stringMatching(/（七）总计 = .* = 38.*40.*2/),
    ]);
    await client.end();
  });

  test('is only sent for the lines asked for, and goes with the mistake', async () => {
    await withOpen(RICH, draft, async (client) => {
      const { line } = positionOf(DEFECTS, '（七）总计');
      const before = { start: { line: 0, character: 0 }, end: { line: line - 1, character: 0 } };
      expect(await ask(client, draft.uri, before)).toEqual([]);
      const own = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
      expect(await ask(client, draft.uri, own)).toHaveLength(2);

      await client.change(draft.uri, 2, replacement(DEFECTS, '| 11         |', '| 9          |'));
      const changed = DEFECTS.replace('| 11         |', '| 9          |');
      expect(shown(changed, await ask(client, draft.uri))).toEqual(['40 ← 六类之和 38']);
    });
  });

  test('is not there in a right draft, nor in a text that is no report', async () => {
    for (const text of [RIGHT, NO_REPORT]) {
      await withOpen(RICH, { uri: draft.uri, text }, async (client) => {
        expect(await ask(client, draft.uri)).toEqual([]);
      });
    }
  });

  test.each(SEEDS)('of the seed $file', async (seed) => {
    await withOpen(POOR, seed, async (client) => {
      const due = seed.file.startsWith('001') ? ['23 ← 各行之和 20', '28 ← 各行之和 25'] : [];
      expect(shown(seed.text, await ask(client, seed.uri))).toEqual(due);
    });
  });
});
