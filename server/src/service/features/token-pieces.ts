import type { SourceText } from '../../text/source-text.js';
import type { Span } from '../../text/span.js';

/** Each token cut at line ends and tags, without the blanks there. */
export function inLines<T extends { readonly span: Span }>(source: SourceText, tokens: readonly T[]): readonly T[] {
  return tokens.flatMap((token) => pieces(source, token.span).map((span) => ({ ...token, span })));
}

const WORDS = /(?:<[^<>]*>)|[^<\r\n]+|</g;

function pieces(source: SourceText, { start, end }: Span): readonly Span[] {
  return [...source.text.slice(start, end).matchAll(WORDS)].flatMap(({ 0: piece, index }) => {
    const from = start + index + (piece.length - piece.trimStart().length);
    const length = piece.trim().length;
    return piece.startsWith('<') || length === 0 ? [] : [{ start: from, end: from + length }];
  });
}
