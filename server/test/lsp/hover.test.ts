import { describe, expect, test } from 'vitest';
import type { ClientCapabilities, Hover, MarkupContent } from 'vscode-languageserver/node';
import { POOR, RICH, TestClient } from './support/client.js';
import { positionOf, SEEDS, textAt } from './support/reading.js';
import { DEFECTS, NO_REPORT } from './support/texts.js';

const URI = 'file:///drafts/a.md';
const MARKDOWN: ClientCapabilities = {
  ...RICH,
  textDocument: { ...RICH.textDocument, hover: { contentFormat: ['markdown', 'plaintext'] } },
};

/** What a clerk points at: a finding, cells of each table, labels, titles, citations. */
const POINTS: readonly (readonly [string, number])[] = [
  ['《中华人民共和国政府信息公开条例》', 0],
  ['国办公开办函〔2019〕60号', 0],
  ['一、总体情况', 0],
  ['第二十条第（五）项', 0],
  ['本年增/减', 0],
  ['0件', 0],
  ['（本列数据的勾稽关系', 0],
  ['商业企业', 0],
  ['27 ', 0],
  ['（三）不予公开', 0],
  ['8.属于行政查询事项', 0],
  ['（七）总计', 0],
  ['11 ', 0],
  ['40 ', 0],
  ['四、政府信息公开行政复议、行政诉讼情况', 0],
  ['复议后起诉', 0],
  ['尚未审结', 2],
  ['六、其他需要报告的事项\n', 0],
];

async function ask(client: TestClient, uri: string, text: string, part: string, occurrence = 0, into = 0) {
  const { line, character } = positionOf(text, part, occurrence);
  const position = { line, character: character + into };
  return client.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
}

function contentOf(hover: Hover | null): MarkupContent {
  return hover?.contents as MarkupContent;
}

describe('hovers', () => {
  test.each([
    ['zh-cn', 'hovers.zh.md', MARKDOWN, 'markdown'],
    ['en', 'hovers.en.md', MARKDOWN, 'markdown'],
    ['zh-cn', 'hovers.plain.txt', POOR, 'plaintext'],
  ] as const)('in %s are those of %s', async (locale, file, capabilities, kind) => {
    const client = await TestClient.start({ capabilities, locale });
    expect(client.initialized.capabilities.hoverProvider).toBe(true);
    await client.open(URI, DEFECTS);
    const pieces: string[] = [];
    for (const [part, occurrence] of POINTS) {
      const hover = await ask(client, URI, DEFECTS, part, occurrence);
      expect(contentOf(hover)?.kind, part).toBe(kind);
      const covered = JSON.stringify(textAt(DEFECTS, hover!.range!));
      pieces.push(`<!-- ${JSON.stringify(part)} ${covered} -->\n\n${contentOf(hover).value}\n`);
    }
    await expect(pieces.join('\n')).toMatchFileSnapshot(`../../../test-fixtures/lsp/hover/${file}`);
    await client.end();
  });

  test('count positions as the client does', async () => {
    const draft = DEFECTS.replace('一、总体情况', '😀（国办公开办函〔2019〕60号）\n\n## 一、总体情况');
    const capabilities = { ...MARKDOWN, general: { positionEncodings: ['utf-8', 'utf-16'] } };
    const client = await TestClient.start({ capabilities });
    await client.open(URI, draft);
    const { line, character } = positionOf(draft, '😀');
    const bytes = (text: string) => Buffer.byteLength(text);
    const position = { line, character: character + bytes('😀（国办') };
    const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri: URI }, position });
    expect(hover.range).toEqual({
      start: { line, character: character + bytes('😀（') },
      end: { line, character: character + bytes('😀（国办公开办函〔2019〕60号') },
    });
    await client.end();
  });

  test('are none where there is nothing, and where the text is no report', async () => {
    const client = await TestClient.start({ capabilities: MARKDOWN });
    await client.open(URI, DEFECTS);
    expect(await ask(client, URI, DEFECTS, '公开工作总体平稳', 0, 2)).toBeNull();
    await client.open('file:///drafts/b.md', NO_REPORT);
    expect(await ask(client, 'file:///drafts/b.md', NO_REPORT, '二')).toBeNull();
    await client.end();
  });

  test.each(SEEDS)('explain the sums of the seed $file', async ({ file, uri, text }) => {
    const client = await TestClient.start({ capabilities: POOR });
    await client.open(uri, text);
    const written = /[（(]七[)）]\s*总\s*计/.exec(text)![0];
    const label = await ask(client, uri, text, written, 0, 2);
    expect(contentOf(label).value).toContain('表二 · （七）总计');
    expect(contentOf(label).value).toMatch(/总计 = .* = \d+，填 \d+，相符/);
    if (file.startsWith('001')) {
      expect(contentOf(label).value).toContain('总计：（七）总计 = 14+5+0+…+3+0+…+3 = 25，填 28，差 3');
    } else {
      expect(contentOf(label).value).not.toContain('，差 ');
    }
    await client.end();
  });
});
