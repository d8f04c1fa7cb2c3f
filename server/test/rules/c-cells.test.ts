import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { RULES } from '../../src/rules/index.generated.js';
import { render } from '../../src/service/messages.js';
import { dataRows, editionById } from '../../src/templates/editions.js';
import { type DraftOptions, draft, requestsTable } from './support/draft.js';
import { applyFixes, findingsOf } from './support/fixture.js';

const CELL_RULES = RULES.filter(({ id }) => /^[CT]/.test(id));
const SOME = { new: [5, 0, 0, 0, 0, 0, 5], r1: [5, 0, 0, 0, 0, 0, 5], total: [5, 0, 0, 0, 0, 0, 5] };

function found(options: DraftOptions): readonly Finding[] {
  return findingsOf(draft(options), CELL_RULES);
}

function shown(options: DraftOptions): string[] {
  return found(options).map(({ rule, level, data }) => {
    const cells = data?.cells.map(({ row, column }) => `${row ?? ''}/${column}`) ?? [];
    return [rule, level, ...cells].join(' ');
  });
}

function said(options: DraftOptions): string[] {
  return found(options).map(({ message, args }) => render(message, args, 'zh'));
}

describe('blank cells', () => {
  it('of a table are one warning that lists them', () => {
    expect(shown({ requests: { ...SOME, r2: [0, '', 0, '', 0, 0, 0], 'r4.1': ['', 0, 0, 0, 0, 0, 0] } })).toEqual([
      'C02 warning r2/2 r2/4 r4.1/1',
    ]);
    expect(said({ requests: { ...SOME, r2: [0, '', 0, 0, 0, 0, 0] } })).toEqual([
      '表二有 1 格空白：（二）部分公开·商业企业。没有发生的填 0。',
    ]);
  });

  it('are an error where they are a whole group or a whole table', () => {
    const blank = ['', '', '', '', '', '', ''];
    expect(found({ requests: { ...SOME, 'r4.1': blank, 'r4.2': blank, 'r4.3': blank } })).toMatchObject([
      { rule: 'C02', level: 'error', args: { group: '（四）无法提供', count: 21 } },
    ]);
    expect(found({ disclosure: { 行政处罚: [''], 行政强制: [''] } })).toMatchObject([{ rule: 'C02', level: 'error' }]);
    const rows = dataRows(editionById('2021')).map(({ key }) => [key, blank]);
    expect(found({ requests: Object.fromEntries(rows) })).toMatchObject([
      { rule: 'C02', level: 'error', args: { table: '表二', count: 175 } },
    ]);
  });

  it('of a whole group of 表三 are one T05 and no C02; single ones are a C02', () => {
    const blank = ['', '', '', '', ''];
    expect(shown({ proceedings: [...blank, 0, 0, 0, 0, 0, 0, 0, 0, '', 0] })).toEqual(['T05 error /1 /2 /3 /4 /5 /14']);
    expect(shown({ proceedings: [1, '', 0, 0, 1] })).toEqual(['C02 warning /2']);
    const inLine = (count: number) => {
      const head = '结果维持 结果纠正 其他结果 尚未审结 总计';
      const text = `行政复议 行政诉讼\n${head} 未经复议直接起诉 复议后起诉\n${head} ${head}\n${'0 '.repeat(count).trim()}`;
      return found({ bodies: { 4: text } }).map(({ rule, level }) => `${rule} ${level}`);
    };
    expect(inLine(15)).toEqual([]);
    expect(inLine(14)).toEqual(['T05 error']);
    expect(inLine(0)).toEqual(['T05 error']);
    expect(inLine(17)).toEqual(['T10 info']);
  });

  it('are filled with 0 safely only where the sums hold', () => {
    const options = {
      requests: { ...SOME, r1: [5, '', 0, 0, 0, 0, 5], r2: [0, 0, 0, 0, 0, 0, ''], new: ['', 0, 0, 0, 0, 0, 5] },
    };
    const [finding] = found(options);
    expect(finding!.fixes.map(({ safety, edits }) => [safety, edits.length])).toEqual([
      ['safe', 1],
      ['confirm', 2],
    ]);
    const text = applyFixes(draft(options), [finding!], 'all');
    expect(findingsOf(text, CELL_RULES)).toEqual([]);
  });

  it('are not filled with 0 where they are totals of something', () => {
    const [finding] = found({ requests: { ...SOME, total: [5, 0, 0, 0, 0, 0, ''] } });
    expect(finding!.fixes).toEqual([]);
  });

  it('in a run of glued digits are certain only where the digits are too few', () => {
    const glued = (cells: string): string[] => {
      const table = requestsTable(editionById('2021'), SOME).split('\n').slice(4);
      const lines = table.map((line) => line.replace(/[| ]/g, '').replace(/^(1\.信访举报投诉类申请).*/, `$1${cells}`));
      return shown({ bodies: { 3: lines.join('\n') } });
    };
    const row = [1, 2, 3, 4, 5, 6, 7].map((column) => `r5.1/${column}`).join(' ');
    expect(glued('000000')).toEqual([`C02 warning ${row}`]);
    expect(glued('12-0003000')).toEqual(['T10 info']);
  });

  it('are told from placeholders', () => {
    expect(shown({ disclosure: { 规章: ['/', '/', '—'], 行政许可: [''] } })).toEqual([
      'C03 warning 规章/1 规章/2 规章/3',
      'C02 warning 行政许可/1',
    ]);
  });
});

