import { changeBetween } from '../../src/text/change.js';
import { SourceText } from '../../src/text/source-text.js';

/** The content changes that lead from each text to the next, each counted in the one before. */
export function changesOver(texts: readonly string[]) {
  return texts.slice(1).map((after, i) => {
    const before = texts[i]!;
    const change = changeBetween(before, after);
    // No position of the protocol stands within a CRLF.
    const start = change.start - (splitsLineEnd(before, change.start) ? 1 : 0);
    const end = change.end + (splitsLineEnd(before, change.end) ? 1 : 0);
    const source = new SourceText(before);
    return {
      range: { start: source.positionAt(start), end: source.positionAt(end) },
      text: after.slice(start, after.length - (before.length - end)),
    };
  });
}

function splitsLineEnd(text: string, at: number): boolean {
  return text[at - 1] === '\r' && text[at] === '\n';
}
