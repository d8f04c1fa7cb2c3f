import type { EditionTemplate, TableKey } from '../../templates/template.js';
import type { AmbiguousWidth } from '../../text/width.js';
import type { Grid } from './grid.js';
import { htmlOf } from './html-table.js';
import { pipesOf } from './pipe-table.js';
import { type CellText, standardGrid } from './standard-grid.js';
import { tabsOf } from './tabbed-table.js';

/** Notations that a table can be written in. */
export type WrittenLayout = 'pipe' | 'html' | 'escaped-html' | 'tabs';

export interface WriteOptions {
  readonly layout: WrittenLayout;
  readonly lineBreak: string;
  readonly ambiguousWidth?: AmbiguousWidth;
  /** What to write for an official label; the label itself where it is left out. */
  readonly labelOf?: (label: string) => string;
}

/**
 * The official table of an edition as text, without a line break at its end. `textOf` gives what stands in each cell:
 * `ZEROS`, `BLANKS` or values.
 */
export function writeTable(edition: EditionTemplate, key: TableKey, textOf: CellText, options: WriteOptions): string {
  return gridText(standardGrid(edition, key, textOf, options.labelOf), options);
}

function gridText(grid: Grid, { layout, lineBreak, ambiguousWidth = 'narrow' }: WriteOptions): string {
  switch (layout) {
    case 'pipe':
      return pipesOf(grid, ambiguousWidth).join(lineBreak);
    case 'tabs':
      return tabsOf(grid).join(lineBreak);
    case 'html':
      return htmlOf(grid).join(lineBreak);
    case 'escaped-html':
      // Inside a string of a script: no line may break there, and quotes are escaped.
      return htmlOf(grid)
        .map((line) => line.trim().replaceAll('"', '\\"'))
        .join('');
  }
}
