import type { Finding, Message } from '../../model/finding.js';
import type { Report, Table } from '../../model/report.js';
import { tablesOf } from '../../rules/tables/cells.js';
import { cellName, TABLE_NAMES } from '../../rules/tables/naming.js';
import type { EditionId } from '../../templates/template.js';
import type { Span } from '../../text/span.js';
import type { AmbiguousWidth } from '../../text/width.js';
import { convertTable } from '../tables/convert-table.js';
import { editionForDraft } from '../tables/draft-edition.js';
import { isHtmlDraft } from '../tables/draft-layout.js';
import { insertableTables, insertTable } from '../tables/insert-table.js';
import { editionOf } from '../tables/obstacles.js';
import { recomputeFinding } from '../tables/recompute.js';
import { replaceEdition } from '../tables/replace-edition.js';
import { wholeForm } from '../tables/whole-form.js';
import { type Action, action } from './action.js';

const TITLES = {
  convert: { zh: '转成标准表（竖线）', en: 'Convert into a standard table (bars)' },
  convertHtml: { zh: '转成标准表（HTML）', en: 'Convert into a standard table (HTML)' },
  insert: { zh: '插入{table}（{edition} 版，各格填 0）', en: 'Insert {table} (edition of {edition}, zeros)' },
  insertAll: {
    zh: '插入缺少的{tables}（{edition} 版，各格填 0）',
    en: 'Insert the missing {tables} (edition of {edition}, zeros)',
  },
  replace: {
    zh: '换成 {edition} 版表格，有位置的数都带过去',
    en: 'Replace by the tables of {edition}, with every number that has a place in them',
  },
  recompute: { zh: '按各项重算总计：{totals}', en: 'Compute the total from its items: {totals}' },
  wholeForm: {
    zh: '写上六个部分的标题和三张表（{edition} 版）',
    en: 'Write the six headings and the three tables (edition of {edition})',
  },
} satisfies Record<string, Message>;

const CONFIRM_ITEMS: Message = {
  zh: '也可能是某一项填错了。请先对照台账核对各项，再改总计。',
  en: 'One of the items may be wrong instead. Check them against your records before the total is changed.',
};

/** Totals that a title names before it only counts them. */
const MOST_NAMED = 3;

/** What the tables at a place, and the findings there, allow beside the fixes of the rules. */
export function tableActions(
  report: Report,
  touched: readonly Finding[],
  at: Span,
  ambiguousWidth: AmbiguousWidth,
): readonly Action[] {
  return [
    ...insertions(report, touched, at, ambiguousWidth),
    ...form(report, touched, at, ambiguousWidth),
    ...touched.flatMap((finding) => [
      ...replacements(report, finding, ambiguousWidth),
      ...recomputations(report, finding),
    ]),
    ...tablesOf(report)
      .filter(({ span }) => touches(span, at))
      .flatMap((table) => conversions(report, table, ambiguousWidth)),
  ];
}

function touches(span: Span, at: Span): boolean {
  return span.start <= at.end && at.start <= span.end;
}

function insertions(
  report: Report,
  touched: readonly Finding[],
  at: Span,
  ambiguousWidth: AmbiguousWidth,
): readonly Action[] {
  const open = insertableTables(report).flatMap(({ key, section }) => {
    const edit = insertTable(report, key, ambiguousWidth);
    return 'obstacle' in edit ? [] : [{ key, section, edit }];
  });
  const here = open.filter(({ section }) => touches({ start: section.span.start, end: section.bodySpan.end }, at));
  if (here.length === 0) return [];
  const edition = editionForDraft(report).id;
  const actions = here.map(({ key, section, edit }) => {
    const mends = touched.filter(({ rule, span }) => rule === 'T06' && span.start === section.span.start);
    return action({
      title: TITLES.insert,
      args: { table: TABLE_NAMES[key], edition },
      kind: mends.length > 0 ? 'quickfix' : 'refactor.rewrite',
      edits: [edit],
      mends,
    });
  });
  if (open.length === 1) return actions;
  const tables = open.map(({ key }) => TABLE_NAMES[key]).join('、');
  const edits = open.map(({ edit }) => edit);
  return [...actions, action({ ...actions[0]!, title: TITLES.insertAll, args: { tables, edition }, edits })];
}

function form(
  report: Report,
  touched: readonly Finding[],
  at: Span,
  ambiguousWidth: AmbiguousWidth,
): readonly Action[] {
  const mends = touched.filter(({ rule }) => rule === 'S01');
  if (mends.length === 0 && !(report.title && touches(report.title.span, at))) return [];
  const edit = wholeForm(report, ambiguousWidth);
  if (!edit) return [];
  const args = { edition: editionForDraft(report).id };
  const kind = mends.length > 0 ? 'quickfix' : 'refactor.rewrite';
  return [action({ title: TITLES.wholeForm, args, kind, edits: [edit], mends })];
}

function replacements(report: Report, finding: Finding, ambiguousWidth: AmbiguousWidth): readonly Action[] {
  if (finding.rule !== 'T01') return [];
  const due = finding.args.due as EditionId;
  const { disclosure, requests } = report.tables;
  const wrong = [disclosure, requests].filter(
    (table) => table !== null && table.edition !== null && table.edition !== 'mixed' && table.edition !== due,
  ) as Table[];
  const results = wrong.map((table) => replaceEdition(report, table, due, ambiguousWidth));
  const done = results.flatMap((result) => ('obstacle' in result ? [] : [result]));
  const disabled = results.flatMap((result) => ('obstacle' in result ? [result.obstacle] : []))[0] ?? null;
  return [
    action({
      title: TITLES.replace,
      args: { edition: due },
      kind: 'quickfix',
      edits: disabled ? [] : done.map(({ edit }) => edit),
      mends: [finding],
      confirm: done.flatMap(({ notes }) => notes),
      disabled,
    }),
  ];
}

function recomputations(report: Report, finding: Finding): readonly Action[] {
  const totals = recomputeFinding(report, finding);
  const table = finding.data && report.tables[finding.data.table];
  if (!table || totals.length === 0) return [];
  const edition = editionOf(report, table);
  const named = totals
    .slice(0, MOST_NAMED)
    .map(({ ref, from, to }) => `${cellName(edition, table.key, ref)} ${from}→${to}`);
  return [
    action({
      title: TITLES.recompute,
      args: { totals: named.join('、') + (totals.length > MOST_NAMED ? '…' : '') },
      kind: 'quickfix',
      edits: totals.map(({ edit }) => edit),
      mends: [finding],
      confirm: [
        { text: finding.message, args: finding.args },
        { text: CONFIRM_ITEMS, args: {} },
      ],
    }),
  ];
}

function conversions(report: Report, table: Table, ambiguousWidth: AmbiguousWidth): readonly Action[] {
  const result = convertTable(report, table, ambiguousWidth);
  if (result === 'standard') return [];
  const title = isHtmlDraft(report) ? TITLES.convertHtml : TITLES.convert;
  const common = { title, args: {}, kind: 'refactor.rewrite' } as const;
  if ('obstacle' in result) return [action({ ...common, edits: [], disabled: result.obstacle })];
  return [action({ ...common, edits: [result.edit], confirm: result.notes.length > 0 ? result.notes : null })];
}
