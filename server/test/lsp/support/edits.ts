import type { Range, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { SourceText } from '../../../src/text/source-text.js';

/** The text edits of an edit of one document, whichever form the client takes. */
export function textEdits(edit: WorkspaceEdit | undefined): readonly TextEdit[] {
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  return (change?.edits ?? Object.values(edit?.changes ?? {})[0] ?? []) as TextEdit[];
}

/** The text after edits in UTF-16 positions. Throws where two overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const source = new SourceText(text);
  const offsets = ({ start, end }: Range) => [source.offsetAt(start), source.offsetAt(end)] as const;
  const placed = edits.map(({ range, newText }) => ({ at: offsets(range), newText })).sort((a, b) => a.at[0] - b.at[0]);
  let out = '';
  let from = 0;
  for (const { at, newText } of placed) {
    if (at[0] < from) throw new Error(`edits overlap at ${at[0]}`);
    out += text.slice(from, at[0]) + newText;
    from = at[1];
  }
  return out + text.slice(from);
}
