import { describe, expect, it, test } from 'vitest';
import type { Locale } from '../../../src/model/finding.js';
import type { Report } from '../../../src/model/report.js';
import { cellsOf, tablesOf } from '../../../src/rules/tables/cells.js';
import { checkText } from '../../../src/service/check.js';
import { hover } from '../../../src/service/features/hover.js';
import { toMarkdown, toPlainText } from '../../../src/service/features/rich-text.js';
import { disclosureRows, editionById } from '../../../src/templates/editions.js';
import type { EditionId } from '../../../src/templates/template.js';
import { DRAFTS } from '../../drafts/draft-files.js';
import { render } from '../../layouts/document.js';
import { LAYOUTS } from '../../layouts/layouts.js';
import { rightReport } from '../../layouts/report-data.js';
import { PLAIN } from '../../layouts/width-forms.js';

const EDITION_IDS: readonly EditionId[] = ['2019', '2021'];
const TITLE = '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n';

interface Told {
  readonly title: string;
  readonly text: string;
  readonly covered: string;
}

function hovers(text: string, locale: Locale = 'zh') {
  const { report, findings } = checkText(text);
  return {
    report,
    at(offset: number): Told | null {
      const found = hover(report, findings, offset, locale);
      if (!found) return null;
      const plain = toPlainText(found.blocks);
      return { title: plain.split('\n')[0]!, text: plain, covered: report.source.slice(found.span) };
    },
  };
}

/** What is said of the first place where the text has the words. */
function on(text: string, words: string, locale: Locale = 'zh'): Told | null {
  return hovers(text, locale).at(text.indexOf(words) + words.length - 1);
}

/** Names of all that can be hovered over, by the offsets of the report's labels and cells. */
function titlesIn(text: string): ReadonlySet<string> {
  const { at } = hovers(text);
  const titles = new Set<string>();
  for (let i = 0; i < text.length; i++) titles.add(at(i)?.title ?? '');
  return titles;
}

describe.each(EDITION_IDS)('a right report of edition %s', (id) => {
  const { disclosure, requests, proceedings } = editionById(id);

  describe.each(Object.entries(LAYOUTS))('laid out as %s', (_, layout) => {
    const { text } = render(rightReport(id, 0), layout, PLAIN);
    const { report, at } = hovers(text);

    test('says of every cell what was read, and that every sum holds', () => {
      for (const table of tablesOf(report)) {
        for (const { cell, ref } of cellsOf(table)) {
          const told = at(cell.span.start);
          expect(told?.text, JSON.stringify(ref)).toContain(`读作 ${cell.digits}`);
          expect(told?.covered).toBe(cell.text.trim() === '' ? told?.covered : report.source.slice(cell.span));
          expect(told?.text).toContain('计什么');
          expect(told?.text).not.toMatch(/，差 |加不出来|对不出来/);
          if (table.key !== 'disclosure') expect(told?.text).toContain('，相符');
        }
      }
    });

    test('knows every row label that was found', () => {
      for (const table of tablesOf(report)) {
        if (table.key === 'proceedings') continue;
        for (const { key, label } of table.rows) {
          const row = requests.rows.find((found) => found.key === key);
          if (label) expect(at(label.span.start)?.title).toContain(row?.label ?? key);
        }
      }
    });
  });

  test('has something on every label of the form', () => {
    const titles = titlesIn(render(rightReport(id, 0), LAYOUTS.oneLine!, PLAIN).text);
    const columns = disclosureRows(editionById(id)).flatMap((place) => place.columns);
    for (const { label } of columns) expect(titles).toContain(`表一 · ${label}`);
    for (const { label } of requests.columns) expect(titles).toContain(`表二 · ${label}`);
    for (const { label } of requests.rows.filter((row) => row.role === 'group')) {
      expect(
        [...titles].some((title) => title.endsWith(label)),
        label,
      ).toBe(true);
    }
    for (const { label } of proceedings.groups) {
      expect(titles).toContain(`表三 · ${label}`);
      for (const outcome of proceedings.outcomes) expect(titles).toContain(`表三 · ${label} · ${outcome}`);
    }
    for (const { heading } of disclosure.blocks) {
      expect(
        [...titles].some((title) => title.startsWith(heading)),
        heading,
      ).toBe(true);
    }
    for (const { numeral, title } of editionById(id).parts) expect(titles).toContain(`${numeral}、${title}`);
    expect(titles).toContain('表二 · 勾稽');
  });
});

