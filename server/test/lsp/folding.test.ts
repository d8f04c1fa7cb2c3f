import { describe, expect, test } from 'vitest';
import type { FoldingRange } from 'vscode-languageserver/node';
import { POOR } from './support/client.js';
import { READER, SAMPLES, SEEDS, withOpen } from './support/reading.js';
import { lineOf, NO_REPORT, RIGHT } from './support/texts.js';

const METHOD = 'textDocument/foldingRange';
const draft = { uri: 'file:///drafts/a.md', text: RIGHT };
const asked = (uri: string) => ({ textDocument: { uri } });
const at = (part: string) => lineOf(RIGHT, part);

describe('folding', () => {
  test.each([
    ['a rich client', READER],
    ['a poor client', POOR],
  ])('takes whole lines: parts, sub-headings, tables and groups, for %s', async (_, capabilities) => {
    await withOpen(capabilities, draft, async (client) => {
      const folds = await client.request<FoldingRange[]>(METHOD, asked(draft.uri));
      const lastRow = at('四、结转下年度继续办理');
      const wanted = [
        { startLine: 0, endLine: RIGHT.trimEnd().split('\n').length - 1 },
        { startLine: at('三、收到和处理'), endLine: lastRow },
        { startLine: at('（本列数据'), endLine: lastRow },
        { startLine: at('第二十条第（一）项'), endLine: at('政府集中采购') },
        { startLine: at('（三）不予公开'), endLine: at('8.属于行政查询事项') },
        { startLine: at('（四）政府信息公开平台建设'), endLine: at('（五）监督保障') - 2 },
      ];
      expect(folds).toEqual(expect.arrayContaining(wanted));
    });
  });

  test('keeps to the number that the client wants, the outer ones first', async () => {
    const foldingRange = { rangeLimit: 7, lineFoldingOnly: true };
    await withOpen({ textDocument: { foldingRange } }, draft, async (client) => {
      const folds = await client.request<FoldingRange[]>(METHOD, asked(draft.uri));
      expect(folds.map(({ startLine }) => startLine)).toEqual([
        0,
        ...['一、总体', '二、主动', '三、收到和', '四、政府', '五、存在', '六、其他'].map((part) => at(part)),
      ]);
    });
  });

  test.each([...SAMPLES, ...SEEDS])('of $file nests and stays in the text', async ({ uri, text }) => {
    await withOpen(READER, { uri, text }, async (client) => {
      const folds = await client.request<FoldingRange[]>(METHOD, asked(uri));
      const lineCount = text.split('\n').length;
      folds.forEach((fold, i) => {
        expect(fold.startLine).toBeLessThan(fold.endLine);
        expect(fold.endLine).toBeLessThan(lineCount);
        for (const other of folds.slice(i + 1)) {
          expect(other.startLine).toBeGreaterThan(fold.startLine);
          const isApart = other.startLine >= fold.endLine;
          expect(isApart || other.endLine <= fold.endLine, JSON.stringify([fold, other])).toBe(true);
        }
      });
    });
  });

  test('is none where the text is no report', async () => {
    await withOpen(READER, { uri: draft.uri, text: NO_REPORT }, async (client) => {
      expect(await client.request(METHOD, asked(draft.uri))).toEqual([]);
    });
  });
});
