import type { Level } from '../model/finding.js';
import type { CellFilling } from '../service/draft/blank-draft.js';
import type { DraftKind } from '../service/draft/draft-plan.js';
import { EDITIONS } from '../templates/editions.js';
import type { EditionId } from '../templates/template.js';

export const OUTPUT_FORMATS = ['text', 'json', 'sarif', 'junit', 'github'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

export const READ_FORMATS = ['text', 'json'] as const;
export type ReadFormat = (typeof READ_FORMATS)[number];

export const EXPORT_FORMATS = ['docx', 'html', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const ROLLUP_FORMATS = ['markdown', 'json'] as const;
export type RollupFormat = (typeof ROLLUP_FORMATS)[number];

export const LEVELS: readonly Level[] = ['error', 'warning', 'info'];
export const EDITION_IDS: readonly EditionId[] = EDITIONS.map(({ id }) => id);

/** Options of `gouji format` as parsed. */
export interface FormatOptions {
  readonly write?: boolean;
  readonly check?: boolean;
}

/** Options of `gouji new` as parsed. */
export interface NewOptions {
  readonly organ?: string;
  readonly year?: string;
  /** Last year's report, to carry on from. */
  readonly from?: string;
  readonly kind: DraftKind;
  readonly cells: CellFilling;
  readonly output?: string;
  readonly force?: boolean;
}

/** Options of `gouji export` as parsed. */
export interface ExportOptions {
  readonly to: ExportFormat;
  readonly output?: string;
  readonly force?: boolean;
  readonly check?: boolean;
}

/** Options of `gouji import` as parsed. */
export interface ImportOptions {
  readonly output?: string;
  readonly force?: boolean;
}

/** Options of `gouji rollup` as parsed. */
export interface RollupOptions {
  readonly format: RollupFormat;
  readonly config?: string;
  readonly year?: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** Options of `gouji check` as parsed. */
export interface CheckOptions {
  readonly format: OutputFormat;
  readonly edition?: EditionId;
  /** Last year's report. */
  readonly previous?: string;
  readonly config?: string;
  readonly failOn: Level;
  readonly fix?: boolean;
  /** Threads to check in; 1 is this one. */
  readonly threads?: number;
  /** Tells what each rule took. */
  readonly timing?: boolean;
}
