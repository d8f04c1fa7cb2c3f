import { editionById } from '../templates/editions.js';
import { decimalNumber, decimalText, equals, isZero } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { numberIn } from './tables/cells.js';
import { draftFragment, PROCEEDINGS_HEADING, proceedingsFragment } from './tables/fragments.js';
import { proceedingsStand } from './tables/stands.js';

export default defineRule({
  id: 'A10',
  name: 'equal-litigation',
  level: 'info',
  summary: { zh: '表三两组诉讼数完全相同', en: 'Both groups of lawsuits in table 3 are the same' },
  why: {
    zh: '「未经复议直接起诉」和「复议后起诉」互不包含。两组五个数一个不差，常是同一批案件填了两次。',
    en: 'The two groups exclude each other. Where all five numbers agree, the same cases may have been entered twice.',
  },
  remedy: { zh: '核对两组是不是同一批案件。', en: 'Check whether both groups count the same cases.' },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    equal: {
      zh: '表三「未经复议直接起诉」和「复议后起诉」的五个数完全相同（{numbers}）。请核对是不是同一批案件填了两次。',
      en: '表三: 「未经复议直接起诉」 and 「复议后起诉」 hold the same five numbers ({numbers}). Check whether the same cases were entered twice.',
    },
  },
  examples: {
    bad: [withHeading('⟦', '⟧', '0 | 0 | 0 | 0 | 0 | 0 | 1 | 2 | 0 | 3 | 0 | 1 | 2 | 0 | 3')],
    good: [
      withHeading('', '', '0 | 0 | 0 | 0 | 0 | 0 | 1 | 2 | 0 | 3 | 0 | 0 | 0 | 0 | 0'),
      withHeading('', '', '0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0'),
    ],
  },
  check(report, ctx) {
    const table = report.tables.proceedings;
    if (!table) return;
    const { groups } = editionById(ctx.edition.id).proceedings;
    const [direct, after] = ['direct', 'afterReview'].map((key) => {
      const group = groups.find((found) => found.key === key)!;
      return [...group.parts, group.total].map((column) => numberIn(table.cells[column - 1] ?? null));
    });
    if (!direct || !after) return;
    const same = direct.every((value, i) => value !== null && after[i] && equals(value, after[i]));
    if (!same || direct.every((value) => value === null || isZero(value))) return;
    const values = direct.flatMap((value) => value ?? []);
    ctx.report(
      proceedingsStand(report, table),
      'equal',
      { numbers: values.map(decimalText).join('、') },
      {
        data: {
          table: 'proceedings',
          cells: [6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map((column) => ({ column })),
          stated: [...values, ...values].map(decimalNumber),
        },
      },
    );
  },
});

function withHeading(open: string, close: string, cells: string): string {
  return draftFragment('2021', `${open}${PROCEEDINGS_HEADING}${close}\n`, proceedingsFragment(cells));
}
