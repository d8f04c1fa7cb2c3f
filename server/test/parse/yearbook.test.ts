import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Book, readBook } from '../../src/parse/book.js';
import { changeBetween } from '../../src/text/change.js';
import { SourceText } from '../../src/text/source-text.js';
import { DRAFTS, RIGHT_DRAFTS, readDraftFile } from '../drafts/draft-files.js';
import { readYearbook } from '../drafts/yearbook-files.js';
import { draft } from '../rules/support/draft.js';
import { apply, digitEdit, EDITS } from './edits.js';
import { fuzz } from './fuzz.js';
import { plainReport } from './plain-report.js';

function titlesOf({ parts }: Book): (string | undefined)[] {
  return parts.map(({ reading }) => reading.report.title?.text);
}

function countOf(text: string): number {
  return readBook(text).parts.length;
}

describe('a text of several reports', () => {
  test('is read report by report, and its cover and contents belong to none', () => {
    const text = readYearbook('compiled.md');
    const book = readBook(text);
    expect(titlesOf(book)).toEqual([
      '示例市示例区教育局2019年政府信息公开工作年度报告',
      '示例市示例区人民政府2024年政府信息公开工作年度报告',
      '示例县人民政府2020年政府信息公开工作年度报告',
    ]);
    expect(book.parts.map(({ start }) => text.slice(start, start + 2))).toEqual(['# ', '# ', '# ']);
    expect(book.parts[0]!.firstLine).toBe(
      text.slice(0, text.indexOf('\n# 示例市示例区教育局') + 1).split('\n').length - 1,
    );
  });

  test('is told by its titles alone, without any mark of Markdown', () => {
    const book = readBook(readYearbook('organs.txt'));
    expect(book.parts.map(({ reading }) => reading.report.edition)).toEqual(['2021', '2021', '2019']);
    expect(book.parts.map(({ reading }) => reading.report.organ?.name)).toEqual([
      '示例县示例镇人民政府',
      '示例市示例区人民政府办公室',
      '示例县人民政府',
    ]);
  });

  test('may be of one organ and several years, with or without its name in the titles', () => {
    expect(countOf([2021, 2022, 2023].map((year) => draft({ year })).join('\n'))).toBe(3);
    expect(countOf([2021, 2022].map((year) => draft({ title: `${year}年政府信息公开工作年度报告` })).join('\n'))).toBe(
      2,
    );
  });

  test('may have a cover and a contents list before each report, which belong to it', () => {
    const headings = draft().match(/^[一二三四五六]、.*$/gm)!;
    const contents = headings.map((heading, i) => `${heading}……${i + 1}`).join('\n');
    const withContents = (organ: string) =>
      `${organ}2023年政府信息公开工作年度报告\n\n目录\n\n${contents}\n\n${draft({ organ })}`;
    const text = withContents('示例县教育局') + withContents('示例县民政局');
    const { parts } = readBook(text);
    expect(parts.map(({ start }) => start)).toEqual([0, text.indexOf('示例县民政局')]);
    expect(parts.every(({ reading }) => reading.report.sections.length === 6)).toBe(true);
  });

  test('may be a web page', () => {
    const page = (organ: string) =>
      draft({ organ })
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (line.startsWith('|') ? line : `<p>${line}</p>`))
        .join('\n');
    const text = `<html><body>\n${page('示例县教育局')}\n${page('示例县民政局')}\n</body></html>`;
    expect(titlesOf(readBook(text))).toHaveLength(2);
  });

  test('gives lines that are those of the text, whatever ends its lines', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = readYearbook('compiled.md').replaceAll('\n', end);
      const whole = new SourceText(text);
      for (const { start, firstLine } of readBook(text).parts) expect(firstLine).toBe(whole.lineAt(start));
    }
  });
});

