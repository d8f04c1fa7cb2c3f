import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { checkText } from '../../src/service/check.js';
import { render } from '../../src/service/messages.js';
import { valuesOf } from '../parse/values.js';

/** Real texts and what people read in them; they lie beside the repository and not everywhere. */
const SHARED = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const TRUTH = `${SHARED}domain/seeds-truth.json`;
const GROUPS = /^[STCANFYWDP]/;

interface Truth {
  readonly edition: string;
  readonly year: number;
  readonly disclosure: Record<string, number[]>;
  readonly requests: Record<string, number[]>;
  readonly proceedings: (number | null)[];
  /** Official part and line from 1. */
  readonly sections: [number | null, number][];
  readonly must: readonly Must[];
  readonly mustNot: readonly string[];
  readonly mustNotText?: string;
}

interface Must {
  readonly rule: string;
  /** From 1; null where it may stand anywhere. */
  readonly line: number | null;
  readonly severity: string;
  readonly note?: string;
  readonly cells?: readonly { readonly row: string; readonly column: number }[];
  readonly stated?: readonly number[];
  readonly computed?: readonly number[];
}

const present = existsSync(TRUTH);
if (!present) console.log(`seeds.test.ts: skipped, ${TRUTH} is not there`);
const truths = present ? (JSON.parse(readFileSync(TRUTH, 'utf8')) as Record<string, Truth>) : {};

test.skipIf(!present)('the seeds are there', () => {
  expect(Object.keys(truths).length).toBeGreaterThan(0);
});

describe.each(Object.entries(truths))('seed %s', (file, truth) => {
  const { report, findings } = checkText(readFileSync(`${SHARED}seeds/${file}`, 'utf8'));
  const lineOf = (finding: Finding) => report.source.lineAt(finding.span.start) + 1;

  test('has its edition and its year', () => {
    expect(report.edition).toBe(truth.edition);
    expect(report.year).toBe(truth.year);
  });

  test('has every number of the three tables', () => {
    const { disclosure, requests, proceedings } = truth;
    expect(valuesOf(report)).toEqual({ disclosure, requests, proceedings });
  });

  test('has its parts at their lines', () => {
    const found = report.sections.map(({ official, span }) => [official, report.source.lineAt(span.start) + 1]);
    expect(found).toEqual(truth.sections);
  });

  test.each(truth.must.filter(({ rule }) => GROUPS.test(rule)))('has $rule at line $line: $note', (must) => {
    const left = findings.filter((finding) => matches(finding, must, lineOf(finding)));
    const sought = truth.must.filter((other) => other.rule === must.rule && other.line === must.line);
    const all = findings.map((finding) => `${finding.rule} ${finding.level} ${lineOf(finding)}`).join(', ');
    expect(left.length, `among ${all}`).toBeGreaterThanOrEqual(sought.length);
    if (must.cells)
      expect(left[0]!.data).toMatchObject({ cells: must.cells, stated: must.stated, computed: must.computed });
  });

  test('has no finding that it must not have', () => {
    const barred = [...truth.mustNot, ...(truth.mustNotText ? ['T07', 'T04'] : [])];
    const found = findings.filter(({ rule }) => barred.includes(rule));
    expect(
      found.map((finding) => `${finding.rule} ${lineOf(finding)}: ${render(finding.message, finding.args, 'zh')}`),
    ).toEqual([]);
  });

  test('has no other error', () => {
    const errors = findings.filter(({ rule, level }) => GROUPS.test(rule) && level === 'error');
    const strange = errors.filter((finding) => !truth.must.some((must) => matches(finding, must, lineOf(finding))));
    expect(
      strange.map((finding) => `${finding.rule} ${lineOf(finding)}: ${render(finding.message, finding.args, 'zh')}`),
    ).toEqual([]);
  });
});

test.skipIf(!present)('the total of seed 001 is said to be worked backwards from the balance', () => {
  const file = Object.keys(truths).find((name) => name.startsWith('001'))!;
  const { findings } = checkText(readFileSync(`${SHARED}seeds/${file}`, 'utf8'));
  const [total] = findings.filter(({ rule }) => rule === 'A02');
  expect(findings.filter(({ rule }) => rule === 'A02')).toHaveLength(1);
  expect(render(total!.message, total!.args, 'zh')).toContain('倒推');
});

/** Blank cells of 表三 may be told by T05 or by C02: one finding either way. */
function rulesOf({ rule }: Must): string[] {
  return rule === 'T05' ? ['T05', 'C02'] : [rule];
}

/** A finding on a cell may stand at the cell's line, some lines below that of its row's label. */
function matches(finding: Finding, must: Must, line: number): boolean {
  const isNear =
    must.line === null ||
    line === must.line ||
    (must.cells !== undefined && line >= must.line && line <= must.line + 8);
  return rulesOf(must).includes(finding.rule) && finding.level === must.severity && isNear;
}
