import { describe, expect, test } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver/node';
import { STATUTE } from '../../src/templates/statute/statute.js';
import { POOR } from './support/client.js';
import { READER, textAt, withOpen } from './support/reading.js';
import { NO_REPORT, RIGHT } from './support/texts.js';

const METHOD = 'textDocument/documentLink';
const uri = 'file:///drafts/a.md';
const asked = { textDocument: { uri } };
const BASIS =
  '依据《中华人民共和国政府信息公开条例》（国务院令第711号）和〈政府信息公开条例〉，参照国办发〔1999〕1号，';
/** The draft itself names the 条例 once. */
const text = RIGHT.replace('一、总体情况', `${BASIS}编制。\n\n## 一、总体情况`);
const withTooltips = { ...READER, textDocument: { ...READER.textDocument, documentLink: { tooltipSupport: true } } };

describe('document links', () => {
  test('lead from titles and numbers to their official pages, and from nothing else', async () => {
    await withOpen(withTooltips, { uri, text }, async (client) => {
      const links = await client.request<DocumentLink[]>(METHOD, asked);
      expect(links.map(({ range }) => textAt(text, range))).toEqual([
        '《中华人民共和国政府信息公开条例》',
        '《中华人民共和国政府信息公开条例》',
        '国务院令第711号',
        '〈政府信息公开条例〉',
      ]);
      for (const { target, tooltip } of links) {
        expect(target).toMatch(/^https:\/\/www\.gov\.cn\//);
        expect(tooltip).toBe('公布现行条例的国务院令');
      }
    });
  });

  test('have no tooltip for a client that shows none', async () => {
    await withOpen(POOR, { uri, text }, async (client) => {
      const [link] = await client.request<DocumentLink[]>(METHOD, asked);
      expect(link).not.toHaveProperty('tooltip');
    });
  });

  test('are none where the text is no report', async () => {
    await withOpen(READER, { uri, text: `${NO_REPORT}《中华人民共和国政府信息公开条例》` }, async (client) => {
      expect(await client.request(METHOD, asked)).toEqual([]);
    });
  });

  test('lead to official pages only', () => {
    const links = STATUTE.flatMap(({ link }) => link ?? []);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(new URL(link).host).toMatch(/\.gov\.cn$/);
  });
});
