import type { CheckedReport } from '../../../protocol/workspace-check.js';

/** Which reports the desk shows. */
export interface Filter {
  readonly state: StateFilter;
  /** Words that organ, year, file or a finding must all have; empty for any. */
  readonly words: string;
}

export type StateFilter = 'all' | 'errors' | 'findings' | 'mismatches';
export type Grouping = 'year' | 'organ';

export interface Group {
  /** Null for the reports of which it is not known. */
  readonly name: string | null;
  readonly reports: readonly CheckedReport[];
}

export function filtered(reports: readonly CheckedReport[], { state, words }: Filter): readonly CheckedReport[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return reports.filter((report) => {
    if (!isIn(state, report)) return false;
    if (wanted.length === 0) return true;
    const text = searchText(report);
    return wanted.every((word) => text.includes(word));
  });
}

/** By year, latest first, or by organ; within a group by the other one. What is not known stands last. */
export function grouped(reports: readonly CheckedReport[], by: Grouping): readonly Group[] {
  const groups = new Map<string | null, CheckedReport[]>();
  for (const report of reports) {
    const name = by === 'organ' ? report.organ : report.year === null ? null : String(report.year);
    const group = groups.get(name);
    if (group) group.push(report);
    else groups.set(name, [report]);
  }
  const order = by === 'organ' ? byOrgan : byYear;
  const within = by === 'organ' ? byYear : byOrgan;
  return [...groups]
    .map(([name, members]) => ({ name, reports: [...members].sort((a, b) => within(a, b) || byUri(a, b)) }))
    .sort((a, b) => order(a.reports[0]!, b.reports[0]!));
}

function isIn(state: StateFilter, { counts, findings, reconciles }: CheckedReport): boolean {
  if (state === 'errors') return counts.error > 0;
  if (state === 'findings') return findings.length > 0;
  return state === 'all' || reconciles === 'no';
}

function searchText({ uri, organ, year, findings }: CheckedReport): string {
  const said = findings.map(({ rule, message }) => `${rule} ${message}`);
  return [organ ?? '', year ?? '', fileOf(uri), ...said].join('\n').toLowerCase();
}

function byYear(a: CheckedReport, b: CheckedReport): number {
  return (b.year ?? 0) - (a.year ?? 0);
}

function byOrgan(a: CheckedReport, b: CheckedReport): number {
  if (a.organ === null || b.organ === null) return Number(a.organ === null) - Number(b.organ === null);
  return a.organ.localeCompare(b.organ, 'zh');
}

function byUri(a: CheckedReport, b: CheckedReport): number {
  return a.uri < b.uri ? -1 : 1;
}

/** The last part of a URI as people read it. */
export function fileOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
