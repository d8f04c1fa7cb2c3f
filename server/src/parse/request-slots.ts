import { EDITIONS } from '../templates/editions.js';
import type { EditionId, RequestRow } from '../templates/template.js';
import { squash } from '../text/fold.js';
import type { Slot } from './label-chain.js';

/** A place in 表二 that some edition has a row of cells at; editions may give it different keys (r6, g6). */
export interface RequestSlot extends Slot {
  /** The row of each edition that stands here, group headings included. */
  readonly rows: Readonly<Partial<Record<EditionId, RequestRow>>>;
}

/** Row labels of all editions in one official order, by which any edition's table is read. */
export const REQUEST_SLOTS: readonly RequestSlot[] = buildSlots();

/** Group headings that no edition has cells at, squashed. */
export const REQUEST_HEADINGS: readonly string[] = [
  ...new Set(
    EDITIONS.flatMap((edition) => edition.requests.rows)
      .filter((row) => row.role === 'group')
      .map((row) => squash(row.label)),
  ),
];

function buildSlots(): RequestSlot[] {
  const order: { anchor: string; aliases: readonly string[]; rows: Partial<Record<EditionId, RequestRow>> }[] = [];
  for (const edition of EDITIONS) {
    let at = -1;
    for (const row of edition.requests.rows) {
      const found = order.findIndex((slot) => slot.anchor === row.anchor);
      if (found >= 0) {
        order[found]!.rows[edition.id] = row;
        at = found;
      } else {
        order.splice(++at, 0, { anchor: row.anchor, aliases: row.aliases ?? [], rows: { [edition.id]: row } });
      }
    }
  }
  const withCells = order.filter((slot) => Object.values(slot.rows).some((row) => row.role !== 'group'));
  const anchors = withCells.map((slot) => slot.anchor);
  const labels = squashedLabels();
  return withCells.map((slot, i) => ({
    order: i,
    anchors: [squash(slot.anchor), ...slot.aliases.map(squash)],
    notBefore: anchors
      .filter((other) => other !== slot.anchor && other.startsWith(slot.anchor))
      .map((other) => other.slice(slot.anchor.length)),
    notAfter: leadsInOtherLabels(squash(slot.anchor), labels),
    rows: slot.rows,
  }));
}

/** What stands before the words where they occur behind another label's own words: 「…不计其他情形」. */
function leadsInOtherLabels(words: string, labels: readonly SquashedLabel[]): string[] {
  return labels.flatMap(({ label, ownEnd }) => {
    const at = label.indexOf(words, ownEnd);
    return at < 0 ? [] : [label.slice(at - 2, at)];
  });
}

interface SquashedLabel {
  readonly label: string;
  /** Where the words end that tell the label from others. */
  readonly ownEnd: number;
}

function squashedLabels(): readonly SquashedLabel[] {
  return EDITIONS.flatMap((edition) => edition.requests.rows).map((row) => {
    const label = squash(row.label);
    return { label, ownEnd: label.indexOf(squash(row.anchor)) + row.anchor.length };
  });
}

/** The row that a slot stands for in an edition; null where the edition has none or only a group heading there. */
export function rowOf(slot: RequestSlot, edition: EditionId): RequestRow | null {
  const row = slot.rows[edition];
  return row && row.role !== 'group' ? row : null;
}