describe('one report is not cut', () => {
  test.each(DRAFTS.map(({ file }) => file))('in %s', (file) => {
    const text = readDraftFile(file);
    const { parts } = readBook(text);
    expect(parts.map(({ start, end }) => [start, end])).toEqual([[0, text.length]]);
    expect(parts[0]!.reading.report.source.text).toBe(text);
  });

  test('by its cover, its contents, its page headers, what it quotes and links to', () => {
    expect(countOf(readYearbook('one-report.md'))).toBe(1);
  });

  test('where a page has all of it twice, for two screens', () => {
    for (const { text } of RIGHT_DRAFTS.filter(({ file }) => !file.endsWith('.html'))) {
      expect(countOf(`${text}\n\n${text}`)).toBe(1);
    }
    const [short, long] = ['示例县', '示例县人民政府'].map((organ) => draft({ organ }));
    expect(countOf(`${short}\n${long}`)).toBe(1);
  });

  test('by what is begun behind it, until that is a whole', () => {
    const first = draft({ organ: '示例县教育局' });
    const second = draft({ organ: '示例县民政局' });
    const begun = second.slice(0, second.indexOf('三、收到和处理'));
    expect(countOf(`${first}\n${begun}`)).toBe(1);
    expect(countOf(`${first}\n${second}`)).toBe(2);
  });

  test('by a list of its parts between a title and the text', () => {
    const parts =
      '一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n五、存在的主要问题及改进情况\n';
    expect(countOf(`示例县民政局2022年政府信息公开工作年度报告\n${parts}\n${draft()}`)).toBe(1);
  });
});

/** What the book says, without how it was found. */
function plainBook({ parts }: Book) {
  return parts.map(({ start, end, firstLine, reading }) => ({
    start,
    end,
    firstLine,
    report: plainReport(reading.report),
  }));
}

describe('a changed yearbook', () => {
  const texts = fc.oneof(
    fc.constantFrom(readYearbook('compiled.md'), readYearbook('organs.txt')),
    fc
      .array(fc.constantFrom(...RIGHT_DRAFTS.filter(({ text }) => text.length < 10_000)), {
        minLength: 2,
        maxLength: 3,
      })
      .map((drafts) => drafts.map(({ text }) => text).join('\n\n')),
  );

  function expectSame(text: string, changes: readonly ((now: string) => string | null)[]): void {
    let now = text;
    let book = readBook(now);
    for (const change of changes) {
      const next = change(now);
      if (next === null) return;
      book = readBook(next, {}, { book, change: changeBetween(now, next) });
      now = next;
      expect(plainBook(book)).toEqual(plainBook(readBook(now)));
    }
  }

  test('is read as if it were new, whatever was edited', () => {
    fc.assert(
      fc.property(texts, EDITS, (text, edits) =>
        expectSame(
          text,
          edits.map((edit) => (now) => apply(now, edit)),
        ),
      ),
      fuzz(60),
    );
  });

  test('is read as if it were new, whatever number was edited', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(), { minLength: 1, maxLength: 10 }), (text, seeds) =>
        expectSame(
          text,
          seeds.map((seed) => (now) => {
            const edit = digitEdit(now, seed);
            return edit && apply(now, edit);
          }),
        ),
      ),
      fuzz(30),
    );
  });

  test('is read as if it were new, whatever was done where its reports meet', () => {
    const pieces = [
      '',
      '\n',
      '一',
      '示例县',
      '## 一、总体情况\n',
      '示例县民政局2022年政府信息公开工作年度报告\n',
      draft({ organ: '示例县财政局' }),
    ];
    const edits = fc.array(
      fc.record({
        part: fc.nat(3),
        by: fc.integer({ min: -60, max: 60 }),
        remove: fc.oneof(fc.constant(0), fc.nat(80), fc.constant(3000)),
        insert: fc.constantFrom(...pieces),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(texts, edits, (text, all) =>
        expectSame(
          text,
          all.map(({ part, by, remove, insert }) => (now) => {
            const { parts } = readBook(now);
            const at = Math.max(0, parts[part % parts.length]!.start + by);
            return now.slice(0, at) + insert + now.slice(at + remove);
          }),
        ),
      ),
      fuzz(60),
    );
  });

  test('keeps the reading of every other report', () => {
    const text = readYearbook('compiled.md');
    const book = readBook(text);
    const at = text.indexOf('四、', book.parts[1]!.start);
    const after = `${text.slice(0, at)}\n${text.slice(at)}`;
    const again = readBook(after, {}, { book, change: changeBetween(text, after) });
    expect(again.parts.map(({ reading }, i) => reading === book.parts[i]!.reading)).toEqual([true, false, true]);
    expect(again.parts[1]!.reading.kept).not.toBeNull();
    expect(again.parts[2]!.firstLine).toBe(book.parts[2]!.firstLine + 1);
  });
});
