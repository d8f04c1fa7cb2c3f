import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/parse-report.js';
import { tablesOf } from '../../../src/rules/tables/cells.js';
import { applyEdits } from '../../../src/service/apply-fixes.js';
import { checkText } from '../../../src/service/check.js';
import { blankDraft, type CellFilling } from '../../../src/service/draft/blank-draft.js';
import { type DraftKind, type DraftPlan, fileNameOf, planDraft } from '../../../src/service/draft/draft-plan.js';
import { formatReport } from '../../../src/service/format/format-report.js';
import { dataRows, disclosureRows } from '../../../src/templates/editions.js';

const ORGANS: readonly (readonly [string, DraftKind])[] = [
  ['示例市人民政府', 'government'],
  ['示例县', 'government'],
  ['示例县示例镇人民政府', 'town'],
  ['示例区示例街道办事处', 'street'],
  ['示例县人民政府办公室', 'office'],
  ['示例县示例局', 'department'],
];
const CASES = ORGANS.flatMap(([organ, kind]) => [2019, 2020, 2021, 2024].map((year) => [organ, kind, year] as const));

function plan(organ: string, year: number, kind: DraftKind = 'auto'): DraftPlan {
  const planned = planDraft(organ, year, kind);
  if ('problem' in planned) throw new Error(planned.problem.text.en);
  return planned;
}

function rulesOf(text: string): string[] {
  return [...new Set(checkText(text).findings.map(({ rule }) => rule))].sort();
}

/** The draft as somebody leaves it who fills in the places and zeros for blanks. */
function filledIn(text: string): string {
  const written = text
    .replace('【待填：成文日期】', '2025年1月20日')
    .replace('存在的主要问题：【待填：本年度存在的主要问题】', '存在的主要问题是内容不够全面。')
    .replace(/改进情况：【[^】]*】/, '改进情况：下一步将加强培训。')
    .replace(/方面，【[^】]*】/g, '方面，没有发生')
    .replace(/【待填：(?:件数|金额)】/g, '0')
    .replace(/【待填：其他[^】]*】/, '无')
    .replace(/【待填：[^】]*】/g, '已按要求办理。');
  return written;
}

describe('a blank draft', () => {
  test.each(CASES)('of %s (%s) for %d has nothing to find but what is to be filled in', (organ, kind, year) => {
    expect(plan(organ, year).kind).toBe(kind);
    expect(rulesOf(blankDraft(plan(organ, year), 'blank'))).toEqual(['C02', 'T05', 'W02']);
    expect(rulesOf(blankDraft(plan(organ, year), 'zero'))).toEqual(['W02']);
  });

  test.each(CASES)('of %s (%s) for %d has nothing to find once it is filled in', (organ, _, year) => {
    const text = filledIn(blankDraft(plan(organ, year), 'zero'));
    expect(text).not.toContain('【');
    expect(rulesOf(text)).toEqual([]);
  });

  test.each(['blank', 'zero'] as CellFilling[])('has every cell of its edition (%s)', (cells) => {
    for (const year of [2020, 2021]) {
      const { edition } = plan('示例县示例局', year);
      const report = parseReport(blankDraft(plan('示例县示例局', year), cells));
      expect(report).toMatchObject({ year, edition: edition.id, organ: { name: '示例县示例局' } });
      expect(report.tables.disclosure?.rows.map(({ key }) => key)).toEqual(
        disclosureRows(edition).map(({ row }) => row.key),
      );
      expect(report.tables.requests?.rows.map(({ key }) => key)).toEqual(dataRows(edition).map(({ key }) => key));
      const texts = tablesOf(report).flatMap((table) =>
        table.key === 'proceedings' ? table.cells : table.rows.flatMap((row) => row.cells ?? []),
      );
      expect(new Set(texts.map(({ text }) => text))).toEqual(new Set([cells === 'zero' ? '0' : '']));
    }
  });

  test('has the six parts with their official titles, the five aspects in part one', () => {
    const { sections } = parseReport(blankDraft(plan('示例县示例局', 2024), 'blank'));
    expect(sections.map(({ numbering, match }) => [numbering.trim(), match])).toEqual(
      ['一、', '二、', '三、', '四、', '五、', '六、'].map((numbering) => [numbering, 'exact']),
    );
    expect(sections[0]!.subheadings.map(({ text }) => text)).toEqual([
      '主动公开',
      '依申请公开',
      '政府信息管理',
      '政府信息公开平台建设',
      '监督保障',
    ]);
  });

  test('tells of the three results where a government reports, by its name or as asked', () => {
    const results = /工作考核方面.*社会评议方面.*责任追究方面/;
    expect(blankDraft(plan('示例县示例镇人民政府', 2024), 'blank')).toMatch(results);
    expect(blankDraft(plan('示例县示例局', 2024, 'government'), 'blank')).toMatch(results);
    expect(blankDraft(plan('示例县示例局', 2024), 'blank')).not.toMatch(results);
  });

  test('tells of the processing fee from 2021 on', () => {
    expect(blankDraft(plan('示例县示例局', 2021), 'blank')).toContain('收费通知');
    expect(blankDraft(plan('示例县示例局', 2020), 'blank')).not.toContain('收费通知');
  });

  test('is formatted already', () => {
    const text = blankDraft(plan('示例县示例局', 2024), 'blank');
    const report = parseReport(text);
    expect(applyEdits(report.source, formatReport(report, 'narrow'))).toBe(text);
  });
});

describe('what a draft is asked for', () => {
  test.each([
    [undefined, 2024, '没有给出机关名称'],
    ['  ', 2024, '没有给出机关名称'],
    ['示例局\n乙', 2024, '不能作机关名称'],
    ['示例局2023年', 2024, '不能作机关名称'],
    ['a | b', 2024, '不能作机关名称'],
    ['示例局', undefined, '没有给出年度'],
    ['示例局', 2018, '年度「{year}」不对'],
    ['示例局', '24', '年度「{year}」不对'],
    ['示例局', '2024.5', '年度「{year}」不对'],
    ['示例局', 20244, '年度「{year}」不对'],
  ])('is refused: %j %j', (organ, year, said) => {
    const planned = planDraft(organ, year);
    expect('problem' in planned && planned.problem.text.zh).toContain(said);
  });

  test('names the file', () => {
    expect(fileNameOf(plan('示例县示例局', 2024))).toBe('示例县示例局2024年政府信息公开工作年度报告.md');
  });
});
