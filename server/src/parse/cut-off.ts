import type { ReadProblem } from '../model/report.js';
import { EDITIONS } from '../templates/editions.js';
import type { PartNumber } from '../templates/template.js';
import { isBlankCode, squash } from '../text/fold.js';

/** Whether a text is cut off shows in so many units at its end. */
export const CUT_OFF_TAIL = 400;
const SHORTEST_LABEL = 3;
const LONG_LINE = 24;

/** Whether the text ends inside a table that is not complete, in a label or a heading, or in the middle of a sentence. */
export function isCutOff(text: string, lastTable: number, problems: readonly ReadProblem[], signed: boolean): boolean {
  const endsInTable = lastTable > 0 && !hasWords(text, lastTable);
  if (endsInTable && problems.some(({ kind }) => kind === 'partial' || kind === 'cell-count')) return true;
  if (signed) return false;
  const tail = text.slice(-CUT_OFF_TAIL).replace(/[\s|｜]+$/, '');
  const lastLine = tail.slice(Math.max(tail.lastIndexOf('\n'), tail.lastIndexOf('\r')) + 1);
  const lastPiece = squash(lastLine.slice(Math.max(lastLine.lastIndexOf('|'), lastLine.lastIndexOf('\t')) + 1)).replace(
    /^[#*>]+/,
    '',
  );
  if (beginsLabel(lastPiece) || beginsHeading(lastPiece) !== null || isBareSubheading(lastPiece)) return true;
  return lastLine.length >= LONG_LINE && !lastLine.endsWith('日') && /[\u4e00-\u9fff,，、]$/.test(lastLine);
}

/** Anything but blanks and bars. */
function hasWords(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) {
    if (!isBlankCode(text.charCodeAt(i)) && text[i] !== '|' && text[i] !== '｜') return true;
  }
  return false;
}

/** Every label and header of the tables, squashed. */
const LABELS: readonly string[] = EDITIONS.flatMap((edition) => [
  edition.requests.note,
  edition.requests.applicants,
  edition.requests.organisations,
  ...edition.requests.rows.map((row) => row.label),
  ...edition.requests.columns.map((column) => column.label),
  ...edition.disclosure.blocks.flatMap((block) => [
    block.heading,
    ...block.rows.map((row) => row.label),
    ...block.columns.map((column) => column.label),
  ]),
]).map(squash);

const HEADINGS = EDITIONS[EDITIONS.length - 1]!.parts.map((part) => ({
  number: part.number,
  text: squash(`${part.numeral}、${part.title}`),
}));

function beginsLabel(piece: string): boolean {
  return piece.length >= SHORTEST_LABEL && LABELS.some((label) => label.startsWith(piece));
}

/** The part whose official heading is begun and not ended: 3 for 「三、收到」; else null. */
export function beginsHeading(piece: string): PartNumber | null {
  if (piece.length < SHORTEST_LABEL) return null;
  return HEADINGS.find(({ text }) => text.startsWith(piece) && text.length > piece.length)?.number ?? null;
}

function isBareSubheading(piece: string): boolean {
  return /^\([一二三四五六]\)[\u4e00-\u9fff]{2,16}$/.test(piece);
}
