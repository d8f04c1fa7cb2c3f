import type { Claim, Claimed } from '../../facts/claim.js';
import { clauseBefore, namesAnOrgan } from '../../facts/context.js';
import type { Facts, Query } from '../../facts/facts.js';
import type { Paragraph } from '../../facts/paragraph.js';
import type { Sentence } from '../../facts/sentences.js';
import type { CellRef } from '../../model/finding.js';
import type { Cell, Report, Table } from '../../model/report.js';
import { editionById } from '../../templates/editions.js';
import type { TableKey } from '../../templates/template.js';
import type { Span } from '../../text/span.js';
import { compare, type Decimal, equals, isAmong, isZero, signOf, sumOf } from '../../values/decimal.js';
import { isUnfilled } from '../tables/cells.js';
import { namesOf } from './cell-names.js';
import { cellAt, isOfDisclosure, sidesOf } from './table-sides.js';
import { isToReview } from './to-review.js';

/** A claim of the text beside what the tables have for it, wherever the two stand. */
export interface Told {
  readonly claim: Claimed;
  /** Ordinal of the sentence in its paragraph. */
  readonly sentence: number;
  readonly table: TableKey;
  /** The cells that the claim speaks of, and the sum of what stands in them. */
  readonly cells: readonly CellRef[];
  readonly inTable: Decimal;
  /** Every reading of the claim that a correct report may have meant. */
  readonly accepted: readonly Decimal[];
  readonly agrees: boolean;
}

/** The same where it stands. */
export interface Comparison extends Omit<Told, 'claim' | 'sentence'> {
  readonly claim: Claim;
  readonly name: string;
  /** The first of the cells. */
  readonly at: Span;
  /** What was read in each of the cells. */
  readonly read: readonly Cell[];
}

/** What a paragraph tells of the own scope in numbers that the tables have too. */
export interface Compared {
  /** What agrees, and what differs without anything in the paragraph that explains it. */
  readonly told: readonly Told[];
  /** Numbers above 0 that agree: of requests and the cases over them, of what 表一 counts. */
  readonly agreeing: { readonly requests: boolean; readonly disclosure: boolean };
  /** It gives the table's number for one organ: 表二 counts that organ alone. */
  readonly explains: boolean;
}

const NAME = Symbol('comparisons');
/** More than there are drafts in work. */
const MOST_QUERIES = 32;
const QUERIES = new Map<string, Query<Compared>>();

interface Asked {
  readonly basis: readonly unknown[];
  readonly query: Query<Compared>;
}

/** A dozen rules ask for the same one after another; kept by a table, so that a report that is gone keeps nothing. */
const ASKED = new WeakMap<object, Asked>();

/** Holds paragraphs against the tables; one query for tables that say the same, so that each is held once. */
export function comparedTo(report: Report): Query<Compared> {
  const { disclosure, requests, proceedings } = report.tables;
  const basis = [disclosure, requests, proceedings, report.problems, report.edition];
  const by = disclosure ?? requests ?? proceedings ?? report.problems;
  const asked = ASKED.get(by);
  if (asked?.basis.every((part, i) => part === basis[i])) return asked.query;
  const unread = report.problems.some(({ table }) => table === 'requests');
  const values = [disclosure, requests, proceedings].map((table) => table && valuesOf(table));
  const key = `${report.edition} ${unread}\n${values.join('\n')}`;
  const query = QUERIES.get(key) ?? queryOver();
  QUERIES.delete(key);
  QUERIES.set(key, query);
  if (QUERIES.size > MOST_QUERIES) QUERIES.delete(QUERIES.keys().next().value!);
  ASKED.set(by, { basis, query });
  return query;
}

/** What the tables have for a kind of claim; null where that cannot be told. */
type InTables = Pick<Told, 'table' | 'cells' | 'inTable' | 'accepted'> | null;

function queryOver(): Query<Compared> {
  const known = new Map<string, InTables>();
  const inTables = (report: Report, claim: Claimed): InTables => {
    const key = `${alikeKey(claim)} ${claim.quantity === null}`;
    let found = known.get(key);
    if (found === undefined) {
      found = sidesIn(report, claim);
      known.set(key, found);
    }
    return found;
  };
  return { name: NAME, find: ({ sentences }, report, facts) => compareParagraph(report, facts, sentences, inTables) };
}

function sidesIn(report: Report, claim: Claimed): InTables {
  const sides = sidesOf(report, claim);
  const first = sides?.cells[0];
  if (!sides || !first || !cellAt(sides.table, first)) return null;
  const { table, cells, inTable, accepted } = sides;
  return { table: table.key, cells, inTable, accepted };
}

const VALUES = new WeakMap<Table, string>();

/** Rows of 表二 whose kinds of applicants the text may tell. */
const APPLICANTS_TOLD: readonly string[] = ['new', 'carry', 'total'];

/** What a table has for claims, wherever it stands: of 表二 above all the column 总计, and which rows are empty. */
function valuesOf(table: Table): string {
  const known = VALUES.get(table);
  if (known !== undefined) return known;
  const values = `${table.edition} ${writtenIn(table)}`;
  VALUES.set(table, values);
  return values;
}

function writtenIn(table: Table): string {
  if (table.key === 'proceedings') return written(table.cells);
  if (table.key === 'disclosure')
    return `${table.boundTo} ${table.rows.map(({ key, cells }) => `${key}:${written(cells)}`).join(';')}`;
  const { total } = editionById(table.boundTo).requests.relations.rowSum;
  const rows = table.rows.map(({ key, cells }) => {
    const cell = cells?.[total - 1];
    const told = APPLICANTS_TOLD.includes(key) ? (cells ?? null) : cell ? [cell] : null;
    return `${key}:${written(told)}${cells?.every(isUnfilled) ? ' empty' : ''}`;
  });
  return `${table.boundTo} ${rows.join(';')}`;
}

