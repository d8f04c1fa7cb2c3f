import type { Message } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { parseReport } from '../../parse/parse-report.js';
import S08 from '../../rules/S08-problems-and-improvements.js';
import { ASPECTS, firstOrder, missingAspects } from '../../rules/support/aspects.js';
import { TO_REVIEW } from '../../rules/support/placeholders.js';
import type { PartNumber } from '../../templates/template.js';
import type { AmbiguousWidth } from '../../text/width.js';
import { checkReport } from '../check.js';
import type { Note } from '../tables/note.js';
import {
  aspectWords,
  blankWords,
  type CellFilling,
  composeDraft,
  type DraftWords,
  feeToFill,
  IMPROVEMENTS_TO_FILL,
  PROBLEMS_TO_FILL,
  RESULTS_TO_FILL,
  standardPreamble,
} from './blank-draft.js';
import { carriedCells } from './carried-cells.js';
import { type DraftKind, type DraftPlan, planDraft } from './draft-plan.js';
import { type LastWords, lastWords } from './last-words.js';
import { carrySentences, isSubheading, type Place, type Years } from './sentences.js';

export interface RollOptions {
  /** The organ of last year's report where it is left out. */
  readonly organ?: string | undefined;
  /** The year after that of last year's report where it is left out. */
  readonly year?: string | number | undefined;
  readonly kind?: DraftKind;
  readonly cells?: CellFilling;
  readonly ambiguousWidth?: AmbiguousWidth;
}

export interface RolledForward {
  readonly plan: DraftPlan;
  readonly text: string;
  /** What was filled in, what is to be looked at, and what could not be carried over. */
  readonly notes: readonly Note[];
}

const PROBLEMS = {
  notReport: { zh: '不是政府信息公开年报，不能接着写', en: 'no annual report, so there is nothing to carry on from' },
  noLastYear: {
    zh: '看不出这是哪一年的年报，请给出新的年度',
    en: 'it does not tell which year it reports on; give the new year',
  },
  notLater: {
    zh: '新的年度 {year} 要晚于原来的年度 {last}',
    en: 'the new year {year} must be later than that of the report, {last}',
  },
} satisfies Record<string, Message>;

const NOTES = {
  preamble: {
    zh: '引言换成了{year}年度的标准写法，去年的引言没有带过来：「{text}」',
    en: 'The preamble is the standard one of {year}; last year’s was not carried over: 「{text}」',
  },
  nothing: { zh: '第五部分去年写的是「{text}」，没有带过来', en: 'Part five was 「{text}」 and was not carried over' },
  marked: {
    zh: '{count} 句带着去年的数或事，后面标了「{mark}」，请逐句改写；其余照抄的也请通读一遍',
    en: '{count} sentences tell numbers or facts of last year and are marked 「{mark}」: rewrite them, and read the others too',
  },
} satisfies Record<string, Message>;

/** Last year's report, in whatever layout it was read, as this year's draft in Markdown. */
export function rollForward(last: Report, options: RollOptions = {}): RolledForward | { readonly problem: Note } {
  if (!last.isReport) return { problem: { text: PROBLEMS.notReport, args: {} } };
  if (last.year === null && options.year === undefined) return { problem: { text: PROBLEMS.noLastYear, args: {} } };
  const plan = planDraft(options.organ ?? last.organ?.name, options.year ?? (last.year ?? 0) + 1, options.kind);
  if ('problem' in plan) return plan;
  // A report that does not tell its year is taken at the user's word.
  const year = last.year ?? plan.year - 1;
  if (plan.year <= year) return { problem: { text: PROBLEMS.notLater, args: { year: plan.year, last: year } } };
  const { cells = 'blank', ambiguousWidth = 'narrow' } = options;
  const words = lastWords(last, plan.edition);
  const carried = carriedCells(last, year, plan, cells);
  const prose = carriedWords(words, plan, { from: year, to: plan.year });
  const compose = (draft: DraftWords) => composeDraft(plan, draft, carried.cellsOf, ambiguousWidth);
  const completed = completeWords(prose.words, parseReport(compose(prose.words)), plan);
  const text = compose(completed.words);
  const count = text.split(TO_REVIEW).length - 1;
  const marked: Note[] = count > 0 ? [{ text: NOTES.marked, args: { count, mark: TO_REVIEW } }] : [];
  return { plan, text, notes: [...carried.notes, ...prose.notes, ...words.notes, ...completed.notes, ...marked] };
}

