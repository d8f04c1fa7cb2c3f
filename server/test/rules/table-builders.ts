import type { Finding } from '../../src/model/finding.js';
import type { Cell, ProceedingsTable, Report, RequestsTable, Tables } from '../../src/model/report.js';
import type { Rule } from '../../src/rules/define-rule.js';
import { runRules } from '../../src/rules/engine.js';
import { dataRows, editionById } from '../../src/templates/editions.js';
import type { CellKind, EditionId } from '../../src/templates/template.js';
import { SourceText } from '../../src/text/source-text.js';

/** What a hand-built cell holds: digits, `` for a blank, a placeholder, or `?` for one that was not read. */
export type Written = number | string;

/** 表二 by row key, seven cells a row; rows that are not given hold zeros, rows that are null are missing. */
export type Matrix = Readonly<Record<string, readonly Written[] | null>>;

/** Tables without a text: every cell has a span of its own, ten characters long. */
export function requestsTable(matrix: Matrix, edition: EditionId = '2021'): RequestsTable {
  let at = 0;
  const nextSpan = () => {
    at += 10;
    return { start: at, end: at + 5 };
  };
  return {
    key: 'requests',
    boundTo: edition,
    edition,
    span: { start: 0, end: 10_000 },
    layout: 'pipe',
    wording: [],
    broken: [],
    note: null,
    groupNumbers: [],
    rows: dataRows(editionById(edition)).map(({ key, label }) => {
      const given = key in matrix ? matrix[key]! : [0, 0, 0, 0, 0, 0, 0];
      if (given === null) return { key, label: null, cells: null };
      return {
        key,
        label: { text: label, span: nextSpan() },
        cells: given.map((written) => cell(written, nextSpan())),
      };
    }),
  };
}

export function proceedingsTable(cells: readonly Written[]): ProceedingsTable {
  return {
    key: 'proceedings',
    edition: null,
    span: { start: 20_000, end: 30_000 },
    layout: 'pipe',
    wording: [],
    broken: [],
    cells: cells.map((written, i) => cell(written, { start: 20_000 + i * 10, end: 20_005 + i * 10 })),
  };
}

export function cell(written: Written, span = { start: 0, end: 1 }, kind: CellKind = 'count'): Cell {
  const text = String(written);
  const base = { text, value: null, unit: null, digits: '', kind, span } as const;
  if (text === '') return { ...base, state: 'blank' };
  if (text === '/' || text === '—' || text === '无') return { ...base, state: 'placeholder' };
  if (text === '?') return { ...base, state: 'unread' };
  return { ...base, state: 'number', value: Number(text), digits: text };
}

export function reportWith(tables: Partial<Tables>, more: Partial<Report> = {}): Report {
  return {
    source: new SourceText(' '.repeat(40_000)),
    isReport: true,
    title: null,
    organ: null,
    year: null,
    yearFrom: null,
    edition: tables.requests?.boundTo ?? '2021',
    editionFrom: 'tables',
    preamble: NO_PROSE,
    sections: [],
    tables: { disclosure: null, requests: null, proceedings: null, ...tables },
    signature: null,
    problems: [],
    prose: NO_PROSE,
    truncated: false,
    ...more,
  };
}

/** Findings of the rules; a rule that throws fails the test. */
export function findings(report: Report, rules: readonly Rule[]): readonly Finding[] {
  return runRules(report, rules, {
    onRuleError: (_, error) => {
      throw error;
    },
  });
}

/** A right table with numbers in several rows and columns, two carried over and three left over. */
export function rightMatrix(): Record<string, Written[]> {
  return {
    new: [18, 5, 0, 1, 0, 0, 24],
    carry: [2, 0, 0, 0, 0, 0, 2],
    r1: [9, 2, 0, 1, 0, 0, 12],
    r2: [3, 0, 0, 0, 0, 0, 3],
    'r3.6': [2, 1, 0, 0, 0, 0, 3],
    'r4.1': [3, 1, 0, 0, 0, 0, 4],
    'r5.2': [1, 0, 0, 0, 0, 0, 1],
    total: [18, 4, 0, 1, 0, 0, 23],
    next: [2, 1, 0, 0, 0, 0, 3],
  };
}

const NO_PROSE = { text: '', slice: () => '', span: () => ({ start: 0, end: 0 }) };
