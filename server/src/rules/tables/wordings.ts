import type { Fix } from '../../model/finding.js';
import type { Report, Wording } from '../../model/report.js';
import { editDistance, labelWords } from '../../parse/similarity.js';
import { squash } from '../../text/fold.js';
import { tablesOf } from './cells.js';
import { TABLE_NAMES } from './naming.js';

/** A label that is written in another way than the official one, with every place where it stands so. */
export interface ChangedLabel {
  readonly table: string;
  readonly official: string;
  readonly written: string;
  readonly places: readonly Wording[];
  /** Characters that were put in, left out or changed. */
  readonly distance: number;
}

/** The note on the relation (T11) and the headings of blocks (T12). */
const HAS_OWN_RULE = /勾稽关系|^第二十条/;
/** Up to as many characters off, a label is taken for a slip. */
const MOST_SLIP = 2;

/** Labels of an axis that differ from the official ones in their words, not only in numbering or punctuation. */
export function changedLabels(report: Report, axis: Wording['axis']): readonly ChangedLabel[] {
  const changed = new Map<string, { table: string; places: Wording[] }>();
  for (const table of tablesOf(report)) {
    for (const wording of table.wording) {
      const { official, written } = wording;
      if (wording.axis !== axis || HAS_OWN_RULE.test(official) || wordsOf(official) === wordsOf(written)) continue;
      const key = `${table.key} ${official} ${squash(written)}`;
      const entry = changed.get(key) ?? { table: TABLE_NAMES[table.key], places: [] };
      entry.places.push(wording);
      changed.set(key, entry);
    }
  }
  return [...changed.values()].map(({ table, places }) => {
    const { official, written } = places[0]!;
    return { table, official, written, places, distance: editDistance(wordsOf(official), wordsOf(written)) };
  });
}

/** One character is another one: the label says something else. 其它 for 其他 says the same. */
export function saysOther({ official, written }: ChangedLabel): boolean {
  const [due, found] = [wordsOf(official), wordsOf(written)].map((words) => words.replaceAll('它', '他'));
  return due !== undefined && found !== undefined && due.length === found.length && editDistance(due, found) === 1;
}

/** What stands in one stretch of a label and what should; empty where words were left out or put in. */
export interface Slip {
  readonly written: string;
  readonly due: string;
}

/** The one stretch in which the label differs; null where more than a slip of a few characters separates the two. */
export function slipOf({ official, written, distance }: ChangedLabel): Slip | null {
  const [due, found] = [wordsOf(official), wordsOf(written)];
  let start = 0;
  while (start < Math.min(due.length, found.length) && due[start] === found[start]) start++;
  let end = 0;
  const room = Math.min(due.length, found.length) - start;
  while (end < room && due[due.length - 1 - end] === found[found.length - 1 - end]) end++;
  const slip = { written: found.slice(start, found.length - end), due: due.slice(start, due.length - end) };
  return distance > MOST_SLIP || isBracketed(written) !== isBracketed(official) ? null : slip;
}

/** Puts the official label in every place; safe where it mends a slip. None where markup or line ends stand inside. */
export function officialLabels(report: Report, label: ChangedLabel): readonly Fix[] {
  const { official, written, places } = label;
  const isWhole = places.every(({ span }) => {
    const text = report.source.slice(span);
    return squash(text) === squash(written) && !/[\r\n\t|｜<>]/.test(text);
  });
  if (!isWhole) return [];
  const newText = hasNumbering(official) && !hasNumbering(written) ? official.replace(NUMBERING, '') : official;
  return [
    {
      title: { zh: '改为官方标签「{official}」', en: 'Write the official label 「{official}」' },
      args: { official: newText },
      edits: places.map(({ span }) => ({ span, newText })),
      safety: slipOf(label) ? 'safe' : 'confirm',
    },
  ];
}

function isBracketed(label: string): boolean {
  return /[(（]/.test(label.replace(NUMBERING, ''));
}

const NUMBERING = /^(?:[(（][一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]{1,2}、|\d{1,2}[.、．])/;

function hasNumbering(label: string): boolean {
  return NUMBERING.test(label.trim());
}

function wordsOf(label: string): string {
  return labelWords(squash(label)).replace(/^\d{1,2}(?=\D)/, '');
}
