import type { Message } from '../../model/finding.js';
import type { Part } from '../../rules/rollup/part.js';
import { firstOf } from '../../rules/rollup/places.js';
import type { AbsentReason, Rollup } from '../../rules/rollup/rollup.js';
import { cellName, TABLE_NAMES } from '../../rules/tables/naming.js';
import type { Note } from '../tables/note.js';
import type { SummedTable, SummedTables } from './summed-tables.js';

const TEXTS = {
  'no-match': { zh: '{file}：没有匹配到文件', en: '{file}: matches no file' },
  unlisted: { zh: '{file}：没有找全', en: '{file}: not all files were found' },
  unreadable: { zh: '{file}：读不了', en: '{file}: cannot be read' },
  'no-report': { zh: '{file}：不是政府信息公开年报', en: '{file}: no annual report' },
  otherYear: { zh: '{file}：是 {year} 年度的', en: '{file}: of {year}' },
  differ: {
    zh: '{files}：都是「{organ}」的，数不一样，不知道加哪一份',
    en: '{files}: all of 「{organ}」 with different numbers; which of them counts is not known',
  },
  same: {
    zh: '{files}：都是「{organ}」的，数一样，只加了一份',
    en: '{files}: all of 「{organ}」 with the same numbers; added once',
  },
  without: { zh: '{table}没有加 {files}：没有读到这张表', en: '{table} is without {files}, which have none' },
  blank: {
    zh: '{table}有 {count} 格空着没有加：{cells}。{files} 的这些格不是数、没写明单位，或是另一版格式',
    en: '{table} has {count} cell(s) left blank: {cells}. {files} have no number there, none of a known unit, or another edition',
  },
} satisfies Record<AbsentReason | string, Message>;

const MOST_CELLS = 6;
const MOST_FILES = 10;

/** Parts that are in none of the sums, and why; `isHarmless` where the sums are complete all the same. */
export function leftOutNotes(rollup: Rollup): readonly (Note & { readonly isHarmless: boolean })[] {
  const absent = rollup.absent.map(({ name, reason }) => note(TEXTS[reason], { file: name }));
  const years = rollup.otherYears.map(({ name, year }) => note(TEXTS.otherYear, { file: name, year: year ?? '' }));
  const several = rollup.several.map(({ organ, parts, isSame }) => {
    const files = filesOf(parts);
    return { ...note(isSame ? TEXTS.same : TEXTS.differ, { organ, files }), isHarmless: isSame };
  });
  return [...absent, ...years, ...several];
}

/** What is not in the sums of one table though its part is counted. */
export function tableNotes({ edition }: SummedTables, { key, parts, without, cells }: SummedTable): readonly Note[] {
  const table = TABLE_NAMES[key];
  const notes: Note[] = [];
  if (without.length > 0) notes.push(note(TEXTS.without, { table, files: filesOf(without) }));
  const blank = cells.filter(({ sum }) => sum === null);
  if (blank.length > 0 && parts.length > 0) {
    const lacking = parts.filter((_, i) => blank.some(({ values }) => values[i] === null));
    const names = blank.map(({ ref }) => cellName(edition.id, key, ref));
    const args = { table, count: blank.length, cells: firstOf(names, MOST_CELLS), files: filesOf(lacking) };
    notes.push(note(TEXTS.blank, args));
  }
  return notes;
}

function note(text: Message, args: Note['args']) {
  return { text, args, isHarmless: false };
}

function filesOf(parts: readonly Part[]): string {
  return firstOf(
    parts.map(({ name }) => name),
    MOST_FILES,
  );
}
