import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { RULES } from '../../src/rules/index.generated.js';
import { render } from '../../src/service/messages.js';
import { editionById } from '../../src/templates/editions.js';
import { render as renderReport } from '../layouts/document.js';
import { LAYOUTS } from '../layouts/layouts.js';
import { rightReport } from '../layouts/report-data.js';
import { type DraftOptions, disclosureTable, draft, requestsTable } from './support/draft.js';
import { applyFixes, findingsOf } from './support/fixture.js';

/** What pdftotext makes of a page, keeping its look and without. */
const PDF_TEXTS = fileURLToPath(new URL('../../../test-fixtures/shapes/pdftotext/', import.meta.url));
const TABLE_RULES = RULES.filter(({ id }) => /^[ATC]/.test(id));

function found(options: DraftOptions, edit = (text: string) => text): readonly Finding[] {
  return findingsOf(edit(draft(options)), TABLE_RULES);
}

function shown(options: DraftOptions, edit = (text: string) => text): string[] {
  return found(options, edit).map(({ rule, level }) => `${rule} ${level}`);
}

const without = (pattern: RegExp) => (text: string) => {
  expect(text).toMatch(pattern);
  return text.replace(pattern, '');
};

describe('a right draft', () => {
  it.each(Object.entries(LAYOUTS))('has nothing to report about its tables, laid out as %s', (_, layout) => {
    for (const edition of ['2019', '2021'] as const) {
      for (let seed = 0; seed < 4; seed++) {
        const { text } = renderReport(rightReport(edition, seed), layout);
        expect(findingsOf(text, TABLE_RULES).filter(({ level }) => level !== 'info')).toEqual([]);
      }
    }
  });
});

describe('edition', () => {
  it('of the tables must be that of the year, told once', () => {
    expect(shown({ edition: '2019', year: 2023 })).toEqual(['T01 error']);
    expect(shown({ edition: '2021', year: 2020 })).toEqual(['T01 error']);
    expect(shown({ edition: '2019', year: 2019 })).toEqual([]);
  });

  it('is left alone where the year is not certain', () => {
    expect(
      shown({ edition: '2019', year: 2023, title: '示例县示例局政府信息公开工作年度报告', preamble: null }),
    ).toEqual([]);
  });

  it('of one table must not be mixed', () => {
    expect(
      shown({}, (text) => text.replace('本年制发件数', '本年新制作数量').replace('本年废止件数', '本年新公开数量')),
    ).toEqual(['T02 error']);
  });
});

describe('rows and tables that are missing', () => {
  it('a row with both neighbours read is an error that names it', () => {
    const [finding, ...others] = found({}, without(/^.*2\.重复申请.*\n/m));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'T04', level: 'error', args: { count: 1, due: 25 } });
    expect(finding!.data!.cells).toContainEqual({ row: 'r5.2', column: 7 });
    expect(shown({}, without(/^.*行政强制.*\n/m))).toEqual(['T03 error']);
  });

  it('a row under another name is no missing row', () => {
    const renamed = found({}, (text) => text.replace('2.重复申请', '2.同一申请人多次来件'));
    expect(renamed.filter(({ level }) => level === 'error')).toEqual([]);
    expect(renamed.map(({ rule }) => rule)).toContain('T10');
  });

  it('rows at the end of a text that breaks off are told quietly', () => {
    const cut = found({}, (text) => text.slice(0, text.indexOf('（五）不予处理')));
    expect(cut.map(({ rule, level }) => `${rule} ${level}`)).toEqual(['T10 info']);
    expect(render(cut[0]!.message, cut[0]!.args, 'zh')).toMatch(/^表二只读到 15\/25 行/);
  });

  it('a block without its heading', () => {
    expect(shown({}, (text) => text.replace('第二十条第（六）项', ''))).toEqual(['T03 error']);
  });

  it('a part without its table', () => {
    expect(shown({ bodies: { 3: '见附件。' } })).toEqual(['T06 warning']);
    expect(shown({ bodies: { 4: '见附件。' } })).toEqual(['T06 warning']);
  });
});