describe('a hover', () => {
  it.each(['第二十条第（五）项', '第二十条第(五)项', '第20条第（5）项', '条例第二十条第五项', '第 二十 条第（五）项'])(
    'explains %s with the rows that it feeds, and its source',
    (words) => {
      const told = on(`${TITLE}按照${words}的要求公开。`, words);
      expect(told?.title).toMatch(/^第二十条第（五）项/);
      expect(told?.text).toContain('行政许可');
      expect(told?.text).toContain('出处：《中华人民共和国政府信息公开条例》第二十条第（五）项（国务院令第711号');
      expect(told?.covered).toContain('条');
    },
  );

  it.each(['国办公开办函〔2021〕30号', '国办公开办函[2021]30号', '国办公开办函（２０２１）３０号'])(
    'explains the document %s',
    (words) => {
      const told = on(`${TITLE}按照《条例》和${words}编制。`, words);
      // Brackets that are no 〔〕 are a finding, which is told first.
      expect(told?.title).toMatch(words.includes('〔') ? /^国办公开办函〔2021〕30号/ : /^F07/);
      expect(told?.text).toContain('国办公开办函〔2021〕30号');
      expect(told?.text).toContain('出处：《国务院办公厅政府信息与政务公开办公室关于印发');
      expect(told?.covered).toBe(words);
    },
  );

  it('says that the 条例 has no such place, and nothing of other laws', () => {
    expect(on(`${TITLE}按照条例第六十条办理。`, '第六十条')?.text).toContain('现行《条例》没有第六十条，请核对引用。');
    expect(on(`${TITLE}按照《中华人民共和国行政许可法》第二十条办理。`, '第二十条')).toBeNull();
  });

  it('finds the law of a list far before it', () => {
    const text = `${TITLE}按照《中华人民共和国行政许可法》第十条、第十一条、第十二条办理，依条例第二十条第（一）项、第（五）项公开。`;
    expect(on(text, '第十二条')).toBeNull();
    expect(on(text, '第（五）项')?.title).toMatch(/^第二十条第（五）项/);
  });

  it('covers a citation that tags break', () => {
    const html = `<h1>示例县示例局2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>依国办公开办函〔<b>2021</b>〕30号编制。</p>`;
    const told = on(html, '2021');
    expect(told?.text).toMatch(/^国办公开办函〔2021〕30号/m);
    expect(told?.covered).toBe('国办公开办函〔<b>2021</b>〕30号');
    expect(hovers(html).at(html.indexOf('<b>') + 1)).toBeNull();
  });

  it('tells the rule of a finding first, then what stands there', () => {
    const text = `${TITLE}正文。\n\n六、其它需要报告的事项\n\n无\n`;
    const told = on(text, '其它需要报告');
    expect(told?.title).toMatch(/^[A-Z]\d\d /);
    expect(told?.text).toMatch(/规则 [A-Z]\d\d 的说明: https:\/\/.*\.md/);
    expect(told?.text).toContain('\n\n----\n\n六、其他需要报告的事项\n');
  });

  it('tells a rule once where it has several findings', () => {
    const { report, findings } = checkText(`${TITLE}\n`);
    const finding = findings.find(({ span }) => span.end > span.start)!;
    const found = hover(report, [finding, finding], finding.span.start, 'zh');
    expect(toPlainText(found!.blocks).split(`规则 ${finding.rule} 的说明`)).toHaveLength(2);
  });

  it('answers just behind a thing, and not where there is nothing', () => {
    const text = `${TITLE}依《条例》编制。`;
    const { at } = hovers(text);
    expect(at(text.indexOf('编'))?.title).toContain('政府信息公开条例');
    expect(at(text.indexOf('制'))).toBeNull();
    expect(at(text.length + 5)).toBeNull();
  });

  it('says nothing of a text that is no report', () => {
    expect(on('# 会议通知\n\n依条例第二十条办理。\n', '第二十条')).toBeNull();
  });

  it('says what is in a cell that holds no number', () => {
    const form = (cells: string) =>
      `${TITLE}二、主动公开政府信息情况\n| 第二十条第（一）项 | | | |\n| --- | --- | --- | --- |\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章 | ${cells} |\n| 行政规范性文件 | 1 | 0 | 6 |\n`;
    const cases = [
      ['  x | 0 | 0', 'x', '「x」不是数。'],
      [' — | 0 | 0', '—', '这一格写的是「—」；没有发生的填 0。'],
      ['3件 | 0 | 0', '3件', '读作 3，单位「件」'],
    ] as const;
    for (const [cells, words, said] of cases) expect(on(form(cells), `| ${words}`.slice(1))?.text).toContain(said);
    const blank = form('0 |    | 0');
    expect(hovers(blank).at(blank.indexOf('| 0 |    |') + 7)?.text).toContain('这一格是空的');
  });
});

describe.each(DRAFTS)('hovers over $file', ({ text }) => {
  const step = Math.max(1, Math.floor(text.length / 300));

  it.each(['zh', 'en'] as const)('hold the offset and leave no argument open (%s)', (locale) => {
    const { report, findings } = checkText(text);
    for (let offset = 0; offset <= text.length; offset += step) {
      const found = hover(report, findings, offset, locale);
      if (!found) continue;
      const { span, blocks } = found;
      expect(span.start <= offset && offset <= span.end, `${span.start}-${span.end}`).toBe(true);
      expect(toPlainText(blocks)).not.toMatch(/\{\w+\}|undefined/);
      expect(toMarkdown(blocks)).not.toMatch(/\{\w+\}|undefined/);
    }
  });
});

it('reads nothing again: a report is all it needs', () => {
  const { report } = checkText(TITLE);
  const frozen: Report = Object.freeze({ ...report });
  expect(hover(frozen, [], TITLE.indexOf('总体情况'), 'zh')).not.toBeNull();
});
