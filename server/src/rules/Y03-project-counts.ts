import { defineRule } from './define-rule.js';
import { disclosureFragment } from './tables/fragments.js';
import { reportOf } from './years/fragments.js';
import { reportStock } from './years/stock.js';

const LAST = {
  行政许可: '60 | -4 | 2554',
  行政处罚: '592 | 10 | 806',
  行政强制: '16 | 0 | 0',
  行政事业性收费: '3 | 0',
};
const RIGHT = { 行政许可: '56 | 1 | 2554', 行政处罚: '602 | 0 | 9', 行政强制: '16 | 0 | 0', 行政事业性收费: '3 | -1' };
const tables = (rows: Readonly<Record<string, string>>) => disclosureFragment('2019', { ...RIGHT, ...rows });

export default defineRule({
  id: 'Y03',
  name: 'project-counts',
  level: 'warning',
  summary: {
    zh: '上一年项目数量等于去年的上一年项目数量加增减',
    en: 'Last year’s number of projects is that of last year’s report with its change',
  },
  why: {
    zh: '2019 版的表里，去年年末的项目数 = 去年的「上一年项目数量」＋去年的「本年增/减」，就是今年的「上一年项目数量」。只在两年都用 2019 版的表时核对。',
    en: 'In the edition of 2019 this year’s 上一年项目数量 is last year’s with last year’s 本年增/减. Checked only where both years have that edition.',
  },
  remedy: {
    zh: '核对权责清单；去年公布有误的，在正文说明。',
    en: 'Check the list of powers; explain in the text where last year’s number was wrong.',
  },
  basis: ['条例/20/5', '条例/20/6'],
  messages: {
    differs: {
      zh: '表一「上一年项目数量」与去年（{file}）「上一年项目数量＋本年增/减」不一致（今年填的≠应得的）：{cells}。请核对。',
      en: '上一年项目数量 differs from last year’s ({file}) 上一年项目数量 with its 本年增/减 (stated ≠ expected): {cells}. Check it.',
    },
  },
  examples: {
    previous: reportOf(2019, disclosureFragment('2019', LAST)),
    bad: [
      reportOf(2020, tables({ 行政许可: '⟦60⟧ | 1 | 2554' })),
      reportOf(2020, tables({ 行政许可: '⟦64⟧ | 0 | 100' })),
      reportOf(2020, tables({ 行政许可: '⟦0⟧ | 0 | 0' })),
      reportOf(2020, tables({ 行政处罚: '⟦592⟧ | 0 | 806', 行政强制: '17 | 0 | 0' })),
      reportOf(2020, tables({ 行政事业性收费: '⟦4⟧ | 0' })),
    ],
    good: [
      reportOf(2020, tables({})),
      reportOf(2020, tables({ 行政许可: ' | 1 | 2554' })),
      reportOf(2020, tables({ 行政许可: '56 | 99 | 3' })),
      reportOf(2021, tables({ 行政许可: '60 | 1 | 2554' })),
      reportOf(2020, disclosureFragment('2021', { 行政许可: '12', 行政处罚: '5', 行政强制: '0' })),
    ],
  },
  check(report, ctx) {
    reportStock(report, ctx, {
      edition: '2019',
      column: 'before',
      fromLast: ['before', 'change'],
      added: [],
      taken: [],
    });
  },
});
