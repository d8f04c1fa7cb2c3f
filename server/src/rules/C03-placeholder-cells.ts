import { defineRule } from './define-rule.js';
import { placeholderCells } from './tables/blanks.js';
import { cellSpan, cellsArgs, cellsData, otherCells } from './tables/cell-findings.js';
import { tablesOf } from './tables/cells.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';
import { zeroFills } from './tables/zero-fill.js';

export default defineRule({
  id: 'C03',
  name: 'placeholder-cells',
  level: 'warning',
  looksAt: 'form',
  summary: { zh: '不用「/」「—」「无」占位', en: 'No 「/」, 「—」 or 「无」 in place of 0' },
  why: {
    zh: '汇总只认数字。「/」「—」「无」没法相加，也看不出是 0 还是不适用。',
    en: 'Only numbers can be gathered. These marks cannot be added up and do not tell 0 from not applicable.',
  },
  remedy: { zh: '没有发生的填 0。', en: 'Write 0 where nothing happened.' },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    placeholder: {
      zh: '{table}有 {count} 格填的是「{text}」：{cells}。没有发生的填 0。',
      en: '{table}: {count} cells hold 「{text}」: {cells}. Write 0 where nothing happened.',
    },
  },
  examples: {
    bad: [
      draftFragment('2021', disclosureFragment('2021', { 规章: '⟦/⟧ | / | /', 行政规范性文件: '1 | 0 | 9' })),
      draftFragment('2021', disclosureFragment('2021', { 规章: '0 | 0 | 0', 行政规范性文件: '1 | ⟦—⟧ | 9' })),
    ],
    good: [draftFragment('2021', disclosureFragment('2021', { 规章: '0 | 0 | 0', 行政规范性文件: '1 | 0 | 9' }))],
  },
  check(report, ctx) {
    for (const table of tablesOf(report)) {
      const cells = placeholderCells(table);
      if (cells.length === 0) continue;
      const text = [...new Set(cells.map(({ cell }) => cell.text))].join('、');
      ctx.report(
        cellSpan(cells[0]!),
        'placeholder',
        { ...cellsArgs(report, cells), text },
        { related: otherCells(report, cells), fixes: zeroFills(report, cells), data: cellsData(cells) },
      );
    }
  },
});