describe('units, signs and forms of numbers', () => {
  const old = (purchases: readonly (string | number)[], licences: readonly (string | number)[] = [0, 0, 0]) =>
    shown({ edition: '2019', disclosure: { 政府集中采购: purchases, 行政许可: licences } });

  it('unit in a cell: a warning for purchases, an error elsewhere, one finding for one unit', () => {
    expect(old([5, '330.55万元'])).toEqual(['C04 warning 政府集中采购/2']);
    expect(shown({ disclosure: { 行政许可: ['3件'], 行政处罚: ['4件'] } })).toEqual([
      'C04 error 行政许可/1 行政处罚/1',
    ]);
    expect(shown({ disclosure: { 行政事业性收费: ['4.043万元'] } })).toEqual(['C04 error 行政事业性收费/1']);
  });

  it('half a unit is told beside the unit', () => {
    expect(old([5, '330.55万'])).toEqual(['C04 warning 政府集中采购/2', 'C05 warning 政府集中采购/2']);
  });

  it('parts of a 分 take the place of unit and order of magnitude', () => {
    expect(old([264, '6834.335元'])).toEqual(['C07 error 政府集中采购/2']);
    expect(old([264, '6834.33元'])).toEqual([
      'C04 warning 政府集中采购/2',
      'C06 warning 政府集中采购/1 政府集中采购/2',
    ]);
    expect(old([264, '6834.335万元'])).toEqual(['C04 warning 政府集中采购/2']);
    expect(old([264, '6834.335'])).toEqual([]);
  });

  it('signs, negative numbers and decimals', () => {
    expect(old([0, 0], [60, '+3', 2])).toEqual(['C08 warning 行政许可/2']);
    expect(old([0, 0], [600, '--253', 2])).toEqual(['C08 warning 行政许可/2']);
    expect(old([0, 0], [600, -253, -2])).toEqual(['C09 error 行政许可/3']);
    expect(old([0, 0], ['6.5', 0, 2])).toEqual(['C10 error 行政许可/1']);
    expect(old([3, '186000.50'], [600, -253, 2])).toEqual([]);
    expect(shown({ disclosure: { 行政事业性收费: ['59237.2449'] } })).toEqual([]);
  });

  it('words in a cell of a number', () => {
    expect(old(['公务用车10辆', 1])).toEqual(['C01 error 政府集中采购/1']);
  });

  it('full-width digits and separators are one info a table, mended by plain digits', () => {
    const options = { disclosure: { 行政许可: ['１２'], 行政处罚: ['1,254'] } };
    const [finding, ...others] = found(options);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'C11', level: 'info', data: { stated: [12, 1254] } });
    const text = applyFixes(draft(options), [finding!], 'safe');
    expect(text).toContain('| 行政许可 | 12 |');
    expect(findingsOf(text, CELL_RULES)).toEqual([]);
  });
});

describe('numbers of 表一 that cannot be right together', () => {
  const rules = (organ: string) => shown({ organ, disclosure: { 规章: [1, 0, 6] } });

  it('规章 of an organ without the power to make them', () => {
    expect(rules('示例县示例镇人民政府')).toEqual(['C12 warning 规章/1 规章/3']);
    expect(rules('示例县人民政府')).toEqual(['C12 warning 规章/1 规章/3']);
    expect(rules('示例县水利局')).toEqual(['C12 warning 规章/1 规章/3']);
    for (const organ of ['示例市人民政府', '示例省人民政府', '国家示例局', '示例局']) expect(rules(organ)).toEqual([]);
  });

  it('changes, formulas, totals and purchases', () => {
    const of = (row: string, cells: readonly number[]) => shown({ edition: '2019', disclosure: { [row]: cells } });
    expect(of('行政许可', [5, -8, 3])).toEqual(['C13 error 行政许可/1 行政许可/2']);
    expect(of('行政许可', [1215, -35, 1180])).toEqual(['C14 info 行政许可/3']);
    expect(of('行政许可', [0, 1, 1])).toEqual([]);
    expect(of('规范性文件', [30, 30, 30])).toEqual(['C15 info 规范性文件/3']);
    expect(of('政府集中采购', [0, 5])).toEqual(['C16 warning 政府集中采购/1 政府集中采购/2']);
    expect(of('政府集中采购', [5, 0])).toEqual(['C16 warning 政府集中采购/1 政府集中采购/2']);
  });
});
