import fc from 'fast-check';
import type { Diagnostic, Range } from 'vscode-languageserver/node';
import { SourceText } from '../../src/text/source-text.js';
import { READER } from '../lsp/support/reading.js';
import { WRITING } from '../lsp/support/writing.js';
import { SHARE } from '../parse/edits.js';
import { HOSTILE_PIECES } from './hostile-pieces.js';
import type { Round } from './round.js';
import { sessions } from './sessions.js';
import { DRAFT_LIKE } from './texts.js';

const URI = 'file:///drafts/a.md';
const DOCUMENT = { textDocument: { uri: URI } };

const ABLE = { ...READER, textDocument: { ...READER.textDocument, completion: WRITING.textDocument!.completion! } };

interface Case {
  readonly text: string;
  readonly at: number;
}

const PIECE = fc.constantFrom(...HOSTILE_PIECES);
/** Up to 200 KB of the same thing, here and there a whole megabyte. */
const COUNT = fc.oneof({ weight: 8, arbitrary: fc.nat(300) }, { weight: 1, arbitrary: fc.nat(20_000) });
const REPEATED = fc
  .tuple(fc.array(PIECE, { minLength: 1, maxLength: 3 }), COUNT)
  .map(([pieces, count]) => repeated(pieces.join(''), count));
const SOUP = fc
  .array(fc.oneof(PIECE, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 120 })
  .map((pieces) => pieces.join(''));

const HOSTILE = fc.oneof(
  { weight: 2, arbitrary: DRAFT_LIKE },
  { weight: 2, arbitrary: SOUP },
  { weight: 1, arbitrary: REPEATED },
  {
    weight: 4,
    arbitrary: fc
      .tuple(DRAFT_LIKE, SHARE, fc.oneof(REPEATED, SOUP))
      .map(([text, share, by]) => inserted(text, Math.floor(share * text.length), by)),
  },
  {
    weight: 1,
    arbitrary: PIECE.map((piece) => `示例县2023年政府信息公开工作年度报告 ${repeated(piece, 1024 * 1024)}`),
  },
);

/** Whatever a text holds, every request is answered, nothing throws and no place lies outside of the text. */
export function hostileTexts(): Round<Case> {
  const server = sessions(ABLE);
  return {
    name: 'hostile texts, everything asked',
    cases: fc.record({ text: HOSTILE, at: SHARE }),
    text: { of: ({ text }) => text, with: (found, text) => ({ ...found, text }) },
    async failureOf({ text, at }) {
      const client = await server.client();
      const source = new SourceText(text);
      const position = source.positionAt(Math.floor(at * text.length));
      const whole: Range = { start: { line: 0, character: 0 }, end: source.positionAt(text.length) };
      await client.open(URI, text);
      try {
        const diagnostics = await server.answerTo('diagnostics', client.items(URI));
        const strange = diagnostics.filter(({ range }) => !isInside(range, source));
        if (strange.length > 0) return `outside of the text: ${JSON.stringify(strange[0])}`;
        for (const [method, params] of requestsFor(position, whole, diagnostics)) {
          const failed = await server.answerTo(method, client.request(method, { ...DOCUMENT, ...params })).then(
            () => null,
            (error: unknown) => `${method}: ${error}`,
          );
          if (failed !== null) return failed;
        }
      } finally {
        await client.close(URI).catch(() => {});
      }
      return server.faults();
    },
    end: () => server.end(),
  };
}

function requestsFor(
  position: Range['start'],
  range: Range,
  diagnostics: readonly Diagnostic[],
): readonly (readonly [string, object])[] {
  const context = { triggerKind: 1, includeDeclaration: true, diagnostics: diagnostics.slice(0, 5) };
  const options = { tabSize: 2, insertSpaces: true };
  return [
    ['textDocument/documentSymbol', {}],
    ['textDocument/semanticTokens/full', {}],
    ['textDocument/semanticTokens/range', { range: { start: position, end: range.end } }],
    ['textDocument/foldingRange', {}],
    ['textDocument/inlayHint', { range }],
    ['textDocument/codeLens', {}],
    ['textDocument/documentLink', {}],
    ['textDocument/codeAction', { range, context }],
    ['textDocument/hover', { position }],
    ['textDocument/definition', { position }],
    ['textDocument/references', { position, context }],
    ['textDocument/documentHighlight', { position }],
    ['textDocument/selectionRange', { positions: [position] }],
    ['textDocument/completion', { position, context }],
    ['textDocument/formatting', { options }],
    ['textDocument/onTypeFormatting', { position, ch: '|', options }],
    ['gouji/reportView', {}],
  ];
}

function isInside({ start, end }: Range, source: SourceText): boolean {
  return [start, end].every((position) => {
    const back = source.positionAt(source.offsetAt(position));
    return back.line === position.line && back.character === position.character;
  });
}

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / Math.max(1, piece.length)));
}

function inserted(text: string, at: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at);
}
