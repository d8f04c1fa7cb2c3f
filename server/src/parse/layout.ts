import type { Layout } from '../model/report.js';
import type { LabelStream } from './label-stream.js';

/** How a table is laid out, by where its values stand. */
export function layoutOf(stream: LabelStream, glued: boolean): Layout {
  if (glued) return 'glued';
  let bars = 0;
  let tabs = 0;
  let html = 0;
  let alone = 0;
  let running = 0;
  for (const group of stream.groups) {
    for (const value of group.values) {
      const row = stream.rows[value.piece.row]!;
      const content = stream.contentOf(value.piece);
      if (row.separator === 'html') html++;
      else if (content.values.length > 1 || content.hasWords) running++;
      else if (row.pieces.length === 1) alone++;
      else if (row.separator === 'bar') bars++;
      else tabs++;
    }
  }
  const most = Math.max(bars, tabs, html, alone, running);
  if (most === html) return 'html';
  if (most === bars) return 'pipe';
  if (most === tabs) return 'tabs';
  return most === alone ? 'lines' : 'spaces';
}