interface Completed {
  readonly words: DraftWords;
  readonly notes: readonly Note[];
}

const PLACES: Readonly<Record<PartNumber, Place>> = {
  1: 'text',
  2: 'text',
  3: 'text',
  4: 'text',
  5: 'facts',
  6: 'text',
};

function carriedWords(last: LastWords, plan: DraftPlan, years: Years): Completed {
  const carry = (lines: readonly string[], place: Place) => lines.map((line) => carrySentences(line, place, years));
  const parts = Object.fromEntries(
    Object.entries(PLACES).map(([number, place]) => {
      const lines = carry(last.parts[Number(number) as PartNumber], place);
      return [number, lines.map((line) => (number === '1' && isSubheading(line) ? `### ${line}` : line))];
    }),
  ) as unknown as DraftWords['parts'];
  const citesOther = last.preamble.some((line) => /〕\s*(?:60|30)\s*号/.test(line) && !cites(line, plan));
  if (last.preamble.length > 0 && !citesOther) {
    return { words: { preamble: carry(last.preamble, 'preamble'), parts }, notes: [] };
  }
  const notes = last.preamble.length > 0 ? [preambleNote(last.preamble, plan)] : [];
  return { words: { preamble: preambleFor(parts, plan), parts }, notes };
}

function preambleFor(parts: DraftWords['parts'], { edition, year }: DraftPlan): readonly string[] {
  return standardPreamble(edition, year, Object.values(parts).flat().join('').includes('《条例》'));
}

function cites(line: string, { edition }: DraftPlan): boolean {
  const [number = ''] = /\d+号$/.exec(edition.document.number) ?? [];
  return line.replace(/\s/g, '').includes(`〕${number}`);
}

function preambleNote(preamble: readonly string[], { year }: DraftPlan): Note {
  return { text: NOTES.preamble, args: { year, text: preamble.join('').replaceAll(TO_REVIEW, '') } };
}

/** What the form asks for and last year's report lacked, as places to fill in. */
function completeWords(words: DraftWords, draft: Report, plan: DraftPlan): Completed {
  const findings = checkReport(draft);
  const has = (rule: string) => findings.some((finding) => finding.rule === rule);
  const says = (message: Message) => findings.some((finding) => finding.message === message);
  const notes: Note[] = [];
  const blank = blankWords(plan).parts;
  const parts = { ...words.parts };
  let { preamble } = words;

  if (has('S14') || has('S16')) {
    notes.push(preambleNote(preamble, plan));
    preamble = preambleFor(parts, plan);
  }
  for (const part of [1, 5, 6] as const) if (parts[part].length === 0) parts[part] = blank[part];
  if (has('S09')) parts[1] = [...parts[1], ...missing(parts[1], draft, plan)];
  if (has('S10') && !parts[1].includes(RESULTS_TO_FILL)) parts[1] = [...parts[1], RESULTS_TO_FILL];
  if (says(S08.messages.nothing)) {
    notes.push({ text: NOTES.nothing, args: { text: parts[5].join('').replaceAll(TO_REVIEW, '') } });
    parts[5] = blank[5];
  }
  if (says(S08.messages.noProblem)) parts[5] = [PROBLEMS_TO_FILL, ...parts[5]];
  if (says(S08.messages.noImprovement)) parts[5] = [...parts[5], IMPROVEMENTS_TO_FILL];
  if (has('S19')) parts[6] = [feeToFill(), ...parts[6]];
  return { words: { preamble, parts }, notes };
}

/** The aspects that part one does not tell of, numbered on from its sub-headings. */
function missing(lines: readonly string[], draft: Report, plan: DraftPlan): readonly string[] {
  const names = missingAspects(lines.join('\n'));
  const above = draft.sections.find(({ official }) => official === 1)?.subheadings ?? [];
  const count = firstOrder(above).length;
  return ASPECTS.filter(({ name }) => names.includes(name)).flatMap(({ order }, i) =>
    aspectWords(plan, order, count + i + 1),
  );
}
