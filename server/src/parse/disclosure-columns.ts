import type { DisclosureBlock } from '../templates/template.js';
import { squash } from '../text/fold.js';
import { cellOfValue } from './cells.js';
import type { DisclosureValues } from './disclosure-values.js';
import type { LabelStream, ValueGroup } from './label-stream.js';
import type { Plain } from './plain.js';

/**
 * A block of 表一 copied column by column: its row labels, then each column title with the values of all rows under
 * it. Values by row, or null where the block is not laid out so.
 *
 * @param from stream offset after the block's last row label
 * @param to stream offset at which the next block begins
 */
export function readBlockColumns(
  plain: Plain,
  stream: LabelStream,
  block: DisclosureBlock,
  from: number,
  to: number,
): DisclosureValues[] | null {
  const groups: ValueGroup[] = [];
  let at = from;
  for (const column of block.columns) {
    const label = squash(column.label);
    const found = stream.text.indexOf(label, at);
    if (found < 0 || found >= to) return null;
    at = found + label.length;
    const group = stream.groups.find((candidate) => candidate.at === at);
    if (!group || group.values.length !== block.rows.length) return null;
    groups.push(group);
  }
  return block.rows.map((_, row) => ({
    cells: block.columns.map((column, i) => cellOfValue(plain, groups[i]!.values[row]!, column.kind)),
    valuesAt: from,
    end: groups[groups.length - 1]!.values[row]!.end,
    glued: false,
    problem: null,
  }));
}
