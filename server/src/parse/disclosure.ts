import type {
  DisclosureBlockFound,
  DisclosureRowFound,
  DisclosureTable,
  ReadProblem,
  TextAt,
  Wording,
} from '../model/report.js';
import { disclosureRows, EDITIONS, editionById } from '../templates/editions.js';
import type { DisclosureBlock, EditionId, EditionTemplate } from '../templates/template.js';
import { squash } from '../text/fold.js';
import { matchesIn } from '../text/matches.js';
import { unreadCell } from './cells.js';
import { readBlockColumns } from './disclosure-columns.js';
import { DISCLOSURE_SLOTS, type DisclosureSlot } from './disclosure-slots.js';
import { type DisclosureValues, readDisclosureValues } from './disclosure-values.js';
import { labelPiece, rowAfter } from './grid.js';
import { bestChain, type Occurrence } from './label-chain.js';
import { type LabelStream, readLabelStream } from './label-stream.js';
import { layoutOf } from './layout.js';
import type { Plain } from './plain.js';
import type { TableReading } from './reading.js';
import type { Region } from './region.js';
import { readRows } from './rows.js';
import { columnWording, rowWording } from './wording.js';

interface BoundRow {
  readonly slot: DisclosureSlot;
  readonly hit: Occurrence;
  readonly values: DisclosureValues;
}

/** Reads 表一 from a region, or null where the region has no rows of it. */
export function readDisclosure(plain: Plain, region: Region, wanted?: EditionId): TableReading<DisclosureTable> | null {
  const rows = readRows(plain, region.from, region.to);
  const stream = readLabelStream(plain.text, rows);
  const chain = firstOfRepeated(stream, bestChain(stream, DISCLOSURE_SLOTS, isDue));
  if (chain.length < 2) return null;
  const evidence = editionEvidence(stream);
  const boundTo = wanted ?? evidence.closest;
  const edition = editionById(boundTo);
  const bound = bindRows(plain, stream, chain, boundTo);
  const problems: ReadProblem[] = [];
  const wording: Wording[] = [];
  let score = 0;
  const found: DisclosureRowFound[] = disclosureRows(edition).map((place) => {
    const entry = bound.find((candidate) => candidate.slot.places[boundTo]?.row.key === place.row.key);
    if (!entry) return { key: place.row.key, label: null, cells: null, extra: [] };
    const next = chain[chain.indexOf(entry.hit) + 1]?.start ?? stream.text.length;
    const words = rowWording(plain, stream, entry.hit.start, entry.values.valuesAt, next, place.row.label);
    if (words?.kind === 'changed' && !isSameRow(words.written, place.row.label, edition)) {
      wording.push({ axis: 'row', official: place.row.label, written: words.written, span: words.span });
    }
    const span = words?.span ?? hitSpan(plain, stream, entry.hit);
    if (entry.values.problem) {
      const strays = hasStrays(stream, bound);
      problems.push({ ...entry.values.problem, table: 'disclosure', row: place.row.key, span, strays });
    }
    score += entry.values.cells.filter((cell) => cell.state !== 'unread').length;
    const extra = repeatedRows(plain, stream, entry);
    return {
      key: place.row.key,
      label: { text: words?.written ?? place.row.label, span },
      cells: entry.values.cells,
      extra,
    };
  });
  const blocks = blocksFound(plain, stream, edition, bound);
  for (const each of headerWording(plain, stream, edition, bound)) wording.push(each);
  const to = Math.max(...bound.map((entry) => Math.max(entry.values.end, stream.offsets[entry.hit.end - 1]! + 1)));
  const table: DisclosureTable = {
    key: 'disclosure',
    span: plain.span(region.from, to),
    layout: layoutOf(
      stream,
      bound.some((entry) => entry.values.glued),
    ),
    edition: evidence.edition,
    boundTo,
    wording,
    broken: [],
    blocks,
    rows: found,
    foreign: foreignLabels(plain, stream, boundTo),
  };
  return {
    table,
    problems,
    from: region.from,
    to,
    score,
    isComplete: problems.length === 0 && found.every((row) => row.cells !== null),
    isPlaced: !bound.some((entry) => entry.values.glued),
  };
}

function isDue(slot: DisclosureSlot, count: number): boolean {
  return Object.values(slot.places).some((place) => place.columns.length === count);
}

/** 2019 tables that say 行政规范性文件 name the same row. */
function isSameRow(written: string, label: string, edition: EditionTemplate): boolean {
  const words = squash(written);
  const row = disclosureRows(edition).find((place) => place.row.label === label)?.row;
  return edition.id === '2019' && (row?.variants.some((variant) => squash(variant) === words) ?? false);
}