describe('labels', () => {
  const said = (edit: (text: string) => string) =>
    found({}, edit).map(({ message, args }) => render(message, args, 'zh'));

  it('say what is wrong with a row label and mend it', () => {
    expect(said((text) => text.replace('机关不再处理其政府信息公开申请', '机关不再处理其他政府信息公开申请'))).toEqual([
      '表二行标签「1.申请人无正当理由逾期不补正、行政机关不再处理其他政府信息公开申请」多了「他」，应为「1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请」。',
    ]);
    const text = draft().replace('| 行政规范性文件', '| 规范性文件');
    const wrong = findingsOf(text, TABLE_RULES);
    expect(wrong.map(({ rule, level, args }) => [rule, level, args.due])).toEqual([['T07', 'warning', '行政']]);
    expect(applyFixes(text, wrong, 'safe')).toBe(draft());
  });

  it('of columns: another word is an error, more words are a warning, each told once', () => {
    const [other, ...others] = found({}, (text) => text.replaceAll('结果维持', '结果维护'));
    expect(others).toEqual([]);
    expect(other).toMatchObject({ rule: 'T08', level: 'error', args: { count: 3 } });
    expect(other!.related.length).toBe(2);
    expect(shown({ edition: '2019' }, (text) => text.replace('采购总金额', '采购总金额（元）'))).toEqual([
      'T08 warning',
    ]);
    expect(shown({}, (text) => text.replaceAll('其他结果', '其它结果'))).toEqual(['T08 warning']);
    expect(shown({}, (text) => text.replace('结果纠正', '结果改正'))).toEqual(['T08 error']);
    expect(shown({}, (text) => text.replace('科研机构', '科研单位'))).toEqual(['T08 warning']);
  });

  it('differ in numbering, width and blanks without being changed', () => {
    for (const [before, after] of [
      ['2.重复申请', '２．重 复 申 请'],
      ['（一）予以公开', '(一)予以公开'],
      ['规章', '规　　章'],
      ['1.属于国家秘密', '1、属于国家秘密'],
    ] as const) {
      expect(said((text) => text.replace(before, after))).toEqual([]);
    }
  });

  it('of a block must name the item of its rows', () => {
    const [finding, ...others] = found({}, (text) => text.replace('第二十条第（六）项', '第二十条第（七）项'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'T12', level: 'error', args: { due: '第二十条第（六）项' } });
  });

  it('the note on the relation is complete', () => {
    expect(shown({}, (text) => text.replace('第四项之和）', '第四项）'))).toEqual(['T11 info']);
  });

  it('of purchases stand once', () => {
    const twice = (text: string) => text.replace(/(\| 政府集中采购.*\n)/, '$1$1');
    expect(shown({ edition: '2019', disclosure: { 政府集中采购: [2, 500] } }, twice)).toEqual(['T09 error']);
  });
});

describe('what was not read', () => {
  it.each(readdirSync(PDF_TEXTS).filter((file) => file.endsWith('.txt')))(
    'labels that go on below their numbers and numbers that left their labels are no fault of %s',
    (file) => {
      const findings = findingsOf(readFileSync(PDF_TEXTS + file, 'utf8'), TABLE_RULES);
      expect(findings.filter(({ level }) => level !== 'info')).toEqual([]);
    },
  );

  it('a row that lost a cell, of which none can be told, is told and drawn into no sum', () => {
    const requests = { new: [5, 0, 0, 3, 0, 0, 8], 'r5.2': [5, 0, 0, 3, 0, 0, 8], total: [5, 0, 0, 3, 0, 0, 8] };
    const [finding, ...others] = found({ requests }, (text) => text.replace(/(重复申请 \|[^\n]*5 \|) +0 \|/, '$1'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'C02', level: 'warning', args: { found: 6, due: 7 } });
  });

  it('a cell with two numbers is told, and no sum is made up from it', () => {
    const requests = { new: [5, 0, 0, 0, 0, 0, 5], r1: ['5 3', 0, 0, 0, 0, 0, 5], total: [5, 0, 0, 0, 0, 0, 5] };
    const [finding, ...others] = found({ requests });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'T10', level: 'info', data: { cells: [{ row: 'r1', column: 1 }] } });
  });

  it('a table of which only the words were understood is told and not taken for missing', () => {
    const body = '申请人：自然人、科研机构、其他。本年新收 3 件，予以公开 2 件，无法提供 1 件，结转下年度 0 件。';
    expect(shown({ bodies: { 3: body } })).toEqual(['T10 info']);
  });

  it('numbers glued together are told once for all their rows', () => {
    const edition = editionById('2021');
    const table = requestsTable(edition, { new: [12, 11, 0, 0, 0, 0, 23], r1: [12, 11, 0, 0, 0, 0, 23] });
    const glued = table
      .split('\n')
      .slice(4)
      .map((line) => line.replace(/[| ]/g, ''));
    const text = draft({ bodies: { 2: disclosureTable(edition), 3: glued.join('\n') } });
    const unread = findingsOf(text, TABLE_RULES).filter(({ rule }) => rule === 'T10');
    expect(unread.map(({ args }) => args.count)).toEqual([2]);
    expect(findingsOf(text, TABLE_RULES).filter(({ level }) => level !== 'info')).toEqual([]);
  });
});
