import { describe, expect, test } from 'vitest';
import type { CellEdits } from '../../../protocol/cell-edits.js';
import type { ReportView, ViewValue } from '../../../protocol/report-view.js';
import { readDraftFile } from '../drafts/draft-files.js';
import { RICH, TestClient } from './support/client.js';
import { textAt, withOpen } from './support/reading.js';
import { NO_REPORT } from './support/texts.js';

const uri = 'file:///drafts/a.md';
const text = readDraftFile('wrong-water-2023-order.md');

function ask(client: TestClient): Promise<ReportView | null> {
  return client.request('gouji/reportView', { textDocument: { uri } });
}

function values(view: ReportView): readonly ViewValue[] {
  return view.blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))
    .filter((c) => c.role === 'value');
}

describe('gouji/reportView', () => {
  test('gives the report as it stands at its version, the ranges on the texts of the cells', async () => {
    await withOpen(RICH, { uri, text }, async (client) => {
      const view = (await ask(client))!;
      expect([view.version, view.year, view.edition]).toEqual([1, 2023, '2021']);
      expect(values(view).length).toBeGreaterThan(190);
      for (const { range, text: written } of values(view)) if (range) expect(textAt(text, range)).toBe(written);
      for (const finding of view.findings) expect(finding.message).toMatch(/[\u4e00-\u9fff]/);
    });
  });

  test('is null for a text that is no report', async () => {
    await withOpen(RICH, { uri, text: NO_REPORT }, async (client) => {
      expect(await ask(client)).toBeNull();
    });
  });

  test('refuses a document that is not open', async () => {
    const client = await TestClient.start({ capabilities: RICH });
    await expect(ask(client)).rejects.toThrow();
    await client.end();
  });

  test('counts in the client’s encoding', async () => {
    const capabilities = { ...RICH, general: { positionEncodings: ['utf-8' as const] } };
    await withOpen(capabilities, { uri, text }, async (client) => {
      const inUtf8 = values((await ask(client))!);
      const lines = text.split('\n').map((line) => Buffer.from(line));
      for (const { range, text: written } of inUtf8) {
        if (!range) continue;
        const { start, end } = range;
        expect(lines[start.line]!.subarray(start.character, end.character).toString()).toBe(written);
      }
    });
  });
});

describe('gouji/cellEdits', () => {
  test('gives the edits for the version that was read; made, the view has them', async () => {
    await withOpen(RICH, { uri, text }, async (client) => {
      const cells = [
        { table: 'requests', id: 'new/1', text: '31' },
        { table: 'requests', id: 'nothing/1', text: '31' },
      ];
      const answer = await client.request<CellEdits>('gouji/cellEdits', { textDocument: { uri }, cells });
      expect(answer.version).toBe(1);
      expect(answer.refused.map(({ id }) => id)).toEqual(['nothing/1']);
      expect(answer.edits).toHaveLength(1);
      const { range, newText } = answer.edits[0]!;
      await client.change(uri, 2, { range, text: newText });
      const view = (await ask(client))!;
      expect(view.version).toBe(2);
      expect(values(view).find(({ id }) => id === 'new/1')?.text).toBe('31');
    });
  });

  test.each([[null], [[{ table: 'nothing', id: 'new/1', text: '1' }]], [[{ table: 'requests', id: 1, text: '1' }]]])(
    'refuses wrong cells %j',
    async (cells) => {
      await withOpen(RICH, { uri, text }, async (client) => {
        await expect(client.request('gouji/cellEdits', { textDocument: { uri }, cells })).rejects.toThrow(/cells/);
      });
    },
  );
});
