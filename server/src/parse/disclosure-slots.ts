import { type DisclosurePlace, disclosureRows, EDITIONS } from '../templates/editions.js';
import type { EditionId } from '../templates/template.js';
import { squash } from '../text/fold.js';
import type { Slot } from './label-chain.js';

/** A place in 表一 that some edition has a row at. */
export interface DisclosureSlot extends Slot {
  readonly places: Readonly<Partial<Record<EditionId, DisclosurePlace>>>;
}

export const DISCLOSURE_SLOTS: readonly DisclosureSlot[] = buildSlots();

function buildSlots(): DisclosureSlot[] {
  const order: { anchors: string[]; places: Partial<Record<EditionId, DisclosurePlace>> }[] = [];
  for (const edition of EDITIONS) {
    let at = -1;
    for (const place of disclosureRows(edition)) {
      const anchors = [place.row.label, ...place.row.variants].map(squash);
      const found = order.findIndex((slot) => slot.anchors.some((anchor) => anchors.includes(anchor)));
      if (found >= 0) {
        order[found]!.places[edition.id] = place;
        order[found]!.anchors.push(...anchors);
        at = found;
      } else {
        order.splice(++at, 0, { anchors, places: { [edition.id]: place } });
      }
    }
  }
  return order.map((slot, i) => ({
    order: i,
    anchors: shortest(slot.anchors),
    notBefore: ['制度'],
    places: slot.places,
  }));
}

/** Anchors that no other one is a part of: the shorter finds the longer too. */
function shortest(anchors: readonly string[]): string[] {
  return [...new Set(anchors)].filter((anchor) => !anchors.some((other) => other !== anchor && anchor.includes(other)));
}
