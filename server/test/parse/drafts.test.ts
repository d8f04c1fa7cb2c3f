import { describe, expect, test } from 'vitest';
import { reportJson } from '../../src/cli/read-json.js';
import { checkText } from '../../src/service/check.js';
import { squash } from '../../src/text/fold.js';
import { DRAFTS, expectedName, RIGHT_DRAFTS, readDraftFile } from '../drafts/draft-files.js';
import type { ExpectedCell, ExpectedFinding, ExpectedRead } from '../drafts/expected-read.js';
import { rightDraftFiles } from '../drafts/right-drafts.js';

const OWN_GROUPS = /^[STCA]/;

test('there are drafts of both editions, right and wrong', () => {
  expect(DRAFTS.length).toBeGreaterThan(28);
  expect(DRAFTS.filter((draft) => !draft.isRight).length).toBeGreaterThan(7);
  expect(new Set(DRAFTS.map((draft) => draft.expected.read.edition))).toContain('2019');
});

test('making the right drafts again gives the same bytes', () => {
  for (const { file, text, expected } of rightDraftFiles()) {
    expect(readDraftFile(file), file).toBe(text);
    expect(readDraftFile(expectedName(file)), file).toBe(expected);
  }
});

describe.each(DRAFTS.map((draft) => [draft.file, draft] as const))('%s', (_, { text, expected }) => {
  const { report } = checkText(text);
  const read = reportJson('', report) as unknown as ExpectedRead;

  test('title, organ, year, edition and parts are as expected', () => {
    expect(headOf(read)).toEqual(headOf(expected.read));
  });

  test('every cell has the number that stands there, where it stands', () => {
    expect(cellLines(read, expected.read)).toEqual(cellLines(expected.read, expected.read));
  });
});

describe('findings', () => {
  test.each(DRAFTS.filter((draft) => !draft.isRight).map((draft) => [draft.file, draft] as const))(
    'of %s are the planted ones and no others',
    (_, { text, expected }) => {
      const found = findingsOf(text).filter(({ rule, severity }) => OWN_GROUPS.test(rule) || severity !== 'info');
      const loose = new Set(expected.findings.flatMap(({ rule, line }) => (line === null ? [rule] : [])));
      const placed = found.map((finding) => (loose.has(finding.rule) ? { ...finding, line: null } : finding));
      expect(placed.map(asLine).sort()).toEqual(expected.findings.map(asLine).sort());
    },
  );

  test.each(RIGHT_DRAFTS.map((draft) => [draft.file, draft] as const))('of %s: no error, no warning', (_, { text }) => {
    expect(findingsOf(text).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

function findingsOf(text: string): (ExpectedFinding & { readonly said: string })[] {
  const { report, findings } = checkText(text);
  return findings.map(({ rule, level, span, message }) => ({
    rule,
    severity: level,
    line: report.source.lineAt(span.start),
    said: message.zh,
  }));
}

function asLine({ rule, severity, line }: ExpectedFinding): string {
  return `${rule} ${severity} ${line}`;
}

/** Titles are compared folded: a PDF's 康熙部首 stand for the characters that they look like. */
function headOf({ title, organ, year, edition, sections }: ExpectedRead) {
  const folded = (text: string | null) => text && squash(text);
  return {
    title: folded(title),
    organ: folded(organ),
    year,
    edition,
    sections: sections.map((section) => ({ ...section, heading: folded(section.heading) })),
  };
}

/** Cells as `requests r1 3: 12 "12" 40:6`; of a cell that must be blank the place is left open. */
function cellLines(read: ExpectedRead, due: ExpectedRead): string[] {
  return [
    ...(['disclosure', 'requests'] as const).flatMap((table) =>
      (read.tables[table]?.rows ?? [{ key: 'no table', cells: null }]).flatMap(({ key, cells }) => {
        const dueCells = due.tables[table]?.rows.find((row) => row.key === key)?.cells;
        return cells === null
          ? [`${table} ${key} is missing`]
          : cells.map((cell, i) => cellLine(`${table} ${key} ${i + 1}`, cell, dueCells?.[i]));
      }),
    ),
    ...(read.tables.proceedings?.cells ?? []).map((cell, i) =>
      cellLine(`proceedings ${i + 1}`, cell, due.tables.proceedings?.cells[i]),
    ),
  ];
}

function cellLine(name: string, { text, value, unit, line, character }: ExpectedCell, due?: ExpectedCell): string {
  const place = due?.value === null && due.text === '' ? '' : ` ${line}:${character}`;
  return `${name}: ${value} "${text.trim()}"${unit === undefined ? '' : ` ${unit}`}${place}`;
}