function bindRows(plain: Plain, stream: LabelStream, chain: readonly Occurrence[], boundTo: EditionId): BoundRow[] {
  const bound: BoundRow[] = [];
  let g = 0;
  chain.forEach((hit, i) => {
    const slot = hit.slot as DisclosureSlot;
    const place = slot.places[boundTo] ?? Object.values(slot.places)[0]!;
    const limit = chain[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    while (g < stream.groups.length && stream.groups[g]!.at <= hit.start) g++;
    const groups = [];
    while (g < stream.groups.length && stream.groups[g]!.at <= limit) groups.push(stream.groups[g++]!);
    const before = chain[i - 1] && labelPiece(stream, chain[i - 1]!);
    const row = rowAfter(stream, labelPiece(stream, hit), before, chain[i + 1] && stream.pieceAt(chain[i + 1]!.start));
    const kinds = place.columns.map((column) => column.kind);
    const labelEnd = endOfLabel(stream, hit);
    const near = groups.filter(
      (group) => !hasColumnLabel(stream.text.slice(hit.end, group.at)) && group.at <= labelEnd + 24,
    );
    bound.push({ slot, hit, values: readDisclosureValues(plain, stream, row, near, kinds, labelEnd) });
  });
  return bindColumns(plain, stream, withoutDoubtful(bound), boundTo);
}

/** Where a glued row has fewer digits than cells, blank cells left no trace, and no other glued row can be told apart. */
function withoutDoubtful(bound: readonly BoundRow[]): BoundRow[] {
  if (!bound.some(({ values }) => values.isShort)) return [...bound];
  return bound.map((entry) => {
    const { cells, glued } = entry.values;
    if (!glued || cells.length === 1 || cells.every((cell) => cell.value === 0)) return entry;
    const problem = { kind: 'glued', found: 1, due: cells.length } as const;
    return { ...entry, values: { ...entry.values, cells: cells.map(unreadCell), problem } };
  });
}

const ALL_COLUMN_LABELS: readonly string[] = EDITIONS.flatMap(columnLabels);

function hasColumnLabel(text: string): boolean {
  return ALL_COLUMN_LABELS.some((label) => text.includes(label));
}

/** Blocks whose rows have no values beside them may have them column by column. */
function bindColumns(plain: Plain, stream: LabelStream, bound: readonly BoundRow[], boundTo: EditionId): BoundRow[] {
  const result = [...bound];
  for (const block of editionById(boundTo).disclosure.blocks) {
    const rows = bound.filter((entry) => entry.slot.places[boundTo]?.block === block);
    if (rows.length !== block.rows.length || !rows.some((entry) => entry.values.problem)) continue;
    const last = rows[rows.length - 1]!;
    const next = bound[bound.indexOf(last) + 1]?.hit.start ?? stream.text.length;
    const values = readBlockColumns(plain, stream, block, last.hit.end, next);
    if (!values) continue;
    for (const [i, entry] of rows.entries()) result[bound.indexOf(entry)] = { ...entry, values: values[i]! };
  }
  return result;
}

/** Numbers between the first and the last row that no row has. */
function hasStrays(stream: LabelStream, bound: readonly BoundRow[]): boolean {
  const first = bound[0]!.hit.start;
  const last = bound[bound.length - 1]!.hit.end;
  const taken = new Set(bound.map(({ values }) => values.valuesAt));
  return stream.groups.some(
    ({ at, values }) => at > first && at <= last && !taken.has(at) && values.some(({ number }) => number !== null),
  );
}

function endOfLabel(stream: LabelStream, hit: Occurrence): number {
  const piece = stream.pieceAt(hit.end - 1);
  const group = stream.groups.find((candidate) => candidate.at >= hit.end);
  let end = hit.end;
  while (end < stream.text.length && stream.pieceAt(end) === piece && end < (group?.at ?? Number.POSITIVE_INFINITY))
    end++;
  return end;
}

function hitSpan(plain: Plain, stream: LabelStream, hit: Occurrence) {
  return plain.span(stream.offsets[hit.start]!, stream.offsets[hit.end - 1]! + 1);
}

/** Marks of each edition in the region: which edition the table follows, and which comes closest where it mixes them. */
function editionEvidence(stream: LabelStream): { edition: EditionId | 'mixed' | null; closest: EditionId } {
  const counts = EDITIONS.map((edition) => ({
    id: edition.id,
    count: edition.markers.filter((marker) => stream.text.includes(squash(marker))).length,
  }));
  const present = counts.filter(({ count }) => count > 0);
  const closest = counts.reduce((best, each) => (each.count >= best.count ? each : best)).id;
  if (present.length === 0) return { edition: null, closest: byRowShape(stream) };
  return present.length > 1 ? { edition: 'mixed', closest: byRowShape(stream) } : { edition: present[0]!.id, closest };
}

/** Without any column title: 行政许可 has three cells in 2019 and one in 2021. */
function byRowShape(stream: LabelStream): EditionId {
  const at = stream.text.indexOf('行政许可');
  const group = stream.groups.find((candidate) => candidate.at >= at + 4);
  return at >= 0 && group && group.values.length >= 3 ? '2019' : '2021';
}

const PURCHASES = '政府集中采购';

/** Of several rows of the last label the first is the row, the others are too many. */
function firstOfRepeated(stream: LabelStream, chain: readonly Occurrence[]): Occurrence[] {
  return chain.map((hit, i) => {
    if (stream.text.slice(hit.start, hit.end) !== PURCHASES) return hit;
    const from = chain[i - 1]?.end ?? 0;
    for (let at = stream.text.indexOf(PURCHASES, from); at >= 0 && at < hit.start; ) {
      const end = at + PURCHASES.length;
      if (stream.groups.some((group) => group.at === end)) return { ...hit, start: at, end };
      at = stream.text.indexOf(PURCHASES, end);
    }
    return hit;
  });
}

/** More rows under the label of one that has only one row: 政府集中采购 listed purchase by purchase. */
function repeatedRows(plain: Plain, stream: LabelStream, { hit }: BoundRow): TextAt[] {
  const found: TextAt[] = [];
  const label = stream.text.slice(hit.start, hit.end);
  if (label !== PURCHASES) return found;
  for (let at = stream.text.indexOf(label, hit.end); at >= 0; at = stream.text.indexOf(label, at + 1)) {
    const group = stream.groups.find((candidate) => candidate.at >= at + label.length);
    if (!group || group.at > at + label.length + 20) continue;
    found.push({ text: label, span: plain.span(stream.offsets[at]!, stream.offsets[at + label.length - 1]! + 1) });
  }
  return found;
}

const BLOCK_HEADING = /第(?:二十|20)条,?第?\(?([一二三四五六七八九十]{1,3}|\d{1,2})\)?项/g;
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function blocksFound(
  plain: Plain,
  stream: LabelStream,
  edition: EditionTemplate,
  bound: readonly BoundRow[],
): DisclosureBlockFound[] {
  const headings = matchesIn(stream.text, BLOCK_HEADING).map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    item: NUMERALS[Number(match[1]) - 1] ?? match[1]!,
  }));
  return edition.disclosure.blocks.map((block) => {
    const range = headRange(stream, edition, bound, block);
    const own = range && headings.filter((heading) => heading.at >= range.from && heading.at < range.to);
    const heading = own?.[own.length - 1];
    if (!heading) return { item: block.item, heading: null, headingItem: null };
    const span = plain.span(stream.offsets[heading.at]!, stream.offsets[heading.end - 1]! + 1);
    return {
      item: block.item,
      heading: { text: stream.text.slice(heading.at, heading.end), span },
      headingItem: heading.item,
    };
  });
}