function written(cells: readonly Cell[] | null): string {
  return cells?.map(({ state, digits, unit, kind }) => `${state} ${digits} ${unit} ${kind}`).join() ?? '-';
}

/** All claims over the own scope whose cells were read. */
export function compareClaims(report: Report, facts: Facts): readonly Comparison[] {
  const found = facts.collect(comparedTo(report));
  const keepsRequests = !found.items.some(({ explains }) => explains);
  return found.items.flatMap((item, i) =>
    item.told
      .filter(({ agrees, table }) => agrees || keepsRequests || table !== 'requests')
      .flatMap((told) => placeComparison(report, told, found.paragraphOf(i)) ?? []),
  );
}

export function placeComparison(
  report: Report,
  { claim, sentence, ...told }: Told,
  { sentences }: Paragraph,
): Comparison | null {
  const table = report.tables[told.table];
  const read = table ? told.cells.flatMap((ref) => cellAt(table, ref) ?? []) : [];
  if (!table || !read[0]) return null;
  const edition = table.key === 'proceedings' ? (report.edition ?? '2021') : table.boundTo;
  const name = namesOf(edition, told.table, told.cells, claim.subject);
  return { ...told, claim: { ...claim, sentence: sentences[sentence]! }, name, at: read[0].span, read };
}

function compareParagraph(
  report: Report,
  facts: Facts,
  sentences: readonly Sentence[],
  inTables: (report: Report, claim: Claimed) => InTables,
): readonly Compared[] {
  const all: Told[] = [];
  for (const [i, sentence] of sentences.entries()) {
    const claims = facts.claimedIn(sentence);
    if (claims.length === 0 || isToReview(sentence)) continue;
    for (const claim of claims) {
      const found = claim.scope === 'own' ? inTables(report, claim) : null;
      if (found) all.push({ ...found, claim, sentence: i, agrees: isAmong(claim.value, found.accepted) });
    }
  }
  if (all.length === 0) return [];
  const told = all.every(({ agrees }) => agrees) ? all : withoutExplained(all, sentences);
  const agreeing = all.filter(({ agrees, claim }) => agrees && signOf(claim.value) > 0);
  return [
    {
      told,
      agreeing: {
        requests: agreeing.some(({ claim }) => !isOfDisclosure(claim.subject)),
        disclosure: agreeing.some(({ claim }) => isOfDisclosure(claim.subject)),
      },
      explains: all.some((one) => isExplained(report, facts, one, sentences)),
    },
  ];
}

function withoutExplained(all: readonly Told[], sentences: readonly Sentence[]): readonly Told[] {
  const alike = new Map<string, Told[]>();
  for (const told of all) groupUnder(alike, alikeKey(told.claim), told);
  return all.filter(
    (one) =>
      one.agrees ||
      (!isAnsweredWithoutWithdrawn(one, sentences) && !isPartOfTold(one, alike.get(alikeKey(one.claim)) ?? [])),
  );
}

function groupUnder<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

function alikeKey({ subject, rows, columns }: Claimed): string {
  return `${subject} ${rows.join()} ${columns?.join() ?? ''}`;
}

/**
 * Whether the text itself gives the table's number for one organ: 「全县收到186件，其中县政府办公室受理25件」 beside a
 * table with 25. The table then counts that organ, and what is told of the whole is held against nothing.
 */
function isExplained(
  { organ }: Report,
  facts: Facts,
  { claim, agrees, inTable }: Told,
  around: readonly Sentence[],
): boolean {
  if (organ?.kind !== 'government' || agrees || claim.columns || isZero(inTable) || around.length > MOST_PARTS)
    return false;
  if (claim.subject !== 'received' && claim.subject !== 'handled') return false;
  return around.some((sentence) =>
    facts
      .quantities(sentence)
      .some(({ value, start }) => equals(value, inTable) && namesAnOrgan(clauseBefore(sentence.text, start))),
  );
}

/** Parts told one after another: with the others of the paragraph it makes the table's number, or that stands before. */
function isPartOfTold({ claim, accepted, inTable }: Told, alike: readonly Told[]): boolean {
  if (alike.length < 2 || alike.length > MOST_PARTS || isZero(claim.value)) return false;
  const sum = sumOf(alike.map((other) => other.claim.value));
  return isAmong(sum, accepted) || (compare(claim.value, inTable) < 0 && alike.some(({ agrees }) => agrees));
}

/** More numbers of one kind than any paragraph has. */
const MOST_PARTS = 40;

/** 「办结25件，另有1件由申请人撤回」: what was closed without an answer stands in the table's total. */
function isAnsweredWithoutWithdrawn({ claim, inTable }: Told, around: readonly Sentence[]): boolean {
  if (claim.subject !== 'answered' || compare(claim.value, inTable) > 0 || around.length > MOST_PARTS) return false;
  return around.some(({ text }) => /撤回|撤销申请|放弃|终止|不计/.test(text));
}

/** Reports of one organ, whose text can hardly mean another whole than its tables. */
export function isSingleOrgan(report: Report): boolean {
  const kind = report.organ?.kind;
  return report.organ?.certain === true && (kind === 'department' || kind === 'town' || kind === 'street');
}
