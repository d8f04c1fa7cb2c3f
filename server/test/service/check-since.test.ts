import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/parse/book.js';
import { type Reading, readReport } from '../../src/parse/parse-report.js';
import { readVersion, type VersionRead } from '../../src/parse/versions.js';
import { type Check, checkSince } from '../../src/service/check.js';
import { Checks } from '../../src/service/checks.js';
import { changeBetween, trimmedChange } from '../../src/text/change.js';
import { DRAFTS, readDraftFile } from '../drafts/draft-files.js';
import { apply, changeOf, digitEdit, EDITS, type Edit, grown, SHARE, TYPING, typed } from '../parse/edits.js';
import { fuzz } from '../parse/fuzz.js';

const OPTIONS = {
  onRuleError(rule: string, error: unknown) {
    throw new Error(rule, { cause: error });
  },
};

/** Each version checked with what the one before has left, held against a check of its own. */
function expectSame(text: string, edits: readonly (Edit | null)[]): void {
  let now = text;
  let reading: Reading = readReport(now);
  let check: Check = checkSince(reading.report, OPTIONS, null);
  for (const edit of edits) {
    if (!edit) continue;
    const next = apply(now, edit);
    reading = readReport(next, {}, { reading, change: trimmedChange(changeOf(now, edit), now, next) });
    check = checkSince(reading.report, OPTIONS, reading.kept && { check, kept: reading.kept });
    now = next;
    expect(check.findings).toEqual(checkSince(readReport(now).report, OPTIONS, null).findings);
  }
}

const AT_ONCE: readonly (readonly [string, string])[] = [
  ['我局', '我镇'],
  ['政府', '政務'],
  ['，', '，，'],
  ['件', ''],
  ['\n', '\n\n'],
  ['公开', '公 开'],
  ['。', '。\n'],
];

/** All of one word in a stretch as another, in one change, as an editor replaces them. */
function replacedIn(text: string, at: number, share: number, from: string, to: string): string {
  const start = Math.round(at * text.length);
  const end = Math.min(text.length, start + Math.round(share * 1500));
  return text.slice(0, start) + text.slice(start, end).replaceAll(from, to) + text.slice(end);
}

describe('a changed text', () => {
  for (const { file, text } of DRAFTS) {
    test(`of ${file} has the findings that it would have if it were new, whatever was edited`, () => {
      fc.assert(
        fc.property(EDITS, (edits) => {
          expectSame(text, edits);
        }),
        fuzz(4),
      );
    });

    test(`of ${file} has the findings that it would have if it were new, whatever is typed on and on at one place`, () => {
      fc.assert(
        fc.property(TYPING, TYPING, (...places) => {
          const checks = new Checks();
          const findings = ({ book }: VersionRead) =>
            book.parts.map(({ reading }) => checks.of(reading, OPTIONS).findings);
          let last = readVersion(grown(text), {}, null);
          findings(last);
          for (const place of places) {
            for (const { text: now, change } of typed(last.book.text, place)) {
              last = readVersion(now, {}, { before: last, change });
              const due = readBook(now).parts.map(({ reading }) => checkSince(reading.report, OPTIONS, null).findings);
              expect(findings(last)).toEqual(due);
            }
          }
        }),
        fuzz(6),
      );
    });

    test(`of ${file} has the findings that it would have if it were new, wherever it is changed at once`, () => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(SHARE, SHARE, fc.constantFrom(...AT_ONCE)), { minLength: 1, maxLength: 6 }),
          (all) => {
            const checks = new Checks();
            let last = readVersion(grown(text), {}, null);
            for (const [at, share, [from, to]] of all) {
              const now = replacedIn(last.book.text, at, share, from, to);
              last = readVersion(now, {}, { before: last, change: changeBetween(last.book.text, now) });
              const due = readBook(now).parts.map(({ reading }) => checkSince(reading.report, OPTIONS, null).findings);
              expect(last.book.parts.map(({ reading }) => checks.of(reading, OPTIONS).findings)).toEqual(due);
            }
          },
        ),
        fuzz(4),
      );
    });

    test(`of ${file} has the findings that it would have if it were new, whatever number was edited`, () => {
      fc.assert(
        fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (seeds) => {
          expectSame(
            text,
            seeds.map((seed) => digitEdit(text, seed)),
          );
        }),
        fuzz(2),
      );
    });
  }
});

describe('a finding stays with its words', () => {
  const [marked] = /(?<=\n)[^\n]*专人登记、专人催办[^\n]*\n/.exec(readDraftFile('county-2020-pipe.md'))!;
  const foreign = '我局组织培训，人人参加。\n';
  const between = '会后逐一答疑，把常见的问题和回答整理成册，发到每个岗位，年底再对照检查一次，有不足的补上。\n';
  const draft = readDraftFile('county-2020-pipe.md').replace(
    marked,
    `${marked}\n${foreign}\n${between}\n再说一句话。\n\n`,
  );
  const at = draft.indexOf(foreign);

  /** Each version as it was typed, read beside what stood before. */
  function expectSameOver(versions: readonly string[]): void {
    const checks = new Checks();
    let last = readVersion(draft, {}, null);
    checks.of(last.book.parts[0]!.reading, OPTIONS);
    for (const text of versions) {
      last = readVersion(text, {}, { before: last, change: changeBetween(last.book.text, text) });
      const { findings } = checks.of(last.book.parts[0]!.reading, OPTIONS);
      expect(findings).toEqual(checkSince(readReport(text).report, OPTIONS, null).findings);
      expect(findings.map(({ rule }) => rule)).toContain('W01');
    }
  }

  test('when a paragraph is written above them', () => {
    const typed = '又一句话。\n\n';
    expectSameOver([...typed].map((_, i) => draft.slice(0, at) + typed.slice(0, i + 1) + draft.slice(at)));
  });

  test('when the text is changed before and behind them at once', () => {
    const before = at - 3;
    const behind = draft.indexOf('再说一句话。');
    expectSameOver([`${draft.slice(0, before)}等${draft.slice(before, behind)}也${draft.slice(behind)}`, draft]);
  });
});

test('what is told under a sub-heading is told under it still when the text around both is changed at once', () => {
  const draft = readDraftFile('county-2020-pipe.md');
  const at = draft.indexOf('专人登记、专人催办');
  const said = (before: string, behind: string) =>
    `${draft.slice(0, at)}\n\n（一）主动公开。\n${before}。\n\n（二）依申请公开。\n未发生行政复议、行政诉讼。\n\n再说一句${behind}话。\n\n${draft.slice(at)}`;
  const [text, now] = [said('甲乙', '别的'), said('丙丁', '')];
  const checks = new Checks();
  const first = readVersion(text, {}, null);
  checks.of(first.book.parts[0]!.reading, OPTIONS);
  const next = readVersion(now, {}, { before: first, change: changeBetween(text, now) });
  const due = checkSince(readReport(now).report, OPTIONS, null).findings;
  expect(due.map(({ rule }) => rule)).toContain('N06');
  expect(checks.of(next.book.parts[0]!.reading, OPTIONS).findings).toEqual(due);
});
