import { decimalNumber, decimalText, signOf, subtract } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { numberIn } from './tables/cells.js';
import { disclosureValues } from './tables/disclosure.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';

export default defineRule({
  id: 'A08',
  name: 'valid-below-made',
  level: 'info',
  summary: {
    zh: '2021 版表一：现行有效件数不少于制发减废止',
    en: '表一, 2021 edition: what is in force is no less than made less repealed',
  },
  why: {
    zh: '当年制发的文件，除去当年又废止的，年底都还有效；「现行有效件数」是全部有效文件，不是当年新增数。',
    en: 'What was made this year and not repealed is in force at its end; the number counts all documents in force.',
  },
  remedy: {
    zh: '核对现行有效件数是不是全部有效文件的件数。',
    en: 'Check that the number counts all documents in force.',
  },
  basis: ['国办公开办函〔2021〕30号'],
  messages: {
    below: {
      zh: '表一「{row}」本年制发 {made} 件、废止 {repealed} 件，现行有效却只有 {valid} 件。现行有效是年底全部有效的件数，请核对。',
      en: '表一, 「{row}」: {made} made and {repealed} repealed, yet only {valid} in force. Check the number in force.',
    },
  },
  examples: {
    bad: [draftFragment('2021', disclosureFragment('2021', { 规章: '0 | 0 | 0', 行政规范性文件: '6 | 1 | ⟦2⟧' }))],
    good: [draftFragment('2021', disclosureFragment('2021', { 规章: '0 | 0 | 0', 行政规范性文件: '6 | 1 | 20' }))],
  },
  check(report, ctx) {
    for (const { row, cells } of disclosureValues(report.tables.disclosure)) {
      const [made, repealed, valid] = [cells.made, cells.repealed, cells.valid].map((cell) => numberIn(cell ?? null));
      if (!made || !repealed || !valid || signOf(subtract(valid, subtract(made, repealed))) >= 0) continue;
      const args = { row, made: decimalText(made), repealed: decimalText(repealed), valid: decimalText(valid) };
      ctx.report(cells.valid!.span, 'below', args, {
        data: { table: 'disclosure', cells: [{ row, column: 3 }], stated: [decimalNumber(valid)] },
      });
    }
  },
});