/** Stream range of a block's header: from the values of the row before it to its own first row. */
function headRange(
  stream: LabelStream,
  edition: EditionTemplate,
  bound: readonly BoundRow[],
  block: DisclosureBlock,
): { from: number; to: number } | null {
  const first = bound.find((entry) => entry.slot.places[edition.id]?.block === block);
  if (!first) return null;
  const before = bound[bound.indexOf(first) - 1];
  return { from: before ? Math.min(before.values.valuesAt, stream.text.length) : 0, to: first.hit.start };
}

function headerWording(
  plain: Plain,
  stream: LabelStream,
  edition: EditionTemplate,
  bound: readonly BoundRow[],
): Wording[] {
  return edition.disclosure.blocks.flatMap((block) => {
    const range = headRange(stream, edition, bound, block);
    if (!range) return [];
    const labels = [block.heading, edition.disclosure.corner, ...block.columns.map((column) => column.label)];
    return columnWording(plain, stream, range.from, range.to, labels).filter(
      ({ written, official }) => official !== block.heading && !isForeignLabel(squash(written), edition.id),
    );
  });
}

function columnLabels(edition: EditionTemplate): string[] {
  return edition.disclosure.blocks.flatMap((block) => block.columns.map((column) => squash(column.label)));
}

function isForeignLabel(words: string, id: EditionId): boolean {
  return EDITIONS.some((edition) => edition.id !== id && columnLabels(edition).includes(words));
}

/** Labels of another edition in the table. */
function foreignLabels(plain: Plain, stream: LabelStream, boundTo: EditionId): (TextAt & { edition: EditionId })[] {
  const own = columnLabels(editionById(boundTo));
  return EDITIONS.filter((edition) => edition.id !== boundTo).flatMap((edition) =>
    edition.markers.flatMap((marker) => {
      const words = squash(marker);
      if (own.some((label) => label.includes(words))) return [];
      const at = stream.text.indexOf(words);
      if (at < 0) return [];
      const span = plain.span(stream.offsets[at]!, stream.offsets[at + words.length - 1]! + 1);
      return [{ text: marker, span, edition: edition.id }];
    }),
  );
}
