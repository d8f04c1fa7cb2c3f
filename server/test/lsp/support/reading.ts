import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ClientCapabilities, Position, Range } from 'vscode-languageserver/node';
import { readDraftFile } from '../../drafts/draft-files.js';
import { RICH, TestClient } from './client.js';

/** A client that reads: trees, links, tokens. */
export const READER: ClientCapabilities = {
  ...RICH,
  textDocument: {
    ...RICH.textDocument,
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true },
    definition: { linkSupport: true },
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: ['class', 'keyword', 'property', 'type', 'number', 'enumMember', 'string'],
      tokenModifiers: ['declaration', 'readonly', 'static', 'modification'],
      formats: ['relative'],
    },
  },
};

/** Sample drafts of as many layouts, small enough for their answers to be read. */
export const SAMPLES = ['county-2020-pipe.md', 'office-2023-one-line.txt', 'town-2022-pdf.txt'].map((file) => ({
  file,
  uri: `file:///drafts/${file}`,
  text: readDraftFile(file),
}));

const SEED_FOLDER = fileURLToPath(new URL('../../../../../shared/seeds/', import.meta.url));

/** Real texts, which lie beside the repository and not everywhere. */
export const SEEDS = existsSync(SEED_FOLDER)
  ? readdirSync(SEED_FOLDER).map((file) => ({
      file,
      uri: `file:///seeds/${file}`,
      text: readFileSync(SEED_FOLDER + file, 'utf8'),
    }))
  : [];
if (SEEDS.length === 0) console.log(`without the seeds: ${SEED_FOLDER} is not there`);

/** Runs with a client that has one document open, and ends its session. */
export async function withOpen(
  capabilities: ClientCapabilities,
  { uri, text }: { readonly uri: string; readonly text: string },
  run: (client: TestClient) => Promise<void>,
): Promise<void> {
  const client = await TestClient.start({ capabilities, locale: 'zh-cn' });
  await client.open(uri, text);
  await run(client);
  await client.end();
}

/** Position in the `occurrence`-th place (from 0) where the text has the part. */
export function positionOf(text: string, part: string, occurrence = 0): Position {
  let at = text.indexOf(part);
  for (let i = 0; i < occurrence; i++) at = text.indexOf(part, at + 1);
  if (at < 0) throw new Error(`not in the text: ${part}`);
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

/** The text that a range covers. */
export function textAt(text: string, { start, end }: Range): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Position) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return text.slice(offset(start), offset(end));
}
