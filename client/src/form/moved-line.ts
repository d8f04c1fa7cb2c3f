/** What `movedLine` needs of a change of a document, each of the text that those before it left. */
export interface LineChange {
  readonly range: { readonly start: { readonly line: number }; readonly end: Place };
  readonly text: string;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Where the text that began `line` begins after changes; a line that was cut off is where it was cut. */
export function movedLine(line: number, changes: readonly LineChange[]): number {
  return changes.reduce((at, { range: { start, end }, text }) => {
    if (end.line > at || (end.line === at && end.character > 0)) return Math.min(at, start.line);
    return at + start.line - end.line + text.split(/\r\n|\r|\n/).length - 1;
  }, line);
}
