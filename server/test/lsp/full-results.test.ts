import { describe, expect, test } from 'vitest';
import type { ClientCapabilities, Position } from 'vscode-languageserver';
import { readDraftFile } from '../drafts/draft-files.js';
import { TestClient } from './support/client.js';

/** Nothing but the least that a client must be able to do. */
const POOREST: ClientCapabilities = {};
const RICHEST: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
      dataSupport: true,
      disabledSupport: true,
      honorsChangeAnnotations: true,
      isPreferredSupport: true,
    },
    completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true, insertReplaceSupport: true } },
    definition: { linkSupport: true },
    diagnostic: { relatedDocumentSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { foldingRange: { collapsedText: true } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    semanticTokens: {
      requests: { full: true, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
  workspace: {
    applyEdit: true,
    configuration: false,
    workspaceEdit: {
      documentChanges: true,
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
};

const SAMPLES = ['wrong-street-2022-no-heading.txt', 'wrong-education-2022-group-number.md'];
const OPTIONS = { tabSize: 2, insertSpaces: true };

/** What every feature answers for one draft, whole. */
async function answers(client: TestClient, uri: string, text: string): Promise<Record<string, unknown>> {
  const textDocument = { uri };
  const lines = text.split('\n');
  const end: Position = { line: lines.length - 1, character: lines[lines.length - 1]!.length };
  const range = { start: { line: 0, character: 0 }, end };
  const total = lines.findIndex((line) => line.includes('总计'));
  const onTotal = { line: total, character: lines[total]!.indexOf('总计') + 1 };
  const ask = (method: string, more: object = {}) =>
    client.request<unknown>(method, { textDocument, ...more }).catch((error: Error) => error.message);
  return {
    symbols: await ask('textDocument/documentSymbol'),
    folding: await ask('textDocument/foldingRange'),
    selection: await ask('textDocument/selectionRange', { positions: [onTotal] }),
    hover: await ask('textDocument/hover', { position: onTotal }),
    lenses: await ask('textDocument/codeLens'),
    hints: await ask('textDocument/inlayHint', { range }),
    links: await ask('textDocument/documentLink'),
    formatting: await ask('textDocument/formatting', { options: OPTIONS }),
    tokens: await ask('textDocument/semanticTokens/full'),
    actions: await ask('textDocument/codeAction', { range, context: { diagnostics: [] } }),
    completion: await ask('textDocument/completion', { position: end, context: { triggerKind: 1 } }),
    highlights: await ask('textDocument/documentHighlight', { position: onTotal }),
    definition: await ask('textDocument/definition', { position: onTotal }),
  };
}

describe.each([
  ['the poorest client', POOREST],
  ['the richest client', RICHEST],
] as const)('%s', (name, capabilities) => {
  test.each(SAMPLES)('gets every answer for %s', async (file) => {
    const client = await TestClient.start({ capabilities });
    const uri = `file:///${file}`;
    const text = readDraftFile(file);
    await client.open(uri, text);
    const folder = name === 'the poorest client' ? 'poorest' : 'richest';
    const told = { capabilities: client.initialized.capabilities, ...(await answers(client, uri, text)) };
    await expect(written(told)).toMatchFileSnapshot(
      `../../../test-fixtures/lsp/full/${folder}-${file.replace(/\.\w+$/, '')}.json`,
    );
    await client.end();
  });
});

/** Indented, with the numbers of the tokens on one line. */
function written(told: object): string {
  return `${JSON.stringify(told, (key, value) => (key === 'data' && Array.isArray(value) ? value.join(' ') : value), 1)}\n`;
}
