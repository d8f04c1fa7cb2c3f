import { add, decimalNumber, decimalText, equals, isZero } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { numberIn } from './tables/cells.js';
import { disclosureValues } from './tables/disclosure.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';

export default defineRule({
  id: 'C14',
  name: 'columns-as-formula',
  level: 'info',
  summary: { zh: '三列不是算式：上一年项目数＋增减≠处理决定数量', en: 'The three columns are no formula' },
  why: {
    zh: '前两列数的是事项（清单里有多少项），第三列数的是当年作出的决定（办了多少件），没有等式关系。三个数恰好成算式，多半是把列头理解错了。',
    en: 'The first two columns count items of the list, the third counts decisions made. Where they add up, the labels were probably misread.',
  },
  remedy: {
    zh: '重查口径：处理决定数量填当年作出的决定件数。',
    en: 'Check: 处理决定数量 counts the decisions made in the year.',
  },
  basis: ['国办公开办函〔2019〕60号'],
  messages: {
    formula: {
      zh: '表一「{row}」{before}＋（{change}）正好等于处理决定数量 {decisions}。前两列是事项数，第三列是办件数，不是算式，请核对口径。',
      en: '表一, 「{row}」: {before} + ({change}) is just 处理决定数量 {decisions}. The first two count items, the third decisions made; check it.',
    },
    row: { zh: '「{row}」也是这样', en: '「{row}」 too' },
  },
  examples: {
    bad: [
      draftFragment(
        '2019',
        disclosureFragment('2019', { 行政许可: '1215 | -35 | ⟦1180⟧', 其他对外管理服务事项: '0 | 0 | 0' }),
      ),
    ],
    good: [
      draftFragment(
        '2019',
        disclosureFragment('2019', { 行政许可: '60 | 1 | 2554', 其他对外管理服务事项: '16 | 0 | 16' }),
      ),
    ],
  },
  check(report, ctx) {
    const rows = disclosureValues(report.tables.disclosure).flatMap(({ row, cells }) => {
      const [before, change, decisions] = [cells.before, cells.change, cells.decisions].map((cell) =>
        numberIn(cell ?? null),
      );
      if (!before || !change || !decisions || isZero(before) || isZero(change)) return [];
      return equals(add(before, change), decisions) ? [{ row, before, change, decisions, cell: cells.decisions! }] : [];
    });
    const [first, ...others] = rows;
    if (!first) return;
    const { row, before, change, decisions, cell } = first;
    ctx.report(
      cell.span,
      'formula',
      { row, before: decimalText(before), change: decimalText(change), decisions: decimalText(decisions) },
      {
        related: others.map((other) => ({
          message: this.messages.row,
          args: { row: other.row },
          span: other.cell.span,
        })),
        data: {
          table: 'disclosure',
          cells: rows.map((other) => ({ row: other.row, column: 3 })),
          stated: rows.map((other) => decimalNumber(other.decisions)),
        },
      },
    );
  },
});
