import type { OrganKind } from '../../model/report.js';
import { organKind } from '../../parse/organ.js';
import { ASPECTS } from '../../rules/support/aspects.js';
import { officialHeading } from '../../rules/support/parts.js';
import { DATE_TO_FILL, toFill } from '../../rules/support/placeholders.js';
import type { EditionTemplate, PartNumber, PartTemplate } from '../../templates/template.js';
import type { AmbiguousWidth } from '../../text/width.js';
import { BLANKS, type CellText, ZEROS } from '../tables/standard-grid.js';
import { writeTable } from '../tables/write-table.js';
import type { DraftPlan } from './draft-plan.js';
import { basis, FEE_FROM, partList, period, titleOf } from './official-words.js';

/** What stands in the cells of a new table until they are filled in. */
export const CELL_FILLINGS = ['blank', 'zero'] as const;
export type CellFilling = (typeof CELL_FILLINGS)[number];

export const FILLED_WITH: Readonly<Record<CellFilling, CellText>> = { blank: BLANKS, zero: ZEROS };

/** What each aspect of part one tells, in official order. */
const ASPECT_HINTS: readonly string[] = [
  '主动公开的主要内容、重点领域和数量',
  '收到、办理、结转申请的件数，与表二一致',
  '公开审查、文件管理、目录更新等情况',
  '网站、政务新媒体、查阅场所等情况',
  '培训、检查、制度等情况',
];

/** Paragraphs of a new draft, each of which is told apart by an empty line. */
export interface DraftWords {
  readonly preamble: readonly string[];
  readonly parts: Readonly<Record<PartNumber, readonly string[]>>;
}

/** A complete draft with nothing filled in, in Markdown. */
export function blankDraft(plan: DraftPlan, cells: CellFilling, ambiguousWidth: AmbiguousWidth = 'narrow'): string {
  const table = FILLED_WITH[cells];
  return composeDraft(plan, blankWords(plan), () => table, ambiguousWidth);
}

/** Title, preamble, the six parts with their tables, signature. */
export function composeDraft(
  { organ, year, edition }: DraftPlan,
  words: DraftWords,
  cellsOf: (table: NonNullable<PartTemplate['table']>) => CellText,
  ambiguousWidth: AmbiguousWidth,
): string {
  const options = { layout: 'pipe', lineBreak: '\n', ambiguousWidth } as const;
  const parts = edition.parts.flatMap((part) => [
    `## ${officialHeading(part)}`,
    ...(part.table ? [writeTable(edition, part.table, cellsOf(part.table), options)] : []),
    ...words.parts[part.number],
  ]);
  const blocks = [`# ${titleOf(organ, year)}`, ...words.preamble, ...parts, organ, DATE_TO_FILL];
  return `${blocks.join('\n\n')}\n`;
}

export function blankWords(plan: DraftPlan): DraftWords {
  return {
    preamble: standardPreamble(plan.edition, plan.year),
    parts: {
      1: ASPECTS.flatMap(({ order }) => aspectWords(plan, order, order)),
      2: [],
      3: [],
      4: [],
      5: [PROBLEMS_TO_FILL, IMPROVEMENTS_TO_FILL],
      6: partSix(plan.year),
    },
  };
}

/** The official preamble; `shortens` where the text below says 《条例》 for short. */
export function standardPreamble(edition: EditionTemplate, year: number, shortens = false): readonly string[] {
  const preamble = `${basis(edition)}${partList(edition)}${period(year)}`;
  return [shortens ? preamble.replace('条例》', '条例》（以下简称《条例》）') : preamble];
}

export const PROBLEMS_TO_FILL = `存在的主要问题：${toFill('本年度存在的主要问题')}`;
export const IMPROVEMENTS_TO_FILL = `改进情况：${toFill('已经采取的改进措施和下一步打算')}`;

/** The results of 考核, 评议 and 追究 that governments tell. */
export const RESULTS_TO_FILL = `工作考核方面，${toFill('考核结果')}；社会评议方面，${toFill('评议结果')}；责任追究方面，${toFill('追究结果，没有的写明未发生')}。`;

/** An aspect of part one as the sub-heading of the given number, with what is to be told below it. */
export function aspectWords({ organ, kind }: DraftPlan, order: number, number: number): readonly string[] {
  const heading = `### （${'一二三四五六七八九十'[number - 1] ?? number}）${ASPECTS[order - 1]!.name}`;
  const words = [heading, toFill(ASPECT_HINTS[order - 1]!)];
  const tellsResults = [kind, organKind(organ)].some(isGovernment);
  return order === ASPECTS.length && tellsResults ? [...words, RESULTS_TO_FILL] : words;
}

export function feeToFill(): string {
  const amount = toFill('金额');
  return `本年度发出收费通知${toFill('件数')}件，总金额${amount}元，实际收取信息处理费${amount}元。`;
}

function partSix(year: number): readonly string[] {
  const other = toFill('其他需要报告的事项，没有的写「无」');
  return year >= FEE_FROM ? [feeToFill(), other] : [other];
}

function isGovernment(kind: OrganKind): boolean {
  return kind === 'government' || kind === 'town';
}
