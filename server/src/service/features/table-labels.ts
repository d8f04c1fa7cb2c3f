import { proseOffset } from '../../model/prose.js';
import type { Prose, Report, Table } from '../../model/report.js';
import { editionById } from '../../templates/editions.js';
import type { EditionTemplate } from '../../templates/template.js';
import { foldCode, isBlankCode, squash } from '../../text/fold.js';
import type { Span } from '../../text/span.js';

/** A label of a table that the model keeps no place of: column labels, and the headings of groups in 表二. */
export interface LabelFound {
  readonly axis: 'row' | 'column';
  /** The official label. */
  readonly label: string;
  readonly span: Span;
}

interface Wanted {
  readonly axis: 'row' | 'column';
  readonly label: string;
  readonly squashed: string;
}

/** Official column labels and group headings in the table's stretch of text, in text order. Linear in the stretch. */
export function labelsIn(report: Report, table: Table): readonly LabelFound[] {
  const { prose } = report;
  const byFirst = wantedLabels(table, editionById(editionOf(report, table)));
  const { words, offsets } = squashedPart(prose, table.span);
  const found: LabelFound[] = [];
  for (let i = 0; i < words.length; ) {
    const hit = byFirst.get(words[i]!)?.find(({ squashed }) => words.startsWith(squashed, i));
    if (!hit) {
      i++;
      continue;
    }
    const last = i + hit.squashed.length - 1;
    found.push({ axis: hit.axis, label: hit.label, span: prose.span(offsets[i]!, offsets[last]! + 1) });
    i = last + 1;
  }
  return found;
}

/** The edition that the table's rows follow. */
export function editionOf(report: Report, table: Table) {
  return table.key === 'proceedings' ? (report.edition ?? '2021') : table.boundTo;
}

/** By first character, longest first. */
function wantedLabels(table: Table, edition: EditionTemplate): ReadonlyMap<string, readonly Wanted[]> {
  const byFirst = new Map<string, Wanted[]>();
  const add = (axis: 'row' | 'column', labels: readonly string[]) => {
    for (const label of labels) {
      const squashed = squash(label);
      byFirst.set(squashed[0]!, [...(byFirst.get(squashed[0]!) ?? []), { axis, label, squashed }]);
    }
  };
  add('column', columnLabels(table, edition));
  if (table.key === 'requests') {
    add(
      'row',
      edition.requests.rows.filter((row) => row.role === 'group').map((row) => row.label),
    );
  }
  for (const wanted of byFirst.values()) wanted.sort((a, b) => b.squashed.length - a.squashed.length);
  return byFirst;
}

function columnLabels(table: Table, { disclosure, requests, proceedings }: EditionTemplate): readonly string[] {
  if (table.key === 'requests') {
    return [requests.applicants, requests.organisations, ...requests.columns.map((column) => column.label)];
  }
  if (table.key === 'proceedings') {
    const { review, litigation, outcomes, groups } = proceedings;
    return [review, litigation, ...outcomes, ...groups.slice(1).map((group) => group.label)];
  }
  const columns = disclosure.blocks.flatMap((block) => block.columns);
  return [disclosure.corner, ...new Set(columns.flatMap(({ label, variants }) => [label, ...variants]))];
}

/** The words of the text that stands in a span of the original, with the prose offset of each character. */
function squashedPart(prose: Prose, within: Span): { words: string; offsets: readonly number[] } {
  const offsets: number[] = [];
  let words = '';
  const to = proseOffset(prose, within.end);
  for (let i = proseOffset(prose, within.start); i < to; i++) {
    const code = prose.text.charCodeAt(i);
    if (isBlankCode(code)) continue;
    words += String.fromCharCode(foldCode(code));
    offsets.push(i);
  }
  return { words, offsets };
}
