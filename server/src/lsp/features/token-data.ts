import type { SemanticTokenModifiers, SemanticTokensEdit, SemanticTokenTypes } from 'vscode-languageserver';
import type { Token, TokenKind } from '../../service/features/tokens.js';
import type { Converter } from '../convert.js';

/** Standard types and modifiers only: every theme colours them. */
const STYLES: Readonly<Record<TokenKind, readonly [`${SemanticTokenTypes}`, ...`${SemanticTokenModifiers}`[]]>> = {
  title: ['class', 'declaration'],
  part: ['keyword', 'declaration'],
  row: ['property'],
  column: ['type'],
  count: ['number'],
  total: ['enumMember', 'readonly'],
  citation: ['string'],
  year: ['number', 'static'],
};
/** Of a cell that an error names. */
const WRONG = 'modification';

const tokenTypes = [...new Set(Object.values(STYLES).map(([type]) => type))];
const tokenModifiers = [...new Set([...Object.values(STYLES).flatMap(([, ...modifiers]) => modifiers), WRONG])];

export const LEGEND: { tokenTypes: string[]; tokenModifiers: string[] } = { tokenTypes, tokenModifiers };

/** Five numbers a token, as the protocol has them; the first line counts from where the report begins. */
export function encoded(tokens: readonly Token[], converter: Converter): number[] {
  const data: number[] = [];
  let line = converter.firstLine;
  let character = 0;
  for (const { kind, span, isWrong } of tokens) {
    const { start, end } = converter.range(span);
    const [type, ...modifiers] = STYLES[kind];
    const bits = [...modifiers, ...(isWrong ? [WRONG] : [])].map((modifier) => 1 << tokenModifiers.indexOf(modifier));
    data.push(
      start.line - line,
      start.line === line ? start.character - character : start.character,
      end.character - start.character,
      tokenTypes.indexOf(type),
      bits.reduce((sum, bit) => sum | bit, 0),
    );
    line = start.line;
    character = start.character;
  }
  return data;
}

/** The tokens of several reports as those of one document. */
export function joined(pieces: readonly { readonly data: readonly number[]; readonly firstLine: number }[]): number[] {
  const all: number[] = [];
  let line = 0;
  for (const { data, firstLine } of pieces) {
    if (data.length === 0) continue;
    all.push(firstLine + data[0]! - line);
    line = firstLine + data[0]!;
    for (let i = 1; i < data.length; i++) {
      all.push(data[i]!);
      if (i % 5 === 0) line += data[i]!;
    }
  }
  return all;
}

/** The one edit that turns `before` into `after`; none where they are the same. */
export function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const deleteCount = before.length - tail - start;
  const data = after.slice(start, after.length - tail);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
