import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/service/check.js';
import { outOfText, spansOf } from './report-spans.js';
import { type TableValues, valuesOf } from './values.js';

const FOLDER = fileURLToPath(new URL('../../../test-fixtures/shapes/', import.meta.url));

/** Only what is named is compared: rows by key, whole tables where null. */
interface ExpectedShape extends Partial<TableValues> {
  readonly report?: boolean;
  readonly groupNumbers?: readonly string[];
}

describe.each(
  readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
)('shape %s', (shape) => {
  const drafts = readdirSync(FOLDER + shape).filter((file) => !file.endsWith('.json'));

  test.each(drafts)('%s is read as people read it', (file) => {
    const path = `${FOLDER}${shape}/${file}`;
    const expected = JSON.parse(readFileSync(path.replace(/\.\w+$/, '.expected.json'), 'utf8')) as ExpectedShape;
    const text = readFileSync(path, 'utf8');
    const { report, findings } = checkText(text);
    const { report: isReport = true, groupNumbers = [], ...values } = expected;
    expect(report.isReport).toBe(isReport);
    if (!isReport) expect(findings).toEqual([]);
    expect(outOfText([...spansOf(report), ...findings.map((finding) => finding.span)], text)).toEqual([]);
    expect(valuesOf(report)).toMatchObject(values);
    expect(report.tables.requests?.groupNumbers.map(({ text }) => text) ?? []).toEqual(groupNumbers);
  });
});
