import type { Locale, Message } from '../../model/finding.js';
import type {
  Cell,
  DisclosureTable,
  ProceedingsTable,
  ReadProblem,
  Report,
  RequestsTable,
} from '../../model/report.js';
import type { Book } from '../../parse/book.js';
import { render } from '../../service/messages.js';
import { dataRows, disclosureRows, EDITIONS, editionById } from '../../templates/editions.js';
import { shown } from '../snippet.js';
import { alignColumns } from './grid.js';

const TEXT = {
  notReport: { zh: '{file}：不是政府信息公开年报。', en: '{file}: no annual report.' },
  number: { zh: '第 {number} 份（共 {count} 份）', en: 'Report {number} of {count}' },
  title: { zh: '标题', en: 'Title' },
  organ: { zh: '机关', en: 'Organ' },
  year: { zh: '年度', en: 'Year' },
  edition: { zh: '格式', en: 'Format' },
  editionName: { zh: '{id} 版', en: '{id} edition' },
  none: { zh: '没有读到', en: 'not found' },
  parts: { zh: '部分', en: 'Parts' },
  line: { zh: '第 {line} 行', en: 'line {line}' },
  unofficial: { zh: '（不是官方的部分）', en: '(no official part)' },
  disclosure: { zh: '表一 主动公开', en: 'Table 1, disclosure' },
  requests: { zh: '表二 申请处理', en: 'Table 2, requests' },
  proceedings: { zh: '表三 复议诉讼', en: 'Table 3, proceedings' },
  noTable: { zh: '没有读到这张表', en: 'this table was not found' },
  rowMissing: { zh: '（没有这一行）', en: '(no such row)' },
  legend: { zh: '·＝空白　？＝读不准　×＝缺这一格', en: '· blank   ? not certain   × no such cell' },
  problem: {
    zh: '第 {line} 行有内容读不准（读到 {found}，应有 {due}），请对照原文',
    en: 'line {line}: could not be read for certain (found {found} of {due})',
  },
} satisfies Record<string, Message>;

const MARKS = { blank: '·', unread: '？', missing: '×' } as const;

/** What was read, for people: one report after the other. */
export function formatBook(file: string, { parts }: Book, locale: Locale): string {
  const reports = parts.map(({ reading, firstLine }) => formatReport(file, reading.report, firstLine, locale));
  if (reports.length === 1) return reports[0]!;
  const number = (i: number) => render(TEXT.number, { number: i + 1, count: reports.length }, locale);
  return reports.map((report, i) => `${number(i)}\n\n${report}`).join('\n');
}

/** Head, parts with their lines, the three tables, and what could not be read. */
function formatReport(file: string, report: Report, firstLine: number, locale: Locale): string {
  const say = (message: Message, args = {}) => render(message, args, locale);
  if (!report.isReport) return `${say(TEXT.notReport, { file })}\n`;
  const lineOf = (offset: number) => firstLine + report.source.lineAt(offset) + 1;
  const none = say(TEXT.none);
  const lines = alignColumns(
    [
      [say(TEXT.title), shown(report.title?.text ?? none)],
      [say(TEXT.organ), shown(report.organ?.name ?? none)],
      [say(TEXT.year), report.year === null ? none : String(report.year)],
      [say(TEXT.edition), report.edition === null ? none : say(TEXT.editionName, { id: report.edition })],
    ],
    'texts',
  );
  lines.push('', say(TEXT.parts));
  for (const { numbering, heading, official, span } of report.sections) {
    const note = official === null ? ` ${say(TEXT.unofficial)}` : '';
    lines.push(`  ${shown(numbering + heading)}${note}  ${say(TEXT.line, { line: lineOf(span.start) })}`);
  }
  const { disclosure, requests, proceedings } = report.tables;
  const tables = [
    [TEXT.disclosure, disclosure && disclosureLines(disclosure, locale)],
    [TEXT.requests, requests && requestsLines(requests, locale)],
    [TEXT.proceedings, proceedings && proceedingsLines(proceedings, report)],
  ] as const;
  for (const [name, body] of tables)
    lines.push('', say(name), ...(body ?? [say(TEXT.noTable)]).map((line) => `  ${line}`));
  if (/[·？×]/.test(lines.join('\n'))) lines.push('', say(TEXT.legend));
  if (report.problems.length > 0)
    lines.push('', ...report.problems.map((problem) => problemLine(problem, lineOf(problem.span.start), locale)));
  return `${lines.join('\n')}\n`;
}

function disclosureLines(table: DisclosureTable, locale: Locale): string[] {
  const places = disclosureRows(editionById(table.boundTo));
  const rows = places.map(({ row, columns }) => {
    const cells = table.rows.find(({ key }) => key === row.key)?.cells ?? null;
    const values = cells
      ? cells.map((cell, i) => `${columns[i]?.label ?? ''} ${cellText(cell)}`)
      : [TEXT.rowMissing[locale]];
    return [row.label, values.join('  ')];
  });
  return alignColumns(rows, 'texts');
}

function requestsLines(table: RequestsTable, locale: Locale): string[] {
  const edition = editionById(table.boundTo);
  const head = ['', ...edition.requests.columns.map(({ label }) => label)];
  const rows = dataRows(edition).map((row) => {
    const cells = table.rows.find(({ key }) => key === row.key)?.cells ?? null;
    return [shortLabel(row.label), ...(cells ? cells.map(cellText) : [TEXT.rowMissing[locale]])];
  });
  return alignColumns([head, ...rows], 'numbers');
}

function proceedingsLines(table: ProceedingsTable, report: Report): string[] {
  const template = (report.edition ? editionById(report.edition) : EDITIONS.at(-1)!).proceedings;
  const head = ['', ...template.outcomes];
  const rows = template.groups.map(({ label, parts, total }) => [
    label,
    ...[...parts, total].map((number) => cellText(table.cells[number - 1])),
  ]);
  return alignColumns([head, ...rows], 'numbers');
}

function cellText(cell: Cell | undefined): string {
  if (!cell) return MARKS.missing;
  if (cell.state === 'number') return cell.digits + (cell.unit ?? '');
  if (cell.state === 'blank' || cell.state === 'unread' || cell.state === 'missing') return MARKS[cell.state];
  return shown(cell.text);
}

function problemLine({ found, due }: ReadProblem, line: number, locale: Locale): string {
  return render(TEXT.problem, { line, found, due }, locale);
}

/** The label without the remark in brackets or after a pause, so that the columns of numbers stay in view. */
function shortLabel(label: string): string {
  return label.replace(/(?<=.{6})(?:（.*）|、.*)$/, '');
}
