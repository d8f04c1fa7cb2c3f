import { describe, expect, test } from 'vitest';
import { type Reading, readReport } from '../../src/parse/parse-report.js';
import { readDraftFile } from '../drafts/draft-files.js';
import { plainReport } from './plain-report.js';

const DRAFT = readDraftFile('county-2020-pipe.md');

/** The text with words typed behind others, read beside the text without them. */
function typedBehind(
  text: string,
  anchor: string,
  words: string,
): { readonly text: string; readonly reading: Reading } {
  const at = text.indexOf(anchor) + anchor.length;
  const now = text.slice(0, at) + words + text.slice(at);
  const change = { start: at, end: at, inserted: words.length };
  return { text: now, reading: readReport(now, {}, { reading: readReport(text), change }) };
}

/** The end of a sentence in the middle of a part that is not the last. */
const IN_PART_ONE = /专人登记、专人催办/.exec(DRAFT)![0];

describe('what is typed into the prose of a part', () => {
  test('is a change in place', () => {
    expect(typedBehind(DRAFT, IN_PART_ONE, '、专人归档').reading.kept?.inPlace).toMatchObject({ part: 0, table: null });
  });

  test.each([
    ['the heading of a part', '\n\n一、总体情况\n\n本年公开信息'],
    ['the heading of a part that no table crosses', '\n\n三、收到和处理政府信息公开申请情况\n\n本年公开信息'],
    ['a sub-heading', '\n\n（六）其他方面\n\n本年公开信息'],
    ['a tag', '<br>'],
    ['an entity', '&nbsp;'],
    ['an escape', '\\n'],
  ])('is more than that where it is %s', (_, words) => {
    const { text, reading } = typedBehind(DRAFT, IN_PART_ONE, words);
    expect(reading.kept?.inPlace ?? null).toBeNull();
    expect(plainReport(reading.report)).toEqual(plainReport(readReport(text).report));
  });

  test('is more than that where its words are those of a table', () => {
    const words = '，本年新收、上年结转、结转下年度、予以公开、部分公开、重复申请、其他处理、办理结果';
    const { text, reading } = typedBehind(DRAFT, IN_PART_ONE, words);
    expect(reading.kept?.inPlace ?? null).toBeNull();
    expect(plainReport(reading.report)).toEqual(plainReport(readReport(text).report));
  });

  test('is more than that where the year of the report is told by it', () => {
    const untitled = DRAFT.slice(DRAFT.indexOf('\n') + 1).replace(/20\d\d年/g, '本年');
    const { text, reading } = typedBehind(untitled, IN_PART_ONE, '，统计期限为2020年1月1日至2020年12月31日');
    expect(reading.kept?.inPlace ?? null).toBeNull();
    expect(reading.report.year).toBe(2020);
    expect(plainReport(reading.report)).toEqual(plainReport(readReport(text).report));
  });
});

/** Of an untitled report the line of part one may be the first. */
test('half of a CRLF that was taken away is more than a change in place where it tells how lines end', () => {
  const text = DRAFT.slice(DRAFT.indexOf('一、总体情况')).replace(/\r?\n/g, '\r\n');
  const at = text.indexOf('\n');
  const now = text.slice(0, at) + text.slice(at + 1);
  const reading = readReport(now, {}, { reading: readReport(text), change: { start: at, end: at + 1, inserted: 0 } });
  expect(reading.report.isReport).toBe(true);
  expect(reading.report.source.lineBreak).toBe('\r');
  expect(reading.kept?.inPlace ?? null).toBeNull();
});

test('another count in a cell is a change in place, a blank is more', () => {
  const row = DRAFT.indexOf('本年新收政府信息公开申请数量');
  const [cell] = /(?<=\| )[1-9]\d*/.exec(DRAFT.slice(row))!;
  const at = DRAFT.indexOf(`| ${cell} `, row) + 2;
  const before = readReport(DRAFT);
  const edited = (digits: string) => {
    const now = DRAFT.slice(0, at) + digits + DRAFT.slice(at + cell.length);
    const change = { start: at, end: at + cell.length, inserted: digits.length };
    const reading = readReport(now, {}, { reading: before, change });
    expect(plainReport(reading.report)).toEqual(plainReport(readReport(now).report));
    return reading.kept?.inPlace ?? null;
  };
  expect(edited(`${cell}1`)?.table?.key).toBe('requests');
  expect(edited('')).toBeNull();
  expect(edited('/')).toBeNull();
});

/** A table of pandoc: the lines of a cell hold together only where the borders of all of them stand even. */
test('the bar that a drawn table lacks is more than a change in place', () => {
  const rule = `+${'-'.repeat(12)}+${'-'.repeat(8)}+`;
  const line = (label: string, value: string) => `| ${label.padEnd(10)} | ${value.padEnd(6)} |`;
  const rows = Array.from({ length: 6 }, (_, i) => [rule, line(`item ${i}`, 'a'), line('goes on', 'b')]).flat();
  const lacking = rows.join('\n').slice(0, -1);
  const text = DRAFT.replace(IN_PART_ONE, `${IN_PART_ONE}。\n\n${lacking}\n${rule}\n\n又作`);
  const { text: now, reading } = typedBehind(text, lacking, '|');
  expect(plainReport(reading.report)).toEqual(plainReport(readReport(now).report));
  expect(reading.kept?.inPlace ?? null).toBeNull();
  expect(reading.kept?.inPlace ?? null).toBeNull();
});
