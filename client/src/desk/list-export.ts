import type { CheckedReport } from '../../../protocol/workspace-check.js';

export type ListFormat = 'csv' | 'md' | 'json';

/** Words of the list in the language it is written in. */
export interface ListWords {
  readonly title: string;
  readonly year: string;
  readonly organ: string;
  readonly edition: string;
  readonly state: string;
  readonly errors: string;
  readonly warnings: string;
  readonly notes: string;
  readonly file: string;
  readonly finding: string;
  readonly stateOf: (report: CheckedReport) => string;
}

/** How a report's file is named in the list. */
export type NameOf = (uri: string) => string;

/** Excel takes a CSV for one in the system's old encoding unless it begins so. */
const BYTE_ORDER_MARK = '\ufeff';

export function listText(
  reports: readonly CheckedReport[],
  format: ListFormat,
  words: ListWords,
  nameOf: NameOf,
): string {
  if (format === 'json') return `${JSON.stringify({ reports: reports.map((one) => plain(one, nameOf)) }, null, 2)}\n`;
  const { year, organ, edition, state, errors, warnings, notes, file } = words;
  const head = [year, organ, edition, state, errors, warnings, notes, file];
  const rows = reports.map((report) => row(report, words, nameOf));
  if (format === 'csv') return BYTE_ORDER_MARK + csv([[...head, words.finding], ...rows.map(withFindings(reports))]);
  return `# ${words.title}\n\n${table(head, rows)}${findingsList(reports, nameOf)}`;
}

function row(report: CheckedReport, { stateOf }: ListWords, nameOf: NameOf): readonly string[] {
  const { year, organ, edition, counts, uri } = report;
  const { error, warning, info } = counts;
  const identity = [String(year ?? ''), organ ?? '', edition ?? '', stateOf(report)];
  return [...identity, String(error), String(warning), String(info), nameOf(uri)];
}

/** All findings of a report in one field, a line each. */
function withFindings(reports: readonly CheckedReport[]) {
  return (fields: readonly string[], i: number) => [
    ...fields,
    (reports[i]?.findings ?? []).map(findingLine).join('\n'),
  ];
}

function findingLine({ rule, message, range }: CheckedReport['findings'][number]): string {
  return `${range.start.line + 1}: ${message}（${rule}）`;
}

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((fields) => `${fields.map(field).join(',')}\r\n`).join('');
}

/** A text that begins like a formula would be worked out by a spreadsheet: it gets an apostrophe. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (fields: readonly string[]) => `| ${fields.map(escaped).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

function escaped(text: string): string {
  return text.replace(/[\\|`*_<>[\]]/g, '\\$&').replace(/\s+/g, ' ');
}

function findingsList(reports: readonly CheckedReport[], nameOf: NameOf): string {
  const withAny = reports.filter(({ findings }) => findings.length > 0);
  return withAny
    .map(({ uri, findings }) => {
      const items = findings.map((finding) => `- ${escaped(findingLine(finding))}\n`).join('');
      return `\n## ${escaped(nameOf(uri))}\n\n${items}`;
    })
    .join('');
}

function plain(report: CheckedReport, nameOf: NameOf): object {
  const { uri, firstProblem: _, ...rest } = report;
  return { file: nameOf(uri), ...rest };
}
