import type { Message } from '../../model/finding.js';
import type { OrganKind } from '../../model/report.js';
import { organKind } from '../../parse/organ.js';
import { EDITIONS, editionForYear } from '../../templates/editions.js';
import type { EditionTemplate } from '../../templates/template.js';
import type { Note } from '../tables/note.js';
import { TITLE } from './official-words.js';

export const DRAFT_KINDS = ['auto', 'government', 'town', 'street', 'office', 'department'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** A draft that can be written. */
export interface DraftPlan {
  readonly organ: string;
  readonly kind: OrganKind;
  readonly year: number;
  readonly edition: EditionTemplate;
}

/** Years that a report may be about: none was due before the first edition, and later ones are slips of the hand. */
const FIRST_YEAR = EDITIONS[0]!.years.from;
const LAST_YEAR = 2099;

const ORGAN = /^[\u4e00-\u9fff（）()\d]{2,40}$/;

const PROBLEMS = {
  noOrgan: { zh: '没有给出机关名称', en: 'the name of the organ is missing' },
  organ: {
    zh: '「{organ}」不能作机关名称：写 2 到 40 字的全称，不带空格、年份和「政府信息公开」',
    en: '「{organ}」 is no name of an organ: give its full name in 2 to 40 Chinese characters, without blanks or a year',
  },
  noYear: { zh: '没有给出年度', en: 'the year is missing' },
  year: { zh: '年度「{year}」不对：写 {from} 到 {to} 的四位数', en: 'the year {year} is not one of {from} to {to}' },
} satisfies Record<string, Message>;

/** Reads what was asked for; `problem` says what is wrong with it. Years come as numbers or digits. */
export function planDraft(
  organ: string | undefined,
  year: string | number | undefined,
  kind: DraftKind = 'auto',
): DraftPlan | { readonly problem: Note } {
  const name = organ?.trim() ?? '';
  if (name === '') return { problem: { text: PROBLEMS.noOrgan, args: {} } };
  if (!ORGAN.test(name) || /政府信息公开|20\d{2}|年$/.test(name)) {
    return { problem: { text: PROBLEMS.organ, args: { organ: name } } };
  }
  if (year === undefined) return { problem: { text: PROBLEMS.noYear, args: {} } };
  const number = /^\d{4}$/.test(String(year)) ? Number(year) : Number.NaN;
  const edition = number <= LAST_YEAR ? editionForYear(number) : null;
  if (!edition) return { problem: { text: PROBLEMS.year, args: { year, from: FIRST_YEAR, to: LAST_YEAR } } };
  return { organ: name, kind: kind === 'auto' ? organKind(name) : kind, year: number, edition };
}

/** The usual name of a report's file. */
export function fileNameOf({ organ, year }: DraftPlan): string {
  return `${organ}${year}年${TITLE}.md`;
}
