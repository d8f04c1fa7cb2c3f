import { defineRule } from './define-rule.js';
import { disclosureFragment } from './tables/fragments.js';
import { reportOf } from './years/fragments.js';
import { reportStock } from './years/stock.js';

const made = (cells: string) => disclosureFragment('2021', { 规章: '0 | 0 | 0', 行政规范性文件: cells });

export default defineRule({
  id: 'Y02',
  name: 'in-force',
  level: 'warning',
  summary: {
    zh: '现行有效件数等于去年的加制发减废止',
    en: 'In force this year: last year’s number and what was made, less what was abolished',
  },
  why: {
    zh: '现行有效的件数是接着去年算的。对不上的，多半是漏了制发、废止，或者两年口径不同。只在两年都用 2021 版的表时核对：旧版没有这几列。',
    en: 'The number in force carries on from last year’s. Checked only where both years have the edition of 2021.',
  },
  remedy: {
    zh: '核对制发、废止目录；机构改革、更正造成的，在正文说明。',
    en: 'Check the lists of what was made and abolished; explain in the text what a reform or a correction changed.',
  },
  basis: ['条例/20/1'],
  messages: {
    differs: {
      zh: '表一「现行有效件数」与「去年现行有效（{file}）＋本年制发－本年废止」不一致（今年填的≠应得的）：{cells}。请核对；有改革、更正的在正文说明。',
      en: 'The number in force differs from last year’s ({file}) + made − abolished (stated ≠ expected): {cells}. Check it, or explain it in the text.',
    },
  },
  examples: {
    previous: reportOf(2022, made('5 | 1 | 30')),
    bad: [
      reportOf(2023, made('4 | 2 | ⟦30⟧')),
      reportOf(2023, made('4 | 0 | ⟦4⟧')),
      reportOf(2023, made('0 | 0 | ⟦0⟧')),
      reportOf(2023, made('0 | 3 | ⟦30⟧')),
      reportOf(2023, made('1 | 0 | ⟦35⟧')),
    ],
    good: [
      reportOf(2023, made('4 | 2 | 32')),
      reportOf(2023, made('0 | 0 | 30')),
      reportOf(2023, made('0 | 30 | 0')),
      reportOf(2023, made('4 |  | 30')),
      reportOf(2024, made('4 | 2 | 50')),
      reportOf(2023, disclosureFragment('2019', { 规范性文件: '4 | 4 | 99' })),
    ],
  },
  check(report, ctx) {
    reportStock(report, ctx, {
      edition: '2021',
      column: 'valid',
      fromLast: ['valid'],
      added: ['made'],
      taken: ['repealed'],
    });
  },
});
