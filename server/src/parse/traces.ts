import type { Beginning } from './beginning.js';
import type { Heading } from './headings.js';
import type { ParseOptions } from './options.js';
import type { Squashed } from './region.js';
import type { SectionSources } from './sections.js';
import type { TableTraces } from './tables.js';

/** Places found in a text that has neither tags nor entities. */
export interface Traces {
  readonly options: ParseOptions;
  readonly squashed: Squashed;
  readonly tables: TableTraces;
  readonly candidates: readonly Heading[];
  readonly sections: SectionSources;
  readonly beginning: Beginning;
  readonly signatureFrom: number;
  /** Whether a line draws the top of a table. */
  readonly hasDrawing: () => boolean;
  /** That it is a report, or whose and of what kind, was told by the words between its headings and tables. */
  readonly hangsOnText: boolean;
}
