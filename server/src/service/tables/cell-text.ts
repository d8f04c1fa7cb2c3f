import type { TextEdit } from '../../model/finding.js';
import type { Cell } from '../../model/report.js';
import { isUnfilled } from '../../rules/tables/cells.js';
import type { SourceText } from '../../text/source-text.js';

/** Writes a text into the cell in place of its own; null where the cell has no place of its own in the draft. */
export function cellEdit(source: SourceText, cell: Cell, newText: string): TextEdit | null {
  if (!isUnfilled(cell)) return { span: cell.span, newText };
  const { start, end } = cell.span;
  const before = source.text.charAt(start - 1);
  const after = source.text.charAt(end);
  if (!/[|｜\t>\s]/.test(before) || !/^[|｜\t<\s]?$/.test(after)) return null;
  return { span: cell.span, newText: `${/[|｜]/.test(before) ? ' ' : ''}${newText}${/[|｜]/.test(after) ? ' ' : ''}` };
}
