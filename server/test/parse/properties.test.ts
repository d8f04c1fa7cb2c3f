import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { parseReport } from '../../src/parse/parse-report.js';
import { checkText } from '../../src/service/check.js';
import { DRAFTS } from '../drafts/draft-files.js';
import { SHARE } from './edits.js';
import { fuzz } from './fuzz.js';
import { outOfText, spansOf } from './report-spans.js';
import { valuesOf } from './values.js';

const TEXTS = DRAFTS.map((draft) => draft.text);
const PIECES = [
  '|',
  '||||',
  '｜',
  '\t',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '\u00a0',
  '\u3000',
  '\u200b',
  '0',
  '7',
  '０',
  '-',
  '--',
  '+3',
  '1,204',
  '330.55万',
  '0件',
  '<td>',
  '</td>',
  '<table>',
  '</table>',
  '<tr>',
  '<td colspan="999999999">',
  '<td rowspan="-1">',
  '<!--',
  '-->',
  '<script>',
  '&nbsp;',
  '&#x110000;',
  '\\"',
  '一、',
  '三、',
  '（一）',
  '1.',
  '一、总体情况',
  '三、收到和处理政府信息公开申请情况',
  '一、本年新收政府信息公开申请数量',
  '（七）总计',
  '第二十条第（一）项',
  '规章',
  '结果维持',
  '2023年政府信息公开工作年度报告',
  '- 3 -',
  '| --- | --- |',
  '⼀',
  '😀',
  '\ud800',
  '\u0000',
  '\u2028',
  '\ufeff',
];

describe('whatever the text', () => {
  test('no mutation of a draft makes the reader or a rule throw, or a span leave the text', () => {
    fc.assert(
      fc.property(mutatedDraft(), (text) => {
        const errors: string[] = [];
        const { report, findings } = checkText(text, { onRuleError: (id, error) => errors.push(`${id}: ${error}`) });
        expect(errors).toEqual([]);
        expect(outOfText([...spansOf(report), ...findings.map((finding) => finding.span)], text)).toEqual([]);
      }),
      fuzz(300),
    );
  });

  test('two drafts spliced are read without a throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), fc.constantFrom(...TEXTS), SHARE, (a, b, cut) => {
        const text = a.slice(0, Math.floor(a.length * cut)) + b.slice(Math.floor(b.length * cut));
        expect(outOfText(spansOf(parseReport(text)), text)).toEqual([]);
      }),
      fuzz(200),
    );
  });

  test('pieces of reports in any order are read without a throw', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 200 }),
        (pieces) => {
          const text = pieces.join('');
          expect(outOfText(spansOf(parseReport(text)), text)).toEqual([]);
        },
      ),
      fuzz(500),
    );
  });
});

test('a draft cut off anywhere has no number that the whole has not', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...DRAFTS.filter((draft) => draft.isRight && !/glued|columns/.test(draft.file))),
      SHARE.map((share) => 0.3 + 0.7 * share),
      ({ text }, share) => {
        const whole = numbersBySpan(parseReport(text));
        const cut = Math.floor(text.length * share);
        const strange = [...numbersBySpan(parseReport(text.slice(0, cut)))].filter(
          ([place, number]) => whole.get(place) !== number && !place.endsWith(`-${cut}`),
        );
        expect(strange).toEqual([]);
      },
    ),
    fuzz(150),
  );
});

test.each(DRAFTS.map((draft) => [draft.file, draft.text] as const))(
  'the values of %s survive other line ends',
  (_, text) => {
    const plain = text.replaceAll('\r\n', '\n');
    const values = valuesOf(parseReport(plain));
    expect(valuesOf(parseReport(plain.replaceAll('\n', '\r\n')))).toEqual(values);
    expect(valuesOf(parseReport(plain.replaceAll('\n', '\r')))).toEqual(values);
  },
);

test.each(DRAFTS.map((draft) => [draft.file, draft.text] as const))(
  'the numbers of %s stand in the text where their spans are',
  (_, text) => {
    const { disclosure, requests, proceedings } = parseReport(text).tables;
    const cells = [...(disclosure?.rows ?? []), ...(requests?.rows ?? [])].flatMap((row) => row.cells ?? []);
    const strange = [...cells, ...(proceedings?.cells ?? [])].filter(({ value, digits, span }) => {
      const there = text
        .slice(span.start, span.end)
        .normalize('NFKC')
        .replace(/[,，\s+]/g, '')
        .replace('--', '-');
      return value !== null && (!there.includes(digits) || there.length > digits.length + 3);
    });
    expect(strange).toEqual([]);
  },
);

/** A draft with a few pieces put in, taken out or doubled. */
function mutatedDraft(): fc.Arbitrary<string> {
  const edit = fc.record({
    at: SHARE,
    length: fc.nat(40),
    piece: fc.constantFrom(...PIECES),
    kind: fc.constantFrom('insert', 'delete', 'double', 'replace'),
  });
  return fc.tuple(fc.constantFrom(...TEXTS), fc.array(edit, { minLength: 1, maxLength: 6 })).map(([draft, edits]) =>
    edits.reduce((text, { at, length, piece, kind }) => {
      const start = Math.floor(at * text.length);
      const taken = text.slice(start, start + length);
      const by = { insert: piece + taken, delete: '', double: taken + taken, replace: piece }[kind] ?? '';
      return text.slice(0, start) + by + text.slice(start + length);
    }, draft),
  );
}

/** Every number of 表二 and 表三 by the place where it stands. */
function numbersBySpan({ tables }: Report): Map<string, number> {
  const cells = [
    ...(tables.requests?.rows ?? []).flatMap((row) => row.cells ?? []),
    ...(tables.proceedings?.cells ?? []),
  ];
  return new Map(cells.flatMap(({ span, value }) => (value === null ? [] : [[`${span.start}-${span.end}`, value]])));
}
