import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/parse-report.js';
import { formatOnType } from '../../../src/service/format/on-type.js';
import { placesOf } from '../../../src/service/tables/grid.js';
import { standardGrid } from '../../../src/service/tables/standard-grid.js';
import { writeTable } from '../../../src/service/tables/write-table.js';
import { editionById } from '../../../src/templates/editions.js';
import type { EditionId, TableKey } from '../../../src/templates/template.js';
import { TABLE_KEYS } from '../../../src/templates/template.js';
import { applied } from '../tables/apply.js';

/** Somebody who types at one place, with an editor that applies what the server answers and leaves the cursor behind it. */
class Typist {
  constructor(
    public text: string,
    public cursor = text.length,
  ) {}

  type(characters: string): this {
    for (const character of characters) {
      this.text = this.text.slice(0, this.cursor) + character + this.text.slice(this.cursor);
      this.cursor += character.length;
      if (character !== '|' && character !== '\n') continue;
      const edits = formatOnType(parseReport(this.text), this.cursor, character, 'narrow');
      const before = edits.filter(({ span }) => span.end <= this.cursor);
      this.text = applied(this.text, edits);
      this.cursor += before.reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
    }
    return this;
  }

  get line(): string {
    return this.text.slice(this.text.lastIndexOf('\n', this.cursor - 1) + 1, this.cursor);
  }
}

const TITLES: Readonly<Record<EditionId, string>> = {
  '2019': '# 示例县示例局2020年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n',
  '2021': '# 示例县示例局2023年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n',
};

/** The first line of a table as it is typed: its texts and bars, without blanks. */
function firstLine(edition: EditionId, key: TableKey): string {
  const [line = ''] = writeTable(editionById(edition), key, () => '', { layout: 'pipe', lineBreak: '\n' }).split('\n');
  return line.replace(/ *\| */g, '|');
}

const CASES = (['2019', '2021'] as const).flatMap((edition) => TABLE_KEYS.map((key) => [edition, key] as const));

describe.each(CASES)('a table of %s: %s', (edition, key) => {
  test('comes row by row as its cells are closed with a bar', () => {
    const typist = new Typist(TITLES[edition]).type(firstLine(edition, key));
    const rows = placesOf(standardGrid(editionById(edition), key, () => '7'));
    for (const row of rows) {
      const first = row.findIndex((cell) => cell?.role === 'value');
      if (first >= 0) for (const cell of row.slice(first)) typist.type(cell ? '7|' : '|');
    }
    const expected = writeTable(editionById(edition), key, () => '7', { layout: 'pipe', lineBreak: '\n' });
    expect(typist.text.slice(TITLES[edition].length)).toBe(expected);
  });
});

describe('a line end in a table', () => {
  const table =
    '| 第二十条第（一）项 |  |  |  |\n| --- | --- | --- | --- |\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章 | 0 | 0 | 0 |';

  test('begins the next official row', () => {
    const typist = new Typist(TITLES['2021'] + table).type('\n');
    expect(typist.line).toBe('| 行政规范性文件     | ');
  });

  test('goes over headings down to the next number', () => {
    const typist = new Typist(`${TITLES['2021'] + table}\n| 行政规范性文件 | 0 | 0 | 0 |`).type('\n');
    const lines = typist.text.split('\n').slice(-3);
    expect(lines.map((line) => line.split('|')[1]?.trim())).toEqual(['第二十条第（五）项', '信息内容', '行政许可']);
  });

  test('makes a row of blank cells in another table, and none below a blank row', () => {
    const typist = new Typist(`${TITLES['2021']}| 科室 | 件数 |\n| --- | ---: |\n| 一 | 12 |`).type('\n');
    expect(typist.line).toBe('|      |      |');
    expect(typist.type('\n').line).toBe('');
  });

  test.each([
    ['behind prose', `${TITLES['2021']}略。`],
    [
      'behind the last row of the table',
      `${TITLES['2021']}${writeTable(editionById('2021'), 'disclosure', () => '0', { layout: 'pipe', lineBreak: '\n' })}`,
    ],
    ['in a text that is no report', table],
  ])('does nothing %s', (_, text) => {
    expect(new Typist(text).type('\n').text).toBe(`${text}\n`);
  });
});

describe('a bar', () => {
  test('in the middle of a row, in prose or in a text that is no report changes nothing', () => {
    for (const text of [
      `${TITLES['2021']}a`,
      `${TITLES['2021']}| 信息内容 | 本年`,
      '会议纪要\n\n| a | b |\n| 1 | 2 ',
    ]) {
      expect(new Typist(text).type('|').text).toBe(`${text}|`);
    }
  });

  test('lines up a table that is whole already, and adds nothing to it', () => {
    const text = `${TITLES['2021']}| 科室 | 件数 |\n| --- | ---: |\n| 办公室 | 12 `;
    expect(new Typist(text).type('|').text).toBe(
      `${TITLES['2021']}| 科室   | 件数 |\n| ------ | ---: |\n| 办公室 |   12 |`,
    );
  });

  test('has the line ends of the text', () => {
    const text = (TITLES['2021'] + firstLine('2021', 'disclosure').slice(0, -1)).replaceAll('\n', '\r\n');
    expect(new Typist(text).type('|').text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
