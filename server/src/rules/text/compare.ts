import type { Claim } from '../../facts/claim.js';
import { clauseBefore, namesAnOrgan } from '../../facts/context.js';
import type { Facts } from '../../facts/facts.js';
import type { Sentence } from '../../facts/sentences.js';
import type { CellRef } from '../../model/finding.js';
import type { Cell, Report } from '../../model/report.js';
import type { EditionId, TableKey } from '../../templates/template.js';
import type { Span } from '../../text/span.js';
import { compare, type Decimal, equals, isAmong, isZero, signOf, sumOf } from '../../values/decimal.js';
import { cellName, requestRowName } from '../tables/naming.js';
import { cellAt, isOfDisclosure, sidesOf } from './table-sides.js';
import { isToReview } from './to-review.js';

/** A claim of the text beside what the tables have for it. */
export interface Comparison {
  readonly claim: Claim;
  readonly table: TableKey;
  /** The cells that the claim speaks of, with their names and the sum of what stands in them. */
  readonly cells: readonly CellRef[];
  readonly name: string;
  readonly inTable: Decimal;
  /** Every reading of the claim that a correct report may have meant. */
  readonly accepted: readonly Decimal[];
  readonly agrees: boolean;
  /** The first of the cells. */
  readonly at: Span;
  /** What was read in each of the cells. */
  readonly read: readonly Cell[];
}

/** All claims over the own scope whose cells were read. */
export function compareClaims(report: Report, facts: Facts): readonly Comparison[] {
  const { claims } = facts;
  const own = claims.filter(({ scope, sentence }) => scope === 'own' && !isToReview(report, sentence));
  const { organ, edition } = report;
  const { disclosure, requests, proceedings } = report.tables;
  const basis = [own.length, organ, edition, disclosure, requests, proceedings, report.problems, report.year];
  const known = KNOWN.get(claims);
  if (known?.basis.every((part, i) => part === basis[i])) return known.comparisons;
  const comparisons = compareAll(report, facts, own);
  KNOWN.set(claims, { basis, comparisons });
  return comparisons;
}

/** A dozen rules ask for the same comparisons, which are those of these claims with what they were compared to. */
const KNOWN = new WeakMap<
  readonly Claim[],
  { readonly basis: readonly unknown[]; readonly comparisons: readonly Comparison[] }
>();

function compareAll(report: Report, facts: Facts, claims: readonly Claim[]): readonly Comparison[] {
  const told = claims.flatMap((claim) => beside(report, claim) ?? []);
  const around = ({ claim }: Comparison) => facts.beside(claim.sentence);
  const alike = new Map<string, Comparison[]>();
  for (const comparison of told) groupUnder(alike, alikeKey(comparison.claim), comparison);
  const isOfPart = told.some((comparison) => isExplained(report, facts, comparison, around(comparison)));
  return told.filter(
    (comparison) =>
      comparison.agrees ||
      ((!isOfPart || comparison.table !== 'requests') &&
        !isAnsweredWithoutWithdrawn(comparison, around(comparison)) &&
        !isPartOfTold(comparison, alike.get(alikeKey(comparison.claim)) ?? [])),
  );
}

function groupUnder<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

function alikeKey({ subject, rows, sentence }: Claim): string {
  return `${subject} ${rows.join()} ${sentence.paragraph}`;
}

/**
 * Whether the text itself gives the table's number for one organ: 「全县收到186件，其中县政府办公室受理25件」 beside a
 * table with 25. The table then counts that organ, and what is told of the whole is held against nothing.
 */
function isExplained(
  { organ }: Report,
  facts: Facts,
  { claim, agrees, inTable }: Comparison,
  around: readonly Sentence[],
): boolean {
  if (organ?.kind !== 'government' || agrees || isZero(inTable) || around.length > MOST_PARTS) return false;
  if (claim.subject !== 'received' && claim.subject !== 'handled') return false;
  return around.some((sentence) =>
    facts
      .quantities(sentence)
      .some(({ value, start }) => equals(value, inTable) && namesAnOrgan(clauseBefore(sentence.text, start))),
  );
}

/** Parts told one after another: with the others of the paragraph it makes the table's number, or that stands before. */
function isPartOfTold({ claim, accepted, inTable }: Comparison, alike: readonly Comparison[]): boolean {
  if (alike.length < 2 || alike.length > MOST_PARTS || isZero(claim.value)) return false;
  const sum = sumOf(alike.map((other) => other.claim.value));
  return isAmong(sum, accepted) || (compare(claim.value, inTable) < 0 && alike.some(({ agrees }) => agrees));
}

/** More numbers of one kind than any paragraph has. */
const MOST_PARTS = 40;

/** 「办结25件，另有1件由申请人撤回」: what was closed without an answer stands in the table's total. */
function isAnsweredWithoutWithdrawn({ claim, inTable }: Comparison, around: readonly Sentence[]): boolean {
  if (claim.subject !== 'answered' || compare(claim.value, inTable) > 0 || around.length > MOST_PARTS) return false;
  return around.some(({ text }) => /撤回|撤销申请|放弃|终止|不计/.test(text));
}

/**
 * Whether another number of the text above 0 agrees with its cell: text and table then speak of the same whole, and
 * what differs is a mistake in one of them. Without it a report on a whole place may count its office alone.
 */
export function isAnchored(comparisons: readonly Comparison[], claim: Claim): boolean {
  return comparisons.some(
    (other) =>
      other.claim !== claim &&
      other.agrees &&
      signOf(other.claim.value) > 0 &&
      isRequest(other.claim) === isRequest(claim),
  );
}

/** Requests and the cases over them are counted by the same hands; what 表一 counts comes from others. */
function isRequest({ subject }: Claim): boolean {
  return !isOfDisclosure(subject);
}

/** Reports of one organ, whose text can hardly mean another whole than its tables. */
export function isSingleOrgan(report: Report): boolean {
  const kind = report.organ?.kind;
  return report.organ?.certain === true && (kind === 'department' || kind === 'town' || kind === 'street');
}

function beside(report: Report, claim: Claim): Comparison | null {
  const sides = sidesOf(report, claim);
  if (sides === null) return null;
  const { table, cells, accepted, inTable } = sides;
  const first = cells[0] && cellAt(table, cells[0]);
  if (!first) return null;
  const edition = table.key === 'proceedings' ? (report.edition ?? '2021') : table.boundTo;
  return {
    claim,
    table: table.key,
    cells,
    name: namesOf(edition, table.key, cells, claim),
    inTable,
    accepted,
    agrees: isAmong(claim.value, accepted),
    at: first.span,
    read: cells.flatMap((ref) => cellAt(table, ref) ?? []),
  };
}

/** 「（三）不予公开」各行 for a group; else every cell, 总计 left out where rows of 表二 are named. */
function namesOf(edition: EditionId, table: TableKey, cells: readonly CellRef[], { subject }: Claim): string {
  if (subject !== 'result') return cells.map((ref) => cellName(edition, table, ref)).join('＋');
  const rows = cells.map(({ row }) => row ?? '');
  const group = groupOf(rows);
  if (group === null) return rows.map((row) => requestRowName(edition, row)).join('＋');
  return `「${requestRowName(edition, group)}」`;
}

/** The group of 表二 whose rows these are, where there are several. */
function groupOf(rows: readonly string[]): string | null {
  const groups = new Set(rows.map((row) => row.split('.')[0]!.replace('r', 'g')));
  const [group] = groups;
  return rows.length > 1 && groups.size === 1 ? group! : null;
}
