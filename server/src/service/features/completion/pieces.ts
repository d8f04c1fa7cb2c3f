/** A stretch of text, or a place to fill in with what stands there at first. */
export type Piece = string | { readonly stop: string };

/** The place to fill in that the cursor ends at. */
export const END: Piece = { stop: '' };

/** As text, for clients without snippets. */
export function plainOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.stop)).join('');
}

/** As a snippet with its tab stops in order; `END` is where it is left, else its end. */
export function snippetOf(pieces: readonly Piece[]): string {
  let stops = 0;
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece.replace(/[\\$}]/g, '\\$&');
      if (piece === END) return '$0';
      return `\${${++stops}:${piece.stop.replace(/[\\$}]/g, '\\$&')}}`;
    })
    .join('');
}

/** A table's text with a place to fill in for each cell that holds a lone 0. */
export function cellStops(table: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  // A zero alone between bars, tabs or tags: those of 30 or of a label have other characters around them.
  for (const match of table.matchAll(/(?<=[|>\t] *)0(?= *(?:[|<\t\r\n]|$))/g)) {
    pieces.push(table.slice(from, match.index), { stop: '0' });
    from = match.index + 1;
  }
  return [...pieces, table.slice(from)];
}
