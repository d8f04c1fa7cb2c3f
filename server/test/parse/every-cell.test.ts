import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import type { Cell, Report } from '../../src/model/report.js';
import { parseReport } from '../../src/parse/parse-report.js';
import { checkText } from '../../src/service/check.js';
import { editionById } from '../../src/templates/editions.js';
import { RIGHT_DRAFTS } from '../drafts/draft-files.js';

interface Place {
  readonly table: 'requests' | 'proceedings';
  readonly row: string | undefined;
  readonly column: number;
  readonly cell: Cell;
}

const ONE_BY_ONE = 120_000;

describe.each(RIGHT_DRAFTS.map((draft) => [draft.file, draft.text] as const))('in %s', (_, text) => {
  const report = parseReport(text);

  test('each number of 表二 and 表三 raised by one is a wrong sum of its row, column or group', {
    timeout: ONE_BY_ONE,
  }, () => {
    const places = placesOf(report);
    expect(places.length).toBe(report.edition === '2019' ? 161 + 15 : 175 + 15);
    const silent = places.filter((place) => {
      const raised = replaced(text, place.cell, String((place.cell.value ?? 0) + 1));
      return !checkText(raised).findings.some(
        (finding) => /^A0[1-4]$/.test(finding.rule) && names(finding, place, report),
      );
    });
    expect(silent.map(nameOf)).toEqual([]);
  });

  test('each number of 表二 and 表三 taken out is a blank', { timeout: ONE_BY_ONE }, () => {
    const silent = placesOf(report).filter((place) => {
      const { findings } = checkText(replaced(text, place.cell, ''));
      return !findings.some(
        ({ rule, data }) => (rule === 'C02' || rule === 'T05') && (data === null || data.table === place.table),
      );
    });
    expect(silent.map(nameOf)).toEqual([]);
  });
});

function placesOf({ tables }: Report): Place[] {
  return [
    ...(tables.requests?.rows ?? []).flatMap(({ key, cells }) =>
      (cells ?? []).map((cell, i): Place => ({ table: 'requests', row: key, column: i + 1, cell })),
    ),
    ...(tables.proceedings?.cells ?? []).map(
      (cell, i): Place => ({ table: 'proceedings', row: undefined, column: i + 1, cell }),
    ),
  ];
}

function replaced(text: string, { span }: Cell, by: string): string {
  return text.slice(0, span.start) + by + text.slice(span.end);
}

function nameOf({ table, row, column }: Place): string {
  return `${table} ${row ?? ''} ${column}`;
}

/** The finding lists the cell's row (A01), its column (A02, A03) or its group (A04). */
function names({ data }: Finding, { table, row, column }: Place, report: Report): boolean {
  if (data?.table !== table) return false;
  switch (data.relation) {
    case 'row-sum':
      return data.cells.some((cell) => cell.row === row);
    case 'column-total':
    case 'balance':
      return data.cells.some((cell) => cell.column === column);
    case 'group-sum': {
      const { groups } = editionById(report.edition ?? '2021').proceedings;
      const group = groups.find(({ parts, total }) => total === column || parts.includes(column));
      return data.cells.some((cell) => cell.column === group?.total || group?.parts.includes(cell.column));
    }
    default:
      return false;
  }
}
